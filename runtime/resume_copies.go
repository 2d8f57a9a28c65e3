package runtime

import (
	"unsafe"

	"github.com/dop251/goja"

	"thingsmig/snapshot"
)

// copiesFrom is how many instances of a scope, or functions of a literal, there must be before they are copied:
// fewer are made faster than looked at. Tests change it.
var copiesFrom = 16

// instance is an instance of a scope.
type instance struct {
	dispatcher *goja.Object   // nil until somebody needs it, if it is a copy
	call       goja.Callable  // of the dispatcher
	scope      unsafe.Pointer // where the engine keeps its variables, if it is a copy
	from       *scopeTemplate // what it is a copy of
}

// scopeTemplate is what instances of a scope are copied from.
type scopeTemplate struct {
	layers     []*scopeCopy  // from the one inside of the instance around it; only the last has variables that are known
	slots      []int         // where the engine has the variables
	dispatcher *functionCopy // of the last
}

// templateKey is what instances have in common that are copied from one: the scope and the scope of the instance
// around it.
type templateKey struct{ unit, scope, around int }

// functionKey is what functions have in common that are copied from one.
type functionKey struct{ unit, fn, scope int }

// copies is what a maker knows of what it copies.
type copies struct {
	instances map[templateKey]int
	scopes    map[templateKey]*scopeTemplate // nil: they cannot be copied
	functions map[functionKey]*functionCopy  // the same
	count     map[int]int                    // functions that can be copied, by index in Code
}

// countCopies finds out what there is many of.
func (k *maker) countCopies() {
	k.copies = copies{instances: map[templateKey]int{}, scopes: map[templateKey]*scopeTemplate{},
		functions: map[functionKey]*functionCopy{}, count: map[int]int{}}
	if len(k.doc.Heap) < copiesFrom && len(k.doc.Scopes) < copiesFrom {
		return
	}
	for i := range k.doc.Scopes {
		k.copies.instances[k.templateKey(i)]++
	}
	for i := range k.doc.Heap {
		if f, ok := k.doc.Heap[i].Detail.(*snapshot.Function); ok && k.doc.Heap[i].Kind == snapshot.FunctionKind {
			if c := &k.doc.Code[f.Code]; c.Name.Kind != snapshot.Ref && c.Length.Kind != snapshot.Ref { // else they are not there yet
				k.copies.count[f.Code]++
			}
		}
	}
}

func (k *maker) templateKey(i int) templateKey {
	s := &k.doc.Scopes[i]
	key := templateKey{s.Unit, s.Scope, 0}
	if s.Parent >= 0 {
		key.around = k.doc.Scopes[s.Parent].Scope
	}
	return key
}

// scopeAt is where the engine keeps the variables of an instance, -1 for the main scope; nil if that is not known.
func (k *maker) scopeAt(unit, i int) unsafe.Pointer {
	if i < 0 {
		return k.r.heap.engine.scopeOf(k.mains[unit])
	}
	if in := &k.inst[i]; in.from != nil {
		return in.scope
	}
	return k.r.heap.engine.scopeOf(k.inst[i].dispatcher)
}

// copyInstance makes instance i as a copy, if there are many like it and they can be copied. The instance around it
// is there.
func (k *maker) copyInstance(i int, path []int) bool {
	key := k.templateKey(i)
	if k.copies.instances[key] < copiesFrom {
		return false
	}
	t, known := k.copies.scopes[key]
	if !known {
		t = k.template(i, path)
		k.copies.scopes[key] = t
	}
	s := &k.doc.Scopes[i]
	outer := k.scopeAt(s.Unit, s.Parent)
	if t == nil || outer == nil {
		return false
	}
	for _, l := range t.layers {
		outer = l.in(outer)
	}
	k.inst[i] = instance{scope: outer, from: t}
	return true
}

// template makes an instance like instance i, which nothing else uses, and finds out where its variables are. It gives
// nil if such instances cannot be copied.
func (k *maker) template(i int, path []int) *scopeTemplate {
	s := &k.doc.Scopes[i]
	prog := k.r.byUnit[s.Unit].program
	around := k.dispatcher(s.Unit, s.Parent)
	outer := k.scopeAt(s.Unit, s.Parent)
	t := &scopeTemplate{}
	for j := len(path) - 1; j >= 0; j-- {
		if prog.Scopes[path[j]].Args >= 0 {
			return nil // its variables are tied to an object
		}
		v, err := k.dispatch(around, "s", path[j], nil)
		d, ok := v.(*goja.Object)
		if err != nil || !ok {
			return nil
		}
		scope := k.r.heap.engine.scopeOf(d)
		l := copyOfScope(scope, outer)
		if t.dispatcher = k.r.heap.engine.copyOf(d); l == nil || t.dispatcher == nil {
			return nil
		}
		t.layers = append(t.layers, l)
		around, _ = goja.AssertFunction(d)
		outer = scope
	}
	if len(t.layers) == 0 {
		return nil
	}
	// Each variable gets a value that nothing else is.
	last := t.layers[len(t.layers)-1]
	marks := make([]goja.Value, len(s.Vars))
	for j := range marks {
		marks[j] = k.r.rt.NewObject()
	}
	list := make([]any, len(marks))
	for j, v := range marks {
		list[j] = v
	}
	if _, err := k.dispatch(around, "set", -1, k.r.rt.NewArray(list...)); err != nil {
		return nil
	}
	for _, v := range marks {
		at := -1
		for j, now := range read[[]goja.Value](outer, last.stack.values) {
			if now == v {
				if at >= 0 {
					return nil
				}
				at = j
			}
		}
		if at < 0 {
			return nil
		}
		t.slots = append(t.slots, at)
	}
	return t
}

// setCopy gives the variables of a copy their values.
func (k *maker) setCopy(in *instance, vars []snapshot.Value, value func(snapshot.Value) goja.Value) {
	l := in.from.layers[len(in.from.layers)-1]
	values := read[[]goja.Value](in.scope, l.stack.values)
	for j, at := range in.from.slots {
		values[at] = value(vars[j])
	}
}

// copyFunction makes the function of an entry as a copy, if there are many like it and they can be copied. prepare gives
// one of them the properties that they are born with.
func (k *maker) copyFunction(d *snapshot.Function, prepare func(*goja.Object)) *goja.Object {
	if k.copies.count[d.Code] < copiesFrom {
		return nil
	}
	c := &k.doc.Code[d.Code]
	key := functionKey{c.Unit, c.Fn, 0}
	if d.Scope >= 0 {
		key.scope = k.doc.Scopes[d.Scope].Scope
	}
	scope := k.scopeAt(c.Unit, d.Scope)
	f, known := k.copies.functions[key]
	if !known {
		if v, err := k.function(c.Unit, c.Fn, d.Scope); err == nil {
			if o, ok := v.(*goja.Object); ok && scope != nil && k.r.heap.engine.scopeOf(o) == scope && k.r.heap.engine.copyOf(o) != nil {
				prepare(o)
				f = k.r.heap.engine.copyOf(o)
			}
		}
		k.copies.functions[key] = f
	}
	if f == nil || scope == nil {
		return nil
	}
	return f.in(scope)
}
