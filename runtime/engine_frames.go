package runtime

import (
	"errors"
	"reflect"
	"unsafe"

	"github.com/dop251/goja"

	"thingsmig/instrument"
)

// Frames that need no handler. A function whose frames the host reads where the engine keeps them ends,
// behind its last return, with a call that never runs: $frame(function, [locals, env, class]). The
// engine compiles it all the same, so the instructions that load its operands tell in which slots of
// the stack, or of the chain of scopes, the engine has put the variables. Nothing of it costs
// anything while the program runs.

// errDifferent: the engine is not the one that this was written for.
var errDifferent = errors.New("runtime: this version of the engine compiles code differently")

// slotKind says where the engine keeps a variable.
type slotKind uint8

const (
	slotStack     slotKind = iota // below or above the arguments of the frame
	slotNoArgs                    // the same where the arguments are in a scope
	slotScope                     // in a scope object of the engine
	slotCallee                    // the function itself
	slotUndefined                 // an argument that the engine knows to be missing
)

type slot struct {
	kind  slotKind
	index int
	level int
}

// frameMap is what the last call of a function tells.
type frameMap struct {
	slots []slot
	// this: the function uses it.
	this bool
	// own: a call makes a scope.
	own bool
}

// frameMap reads the call at the end of a function; nil if it has none.
func (r *realm) frameMap(l *stackLayout, prg *goja.Program) *frameMap {
	m, known := r.frameMaps[prg]
	if !known {
		m = l.frameMap(prg)
		r.frameMaps[prg] = m
	}
	return m
}

func (l *stackLayout) frameMap(prg *goja.Program) *frameMap {
	code := reflect.NewAt(l.codeType, unsafe.Add(unsafe.Pointer(prg), l.code)).Elem()
	name := func(i int) string {
		if i < 0 {
			return ""
		}
		t := code.Index(i).Elem().Type()
		if t.Kind() == reflect.Pointer {
			return "*" + t.Elem().Name()
		}
		return t.Name()
	}
	i := code.Len() - 1
	for i >= 0 && name(i) != "call" {
		i--
	}
	m := &frameMap{own: name(0) != "*enterFuncStashless"}
	if i--; name(i) == "loadVal" {
		m.this = true
		i--
	}
	for name(i) == "_pushArrayItem" {
		s, ok := slotOf(code.Index(i - 1).Elem())
		if !ok {
			return nil
		}
		m.slots = append(m.slots, s)
		i -= 2
	}
	if name(i) != "newArray" || name(i-1) != "loadVal" {
		return nil
	}
	for l, r := 0, len(m.slots)-1; l < r; l, r = l+1, r-1 {
		m.slots[l], m.slots[r] = m.slots[r], m.slots[l]
	}
	return m
}

// slotOf says where the variable is that an instruction loads.
func slotOf(v reflect.Value) (slot, bool) {
	switch v.Type().Name() {
	case "loadStack", "loadStackLex":
		return slot{kind: slotStack, index: int(v.Int())}, true
	case "loadStack1", "loadStack1Lex":
		return slot{kind: slotNoArgs, index: int(v.Int())}, true
	case "loadStash", "loadStashLex":
		n := int(v.Uint())
		return slot{kind: slotScope, index: n & 0xffffff, level: n >> 24}, true
	case "_loadCallee":
		return slot{kind: slotCallee}, true
	case "_loadUndef":
		return slot{kind: slotUndefined}, true
	}
	return slot{}, false
}

// cell is the place of a variable of a frame, nil if it has none.
func (a *activation) cell(f activeFrame, s slot) *goja.Value {
	i := -1
	switch s.kind {
	case slotStack:
		switch {
		case s.index > 0:
			i = f.sb + f.args + s.index
		case -s.index <= f.args:
			i = f.sb - s.index
		}
	case slotNoArgs:
		i = f.sb + s.index
	case slotCallee:
		i = f.sb - 1
	case slotScope:
		return a.l.variable(f.stash, s.level, s.index)
	case slotUndefined:
	}
	if i < 0 || i >= len(a.values) {
		return nil
	}
	return &a.values[i]
}

// variable is the place of a variable of a scope, so many scopes further out; nil if there is none.
func (l *stackLayout) variable(scope unsafe.Pointer, level, index int) *goja.Value {
	for ; level > 0 && scope != nil; level-- {
		scope = read[unsafe.Pointer](scope, l.outer)
	}
	if scope == nil {
		return nil
	}
	if values := read[[]goja.Value](scope, l.values); index < len(values) {
		return &values[index]
	}
	return nil
}

// identity is the value of the variable for the identity of a scope, which gets one if nobody has
// asked for it yet: a symbol, because it is the smallest thing that the engine has that is the same as
// nothing else. A function that tells itself what it captures makes an object.
func (r *realm) identity(v *goja.Value) goja.Value {
	if *v == nil || goja.IsUndefined(*v) {
		*v = goja.NewSymbol("")
	}
	return *v
}

// identityOf tells identities apart; nil if it is none.
func identityOf(v goja.Value) unsafe.Pointer {
	switch id := v.(type) {
	case *goja.Object:
		return unsafe.Pointer(id)
	case *goja.Symbol:
		return unsafe.Pointer(id)
	}
	return nil
}

// captures reads what a function captures, laid out as f.Env says.
func (r *realm) captures(fn *goja.Object, f *instrument.Function) ([]goja.Value, error) {
	l, err := engineStack()
	if err != nil {
		return nil, err
	}
	t, p := r.heap.engine.typeOf(fn)
	if t == nil || t.code == 0 {
		return nil, errNotFunction
	}
	m := r.frameMap(l, read[*goja.Program](p, t.code))
	if m == nil {
		return nil, errDifferent
	}
	rest := m.slots
	if f.Read {
		rest = rest[min(len(rest), len(f.Locals)):]
	}
	scope := read[unsafe.Pointer](p, t.scope)
	var out []goja.Value
	for _, es := range f.Env {
		for j := range 1 + len(es.Vars) {
			if len(rest) == 0 || rest[0].kind != slotScope || m.own {
				return nil, errDifferent
			}
			v := l.variable(scope, rest[0].level, rest[0].index)
			rest = rest[1:]
			switch {
			case v == nil:
				return nil, errDifferent
			case j == 0:
				out = append(out, r.identity(v))
			case *v == nil:
				out = append(out, goja.Undefined())
			default:
				out = append(out, *v)
			}
		}
	}
	return out, nil
}

// readFrames reads the frames on the stack that have no handler. One that is not as the tables say is
// missing later: see gather.
func (r *realm) readFrames(act *activation) {
	for i := range r.trace {
		at := &r.trace[i]
		p := at.unit.program
		n := p.Sites[at.site].Func
		if !p.Functions[n].Read || at.frame == nil || at.frame.prg == nil {
			continue
		}
		m := r.frameMap(act.l, at.frame.prg)
		if m == nil {
			continue // residual code, which has a handler
		}
		at.record = r.readFrame(act, at, n, m)
	}
}

func (r *realm) readFrame(act *activation, at *tracedFrame, n int, m *frameMap) *frameRecord {
	fn := &at.unit.program.Functions[n]
	rec := &frameRecord{unit: at.unit, fn: n, this: goja.Undefined(), target: goja.Undefined(), class: goja.Undefined()}
	rest := m.slots
	next := func() goja.Value {
		s := rest[0]
		rest = rest[1:]
		if c := act.cell(*at.frame, s); c != nil && *c != nil {
			return *c
		}
		return goja.Undefined()
	}
	env := 0
	for _, es := range fn.FrameEnv {
		env += 1 + len(es.Vars)
	}
	if n := len(rest) - len(fn.Locals) - env; n != 0 && n != 1 {
		return nil
	}
	if room := make([]goja.Value, len(fn.Locals)+env); len(room) > 0 {
		rec.locals, rec.env = room[:0:len(fn.Locals)], room[len(fn.Locals):len(fn.Locals)]
	}
	for range fn.Locals {
		rec.locals = append(rec.locals, next())
	}
	for _, es := range fn.FrameEnv {
		id := act.cell(*at.frame, rest[0])
		if id == nil {
			return nil
		}
		rec.env = append(rec.env, r.identity(id))
		rest = rest[1:]
		for range es.Vars {
			rec.env = append(rec.env, next())
		}
	}
	if len(rest) > 0 {
		rec.class = next()
	}
	if m.this || at.construct && !fn.Derived && fn.Kind != instrument.ArrowFunction {
		if rec.this = act.at(at.frame.sb); rec.this == nil {
			rec.this = goja.Undefined()
		}
	}
	if at.construct && at.frame.newTarget != nil {
		rec.target = at.frame.newTarget
	}
	return rec
}
