package runtime

import (
	"context"
	"errors"
	"time"

	"github.com/dop251/goja"
)

// The event loop is a module in JavaScript, internal/loop. A program that uses none of it never
// loads it. What is here tells it the time, waits, and ends the program.

const loopModule = "internal/loop"

// loopGlobals are the global functions of the loop.
var loopGlobals = []string{"clearImmediate", "setImmediate", "clearInterval", "clearTimeout", "setInterval", "setTimeout"}

// errIdle ends a part of the program that is captured while it waits in the loop. Nothing is on
// the stack then.
var errIdle = errors.New("captured while idle")

// exited ends a program that has an exit status.
type exited int

func (exited) Error() string { return "the program has ended" }

// loopFunction is a function of the loop, nil if the loop is not loaded.
func (r *realm) loopFunction(name string) goja.Callable {
	loop := r.module(loopModule)
	if loop == nil {
		return nil
	}
	f, _ := goja.AssertFunction(loop.Get(name))
	return f
}

// goOn runs the loop until there is nothing left to do. err is what has ended the part of the
// program before it. A program that was captured while it waited is captured there again if that is
// asked for before anything of it has run.
func (r *realm) goOn(err error) error {
	if m := r.m; err == nil && m.stillIdle && m.request.CompareAndSwap(true, false) {
		m.flag.lower()
		return errIdle
	}
	for {
		if err != nil && !r.seesTo(err) {
			return err
		}
		var v goja.Value
		if v, err = r.loopFunction("run")(goja.Undefined()); err != nil {
			continue
		}
		switch {
		case goja.IsUndefined(v):
			status, err := r.loopFunction("exitStatus")(goja.Undefined())
			if err != nil {
				return err
			}
			n := int(status.ToInteger())
			if r.module(processModule) == nil && r.exitCode() != 0 {
				n = r.exitCode()
			}
			if n != 0 {
				return exited(n)
			}
			return nil
		case goja.IsNumber(v):
			if err := r.wait(v.ToFloat()); err != nil {
				return err
			}
		default:
			lost := v.ToObject(r.rt)
			if lost.Get("1").ToBoolean() {
				return &rejection{lost.Get("0")}
			}
			return &uncaughtValue{lost.Get("0")}
		}
	}
}

// uncaughtValue ends a program with something that it has thrown.
type uncaughtValue struct{ value goja.Value }

func (e *uncaughtValue) Error() string { return e.value.String() }

// seesTo reports whether the program sees to an exception itself.
func (r *realm) seesTo(err error) bool {
	var exc *goja.Exception
	var interrupted *goja.InterruptedError
	if errors.As(err, &interrupted) || !errors.As(err, &exc) || r.captured(err) {
		return false
	}
	fail := r.loopFunction("fail")
	if fail == nil {
		return false
	}
	v, failed := fail(goja.Undefined(), exc.Value())
	return failed == nil && v.ToBoolean()
}

// wait waits until so many milliseconds have passed or something has happened. A request for a
// snapshot ends the part of the program at once: nothing of it is on the stack.
func (r *realm) wait(ms float64) error {
	m := r.m
	if err := r.console.Flush(); err != nil {
		return err
	}
	if m.meter.dry {
		m.meter.dry = false
		m.want()
	}
	if !m.stillIdle { // it is a poll, but one that was captured here does not come to it again
		m.polls++
		if m.after > 0 {
			if m.after--; m.after == 0 {
				m.want()
			}
		}
		if m.opts.SnapshotOnIdle && !m.wantIdle() {
			return nil // the loop tells the program first
		}
	}
	if m.migration.announced.Load() {
		return nil
	}
	m.stillIdle = true
	var passed <-chan time.Time
	if d := inTime(ms); d >= 0 && !m.request.Load() {
		c, stop := m.running.clock.Timer(d)
		defer stop()
		passed = c
	}
	if !m.request.Load() {
		select {
		case <-passed:
		case <-m.wake:
		case <-m.ctx.Done():
			return context.Cause(m.ctx)
		}
	}
	if m.request.CompareAndSwap(true, false) {
		m.flag.lower()
		return errIdle
	}
	m.stillIdle = false
	return nil
}

// lazyGlobals defines the global functions that are in modules, as far as the program can reach
// them.
func (r *realm) lazyGlobals() error {
	on := map[string]goja.Value{
		"globalThis": r.rt.GlobalObject(), "require": r.require, "Error": r.rt.Get("Error"),
	}
	for _, l := range r.lazyProperties() {
		if err := r.lazily(on[l.On].ToObject(r.rt), l.Enumerable, l.Module, l.Names...); err != nil {
			return err
		}
	}
	if r.hasMoreOfProcess() {
		return r.moreOfProcess()
	}
	return nil
}

// reachesAll reports whether the program may reach global variables that its text does not name.
func (r *realm) reachesAll() bool {
	for _, word := range []string{"globalThis", "global", "self", "eval", "Function", "this["} {
		if r.program.Mentions(word) {
			return true
		}
	}
	return false
}
