package runtime

import (
	"fmt"
	"reflect"
	"slices"
	"sync"
	"unsafe"

	"github.com/dop251/goja"
)

// What a stack trace does not tell. The engine's trace names a position for each frame, but where
// an operation has none it names that of the last call, and it names native functions by a
// property that a program can change. Whether a frame is really in a call, and in a call of what,
// decides whether a capture is right. So both are read where the engine keeps them: which
// instruction each frame is at, and which function object it runs.
//
// The engine's stack holds, for each frame with base sb, the function object at sb-1 and, for
// native functions, this at sb-2 and the arguments from sb on; new and super() evaluate the
// constructor and the arguments right below the frame that they call.
type stackLayout struct {
	vm, callStack, stack, sb, pc, prg uintptr
	args, newTarget, stash            uintptr
	ctx                               struct{ size, prg, pc, sb, args, newTarget, stash uintptr }
	values, outer                     uintptr // of a scope object
	code                              uintptr
	codeType                          reflect.Type
}

var engineStack = sync.OnceValues(learnStack)

// learnStack finds the fields by name and checks their types.
func learnStack() (*stackLayout, error) {
	l := &stackLayout{}
	bad := func(what string) (*stackLayout, error) {
		return nil, fmt.Errorf("runtime: this version of the engine keeps its stack differently: %s", what)
	}
	get := func(t reflect.Type, name string, kind reflect.Kind, at *uintptr) (reflect.Type, bool) {
		f, ok := t.FieldByName(name)
		if !ok || f.Type.Kind() != kind {
			return nil, false
		}
		*at = f.Offset
		return f.Type, true
	}
	vmPtr, ok := get(reflect.TypeFor[goja.Runtime](), "vm", reflect.Pointer, &l.vm)
	if !ok {
		return bad("Runtime.vm")
	}
	vm := vmPtr.Elem()
	stack, ok := get(vm, "stack", reflect.Slice, &l.stack)
	if !ok || stack.Elem() != reflect.TypeFor[goja.Value]() {
		return bad("vm.stack")
	}
	calls, ok := get(vm, "callStack", reflect.Slice, &l.callStack)
	if !ok {
		return bad("vm.callStack")
	}
	ctx := calls.Elem()
	l.ctx.size = ctx.Size()
	program := reflect.TypeFor[*goja.Program]()
	for _, f := range []struct {
		t    reflect.Type
		name string
		kind reflect.Kind
		at   *uintptr
	}{
		{vm, "sb", reflect.Int, &l.sb}, {vm, "pc", reflect.Int, &l.pc}, {vm, "prg", reflect.Pointer, &l.prg},
		{ctx, "sb", reflect.Int, &l.ctx.sb}, {ctx, "pc", reflect.Int, &l.ctx.pc}, {ctx, "prg", reflect.Pointer, &l.ctx.prg},
		{vm, "args", reflect.Int, &l.args}, {ctx, "args", reflect.Int, &l.ctx.args},
	} {
		if t, ok := get(f.t, f.name, f.kind, f.at); !ok || f.kind == reflect.Pointer && t != program {
			return bad(f.name)
		}
	}
	value := reflect.TypeFor[goja.Value]()
	if t, ok := get(vm, "newTarget", reflect.Interface, &l.newTarget); !ok || t != value {
		return bad("vm.newTarget")
	}
	if t, ok := get(ctx, "newTarget", reflect.Interface, &l.ctx.newTarget); !ok || t != value {
		return bad("context.newTarget")
	}
	stash, ok := get(vm, "stash", reflect.Pointer, &l.stash)
	if !ok {
		return bad("vm.stash")
	}
	if t, ok := get(ctx, "stash", reflect.Pointer, &l.ctx.stash); !ok || t != stash {
		return bad("context.stash")
	}
	if t, ok := get(stash.Elem(), "values", reflect.Slice, &l.values); !ok || t.Elem() != value {
		return bad("stash.values")
	}
	if t, ok := get(stash.Elem(), "outer", reflect.Pointer, &l.outer); !ok || t != stash {
		return bad("stash.outer")
	}
	if l.codeType, ok = get(program.Elem(), "code", reflect.Slice, &l.code); !ok {
		return bad("Program.code")
	}
	return l, nil
}

// activeFrame is a frame as the engine keeps it.
type activeFrame struct {
	prg       *goja.Program // nil for a native function
	pc, sb    int
	args      int
	newTarget goja.Value
	stash     unsafe.Pointer // its innermost scope
}

// activation is the engine's stack at one moment. It is valid only while nothing runs.
type activation struct {
	l      *stackLayout
	frames []activeFrame // innermost first: those that a stack trace shows
	values []goja.Value
}

func readActivation(rt *goja.Runtime, into []activeFrame, most int) (activation, error) {
	l, err := engineStack()
	if err != nil {
		return activation{}, err
	}
	vm := *(*unsafe.Pointer)(unsafe.Add(unsafe.Pointer(rt), l.vm))
	a := activation{l: l, frames: into[:0], values: *(*[]goja.Value)(unsafe.Add(vm, l.stack))}
	add := func(f activeFrame) {
		if f.prg != nil || f.sb > 0 {
			a.frames = append(a.frames, f)
		}
	}
	add(activeFrame{*(**goja.Program)(unsafe.Add(vm, l.prg)), *(*int)(unsafe.Add(vm, l.pc)), *(*int)(unsafe.Add(vm, l.sb)),
		*(*int)(unsafe.Add(vm, l.args)), *(*goja.Value)(unsafe.Add(vm, l.newTarget)), *(*unsafe.Pointer)(unsafe.Add(vm, l.stash))})
	calls := *(*struct {
		data     unsafe.Pointer
		len, cap int
	})(unsafe.Add(vm, l.callStack))
	a.frames = slices.Grow(a.frames, min(calls.len, most))
	for i := calls.len - 1; i >= 0 && len(a.frames) < most; i-- {
		c := unsafe.Add(calls.data, uintptr(i)*l.ctx.size)
		add(activeFrame{*(**goja.Program)(unsafe.Add(c, l.ctx.prg)), *(*int)(unsafe.Add(c, l.ctx.pc)), *(*int)(unsafe.Add(c, l.ctx.sb)),
			*(*int)(unsafe.Add(c, l.ctx.args)), *(*goja.Value)(unsafe.Add(c, l.ctx.newTarget)), *(*unsafe.Pointer)(unsafe.Add(c, l.ctx.stash))})
	}
	return a, nil
}

// at is the value at a place of the stack, nil outside of it.
func (a *activation) at(i int) goja.Value {
	if i < 0 || i >= len(a.values) {
		return nil
	}
	return a.values[i]
}

// function is the function object that a frame runs.
func (a *activation) function(f activeFrame) *goja.Object {
	o, _ := a.at(f.sb - 1).(*goja.Object)
	return o
}

// instruction names the instruction that a frame of a script is at, and its operand if it is a
// number.
func (a *activation) instruction(f activeFrame) (name string, operand int) {
	code := reflect.NewAt(a.l.codeType, unsafe.Add(unsafe.Pointer(f.prg), a.l.code)).Elem()
	if f.pc < 0 || f.pc >= code.Len() {
		return "", 0
	}
	v := code.Index(f.pc).Elem()
	if v.Kind() == reflect.Uint32 {
		operand = int(v.Uint())
	}
	return v.Type().Name(), operand
}

// callee is the function object of the script frame that calls a native function now.
func callee(rt *goja.Runtime) goja.Value {
	l, err := engineStack()
	if err != nil {
		panic(err)
	}
	vm := *(*unsafe.Pointer)(unsafe.Add(unsafe.Pointer(rt), l.vm))
	calls := *(*struct {
		data     unsafe.Pointer
		len, cap int
	})(unsafe.Add(vm, l.callStack))
	c := unsafe.Add(calls.data, uintptr(calls.len-1)*l.ctx.size)
	values := *(*[]goja.Value)(unsafe.Add(vm, l.stack))
	return values[*(*int)(unsafe.Add(c, l.ctx.sb))-1]
}
