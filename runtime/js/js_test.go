package js_test

import (
	"flag"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"sort"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/dop251/goja"
)

var all = flag.Bool("all", false, "try every case")

// program is what the host compiles: all files in the order of their names.
var program = sync.OnceValues(func() (*goja.Program, error) {
	files, err := filepath.Glob("*.js")
	if err != nil {
		return nil, err
	}
	sort.Strings(files)
	var b strings.Builder
	b.WriteString("(function ($host) { \"use strict\";\n")
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		b.Write(text)
		b.WriteByte('\n')
	}
	b.WriteString("})")
	return goja.Compile("realm", b.String(), false)
})

// realm is a fresh realm with the self-hosted part, uninstrumented, and its host object.
func realm(t testing.TB) (vm *goja.Runtime, host *goja.Object) {
	t.Helper()
	vm = goja.New()
	p, err := program()
	if err != nil {
		t.Fatal(err)
	}
	v, err := vm.RunProgram(p)
	if err != nil {
		t.Fatal(err)
	}
	start, ok := goja.AssertFunction(v)
	if !ok {
		t.Fatal("not a function")
	}
	host = vm.NewObject()
	set := func(name string, f func(goja.FunctionCall) goja.Value) {
		if err := host.Set(name, f); err != nil {
			t.Fatal(err)
		}
	}
	set("mentionsToJSON", func(goja.FunctionCall) goja.Value { return vm.ToValue(true) })
	set("isPlainArray", func(c goja.FunctionCall) goja.Value {
		o, ok := c.Argument(0).(*goja.Object)
		return vm.ToValue(ok && o.ClassName() == "Array")
	})
	set("isRegExp", func(c goja.FunctionCall) goja.Value {
		o, ok := c.Argument(0).(*goja.Object)
		return vm.ToValue(ok && o.ClassName() == "RegExp")
	})
	set("isBoxed", func(c goja.FunctionCall) goja.Value {
		o, ok := c.Argument(0).(*goja.Object)
		if !ok {
			return vm.ToValue(false)
		}
		switch o.ClassName() {
		case "Number", "String", "Boolean":
			return vm.ToValue(true)
		}
		return vm.ToValue(o.ExportType() == reflect.TypeFor[*big.Int]())
	})
	bound := vm.NewArray()
	set("bound", func(c goja.FunctionCall) goja.Value {
		push, _ := goja.AssertFunction(bound.Get("push"))
		_, err := push(bound, vm.NewArray(c.Argument(0), c.Argument(1), c.Argument(2), c.Argument(3)))
		if err != nil {
			panic(err)
		}
		return goja.Undefined()
	})
	names, err := start(goja.Undefined(), host)
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range names.ToObject(vm).Keys() {
		if err := vm.Set(key, names.ToObject(vm).Get(key)); err != nil {
			t.Fatal(err)
		}
	}
	if err := vm.Set("host", host); err != nil {
		t.Fatal(err)
	}
	if err := vm.Set("boundLog", bound); err != nil {
		t.Fatal(err)
	}
	if _, err := vm.RunString(show); err != nil {
		t.Fatal(err)
	}
	return vm, host
}

// pristine is a fresh realm without the self-hosted part.
func pristine(t testing.TB) *goja.Runtime {
	t.Helper()
	vm := goja.New()
	if _, err := vm.RunString(show); err != nil {
		t.Fatal(err)
	}
	return vm
}

// show is what cases use: a text that tells values apart, and a log.
const show = `
var out = [], messages = true;
function log() { for (var i = 0; i < arguments.length; i++) out.push(show(arguments[i])); }
function show(v, depth) {
  depth = depth || 0;
  if (depth > 4) return "…";
  if (v === null || v === undefined || typeof v === "boolean") return String(v);
  if (typeof v === "number") return Object.is(v, -0) ? "-0" : String(v);
  if (typeof v === "bigint") return v + "n";
  if (typeof v === "string") return JSON.stringify(v);
  if (typeof v === "symbol") return String(v);
  if (typeof v === "function") return "fn " + v.name + "/" + v.length;
  if (v === globalThis) return "global";
  if (v instanceof Error) return v.name + (messages ? ": " + v.message : "");
  var names = Reflect.ownKeys(v), parts = [];
  for (var i = 0; i < names.length; i++) {
    var d = Reflect.getOwnPropertyDescriptor(v, names[i]);
    var flags = (d.writable === false ? "r" : "") + (d.enumerable ? "" : "h") + (d.configurable ? "" : "p");
    if (Array.isArray(v) && names[i] === "length") { parts.push("length=" + v.length + flags.replace("hp", "")); continue; }
    parts.push(String(names[i]) + flags + "=" + ("value" in d ? show(d.value, depth + 1) : "accessor"));
  }
  return Object.prototype.toString.call(v) + "{" + parts.join(",") + "}" + (Object.isExtensible(v) ? "" : "!");
}
function attempt(f) { try { return f(); } catch (e) { log("threw", e); } }
function traced(target, name) {
  var h = {};
  ["get", "set", "has", "deleteProperty", "defineProperty", "ownKeys", "getOwnPropertyDescriptor", "getPrototypeOf"].forEach(function (trap) {
    h[trap] = function (t, k, v, r) {
      out.push(name + "." + trap + (typeof k === "symbol" || typeof k === "string" ? " " + String(k) : ""));
      return Reflect[trap].apply(Reflect, arguments);
    };
  });
  return new Proxy(target, h);
}
`

func run(t *testing.T, vm *goja.Runtime, code string) (text string) {
	t.Helper()
	defer func() {
		// the engine's own built-ins hand holes to some callbacks as no value at all
		if r := recover(); r != nil {
			text = fmt.Sprint("panic: ", r)
		}
	}()
	timer := time.AfterFunc(10*time.Second, func() { vm.Interrupt("endless") })
	defer timer.Stop()
	v, err := vm.RunString("(function () { out = []; attempt(function () {" + code + "\n});\nreturn out.join(\"\\n\"); })()")
	if err != nil {
		return "error: " + err.Error()
	}
	return address.ReplaceAllString(v.String(), "0x")
}

// address is what some messages of the engine contain.
var address = regexp.MustCompile(`0x[0-9a-f]+`)

// TestAgainstNative runs each case in the realm and in a pristine one: nothing may differ.
func TestAgainstNative(t *testing.T) {
	cases := nativeCases()
	step := 7 // every case takes half a minute
	if *all {
		step = 1
	}
	var ours, native *goja.Runtime
	broken := false
	for i := 0; i < len(cases); i += step {
		c := cases[i]
		// now and then, and where a case leaves traces, a realm of its own
		if i%(100*step) == 0 || broken || strings.HasPrefix(c, "/* fresh */") {
			ours, _ = realm(t)
			native = pristine(t)
		}
		got, want := run(t, ours, c), run(t, native, c)
		if broken = strings.HasPrefix(got+want, "panic") || strings.HasPrefix(want, "panic"); !broken && got != want {
			t.Errorf("%s\n got: %s\nwant: %s", c, got, want)
		}
		if strings.HasPrefix(got, "panic") {
			t.Errorf("%s\n%s", c, got)
		}
	}
}

// TestAgainstExpected has programs on which the engine's own built-ins depart from the standard,
// with what Node 20 prints for them (names of errors only). Where the standard has a regular
// expression asked for its flags, Node 20 still asks for global: there it is the standard's.
func TestAgainstExpected(t *testing.T) {
	text, err := os.ReadFile("testdata/expected.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, block := range strings.Split(string(text), "--- program\n")[1:] {
		code, want, _ := strings.Cut(block, "\n--- output\n")
		vm, _ := realm(t)
		if got := run(t, vm, "messages = false;"+code); got != strings.TrimSuffix(want, "\n") {
			t.Errorf("%s\n got: %s\nwant: %s", code, got, want)
		}
	}
}

// TestReflection looks at the installed functions from outside.
func TestReflection(t *testing.T) {
	const code = `
var places = [Array, Array.prototype, Object.getPrototypeOf(Int8Array), Object.getPrototypeOf(Int8Array).prototype, Map, Map.prototype,
  Set, Set.prototype, String.prototype, RegExp.prototype, JSON, Object, Function.prototype,
  Object.getPrototypeOf([].values()), Object.getPrototypeOf(new Map().keys()), Object.getPrototypeOf(new Set().keys()),
  Object.getPrototypeOf(""[Symbol.iterator]()), Object.getPrototypeOf("".matchAll(/x/g))];
places.forEach(function (p, i) {
  Reflect.ownKeys(p).forEach(function (k) {
    var d = Reflect.getOwnPropertyDescriptor(p, k);
    if (typeof d.value !== "function") return;
    var f = d.value, made = "";
    try { Reflect.construct(Object, [], f); made = "constructor"; } catch (e) {}
    log(i + " " + String(k), d.writable, d.enumerable, d.configurable, Function.prototype.toString.call(f), String(f), made,
      Reflect.ownKeys(f).map(function (n) { var e = Reflect.getOwnPropertyDescriptor(f, n); return String(n) + (typeof e.value === "object" ? "" : show(e.value)) + e.writable + e.enumerable + e.configurable; }).sort().join());
  });
});
log(Array.prototype[Symbol.iterator] === Array.prototype.values, Map.prototype[Symbol.iterator] === Map.prototype.entries,
  Set.prototype[Symbol.iterator] === Set.prototype.values, Set.prototype.keys === Set.prototype.values);
[[1].values(), new Map([[1, 2]]).entries(), new Set([1]).values(), "a"[Symbol.iterator](), "a".matchAll(/a/g)].forEach(function (it) {
  log(Reflect.ownKeys(it).length, String(it), it[Symbol.iterator]() === it, Reflect.ownKeys(Object.getPrototypeOf(it)).map(String).join(), it.constructor === Object, Object.isExtensible(it));
  it.extra = 1;
  log(it.extra);
});
`
	vm, _ := realm(t)
	got, want := run(t, vm, code), run(t, pristine(t), code)
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range w {
		if i >= len(g) || g[i] != w[i] {
			t.Errorf("line %d\n got: %s\nwant: %s", i, strings.Join(g[i:min(i+3, len(g))], " "), strings.Join(w[i:min(i+3, len(w))], " "))
			break
		}
	}
}

// TestIterators describes each kind of iterator at every place, makes it again, and compares
// what is left; the one that was described goes on as if nothing had been.
func TestIterators(t *testing.T) {
	const code = `
var makers = {
  "array.values": function () { return ["a", , "c", "d"].values(); },
  "array.keys": function () { return ["a", , "c", "d"].keys(); },
  "array.entries": function () { return Array.prototype.entries.call({ length: 3, 0: 1, 2: 5 }); },
  "typed.values": function () { return new Uint8Array([1, 2, 3]).values(); },
  "typed.keys": function () { return Array.prototype.keys.call(new Uint8Array([1, 2, 3])); },
  "typed.entries": function () { return new Float64Array([1, -0]).entries(); },
  "map.entries": function () { return new Map([[1, 2], [NaN, 4], [-0, 6], ["k", {}]])[Symbol.iterator](); },
  "map.keys": function () { return new Map([[1, 2], [NaN, 4], [-0, 6], ["k", {}]]).keys(); },
  "map.values": function () { return new Map([[1, 2], [NaN, 4], [-0, 6], ["k", {}]]).values(); },
  "set.values": function () { return new Set([1, NaN, -0, "k"]).keys(); },
  "set.entries": function () { return new Set([1, NaN, -0, "k"]).entries(); },
  "string": function () { return "a\ud83d\ude00b\ud83d"[Symbol.iterator](); },
  "regexp.global": function () { return "a1b22c333".matchAll(/\d+/g); },
  "regexp.unicode": function () { return "\ud83d\ude00\ud83d\ude00".matchAll(/(?:)/gu); },
  "regexp": function () { return RegExp.prototype[Symbol.matchAll].call(/\d/, "a1b2"); },
};
function rest(it) { var l = []; for (;;) { var r = it.next(); l.push(show(r)); if (r.done) break; } l.push(show(it.next())); return l.join(";"); }
for (var name in makers) {
  for (var skip = 0; skip < 7; skip++) {
    var plain = makers[name](), one = makers[name]();
    for (var i = 0; i < skip; i++) { plain.next(); one.next(); }
    var d = host.iterators.describe(one);
    var again = host.iterators.make.apply(null, d);
    if (Object.getPrototypeOf(again) !== Object.getPrototypeOf(plain) || Reflect.ownKeys(again).length) log(name, skip, "prototype");
    if (d[0] !== name) log(name, d[0]);
    // iterators over the same regular expression share its lastIndex
    var last = name.indexOf("regexp") === 0 && d[1] ? d[1].lastIndex : 0;
    var w = rest(plain), g = rest(again);
    if (d[1] && last !== undefined && name.indexOf("regexp") === 0) d[1].lastIndex = last;
    var o = rest(one);
    if (w !== g) log(name, skip, "made again", g, w);
    if (w !== o) log(name, skip, "described", o, w);
  }
}
log(host.iterators.describe({}), host.iterators.describe(null), host.iterators.describe(1), host.iterators.describe([]));

// a map that changes under the iterator: ours, described and made again at every step, against one that is left alone
function scenario(seed, kind) {
  var rnd = seed;
  function random(n) { rnd = (rnd * 1103515245 + 12345) % 2147483648; return (rnd >> 8) % n; }
  var maps = [new Map(), new Map(), new Map()];
  maps.forEach(function (m) { for (var i = 0; i < 6; i++) m.set(i, i * i); });
  if (kind === "set") maps = maps.map(function (m) { return new Set(m.keys()); });
  var its = maps.map(function (m) { return m.entries(); }), logs = ["", "", ""];
  for (var step = 0; step < 40; step++) {
    var op = random(8), key = random(9);
    maps.forEach(function (m, i) {
      if (op < 2) m.delete(key);
      else if (op === 2) { if (kind === "set") m.add(key); else m.set(key, step); }
      else if (op === 3 && step % 13 === 5) m.clear();
      else if (op > 4) { var r = its[i].next(); logs[i] += show(r.value) + r.done + ";"; }
      if (i === 1) its[i] = host.iterators.make.apply(null, host.iterators.describe(its[i]));
      if (i === 2) host.iterators.describe(its[i]);
    });
  }
  if (logs[0] !== logs[1]) log(kind, seed, "made again differs");
  if (logs[0] !== logs[2]) log(kind, seed, "described differs");
}
for (var seed = 1; seed < 400; seed++) { scenario(seed, "map"); scenario(seed, "set"); }
`
	vm, _ := realm(t)
	if got := run(t, vm, code); got != "undefined\nundefined\nundefined\nundefined" {
		t.Error(got)
	}
}

// TestSort compares the sort with the engine's on many lists; both are stable.
func TestSort(t *testing.T) {
	const code = `
var rnd = 7;
function random(n) { rnd = (rnd * 1103515245 + 12345) % 2147483648; return (rnd >> 8) % n; }
for (var round = 0; round < 600; round++) {
  var n = round < 60 ? round : random(300), spread = [2, 5, 50, 1000][random(4)], a = [];
  for (var i = 0; i < n; i++) {
    if (random(20) === 0) a[i] = undefined;
    else if (random(25) === 0) a.length = i + 1;
    else a[i] = { k: round % 3 === 0 ? Math.floor(i / 7) : random(spread), i: i };
  }
  if (round % 5 === 0) a.reverse();
  var b = a.map(function (x) { return x; }), c = a.toSorted(function (x, y) { return x.k - y.k; });
  a.sort(function (x, y) { return x.k - y.k; });
  var text = function (l) { var s = ""; for (var i = 0; i < l.length; i++) s += i in l ? l[i] ? l[i].k + "." + l[i].i : "u" : "-", s += " "; return s; };
  log(text(a), text(c), text(b).length);
}`
	vm, _ := realm(t)
	got, want := run(t, vm, code), run(t, pristine(t), code)
	if got != want {
		t.Error("sorts differ")
	}
}

func TestBound(t *testing.T) {
	const code = `
function f(a, b) { return [this && this.x, a, b, new.target === undefined]; }
var o = { x: 1 };
var g = f.bind(o), h = g.bind(null, 2, undefined);
log(g(5, 6), h(7), g.name, g.length, h.name, h.length, "prototype" in g, boundLog.length);
log(boundLog[0][0] === g, boundLog[0][1] === f, boundLog[0][2] === o, boundLog[0][3], boundLog[1][1] === g, boundLog[1][2], boundLog[1][3]);
function C(a, b) { this.a = a; this.b = b; }
log(new (C.bind(null, 1))(2));
attempt(function () { Function.prototype.bind.call({}); });
log(boundLog.length);
`
	vm, _ := realm(t)
	const want = `[object Array]{0=1,1=5,2=6,3=true,length=4}
[object Array]{0=1,1=2,2=undefined,3=true,length=4}
"bound f"
2
"bound bound f"
0
false
2
true
true
true
[object Array]{length=0}
true
null
[object Array]{0=2,1=undefined,length=2}
[object Object]{a=1,b=2}
"threw"
TypeError: Value is not callable: [object Object]
3`
	if got := run(t, vm, code); got != want {
		t.Error(got)
	}
}
