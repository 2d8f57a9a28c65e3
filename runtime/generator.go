package runtime

import (
	"fmt"
	"reflect"
	"regexp"
	"sync"

	"github.com/dop251/goja"

	"thingsmig/snapshot"
)

// Generators are those of the engine. What a suspended one holds is in its frame, which it hands over
// when the token is thrown into it: that is its end, and the program goes on from the snapshot.

// delegation matches a yield* and more.
var delegation = regexp.MustCompile(`\byield\s*(\*|/)`)

// delegates reports whether there is a yield* in the program, or may be: in a text of which it makes code, which it can put
// together of pieces. (The modules of the host have them in async generators only, which need nothing of the realm's for it;
// TestModulesDoNotDelegate.)
func (r *realm) delegates() bool {
	return r.program.Mentions("yield") && delegation.MatchString(r.program.Source) || r.reachesAll()
}

// generatorStates are the values of the engine's field for the state, learnt from samples.
type generatorStates struct {
	field       []int
	start, done uint64
	yields      [2]uint64
}

var generatorState = sync.OnceValues(func() (*generatorStates, error) {
	g := &generatorStates{}
	e, err := engine()
	if err != nil {
		return nil, err
	}
	for _, s := range []struct {
		code string
		to   *uint64
	}{
		{"(function* () {})()", &g.start},
		{"(() => { const g = (function* () { yield 1 })(); g.next(); return g })()", &g.yields[0]},
		{"(() => { const g = (function* () { const x = yield 1 })(); g.next(); return g })()", &g.yields[1]},
		{"(() => { const g = (function* () {})(); g.next(); return g })()", &g.done},
	} {
		v, err := goja.New().RunString(s.code)
		if err != nil {
			return nil, err
		}
		self := e.selfOf(v.(*goja.Object)).Elem()
		f, ok := self.Type().FieldByName("state")
		if !ok || f.Type.Kind() != reflect.Uint8 {
			return nil, fmt.Errorf("runtime: this version of the engine keeps generators differently")
		}
		g.field = f.Index
		*s.to = self.FieldByIndex(f.Index).Uint()
	}
	if g.start == g.done || g.start == g.yields[0] || g.done == g.yields[0] {
		return nil, fmt.Errorf("runtime: this version of the engine keeps generators differently")
	}
	return g, nil
})

// generatorTable tells the heap walk what generators hold.
type generatorTable interface {
	generator(w *heapWriter, o *goja.Object) (*snapshot.Generator, error)
}

// generator writes what a generator holds.
func (r *realm) generator(w *heapWriter, o *goja.Object) (*snapshot.Generator, error) {
	if r.running[o] {
		return &snapshot.Generator{State: snapshot.GeneratorRunning, Frame: -1}, nil
	}
	if err := r.inspecting(-1); err != nil {
		return nil, err
	}
	known, err := generatorState()
	if err != nil {
		return nil, err
	}
	g := &snapshot.Generator{Frame: -1}
	var rec *frameRecord
	switch r.heap.engine.selfOf(o).Elem().FieldByIndex(known.field).Uint() {
	case known.done:
		g.State = snapshot.GeneratorDone
		return g, nil
	case known.start:
		r.unwinding = true
		r.m.flag.raise()
		rec, err = r.unwind(r.generators.next, o)
		r.m.flag.lower()
		r.unwinding = false
	case known.yields[0], known.yields[1]:
		g.State = snapshot.GeneratorYield
		rec, err = r.unwind(r.generators.throw, o, r.token)
	default:
		return nil, fmt.Errorf("a generator that runs where no frame of it was found cannot be written")
	}
	if err != nil {
		return nil, err
	}
	fn := &rec.unit.program.Functions[rec.fn]
	at := tracedFrame{unit: rec.unit}
	if g.State == snapshot.GeneratorYield {
		at.site = int(rec.locals[fn.At].ToInteger())
	}
	f, err := r.frame(w, rec, &at)
	if err != nil {
		return nil, err
	}
	g.Frame = len(w.doc.Suspended)
	w.doc.Suspended = append(w.doc.Suspended, f)
	return g, nil
}

// unwind makes a generator hand over its frame.
func (r *realm) unwind(method goja.Callable, o *goja.Object, args ...goja.Value) (*frameRecord, error) {
	if err := r.token.Set("on", true); err != nil {
		return nil, err
	}
	r.records, r.blocks = nil, nil
	_, err := method(o, args...)
	if off := r.token.Set("on", false); off != nil {
		return nil, off
	}
	if !r.captured(err) || len(r.records) != 1 {
		return nil, fmt.Errorf("a generator did not hand over its frame (%d frames, %v)", len(r.records), err)
	}
	return &r.records[0], nil
}

// The restoring side.

// waiting is a generator that was made and gets its variables later.
type waiting struct {
	object, data *goja.Object
	frame        *snapshot.Frame
	yield        bool
}

// generatorMaker makes the generators of a heap.
type generatorMaker interface {
	generator(i int) (goja.Value, error)
}

// generator makes the generator of heap entry i; what its frame holds follows.
func (k *maker) generator(i int) (goja.Value, error) {
	g := k.doc.Heap[i].Detail.(*snapshot.Generator)
	var f *snapshot.Frame
	switch g.State {
	case snapshot.GeneratorDone:
		return k.r.classFn["ended"](goja.Undefined())
	case snapshot.GeneratorRunning:
		for j := range k.doc.Frames {
			if v := k.doc.Frames[j].Generator; v.Kind == snapshot.Ref && v.Index() == i {
				f = &k.doc.Frames[j]
			}
		}
	default:
		f = &k.doc.Suspended[g.Frame]
	}
	body, err := k.residual(f)
	if err != nil {
		return nil, err
	}
	call, ok := goja.AssertFunction(body)
	if !ok {
		return nil, errNotFunction
	}
	data := k.r.rt.CreateObject(nil)
	v, err := call(goja.Undefined(), data)
	if err != nil {
		return nil, err
	}
	o, ok := v.(*goja.Object)
	if !ok {
		return nil, fmt.Errorf("function %d.%d made no generator", f.Unit, f.Fn)
	}
	k.waiting = append(k.waiting, waiting{object: o, data: data, frame: f, yield: g.State == snapshot.GeneratorYield})
	return v, nil
}

// resumeGenerators gives the generators what their frames hold, and brings each that waits at a
// yield to it.
func (k *maker) resumeGenerators(rd *heapReader) error {
	for _, g := range k.waiting {
		if err := k.state(rd, g.data, g.frame); err != nil {
			return err
		}
		if g.yield {
			if _, err := k.r.generators.next(g.object); err != nil {
				return err
			}
		}
	}
	return nil
}

// running is the data of the generator whose body a frame runs.
func (k *maker) running(f *snapshot.Frame) *waiting {
	for i := range k.waiting {
		if k.waiting[i].frame == f {
			return &k.waiting[i]
		}
	}
	return nil
}
