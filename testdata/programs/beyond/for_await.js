// for await: what is awaited when, and how iterators are closed.
const log = [];
function ticker(name, k) { let p = Promise.resolve(); for (let i = 0; i < k; i++) p = p.then(() => { log.push(name + i); }); }
const pause = () => new Promise((f) => { let p = Promise.resolve(); for (let i = 0; i < 60; i++) p = p.then(() => {}); p.then(f); });
function source(opts) {
  let i = 0;
  const it = { next() { log.push("next"); const r = { value: i, done: i++ > 2 }; return opts.sync ? r : Promise.resolve(r); } };
  if (opts.ret) it.return = (...a) => { log.push("return " + a.length); return opts.ret(); };
  return opts.sync ? { [Symbol.iterator]: () => it } : { [Symbol.asyncIterator]: () => it };
}
const rets = { none: void 0, obj: () => ({}), prom: () => Promise.resolve({ value: Promise.resolve(1) }), num: () => 5, rej: () => { const p = Promise.reject(new Error("rej")); p.catch(() => {}); return p; }, thr: () => { throw new Error("thr"); } };
const bodies = {
  async all(s) { for await (const x of s) log.push("x" + x); return "end"; },
  async brk(s) { for await (const x of s) { if (x === 1) break; } return "end"; },
  async ret(s) { for await (const x of s) { if (x === 1) return "ret"; } return "end"; },
  async thr(s) { for await (const x of s) { if (x === 1) throw new Error("body"); } return "end"; },
  async cont(s) { outer: for (let k = 0; k < 2; k++) { for await (const x of s) { if (x === 1) continue outer; } } return "end"; },
  async fin(s) { try { for await (const x of s) { try { if (x === 1) return await "ret"; } finally { log.push("f1"); await 1; } } } finally { log.push("f2"); } return "end"; },
  async pat(s) { for await (const { a = await 7, ...b } of s) { log.push("a" + a + JSON.stringify(b)); } return "end"; },
};
(async () => {
  for (const b of Object.keys(bodies)) for (const sync of [false, true]) for (const r of Object.keys(rets)) {
    if (sync && r === "rej") continue;
    log.push("--- " + b + " " + sync + " " + r);
    ticker(".", 14);
    bodies[b](source({ sync, ret: rets[r] })).then((v) => log.push("= " + v), (e) => log.push("! " + e.constructor.name + (e instanceof TypeError ? "" : e.message)));
    await pause();
  }
  const odd = [[1, Promise.reject(new Error("in"))], [Promise.resolve(1), { then(f) { log.push("then"); f(3); } }], { [Symbol.asyncIterator]: () => ({ next: () => 5 }) }, { [Symbol.asyncIterator]: () => 5 }, { [Symbol.asyncIterator]: 1 }, 5, null,
    { [Symbol.asyncIterator]: null, [Symbol.iterator]: () => [1, 2][Symbol.iterator]() }, { [Symbol.iterator]() { return { next() { return { get value() { throw new Error("v"); }, done: false }; }, return() { log.push("closed"); return {}; } }; } },
    { [Symbol.iterator]() { return { next() { return { value: Promise.reject(new Error("rejected")), done: false }; }, return() { log.push("closed"); return {}; } }; } }];
  for (const o of odd) {
    log.push("---");
    ticker(".", 10);
    bodies.all(o).then((v) => log.push("= " + v), (e) => log.push("! " + e.constructor.name + (e instanceof TypeError ? "" : e.message)));
    await pause();
  }
  console.log(log.join("\n"));
})();
