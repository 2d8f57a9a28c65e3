package runtime

import (
	"sync/atomic"
	"unsafe"

	"github.com/dop251/goja"
)

// Built-ins that call back are written in JavaScript (runtime/js), so that a callback is one more
// frame of an ordinary stack; but an interpreted loop around a callback costs more than one in Go. So the
// most used of them have a twin here: the same function in Go, for what is plain (an array without
// accessors and holes, a callback that is a function of a script). Everything else it hands over to the
// one in JavaScript, at the start or in the middle.
//
// A frame in Go cannot be captured. But all that such a loop is made of is known at each call: so what a
// twin hands over at a capture is the frame that the loop in JavaScript would have, which goes on after a
// restore. See docs/decisions/0046-twins.md.

// maxTwins bounds how deep twins may be nested: beyond that, loops run in JavaScript, which takes none of
// Go's stack.
const maxTwins = 256

// What a twin is doing.
const (
	twinBusy    uint8 = iota // a capture has to wait
	twinCalling              // its callback runs
	twinPolling              // it polls itself, between two calls
	twinGone                 // it hands on what a function in JavaScript gives
)

// twinKind is a built-in function.
type twinKind struct {
	at    int // which of its arguments is the callback
	takes int // how many arguments that gets
	run   func(e *twinCall, c goja.FunctionCall) goja.Value
	// direct does all in one where it can; then there is no run.
	direct func(t *nativeTwin, c goja.FunctionCall) (goja.Value, bool)
	// code gives the frames that it stands for, innermost first; their first site is that of the callback. It is nil if
	// the function in JavaScript is not as expected. The tables of the self-hosted part are not read before it is called.
	code func() []twinCode
}

// twin is one in a realm.
type nativeTwin struct {
	*twinKind
	set     *nativeTwins
	native  *goja.Object
	general *goja.Object   // the one in JavaScript
	tails   []*goja.Object // the functions that take over in the middle
	begin   func(goja.FunctionCall) goja.Value
	goOn    []func(goja.FunctionCall) goja.Value
}

// twins are those of a realm.
type nativeTwins struct {
	*twinLayout
	r         *realm
	sb        *int // of the frame that runs
	prg       **goja.Program
	values    *[]goja.Value
	raised    *atomic.Uintptr // nil if every poll counts
	of        map[*goja.Object]*nativeTwin
	calls     []*twinCall // active ones, up to depth, and used ones
	depth     int
	takes     map[*goja.Program]int
	indices   []goja.Value
	array     arrayClass
	iteration iteration
}

// twinCall is a call of a twin.
type twinCall struct {
	set    *nativeTwins
	twin   *nativeTwin
	sb     int
	doing  uint8
	site   uint8 // which of the sites of the innermost frame it is at, see twinKind.code
	traced bool
	takes  int
	cb     *goja.Object
	fn     func(goja.FunctionCall) goja.Value
	self   goja.Value
	o      *goja.Object
	n, i   int
	k      int
	a      []goja.Value
	v      goja.Value
	entry  unsafe.Pointer // of a Map or Set
	args   [4]goja.Value
	sort   *sorting
	// generator is the one that runs in the place of a callback.
	generator *goja.Object
}

// newTwins makes $host.twin; nil if the engine is not as expected.
func (r *realm) newTwins() *nativeTwins {
	l, err := twinFields()
	if err != nil {
		return nil
	}
	s := &nativeTwins{twinLayout: l, r: r, of: map[*goja.Object]*nativeTwin{}, takes: map[*goja.Program]int{}}
	vm := *(*unsafe.Pointer)(unsafe.Add(unsafe.Pointer(r.rt), l.stack.vm))
	s.sb = (*int)(unsafe.Add(vm, l.stack.sb))
	s.prg = (**goja.Program)(unsafe.Add(vm, l.stack.prg))
	s.values = (*[]goja.Value)(unsafe.Add(vm, l.stack.stack))
	if !r.m.flag.always {
		s.raised = r.m.flag.length()
	}
	if !s.array.learn(s) {
		return nil
	}
	return s
}

// make is $host.twin(name, general, tail …): the function to install.
func (s *nativeTwins) make(c goja.FunctionCall) goja.Value {
	general := c.Argument(1)
	kind := twinKinds(s.r.byUnit[0].program)[c.Argument(0).String()]
	if kind == nil {
		return general
	}
	t := &nativeTwin{twinKind: kind, set: s, general: general.(*goja.Object)}
	t.begin = exported(t.general)
	for _, f := range c.Arguments[2:] {
		t.tails = append(t.tails, f.(*goja.Object))
		t.goOn = append(t.goOn, exported(f.(*goja.Object)))
	}
	if t.direct != nil && !s.iteration.ok {
		s.learnIteration()
	}
	t.native = s.r.rt.ToValue(t.enter).(*goja.Object)
	s.of[t.native] = t
	return t.native
}

// exported is a function as the engine's own built-ins call it.
func exported(o *goja.Object) func(goja.FunctionCall) goja.Value {
	f, _ := o.Export().(func(goja.FunctionCall) goja.Value)
	return f
}

// enter is the function that the program calls.
func (t *nativeTwin) enter(c goja.FunctionCall) goja.Value {
	if t.direct != nil {
		if v, ok := t.direct(t, c); ok {
			return v
		}
		return t.begin(c)
	}
	e := t.set.start(t, c)
	if e == nil {
		return t.begin(c)
	}
	defer e.leave()
	return t.run(e, c)
}

// start makes the entry of a call. It is nil where the call is not one by a call instruction of a
// script (a bound function calls it, or an operator), and where the callback is not a plain function.
func (s *nativeTwins) start(t *nativeTwin, c goja.FunctionCall) *twinCall {
	if t.at >= len(c.Arguments) {
		return nil
	}
	cb, ok := c.Arguments[t.at].(*goja.Object)
	if !ok {
		return nil
	}
	x := s.twinLayout.of(cb)
	if x.kind != s.arrow && x.kind != s.function && x.kind != s.method {
		return nil
	}
	fn := exported(cb)
	if fn == nil {
		return nil
	}
	e := s.push(t)
	if e == nil {
		return nil
	}
	e.cb, e.fn = cb, fn
	e.takes = min(t.takes, s.takenBy(*(**goja.Program)(unsafe.Add(x.at, s.twinLayout.prg)), cb))
	e.self = goja.Undefined()
	if t.at+1 < len(c.Arguments) {
		e.self = c.Arguments[t.at+1]
	}
	return e
}

// push makes an entry if a call instruction of a script has called the twin.
func (s *nativeTwins) push(t *nativeTwin) *twinCall {
	if *s.prg != nil || s.depth >= maxTwins {
		return nil
	}
	sb, stack := *s.sb, *s.values
	if sb <= 0 || sb > len(stack) || stack[sb-1] != goja.Value(t.native) || s.depth > 0 && s.calls[s.depth-1].sb == sb {
		return nil
	}
	if s.depth == len(s.calls) {
		s.calls = append(s.calls, &twinCall{set: s})
	}
	e := s.calls[s.depth]
	s.depth++
	e.twin, e.sb = t, sb
	return e
}

// anyNumber is more arguments than any twin passes.
const anyNumber = 4

// maxKnown bounds what is remembered of functions.
const maxKnown = 1 << 14

// takenBy is how many arguments a function can see: what it cannot need not be made.
func (s *nativeTwins) takenBy(prg *goja.Program, f *goja.Object) int {
	if n, ok := s.takes[prg]; ok {
		return n
	}
	if len(s.takes) > maxKnown { // a program that goes on making code
		clear(s.takes)
	}
	n := anyNumber
	if unit, fn, ok := marker(s.r.heap.sourceOf(f)); ok {
		if f, _, ok := s.r.lookup(unit, fn); ok && f.Takes >= 0 {
			n = min(n, f.Takes)
		}
	}
	s.takes[prg] = n
	return n
}

// call calls the callback.
func (e *twinCall) call() goja.Value {
	e.doing = twinCalling
	v := e.fn(goja.FunctionCall{This: e.self, Arguments: e.args[:e.takes]})
	e.doing = twinBusy
	return v
}

// wanted reports whether a poll is to call the host.
func (s *nativeTwins) wanted() bool { return s.raised == nil || s.raised.Load() != 0 }

// poll is what the loop in JavaScript does at its beginning; the site is the second of the frame.
func (e *twinCall) poll(site uint8) {
	e.doing, e.site = twinPolling, site
	e.set.r.poll(goja.FunctionCall{})
	e.doing, e.site = twinBusy, 0
}

// rest hands the rest over to the n-th of the functions in JavaScript.
func (e *twinCall) rest(n int, args ...goja.Value) goja.Value {
	e.doing = twinGone
	return e.twin.goOn[n](goja.FunctionCall{This: goja.Undefined(), Arguments: args})
}

// general hands all over.
func (e *twinCall) general(c goja.FunctionCall) goja.Value {
	e.doing = twinGone
	return e.twin.begin(c)
}

// leave ends a call, or hands its frames over when the stack is captured.
func (e *twinCall) leave() {
	s := e.set
	if e.traced && s.r.capturing {
		was := *e
		for i, c := range e.twin.code() {
			s.r.records = append(s.r.records, frameRecord{unit: s.r.byUnit[0], fn: c.fn, this: goja.Undefined(), target: goja.Undefined(),
				class: goja.Undefined(), late: func() []goja.Value { return was.locals(i) }})
		}
	}
	*e = twinCall{set: s}
	s.depth--
}

// locals are the variables of the i-th frame.
func (e *twinCall) locals(i int) []goja.Value {
	p := e.set.r.byUnit[0].program
	var out []goja.Value
	for _, l := range p.Functions[e.twin.code()[i].fn].Locals {
		v := e.variable(i, l.User)
		if v == nil {
			v = goja.Undefined()
		}
		out = append(out, v)
	}
	return out
}

// local is a variable of a loop in JavaScript by its name.
func (e *twinCall) variable(i int, name string) goja.Value {
	switch name {
	case "cb", "compare":
		return e.cb
	case "self":
		return e.self
	case "o", "map", "set":
		return e.o
	}
	if e.twin.direct != nil { // $step
		switch name {
		case "r":
			return e.o
		case "next":
			return e.cb
		}
		return nil
	}
	if e.sort != nil {
		return e.sort.local(e, i, name)
	}
	switch name {
	case "n":
		return e.set.number(e.n)
	case "i":
		return e.set.number(e.i)
	case "k":
		return e.set.number(e.k)
	case "a":
		return e.set.bare(e.a)
	case "v", "key":
		return e.v
	case "it":
		return e.cursor()
	}
	return nil
}

// number is a number that counts.
func (s *nativeTwins) number(n int) goja.Value {
	if n < len(s.indices) {
		return s.indices[max(n, 0)]
	}
	return s.r.rt.ToValue(n)
}

// index is number for the index of an element: the engine makes an object of each that is not small.
func (s *nativeTwins) index(i int) goja.Value {
	if i >= len(s.indices) && i < maxIndices {
		for n := len(s.indices); n < max(64, 2*i); n++ {
			s.indices = append(s.indices, s.r.rt.ToValue(n))
		}
	}
	return s.number(i)
}

// maxIndices bounds the table of indices.
const maxIndices = 1 << 12

// twinFrames adds the frames that a native frame stands for to the trace. It reports false if the frame
// is not that of an active twin, and wrong if a capture has to wait.
func (r *realm) twinFrames(f activeFrame, native, inner *goja.Object, construct bool) (ok, wrong bool) {
	if r.twins == nil {
		return false, false
	}
	t := r.twins.of[native]
	if t == nil {
		return false, false
	}
	s := r.twins
	i := s.depth - 1
	for i >= 0 && s.calls[i].sb != f.sb {
		i--
	}
	if i < 0 || s.calls[i].doing == twinGone {
		// What it has called in its place is on the stack itself.
		if construct || inner == nil {
			return false, true
		}
		for _, g := range t.tails {
			if g == inner {
				return true, false
			}
		}
		return inner == t.general, inner != t.general
	}
	e := s.calls[i]
	switch e.doing {
	case twinCalling:
		if construct || e.generator == nil && inner != e.cb || e.generator != nil && !r.runsGenerator(e.generator) {
			return false, true
		}
	case twinPolling:
		if inner != nil || len(r.trace) > 0 {
			return false, true
		}
	default:
		return false, true
	}
	code := t.code()
	if code == nil {
		return false, true
	}
	e.traced = true
	u := r.byUnit[0]
	for j, c := range code {
		site := c.sites[0]
		if j == 0 {
			site = c.sites[e.site]
		}
		r.trace = append(r.trace, tracedFrame{unit: u, site: site})
	}
	return true, false
}

// begins reports whether a value is a twin that has handed everything over to a function in JavaScript.
func (s *nativeTwins) begins(v goja.Value, inner *goja.Object) bool {
	if s == nil {
		return false
	}
	o, ok := v.(*goja.Object)
	t := s.of[o]
	return ok && t != nil && t.general == inner
}

// untracedTwins forgets what an attempt to read the stack has noted.
func (r *realm) untracedTwins() {
	if r.twins == nil {
		return
	}
	for _, e := range r.twins.calls[:r.twins.depth] {
		e.traced = false
	}
}
