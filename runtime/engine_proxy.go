package runtime

import (
	"fmt"
	"reflect"
	"slices"
	"sync"
	"unsafe"

	"github.com/dop251/goja"
)

// Proxies as the engine keeps them, and a slip of the engine that is made good here: the list of
// arguments that it gives to the traps apply and construct lies in its own stack, so it shows
// something else as soon as the trap has returned, and after every hop. So a proxy that can be called
// has two layers. The inner one is what the program asked for. The program gets the outer one, which
// hands on everything to the inner one as it is, but calls with a list of their own.

// proxyFields are the places of what makes a proxy.
type proxyFields struct {
	all    []reflect.StructField
	call   uintptr
	ctor   uintptr
	native reflect.Type // of the handlers that are written in Go, as those of outer layers
	// What a native function does when it is called, and when it constructs.
	calls, constructs uintptr
}

type (
	callFunc      = func(goja.FunctionCall) goja.Value
	constructFunc = func([]goja.Value, *goja.Object) *goja.Object
)

var engineProxies = sync.OnceValues(func() (*proxyFields, error) {
	e, err := engine()
	if err != nil {
		return nil, err
	}
	rt := goja.New()
	p := &proxyFields{}
	outer := e.selfOf(rt.ToValue(rt.NewProxy(rt.NewObject(), &goja.ProxyTrapConfig{})).(*goja.Object)).Elem()
	bad := func(what string) (*proxyFields, error) {
		return nil, fmt.Errorf("runtime: this version of the engine keeps proxies differently: %s", what)
	}
	for _, want := range []struct {
		name string
		t    reflect.Type
		at   *uintptr
	}{
		{"target", typeObject, nil}, {"handler", nil, nil},
		{"call", reflect.TypeFor[callFunc](), &p.call}, {"ctor", reflect.TypeFor[constructFunc](), &p.ctor},
	} {
		f, ok := outer.Type().FieldByName(want.name)
		if !ok || len(f.Index) != 1 || want.t != nil && f.Type != want.t || want.t == nil && f.Type.Kind() != reflect.Interface {
			return bad(want.name)
		}
		p.all = append(p.all, f)
		if want.at != nil {
			*want.at = f.Offset
		}
	}
	p.native = outer.FieldByName("handler").Elem().Type()
	if !fields(e.selfOf(rt.Get("Proxy").(*goja.Object)).Type().Elem(),
		"f", reflect.TypeFor[callFunc](), &p.calls, "construct", reflect.TypeFor[constructFunc](), &p.constructs) {
		return bad("functions")
	}
	return p, nil
})

// proxyAt is where the implementation of a proxy is, nil for anything else.
func (e *engineTypes) proxyAt(o *goja.Object) unsafe.Pointer {
	if t, p := e.typeOf(o); t != nil && t.brand == proxyBrand {
		return p
	}
	return nil
}

// moveProxy makes a proxy what another one is.
func (e *engineTypes) moveProxy(to, from *goja.Object) error {
	p, err := engineProxies()
	if err != nil {
		return err
	}
	dst, src := e.proxyAt(to), e.proxyAt(from)
	if dst == nil || src == nil {
		return fmt.Errorf("not a proxy")
	}
	for _, f := range p.all {
		at := func(p unsafe.Pointer) reflect.Value { return reflect.NewAt(f.Type, unsafe.Add(p, f.Offset)).Elem() }
		at(dst).Set(at(src))
	}
	return nil
}

// proxyParts gives the target and the handler of a proxy as the program knows them; nil if it is
// revoked.
func (e *engineTypes) proxyParts(o *goja.Object) (target, handler *goja.Object) {
	p, ok := o.Export().(goja.Proxy)
	if !ok || p.Target() == nil {
		return nil, nil
	}
	if known, err := engineProxies(); err == nil && e.selfOf(o).Elem().FieldByIndex(known.all[1].Index).Elem().Type() == known.native {
		if p, ok = p.Target().Export().(goja.Proxy); !ok {
			return nil, nil
		}
	}
	return p.Target(), p.Handler()
}

// layer is what the outer layer of a proxy calls.
type layer struct {
	call callFunc
	ctor constructFunc
}

func (l *layer) apply(_ *goja.Object, this goja.Value, args []goja.Value) goja.Value {
	return l.call(goja.FunctionCall{This: this, Arguments: slices.Clone(args)})
}

func (l *layer) construct(_ *goja.Object, args []goja.Value, newTarget *goja.Object) *goja.Object {
	return l.ctor(slices.Clone(args), newTarget)
}

// layered puts the outer layer around a proxy that can be called.
func (e *engineTypes) layered(rt *goja.Runtime, inner *goja.Object, p *proxyFields) *goja.Object {
	if !isCallable(inner) {
		return inner
	}
	l, traps := &layer{}, &goja.ProxyTrapConfig{}
	outer := rt.ToValue(rt.NewProxy(inner, traps)).(*goja.Object)
	at := e.proxyAt(outer)
	l.call, l.ctor = read[callFunc](at, p.call), read[constructFunc](at, p.ctor)
	traps.Apply = l.apply
	if l.ctor != nil {
		traps.Construct = l.construct
	}
	return outer
}

// mendProxies makes the constructor Proxy give proxies with layers, and instanceof take proxies
// on its right, which the engine does not.
func (e *engineTypes) mendProxies(rt *goja.Runtime) error {
	p, err := engineProxies()
	if err != nil {
		return err
	}
	self := e.selfOf(rt.Get("Proxy").(*goja.Object))
	construct := (*constructFunc)(unsafe.Add(self.UnsafePointer(), p.constructs))
	native := *construct
	*construct = func(args []goja.Value, newTarget *goja.Object) *goja.Object {
		return e.layered(rt, native(args, newTarget), p)
	}
	has, ok := rt.Get("Function").(*goja.Object).Get("prototype").(*goja.Object).GetSymbol(goja.SymHasInstance).(*goja.Object)
	if !ok || e.selfOf(has).Type() != self.Type() {
		return fmt.Errorf("runtime: this version of the engine keeps instanceof differently")
	}
	call := (*callFunc)(unsafe.Add(e.selfOf(has).UnsafePointer(), p.calls))
	ordinary := *call
	*call = func(c goja.FunctionCall) goja.Value {
		if o, ok := c.This.(*goja.Object); ok && isCallable(o) && e.proxyAt(o) != nil {
			return rt.ToValue(instanceOf(rt, c.Argument(0), o))
		}
		return ordinary(c)
	}
	return nil
}

// instanceOf is OrdinaryHasInstance.
func instanceOf(rt *goja.Runtime, v goja.Value, class *goja.Object) bool {
	o, ok := v.(*goja.Object)
	if !ok {
		return false
	}
	proto, ok := class.Get("prototype").(*goja.Object)
	if !ok {
		panic(rt.NewTypeError("prototype is not an object"))
	}
	for o = o.Prototype(); o != nil; o = o.Prototype() {
		if o == proto {
			return true
		}
	}
	return false
}

// proxyParts is proxyParts where nothing is known of the engine yet.
func proxyParts(o *goja.Object) (target, handler *goja.Object) {
	e, err := engine()
	if err != nil {
		return nil, nil
	}
	return e.proxyParts(o)
}
