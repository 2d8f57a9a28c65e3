package runtime

import (
	"fmt"
	"slices"
	"sync/atomic"

	"github.com/dop251/goja"
	"github.com/dop251/goja/unistring"

	"thingsmig/snapshot"
)

// A stock is what a realm has before the program runs: its intrinsics in the order in which they
// were found, how each is reached, and what it looked like. There are some 550, and a realm is
// made at every resumption, so all is kept in a few long lists.
type stock struct {
	objects []*goja.Object
	number  map[*goja.Object]int32
	steps   []pathStep
	looks   []look
	names   []unistring.String  // keys that are strings
	symbols []*goja.Symbol      // keys that are symbols
	attrs   []snapshot.Attr     // of all properties
	values  []goja.Value        // the same; accessors have two
	slow    map[int32]*ownProps // of the few that a glance cannot read
	paths   *pathTable
	next    int // the first whose prototype was not looked at
}

// look is what an intrinsic looked like: where its parts are in the lists of the stock.
type look struct {
	proto                     *goja.Object
	extensible, slow, native  bool // native: the keys are nativeKeys
	name, symbol, attr, value int32
	nameEnd, symbolEnd        int32
}

// pathStep is how an intrinsic was found: as a property of an earlier one, or under a name.
type pathStep struct {
	from int32
	kind stepKind
	name unistring.String
}

type stepKind uint8

const (
	rootStep stepKind = iota
	propertyStep
	getterStep
	setterStep
	symbolStep
	symbolGetterStep
	symbolSetterStep
	protoStep
)

// pathTable has the paths of a stock. Realms that were made in the same way share one.
type pathTable struct {
	steps  []pathStep
	paths  []string
	number map[string]int32
}

var lastPaths atomic.Pointer[pathTable]

// usualStock is a little more than the number of intrinsics of a realm, a third of that of their properties.
const usualStock = 600

// register makes obj, and everything that is reached from it and not known yet, an intrinsic with
// this path.
func (r *heapRealm) register(path string, obj *goja.Object) error {
	if err := r.registerAlone(path, obj); err != nil {
		return err
	}
	return r.registerPrototypes()
}

// registerPrototypes goes on with prototypes to which no property leads.
func (r *heapRealm) registerPrototypes() error {
	s := &r.stock
	for ; s.next < len(s.looks); s.next++ {
		if p := s.looks[s.next].proto; p != nil {
			s.add(pathStep{from: int32(s.next), kind: protoStep}, p)
			if err := r.inspectNew(); err != nil {
				return err
			}
		}
	}
	return nil
}

// registerAlone is register without prototypes.
func (r *heapRealm) registerAlone(path string, obj *goja.Object) error {
	s := &r.stock
	if s.number == nil {
		s.number = make(map[*goja.Object]int32, usualStock)
		s.objects = make([]*goja.Object, 0, usualStock)
		s.steps = make([]pathStep, 0, usualStock)
		s.looks = make([]look, 0, usualStock)
		s.names = make([]unistring.String, 0, usualStock*3/2)
		s.attrs = make([]snapshot.Attr, 0, usualStock*3)
		s.values = make([]goja.Value, 0, usualStock*3)
	}
	s.add(pathStep{from: -1, name: unistring.NewFromString(path)}, obj)
	return r.inspectNew()
}

// inspectNew inspects what was added.
func (r *heapRealm) inspectNew() error {
	s := &r.stock
	for i := len(s.looks); i < len(s.objects); i++ {
		if err := r.inspect(int32(i)); err != nil {
			return fmt.Errorf("%s: %w", r.pathOf(i), err)
		}
	}
	return nil
}

func (s *stock) add(step pathStep, o *goja.Object) {
	if _, ok := s.number[o]; ok {
		return
	}
	s.number[o] = int32(len(s.objects))
	s.objects = append(s.objects, o)
	s.steps = append(s.steps, step)
}

// inspect notes what an intrinsic looks like, and what it leads to.
func (r *heapRealm) inspect(i int32) error {
	s := &r.stock
	o := s.objects[i]
	l := look{name: int32(len(s.names)), symbol: int32(len(s.symbols)), attr: int32(len(s.attrs)), value: int32(len(s.values))}
	var g glance
	if !r.engine.glance(o, &g, false) {
		p := &ownProps{}
		if err := r.describe(o, p); err != nil {
			return err
		}
		if s.slow == nil {
			s.slow = map[int32]*ownProps{}
		}
		s.slow[i] = p
		l.slow = true
		for j, k := range p.keys {
			if sym, ok := k.(*goja.Symbol); ok {
				s.follow(i, symbolStep, unistring.NewFromString(sym.String()), p.attrs[j], p.values[j], p.setters[j])
			} else {
				s.follow(i, propertyStep, unistring.NewFromString(k.String()), p.attrs[j], p.values[j], p.setters[j])
			}
		}
		l.proto, l.extensible = p.proto, p.extensible
	} else {
		if l.native = slices.Equal(g.names, nativeKeys); !l.native {
			s.names = append(s.names, g.names...)
		}
		for _, n := range g.names {
			v, setter, a := r.engine.property(g.values[n])
			s.keep(v, setter, a)
			s.follow(i, propertyStep, n, a, v, setter)
		}
		g.symbols(func(key *goja.Symbol, v goja.Value) {
			v, setter, a := r.engine.property(v)
			s.symbols = append(s.symbols, key)
			s.keep(v, setter, a)
			s.follow(i, symbolStep, unistring.NewFromString(key.String()), a, v, setter)
		})
		l.proto, l.extensible = g.proto, g.extensible
	}
	l.nameEnd, l.symbolEnd = int32(len(s.names)), int32(len(s.symbols))
	s.looks = append(s.looks, l)
	return nil
}

func (s *stock) keep(v, setter goja.Value, a snapshot.Attr) {
	s.attrs = append(s.attrs, a)
	s.values = append(s.values, v)
	if a&snapshot.Accessor != 0 {
		s.values = append(s.values, setter)
	}
}

// follow adds what a property leads to.
func (s *stock) follow(from int32, kind stepKind, name unistring.String, a snapshot.Attr, v, setter goja.Value) {
	accessor := a&snapshot.Accessor != 0
	if o, ok := v.(*goja.Object); ok {
		k := kind
		if accessor {
			k++
		}
		s.add(pathStep{from, k, name}, o)
	}
	if o, ok := setter.(*goja.Object); ok && accessor {
		s.add(pathStep{from, kind + 2, name}, o)
	}
}

// nativeKeys are the keys of nearly all built-in functions; they are not kept.
var nativeKeys = []unistring.String{"length", "name"}

// unchanged reports whether intrinsic i is as it was. It may report false for one that is.
func (r *heapRealm) unchanged(i int) bool {
	s := &r.stock
	l := &s.looks[i]
	var g glance
	if l.slow || !r.engine.glance(s.objects[i], &g, true) || g.proto != l.proto || g.extensible != l.extensible {
		return false
	}
	names := s.names[l.name:l.nameEnd]
	if l.native {
		names = nativeKeys
	}
	if !slices.Equal(names, g.names) {
		return false
	}
	attr, value, same := l.attr, l.value, true
	compare := func(v goja.Value) {
		v, setter, a := r.engine.property(v)
		if a != s.attrs[attr] || !sameValue(v, s.values[value]) {
			same = false
			return
		}
		attr, value = attr+1, value+1
		if a&snapshot.Accessor != 0 {
			same = same && sameValue(setter, s.values[value])
			value++
		}
	}
	for _, n := range g.names {
		if compare(g.values[n]); !same {
			return false
		}
	}
	symbol := l.symbol
	g.symbols(func(key *goja.Symbol, v goja.Value) {
		if same = same && symbol < l.symbolEnd && s.symbols[symbol] == key; same {
			compare(v)
			symbol++
		}
	})
	return same && symbol == l.symbolEnd
}

func sameValue(a, b goja.Value) bool {
	if x, ok := a.(*goja.Object); ok {
		y, ok := b.(*goja.Object)
		return ok && x == y
	}
	return a.SameAs(b)
}

// pristine gives what intrinsic i looked like.
func (r *heapRealm) pristine(i int) *ownProps {
	s := &r.stock
	if p := s.slow[int32(i)]; p != nil {
		return p
	}
	l := &s.looks[i]
	p := &ownProps{proto: l.proto, extensible: l.extensible}
	names := s.names[l.name:l.nameEnd]
	at, value := l.attr, l.value
	take := func(k goja.Value) {
		a := s.attrs[at]
		p.keys, p.attrs, p.values = append(p.keys, k), append(p.attrs, a), append(p.values, s.values[value])
		value++
		var setter goja.Value
		if a&snapshot.Accessor != 0 {
			setter = s.values[value]
			value++
		}
		p.setters = append(p.setters, setter)
		at++
	}
	symbols := s.symbols[l.symbol:l.symbolEnd]
	if l.native {
		names = nativeKeys
	}
	for _, n := range names {
		take(r.key(n).value)
	}
	for _, k := range symbols {
		take(k)
	}
	return p
}

// table gives the paths of the intrinsics.
func (r *heapRealm) table() *pathTable {
	s := &r.stock
	if s.paths != nil && len(s.paths.steps) == len(s.steps) {
		return s.paths
	}
	t := lastPaths.Load()
	if t == nil || !slices.Equal(t.steps, s.steps) {
		t = newPathTable(s.steps)
		lastPaths.Store(t)
	}
	s.paths = t
	return t
}

func newPathTable(steps []pathStep) *pathTable {
	t := &pathTable{
		steps: slices.Clone(steps), paths: make([]string, 0, len(steps)), number: make(map[string]int32, len(steps)),
	}
	for i, s := range steps {
		name := s.name.String()
		path := name
		if s.kind != rootStep {
			from := t.paths[s.from]
			base := from + "."
			if from == "globalThis" {
				base = ""
			}
			switch s.kind {
			case propertyStep:
				path = base + name
			case getterStep:
				path = "get " + base + name
			case setterStep:
				path = "set " + base + name
			case symbolStep:
				path = from + "[" + name + "]"
			case symbolGetterStep:
				path = "get " + from + "[" + name + "]"
			case symbolSetterStep:
				path = "set " + from + "[" + name + "]"
			case protoStep:
				path = from + ".__proto__"
			}
		}
		for {
			if _, taken := t.number[path]; !taken {
				break
			}
			path += "'"
		}
		t.paths = append(t.paths, path)
		t.number[path] = int32(i)
	}
	return t
}

// pathOf gives the path of intrinsic i.
func (r *heapRealm) pathOf(i int) string { return r.table().paths[i] }

// path gives the path of an intrinsic, "" for anything else.
func (r *heapRealm) path(o *goja.Object) string {
	i, ok := r.stock.number[o]
	if !ok {
		return ""
	}
	return r.pathOf(int(i))
}

// intrinsic gives the intrinsic that a path leads to, or nil.
func (r *heapRealm) intrinsic(path string) *goja.Object {
	i, ok := r.table().number[path]
	if !ok {
		return nil
	}
	return r.stock.objects[i]
}
