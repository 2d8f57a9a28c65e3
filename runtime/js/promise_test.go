package js_test

import (
	"strings"
	"testing"

	"github.com/dop251/goja"
)

// promiseCases are run by the realm's own promises and by the engine's; the logs must be the
// same. Each begins with promiseHelpers.
const promiseHelpers = `
var values = [1, undefined, null, "s", {}, [], function f() {}, Symbol.iterator, 1n];
function follow(p, name) { p.then(function (v) { log(name, "ok", v); }, function (e) { log(name, "no", e && e.name ? e.name : e); }); return p; }
function thenable(how, v) { return { then: function (ok, no) { log("then called", arguments.length); if (how === "ok") ok(v); if (how === "no") no(v); if (how === "throw") throw v; if (how === "late") Promise.resolve().then(function () { ok(v); no(v); }); if (how === "ok throw") { ok(v); throw v; } } }; }
function ticks(n) { var p = Promise.resolve(); for (var i = 0; i < n; i++) (function (i) { p = p.then(function () { log("tick " + i); }); })(i); }
class Sub extends Promise { constructor(f) { super(f); log("made"); } }
class Species extends Promise { static get [Symbol.species]() { log("species"); return Promise; } }
function Other(f) { var self = this; self.calls = []; f(function (v) { self.calls.push("ok"); log("other ok", v); }, function (v) { self.calls.push("no"); log("other no", v && v.name ? v.name : v); }); }
Other.resolve = function (v) { log("Other.resolve"); return Promise.resolve(v); };
function iterable(n, each, bad) { return { [Symbol.iterator]() { var i = 0; return { next() { log("next"); if (bad === "next" && i === 1) throw new RangeError("next"); if (bad === "value" && i === 1) return { done: false, get value() { throw new RangeError("value"); } }; return { done: i === n, value: each(i++) }; }, return() { log("return"); if (bad === "return") throw new RangeError("return"); return {}; } }; } }; }
`

func promiseCases() []string {
	var cases []string
	add := func(code ...string) { cases = append(cases, code...) }
	sources := []string{
		`Promise.resolve(1)`, `Promise.reject(2)`, `new Promise(function (r) { r(3); })`, `new Promise(function (r) { r(Promise.resolve(4)); })`,
		`new Promise(function (r, j) { j(5); r(6); })`, `new Promise(function () { throw 7; })`, `new Promise(function (r) { r(8); throw 9; })`,
		`Promise.resolve(thenable("ok", 10))`, `Promise.resolve(thenable("no", 11))`, `Promise.resolve(thenable("throw", 12))`,
		`Promise.resolve(thenable("late", 13))`, `Promise.resolve(thenable("ok throw", 14))`, `Promise.resolve(thenable("ok", thenable("ok", 15)))`,
		`new Promise(function (r) { r(Promise.reject(16)); })`, `Promise.resolve({ get then() { throw 17; } })`, `Promise.resolve({ then: 18 })`,
		`new Promise(function (r) { Promise.resolve().then(function () { r(19); }); })`, `Sub.resolve(20)`, `Sub.reject(21)`, `Species.resolve(22)`,
		`new Promise(function (r) { r(Sub.resolve(23)); })`, `Promise.resolve(Sub.resolve(24))`, `Sub.resolve(Promise.resolve(25))`,
		`Object.assign(Promise.resolve(26), { then: function (ok) { log("own then"); return Promise.prototype.then.apply(this, arguments); } })`,
		`new Promise(function (r) { r(Species.resolve(27)); })`, `new Promise(function (r) { var p = Promise.resolve(28); p.constructor = 5; r(p); })`,
		`new Promise(function (r) { var p = Promise.resolve(29); p.constructor = { [Symbol.species]: Other }; r(p); })`,
	}
	uses := []string{
		`follow(p, "p"); ticks(5)`, `ticks(5); follow(p, "p"); follow(p, "q")`,
		`follow(p.then(function (v) { log("in", v); return Promise.resolve("inner"); }), "p"); ticks(6)`,
		`follow(p.then(function () { throw new TypeError("x"); }), "p"); ticks(5)`,
		`follow(p.catch(function (e) { log("caught", e); return thenable("ok", 1); }), "p"); ticks(6)`,
		`follow(p.finally(function () { log("finally", arguments.length); return 5; }), "p"); ticks(7)`,
		`follow(p.finally(function () { throw 6; }), "p"); ticks(7)`, `follow(p.finally(function () { return Promise.reject(7); }), "p"); ticks(7)`,
		`follow(p.finally(5), "p"); follow(p.then(5, null), "q"); ticks(5)`,
		`follow(Promise.all([p, 1, p]), "all"); ticks(5)`, `follow(Promise.race([p, 1]), "race"); follow(Promise.race([new Promise(function () {}), p]), "race2"); ticks(6)`,
		`follow(Promise.any([p, Promise.reject(1)]), "any"); ticks(6)`, `follow(Promise.allSettled([p, Promise.reject(1), 5]), "settled"); ticks(6)`,
		`follow(Sub.all([p]), "sub"); ticks(6)`, `follow(Sub.race([p]), "sub"); ticks(6)`,
		`log(Promise.all.call(Other, [p]) instanceof Other, Promise.race.call(Other, iterable(2, function () { return p; })) instanceof Other); ticks(5)`,
		`log(Promise.resolve(p) === p, Sub.resolve(p) === p, p instanceof Sub, p.then(function () {}) instanceof Sub)`,
		`var d = p.then(function () { return d; }); follow(d.catch(function (e) { return e.name; }), "self"); ticks(4)`,
	}
	for _, s := range sources {
		for _, u := range uses {
			add("var p = " + s + "; " + u)
		}
	}
	for _, f := range []string{"all", "allSettled", "any", "race"} {
		for _, bad := range []string{"", "next", "value", "return"} {
			for _, each := range []string{`i`, `Promise.reject(i)`, `Promise.resolve(i)`, `({ get then() { if (i === 1) throw 1; } })`} {
				add(`follow(Promise.` + f + `(iterable(3, function (i) { return ` + each + `; }, "` + bad + `")), "` + f + `"); ticks(4)`)
				add(`class Bad extends Promise { static resolve(v) { if (` + f2(bad) + `) throw 5; return super.resolve(v); } } follow(Bad.` + f + `(iterable(3, function (i) { return ` + each + `; }, "` + bad + `")), "bad"); ticks(4)`)
			}
		}
		for _, x := range []string{`[]`, `""`, `"ab"`, `[,1]`, `new Set([1])`, `new Map([[1, 2]])`} {
			add(`follow(Promise.` + f + `(` + x + `), "` + f + `"); ticks(3)`)
		}
		for _, x := range []string{``, `5`, `{}`, `null`, `{ [Symbol.iterator]: 5 }`, `{ [Symbol.iterator]() { return 5; } }`} {
			add(`follow(Promise.` + f + `(` + x + `), "` + f + `"); ticks(3)`)
		}
		for _, c := range []string{`undefined`, `5`, `{}`, `function () {}`, `function (f) { f(); f(function () {}, function () {}); log("made"); }`, `() => {}`,
			`function (f) { f(function () {}, 1); }`, `function (f) { f(1, function () {}); f(1, 1) }`, `class { constructor(f) { f(function (v) { log("ok", v) }, function (e) { log("no", e.name) }); } }`,
			`class { constructor(f) { f(function (v) { log("ok", v) }, function (e) { throw 5 }); } static get resolve() { log("resolve read"); return 5; } }`} {
			add(`messages = false; Promise.` + f + `.call(` + c + `, [1])`)
			if f == "all" {
				add(`messages = false; Promise.resolve.call(`+c+`, 1)`, `messages = false; Promise.reject.call(`+c+`, 1)`)
			}
		}
		add(`class P extends Promise {} Object.defineProperty(P, "resolve", { get: function () { log("read"); return Promise.resolve; } }); follow(P.` + f + `([1, 2, 3]), "once")`)
		add(`var fs; function C(f) { f(function (v) { log("ok", v); }, function (v) { log("no", v.errors || v); }); } C.resolve = function (v) { return { then: function (a, b) { log(a.length, a.name, b.length, b.name, Reflect.ownKeys(a).length, "prototype" in a); a(v); a(v + 1); b(v); b(v + 2); } }; }; Promise.` + f + `.call(C, [1, 2, 3]);`)
	}
	for _, v := range []string{`undefined`, `5`, `{}`, `Promise.prototype`, `new Proxy(Promise.resolve(1), {})`, `Object.create(Promise.prototype)`} {
		add(`messages = false; Promise.prototype.then.call(`+v+`, 1)`, `messages = false; follow(Promise.prototype.finally.call(`+v+`, 1), "f")`, `messages = false; Promise.prototype.catch.call(`+v+`, 1)`)
	}
	for _, v := range []string{``, `5`, `{}`, `null`, `"x"`} {
		add(`messages = false; new Promise(` + v + `)`)
	}
	add(`messages = false; Promise(function () {})`, `messages = false; Promise.call(Promise.resolve(), function () {})`,
		`var p = Promise.resolve(1); [5, null, {}, { [Symbol.species]: 5 }, { [Symbol.species]: null }, { [Symbol.species]: Other }, undefined, Sub].forEach(function (c) { p.constructor = c; attempt(function () { log(p.then(function () {}) instanceof Promise); }); attempt(function () { p.finally(function () {}); }); })`,
		`log(Object.prototype.toString.call(Promise.resolve()), Reflect.ownKeys(Promise.resolve()).length, Object.getPrototypeOf(Promise.resolve()) === Promise.prototype)`,
		`log(Promise.name, Promise.length, Promise[Symbol.species] === Promise, Promise.prototype.constructor === Promise, Promise.prototype[Symbol.toStringTag])`,
		`new Promise(function (a, b) { [a, b].forEach(function (f) { log(f.length, f.name, Reflect.ownKeys(f).map(String).sort().join(), "prototype" in f, a(1), b(1)); try { new f(); } catch (e) { log(e.name); } }); log(this === undefined || this === globalThis, arguments.length); })`,
		`["Promise"].forEach(function (k) { var d = Object.getOwnPropertyDescriptor(globalThis, k); log(d.writable, d.enumerable, d.configurable); })`,
		`[Promise, Promise.prototype].forEach(function (o) { Reflect.ownKeys(o).map(String).sort().forEach(function (k) { log(k); }); Reflect.ownKeys(o).forEach(function (k) { var d = Reflect.getOwnPropertyDescriptor(o, k), f = d.value || d.get, c = ""; if (typeof f === "function" && k !== "constructor") { try { Reflect.construct(Object, [], f); c = "constructor"; } catch (e) {} } out.push("~" + String(k) + (typeof f === "object" ? "" : show(f)) + d.writable + d.enumerable + d.configurable + c + (typeof f === "function" ? Function.prototype.toString.call(f) : "")); }); }); out.sort()`,
		`function F() {} F.prototype = 5; var p = Reflect.construct(Promise, [function () {}], F); log(Object.getPrototypeOf(p) === Promise.prototype)`,
		`function F() {} F.prototype = Object.prototype; var p = Reflect.construct(Promise, [function (r) { r(1); }], F); log(Object.getPrototypeOf(p) === Object.prototype); Promise.prototype.then.call(p, function (v) { log(v); })`,
		`var p = Promise.reject(1); p.then(undefined, undefined).catch(function (e) { log(e); }); p.catch(function () {})`,
		`var l = []; for (var i = 0; i < 200; i++) l.push(new Promise(function (r) { var k = i; Promise.resolve().then(function () { r(k); }); })); follow(Promise.all(l), "many"); follow(Promise.race(l), "race")`,
	)
	return cases
}

func f2(bad string) string {
	if bad == "" {
		return "v === 1"
	}
	return "false"
}

func TestPromises(t *testing.T) {
	text := func(vm *goja.Runtime, host *goja.Object, code string) string {
		begin := "messages = false;" + promiseHelpers
		if _, err := vm.RunString("out = []; (function () { attempt(function () {" + begin + code + "\n}); })()"); err != nil {
			return "error: " + err.Error()
		}
		if host != nil {
			drain, ok := goja.AssertFunction(host.Get("drain"))
			if !ok {
				t.Fatal("no drain")
			}
			if _, err := drain(goja.Undefined()); err != nil {
				return "error: " + err.Error()
			}
		}
		return strings.Join(strings.Fields(vm.Get("out").String()), " ")
	}
	var ours, native *goja.Runtime
	var host *goja.Object
	for i, c := range promiseCases() {
		if i%50 == 0 {
			ours, host = realm(t)
			native = pristine(t)
		}
		if got, want := text(ours, host, c), text(native, nil, c); got != want {
			t.Errorf("%s\n got: %s\nwant: %s", c, got, want)
		}
	}
}
