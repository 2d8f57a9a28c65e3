package runtime

import (
	"errors"
	"fmt"

	"github.com/dop251/goja"
)

// promises are the parts of the realm's own promises that the host uses; see runtime/js.
type promises struct {
	state     *goja.Object  // what a snapshot has of them
	drain     goja.Callable // runs jobs until there are none
	busy      goja.Callable // whether there are any
	unhandled goja.Callable // gives the first rejection that nobody handles
	unsettled goja.Callable // whether the main part still waits at its top level
	inspect   goja.Callable // gives the state of a promise
	core      *promiseCore  // nil if they are kept in JavaScript
}

// usePromises finds what the self-hosted part left in its host object.
func (r *realm) usePromises(host *goja.Object) {
	p := &r.promises
	p.state, _ = host.Get("promises").(*goja.Object)
	p.drain, _ = goja.AssertFunction(host.Get("drain"))
	core := host.Get("core").ToObject(r.rt)
	p.busy, _ = goja.AssertFunction(core.Get("busy"))
	p.unhandled, _ = goja.AssertFunction(core.Get("unhandled"))
	p.unsettled, _ = goja.AssertFunction(core.Get("unsettled"))
	p.inspect, _ = goja.AssertFunction(core.Get("stateOf"))
	r.console.in.Promise = r.promiseState
	if o, ok := host.Get("AsyncGeneratorFunction").(*goja.Object); ok {
		r.console.in.asyncGeneratorProto, _ = o.Get("prototype").(*goja.Object)
	}
}

// promiseState tells the console what is in a promise.
func (r *realm) promiseState(o *goja.Object) (goja.PromiseState, goja.Value, bool) {
	v, err := r.promises.inspect(goja.Undefined(), o)
	if err != nil {
		return 0, nil, false
	}
	list, ok := v.(*goja.Object)
	if !ok {
		return 0, nil, false
	}
	// The numbers of the states are those of the engine.
	return goja.PromiseState(list.Get("0").ToInteger()), list.Get("1"), true
}

// pendingJobs reports whether there are jobs.
func (r *realm) pendingJobs() bool {
	if c := r.promises.core; c != nil {
		return c.first != nil
	}
	v, err := r.promises.busy(goja.Undefined())
	return err == nil && v.ToBoolean()
}

// finishing makes a part of the program, the main function or the rest of a stack, one that ends
// when no jobs are left. Jobs run as calls of the realm's own drain function: a program that is
// captured in one has that as its outermost frame, and the queue is in the snapshot as what has
// changed in the realm, so nothing needs to be remembered about whether main has returned.
func (r *realm) finishing(part func() error) func() error {
	return func() error {
		if err := part(); err != nil {
			return err
		}
		for r.pendingJobs() {
			if _, err := r.promises.drain(goja.Undefined()); err != nil {
				return err
			}
		}
		if r.m.opts.IgnoreRejections {
			return nil
		}
		v, err := r.promises.unhandled(goja.Undefined())
		if list, ok := v.(*goja.Object); err == nil && ok {
			return &rejection{list.Get("0")}
		}
		if err == nil {
			if v, err = r.promises.unsettled(goja.Undefined()); err == nil && v.ToBoolean() {
				return errUnsettled
			}
		}
		return err
	}
}

// errUnsettled ends a program that has nothing left to do while its main part waits.
var errUnsettled = errors.New("unsettled top-level await")

// exitUnsettled is Node's exit status for that.
const exitUnsettled = 13

// rejection is the reason of a rejected promise that nobody has handled.
type rejection struct{ reason goja.Value }

// Error is what Node prints where the reason is no error.
func (e *rejection) Error() string {
	return fmt.Sprintf("[UnhandledPromiseRejection: This error originated either by throwing inside of an async function "+
		"without a catch block, or by rejecting a promise which was not handled with .catch(). "+
		"The promise rejected with the reason %q.] {\n  code: 'ERR_UNHANDLED_REJECTION'\n}", e.text())
}

func (e *rejection) text() string {
	if o, ok := e.reason.(*goja.Object); ok {
		if _, callable := goja.AssertFunction(o); !callable {
			return "#<" + o.ClassName() + ">"
		}
	}
	return e.reason.String()
}
