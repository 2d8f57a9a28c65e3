package runtime

import (
	"unsafe"

	"github.com/dop251/goja"

	"thingsmig/instrument"
	"thingsmig/snapshot"
)

// function writes what a function is, and reports whether its own properties are those that it
// was born with.
func (w *heapWriter) function(e *snapshot.Entry, p *ownProps, i int, o *goja.Object) (natural bool) {
	unit, number, ok := marker(w.realm.sourceOf(o))
	if !ok {
		w.failAt(i, "a function that was not instrumented cannot be written")
		return false
	}
	if unit == 1 && number == 0 {
		w.failAt(i, "the function of the program's module cannot be written")
		return false
	}
	f, prog, ok := w.funcs.lookup(unit, number)
	if !ok {
		w.failAt(i, "function %d.%d is unknown", unit, number)
		return false
	}
	orderPrototype(p)
	d := &w.fn
	*d = snapshot.Function{Scope: -1}
	e.Kind, e.Detail = snapshot.FunctionKind, d
	d.Code = w.code(unit, number, p)
	var env []goja.Value
	layout := f.Env
	switch f.Kind {
	case instrument.ClassConstructor:
		e.Kind = snapshot.ClassKind
		_, env, ok = w.funcs.classOf(o)
		if !ok {
			w.failAt(i, "a class that did not register itself")
			return false
		}
		w.classPrivate(d, f, i, o)
	case instrument.ClassMethod:
		class, _, ok := w.funcs.classOf(o)
		if !ok {
			w.failAt(i, "a method whose class is unknown")
			return false
		}
		w.at = origin{from: int32(i), kind: '?', name: "class"}
		d.Class = w.object(class)
		layout = nil
	default:
		if len(layout) > 0 {
			var err error
			if env, err = w.funcs.ask(o, unit, f); err != nil {
				w.failAt(i, "its variables cannot be read: %v", err)
				return false
			}
		}
		if t, ok := w.funcs.(homeTable); ok {
			if home, ok := t.homeOf(o, f); ok {
				w.at = origin{from: int32(i), kind: '?', name: "home object"}
				d.Home = w.object(home)
			}
		}
	}
	if len(layout) > 0 {
		w.at = origin{from: int32(i)}
		d.Scope = w.instance(prog, layout, env)
	}
	return e.Kind == snapshot.FunctionKind && w.naturalFunction(p, d, i, o)
}

// orderPrototype brings the properties of a function that the engine makes when somebody looks
// into one order: length, name, prototype.
func orderPrototype(p *ownProps) {
	at := -1
	for j, k := range p.keys {
		if s, ok := k.(goja.String); ok && s.String() == "prototype" {
			at = j
			break
		}
	}
	if at < 0 || at == 2 || len(p.keys) < 3 {
		return
	}
	move(p.keys, at, 2)
	move(p.attrs, at, 2)
	move(p.values, at, 2)
	move(p.setters, at, 2)
}

func move[T any](s []T, from, to int) {
	v := s[from]
	if from < to {
		copy(s[from:to], s[from+1:to+1])
	} else {
		copy(s[to+1:from+1], s[to:from])
	}
	s[to] = v
}

// code gives the number of a function literal.
func (w *heapWriter) code(unit, fn int, p *ownProps) int {
	key := [2]int{unit, fn}
	if i, ok := w.codes[key]; ok {
		return i
	}
	c := snapshot.Code{Unit: unit, Fn: fn, Name: snapshot.Value{Kind: snapshot.Undefined}, Length: snapshot.Value{Kind: snapshot.Undefined}}
	for j, k := range p.keys {
		if p.attrs[j] == snapshot.Configurable {
			switch k.String() {
			case "name":
				c.Name = literal(p.values[j], c.Name)
			case "length":
				c.Length = literal(p.values[j], c.Length)
			}
		}
	}
	i := len(w.doc.Code)
	w.doc.Code = append(w.doc.Code, c)
	w.codes[key] = i
	return i
}

// literal gives the value of a string or number, else none.
func literal(v goja.Value, none snapshot.Value) snapshot.Value {
	if s, ok := v.(goja.String); ok {
		return exactString(s)
	}
	if goja.IsNumber(v) {
		return snapshot.Num(v.ToFloat())
	}
	return none
}

// naturalFunction reports whether the own properties of a function are those that follow from its
// code.
func (w *heapWriter) naturalFunction(p *ownProps, d *snapshot.Function, i int, o *goja.Object) bool {
	n := len(p.keys)
	if n != 2 && n != 3 || p.keys[0].String() != "length" || p.keys[1].String() != "name" ||
		p.attrs[0] != snapshot.Configurable || p.attrs[1] != snapshot.Configurable {
		return false
	}
	c := &w.doc.Code[d.Code]
	none := snapshot.Value{}
	if !literal(p.values[0], none).Same(c.Length) || !literal(p.values[1], none).Same(c.Name) {
		return false
	}
	if n == 2 {
		return true
	}
	proto, ok := p.values[2].(*goja.Object)
	if !ok || p.keys[2].String() != "prototype" || p.attrs[2] != snapshot.Writable || !w.naturalPrototype(proto, o) {
		return false
	}
	w.lazy = append(w.lazy, lazyPrototype{entry: i, proto: proto})
	return true
}

// naturalPrototype reports whether an object is what the engine makes for the property prototype
// of a function.
func (w *heapWriter) naturalPrototype(proto, f *goja.Object) bool {
	if b, _ := w.realm.brandOf(f); b == generatorFunctionBrand {
		return w.naturalGeneratorPrototype(proto)
	}
	if b, _ := w.realm.brandOf(proto); b != plainBrand || proto.Prototype() != w.realm.intrinsic("Object.prototype") {
		return false
	}
	p := &w.second
	if w.realm.describe(proto, p) != nil || !p.extensible || len(p.keys) != 1 {
		return false
	}
	return p.keys[0].String() == "constructor" && p.attrs[0] == snapshot.Writable|snapshot.Configurable && p.values[0] == f
}

// naturalGeneratorPrototype is naturalPrototype for a generator function: an empty object.
func (w *heapWriter) naturalGeneratorPrototype(proto *goja.Object) bool {
	if b, _ := w.realm.brandOf(proto); b != plainBrand || proto.Prototype() != w.realm.intrinsic("%GeneratorFunction%.prototype.prototype") {
		return false
	}
	p := &w.second
	return w.realm.describe(proto, p) == nil && p.extensible && len(p.keys) == 0
}

// bound writes a bound function.
func (w *heapWriter) bound(e *snapshot.Entry, i int, o *goja.Object) {
	e.Kind = snapshot.BoundKind
	made, ok := w.primCall(i, w.realm.prim.bound, nil, o).(*goja.Object)
	if !ok {
		w.failAt(i, "a bound function of the host cannot be written")
		return
	}
	n := int(made.Get("length").ToInteger())
	at := func(j int, name string) snapshot.Value {
		w.at = origin{from: int32(i), kind: '?', name: name}
		return w.value(made.Get(itoa(j)))
	}
	d := &snapshot.Bound{Target: at(0, "bound function"), This: at(1, "bound this")}
	for j := 2; j < n; j++ {
		d.Args = append(d.Args, at(j, "bound argument"))
	}
	e.Detail = d
}

// scopeOf gives the number of the scope instance with that identity, -1 if it has none yet.
func (w *heapWriter) scopeOf(id unsafe.Pointer) int {
	if n, ok := w.scopes.find(id, &w.scopeIDs); ok {
		return int(n)
	}
	return -1
}

// instance gives the number of the innermost scope instance that env tells of, and fills in what
// it tells. Env is laid out as layout says, innermost scope first.
func (w *heapWriter) instance(prog *instrument.Program, layout []instrument.EnvScope, env []goja.Value) int {
	from := w.at
	first, child, pos := -1, -1, 0
	for _, es := range layout {
		if pos+1+len(es.Vars) > len(env) {
			w.fail("%s: it tells of %d variables, which are too few", w.pathOf(from), len(env))
			return -1
		}
		id := identityOf(env[pos])
		pos++
		if id == nil {
			w.fail("%s: scope %d has no identity: %v", w.pathOf(from), es.Scope, env)
			return -1
		}
		n := w.scopeOf(id)
		if n < 0 {
			n = w.scopeIDs.add(id)
			w.scopes.add(id, n, &w.scopeIDs)
			vars := len(prog.Scopes[es.Scope].Vars)
			w.instances.add(snapshot.Scope{
				Unit: prog.Unit, Scope: es.Scope, Parent: -1, Vars: w.room.list(vars)[:vars],
			})
		}
		told := w.instances.place(n).Vars
		for _, v := range es.Vars {
			if told[v].Kind == snapshot.Absent {
				w.at = w.inside(from, 'n', prog.Scopes[es.Scope].Vars[v].User)
				told[v] = w.value(env[pos])
			}
			pos++
		}
		if child >= 0 {
			w.enclose(prog, child, n)
		} else {
			first = n
		}
		child = n
	}
	w.at = from
	return first
}

// enclose notes that instance child is inside of instance parent. Different closures may skip
// different scopes in between: of two that are told of, the nearer one is the parent, and it is
// itself inside of the farther one.
func (w *heapWriter) enclose(prog *instrument.Program, child, parent int) {
	for child != parent {
		c := w.instances.place(child)
		if c.Parent < 0 {
			c.Parent = parent
			return
		}
		near, far := c.Parent, parent
		if near == far {
			return
		}
		if !inside(prog, w.instances.place(near).Scope, w.instances.place(far).Scope) {
			near, far = far, near
		}
		c.Parent = near
		child, parent = near, far
	}
}

// inside reports whether scope inner is inside of scope outer.
func inside(prog *instrument.Program, inner, outer int) bool {
	for inner > 0 && inner != outer {
		inner = prog.Scopes[inner].Parent
	}
	return inner == outer
}
