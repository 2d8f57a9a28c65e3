package runtime

import (
	"github.com/dop251/goja"

	"thingsmig/snapshot"
)

// A proxy has nothing of its own but its target and its handler, and these are asked of the
// engine: any look at a property, at the keys or at the prototype of a proxy would call a trap.
//
// A proxy is made again in two steps, because its handler can lead back to it. Its shell is a proxy
// of a stand-in that can be called, or not, as its target can be; so functions can be bound to it and
// classes extend it without a trap being called. When everything else is done, it gets what the
// engine puts into a fresh proxy of the true target and the true handler.

// isProxy reports whether an object is a proxy.
func (r *heapRealm) isProxy(o *goja.Object) bool {
	b, _ := r.brandOf(o)
	return b == proxyBrand
}

// protoOf is the prototype of an object, read without calling a trap: none for a proxy.
func (r *heapRealm) protoOf(o *goja.Object) *goja.Object {
	if r.isProxy(o) {
		return nil
	}
	return o.Prototype()
}

// callability tells what can be done with an object, without a look at its properties.
func callability(o *goja.Object) snapshot.Callability {
	if _, ok := goja.AssertConstructor(o); ok {
		return snapshot.CallableConstructor
	}
	if isCallable(o) {
		return snapshot.CallableFunction
	}
	return snapshot.NotCallable
}

// proxy writes a proxy; late is what putLate is for.
func (w *heapWriter) proxy(i int, o *goja.Object, late bool) {
	d := &snapshot.Proxy{Callable: callability(o)}
	if target, handler := w.realm.engine.proxyParts(o); target != nil {
		w.at = origin{from: int32(i), kind: '?', name: "target"}
		d.Target = w.object(target)
		w.at = origin{from: int32(i), kind: '?', name: "handler"}
		d.Handler = w.object(handler)
	}
	e := &snapshot.Entry{Kind: snapshot.ProxyKind, Shape: -1, Detail: d}
	if late { // a class has returned it for its instance
		w.putLate(i, e)
	} else {
		w.put(i, e)
	}
}

// proxyShell makes a proxy that can be referred to, and called if it shall be.
func (r *heapReader) proxyShell(i int, d *snapshot.Proxy) goja.Value {
	v, err := r.realm.prim.newProxyShell(nil, r.realm.rt.ToValue(int(d.Callable)))
	r.check(i, err)
	return v
}

// proxies makes the shells what they stand for. No code of the program has run by then, and none
// runs here.
func (r *heapReader) proxies() {
	for i := range r.doc.Heap {
		d, ok := r.doc.Heap[i].Detail.(*snapshot.Proxy)
		if !ok || r.err != nil {
			continue
		}
		shell, ok := r.made[i].(*goja.Object)
		if !ok {
			r.fail("heap[%d]: a proxy was not made", i)
			return
		}
		if d.Target.Kind == snapshot.Absent {
			shell.Export().(goja.Proxy).Revoke()
			continue
		}
		v, err := r.realm.prim.newProxy(nil, r.value(d.Target), r.value(d.Handler))
		r.check(i, err)
		made, ok := v.(*goja.Object)
		if !ok {
			return
		}
		if callability(made) != d.Callable {
			r.fail("heap[%d]: a proxy of something that can be called otherwise", i)
			return
		}
		r.check(i, r.realm.engine.moveProxy(shell, made))
	}
}

// proxyShellCode makes shells. The stand-ins have no prototype, so that no chain of prototypes
// goes through them.
const proxyShellCode = `((P, set) => kind => new P(
	set(kind === 2 ? function () {} : kind === 1 ? () => {} : {}, null), set({}, null)
))(Proxy, Object.setPrototypeOf)`
