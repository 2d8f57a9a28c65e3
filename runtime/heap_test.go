package runtime

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/dop251/goja"

	"thingsmig/instrument"
	"thingsmig/snapshot"
	"thingsmig/snapshot/snapshottest"
)

// A testRealm is a bare engine with a program of a few functions, written as the instrumenter
// would, and what it takes to write and read its heap.
type testRealm struct {
	t        testing.TB
	rt       *goja.Runtime
	heap     *heapRealm
	describe goja.Callable
	tdz      *goja.Object
	lib      *goja.Object
}

// testFunctions are the functions that libCode makes.
var testFunctions = []instrument.Function{
	{Name: ""},
	{Name: "increment", Kind: instrument.PlainFunction, Scope: 1, Env: []instrument.EnvScope{{Scope: 1, Vars: []int{0}}}},
	{Name: "peek", Kind: instrument.ArrowFunction, Scope: 1, Env: []instrument.EnvScope{{Scope: 1, Vars: []int{0, 1}}}},
	{Name: "both", Kind: instrument.PlainFunction, Scope: 2, Env: []instrument.EnvScope{{Scope: 2, Vars: []int{0}}, {Scope: 1, Vars: []int{0}}}},
	{Name: "plain", Kind: instrument.PlainFunction},
	{Name: "Shape", Kind: instrument.ClassConstructor, Scope: 1, Env: []instrument.EnvScope{{Scope: 1, Vars: []int{0}}}},
	{Name: "area", Kind: instrument.ClassMethod, Class: 5},
	{Name: "of", Kind: instrument.ClassMethod, Class: 5},
	{Name: "size", Kind: instrument.ClassMethod, Class: 5},
	{Name: "Square", Kind: instrument.ClassConstructor, Derived: true},
	{Name: "outer", Kind: instrument.PlainFunction, Scope: 1, Env: []instrument.EnvScope{{Scope: 1, Vars: []int{2}}}},
	{Name: "sloppy", Kind: instrument.PlainFunction},
}

var testProgram = &instrument.Program{
	Unit:      1,
	Functions: testFunctions,
	Scopes: []instrument.Scope{
		{Parent: -1},
		{Parent: 0, Vars: []instrument.Local{{Name: "n", User: "n"}, {Name: "o", User: "o"}, {Name: "late", User: "late"}}},
		{Parent: 1, Vars: []instrument.Local{{Name: "m", User: "m"}}},
	},
}

const libCode = `(function ($T) {
	let $f = false;
	function area() { return 1; }
	const classes = [];
	const scopes = {
		1(n, o, late) {
			let $s1;
			if (late === $T) late = undefined;
			else var set = true;
			const self = {
				1() { return function increment() { if ($f) return [$s1 || ($s1 = {}), n]; return ++n; /*#1.1*/}; },
				2() { return (() => { const peek = () => { if ($f) return [$s1 || ($s1 = {}), n, o]; return [n, o]; /*#1.2*/}; return peek; })(); },
				10() { return function outer() { if ($f) return [$s1 || ($s1 = {}), set ? late : $T]; return late; /*#1.10*/}; },
				5() {
					class Shape {
						static { classes.push(this, () => [$s1 || ($s1 = {}), n]); }
						area() { return n; /*#1.6*/}
						static of() { return new this(); /*#1.7*/}
						get size() { return n; /*#1.8*/}
					/*#1.5*/}
					return { 5: Shape, 6: Shape.prototype.area, 7: Shape.of, 8: Object.getOwnPropertyDescriptor(Shape.prototype, "size").get };
				},
				2000(m) {
					let $s2;
					return {
						3() { return function both() { if ($f) return [$s2 || ($s2 = {}), m, $s1 || ($s1 = {}), n]; return [m, n]; /*#1.3*/}; },
						fill(v) { [m] = v; },
					};
				},
				fill(v) { if (v[0] !== undefined) n = v[0]; if (v[1] !== undefined) o = v[1]; if (v[2] !== undefined) { set = v[2] !== $T; late = v[2]; } },
			};
			return self;
		},
	};
	const main = {
		4() { return function plain(a, b) { return this; /*#1.4*/}; },
		11() { return function sloppy(a, b) { a = 5; return arguments; /*#1.11*/}; },
		9(parent) {
			class Square extends parent {
				static { classes.push(this, () => []); }
			/*#1.9*/}
			return { 9: Square };
		},
	};
	return { scopes, main, classes: () => classes, inspect(on) { $f = on; } };
})`

func newTestRealm(t testing.TB) *testRealm {
	t.Helper()
	r := &testRealm{t: t, rt: goja.New()}
	var err error
	if r.heap, err = newHeapRealm(r.rt); err != nil {
		t.Fatal(err)
	}
	if err := r.heap.takeStock(); err != nil {
		t.Fatal(err)
	}
	v, err := r.rt.RunString(describeCode)
	if err != nil {
		t.Fatal(err)
	}
	r.describe, _ = goja.AssertFunction(v)
	r.tdz = r.rt.NewObject()
	v, err = r.rt.RunString(libCode)
	if err != nil {
		t.Fatal(err)
	}
	lib, _ := goja.AssertFunction(v)
	v, err = lib(nil, r.tdz)
	if err != nil {
		t.Fatal(err)
	}
	r.lib = v.(*goja.Object)
	if err := r.heap.register("lib", r.lib); err != nil {
		t.Fatal(err)
	}
	return r
}

// run runs code that finds lib and TDZ in its scope.
func (r *testRealm) run(code string) goja.Value {
	r.t.Helper()
	text, err := json.Marshal(code)
	if err != nil {
		r.t.Fatal(err)
	}
	v, err := r.rt.RunString("(function (lib, TDZ) { return eval(" + string(text) + ") })")
	if err != nil {
		r.t.Fatalf("%s\n%v", code, err)
	}
	f, _ := goja.AssertFunction(v)
	if v, err = f(nil, r.lib, r.tdz); err != nil {
		r.t.Fatalf("%s\n%v", code, err)
	}
	return v
}

func (r *testRealm) text(v goja.Value) string {
	r.t.Helper()
	s, err := r.describe(nil, v)
	if err != nil {
		r.t.Fatal(err)
	}
	return s.String()
}

func (r *testRealm) lookup(unit, fn int) (*instrument.Function, *instrument.Program, bool) {
	if unit != 1 || fn >= len(testFunctions) {
		return nil, nil, false
	}
	return &testFunctions[fn], testProgram, true
}

func (r *testRealm) callLib(o goja.Value, name string, args ...goja.Value) (goja.Value, error) {
	f, ok := goja.AssertFunction(o.(*goja.Object).Get(name))
	if !ok {
		return nil, fmt.Errorf("lib has no %s", name)
	}
	return f(o, args...)
}

func (r *testRealm) ask(fn *goja.Object, _ int, f *instrument.Function) ([]goja.Value, error) {
	r.callLib(r.lib, "inspect", r.rt.ToValue(true))
	defer r.callLib(r.lib, "inspect", r.rt.ToValue(false))
	call, _ := goja.AssertFunction(fn)
	v, err := call(nil)
	if err != nil {
		return nil, err
	}
	var env []goja.Value
	return env, r.rt.ExportTo(v, &env)
}

func (r *testRealm) classOf(fn *goja.Object) (*goja.Object, []goja.Value, bool) {
	v, err := r.callLib(r.lib, "classes")
	if err != nil {
		r.t.Fatal(err)
	}
	list := v.(*goja.Object)
	n := int(list.Get("length").ToInteger())
	for i := 0; i < n; i += 2 {
		class := list.Get(itoa(i)).(*goja.Object)
		match := class == fn
		if !match {
			r.rt.Set("tmpClass", class)
			v := r.run("(d => [d(tmpClass, 'of')?.value, d(tmpClass.prototype, 'area')?.value, d(tmpClass.prototype, 'size')?.get])(Object.getOwnPropertyDescriptor)")
			r.rt.GlobalObject().Delete("tmpClass")
			var members []goja.Value
			if err := r.rt.ExportTo(v, &members); err != nil {
				r.t.Fatal(err)
			}
			for _, m := range members {
				match = match || m == fn
			}
		}
		if match {
			f, _ := goja.AssertFunction(list.Get(itoa(i + 1)))
			v, err := f(nil)
			if err != nil {
				r.t.Fatal(err)
			}
			var env []goja.Value
			if err := r.rt.ExportTo(v, &env); err != nil {
				r.t.Fatal(err)
			}
			return class, env, true
		}
	}
	return nil, nil, false
}

// testMaker makes the functions of a document in a testRealm.
type testMaker struct {
	*testRealm
	doc    *snapshot.Document
	scopes []goja.Value
}

func (m *testMaker) scope(i int) goja.Value {
	if i < 0 {
		return m.lib.Get("main")
	}
	if m.scopes[i] == nil {
		s := &m.doc.Scopes[i]
		var v goja.Value
		var err error
		if s.Parent < 0 {
			v, err = m.callLib(m.lib.Get("scopes"), itoa(s.Scope), goja.Undefined(), goja.Undefined(), m.tdz)
		} else {
			v, err = m.callLib(m.scope(s.Parent), itoa(s.Scope*1000), goja.Undefined())
		}
		if err != nil {
			m.t.Fatal(err)
		}
		m.scopes[i] = v
	}
	return m.scopes[i]
}

func (m *testMaker) function(unit, fn, scope int) (goja.Value, error) {
	return m.callLib(m.scope(scope), itoa(fn))
}

func (m *testMaker) class(unit, fn, scope int, _ []goja.Value) (map[int]goja.Value, error) {
	v, err := m.callLib(m.scope(scope), itoa(fn), goja.Null())
	if err != nil {
		return nil, err
	}
	bundle := map[int]goja.Value{}
	o := v.(*goja.Object)
	for i := range testFunctions {
		if f := o.Get(itoa(i)); f != nil {
			bundle[i] = f
		}
	}
	return bundle, nil
}

// write gives the text of a document whose only variable has this value.
func (r *testRealm) write(v goja.Value) ([]byte, *snapshot.Document, error) {
	doc := &snapshot.Document{Tool: "test", Program: snapshot.Program{Name: "t.js", SHA256: emptySHA256}}
	w := newHeapWriter(r.heap, r, doc, r.tdz)
	w.root("main: x")
	doc.Main = []snapshot.Value{w.value(v)}
	if err := w.finish(); err != nil {
		return nil, nil, err
	}
	var b bytes.Buffer
	if err := snapshot.Write(&b, doc); err != nil {
		return nil, nil, err
	}
	return b.Bytes(), doc, nil
}

const emptySHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

// read makes the value of such a document.
func (r *testRealm) read(text []byte) goja.Value {
	r.t.Helper()
	doc, err := snapshot.Read(bytes.NewReader(text))
	if err != nil {
		r.t.Fatalf("%v\n%s", err, clipText(text))
	}
	m := &testMaker{testRealm: r, doc: doc, scopes: make([]goja.Value, len(doc.Scopes))}
	h := newHeapReader(r.heap, m, doc, r.tdz)
	if err := h.shells(); err != nil {
		r.t.Fatalf("%v\n%s", err, clipText(text))
	}
	for i, s := range doc.Scopes {
		vars := make([]any, len(s.Vars))
		for j, v := range s.Vars {
			if vars[j] = h.value(v); v.Kind == snapshot.Absent {
				vars[j] = goja.Undefined()
			}
		}
		if _, err := r.callLib(m.scope(i), "fill", r.rt.NewArray(vars...)); err != nil {
			r.t.Fatal(err)
		}
	}
	if err := h.fill(); err != nil {
		r.t.Fatalf("%v\n%s", err, clipText(text))
	}
	return h.value(doc.Main[0])
}

// unpackedText is the text of a document whose entries have been made of their text.
func unpackedText(t testing.TB, doc *snapshot.Document) []byte {
	t.Helper()
	if err := doc.Unpack(); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := snapshot.Write(&b, doc); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func clipText(b []byte) []byte { return b[:min(len(b), 4000)] }

// trip writes a value, reads it in a fresh realm, and compares both, and the two texts.
func trip(t *testing.T, code string) *testRealm {
	t.Helper()
	from := newTestRealm(t)
	v := from.run(code)
	before := from.text(v)
	text, doc, err := from.write(v)
	if err != nil {
		t.Fatalf("%s\n%v", code, err)
	}
	if unpacked := unpackedText(t, doc); !bytes.Equal(text, unpacked) {
		t.Fatalf("%s: its entries have another text\n--- before\n%s\n--- after\n%s", code, clipText(text), clipText(unpacked))
	}
	snapshottest.Check(t, text)
	to := newTestRealm(t)
	w := to.read(text)
	if after := to.text(w); after != before {
		t.Fatalf("%s\n--- written\n%s\n--- read\n%s\n--- text\n%s", code, before, after, clipText(text))
	}
	again, _, err := to.write(w)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(text, again) {
		t.Fatalf("%s\n--- first\n%s\n--- second\n%s", code, clipText(text), clipText(again))
	}
	to.rt.Set("x", w)
	return to
}

func TestHeapValues(t *testing.T) {
	for _, code := range strings.Split(heapValues, "\n") {
		if code = strings.TrimSpace(code); code != "" && !strings.HasPrefix(code, "//") {
			t.Run(code[:min(len(code), 60)], func(t *testing.T) { trip(t, code) })
		}
	}
}
