package runtime

import (
	"fmt"
	"sync/atomic"

	"github.com/dop251/goja"

	"thingsmig/snapshot"
)

// A program takes part in its migration by the module thingsmig: it asks for snapshots itself, and has functions called
// before snapshots that others ask for and where it goes on. The functions are called by the event loop; only when they
// are done the capture is asked for as it would be without them.

const migrationModule = "internal/migration"

// migration is what a machine knows of that.
type migration struct {
	handlers  atomic.Bool // the program has functions that are to be called before a snapshot
	announced atomic.Bool // a snapshot is wanted, and they have not been called yet
	preparing bool        // they run
	idle      bool        // the snapshot is one for when the program waits
	prepared  bool        // they have run for that

	outside atomic.Bool // somebody else than the program wants the snapshot
	own     *ownRequest // the program wants it
	failure string      // why the last one of the program's own was not written

	origin uint64 // how many snapshots were behind the program when this machine began with it
}

// ownRequest is a snapshot that the program asks for itself.
type ownRequest struct{ stop bool }

// want asks for a capture that somebody else than the program wants.
func (m *Machine) want() {
	m.migration.outside.Store(true)
	if m.migration.handlers.Load() {
		m.migration.announced.Store(true)
		return
	}
	m.request.Store(true)
}

// wantIdle asks for one of the program where it waits. It reports false if that has to be told to the program first.
func (m *Machine) wantIdle() bool {
	g := &m.migration
	g.outside.Store(true)
	if g.handlers.Load() && !g.prepared {
		if !g.preparing {
			g.idle = true
			g.announced.Store(true)
			return false
		}
		return true // they run, and wait for something themselves
	}
	g.prepared = false
	m.request.Store(true)
	return true
}

// handOut gives a snapshot to whoever wants it.
func (m *Machine) handOut(doc *snapshot.Document) (goOn bool, err error) {
	own := m.migration.own
	outside := m.migration.outside.Swap(false)
	m.migration.own, m.migration.failure = nil, ""
	if own == nil || outside || own.stop && m.opts.OnOwnSnapshot == nil {
		if m.opts.OnSnapshot != nil {
			return m.opts.OnSnapshot(doc)
		}
		return false, nil
	}
	if m.opts.OnOwnSnapshot == nil {
		return true, nil // nobody keeps it
	}
	if goOn, err = m.opts.OnOwnSnapshot(doc, own.stop); err != nil {
		m.migration.failure = err.Error()
		return true, nil // the program is told
	}
	return goOn || !own.stop, nil
}

// behind is how many snapshots are behind the program.
func (r *realm) behind() uint64 {
	if r.next == nil {
		return 0
	}
	return uint64(len(r.next.hops)) + r.next.work.Hops
}

// rearm tells the program's part of this, if there is one, that it goes on here. Nothing else of the program runs yet.
func (r *realm) rearm() error {
	module := r.module(migrationModule)
	if module == nil {
		return nil
	}
	f, ok := goja.AssertFunction(module.Get("rearm"))
	if !ok {
		return fmt.Errorf("runtime: the module %s is not whole", migrationModule)
	}
	_, err := f(goja.Undefined())
	return err
}

// migrationFunctions are what the module asks of the host.
func (r *realm) migrationFunctions() *goja.Object {
	o := r.rt.NewObject()
	m := r.m
	g := &m.migration
	set := func(name string, f func(c goja.FunctionCall) goja.Value) {
		if err := o.Set(name, f); err != nil {
			panic(err)
		}
	}
	nothing := goja.Undefined()
	// origin tells this machine from those that the program was on before, and those where it goes on.
	set("origin", func(goja.FunctionCall) goja.Value { return r.rt.ToValue(g.origin) })
	set("host", func(goja.FunctionCall) goja.Value { return r.rt.ToValue(m.hop().Host) })
	set("hops", func(goja.FunctionCall) goja.Value { return r.rt.ToValue(r.behind()) })
	set("from", func(goja.FunctionCall) goja.Value {
		if r.behind() == 0 {
			return nothing
		}
		return r.rt.ToValue(r.next.hops[len(r.next.hops)-1].Host)
	})
	// handlers(there) says whether there are functions to be called before a snapshot.
	set("handlers", func(c goja.FunctionCall) goja.Value {
		there := c.Argument(0).ToBoolean()
		g.handlers.Store(there)
		if there && g.own == nil && m.request.CompareAndSwap(true, false) { // it was wanted before anybody knew of them
			m.flag.lower()
			g.announced.Store(true)
		}
		if !there && g.announced.CompareAndSwap(true, false) {
			g.idle = false
			m.request.Store(true)
			m.flag.raise()
		}
		return nothing
	})
	// announced reports whether they are to be called now.
	set("announced", func(goja.FunctionCall) goja.Value {
		now := g.announced.CompareAndSwap(true, false)
		g.preparing = g.preparing || now // they may be running since they were called on another machine
		return r.rt.ToValue(now)
	})
	// ready(ok) is told when they have run, in this process or in the one where that was begun.
	set("ready", func(c goja.FunctionCall) goja.Value {
		was, idle := g.preparing, g.idle
		g.preparing, g.idle = false, false
		switch {
		case !was || !c.Argument(0).ToBoolean():
		case idle:
			g.prepared = true // see wantIdle
		default:
			m.request.Store(true)
			m.flag.raise()
		}
		return nothing
	})
	// request(stop) asks for a snapshot of the program's own, requested reports whether it is still to come, and failed why it
	// was not written.
	set("request", func(c goja.FunctionCall) goja.Value {
		g.own = &ownRequest{stop: c.Argument(0).ToBoolean()}
		g.failure = ""
		m.request.Store(true)
		m.flag.raise()
		return nothing
	})
	set("requested", func(goja.FunctionCall) goja.Value { return r.rt.ToValue(g.own != nil) })
	set("failed", func(goja.FunctionCall) goja.Value {
		if g.failure == "" {
			return nothing
		}
		text := g.failure
		g.failure = ""
		return r.rt.ToValue(text)
	})
	r.bindingFunctions(func(name string, v any) {
		if err := o.Set(name, v); err != nil {
			panic(err)
		}
	})
	return o
}
