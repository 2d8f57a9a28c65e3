package runtime

import (
	"testing"
	"unsafe"

	"github.com/dop251/goja"

	"thingsmig/snapshot"
)

// TestCopies compares functions that the engine has made with copies of them. It fails if this version of the engine
// keeps functions or scopes differently: then nothing is copied, which is right, but slow.
func TestCopies(t *testing.T) {
	if copying() == nil {
		t.Fatal("the types of the engine are not as expected")
	}
	r := newTestRealm(t)
	e := r.heap.engine
	make := r.run(`start => { let count = start, other; return [
		() => count++, function (a, b) { return this === undefined ? other : count += a + b; }, { m(x) { return other = x; } }.m, function () { "use strict"; return this; }
	]; }`)
	call, _ := goja.AssertFunction(make)
	instance := func(start int) []*goja.Object {
		v, err := call(nil, r.rt.ToValue(start))
		if err != nil {
			t.Fatal(err)
		}
		var out []*goja.Object
		for i := range 4 {
			out = append(out, v.(*goja.Object).Get(itoa(i)).(*goja.Object))
		}
		return out
	}
	first, second := instance(10), instance(20)
	scope := e.scopeOf(first[0])
	l, _ := engineStack()
	whole := copyOfScope(scope, read[unsafe.Pointer](scope, l.outer))
	if whole == nil {
		t.Fatal("a scope cannot be copied")
	}
	if copyOfScope(scope, scope) != nil {
		t.Error("a scope counts as being inside of itself")
	}
	third := whole.in(read[unsafe.Pointer](scope, l.outer))
	describe := func(f *goja.Object) ownProps {
		var p ownProps
		if err := r.heap.describeSlowly(f, &p); err != nil {
			t.Fatal(err)
		}
		return p
	}
	for i, f := range first {
		c := e.copyOf(f)
		if c == nil {
			t.Fatalf("function %d cannot be copied", i)
		}
		in := c.in(e.scopeOf(second[0]))
		if e.selfOf(in).Type() != e.selfOf(f).Type() || in == f {
			t.Errorf("function %d: the copy is %s", i, e.selfOf(in).Type())
		}
		// The copy answers as the second instance does.
		a, err := callOf(t, in)(goja.Undefined(), r.rt.ToValue(3), r.rt.ToValue(4))
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("function %d: %v", i, a)
		// Nothing that is done to it is seen on the original, or on another copy.
		other := c.in(third)
		describe(f) // which makes the property prototype if it is to have one
		before := describe(f)
		property := func(p ownProps, name string) (goja.Value, snapshot.Attr) {
			for j, k := range p.keys {
				if k.String() == name {
					return p.values[j], p.attrs[j]
				}
			}
			return nil, 0
		}
		same := func(o *goja.Object) {
			t.Helper()
			describe(o)
			p := describe(o)
			for _, name := range []string{"length", "name"} {
				v, a := property(before, name)
				if w, b := property(p, name); w == nil || !v.SameAs(w) || a != b {
					t.Errorf("function %d, %s: %v (%d) and %v (%d)", i, name, v, a, w, b)
				}
			}
			if len(p.keys) != len(before.keys) {
				t.Errorf("function %d: %v and %v", i, before.keys, p.keys)
			}
		}
		same(other)
		for _, name := range []string{"length", "name"} {
			if err := in.DefineDataProperty(name, r.rt.ToValue("changed"), goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_TRUE); err != nil {
				t.Fatal(err)
			}
		}
		if err := in.Set("more", 1); err != nil {
			t.Fatal(err)
		}
		if err := in.Delete("length"); err != nil {
			t.Fatal(err)
		}
		same(f)
		same(other)
		if e.copyOf(in) != nil {
			t.Errorf("function %d: it can be copied with other properties", i)
		}
	}
	if v, _ := callOf(t, second[0])(nil); v.ToInteger() != 28 { // 20 + 1 + 3 + 4
		t.Errorf("the second instance has counted to %v", v)
	}
	if v, _ := callOf(t, first[0])(nil); v.ToInteger() != 10 {
		t.Errorf("the first instance has counted to %v", v)
	}
	if v, _ := callOf(t, e.copyOf(first[0]).in(third))(nil); v.ToInteger() != 10 {
		t.Errorf("the copy of the first instance has counted to %v", v)
	}
	for _, code := range []string{
		"(function* () {})", "(class {})", "Math.max", "(() => {}).bind()", "Object.assign(() => {}, { a: 1 })",
		"Object.assign(() => {}, { [Symbol.iterator]: 1 })", "({})", "(() => { const f = () => {}; delete f.name; return f })()",
	} {
		if o := r.run(code).(*goja.Object); e.copyOf(o) != nil {
			t.Errorf("%s can be copied", code)
		}
	}
	for _, code := range []string{
		"(function () { eval('var a = 1'); return () => a })()", "(function (a) { return [() => a + arguments.length][0] })(1, 2, 3)",
	} {
		s := e.scopeOf(r.run(code).(*goja.Object))
		for ; s != nil; s = read[unsafe.Pointer](s, l.outer) {
			if read[unsafe.Pointer](s, copying().names) != nil && copyOfScope(s, read[unsafe.Pointer](s, l.outer)) != nil {
				t.Errorf("%s: a scope with names can be copied", code)
			}
		}
	}
}

func callOf(t *testing.T, o *goja.Object) goja.Callable {
	t.Helper()
	f, ok := goja.AssertFunction(o)
	if !ok {
		t.Fatal("not a function")
	}
	return f
}
