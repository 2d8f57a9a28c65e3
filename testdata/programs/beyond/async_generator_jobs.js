// The order of jobs of async generators, promise chains and for await, interleaved.
const log = [];
let n = 0;
function ticker(name, k) {
  let p = Promise.resolve();
  for (let i = 0; i < k; i++) p = p.then(() => { log.push(name + i); });
}
async function* simple() { yield 1; yield Promise.resolve(2); await 3; return Promise.resolve(4); }
async function run(name, make) {
  const g = make();
  log.push(name + " start");
  for (let i = 0; i < 6; i++) {
    let r;
    try { r = await g.next("s" + i); log.push(name + " " + JSON.stringify(r)); }
    catch (e) { log.push(name + " threw " + (e && e.message || e)); }
  }
}
async function all() {
  const cases = {
    simple,
    async *empty() {},
    async *ret() { return 1; },
    async *retPromise() { return Promise.resolve(1); },
    async *retThenable() { return { then(f) { log.push("then"); f(9); } }; },
    async *yieldThenable() { yield { then(f) { log.push("then"); f(9); } }; },
    async *yieldReject() { try { yield Promise.reject(new Error("r")); } catch (e) { log.push("caught " + e.message); yield 5; } },
    async *thrower() { yield 1; throw new Error("t"); },
    async *delegate() { const r = yield* simple(); log.push("r " + r); yield "after"; },
    async *delegateSync() { const r = yield* [1, Promise.resolve(2), 3]; log.push("r " + r); },
    async *delegateSyncReject() { try { yield* [1, Promise.reject(new Error("q")), 3]; } catch (e) { log.push("c " + e.message); } },
    async *forAwait() { for await (const x of simple()) { log.push("x" + x); yield x; } },
    async *forAwaitSync() { for await (const x of [1, Promise.resolve(2), 3]) { yield x * 10; } },
    async *nested() { for await (const x of (async function* () { yield* simple(); })()) yield x; },
    async *sync() { yield* (function* () { const a = yield 1; log.push("a " + a); return Promise.resolve(7); })(); },
  };
  for (const k of Object.keys(cases)) {
    log.push("--- " + k);
    ticker(k + "#", 30);
    await run(k, cases[k]);
    await new Promise((f) => { let p = Promise.resolve(); for (let i = 0; i < 40; i++) p = p.then(() => {}); p.then(f); });
  }
}
all().then(() => console.log(log.join("\n")));
