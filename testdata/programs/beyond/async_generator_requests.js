// Requests that queue up, return and throw in every state of an async generator.
const log = [];
const show = (name) => [(r) => log.push(name + " " + JSON.stringify(r)), (e) => log.push(name + " ! " + (e && e.message || e))];
function ticker(name, k) {
  let p = Promise.resolve();
  for (let i = 0; i < k; i++) p = p.then(() => { log.push(name + i); });
}
const pause = () => new Promise((f) => { let p = Promise.resolve(); for (let i = 0; i < 60; i++) p = p.then(() => {}); p.then(f); });
async function* g1() {
  try { log.push("in"); const a = yield 1; log.push("a " + a); const b = yield 2; log.push("b " + b); }
  catch (e) { log.push("catch " + e); yield "c"; }
  finally { log.push("fin"); await 0; log.push("fin2"); }
  return "end";
}
async function* g2() { try { yield 1; } finally { yield "f1"; await null; yield "f2"; } }
async function* g3() { yield 1; }
const gen = (f) => ({ [Symbol.asyncIterator]() { return f; } });
const scripts = [
  ["next next next next", g1, (g, s) => { for (let i = 0; i < 5; i++) g.next(i).then(...s("n" + i)); }],
  ["return at start", g1, (g, s) => { g.return(1).then(...s("r")); g.next().then(...s("n")); g.throw("t").then(...s("t")); g.return(Promise.resolve(2)).then(...s("r2")); g.return(Promise.reject(3)).then(...s("r3")); }],
  ["throw at start", g1, (g, s) => { g.throw("t").then(...s("t")); g.next().then(...s("n")); g.throw("t").then(...s("t2")); }],
  ["next return next", g1, (g, s) => { g.next().then(...s("n")); g.return("R").then(...s("r")); g.next().then(...s("n2")); }],
  ["next return promise", g1, (g, s) => { g.next().then(...s("n")); g.return(Promise.resolve("R")).then(...s("r")); g.next().then(...s("n2")); }],
  ["next return rejected", g1, (g, s) => { g.next().then(...s("n")); g.return(Promise.reject("R")).then(...s("r")); g.next().then(...s("n2")); g.next().then(...s("n3")); }],
  ["next throw next", g1, (g, s) => { g.next().then(...s("n")); g.throw("T").then(...s("t")); g.next().then(...s("n2")); g.next().then(...s("n3")); }],
  ["finally yields", g2, (g, s) => { g.next().then(...s("n")); g.return("R").then(...s("r")); g.next().then(...s("n2")); g.next().then(...s("n3")); g.next().then(...s("n4")); }],
  ["finally throws in", g2, (g, s) => { g.next().then(...s("n")); g.throw("E").then(...s("t")); g.return("Q").then(...s("r")); g.next().then(...s("n3")); }],
  ["late", g3, async (g, s) => { await g.next().then(...s("n")); await g.next().then(...s("n2")); g.return({ then(f) { log.push("then"); f("th"); } }).then(...s("r")); g.next().then(...s("n3")); g.throw("x").then(...s("t")); }],
  ["bad promise", g3, async (g, s) => { const bad = Promise.resolve(1); Object.defineProperty(bad, "constructor", { get() { throw new Error("ctor"); } });
    g.next().then(...s("n")); g.return(bad).then(...s("r")); g.next().then(...s("n2")); }],
  ["bad promise late", g3, async (g, s) => { const bad = Promise.resolve(1); Object.defineProperty(bad, "constructor", { get() { throw new Error("ctor"); } });
    await g.next(); await g.next(); try { g.return(bad).then(...s("r")); } catch (e) { log.push("sync " + e.message); } g.next().then(...s("n2")); }],
  ["yield bad", async function* () { const bad = Promise.resolve(1); Object.defineProperty(bad, "constructor", { get() { throw new Error("ctor"); } }); try { yield bad; } catch (e) { yield e.message; } }, (g, s) => { g.next().then(...s("n")); g.next().then(...s("n2")); }],
  ["delegate return", async function* () { try { yield* g1(); } finally { log.push("outer fin"); } }, (g, s) => { g.next().then(...s("n")); g.return("R").then(...s("r")); g.next().then(...s("n2")); }],
  ["delegate throw", async function* () { try { yield* g1(); } catch (e) { log.push("outer " + e); } }, (g, s) => { g.next().then(...s("n")); g.throw("T").then(...s("r")); g.next().then(...s("n2")); g.next().then(...s("n3")); }],
  ["delegate no methods", async function* () { yield* gen({ next() { return { value: 1, done: false }; } }); }, (g, s) => { g.next().then(...s("n")); g.return("R").then(...s("r")); g.next().then(...s("n2")); }],
  ["delegate no throw", async function* () { try { yield* gen({ next() { return { value: Promise.resolve(1), done: false }; }, return() { log.push("ret"); return {}; } }); } catch (e) { log.push(e.constructor.name); } }, (g, s) => { g.next().then(...s("n")); g.throw("T").then(...s("t")); g.next().then(...s("n2")); }],
  ["delegate promises", async function* () { const r = yield* gen({ next(v) { log.push("next " + v); return Promise.resolve({ value: Promise.resolve(1), done: this.k++ > 1 }); }, k: 0, return(v) { log.push("ret " + v); return Promise.resolve({ value: "rv", done: false }); } }); log.push("r " + r); }, (g, s) => { g.next("a").then(...s("n")); g.next("b").then(...s("n2")); g.return("R").then(...s("r")); g.next("c").then(...s("n3")); g.next("c").then(...s("n4")); }],
  ["delegate sync return", async function* () { yield* { [Symbol.iterator]() { return { next() { return { value: 1, done: false }; } }; } }; }, (g, s) => { g.next().then(...s("n")); g.return("R").then(...s("r")); g.next().then(...s("n2")); }],
  ["delegate sync throw", async function* () { yield* { [Symbol.iterator]() { return { next() { return { value: 1, done: false }; } }; } }; }, (g, s) => { g.next().then(...s("n")); g.throw("T").then(...s("r")); g.next().then(...s("n2")); }],
  ["delegate sync return value", async function* () { yield* { [Symbol.iterator]() { return { next() { return { value: 1, done: false }; }, return(v) { log.push("ret " + v); return { value: Promise.resolve("rv"), done: true }; } }; } }; }, (g, s) => { g.next().then(...s("n")); g.return("R").then(...s("r")); g.next().then(...s("n2")); }],
];
(async () => {
  for (const [name, f, act] of scripts) {
    log.push("--- " + name);
    ticker(".", 12);
    await act(f(), show);
    await pause();
  }
  const p = Object.getPrototypeOf(async function* () {}).prototype;
  for (const m of ["next", "return", "throw"]) p[m].call({}, 1).catch((e) => log.push(m + " " + e.name));
  await pause();
  console.log(log.join("\n"));
})();
