package instrument

import (
	"context"
	"errors"
	"fmt"
	"os"
	"regexp"

	"thingsmig/internal/diag"
	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
	"thingsmig/internal/nodelib"
)

// wait is a construct inside of which no capture is possible, by its stable id: the engine itself
// calls it, from an operator or a built-in function, and what it does with the result no frame tells.
// A capture that is wanted there waits for a poll outside of it (docs/abi.md).
type wait refusal

var (
	waitInitialiser = wait{"TM2001", "a snapshot waits while the initialiser of this field runs", "set the field in the constructor"}
	waitStaticBlock = wait{"TM2002", "a snapshot waits while this static block runs", "put it into a static method and call that behind the class"}
	waitAccessor    = wait{"TM2003", "a snapshot waits while this %s runs", "make it a method if it works for long"}
	waitConversion  = wait{"TM2004", "a snapshot waits while a conversion calls %s", "call it by its name if it works for long: o.text() instead of `${o}`"}
	waitProtocol    = wait{"TM2005", "a snapshot waits while a built-in function or operator calls %s", "call it by its name if it works for long"}
	waitIteration   = wait{"TM2006", "a snapshot waits while new %s runs an iterator of the program", "collect its values first: new %s([...values])"}
	waitSpecies     = wait{"TM2007", "a snapshot waits in this constructor if a method of the class above it makes the object, as %s does", "give the class static get [Symbol.species]() { return %s; }"}
)

// Check says what the compiler has against a program without running it: all constructs that cannot
// migrate, as errors, and those in which a snapshot has to wait, as notes, in the order of the source.
// The second result is about files that cannot be read.
func Check(ctx context.Context, entry string, opts Options) (diag.List, error) {
	src := opts.Source
	if src == nil {
		var err error
		if src, err = os.ReadFile(entry); err != nil {
			return nil, err
		}
	}
	var list, refused diag.List
	b, err := bundle(ctx, entry, src, bundleOptions{HostModules: nodelib.Names()})
	if names, ok := missingModules(err); ok {
		// The rest of the program can be looked at without them.
		errors.As(err, &list)
		b, err = bundle(ctx, entry, src, bundleOptions{HostModules: append(nodelib.Names(), names...)})
		if errors.As(err, &refused) {
			return list, nil
		}
	}
	var c *compiler
	if err == nil {
		c, refused, err = analyse(1, entry, b.Source, b.Map, ModuleParams, nil)
	}
	var broken diag.List
	switch {
	case errors.As(err, &broken):
		return append(list, broken...), nil
	case err != nil:
		return nil, err
	}
	list = append(list, refused...)
	list = append(list, elsewhereNotes(b.Warnings)...)
	list = append(list, c.waits(c.root)...)
	list.Sort()
	return list, nil
}

var quotedModule = regexp.MustCompile(`module "(.*?)"`)

// missingModules lists the modules without which a program could be bundled.
func missingModules(err error) (names []string, ok bool) {
	var list diag.List
	if !errors.As(err, &list) {
		return nil, false
	}
	for _, d := range list.Errors() {
		m := quotedModule.FindStringSubmatch(d.Msg)
		if m == nil || d.ID != diag.HostModule && d.ID != diag.Elsewhere && d.ID != diag.NotFound {
			return nil, false
		}
		names = append(names, m[1])
	}
	return names, true
}

// waiter looks for constructs in which captures wait. What surely comes to no poll is none.
type waiter struct {
	*checker
	g *callGraph
	// generators are the variables that hold generator functions, and methods the property names of
	// such; iterable are variables with classes whose instances are iterable.
	generators map[*scope.Symbol]bool
	methods    map[string]bool
	iterable   map[*scope.Symbol]bool
	// values are what variables hold that are never assigned.
	values map[*scope.Symbol]*ast.Node
}

// waits lists where captures wait in a program whose names are resolved and that is not lowered.
func (c *compiler) waits(tree *ast.Node) diag.List {
	w := &waiter{
		checker: newChecker(c.prog), g: c.callGraph(tree), generators: map[*scope.Symbol]bool{},
		methods: map[string]bool{}, iterable: map[*scope.Symbol]bool{}, values: map[*scope.Symbol]*ast.Node{},
	}
	w.iterators(tree)
	ast.Walk(tree, func(n *ast.Node) bool {
		w.look(n)
		return true
	})
	return w.list
}

func (w *waiter) note(r wait, n *ast.Node, args ...any) {
	at := n.Pos
	if at < 0 && n.A != nil {
		at = n.A.Pos
	}
	msg, hint := r.what, r.hint
	if len(args) > 0 {
		msg = fmt.Sprintf(msg, args[0])
	}
	if len(args) > 1 {
		hint = fmt.Sprintf(hint, args[1])
	}
	d := w.diagnostic(r.id, max(at, 0), msg, hint)
	d.Severity = diag.Note
	w.list = append(w.list, d)
}

// polls reports whether a capture can be wanted while a function literal runs.
func (w *waiter) polls(fn *ast.Node) bool {
	if fn == nil || fn.Op != ast.Function {
		return false
	}
	f, ok := fn.Info.(*scope.Func)
	if !ok {
		return true
	}
	return w.g.of[f] == nil || w.g.of[f].polls
}

// iterators notes which variables and property names stand for iterators of the program.
func (w *waiter) iterators(tree *ast.Node) {
	ast.Walk(tree, func(n *ast.Node) bool {
		switch n.Op {
		case ast.Function:
			if s := declared(n); s != nil && n.Is(ast.Generator) {
				w.generators[s] = true
			}
		case ast.Class:
			if s := declared(n); s != nil && hasIterator(n) {
				w.iterable[s] = true
			}
		case ast.Declarator:
			s := symOf(n.A)
			if n.A.Op != ast.Ident || n.B == nil || s == nil || !s.Immutable() && (s.Kind != scope.Var || s.Writes > 1) {
				break
			}
			w.values[s] = n.B
			w.generators[s] = n.B.Op == ast.Function && n.B.Is(ast.Generator)
			w.iterable[s] = n.B.Op == ast.Class && hasIterator(n.B)
		case ast.Property, ast.ClassMember:
			if n.B != nil && n.B.Op == ast.Function && n.B.Is(ast.Generator) && !n.Is(ast.Computed) {
				w.methods[keyText(n.A)] = true
			}
		}
		return true
	})
}

// declared is the variable that a function or class declaration makes.
func declared(n *ast.Node) *scope.Symbol {
	if !n.Is(ast.Decl) || n.A == nil {
		return nil
	}
	return symOf(n.A)
}

func hasIterator(n *ast.Node) bool {
	for _, m := range n.List {
		if m.B != nil && wellKnown(m) == "iterator" {
			return true
		}
	}
	return false
}

// wellKnown is x for a property with the key [Symbol.x].
func wellKnown(p *ast.Node) string {
	if p.Is(ast.Computed) && p.A != nil && p.A.Op == ast.Member && isGlobal(p.A.A, "Symbol") {
		return p.A.Str
	}
	return ""
}

func (w *waiter) look(n *ast.Node) {
	switch n.Op {
	case ast.Class:
		w.class(n)
	case ast.Object:
		for _, p := range n.List {
			w.property(p, nil)
		}
	case ast.Assign:
		if n.B.Op == ast.Function && n.A.Op == ast.Member {
			w.named(n.A, n.A.Str, n.B, nil)
		}
	case ast.Call:
		w.call(n)
	case ast.New:
		w.construct(n)
	}
}

// property looks at a member of an object literal or class.
func (w *waiter) property(p, class *ast.Node) {
	if p.B == nil || p.Op != ast.Property && p.Op != ast.ClassMember || !w.polls(p.B) {
		return
	}
	switch {
	case p.Op == ast.ClassMember && p.Str == "field":
		w.note(waitInitialiser, p)
	case p.Str == "static-block":
		w.note(waitStaticBlock, p)
	case p.Str == "get":
		w.note(waitAccessor, p, "getter")
	case p.Str == "set":
		w.note(waitAccessor, p, "setter")
	case p.Str == "constructor":
	case !p.Is(ast.Computed):
		w.named(p, keyText(p.A), p.B, class)
	default:
		switch key := wellKnown(p); {
		case key == "toPrimitive":
			w.note(waitConversion, p, "[Symbol.toPrimitive]")
		case protocolSymbols[key]:
			w.note(waitProtocol, p, "[Symbol."+key+"]")
		case key == "" && customInspect(p.A):
			w.note(waitProtocol, p, "the custom inspection method")
		}
	}
}

// protocolSymbols are the methods that the engine itself calls. (Symbol.iterator and Symbol.replace
// are called by the realm's own part.)
var protocolSymbols = words("hasInstance match matchAll search split")

func customInspect(key *ast.Node) bool {
	return key.Op == ast.Call && key.A.Op == ast.Member && key.A.Str == "for" && isGlobal(key.A.A, "Symbol") &&
		len(key.List) == 1 && key.List[0].Op == ast.String && keyText(key.List[0]) == "nodejs.util.inspect.custom"
}

// named looks at a function under a name by which the engine calls functions.
func (w *waiter) named(at *ast.Node, name string, fn, class *ast.Node) {
	if !w.polls(fn) {
		return
	}
	switch name {
	case "toString", "valueOf":
		w.note(waitConversion, at, name)
	case "toLocaleString":
		w.note(waitProtocol, at, name)
	case "exec":
		if extends(class, "RegExp") {
			w.note(waitProtocol, at, name)
		}
	case "add":
		if extends(class, "Set", "WeakSet") {
			w.note(waitProtocol, at, name)
		}
	case "set":
		if extends(class, "Map", "WeakMap") {
			w.note(waitProtocol, at, name)
		}
	}
}

// extends reports whether a class extends one of these classes of the realm.
func extends(class *ast.Node, names ...string) bool {
	for _, name := range names {
		if class != nil && isGlobal(class.B, name) {
			return true
		}
	}
	return false
}

var typedArrays = []string{"Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array",
	"Uint32Array", "Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array"}

func (w *waiter) class(class *ast.Node) {
	species := false
	for _, m := range class.List {
		species = species || wellKnown(m) == "species"
	}
	for _, m := range class.List {
		w.property(m, class)
		if m.Str != "constructor" || species || !w.polls(m.B) {
			continue
		}
		switch {
		case extends(class, "Array"):
			w.note(waitSpecies, m, "slice", class.B.Str)
		case extends(class, "ArrayBuffer"):
			w.note(waitSpecies, m, "slice", class.B.Str)
		case extends(class, typedArrays...):
			w.note(waitSpecies, m, "subarray", class.B.Str)
		case extends(class, "RegExp"):
			w.note(waitSpecies, m, "split", class.B.Str)
		}
	}
}

// call looks at calls that make accessors.
func (w *waiter) call(n *ast.Node) {
	if n.A.Op != ast.Member {
		return
	}
	switch n.A.Str {
	case "__defineGetter__", "__defineSetter__":
		if len(n.List) == 2 && w.polls(n.List[1]) {
			w.note(waitAccessor, n.List[1], map[bool]string{true: "getter", false: "setter"}[n.A.Str == "__defineGetter__"])
		}
	case "defineProperty":
		if len(n.List) == 3 {
			w.descriptor(n.List[2])
		}
	case "defineProperties", "create":
		if len(n.List) == 2 && n.List[1].Op == ast.Object {
			for _, p := range n.List[1].List {
				if p.Op == ast.Property && p.B != nil {
					w.descriptor(p.B)
				}
			}
		}
	}
}

// descriptor looks at what describes a property.
func (w *waiter) descriptor(o *ast.Node) {
	if o.Op != ast.Object {
		return
	}
	for _, p := range o.List {
		if p.Op != ast.Property || p.B == nil || p.Is(ast.Computed) || p.Str == "get" || p.Str == "set" {
			continue
		}
		fn := p.B
		if s := symOf(fn); fn.Op == ast.Ident && s != nil {
			if s.Func != nil {
				fn = s.Func
			} else if w.values[s] != nil {
				fn = w.values[s]
			}
		}
		if key := keyText(p.A); (key == "get" || key == "set") && w.polls(fn) {
			w.note(waitAccessor, p, map[bool]string{true: "getter", false: "setter"}[key == "get"])
		}
	}
}

// iterating are the constructors that run an iterator themselves.
var iterating = append([]string{"Map", "Set", "WeakMap", "WeakSet"}, typedArrays...)

func (w *waiter) construct(n *ast.Node) {
	if len(n.List) == 0 {
		return
	}
	for _, name := range iterating {
		if isGlobal(n.A, name) && w.iterator(n.List[0]) {
			w.note(waitIteration, n, name, name)
		}
	}
}

// iterator reports whether an expression is an iterator or an iterable of the program.
func (w *waiter) iterator(v *ast.Node) bool {
	if s := symOf(v); v.Op == ast.Ident && s != nil && w.values[s] != nil {
		v = w.values[s]
	}
	switch v.Op {
	case ast.Call:
		if s := symOf(v.A); v.A.Op == ast.Ident && s != nil {
			return w.generators[s]
		}
		return v.A.Op == ast.Member && w.methods[v.A.Str] && !isGlobal(v.A.A, "Object") || v.A.Op == ast.Function && v.A.Is(ast.Generator)
	case ast.New:
		s := symOf(v.A)
		return v.A.Op == ast.Ident && s != nil && w.iterable[s]
	case ast.Object:
		return hasIterator(v)
	}
	return false
}
