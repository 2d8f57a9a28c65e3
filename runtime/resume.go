package runtime

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"sync/atomic"

	"github.com/dop251/goja"

	"thingsmig/instrument"
	"thingsmig/internal/nodelib"
	"thingsmig/restore"
	"thingsmig/snapshot"
)

// continuation is what a realm was restored from.
type continuation struct {
	hops []snapshot.Hop
	work snapshot.Work
}

func programRecord(p *instrument.Program, args []string) snapshot.Program {
	sum := sha256.Sum256([]byte(p.Source))
	return snapshot.Program{Name: p.Name, Source: p.Source, Map: p.SourceMap, SHA256: hex.EncodeToString(sum[:]), Args: args}
}

// programOf compiles the program of a snapshot again, or finds it compiled.
func programOf(doc *snapshot.Document) (*instrument.Program, error) {
	d := &doc.Program
	if p := lastProgram.Load(); p != nil && p.Name == d.Name && p.Source == d.Source && p.SourceMap == d.Map {
		return p, nil
	}
	p, err := restore.Program(doc)
	if err == nil {
		lastProgram.Store(p)
	}
	return p, err
}

// lastProgram saves a host that continues one program again and again from compiling it again.
var lastProgram atomic.Pointer[instrument.Program]

// restore builds the state of a snapshot in a fresh realm. The function that it returns
// continues the program.
func (m *Machine) restore(p *instrument.Program, doc *snapshot.Document) (func() error, error) {
	if err := restore.Check(doc, p); err != nil {
		return nil, err
	}
	r, err := m.newRealm(p, doc.Program.Args)
	if err != nil {
		return nil, err
	}
	r.next = &continuation{hops: doc.Hops, work: doc.Work}
	r.console.SetState(recorded(doc.Console))
	m.polls = 0
	m.meter.begin(doc.Work.Cycles)
	m.stillIdle = len(doc.Frames) == 0
	if slices.ContainsFunc(doc.Texts, func(t snapshot.TextUnit) bool { return t.Kind == snapshot.ModuleText }) {
		if err := r.prepareModules(); err != nil {
			return nil, err
		}
	}
	mk := &maker{r: r, doc: doc, main: map[int]goja.Callable{}, mains: map[int]*goja.Object{}, args: map[int]*goja.Object{}, requests: restore.Plan(doc), programs: map[int]*instrument.Program{}}
	if err := mk.texts(); err != nil {
		return nil, err
	}
	if err := mk.units(p); err != nil {
		return nil, err
	}
	if err := mk.instances(); err != nil {
		return nil, err
	}
	rd := newHeapReader(r.heap, mk, doc, r.tdz)
	if err := rd.shells(); err != nil {
		return nil, err
	}
	if err := mk.variables(rd); err != nil {
		return nil, err
	}
	if err := rd.fill(); err != nil {
		return nil, err
	}
	if c := r.promises.core; c != nil {
		if err := c.take(r.promises.state, rd); err != nil {
			return nil, err
		}
	}
	if err := mk.resumeGenerators(rd); err != nil {
		return nil, err
	}
	if err := mk.frames(rd); err != nil {
		return nil, err
	}
	next, _ := goja.AssertFunction(r.names["$next"])
	return r.finishing(func() error {
		if err := r.rearm(); err != nil {
			return err
		}
		r.ready = true
		_, err := next(goja.Undefined())
		return err
	}), nil
}

// maker makes the functions of a snapshot through the dispatchers of its scope instances.
type maker struct {
	r        *realm
	doc      *snapshot.Document
	requests map[int]instrument.Request
	main     map[int]goja.Callable // dispatchers of the main scopes, by unit
	mains    map[int]*goja.Object  // the same as objects
	inst     []instance            // the scope instances
	copies   copies
	args     map[int]*goja.Object        // arguments objects that are tied to parameters
	waiting  []waiting                   // generators
	programs map[int]*instrument.Program // those of texts, by unit
	keys     map[dispatchKey]goja.Value
}

// restoredScript is the name of the text that a unit goes on with, where its first text runs
// in the same realm as well.
func restoredScript(p *instrument.Program) string { return p.Name + "+resumed" }

func (k *maker) units(p *instrument.Program) error {
	r := k.r
	for unit, req := range k.requests {
		prog, script := p, p.Name
		switch unit {
		case 0:
			prog = r.byUnit[0].program
			prog.Complete()
			script = restoredScript(prog)
			if err := restore.Check(k.doc, prog); err != nil {
				return err
			}
		case 1:
		default:
			if prog = k.programs[unit]; prog == nil {
				return fmt.Errorf("runtime: the snapshot needs unit %d, which nobody knows", unit)
			}
			if err := restore.Check(k.doc, prog); err != nil {
				return err
			}
			if script = prog.Name; unit < nodelib.FirstUnit {
				script = textScript(unit)
				r.texts.last = max(r.texts.last, unit)
			}
		}
		res, err := prog.Resumable(req)
		if err != nil {
			return err
		}
		factory, err := r.loadAs(prog, script, res.Code, res.Params, res.Positions, res.Map)
		if err != nil {
			return err
		}
		f, ok := goja.AssertFunction(factory)
		if !ok {
			return fmt.Errorf("runtime: unit %d has no factory", unit)
		}
		d, err := f(goja.Undefined())
		if err != nil {
			return err
		}
		k.main[unit], _ = goja.AssertFunction(d)
		k.mains[unit], _ = d.(*goja.Object)
	}
	return nil
}

// instances makes the scope instances, each inside the one around it.
func (k *maker) instances() error {
	k.inst = make([]instance, len(k.doc.Scopes))
	k.countCopies()
	for i := range k.doc.Scopes {
		if err := k.instance(i); err != nil {
			return err
		}
	}
	return nil
}

func (k *maker) instance(i int) error {
	if k.inst[i].call != nil || k.inst[i].from != nil {
		return nil
	}
	s := &k.doc.Scopes[i]
	prog := k.r.byUnit[s.Unit].program
	at := 0
	if s.Parent >= 0 {
		if err := k.instance(s.Parent); err != nil {
			return err
		}
		at = k.doc.Scopes[s.Parent].Scope
	}
	// Scopes in between that nobody has told of hold nothing that anybody can see.
	var path []int
	for id := s.Scope; id != at; id = prog.Scopes[id].Parent {
		if id < 0 {
			return fmt.Errorf("runtime: scope instance %d is not inside of instance %d", i, s.Parent)
		}
		path = append(path, id)
	}
	if k.copyInstance(i, path) {
		return nil
	}
	outer := k.dispatcher(s.Unit, s.Parent)
	for j := len(path) - 1; j >= 0; j-- {
		var args goja.Value // of the call that makes a scope with an arguments object
		var tied []bool
		if prog.Scopes[path[j]].Args >= 0 {
			if j == 0 {
				tied = k.tied(i)
			}
			args = k.r.rt.NewArray(make([]any, len(tied))...)
		}
		v, err := k.dispatch(outer, "s", path[j], args)
		if err != nil {
			return err
		}
		outer, _ = goja.AssertFunction(v)
		k.inst[i].dispatcher, _ = v.(*goja.Object)
		if j == 0 && prog.Scopes[s.Scope].Args >= 0 {
			if err := k.untie(outer, i, tied); err != nil {
				return err
			}
		}
	}
	k.inst[i].call = outer
	return nil
}

// tied tells for a scope instance with an arguments object which of the first arguments are
// the parameters still: those that were passed, and were not deleted or made read-only since.
func (k *maker) tied(i int) []bool {
	s := &k.doc.Scopes[i]
	sc := &k.r.byUnit[s.Unit].program.Scopes[s.Scope]
	if sc.Args < 0 || s.Vars[sc.Args].Kind != snapshot.Ref {
		return nil
	}
	entry := s.Vars[sc.Args].Index()
	e := &k.doc.Heap[entry]
	if e.Shape < 0 {
		return nil
	}
	var out []bool
	shape, at := &k.doc.Shapes[e.Shape], 0
	values := map[string]snapshot.Value{}
	for j, key := range shape.Keys {
		a := shape.Attr(j)
		if a&snapshot.Accessor != 0 {
			at += 2
			continue
		}
		if a&snapshot.Writable != 0 {
			values[key.Str] = e.Values[at]
		}
		at++
	}
	for j, p := range sc.Params {
		v, ok := values[itoa(j)]
		own := s.Vars[p]
		out = append(out, ok && (own.Kind == snapshot.Absent || own == v))
	}
	for len(out) > 0 && !out[len(out)-1] {
		out = out[:len(out)-1]
	}
	return out
}

// untie keeps the arguments object of an instance for the heap, and cuts the ties that were cut.
func (k *maker) untie(d goja.Callable, i int, tied []bool) error {
	v, err := k.dispatch(d, "args", -1, nil)
	if err != nil {
		return err
	}
	o := v.ToObject(k.r.rt)
	for j, t := range tied {
		if !t {
			if err := o.Delete(itoa(j)); err != nil {
				return err
			}
		}
	}
	s := &k.doc.Scopes[i]
	args := s.Vars[k.r.byUnit[s.Unit].program.Scopes[s.Scope].Args]
	if args.Kind == snapshot.Ref {
		k.args[args.Index()] = o
	}
	return nil
}

// argumentsObject is the arguments object of heap entry i if it is tied to parameters.
func (k *maker) argumentsObject(i int) *goja.Object { return k.args[i] }

func (k *maker) dispatch(d goja.Callable, kind string, n int, v goja.Value) (goja.Value, error) {
	at := dispatchKey{kind, n}
	key := k.keys[at]
	if key == nil {
		text := kind
		if n >= 0 {
			text += itoa(n)
		}
		key = k.r.rt.ToValue(text)
		if k.keys == nil {
			k.keys = map[dispatchKey]goja.Value{}
		}
		k.keys[at] = key
	}
	if v == nil {
		v = goja.Undefined()
	}
	return d(goja.Undefined(), key, v)
}

// dispatchKey is what a dispatcher is asked for.
type dispatchKey struct {
	kind string
	n    int
}

func (k *maker) dispatcher(unit, scope int) goja.Callable {
	if scope < 0 {
		return k.main[unit]
	}
	in := &k.inst[scope]
	if in.call == nil && in.from != nil {
		in.dispatcher = in.from.dispatcher.in(in.scope)
		in.call, _ = goja.AssertFunction(in.dispatcher)
	}
	return in.call
}

// variables gives the variables of all scope instances their values.
func (k *maker) variables(rd *heapReader) error {
	set := func(d goja.Callable, vars []snapshot.Value) error {
		list := make([]goja.Value, len(vars))
		for i, v := range vars {
			if list[i] = rd.value(v); list[i] == nil {
				list[i] = goja.Undefined()
			}
		}
		_, err := k.dispatch(d, "set", -1, rd.pool.array(list))
		return err
	}
	if err := set(k.main[1], k.doc.Main); err != nil {
		return err
	}
	for i := range k.doc.Texts {
		if t := &k.doc.Texts[i]; k.main[t.Unit] != nil {
			k.r.byUnit[t.Unit].text = textKey{t.Kind, t.Source, t.Place}
			if m, ok := nodelib.Lookup(t.Source); ok && t.Kind == snapshot.ModuleText {
				k.r.modules.byUnit[t.Unit] = m
			}
			if err := set(k.main[t.Unit], t.Main); err != nil {
				return err
			}
		}
	}
	if d := k.main[0]; d != nil {
		// The realm's own variables never change: they are those of the part that runs already.
		v, err := k.r.byUnit[0].main(goja.Undefined())
		if err != nil {
			return err
		}
		if _, err := k.dispatch(d, "set", -1, v); err != nil {
			return err
		}
	}
	value := func(v snapshot.Value) goja.Value {
		if v := rd.value(v); v != nil {
			return v
		}
		return goja.Undefined()
	}
	for i := range k.doc.Scopes {
		if in := &k.inst[i]; in.from != nil {
			k.setCopy(in, k.doc.Scopes[i].Vars, value)
		} else if err := set(in.call, k.doc.Scopes[i].Vars); err != nil {
			return err
		}
	}
	return rd.err
}

// residual is the residual function of a frame.
func (k *maker) residual(f *snapshot.Frame) (goja.Value, error) {
	scope := f.Scope
	if len(f.Blocks) > 0 {
		scope = f.Blocks[len(f.Blocks)-1]
	} else if scope < 0 {
		scope = f.Outer
	}
	n := slices.Index(k.requests[f.Unit].Frames, restore.FrameKey(f))
	return k.dispatch(k.dispatcher(f.Unit, scope), "r", n, nil)
}

// state puts what a frame holds into the object that its residual function gets.
func (k *maker) state(rd *heapReader, o *goja.Object, f *snapshot.Frame) error {
	locals := make([]goja.Value, len(f.Locals))
	for i, v := range f.Locals {
		if locals[i] = rd.value(v); locals[i] == nil {
			locals[i] = goja.Undefined()
		}
	}
	if err := o.Set("locals", rd.pool.array(locals)); err != nil {
		return err
	}
	for _, s := range []struct {
		name string
		v    snapshot.Value
	}{{"self", f.This}, {"target", f.NewTarget}, {"cls", f.Home}} {
		if v := rd.value(s.v); v != nil {
			if err := o.Set(s.name, v); err != nil {
				return err
			}
		}
	}
	return rd.err
}

// frames puts the stack where $next finds it.
func (k *maker) frames(rd *heapReader) error {
	rt := k.r.rt
	var list []any
	for i := range k.doc.Frames {
		f := &k.doc.Frames[i]
		if g := k.running(f); g != nil {
			if err := g.data.Set("generator", g.object); err != nil {
				return err
			}
			list = append(list, g.data)
			continue
		}
		fn, err := k.residual(f)
		if err != nil {
			return err
		}
		o := rt.CreateObject(nil) // a program may have given Object.prototype anything
		if err := o.Set("go", fn); err != nil {
			return err
		}
		if err := k.state(rd, o, f); err != nil {
			return err
		}
		for _, flag := range f.Flags {
			if flag != trapFlag {
				return fmt.Errorf("runtime: a frame has the mark %q, which nobody knows", flag)
			}
			if err := o.Set("trap", true); err != nil {
				return err
			}
		}
		list = append(list, o)
	}
	_, err := k.r.classFn["stack"](goja.Undefined(), rt.NewArray(list...))
	return err
}

// The functionMaker of the heap reader.

func (k *maker) function(unit, fn, scope int) (goja.Value, error) {
	return k.dispatch(k.dispatcher(unit, scope), "f", fn, nil)
}

func (k *maker) class(unit, fn, scope int, keys []goja.Value) (map[int]goja.Value, error) {
	if f, _, ok := k.r.lookup(unit, fn); !ok || f.ComputedFields != len(keys) {
		return nil, fmt.Errorf("runtime: class %d.%d with %d keys of computed fields", unit, fn, len(keys))
	}
	list := make([]any, len(keys))
	for i, v := range keys {
		list[i] = v
	}
	// A class that extends another is made as one that extends null: its parent is set with its other properties. To look at
	// what it extends, as the definition did once, could run a getter.
	given := k.r.rt.NewArray(goja.Null(), k.r.rt.NewArray(list...))
	v, err := k.dispatch(k.dispatcher(unit, scope), "c", fn, given)
	if err != nil {
		return nil, err
	}
	cls, ok := v.(*goja.Object)
	if !ok {
		return nil, fmt.Errorf("runtime: class %d.%d was not made", unit, fn)
	}
	out := map[int]goja.Value{fn: cls}
	member := func(f *goja.Object) {
		if _, n, ok := marker(k.r.heap.sourceOf(f)); ok && n != fn {
			out[n] = f
		}
	}
	members := func(o *goja.Object) {
		var p ownProps
		if err == nil {
			err = k.r.heap.describe(o, &p)
		}
		for _, v := range append(p.values, p.setters...) {
			if f, ok := v.(*goja.Object); ok && isCallable(f) {
				member(f)
			}
		}
	}
	for _, f := range k.r.heap.engine.privateMethods(cls) {
		member(f)
	}
	members(cls)
	members(cls.Get("prototype").ToObject(k.r.rt))
	return out, err
}

func isCallable(o *goja.Object) bool {
	_, ok := goja.AssertFunction(o)
	return ok
}
