package runtime

import (
	"errors"
	"fmt"

	"github.com/dop251/goja"

	"thingsmig/snapshot"
)

// A snapshot has promises in the form that js/70_promise_jobs.js keeps them in; see there. The host's core
// brings what it keeps into that form for a capture, and takes it back when a program is restored.

// shownPromises is the JavaScript form of what a core keeps, while a snapshot is written.
type shownPromises struct {
	slots *goja.Object // stands for the weak map; nil while nothing is shown
	made  map[*promiseBox]*goja.Object
}

// show puts the JavaScript form into the state object. The slots of promises are made when the
// writer asks for them, by slotOf.
func (c *promiseCore) show(state *goja.Object, setAdd goja.Callable) error {
	first, last := c.list(c.first)
	values := map[string]goja.Value{"first": first, "last": last}
	if c.boxes.any { // jobs may be there without a promise
		slots, err := c.rt.New(c.rt.Get("WeakMap"))
		if err != nil {
			return err
		}
		table, _ := state.Get("table").(*goja.Object)
		if err := slots.SetPrototype(table); err != nil {
			return err
		}
		c.shown = shownPromises{slots: slots, made: map[*promiseBox]*goja.Object{}}
		values["slots"] = slots
	}
	if c.main != nil {
		values["main"] = c.main.object
	}
	if c.rejected.first != nil || c.everRejected {
		set, err := c.rt.New(c.rt.Get("Set"))
		if err != nil {
			return err
		}
		for p := c.rejected.first; p != nil; p = p.after {
			if _, err := setAdd(set, p.object); err != nil {
				return err
			}
		}
		values["rejected"] = set
	}
	for name, v := range values {
		if err := state.Set(name, v); err != nil {
			return err
		}
	}
	return nil
}

// hide takes the JavaScript form away again.
func (c *promiseCore) hide(state *goja.Object) {
	c.shown = shownPromises{}
	for _, name := range []string{"slots", "first", "last", "main", "rejected"} {
		if err := state.Set(name, goja.Undefined()); err != nil {
			panic(err)
		}
	}
}

// object makes an object: name, value, name, value …
func (c *promiseCore) object(list ...any) *goja.Object {
	o := c.rt.NewObject()
	for i := 0; i < len(list); i += 2 {
		v := list[i+1]
		if v == nil {
			v = goja.Undefined()
		}
		// Not Set: Object.prototype may have a setter of the program's.
		if err := o.DefineDataProperty(list[i].(string), c.rt.ToValue(v), goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_TRUE); err != nil {
			panic(err)
		}
	}
	return o
}

// slotOf gives what the table of promises has for an object, nil if it is no promise.
func (c *promiseCore) slotOf(o *goja.Object) *goja.Object {
	p := c.boxes.of(o)
	if p == nil {
		return nil
	}
	slot := c.shown.made[p]
	if slot == nil {
		first, last := c.list(p.first)
		slot = c.object("state", int(p.state), "value", orUndefined(p.value), "handled", p.handled, "first", first, "last", last)
		c.shown.made[p] = slot
	}
	return slot
}

// list gives the first and the last object of a list of jobs.
func (c *promiseCore) list(j *promiseJob) (first, last goja.Value) {
	first, last = goja.Undefined(), goja.Undefined()
	for ; j != nil; j = j.next {
		o := c.jobObject(j)
		if before, ok := last.(*goja.Object); ok {
			if err := before.Set("next", o); err != nil {
				panic(err)
			}
		} else {
			first = o
		}
		last = o
	}
	return first, last
}

func (c *promiseCore) jobObject(j *promiseJob) *goja.Object {
	target := goja.Undefined()
	if j.target != nil {
		target = j.target.object
	}
	value := orUndefined(j.value)
	switch j.kind {
	case jobThenable:
		return c.object("kind", jobThenable, "next", nil, "value", value, "then", j.onOk, "target", target)
	case jobMicrotask:
		return c.object("kind", jobMicrotask, "next", nil, "callback", j.onOk)
	case jobAwait:
		return c.object("kind", jobAwait, "next", nil, "state", int(j.state), "value", value, "body", j.onOk, "target", target, "promise", nil)
	}
	return c.object("kind", jobReaction, "next", nil, "state", int(j.state), "value", value,
		"onFulfilled", orUndefined(j.onOk), "onRejected", orUndefined(j.onErr), "target", target, "capability", orUndefined(j.capability), "promise", nil)
}

// take takes back what show has put into a snapshot, from the objects that a reader has made of it.
func (c *promiseCore) take(state *goja.Object, rd *heapReader) error {
	defer c.hide(state)
	var pairs []goja.Value
	var err error
	if slots, ok := state.Get("slots").(*goja.Object); ok {
		c.boxes.any = true // though it may be empty
		if pairs, err = contentsOf(rd, slots, snapshot.WeakMapKind); err != nil {
			return err
		}
	}
	for i := 0; i+1 < len(pairs); i += 2 {
		if o, ok := pairs[i].(*goja.Object); !ok || !c.boxes.convert(o) {
			return errors.New("runtime: something in the table of promises cannot be a promise")
		}
	}
	for i := 0; i+1 < len(pairs); i += 2 {
		p, slot := c.boxes.of(pairs[i]), pairs[i+1].ToObject(c.rt)
		p.state = goja.PromiseState(slot.Get("state").ToInteger())
		p.handled = slot.Get("handled").ToBoolean()
		if p.state != goja.PromiseStatePending {
			p.value = slot.Get("value")
		}
		if p.first, p.last, err = c.jobs(slot.Get("first")); err != nil {
			return err
		}
	}
	if c.first, c.last, err = c.jobs(state.Get("first")); err != nil {
		return err
	}
	c.main = c.boxes.of(state.Get("main"))
	if set, ok := state.Get("rejected").(*goja.Object); ok {
		list, err := contentsOf(rd, set, snapshot.SetKind)
		if err != nil {
			return err
		}
		c.everRejected = true
		for _, v := range list {
			p := c.boxes.of(v)
			if p == nil {
				return errors.New("runtime: a rejection in the snapshot is no promise")
			}
			c.notHandled(p)
		}
	}
	return nil
}

// contentsOf gives the items of a collection that a reader has made.
func contentsOf(rd *heapReader, o *goja.Object, kind snapshot.Kind) ([]goja.Value, error) {
	for i, v := range rd.made {
		if v == goja.Value(o) && rd.doc.Heap[i].Kind == kind {
			items := make([]goja.Value, len(rd.doc.Heap[i].Items))
			for j, item := range rd.doc.Heap[i].Items {
				items[j] = rd.value(item)
			}
			return items, rd.err
		}
	}
	return nil, fmt.Errorf("runtime: the table of promises in the snapshot is no %s", kind)
}

// jobs makes a list of jobs of objects.
func (c *promiseCore) jobs(v goja.Value) (first, last *promiseJob, err error) {
	for {
		o, ok := v.(*goja.Object)
		if !ok {
			return first, last, nil
		}
		get := func(name string) goja.Value { return orNil(o.Get(name)) }
		j := &promiseJob{kind: jobReaction, value: orUndefined(get("value"))}
		if k := get("kind"); k != nil {
			j.kind = uint8(k.ToInteger())
		}
		if s := get("state"); s != nil {
			j.state = goja.PromiseState(s.ToInteger())
		}
		j.target = c.boxes.of(get("target"))
		switch j.kind {
		case jobReaction:
			j.onOk, j.onErr, j.capability = get("onFulfilled"), get("onRejected"), get("capability")
		case jobThenable:
			j.onOk = get("then")
		case jobMicrotask:
			j.onOk = get("callback")
		case jobAwait:
			j.onOk = get("body")
		default:
			return nil, nil, fmt.Errorf("runtime: a job of unknown kind %d", j.kind)
		}
		if j.kind != jobReaction && j.onOk == nil {
			return nil, nil, errors.New("runtime: a job that calls nothing")
		}
		if first == nil {
			first = j
		} else {
			last.next = j
		}
		last = j
		v = o.Get("next")
	}
}
