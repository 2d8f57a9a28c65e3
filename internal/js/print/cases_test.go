package print_test

import (
	"fmt"
	"os/exec"
	"strings"
	"testing"

	"github.com/dop251/goja"

	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/parse"
	"thingsmig/internal/js/print"
)

// cases are small programs and what they look like in print; "" is the same.
var cases = []struct{ src, want string }{
	// Precedence.
	{"a + b + c; a + (b + c); (a + b) * c; a - (b - c);", "a + b + c;\na + (b + c);\n(a + b) * c;\na - (b - c);"},
	{"a < b < c; a < (b < c); a in b in c", "(a < b) < c;\na < (b < c);\n(a in b) in c;"},
	{"a == b == c; a == (b == c);", "a == b == c;\na == (b == c);"},
	{"a < (b) < c < /* ( */ d instanceof (e)", "(((a < b) < c) < d) instanceof e;"},
	{"a < ((b < c) < d); (a < (b)) < c", "a < ((b < c) < d);\n(a < b) < c;"},
	{"x = /[(]/.test(y) < b < c", "x = (/[(]/.test(y) < b) < c;"},
	{"a ** b ** c; (a ** b) ** c; (-a) ** b; -(a ** b); a ** -b; (+a) ** b; a++ ** b", "a ** b ** c;\n(a ** b) ** c;\n(-a) ** b;\n-(a ** b);\na ** -b;\n(+a) ** b;\na++ ** b;"},
	{"a ?? (b || c); (a && b) ?? c; (a ?? b) && c; a || b && c; (a || b) && c; a ?? b ?? c", "a ?? (b || c);\n(a && b) ?? c;\n(a ?? b) && c;\na || b && c;\n(a || b) && c;\na ?? b ?? c;"},
	{"a && (b && c); (a, b) || c; a = b, c; (a = b) + c; a = (b, c)", "a && (b && c);\n(a, b) || c;\na = b, c;\n(a = b) + c;\na = (b, c);"},
	{"a ? b : c ? d : e; (a ? b : c) ? d : e; a ? (b, c) : d; (a = b) ? c : d; a ? b = c : d = e", "a ? b : c ? d : e;\n(a ? b : c) ? d : e;\na ? (b, c) : d;\n(a = b) ? c : d;\na ? b = c : d = e;"},
	{"-(-x); +(+x); -(+x); - --x; + ++x; -(--x); a - -b; a - --b; a + +b; a-- - -b; a++ + ++b; !(-x); - -1", "- -x;\n+ +x;\n-+x;\n- --x;\n+ ++x;\n- --x;\na - -b;\na - --b;\na + +b;\na-- - -b;\na++ + ++b;\n!-x;\n- -1;"},
	{"typeof (() => {}); typeof typeof x; void (0, x); delete (0, x.y); !(a && b); !(a in b); -(a, b)", "typeof (() => {});\ntypeof typeof x;\nvoid (0, x);\ndelete (0, x.y);\n!(a && b);\n!(a in b);\n-(a, b);"},
	{"a-- > b; a < !--b; a --> b; a-- >> b", "a-- > b;\na < !--b;\na-- > b;\na-- >> b;"},
	{"a / /b/ / /c/g.d; a / b / c; a / (b / c); x = a++ / 2", "a / /b/ / /c/g.d;\na / b / c;\na / (b / c);\nx = a++ / 2;"},
	// Calls and members.
	{"new (f())(); new (a.b().c)(1); new (a())(); new a.b; new (a.b`x`)(); new (a().b`x`); new new X()(); new (new X)", "new (f())();\nnew (a.b().c)(1);\nnew (a())();\nnew a.b();\nnew a.b`x`();\nnew (a().b`x`)();\nnew new X()();\nnew new X()();"},
	{"new X().y; (new X).y(); new (X().y); new (a?.b)(); new (function () {})(); new (class {})(); new (() => 1)(); new (a, b)(); new (a ? b : c)(); new (await_)", "new X().y;\nnew X().y();\nnew (X().y)();\nnew (a?.b)();\nnew (function () {})();\nnew (class {})();\nnew (() => 1)();\nnew (a, b)();\nnew (a ? b : c)();\nnew await_();"},
	{"1..a; 1.5.a; (1).a; 1[a]; 0x1.a; 1e3.a; 1n.a; 1_0..a; -1 .a", "1..a;\n1.5.a;\n(1).a;\n(1)[a];\n0x1.a;\n1e3.a;\n1n.a;\n1_0..a;\n-(1).a;"},
	{"(a?.b).c; a?.b.c; (a?.b)(); a?.b(); a?.(b)?.[c]?.d; (a?.b.c)(); (a?.b)?.c; delete a?.b; (a?.()).b; !a?.b; a?.b ? 1 : 2; a ?.5 : 1; (a?.b)`x`", "(a?.b).c;\na?.b.c;\n(a?.b)();\na?.b();\na?.(b)?.[c]?.d;\n(a?.b.c)();\n(a?.b)?.c;\ndelete a?.b;\n(a?.()).b;\n!a?.b;\na?.b ? 1 : 2;\na ? .5 : 1;\n(a?.b)`x`;"},
	{"f((a, b), ...(c, d), e = 1, () => {}); [(a, b), ...(c, d)]; x[a, b]; (f, g)()", "f((a, b), ...(c, d), e = 1, () => {});\n[(a, b), ...(c, d)];\nx[a, b];\n(f, g)();"},
	{"(function () {})(); (() => {})(); (async () => {})(); (class {}).a; (function () {}).call(); !function () {}(); x = function () {}()", "(function () {})();\n(() => {})();\n(async () => {})();\n(class {}).a;\n(function () {}).call();\n!(function () {})();\nx = (function () {})();"},
	// What cannot stand first.
	{"({}).a; ({ a } = b); ({}), 1; ({}.a, {}); ({ a: 1 })[x]++; (function f() {}); (class A {}); (async function () {}); ({} = a) + 1", "({}).a;\n({ a } = b);\n({}), 1;\n({}).a, {};\n({ a: 1 })[x]++;\n(function f() {});\n(class A {});\n(async function () {});\n({} = a) + 1;"},
	{"() => ({}); () => ({}).a; () => ({ a } = b); () => (a, b); () => {}; () => function () {}; () => () => 1; () => (a ? b : c); (() => ({}), 1)", "() => ({});\n() => ({}).a;\n() => ({ a } = b);\n() => (a, b);\n() => {};\n() => function () {};\n() => () => 1;\n() => a ? b : c;\n() => ({}), 1;"},
	{"(let)[0] = 1; let.a; (let); x = let[0]; for ((let) of x) ; for ((let).a in x) ; for ((let);;) ; for ((async) of x) ; for (async.x of y) ;", "(let)[0] = 1;\n(let).a;\n(let);\nx = let[0];\nfor ((let) of x) {}\nfor ((let).a in x) {}\nfor ((let);;) {}\nfor ((async) of x) {}\nfor ((async).x of y) {}"},
	{"for (var i = ('a' in b), j = (1, 'c' in d); ;) ; for (x = ('a' in b) ? ('c' in d) : ('e' in f);;) ; for (var f = () => ('a' in b);;) ; for (var f = () => { 'a' in b };;) ; for (let i = [1 in x], k = f(1 in x), { a = (1 in x), [(1 in x)]: m } = y, [b = (1 in x)] = z, g = (c = (1 in x)) => 0;;) ;", "for (var i = ('a' in b), j = (1, 'c' in d);;) {}\nfor (x = ('a' in b) ? 'c' in d : ('e' in f);;) {}\nfor (var f = () => ('a' in b);;) {}\nfor (var f = () => {\n  'a' in b;\n};;) {}\nfor (let i = [1 in x], k = f(1 in x), { a = (1 in x), [(1 in x)]: m } = y, [b = (1 in x)] = z, g = (c = (1 in x)) => 0;;) {}"},
	{"for (var i = (1 + ('a' in b)) | 0; ;) ; for (x in a, b) ; for (x of (a, b)) ; for (x[a in b] in c) ; for ({ a, b: [c = (d in e)] } of f) ; for ([a] in b) ;", "for (var i = 1 + ('a' in b) | 0;;) {}\nfor (x in a, b) {}\nfor (x of (a, b)) {}\nfor (x[a in b] in c) {}\nfor ({ a, b: [c = (d in e)] } of f) {}\nfor ([a] in b) {}"},
	// Directives.
	{"'use strict'; \"b\"; ('c'); 'd'", "'use strict';\n\"b\";\n;\n('c');\n('d');"},
	{"('use strict'); with (a) b", ";\n('use strict');\nwith (a) {\n  b;\n}"},
	{"function f() { /* ( */ 'a' // x\n 'b'; 'c'.d; 'e' }", "function f() {\n  'a';\n  'b';\n  'c'.d;\n  ('e');\n}"},
	{"() => { ('use strict') }; { 'a' } if (x) 'b'; x: 'c'", "() => {\n  ;\n  ('use strict');\n};\n{\n  ('a');\n}\nif (x) {\n  ('b');\n}\nx: ('c');"},
	// Functions and classes.
	{"x = { get a() { return 1 }, set a(v) {}, async b() {}, *c() {}, async [d]() {}, get: 1, set: 2, async: 3, static: 4, get get() {}, set set(a) {}, async async() {}, *get() {}, 'a b': 1, 1: 2, 0x10: 3, 'é': 4, \\u0061c: 5, 'constructor': 6, if: 7, 'x-y'() {} }", "x = {\n  get a() {\n    return 1;\n  },\n  set a(v) {},\n  async b() {},\n  *c() {},\n  async [d]() {},\n  get: 1,\n  set: 2,\n  async: 3,\n  static: 4,\n  get get() {},\n  set set(a) {},\n  async async() {},\n  *get() {},\n  'a b': 1,\n  1: 2,\n  0x10: 3,\n  '\\u00e9': 4,\n  ac: 5,\n  constructor: 6,\n  if: 7,\n  'x-y'() {}\n};"},
	{"x = { a, b: b, c: d, 'e': e, ...f, ...(g, h), get, async, let: let }; ({ __proto__ }); ({ __proto__: __proto__ }); ({ '__proto__': a }); ({ ['__proto__']: b })", "x = {\n  a,\n  b,\n  c: d,\n  e,\n  ...f,\n  ...(g, h),\n  get,\n  async,\n  let\n};\n({ [\"__proto__\"]: __proto__ });\n({ __proto__: __proto__ });\n({ __proto__: a });\n({ ['__proto__']: b });"},
	{"class A extends (a, b) { constructor() { super(); super.x; super[y] } static a() {} get b() {} static set c(v) {} async *d() {} static async e() {} *f() {} [g]() {} 'h'() {} 1() {} #i() { this.#i; #i in this; a?.#i } static #j = 1; k; l = 2; [m] = 3; 'get' = 4; static; static static; 'n o' = 5; static { x; } static p() {} q = () => this; static 'async' }", "class A extends (a, b) {\n  constructor() {\n    super();\n    super.x;\n    super[y];\n  }\n  static a() {}\n  get b() {}\n  static set c(v) {}\n  async *d() {}\n  static async e() {}\n  *f() {}\n  [g]() {}\n  h() {}\n  1() {}\n  #i() {\n    this.#i;\n    #i in this;\n    a?.#i;\n  }\n  static #j = 1;\n  k;\n  l = 2;\n  [m] = 3;\n  \"get\" = 4;\n  \"static\";\n  static \"static\";\n  'n o' = 5;\n  static {\n    x;\n  }\n  static p() {}\n  q = () => this;\n  static \"async\";\n}"},
	{"x = class extends a.b {}; x = class extends (a ? b : c) {}; x = class extends (() => {}) {}; x = class extends f() {}; x = class extends (class {}) {}; x = class extends {}.y {}; x = class extends null {}; x = class B extends (a?.b) {}", "x = class extends a.b {};\nx = class extends (a ? b : c) {};\nx = class extends (() => {}) {};\nx = class extends f() {};\nx = class extends (class {}) {};\nx = class extends {}.y {};\nx = class extends null {};\nx = class B extends (a?.b) {};"},
	{"function f(a, b = 1, { c, d: e = 2, 'f': g, [h]: i, ...j } = {}, [k, , l = 3, ...[m]] = [], ...n) {} (a => 1); (async a => 1); (({ a }) => 1); ((...a) => 1); ((a = (1, 2)) => 1); async (a, b) => 1", "function f(a, b = 1, { c, d: e = 2, f: g, [h]: i, ...j } = {}, [k, , l = 3, ...[m]] = [], ...n) {}\n(a) => 1;\nasync (a) => 1;\n({ a }) => 1;\n(...a) => 1;\n(a = (1, 2)) => 1;\nasync (a, b) => 1;"},
	{"function* g() { yield; yield a; yield* a; (yield) + 1; (yield a) ? b : c; a = yield b; yield (a, b); yield yield a; [yield, yield a]; f(yield, ...yield a); `${yield}` }", "function* g() {\n  yield;\n  yield a;\n  yield* a;\n  (yield) + 1;\n  (yield a) ? b : c;\n  a = yield b;\n  yield (a, b);\n  yield yield a;\n  [yield, yield a];\n  f(yield, ...yield a);\n  `${yield}`;\n}"},
	{"async function f() { await a; (await a) ** 2; await (a ** 2); (await a)(); await a(); -await a; (await a).b; new (await a)(); await (a || b); await a || b; await (async () => {})() }", "async function f() {\n  await a;\n  (await a) ** 2;\n  await (a ** 2);\n  (await a)();\n  await a();\n  -await a;\n  (await a).b;\n  new (await a)();\n  await (a || b);\n  await a || b;\n  await (async () => {})();\n}"},
	// Patterns and arrays.
	{"[a, , b, ...c] = d; [, a] = b; [a,,] = b; [a, ...[b, c]] = d; [a = 1, [b], { c }, d.e, f[0]] = g; ({ a, b: c, d: { e } = {}, f = 1, ...g } = h); ({ a: b.c, ...d.e } = f); ({ 'a': a, 1: b } = c)", "[a, , b, ...c] = d;\n[, a] = b;\n[a, ,] = b;\n[a, ...[b, c]] = d;\n[a = 1, [b], { c }, d.e, f[0]] = g;\n({ a, b: c, d: { e } = {}, f = 1, ...g } = h);\n({ a: b.c, ...d.e } = f);\n({ a, 1: b } = c);"},
	{"[]; [,]; [,,]; [a,]; [a,,]; [,a]; [...a, ,]", "[];\n[,];\n[, ,];\n[a];\n[a, ,];\n[, a];\n[...a, ,];"},
	{"x = [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17]; y = { a: 1, b: 2, c: 3, d: 4, e: 5 }", "x = [\n  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16,\n  17\n];\ny = {\n  a: 1,\n  b: 2,\n  c: 3,\n  d: 4,\n  e: 5\n};"},
	// Statements.
	{"if (a) if (b) c; else d; if (a) { if (b) c } else d; if (a); else b; if (a) b; else if (c) d; else ;", "if (a) {\n  if (b) {\n    c;\n  } else {\n    d;\n  }\n}\nif (a) {\n  if (b) {\n    c;\n  }\n} else {\n  d;\n}\nif (a) {} else {\n  b;\n}\nif (a) {\n  b;\n} else if (c) {\n  d;\n} else {}"},
	{"do a; while (b) c; while (a) ; a: b: for (;;) { continue a; break b } for (;a;b, c) ; a: { break a } do ; while (a)", "do {\n  a;\n} while (b);\nc;\nwhile (a) {}\na: b: for (;;) {\n  continue a;\n  break b;\n}\nfor (; a; b, c) {}\na: {\n  break a;\n}\ndo {} while (a);"},
	{"try { a } catch { b } finally { c } try { } catch ({ a, b: [c] }) { } switch (a, b) { case c, d: e; f; default: case g: } switch (a) { }", "try {\n  a;\n} catch {\n  b;\n} finally {\n  c;\n}\ntry {} catch ({ a, b: [c] }) {}\nswitch (a, b) {\ncase c, d:\n  e;\n  f;\ndefault:\ncase g:\n}\nswitch (a) {\n}"},
	{"var a, b = 1, { c } = d, [e] = f; let g; const h = (1, 2), i = j = k; return\na; throw (a, b); debugger; ; return (\n a)", "var a, b = 1, { c } = d, [e] = f;\nlet g;\nconst h = (1, 2), i = j = k;\nreturn;\na;\nthrow a, b;\ndebugger;\n;\nreturn a;"},
	{"if (a) function f() {} l: function g() {} { function h() {} } async function i() {} function* j() {} class K {} async function* k() {}", "if (a) {\n  function f() {}\n}\nl: function g() {}\n{\n  function h() {}\n}\nasync function i() {}\nfunction* j() {}\nclass K {}\nasync function* k() {}"},
	{"async: for (;;) break async; get: set: x; async\nfunction f() {}", "async: for (;;) {\n  break async;\n}\nget: set: x;\nasync;\nfunction f() {}"},
	// Literals.
	{"'a\\\nb\\\r\nc'; x = 'é😀\\é\\\u2028\u2029'; x = \"\\x41\\u{1F600}\\0\"; x = '\\'\"'; x = `a\nb${c}\\\nd`", "'abc';\nx = '\\u00e9\\ud83d\\ude00\\u00e9\\u2029';\nx = \"\\x41\\u{1F600}\\0\";\nx = '\\'\"';\nx = `a\nb${c}\\\nd`;"},
	{"x = `é\\é${`${a}`}\\u{61}\\`$${b}$\\{${{}}`; t`é\\é\\u00e9${a}\\unicode\u2028`", "x = `\\u00e9\\u00e9${`${a}`}\\u{61}\\`$${b}$\\{${{}}`;\nt`é\\é\\u00e9${a}\\unicode\u2028`;"},
	{"x = /é[/\\]]\\//gu; /a/\n.b; x = /=/; x = a / /=b/.c; x = /(?<é>😀)/", "x = /é[/\\]]\\//gu;\n/a/.b;\nx = /=/;\nx = a / /=b/.c;\nx = /(?<é>😀)/;"},
	{"var é, 𝒳 = { é, 𝒳: 1, ñ() {} }, \\u{61}b; 𝒳.é.𝒳; ñ: for (;;) break ñ; class ñ { #é = 1 }", "var \\u00e9, \\u{1d4b3} = {\n  \"\\u00e9\": \\u00e9,\n  \"\\ud835\\udcb3\": 1,\n  \"\\u00f1\"() {}\n}, ab;\n\\u{1d4b3}.\\u00e9.\\u{1d4b3};\n\\u00f1: for (;;) {\n  break \\u00f1;\n}\nclass \\u00f1 {\n  #\\u00e9 = 1;\n}"},
	{"1; 0x1F; 0b1; 0o7; 1e-5; .5; 5.; 1_000; 10n; 010; true; null; this; undefined", "1;\n0x1F;\n0b1;\n0o7;\n1e-5;\n.5;\n5.;\n1_000;\n10n;\n010;\ntrue;\nnull;\nthis;\nundefined;"},
	{"function f() { new.target; new new.target; new new.target.x() } x ||= 1; x &&= 1; x ??= 1; x **= 2; x >>>= 1; x <<= 1", "function f() {\n  new.target;\n  new new.target();\n  new new.target.x();\n}\nx ||= 1;\nx &&= 1;\nx ??= 1;\nx **= 2;\nx >>>= 1;\nx <<= 1;"},
}

func TestCases(t *testing.T) {
	for _, c := range cases {
		want := c.want + "\n"
		if got := reprint(t, "case", c.src); got != want {
			t.Errorf("%s\ngives\n%s\nnot\n%s", c.src, got, want)
		}
	}
}

// TestCasesNode asks Node whether the cases are still programs in print, and whether the
// engine's parser and it agree.
func TestCasesNode(t *testing.T) {
	haveNode(t)
	var js strings.Builder
	js.WriteString("const ok = s => { try { new Function(s); return '' } catch (e) { return e.message } }; let r, q;\n")
	for _, c := range cases {
		fmt.Fprintf(&js, "q = ok(%s); r = ok(%s); if (r !== q) console.log(r + ': ' + %[2]s);\n", quote(c.src), quote(c.want))
	}
	cmd := exec.Command("node", "-")
	cmd.Stdin = strings.NewReader(js.String())
	out, err := cmd.CombinedOutput()
	if err != nil || len(out) > 0 {
		t.Errorf("%v\n%s", err, out)
	}
}

func quote(s string) string {
	r := strings.NewReplacer("\\", "\\\\", "\"", "\\\"", "\n", "\\n", "\r", "\\r", "\u2028", "\\u2028", "\u2029", "\\u2029")
	return `"` + r.Replace(s) + `"`
}

// values are expressions whose value must not change in print.
var values = []string{
	"1 + 2 * 3 - 4 / 5 % 6", "(1 + 2) * (3 - 4)", "2 ** 3 ** 2", "(2 ** 3) ** 2", "(-2) ** 2", "- -5", "1 - -1", "+-+1", "5 - (3 - 1)", "12 / (3 / 2)", "7 & (3 | 8) ^ 1", "1 << (2 + 1) >> 1",
	"null ?? (0 || 5)", "(null || undefined) ?? 7", "1 && 2 || 3", "1 && (2 || 3)", "true ? false ? 1 : 2 : 3", "(true ? false : 1) ? 2 : 3",
	"(function () { return typeof this }).call(1)", "(() => ({ a: 1 }))().a", "(a => b => a + b)(1)(2)", "[...[1, 2], 3, , 4].length", "new (class { x = 5 })().x", "new Date(0).getTime()", "new (function () { return function () { this.z = 3 } }())().z",
	"`a${1 + 1}b${`c${2}`}\\n\\x41é😀`", "((s, ...v) => JSON.stringify([s, s.raw, v]))`é\\u00e9\\\n😀${1}\\n${2}`", "/é[é]?/.source + /\\//g.flags", "'é😀\\\nx'.length", "(/😀/u.exec('a😀') || {}).index", "(/^.$/u).test('😀') + '' + /^.$/.test('😀')", "/[é😀]/u.exec('😀')[0].length", "/(?<é>.)/.exec('x').groups.é",
	"(({ a, b: [c = 3, ...d], ...e }) => [a, c, d, e])({ a: 1, b: [undefined, 4, 5], f: 6, g: 7 }) + ''", "((a = 1, { b = a + 1 } = {}, ...c) => a + b + c.length)(undefined, undefined, 3, 4)",
	"[0].concat([1, [2]]).flat().map(x => x * 2).join()", "(() => { let s = ''; for (const [k, v] of Object.entries({ x: 1, y: 2 })) s += k + v; return s })()", "(() => { a: for (let i = 0; ; i++) for (;;) { if (i > 3) return i; continue a } })()", "(() => { var r = []; for (var i = ('a' in { a: 1 }) ? 2 : 3; i-- > 0;) r.push(i); return r + '' })()",
	"(() => { 'use strict'; return this === undefined })()", "(function () { 'use strict'; return this === undefined })()", "(() => { switch (3) { case 1: return 'a'; default: case 2: return 'b' } })()", "(() => { try { throw 1 } catch { return 2 } finally { } })()",
	"(() => { class A { static #p = 1; static get q() { return A.#p } static { this.r = this.q + 1 } static async *g() { } 'get' = 1; static has(o) { return #p in o } } return A.r + '' + A.has(A) + new A().get })()", "(() => { class A { #p = 1; static has(o) { return (#p in o) && 2 === ((#p in o) + 1) || (#p in {}) } } return A.has(new A()) + '' + A.has({}) })()", "({ get a() { return 1 } }).a", "Object.keys({ b: 1, 'a': 2, 1: 3, ['x' + 1]: 4, 0x10: 5, async c() { }, get d() { return 1 }, *e() { } }) + ''", "({ __proto__: { z: 9 } }).z", "(__proto__ => Object.keys({ __proto__ }).length)(1)", "({ ['__proto__']: 1 }).hasOwnProperty('__proto__')",
	"((a, b) => { a ||= 5; b ??= 6; return a + b })(0, null)", "(o => o?.a?.b?.[0]?.() ?? 'none')({ a: {} })", "(o => (o?.a).b)({ a: { b: 1 } })", "(o => delete o?.a)({ a: 1 })", "typeof (0, eval)('undefined')", "(() => { var let_ = 1, async = 2, get = 3, of = 4, static_ = 5; return { async, get, of }.of })()", "(function () { return arguments.length })(...[1, 2], 3)", "(a => { [a[0], a[1]] = [a[1], a[0]]; return a + '' })([1, 2])", "(() => { var x, y; ({ x, y: [y] } = { x: 1, y: [2] }); return x + y })()",
	"010 + 0x10 + 0b11 + 0o17 + 1_000 + .5 + 5. + 1e3", "(10n ** 20n).toString()", "1..toString() + 1.5.toFixed(2) + (5).toString(2)", "'\\u{1F600}'.codePointAt(0)", "((a, b) => a-- > b)(2, 1)", "(x => x / 2 / /2/.source)(8)", "3 > 2 === true", "'a' in { a: 1 } === true", "void 0 === undefined", "(function f(n) { return n < 2 ? 1 : n * f(n - 1) })(5)", "[..._gen()].join()", "(() => { var o = { f() { return super.toString === Object.prototype.toString } }; return o.f() })()",
}

const valuesPrelude = "function* _gen() { const x = yield 1; yield* [2, 3]; yield (yield, x) }\n"

func TestValues(t *testing.T) {
	haveNodeNow := exec.Command("node", "--version").Run() == nil
	var js strings.Builder
	for _, v := range values {
		src := valuesPrelude + "console.log(String(" + v + "))"
		out := reprint(t, v, src)
		want, got := runGoja(src), runGoja(out)
		if got != want {
			t.Errorf("%s is %q in print, was %q", v, got, want)
		}
		fmt.Fprintf(&js, "t(%s, %s, %s);\n", quote(src), quote(out), quote(strings.TrimSuffix(got, "\n")))
	}
	if !haveNodeNow {
		return
	}
	cmd := exec.Command("node", "-")
	cmd.Stdin = strings.NewReader(`function t(a, b, goja) { let r = [], p = console.log;
		for (const s of [a, b]) { console.log = x => r.push(x); try { (0, eval)(s) } catch (e) { r.push(String(e)) } console.log = p; }
		if (r[0] !== r[1] || r[0] !== goja && !goja.startsWith('error')) console.log(a, r, goja) }` + "\n" + js.String())
	if out, err := cmd.CombinedOutput(); err != nil || len(out) > 0 {
		t.Errorf("%v\n%s", err, out)
	}
}

// TestRelational checks that chains of comparisons run by the standard although the engine's
// parser does not follow it there.
func TestRelational(t *testing.T) {
	for src, want := range map[string]string{
		"3 > 2 > 1": "false", "1 < 2 < 3": "true", "3 > (2 > 1)": "true", "3 > 2 > 1 > -1": "true",
		"3 > 2 >= (1 > 0) <= 5": "true", "'x' in {} in { false: 1 }": "true", "(3 > 2) > 1": "false",
	} {
		out := reprint(t, src, "console.log("+src+")")
		if got := runGoja(out); got != want+"\n" {
			t.Errorf("%s is %s", src, got)
		}
	}
}

// TestNoDirective checks a string in parentheses that the engine alone takes for a directive.
func TestNoDirective(t *testing.T) {
	out := reprint(t, "directive", "console.log((function () { ('use strict'); return this === undefined })())")
	if got := runGoja(out); got != "false\n" {
		t.Errorf("%s is %s", out, got)
	}
}

// TestMarkers checks the comments that say which function or class this is.
func TestMarkers(t *testing.T) {
	src := "function f() {} var g = function () { return 1 }, h = () => 1, i = () => {}, j = { k() {}, get l() { return 2 } }; class C { m() { x } } class D {}"
	n, err := parse.Parse("m.js", src)
	if err != nil {
		t.Fatal(err)
	}
	k := 0
	ast.Walk(n, func(n *ast.Node) bool {
		if n.Op == ast.Function && !n.Is(ast.ExprBody) || n.Op == ast.Class {
			n.Str = fmt.Sprintf("1.%d", k)
			k++
		}
		return true
	})
	code := print.Print(n, print.Options{}).Code
	vm := goja.New()
	out, err := vm.RunString(code + "\n;[f, g, i, j.k, Object.getOwnPropertyDescriptor(j, 'l').get, C, C.prototype.m, D].map(f => f.toString().slice(-9)).join('|')")
	if err != nil {
		t.Fatal(err)
	}
	for i, s := range strings.Split(out.String(), "|") {
		if !strings.HasSuffix(s, "*/}") || !strings.Contains(s, "/*#1.") {
			t.Errorf("function %d ends in %q", i, s)
		}
	}
	if again := reprint(t, "markers", code); strings.Contains(again, "/*") {
		t.Error("comments in", again)
	}
}

// TestMappings checks that mappings are in order and lead to the same text.
func TestMappings(t *testing.T) {
	src := "function foo(a) {\n  if (a > 1)\n    return bar(a,\n 'é', /é/.x, baz . qux ( 1 ));\n}\nvar π = foo(2), o = { get x() { return tag`😀` }, k: 5 }, after;\n"
	n, err := parse.Parse("m.js", src)
	if err != nil {
		t.Fatal(err)
	}
	res := print.Print(n, print.Options{})
	lines := strings.Split(res.Code, "\n")
	last := print.Mapping{GenLine: -1}
	words := 0
	for _, m := range res.Mappings {
		if m.GenLine < last.GenLine || m.GenLine == last.GenLine && m.GenCol <= last.GenCol {
			t.Errorf("%v after %v", m, last)
		}
		last = m
		gen := text16(lines[m.GenLine], m.GenCol)
		word := leadingWord(src[m.Src:])
		if len(word) > 1 && word != "é" {
			words++
			if !strings.HasPrefix(gen, word) && !strings.HasPrefix(gen, "if") {
				t.Errorf("%q comes from %q", gen, src[m.Src:])
			}
		}
	}
	if words < 11 {
		t.Errorf("only %d mappings: %v", words, res.Mappings)
	}
}

// text16 gives s from a column in UTF-16 units on.
func text16(s string, col int) string {
	for i, r := range s {
		if col <= 0 {
			return s[i:]
		}
		if r > 0xFFFF {
			col--
		}
		col--
	}
	return ""
}

func leadingWord(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return s[:i]
		}
	}
	return s
}
