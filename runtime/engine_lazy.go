package runtime

import (
	"errors"
	"reflect"
	"sync"
	"unsafe"

	"github.com/dop251/goja"
)

// How a function gets its code when it is called for the first time. The engine has no means for
// that, so it is written where the engine keeps it: the code of a function object, and in the
// frame of the stub which code it runs and where. The fields are found by name and checked by
// type; if the engine changes there are no stubs, and the tests say why.
type lazyLayout struct {
	stack *stackLayout
	sp    uintptr // in the vm
	// prg are the offsets of the code in the types of function objects.
	mu  sync.Mutex
	prg map[reflect.Type]uintptr
}

var engineLazy = sync.OnceValues(func() (*lazyLayout, error) {
	s, err := engineStack()
	if err != nil {
		return nil, err
	}
	l := &lazyLayout{stack: s, prg: map[reflect.Type]uintptr{}}
	vm, ok := reflect.TypeFor[goja.Runtime]().FieldByName("vm")
	if !ok || !fields(vm.Type.Elem(), "sp", typeInt, &l.sp) {
		return nil, errLazy
	}
	return l, nil
})

var errLazy = errors.New("runtime: this version of the engine calls functions differently")

// codeOf is where a function object keeps its code.
func (l *lazyLayout) codeOf(e *engineTypes, f *goja.Object) (**goja.Program, bool) {
	self := e.selfOf(f)
	if self.Kind() != reflect.Pointer {
		return nil, false
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	at, ok := l.prg[self.Type()]
	if !ok {
		if !fields(self.Type().Elem(), "prg", reflect.TypeFor[*goja.Program](), &at) {
			return nil, false
		}
		l.prg[self.Type()] = at
	}
	return (**goja.Program)(unsafe.Add(self.UnsafePointer(), at)), true
}

// find finds the code of a function in that of the text which it was compiled in.
func (l *lazyLayout) find(in *goja.Program, source string) *goja.Program {
	code := reflect.NewAt(l.stack.codeType, unsafe.Add(unsafe.Pointer(in), l.stack.code)).Elem()
	for i := range code.Len() {
		v := code.Index(i).Elem()
		if v.Kind() != reflect.Pointer || v.Elem().Kind() != reflect.Struct {
			continue
		}
		prg, text := v.Elem().FieldByName("prg"), v.Elem().FieldByName("source")
		if !prg.IsValid() || !text.IsValid() || prg.Type() != reflect.TypeFor[*goja.Program]() || text.Kind() != reflect.String {
			continue
		}
		p := (*goja.Program)(prg.UnsafePointer())
		if text.String() == source {
			return p
		}
		if p != nil {
			if found := l.find(p, source); found != nil {
				return found
			}
		}
	}
	return nil
}

// beginAgain is called by a native function that a stub has called with one argument as the first
// thing that it does: its function gets that code, and the call of it begins again with it. What
// beginAgain returns the native function must return.
//
// On the engine's stack are what the stub was called with and then what it calls: an undefined
// this, the native function, the argument. The engine will put the result in the place of
// that this and go on with the next instruction. So the frame of the stub is made to stand before the
// first instruction of the code; and for nothing to be left on the stack it is made a value
// shorter, and the result is what stands in the place that it is put in then.
func (l *lazyLayout) beginAgain(rt *goja.Runtime, e *engineTypes, prg *goja.Program) goja.Value {
	s := l.stack
	vm := *(*unsafe.Pointer)(unsafe.Add(unsafe.Pointer(rt), s.vm))
	calls := *(*struct {
		data     unsafe.Pointer
		len, cap int
	})(unsafe.Add(vm, s.callStack))
	values := *(*[]goja.Value)(unsafe.Add(vm, s.stack))
	frame := unsafe.Add(calls.data, uintptr(calls.len-1)*s.ctx.size)
	sp := (*int)(unsafe.Add(vm, l.sp))
	entry := *sp - 3
	f, ok := values[*(*int)(unsafe.Add(frame, s.ctx.sb))-1].(*goja.Object)
	if !ok || entry < 1 {
		panic(errLazy)
	}
	at, ok := l.codeOf(e, f)
	if !ok {
		panic(errLazy)
	}
	*at = prg
	*(**goja.Program)(unsafe.Add(frame, s.ctx.prg)) = prg
	*(*int)(unsafe.Add(frame, s.ctx.pc)) = -1
	*sp--
	return values[entry-1]
}
