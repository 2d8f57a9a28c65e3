package runtime

import (
	"sync"
)

// codeSamples are texts that between them make the engine compile nearly all of its instructions. Which of them have an instruction
// that is wanted is told by the number of the text; so new ones go to the end. Small ones come first: the first that has an instruction
// is the one that is compiled for it.
var codeSamples = []string{
	0:  `(function (a, b) { "use strict"; var c = a; c = b; return a + b * 2 - c / 3; })`,
	1:  `(function (a) { if (a && !a.b || a === 1) return a.c(a, 1.5); else a.d = "x"; a[a] = null; return a[0](a) ?? true; })`,
	2:  `(function (a, b) { let s = a, t; const k = [b, , ...a]; return () => { "use strict"; s = b; t += s; f(s, k); return { s, x: 1, [t]: 2, m() { return s(); } }; }; })`,
	3:  `(function () { for (let i = 0; i < 3; i++) { () => i; } x: for (;;) { break x; } while (true) continue; })`,
	4:  `(function (a) { try { throw a; } catch (e) { return e; } finally { a(); } })`,
	5:  `(function (a) { try { a(); } catch { return () => a; } for (const k in a) a(k); for (const v of a) a(v); })`,
	6:  `(function (a) { a <= 1, a > 1, a >= 1, a != 1, a !== 1, a == 1, a % 2, a ** 2, a & 1, a | 1, a ^ 1, a << 1, a >> 1, a >>> 1, ~a, -a, +a, !a, a++, --a, typeof a, void a, a in a, a instanceof a; })`,
	7:  `(function (a) { "use strict"; new a(a); new a.b; a.x++; a.x += 1; a[a] = a; a[a] += 1; delete a.x; delete a[a]; return this; })`,
	8:  `(function (a) { a.x++; a[a]++; a[a] = a; a.b = 1; delete a.x; delete a[a]; a.x += 1; a[a] = 1; return a.x = a[a] = a; })`,
	9:  `(function () { "use strict"; arguments; return arguments.length; })`,
	10: `(function (a) { arguments; return () => a + this + arguments[0]; })`,
	11: `(function () { "use strict"; g; g(); typeof g; g = 1; g += 1; return g = 2; })`,
	12: `(function () { g; g(); typeof g; g = 1; g += 1; return g = 2; })`,
	13: `(function* (a) { const x = yield a; yield* x; return x; })`,
	14: `(async function (a) { const x = await a; return x; })`,
	15: `(async a => { await a; })`,
	16: `(function (a) { const { x, y = 1, ...z } = a, [p, , q = 2, ...r] = a; [a.b, a.c] = a; ({ x: a.d, [a]: a[a] } = a); return x; })`,
	17: `(function (a = 1, { b }, ...c) { return () => a + b + c; })`,
	18: `(function (a) { switch (a) { case 1: a(); break; case 2: default: let x = 1; () => x; } do { a(); } while (a); })`,
	19: "(function (a) { return a`x${a}y`.b`z` + `${a}${1}q`; })",
	20: `(function (a) { return a?.b?.[a]?.(a) + a.b?.(a); })`,
	21: `(function (a) { a.b ||= 1; a &&= 2; a ??= 3; a.c &&= 1; a[a] ??= 2; return a; })`,
	22: `(function (a) { return { get x() { return 1; }, set x(v) {}, get [a]() { return 1; }, set [a](v) {}, [a]() {}, *g() {}, async h() {}, __proto__: a, ...a, f: function () {}, [a]: () => 1, k: a }; })`,
	23: `(class { })`,
	24: `(class A { constructor(x) { this.x = x; } m() { return 1; } get p() { return 1; } set p(v) {} static s() {} static get t() { return A; } *g() {} async h() {} })`,
	25: `(class extends Object { constructor(a) { super(a); super.x = super.m(a); super[a] = super[a](); } m() { return super.m(); } static s() { return super.s; } })`,
	26: `(class A { #x = 1; y = 2; [this] = 3; #m() { return this.#x; } get #g() { return 1; } set #g(v) {} static #s = 1; static z = A.#s; n(o) { o.#x = 1; o.#x++; o.#m(); o.#g = o.#g; return #x in o; } static { this.w = 1; } })`,
	27: `(class extends Object { x = 1; #y = () => this.#y; static #m() {} static n() { this.#m(); } })`,
	28: `(function (a) { return /x/g; })`,
	29: `(function (a) { with (a) { b; b(); b = 1; typeof b; delete b; b += 1; var c = b; () => b; let d = b; d = 1; } })`,
	30: `(function (a) { return eval(a); })`,
	31: `(function (a) { "use strict"; let b; eval(a); b = 1; return () => b + a; })`,
	32: `(function (f, ...a) { f(...a); new f(...a); return [...a, 1]; })`,
	33: `(function (a) { return new.target; })`,
	34: `(function (a) { const c = 1; c = 2; })`,
	35: `(function f() { return f; })`,
	36: `(function f() { return () => f; })`,
	37: `(function (a) { return 12345678901234567890n + 1n; })`,
	38: `(function (a) { x; let x = 1; () => x; { y; let y; () => y; } })`,
	39: `(function (a) { "\u1234"; return "\u1234" + a["\u1234"]; })`,
	40: `(function (a) { for (var i = 0, n = 1; i < n; i++) { try { if (a) break; if (a) continue; return a; } finally { a; } } for (let [x, y] of a) { () => x; if (x) break; } for (a.x of a); for (let k in a) { () => k; } })`,
	41: `(function (a) { "use strict"; super_: { if (a) break super_; } function g() { return a; } { function h() { return g; } h(); } return g; })`,
	42: `(function (a) { "use strict"; return [a.x] = a; })`,
	43: `(function (a) { return ({ m() { return super.x + super.y() + (super.z = 1); } }); })`,
	44: `(function (a) { debugger; return a ? 1 : undefined; })`,
	45: `(function (a) { return (a, NaN) + Infinity - -0 + (-1) + 4294967296 + 0.5; })`,
	46: `(function (a) { "use strict"; for (a[a] of a); return { set [a](v) {} }; })`,
	47: `(function (a) { eval("var q"); q; q(); q = 1; q += 1; typeof q; let r; r; r(); r = 1; r += 1; return () => { q; r; r = 1; r(); eval(...a); return () => this; }; })`,
	48: `(function (a) { "use strict"; eval(...a); let r; r; r(); r = 1; r++; return { m() { super.x += 1; super[a] += 1; super.x++; super[a]++; super.x = 1; super[a] = 1; return (super.x = 1) + (super[a] = 1) + super[a] + (super.x ??= 1); } }; })`,
	49: `({ m(a) { super.x += 1; super[a] += 1; super.x = 1; super[a] = 1; [super.x, super[a]] = a; return (super.x = 1) + (super[a] = 1) + super[a] + (super.x ??= 1); } })`,
	50: `(function (a) { "use strict"; [a.x, a[a]] = a; delete a?.x; delete a?.[a]; delete a?.b.c; return (a.x = 1) + (a[a] = 1) + a++ + a.x++ + (a[a]--); })`,
	51: `(class extends Object { constructor(...a) { super(...a); (() => this)(); eval("this"); return () => this; } })`,
	52: `(class extends Object { constructor(a) { const f = () => super(a); f(); () => this; } })`,
	53: `(function (a, b) { let c, d; const e = 1; var f; { let g = a; g = 1; (g = 2); c = (d = 3); f = (a = 4); b = c; } return () => (c = a) + (f = 1) + (b = 2) + (d = 2); })`,
	54: `(function (a, b) { let c, d; var f; c = a; d = 1; f = a; a = (f = 1) + (b = 2) + (c = 3); for (let i = (d = 4); (i = 1); i++); return c + d + f + b; })`,
	55: `(function (a) { try { super_ = a; } finally { } delete b; delete a; return "x".y && null.z; })`,
	56: `(function (a) { let c = 1, e; const k = 2; var d; c = 2; d = (c = 3); a = d; d = 1; a = (d = 2); e = c = k; { let g; g = a; (g = 2); a = (g = 3); } [c, d] = a; return () => a; })`,
	57: `(function (a, b = a, c = d, d) { return () => d; })`,
	58: `(class { #x; m(o) { const y = (o.#x = 1); [o.#x] = o; o.#x = 2; o.#x++; const z = o.#x++; return y + (o.#x += 1) + z; } })`,
	59: `(function (a) { const x = delete a?.x, y = delete a?.[a], z = delete a?.b.c(); delete a?.x.y; return x + y + z + (delete a?.b); })`,
	60: `(class { m(a) { [super.x, super[a]] = a; ({ x: super.x } = a); } static m(a) { for (super[a] of a); for (super.x of a); } })`,
	61: `(function (a) { return void 0 === undefined ? null : true; })`,
	62: `(function (a) { let b, c; var d; with (a) { a; b; d; a = 1; b = 2; d = 3; a(); b(); d(); typeof b; c += 1; } return b; })`,
	63: `(function (a) { let b, c; var d; with (a) { a; b; d; a = 1; b = 2; d = 3; a(); b(); d(); typeof b; c += 1; } return () => a + b + c + d; })`,
	64: `(function (a) { let b, c; var d; with (a) { a; b; d; a = 1; b = 2; d = 3; a(); b(); d(); typeof b; c += 1; } return () => a; })`,
	65: `(function (a) { let b = 1, c, d; b; if (a) { b = 2; c = (b = 3); d = (c = 4); } { let e = a, f; f = (e = 1); e = f; } return d; })`,
	66: `(function (a) { for (const x of a) { let y = x; y = (y = 2); a(() => y); } for (let z = 0; z < 1; z++) { let y; a(y); } var v; v = (v = a); })`,
	67: `(function (a) { x = (y = 1); x += y; return delete x; })`,
	68: `(function (a) { "use strict"; let b; b = 1; return () => { eval(a); let c; c = b; return () => { this; c; b; b(); c = 1; b = (c = 2); typeof b; }; }; })`,
	69: `(function (a) { try { a(); } catch (e) { return () => e; } try { a(); } catch ({ e }) { let f = e; return () => f + e; } })`,
	70: `({ m(a) { delete super.x; delete super[a]; } })`,
}

var sampleNumbers struct {
	once   sync.Once
	byName map[string]int
}

// sampleOf tells which of the samples has an instruction, or a value, of a type. Only who writes asks.
func sampleOf(c *codeTypes, name string) (int, bool) {
	s := &sampleNumbers
	s.once.Do(func() {
		s.byName = map[string]int{}
		for i, text := range codeSamples {
			prg, err := compileScript("", text, false)
			if err != nil {
				continue
			}
			one := &codeTypes{byName: map[string]*codeType{}, code: c.code, codeType: c.codeType}
			one.learn(prg)
			for name := range one.byName {
				if _, ok := s.byName[name]; !ok {
					s.byName[name] = i
				}
			}
		}
	})
	n, ok := s.byName[name]
	return n, ok
}
