async function* f(a) { const x = yield a; console.log("x", x); try { yield* [1, Promise.resolve(2)]; } finally { console.log("fin"); await 1; } return await 5; }
const g = f(1);
console.log(g, f, Object.prototype.toString.call(g), Object.getPrototypeOf(g) === f.prototype, f.prototype);
(async () => {
  console.log(await g.next(), await g.next("hi"), await g.next(), await g.next(), await g.next());
  for await (const v of f(7)) { console.log("v", v); if (v === 1) break; }
  class A { async *m() { yield this.z; } z = 3; async n() {} static async *[Symbol.asyncIterator]() { yield 1; } *q(a = () => 1) { yield a(); } }
  for await (const v of new A().m()) console.log(v);
  for await (const v of A) console.log(v);
  console.log(A.prototype.m, A.prototype.n, Object.getOwnPropertyNames(A.prototype.m), A[Symbol.asyncIterator], [...new A().q()], A.prototype.q);
})();
function* gg(a, b = () => a, ...c) { yield a; yield b(); yield arguments.length; yield c; }
console.log([...gg(1, undefined, 2, 3)], gg, gg.length, gg(1), Object.getPrototypeOf(gg(1)) === gg.prototype);
console.log(/^async function\* f\(a\) {\s*const x = yield a;/.test(f.toString()), gg.toString().slice(0, 20));
