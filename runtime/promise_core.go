package runtime

import (
	"github.com/dop251/goja"
	"maps"
	"slices"
)

// The core of promises, in Go: it does what scriptCore in js/70_promise_jobs.js does, which says what the functions
// are for.

// What kinds of jobs there are, and what takeJob says; the numbers are those of js/70_promise_jobs.js.
const (
	jobReaction = iota
	jobThenable
	jobMicrotask
	jobAwait
)

const (
	noJob = iota
	callHandler
	followThenable
	callBack
	goOnWith
	goOnFailed
	handOn
	handOnFailed
	jobAnswers
)

// promiseJob is a reaction, first in the list of a promise and then in the queue, or another job.
type promiseJob struct {
	next       *promiseJob
	kind       uint8
	state      goja.PromiseState
	value      goja.Value
	onOk       goja.Value // nil for none; the body, the callback or then for other kinds than reactions
	onErr      goja.Value
	target     *promiseBox
	capability goja.Value // nil for none
}

// promiseCore keeps the promises and the queue of jobs of a realm.
type promiseCore struct {
	rt    *goja.Runtime
	boxes *boxes

	first, last *promiseJob // the queue
	job         *promiseJob // that takeJob has taken
	free        *promiseJob // jobs that are over, to be used again
	main        *promiseBox
	// rejected are the ends of the list of rejections that nobody handles.
	rejected struct{ first, last *promiseBox }
	// everRejected: that list was not always empty.
	everRejected bool
	shown        shownPromises

	// What runs the bodies of async functions; realm is nil if that is done in JavaScript.
	realm       *realm
	stepping    stepFunctions
	steps       []step
	next, throw func(goja.FunctionCall) goja.Value // of generators
	taker       *goja.Object                       // takeJob

	constructor, prototype *goja.Object // Promise and Promise.prototype
	answers                [jobAnswers]goja.Value
	yes, no                goja.Value
}

func newPromiseCore(rt *goja.Runtime) (*promiseCore, error) {
	b, err := newBoxes(rt)
	if err != nil {
		return nil, err
	}
	c := &promiseCore{rt: rt, boxes: b, yes: rt.ToValue(true), no: rt.ToValue(false)}
	for i := range c.answers {
		c.answers[i] = rt.ToValue(i)
	}
	return c, nil
}

// functions is what the realm's self-hosted part gets as $host.promiseCore.
func (c *promiseCore) functions() *goja.Object {
	o := c.rt.NewObject()
	all := map[string]func(goja.FunctionCall) goja.Value{
		"isPromise":     func(f goja.FunctionCall) goja.Value { return c.bool(c.boxes.of(f.Argument(0)) != nil) },
		"makePromise":   c.makePromise,
		"newPromise":    func(goja.FunctionCall) goja.Value { return c.boxes.make().object },
		"performThen":   c.performThen,
		"awaitOn":       c.awaitOn,
		"settle":        c.settlePromise,
		"resolve":       c.resolvePromise,
		"thenPlain":     c.thenPlain,
		"enqueueCall":   c.enqueueCall,
		"takeJob":       c.takeJob,
		"jobHandler":    c.jobHandler,
		"jobValue":      func(goja.FunctionCall) goja.Value { return orUndefined(c.job.value) },
		"jobTarget":     c.jobTarget,
		"jobCapability": func(goja.FunctionCall) goja.Value { return orUndefined(c.job.capability) },
		"jobBegins":     c.jobBegins,
		"setMain": func(f goja.FunctionCall) goja.Value {
			c.main = c.boxes.of(f.Argument(0))
			return goja.Undefined()
		},
		"unsettled": func(goja.FunctionCall) goja.Value {
			return c.bool(c.main != nil && c.main.state == goja.PromiseStatePending)
		},
		"busy":      func(goja.FunctionCall) goja.Value { return c.bool(c.first != nil) },
		"unhandled": c.unhandled,
		"rejection": c.rejection,
		"stateOf":   c.stateOf,
		"begin":     c.begin,
	}
	// The order of the keys is that in which the realm's own objects are numbered.
	for _, name := range slices.Sorted(maps.Keys(all)) {
		if err := o.Set(name, all[name]); err != nil {
			panic(err)
		}
	}
	c.taker, _ = o.Get("takeJob").(*goja.Object)
	return o
}

func (c *promiseCore) bool(b bool) goja.Value {
	if b {
		return c.yes
	}
	return c.no
}

func orUndefined(v goja.Value) goja.Value {
	if v == nil {
		return goja.Undefined()
	}
	return v
}

// orNil is nil for undefined.
func orNil(v goja.Value) goja.Value {
	if v == nil || goja.IsUndefined(v) {
		return nil
	}
	return v
}

// callable gives a function, nil for anything else.
func callable(v goja.Value) goja.Value {
	if o, ok := v.(*goja.Object); ok {
		if _, ok := goja.AssertFunction(o); ok {
			return o
		}
	}
	return nil
}

// begin tells which functions are Promise and its prototype: begin(Promise, Promise.prototype).
func (c *promiseCore) begin(f goja.FunctionCall) goja.Value {
	c.constructor, _ = f.Argument(0).(*goja.Object)
	c.prototype, _ = f.Argument(1).(*goja.Object)
	if err := c.boxes.prototype(c.prototype); err != nil {
		panic(err)
	}
	return goja.Undefined()
}

func (c *promiseCore) makePromise(f goja.FunctionCall) goja.Value {
	if o, ok := f.Argument(0).(*goja.Object); !ok || !c.boxes.convert(o) {
		panic(c.rt.NewTypeError("this object cannot be a promise"))
	}
	return f.Argument(0)
}

func (c *promiseCore) newJob() *promiseJob {
	j := c.free
	if j == nil {
		return &promiseJob{}
	}
	c.free = j.next
	j.next = nil
	return j
}

func (c *promiseCore) enqueue(j *promiseJob) {
	if c.last == nil {
		c.first = j
	} else {
		c.last.next = j
	}
	c.last = j
}

// wait adds a reaction to a promise.
func (c *promiseCore) wait(p *promiseBox, j *promiseJob) {
	if p.state == goja.PromiseStatePending {
		if p.last == nil {
			p.first = j
		} else {
			p.last.next = j
		}
		p.last = j
	} else {
		if p.state == goja.PromiseStateRejected && !p.handled {
			c.nowHandled(p)
		}
		j.state, j.value = p.state, p.value
		c.enqueue(j)
	}
	p.handled = true
}

// notHandled puts a promise into the list of rejections that nobody handles.
func (c *promiseCore) notHandled(p *promiseBox) {
	if p.before = c.rejected.last; p.before == nil {
		c.rejected.first = p
	} else {
		p.before.after = p
	}
	c.rejected.last = p
	c.everRejected = true
}

// nowHandled takes a promise out of the list of rejections that nobody handles.
func (c *promiseCore) nowHandled(p *promiseBox) {
	if p.before == nil {
		c.rejected.first = p.after
	} else {
		p.before.after = p.after
	}
	if p.after == nil {
		c.rejected.last = p.before
	} else {
		p.after.before = p.before
	}
	p.before, p.after = nil, nil
}

func (c *promiseCore) then(p *promiseBox, onOk, onErr goja.Value, target *promiseBox, capability goja.Value) {
	j := c.newJob()
	j.kind, j.onOk, j.onErr, j.target, j.capability = jobReaction, callable(onOk), callable(onErr), target, capability
	c.wait(p, j)
}

func (c *promiseCore) performThen(f goja.FunctionCall) goja.Value {
	c.then(c.boxes.of(f.Argument(0)), f.Argument(1), f.Argument(2), c.boxes.of(f.Argument(3)), orNil(f.Argument(4)))
	return goja.Undefined()
}

// thenPlain is then where nothing of the program can be called on the way: the promise and Promise are as they were.
func (c *promiseCore) thenPlain(f goja.FunctionCall) goja.Value {
	p := c.boxes.of(f.Argument(0))
	if p == nil || p.object.Get("constructor") != goja.Value(c.constructor) ||
		c.constructor.GetSymbol(goja.SymSpecies) != goja.Value(c.constructor) {
		return goja.Undefined()
	}
	target := c.boxes.make()
	c.then(p, f.Argument(1), f.Argument(2), target, nil)
	return target.object
}

func (c *promiseCore) awaitOn(f goja.FunctionCall) goja.Value {
	c.waitFor(f.Argument(0), f.Argument(1), c.boxes.of(f.Argument(2)))
	return goja.Undefined()
}

// waitFor is awaitOn.
func (c *promiseCore) waitFor(v, body goja.Value, target *promiseBox) {
	p := c.boxes.of(v)
	if p == nil || p.object.Get("constructor") != goja.Value(c.constructor) {
		p = c.boxes.make()
		c.resolve(p, v)
	}
	j := c.newJob()
	j.kind, j.onOk, j.target = jobAwait, body, target
	c.wait(p, j)
}

func (c *promiseCore) settle(p *promiseBox, state goja.PromiseState, value goja.Value) {
	j := p.first
	p.first, p.last = nil, nil
	p.state, p.value = state, value
	if state == goja.PromiseStateRejected && !p.handled {
		c.notHandled(p)
	}
	for j != nil {
		next := j.next
		j.next, j.state, j.value = nil, state, value
		c.enqueue(j)
		j = next
	}
}

func (c *promiseCore) settlePromise(f goja.FunctionCall) goja.Value {
	c.settle(c.boxes.of(f.Argument(0)), goja.PromiseState(f.Argument(1).ToInteger()), f.Argument(2))
	return goja.Undefined()
}

func (c *promiseCore) resolvePromise(f goja.FunctionCall) goja.Value {
	c.resolve(c.boxes.of(f.Argument(0)), f.Argument(1))
	return goja.Undefined()
}

func (c *promiseCore) resolve(p *promiseBox, value goja.Value) {
	o, ok := value.(*goja.Object)
	if !ok {
		c.settle(p, goja.PromiseStateFulfilled, value)
		return
	}
	if o == p.object {
		c.settle(p, goja.PromiseStateRejected, c.rt.NewTypeError("Chaining cycle detected for promise #<Promise>"))
		return
	}
	var then goja.Value
	if exc := c.rt.Try(func() { then = o.Get("then") }); exc != nil {
		c.settle(p, goja.PromiseStateRejected, exc.Value())
		return
	}
	if then = callable(then); then == nil {
		c.settle(p, goja.PromiseStateFulfilled, value)
		return
	}
	j := c.newJob()
	j.kind, j.value, j.onOk, j.target = jobThenable, value, then, p
	c.enqueue(j)
}

func (c *promiseCore) enqueueCall(f goja.FunctionCall) goja.Value {
	j := c.newJob()
	j.kind, j.onOk = jobMicrotask, f.Argument(0)
	c.enqueue(j)
	return goja.Undefined()
}

func (c *promiseCore) takeJob(goja.FunctionCall) goja.Value {
	for {
		j := c.first
		c.job = j
		if j == nil {
			return c.answers[noJob]
		}
		if c.first = j.next; c.first == nil {
			c.last = nil
		}
		failed := j.state == goja.PromiseStateRejected
		switch j.kind {
		case jobAwait:
			if body, ok := j.onOk.(*goja.Object); ok && j.target != nil && c.realm != nil {
				s := step{body: body, promise: j.target, failed: failed, value: j.value}
				c.over()
				c.step(s)
				continue
			}
			if failed {
				return c.answers[goOnFailed]
			}
			return c.answers[goOnWith]
		case jobThenable:
			return c.answers[followThenable]
		case jobMicrotask:
			return c.answers[callBack]
		}
		if !failed && j.onOk != nil || failed && j.onErr != nil {
			return c.answers[callHandler]
		}
		switch {
		case j.target != nil && failed:
			c.settle(j.target, goja.PromiseStateRejected, j.value)
		case j.target != nil:
			c.resolve(j.target, j.value)
		case j.capability != nil && failed:
			return c.answers[handOnFailed]
		case j.capability != nil:
			return c.answers[handOn]
		}
		c.over()
	}
}

// over puts the job that was taken aside.
func (c *promiseCore) over() {
	*c.job = promiseJob{next: c.free}
	c.free, c.job = c.job, nil
}

func (c *promiseCore) jobBegins(goja.FunctionCall) goja.Value {
	c.over()
	return goja.Undefined()
}

func (c *promiseCore) jobHandler(goja.FunctionCall) goja.Value {
	if c.job.kind == jobReaction && c.job.state == goja.PromiseStateRejected {
		return orUndefined(c.job.onErr)
	}
	return orUndefined(c.job.onOk)
}

func (c *promiseCore) jobTarget(goja.FunctionCall) goja.Value {
	if c.job.target == nil {
		return goja.Undefined()
	}
	return c.job.target.object
}

func (c *promiseCore) unhandled(goja.FunctionCall) goja.Value {
	if c.rejected.first == nil {
		return goja.Undefined()
	}
	return c.rt.NewArray(c.rejected.first.value)
}

func (c *promiseCore) stateOf(f goja.FunctionCall) goja.Value {
	p := c.boxes.of(f.Argument(0))
	if p == nil {
		return goja.Undefined()
	}
	return c.rt.NewArray(int(p.state), orUndefined(p.value))
}
