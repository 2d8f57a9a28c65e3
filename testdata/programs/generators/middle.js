// yield* in the middle of expressions, and yields in what is moved: each in its turn among its neighbours.
function w(n) { let s = 0; for (let i = 0; i < n; i++) s += i; return s; }
const log = [];
const t = (v) => { log.push(v); w(1); return v; };
function* g(v) { const got = yield v; log.push("got " + got); return v + "!"; }
const o = { m(...a) { return [this === o, ...a].join(); }, k: { x: 1 }, n: null, get acc() { log.push("acc"); return 1; } };
const cases = {
  *call() { return [t("a"), yield* g("b"), t("c")].join() + o.m(t(1), yield* g(2), ...[t(3), 4]) + o["m"](yield* g("q")); },
  *binary() { return t("x") + (yield* g("y")) * 2 + (yield* g("z")) + t("e"); },
  *logical() { return [t(0) || (yield* g("or")), t(1) && (yield* g("and")), null ?? (yield* g("nn")), t(0) && (yield* g("never")), (yield* g("l")) || t("n")].join(); },
  *cond() { return ((yield* g("t")) ? t("yes") : yield* g("no")) + (t(0) ? 1 : yield* g("else")); },
  *object() { return JSON.stringify({ a: t(1), [yield* g("key")]: yield* g("value"), ...o.k, ...(yield* g("sp")), log: log.length, b() { return 1; } }); },
  *template() { return `${t("a")}-${yield* g("b")}-${{ toString() { log.push("ts"); return "obj"; } }}-${yield* g("c")}`; },
  *assign() { let a = 1, b; a += (yield* g(2)); b = a; b ??= yield* g("never"); let c; c ||= yield* g("c"); const p = { x: 1, y: { z: 2 } }; p.x = yield* g("px"); p[t("y")].z += yield* g("pz"); p[yield* g("k")] = t(5); p.q ??= yield* g("pq"); return JSON.stringify([a, b, c, p]); },
  *chain() { return [o?.m(yield* g("ch")), o.n?.m(yield* g("never")), o.zz?.(yield* g("never")), o?.["k"]?.[yield* g("ck")]?.a, o.m?.(yield* g(1), t(2))].join(); },
  *seq() { return (t(1), yield* g("s"), t(2), yield* g("s2")); },
  *news() { class P { constructor(...a) { this.a = a; } } return JSON.stringify(new P(t(1), yield* g("p"), t(2))); },
  *tagged() { const tag = (s, ...v) => s.raw.join("|") + v.join(); return tag`a${t(1)}b${yield* g("tg")}c`; },
  *nested() { return yield* g(yield* g(yield* g("in"))); },
  *unary() { const p = { "d!": 1, n: 5 }; return [typeof (yield* g(1)), -(yield* g(2)), !(yield* g(3)), delete p[yield* g("d")], Object.keys(p).join(), p[(yield* g("i")) && "n"]++, p.n].join(); },
  *loops() { const out = []; let i = 0; while ((yield* g("w" + i)) !== "w2!") { i++; if (i === 1) continue; out.push(() => i); } do { i--; if (i === 0) continue; } while ((yield* g("d" + i)) !== "d0!"); for (let j = 0, fs = []; (yield* g("f" + j)) !== "f2!"; fs.push(yield* g("u")), j++) { out.push(() => j); } for (let k = yield* g("init"); k.length < 7; k += yield* g("")) out.push(k); outer: for (const x of [...(yield* g("of")), "end"]) { for (const y of yield* g("inner")) { if (y === "n") continue outer; out.push(x + y); } } return out.map((f) => typeof f === "function" ? f() : f).join(); },
  *sw() { switch (yield* g("s")) { case t("no"): return 1; case yield* g("s"): return 2; case "s!": { return 3 + (yield* g("in")); } default: return 4; } },
  *conds() { if (yield* g("if")) { if (!(yield* g(0))) return 1; else if (yield* g("ei")) return "ok" + (yield* g("r")); } throw new Error(); },
  *tries() { try { throw new Error(yield* g("m")); } catch ({ message }) { return message + (yield* g("c")); } finally { log.push(yield* g("f")); } },
  *spread() { return Math.max(...[1, t(2)], (yield* g(3)).length, ...(yield* g("45"))) + [...(yield* g("ab")), , t(1)].length; },
  *classes() { class B { bm() { return "bm"; } } class K extends ((yield* g("h")), B) { [yield* g("ck")]() { return super.bm(); } static [t("sk")] = 1; } return new K()["ck!"]() + K.sk; },
  *patterns() { let a, b, c; const r = ([a = yield "da", { b = yield "db" }] = [void 0, {}]); [c = yield "dc", ...[a]] = [void 0, t("x")]; return [a, b, c, r.length, ({ a, c: [b] = yield "pd" } = { a: 5 }).a].join(); },
  *supers() { const base = { hi() { return "hi"; } }; const q = { __proto__: base, a: yield "sa", [yield "sk"]: t(1), hi() { return super.hi() + this.a; }, z: t(2) }; return q.hi() + Object.keys(q).join(); },
  *args() { return arguments.length + this.tag + (yield* g(arguments[0])); },
};
for (const name of Object.keys(cases)) {
  const it = cases[name].call({ tag: "T" }, "arg0");
  let r = it.next("first"), n = 0;
  const seen = [];
  while (!r.done) { seen.push(r.value); r = it.next("s" + n++); w(2); }
  console.log(name, seen.join(" "), "=>", r.value);
  console.log("   ", log.splice(0).join(" "));
}
// return and throw that arrive there
function* h() { try { yield 1; } catch (e) { return "c" + e; } finally { log.push("hf"); } }
function* k() { try { return t("a") + (yield* h()) + t("b"); } finally { log.push("kf"); } }
let it = k(); it.next(); console.log(it.return("R"), log.splice(0).join(" "));
it = k(); it.next(); console.log(it.throw("T"), log.splice(0).join(" "));
