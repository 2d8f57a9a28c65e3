package runtime

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/dop251/goja"

	"thingsmig/instrument"
	"thingsmig/snapshot"
)

var errNotFunction = errors.New("runtime: not a function")

// tracedFrame is an active call as the engine's stack trace shows it.
type tracedFrame struct {
	unit *loaded
	site int
	// construct: the frame runs for new. The engine's new.target does not tell: in a function
	// that is called it can still be that of a constructor further out.
	construct bool
	// trap: the frame is a construct trap of a proxy, whose result must be an object.
	trap bool
	// generator is the generator whose body it runs.
	generator *goja.Object
	frame     *activeFrame // nil: it stands for a step of the host's
	// record is what it holds if it has no handler.
	record *frameRecord
}

// frameRecord is what the handler of a function handed over.
type frameRecord struct {
	unit   *loaded
	fn     int
	locals []goja.Value
	env    []goja.Value
	this   goja.Value
	target goja.Value
	class  goja.Value
	// residual: residual code handed it over, so target is right as it is.
	residual bool
	blocks   []blockRecord // innermost first
	// late gives the locals of a frame that a twin stands for, when nothing runs any more.
	late func() []goja.Value
}

// blockRecord is what the handler of a block scope handed over.
type blockRecord struct {
	scope int
	env   []goja.Value
}

const nativeScript = "<native>"

// poll is $poll. When a capture is wanted and every active frame is at a call site, it throws
// the token that unwinds the stack; the handlers hand their frames over on the way.
func (r *realm) poll(goja.FunctionCall) goja.Value { return r.pollAs(false) }

// programPoll is $poll in code of the program. Only there a program without fuel is stopped: which polls the realm's own
// part has is different on other engines.
func (r *realm) programPoll(goja.FunctionCall) goja.Value { return r.pollAs(true) }

func (r *realm) pollAs(program bool) goja.Value {
	m := r.m
	if r.unwinding { // a generator that has not begun hands its frame over
		panic(r.token)
	}
	if !r.ready {
		return goja.Undefined()
	}
	m.polls++
	if m.after > 0 {
		if m.after--; m.after == 0 {
			m.want()
		}
	}
	if m.meter.dry && m.migration.handlers.Load() { // the program is told first
		m.meter.dry = false
		m.want()
	}
	return r.captureIf(m.request.Load() || program && m.meter.dry)
}

// continued is called where a restored program goes on, in the middle of the poll at which it
// was captured. A request that is there by then is for this place, too.
func (r *realm) continued(goja.FunctionCall) goja.Value { return r.captureNow() }

// captureNow throws the token if a capture is wanted and possible.
func (r *realm) captureNow() goja.Value { return r.captureIf(r.m.request.Load()) }

func (r *realm) captureIf(wanted bool) goja.Value {
	m := r.m
	if !wanted || !r.readTrace() {
		return goja.Undefined()
	}
	if m.meter.dry {
		m.migration.outside.Store(true)
		m.meter.dry = false
	}
	// In this order: a request that comes in between has this capture, and does not wait for another one with its flag lowered.
	m.flag.lower()
	m.request.Store(false)
	r.records, r.blocks = nil, nil
	if err := r.token.Set("on", true); err != nil {
		panic(err)
	}
	r.capturing = true
	panic(r.token)
}

// readTrace reads the stack. It reports false where a frame is not in a call of the program's:
// inside a getter that an operator calls, in valueOf, in a callback of a native function. Then
// the capture waits for the next poll.
func (r *realm) readTrace() bool {
	r.stack = r.rt.CaptureCallStack(0, r.stack[:0])
	act, err := readActivation(r.rt, r.active, math.MaxInt)
	r.active = act.frames
	if err != nil || len(act.frames) != len(r.stack) {
		return false
	}
	r.trace = slices.Grow(r.trace[:0], len(r.stack))
	// inner is the function of the last frame that was looked at, and construct whether it runs
	// for new; native frames in between must hand on its result.
	var inner *goja.Object
	construct, first := false, true
	steps := 0 // those of async functions that were passed
	r.doing, r.level = nil, 0
	r.untracedTwins()
	for i, f := range r.stack {
		raw := act.frames[i]
		fn := act.function(raw)
		if i == 0 { // $poll itself, or a twin that polls
			twin, wrong := r.twinFrames(raw, fn, nil, false)
			if wrong {
				return false
			}
			if twin {
				inner, first = fn, false
			}
			continue
		}
		script := f.SrcName()
		if script == nativeScript {
			r.level++
			twin, wrong := r.twinFrames(raw, fn, inner, construct)
			if wrong {
				return false
			}
			if inner != nil && !twin && r.inStep(fn, steps) {
				steps++
				inner, construct = fn, false
				continue
			}
			if inner == nil || !twin && !r.passesOn(&act, raw, fn, inner, &construct) {
				return false
			}
			inner = fn
			continue
		}
		if script == glue && f.FuncName() == "$trap" && len(r.trace) > 0 {
			r.trace[len(r.trace)-1].trap = true
			continue
		}
		if script == glue && f.FuncName() == "$next" {
			// It stands for the call in the frame around it, and calls the frame below.
			inner, construct = nil, false
			continue
		}
		u := r.units[script]
		if u == nil {
			return false
		}
		p := f.Position()
		site := u.site(p.Line, p.Column)
		if site == 0 {
			return false
		}
		if !first && !r.inCall(&act, raw, fn, inner, &construct) {
			return false
		}
		if n := len(r.trace); n > 0 {
			r.trace[n-1].construct = r.trace[n-1].construct || construct
		}
		inner, construct, first = fn, false, false
		r.trace = append(r.trace, tracedFrame{unit: u, site: site, frame: &act.frames[i]})
	}
	if r.doing != nil && r.level != len(r.doing)-2 {
		return false // the two stacks were not read in step
	}
	if len(r.trace) == 0 {
		return false
	}
	r.readFrames(&act)
	return true
}

// passesOn reports whether a native frame hands the result of the frame that it called on
// unchanged: call, apply, Reflect.apply, Reflect.construct and bound functions do, if what they
// call is that frame's function itself and not another native one that calls it.
func (r *realm) passesOn(act *activation, f activeFrame, native, inner *goja.Object, construct *bool) bool {
	var target, this goja.Value
	switch native {
	case r.passing.call, r.passing.apply:
		target, this = act.at(f.sb-2), act.at(f.sb)
	case r.passing.reflectApply, r.passing.realmCall:
		target, this = act.at(f.sb), act.at(f.sb+1)
	case r.passing.generatorNext, r.passing.generatorThrow:
		return r.runsGenerator(act.at(f.sb - 2))
	case r.passing.reflectConstruct:
		o, ok := act.at(f.sb).(*goja.Object)
		*construct = true
		if !ok || understood() || !r.constructs(o, inner) {
			return ok && r.handsOn(construct)
		}
		return true
	default:
		if native == nil {
			return false
		}
		if r.heap.isProxy(native) {
			return r.handsOn(construct)
		}
		bound, err := r.heap.prim.bound(goja.Undefined(), native)
		o, ok := bound.(*goja.Object)
		if err != nil || !ok {
			return false
		}
		target, this = o.Get("0"), o.Get("1")
	}
	// A native function that a native function calls has no frame of its own.
	if r.twins.begins(target, inner) {
		target = inner
	}
	if target == goja.Value(r.passing.generatorNext) || target == goja.Value(r.passing.generatorThrow) {
		return r.runsGenerator(this)
	}
	if native != r.passing.realmCall && understood() || target != goja.Value(inner) {
		// The list of arguments may have getters, and the target may be a proxy.
		return r.handsOn(construct)
	}
	return true
}

// handsOn is passesOn and inCall where only Go's stack can tell.
func (r *realm) handsOn(construct *bool) bool {
	if r.doing == nil {
		if !understood() {
			return false
		}
		r.doing = readDoing()
	}
	n := len(r.trace)
	how := r.doing.between(r.level)
	if how == unknownHanding || n == 0 {
		return false
	}
	*construct = how == madeObject
	r.trace[n-1].trap = r.trace[n-1].trap || how == trapResult
	return true
}

// runsGenerator notes that the last frame that was looked at runs the body of a generator: the engine's
// next and throw run it right above them.
func (r *realm) runsGenerator(v goja.Value) bool {
	g, ok := v.(*goja.Object)
	n := len(r.trace)
	if !ok || n == 0 || r.trace[n-1].generator != nil {
		return false
	}
	p := r.trace[n-1].unit.program
	if !p.Functions[p.Sites[r.trace[n-1].site].Func].Generator {
		return false
	}
	r.trace[n-1].generator = g
	return true
}

// constructs reports whether new of a class runs a constructor: its own, or that of the nearest
// class above it that has one.
func (r *realm) constructs(class, ctor *goja.Object) bool {
	for c := class; c != nil; c = r.heap.protoOf(c) {
		if c == ctor {
			return true
		}
	}
	return false
}

// inCall reports whether a frame of a script is in a call of the function inner, and not in an
// operation by which the engine has called it: only then the result of the call is the result
// of the frame.
func (r *realm) inCall(act *activation, f activeFrame, fn, inner *goja.Object, construct *bool) bool {
	name, n := act.instruction(f)
	switch name {
	case "call", "callVariadic", "callEval", "callEvalVariadic":
		return true
	case "_new":
		if inner == nil {
			return true
		}
		*construct = true
		r.level++
		// The constructor and its arguments lie below the frame that it runs in.
		x, ok := act.at(r.innerBase(act, f) - 2 - n).(*goja.Object)
		return ok && (r.constructs(x, inner) || r.handsOn(construct))
	case "superCall", "_superCallVariadic":
		if inner == nil {
			return true
		}
		*construct = true
		r.level++
		return fn != nil && (r.constructs(r.heap.protoOf(fn), inner) || r.handsOn(construct))
	}
	return false
}

// innerBase is the base of the frame that the frame f has called.
func (r *realm) innerBase(act *activation, f activeFrame) int {
	for i := range act.frames {
		if act.frames[i] == f {
			return act.frames[i-1].sb
		}
	}
	return -1
}

// captured reports whether the program ended because its stack was captured.
func (r *realm) captured(err error) bool {
	var exc *goja.Exception
	return errors.As(err, &exc) && exc.Value() == goja.Value(r.token)
}

// handOver is $frame(function, locals, env, this, new.target, class).
func (r *realm) handOver(u *loaded, c goja.FunctionCall) {
	r.records = append(r.records, frameRecord{
		unit: u, fn: int(c.Argument(0).ToInteger()),
		locals: r.elements(c.Argument(1)), env: r.elements(c.Argument(2)),
		this: c.Argument(3), target: c.Argument(4), class: c.Argument(5), residual: c.Argument(6).ToBoolean(), blocks: r.blocks,
	})
	r.blocks = nil
}

// handBlock is $block(scope, env).
func (r *realm) handBlock(_ *loaded, c goja.FunctionCall) {
	r.blocks = append(r.blocks, blockRecord{int(c.Argument(0).ToInteger()), r.elements(c.Argument(1))})
}

// gather puts the frames that were read among those that were handed over.
func (r *realm) gather() ([]*frameRecord, error) {
	handed := r.records
	all := make([]*frameRecord, 0, len(r.trace))
	for i := range r.trace {
		if rec := r.trace[i].record; rec != nil {
			all = append(all, rec)
			continue
		}
		if len(handed) == 0 {
			break
		}
		all = append(all, &handed[0])
		handed = handed[1:]
	}
	if len(all) != len(r.trace) || len(handed) > 0 {
		return nil, fmt.Errorf("runtime: %d frames were on the stack, and %d handed over", len(r.trace), len(r.records))
	}
	return all, nil
}

// document writes down what was captured.
func (r *realm) document() (*snapshot.Document, error) {
	if err := r.token.Set("on", false); err != nil {
		return nil, err
	}
	r.capturing = false
	records, err := r.gather()
	if err != nil {
		return nil, err
	}
	if err := r.handOverEvents(); err != nil {
		return nil, err
	}
	doc := &snapshot.Document{Tool: ToolVersion}
	if r.next != nil {
		doc.Hops = r.next.hops
		doc.Work = r.next.work
	}
	doc.Work.Polls += uint64(r.m.polls)
	doc.Work.Micros, doc.Work.Cycles = r.m.running.micros(), r.m.meter.cycles
	doc.AddHop(r.m.hop())
	doc.Program = programRecord(r.program, r.m.opts.Args)
	doc.Console = r.console.State().record()
	if doc.Needs, err = r.needs(); err != nil {
		return nil, err
	}
	w := newHeapWriter(r.heap, r, doc, r.tdz)
	if c := r.promises.core; c != nil {
		w.promises = c
		if err := c.show(r.promises.state, w.realm.prim.setAdd); err != nil {
			return nil, err
		}
		defer c.hide(r.promises.state)
	}
	trace := r.trace
	for i := range records {
		if f := records[i].late; f != nil {
			records[i].locals = f()
		}
	}
	r.running = map[*goja.Object]bool{}
	for _, at := range trace {
		if at.generator != nil {
			r.running[at.generator] = true
		}
	}
	for i := len(records) - 1; i >= 0; i-- {
		f, err := r.frame(w, records[i], &trace[i])
		if err != nil {
			return nil, err
		}
		w.out.AddFrame(&f)
		w.units[f.Unit] = true
	}
	u := r.byUnit[1]
	if u.main != nil {
		v, err := u.main(goja.Undefined())
		if err != nil {
			return nil, err
		}
		for i, v := range r.elements(v) {
			w.root("variable " + u.program.Scopes[0].Vars[i].User)
			doc.Main = append(doc.Main, w.value(v))
		}
	}
	if err := r.usedTexts(w); err != nil {
		return nil, err
	}
	return doc, nil
}

// trapFlag marks the frame of a construct trap of a proxy.
const trapFlag = "trap"

// frame writes one frame.
func (r *realm) frame(w *heapWriter, rec *frameRecord, at *tracedFrame) (snapshot.Frame, error) {
	p := rec.unit.program
	if at.unit.program.Unit != p.Unit || at.site < 0 || at.site >= len(p.Sites) || at.site > 0 && p.Sites[at.site].Func != rec.fn {
		return snapshot.Frame{}, fmt.Errorf("runtime: function %d.%d handed over a frame of site %d", p.Unit, rec.fn, at.site)
	}
	fn := &p.Functions[rec.fn]
	f := snapshot.Frame{Unit: p.Unit, Fn: rec.fn, Site: at.site, Scope: -1, Outer: -1}
	w.root("frame " + fn.Name)
	if goja.IsUndefined(rec.this) {
		f.This = snapshot.Value{}
	} else {
		f.This = w.value(rec.this)
	}
	if rec.residual && !goja.IsUndefined(rec.target) || !rec.residual && at.construct {
		f.NewTarget = w.value(rec.target)
	}
	if !goja.IsUndefined(rec.class) {
		f.Home = w.value(rec.class)
	}
	if at.generator != nil {
		f.Generator = w.value(at.generator)
	}
	if at.trap {
		f.Flags = []string{trapFlag}
	}
	f.Locals = w.room.list(len(rec.locals))
	for j, v := range rec.locals {
		if fn.Locals[j].Dead {
			v = goja.Undefined()
		}
		n := fn.Locals[j].User
		if n == "" {
			n = "a temporary"
		}
		w.root("frame " + fn.Name + ": local " + n)
		f.Locals = append(f.Locals, w.value(v))
	}
	// Its scopes, innermost first.
	var layout []instrument.EnvScope
	var env []goja.Value
	for _, b := range rec.blocks {
		es := instrument.EnvScope{Scope: b.scope}
		for v := range p.Scopes[b.scope].Vars {
			es.Vars = append(es.Vars, v)
		}
		layout = append(layout, es)
		env = append(env, b.env...)
	}
	layout = append(layout, fn.FrameEnv...)
	env = append(env, rec.env...)
	w.root("frame " + fn.Name)
	w.instance(p, layout, env)
	pos := 0
	for j, es := range layout {
		inst := w.scopeOf(identityOf(env[pos]))
		if inst < 0 {
			return f, fmt.Errorf("runtime: a scope of frame %s was not written", fn.Name)
		}
		switch {
		case j < len(rec.blocks):
			f.Blocks = append([]int{inst}, f.Blocks...)
		case es.Scope == fn.OwnScope:
			f.Scope = inst
		case f.Outer < 0:
			f.Outer = inst
		}
		pos += 1 + len(es.Vars)
	}
	return f, w.err
}
