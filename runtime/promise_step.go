package runtime

import (
	"fmt"

	"github.com/dop251/goja"
)

// The bodies of async functions run in Go: $async and takeJob call the generator, and settle the promise or
// wait for the next value when it comes back. They do what goOn in js/73_async.js does, so that at a capture the frame
// of goOn is written in the place of the native one (and that of $async, if that has been called). A restored program then goes on there,
// in JavaScript.

// step is a call of a body under way.
type step struct {
	body    *goja.Object
	promise *promiseBox
	failed  bool // the body is sent an exception
	value   goja.Value
	// starter is $async or $asyncCall if it is the first part of the body, else nil; call is what that was called with.
	starter *stepFunction
	call    []goja.Value
}

// stepFunctions are the functions of the self-hosted part whose frames stand for steps.
type stepFunctions struct {
	goOn, async, asyncCall stepFunction
}

// stepFunction is a function of the self-hosted part, and the native one that runs in its place.
type stepFunction struct {
	unit   *loaded // nil until the function has been looked for
	code   twinCode
	native *goja.Object
}

// site is the call site of the function that the native one is at.
func (f *stepFunction) site() int { return f.code.sites[0] }

// record is the frame of the function: the values of its variables by their names.
func (f *stepFunction) record(values map[string]goja.Value) frameRecord {
	locals := f.unit.program.Functions[f.code.fn].Locals
	r := frameRecord{unit: f.unit, fn: f.code.fn, this: goja.Undefined(), target: goja.Undefined(), class: goja.Undefined()}
	for _, l := range locals {
		r.locals = append(r.locals, orUndefined(values[l.User]))
	}
	return r
}

// findSteps finds the functions when they are needed for the first time: the tables of the self-hosted part are
// not read before.
func (c *promiseCore) findSteps() error {
	if c.stepping.goOn.unit != nil {
		return nil
	}
	u := c.realm.byUnit[0]
	u.program.Complete()
	for _, f := range []struct {
		*stepFunction
		name, text string
	}{
		{&c.stepping.async, "$async", "(body, promise, GeneratorNext, void 0)"},
		{&c.stepping.asyncCall, "$asyncCall", "(body, promise, GeneratorNext, void 0)"},
		{&c.stepping.goOn, "goOn", "(method, body, value)"},
	} {
		code, ok := findTwinCode(u.program, f.name, f.text)
		if !ok {
			return fmt.Errorf("runtime: the realm has no function %s with a call %s", f.name, f.text)
		}
		f.code, f.unit = code, u
	}
	return nil
}

// useSteps makes bodies run in Go.
func (r *realm) useSteps() error {
	c := r.promises.core
	next, ok := r.passing.generatorNext.Export().(func(goja.FunctionCall) goja.Value)
	throw, also := r.passing.generatorThrow.Export().(func(goja.FunctionCall) goja.Value)
	if !ok || !also {
		return errBoxes
	}
	c.realm, c.next, c.throw = r, next, throw
	c.stepping.goOn.native = c.taker
	c.stepping.async.native, _ = r.rt.ToValue(c.runAsync).(*goja.Object)
	c.stepping.asyncCall.native, _ = r.rt.ToValue(c.runAsyncCall).(*goja.Object)
	r.names["$async"], r.names["$asyncCall"] = c.stepping.async.native, c.stepping.asyncCall.native
	return nil
}

// runAsync is $async(body).
func (c *promiseCore) runAsync(f goja.FunctionCall) goja.Value {
	p := c.boxes.make()
	c.step(step{body: f.Argument(0).(*goja.Object), promise: p, value: goja.Undefined(), starter: &c.stepping.async})
	return p.object
}

// runAsyncCall is $asyncCall(f, this, arguments …).
func (c *promiseCore) runAsyncCall(f goja.FunctionCall) goja.Value {
	p := c.boxes.make()
	make, ok := f.Argument(0).Export().(func(goja.FunctionCall) goja.Value)
	if !ok {
		panic(c.rt.NewTypeError("the body of an async function is no function"))
	}
	s := step{promise: p, value: goja.Undefined(), starter: &c.stepping.asyncCall, call: f.Arguments}
	s.body, _ = make(goja.FunctionCall{This: f.Argument(1), Arguments: f.Arguments[min(2, len(f.Arguments)):]}).(*goja.Object)
	c.step(s)
	return p.object
}

// step sends a body what it has awaited.
func (c *promiseCore) step(s step) {
	for {
		c.steps = append(c.steps, s)
		method := c.next
		if s.failed {
			method = c.throw
		}
		var result *goja.Object
		exc := c.rt.Try(func() {
			result, _ = method(goja.FunctionCall{This: s.body, Arguments: []goja.Value{s.value}}).(*goja.Object)
		})
		c.steps = c.steps[:len(c.steps)-1]
		if exc != nil {
			if exc.Value() == goja.Value(c.realm.token) {
				c.handOver(s)
				panic(exc)
			}
			c.settle(s.promise, goja.PromiseStateRejected, exc.Value())
			return
		}
		value := result.Get("value")
		if result.Get("done").ToBoolean() {
			c.resolve(s.promise, value)
			return
		}
		if exc := c.rt.Try(func() { c.waitFor(value, s.body, s.promise) }); exc == nil {
			return
		} else { // a getter of constructor
			s.failed, s.value = true, exc.Value()
		}
	}
}

// handOver hands over the frames that stand for a step.
func (c *promiseCore) handOver(s step) {
	r := c.realm
	if err := c.findSteps(); err != nil {
		panic(err) // inStep has found them
	}
	method := r.passing.generatorNext
	if s.failed {
		method = r.passing.generatorThrow
	}
	r.records = append(r.records, c.stepping.goOn.record(map[string]goja.Value{
		"body": s.body, "promise": s.promise.object, "method": method, "value": s.value}))
	if s.starter != nil {
		values := map[string]goja.Value{"body": s.body, "promise": s.promise.object}
		if s.call != nil {
			values["f"], values["self"], values["args"] = s.call[0], s.call[1], r.rt.NewArray(anys(s.call[2:])...)
		}
		r.records = append(r.records, s.starter.record(values))
	}
}

// inStep reports whether a native frame runs a step, the n-th from the innermost on, and notes the frames that stand
// for it.
func (r *realm) inStep(native *goja.Object, n int) bool {
	c := r.promises.core
	if c == nil || c.realm == nil || n >= len(c.steps) {
		return false
	}
	s := &c.steps[len(c.steps)-1-n]
	runner := &c.stepping.goOn
	if s.starter != nil {
		runner = s.starter
	}
	if native != runner.native || !r.runsGenerator(s.body) {
		return false
	}
	if c.findSteps() != nil {
		return false
	}
	r.trace = append(r.trace, tracedFrame{unit: c.stepping.goOn.unit, site: c.stepping.goOn.site()})
	if s.starter != nil {
		r.trace = append(r.trace, tracedFrame{unit: runner.unit, site: runner.site()})
	}
	return true
}

func anys(list []goja.Value) []any {
	out := make([]any, len(list))
	for i, v := range list {
		out[i] = v
	}
	return out
}
