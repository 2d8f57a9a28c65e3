package snapshot

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math"
)

// Verify checks that every reference in the document leads to something that can stand there, so
// that whoever restores it need not ask. It takes linear time. Its errors are ErrCorrupt.
func Verify(d *Document) (err error) {
	if d == nil {
		return ErrNone
	}
	if err := d.Unpack(); err != nil {
		return err
	}
	v := &verifier{doc: d}
	defer func() {
		if e := recover(); e != nil {
			c, ok := e.(*CorruptError)
			if !ok {
				panic(e)
			}
			err = c
		}
	}()
	sum := sha256.Sum256([]byte(d.Program.Source))
	if d.Program.SHA256 != hex.EncodeToString(sum[:]) {
		v.fail("program.sha256", "it is not the hash of the source")
	}
	for i := range d.Texts {
		v.textUnit(i)
	}
	for i := range d.Shapes {
		v.shape(i)
	}
	for i := range d.Code {
		v.code(i)
	}
	for i := range d.Heap {
		v.entry(i)
	}
	for i := range d.Scopes {
		v.scope(i)
	}
	for i := range d.Frames {
		v.frame(&d.Frames[i], fmt.Sprintf("frames[%d]", i))
	}
	for i := range d.Suspended {
		v.frame(&d.Suspended[i], fmt.Sprintf("suspended[%d]", i))
	}
	v.generators()
	v.each("main", d.Main, variable)
	paths := map[string]bool{}
	for i := range d.Realm {
		v.change(i, paths)
	}
	ref := func(x Value) int {
		if x.Kind == Ref {
			return x.Index()
		}
		return -1
	}
	v.acyclic("heap", "prototypes", len(d.Heap), func(i int) int { return ref(d.Heap[i].Proto) })
	v.acyclic("heap", "sources", len(d.Heap), func(i int) int {
		if it, ok := d.Heap[i].Detail.(*Iterator); ok {
			return ref(it.Source)
		}
		return -1
	})
	v.proxies()
	v.acyclic("scopes", "parents", len(d.Scopes), func(i int) int { return d.Scopes[i].Parent })
	v.owners()
	return nil
}

type verifier struct {
	doc   *Document
	texts map[int]bool // units
}

func (v *verifier) fail(path, format string, args ...any) {
	panic(&CorruptError{Offset: -1, Path: path, Reason: fmt.Sprintf(format, args...)})
}

// A role is what a value is allowed to be in some place, as a set of bits.
type role uint16

const (
	plain    role = 1 << iota // any JavaScript value
	absent                    // nothing
	tdz                       // an uninitialised variable
	hole                      // missing elements
	object                    // an object
	callable                  // a function
	null                      //
	undef                     //
	text                      // a string
	symbol                    //

	variable = plain | absent | tdz
	key      = text | symbol
)

// kindOf returns the kind of the entry that x refers to. The reference must be in range.
func (v *verifier) kindOf(x Value) Kind { return v.doc.Heap[x.Index()].Kind }

// check reports whether x may be where r is asked for.
func (v *verifier) check(x Value, r role) bool {
	switch x.Kind {
	case Absent:
		return r&absent != 0
	case Undefined:
		return r&(plain|undef) != 0
	case Null:
		return r&(plain|null) != 0
	case False, True, Number, BigInt:
		return r&plain != 0
	case String, UTF16:
		return r&(plain|text) != 0
	case Ref:
		if x.Num < 0 || x.Num >= float64(len(v.doc.Heap)) || x.Num != math.Trunc(x.Num) {
			return false
		}
		switch v.kindOf(x) {
		case StringKind:
			return r&(plain|text) != 0
		case SymbolKind:
			return r&(plain|symbol) != 0
		case FunctionKind, ClassKind, BoundKind:
			return r&(plain|object|callable) != 0
		case ProxyKind:
			if p := v.doc.Heap[x.Index()].Detail.(*Proxy); p.Callable != NotCallable {
				return r&(plain|object|callable) != 0
			}
		}
		return r&(plain|object) != 0
	case Intrinsic:
		return x.Str != "" && r&(plain|object|callable) != 0
	case WellKnown:
		return r&(plain|symbol) != 0 && wellKnown[x.Str]
	case Registered, Registered16:
		return r&(plain|symbol) != 0
	case TDZ:
		return r&tdz != 0
	case Hole:
		return r&hole != 0 && x.Num >= 1
	}
	return false
}

var wellKnown = map[string]bool{
	"asyncIterator": true, "hasInstance": true, "isConcatSpreadable": true, "iterator": true, "match": true,
	"matchAll": true, "replace": true, "search": true, "species": true, "split": true, "toPrimitive": true,
	"toStringTag": true, "unscopables": true,
}

// need fails unless x may be where r is asked for.
func (v *verifier) need(x Value, r role, format string, args ...any) {
	if v.check(x, r) {
		return
	}
	path := fmt.Sprintf(format, args...)
	if x.Kind == Ref && (x.Num < 0 || x.Num >= float64(len(v.doc.Heap))) {
		v.fail(path, "it refers to heap entry %.0f, but there are %d", x.Num, len(v.doc.Heap))
	}
	v.fail(path, "%s cannot be here", v.describe(x))
}

func (v *verifier) describe(x Value) string {
	switch x.Kind {
	case Absent:
		return "an absent value"
	case Ref:
		return "a reference to heap entry " + fmt.Sprint(x.Index()) + " (" + v.kindOf(x).String() + ")"
	case TDZ:
		return "an uninitialised variable"
	case Hole:
		return "a hole"
	case WellKnown:
		return "symbol " + x.Str
	}
	e := newEncoder(nil)
	e.value(x)
	return clip(string(e.buf))
}

func (v *verifier) each(path string, xs []Value, r role) {
	for i, x := range xs {
		if !v.check(x, r) {
			v.need(x, r, "%s[%d]", path, i)
		}
	}
}

func (v *verifier) index(i, n int, format string, args ...any) {
	if i < 0 || i >= n {
		v.fail(fmt.Sprintf(format, args...), "index %d is not below %d", i, n)
	}
}

func (v *verifier) shape(i int) {
	s := &v.doc.Shapes[i]
	path := fmt.Sprintf("shapes[%d]", i)
	v.each(path+".keys", s.Keys, key)
	if s.Attrs != nil && len(s.Attrs) != len(s.Keys) {
		v.fail(path, "%d keys with %d attributes", len(s.Keys), len(s.Attrs))
	}
	seen := make(map[Value]bool, len(s.Keys))
	for j, k := range s.Keys {
		if seen[k] {
			v.fail(fmt.Sprintf("%s.keys[%d]", path, j), "the key occurs twice")
		}
		seen[k] = true
		if s.Attr(j)&(Accessor|Writable) == Accessor|Writable {
			v.fail(fmt.Sprintf("%s.attrs[%d]", path, j), "an accessor that is writable")
		}
	}
}

func (v *verifier) code(i int) {
	c := &v.doc.Code[i]
	v.unit(c.Unit, "code[%d]", i)
	v.need(c.Name, plain, "code[%d].name", i)
	v.need(c.Length, plain, "code[%d].length", i)
}

// properties checks the values of an object against its shape.
func (v *verifier) properties(shape int, values []Value, level Level, format string, args ...any) {
	if shape < 0 {
		return
	}
	path := func() string { return fmt.Sprintf(format, args...) }
	if shape >= len(v.doc.Shapes) {
		v.fail(path()+".shape", "index %d is not below %d", shape, len(v.doc.Shapes))
	}
	s := &v.doc.Shapes[shape]
	if len(values) != s.Width() {
		v.fail(path()+".v", "%d values for a shape of %d", len(values), s.Width())
	}
	if s.Attrs == nil {
		for i, x := range values {
			if !v.check(x, plain) {
				v.need(x, plain, "%s.v[%d]", path(), i)
			}
		}
		return
	}
	at := 0
	for _, a := range s.Attrs {
		if level >= Sealed && a&Configurable == 0 || level == Frozen && a&(Writable|Accessor) == 0 {
			v.fail(path(), "the shape of a %s object has the attributes of one that is not", levelNames[level])
		}
		r := plain
		if a&Accessor != 0 {
			v.need(values[at], undef|callable, "%s.v[%d]", path(), at)
			at++
			r = undef | callable
		}
		v.need(values[at], r, "%s.v[%d]", path(), at)
		at++
	}
}

func (v *verifier) scope(i int) {
	s := &v.doc.Scopes[i]
	if s.Unit < 0 || s.Unit >= FirstText {
		v.unit(s.Unit, "scopes[%d]", i)
	}
	if s.Parent >= 0 {
		if s.Parent >= len(v.doc.Scopes) {
			v.index(s.Parent, len(v.doc.Scopes), "scopes[%d].parent", i)
		}
		if v.doc.Scopes[s.Parent].Unit != s.Unit {
			v.fail(fmt.Sprintf("scopes[%d].parent", i), "it is of another unit")
		}
	}
	for j, x := range s.Vars {
		if !v.check(x, variable) {
			v.need(x, variable, "scopes[%d].vars[%d]", i, j)
		}
	}
}

func (v *verifier) frame(f *Frame, path string) {
	v.unit(f.Unit, "%s", path)
	v.need(f.Generator, object|absent, "%s.generator", path)
	v.need(f.This, plain|absent|tdz, "%s.this", path)
	v.need(f.NewTarget, object|undef|absent, "%s.newTarget", path)
	v.need(f.Home, object|absent, "%s.home", path)
	v.each(path+".locals", f.Locals, variable)
	instance := func(n int, format string, args ...any) {
		v.index(n, len(v.doc.Scopes), format, args...)
		if v.doc.Scopes[n].Unit != f.Unit {
			v.fail(fmt.Sprintf(format, args...), "it is of another unit")
		}
	}
	if f.Scope >= 0 {
		instance(f.Scope, "%s.scope", path)
	}
	if f.Outer >= 0 {
		instance(f.Outer, "%s.outer", path)
	}
	for j, b := range f.Blocks {
		instance(b, "%s.blocks[%d]", path, j)
	}
}

// owners checks that no object is the natural prototype of two functions.
func (v *verifier) owners() {
	owned := map[int]bool{}
	for i := range v.doc.Heap {
		f, ok := v.doc.Heap[i].Detail.(*Function)
		if !ok || f.Prototype.Kind != Ref {
			continue
		}
		if p := f.Prototype.Index(); owned[p] {
			v.fail(fmt.Sprintf("heap[%d].prototype", i), "it is that of another function, too")
		} else {
			owned[p] = true
		}
	}
}

func (v *verifier) change(i int, paths map[string]bool) {
	c := &v.doc.Realm[i]
	path := fmt.Sprintf("realm[%d]", i)
	if paths[c.Path] || c.Path == "" {
		v.fail(path+".path", "%q is empty or occurs twice", clip(c.Path))
	}
	paths[c.Path] = true
	v.need(c.Proto, object|null|absent, "%s.proto", path)
	v.each(path+".deleted", c.Deleted, key)
	v.properties(c.Shape, c.Values, Extensible, "realm[%d]", i)
}

// acyclic checks that nobody is reached from itself, where next gives the one next to i, or -1.
func (v *verifier) acyclic(path, what string, n int, next func(i int) int) {
	color := make([]int32, n) // 0 unseen, otherwise 1 + the start of the walk that saw it
	for i := range color {
		j := i
		for j >= 0 && color[j] == 0 {
			color[j] = int32(i + 1)
			j = next(j)
		}
		if j >= 0 && color[j] == int32(i+1) {
			v.fail(fmt.Sprintf("%s[%d]", path, i), "its chain of %s is a circle", what)
		}
	}
}
