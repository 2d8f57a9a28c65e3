// Variables of a body with the names of parameters, declarations that stand twice, in switches, in blocks.
const later = (v, n = 2) => n ? Promise.resolve().then(() => later(v, n - 1)) : v;
async function same(a) { var a; await later(); return a; }
async function set(a, b) { var a = 2, c = b; for (var b of [7, 8]) await later(); return [a, b, c, arguments[0], arguments[1]].join(); }
async function hidden(a, f = () => a) { var a; await later(); const was = a; a = 3; return [was, a, f()].join(); }
async function fn(a, b = 1) { function a() { return "fn"; } await later(); return a() + b; }
async function pattern([a, b] = [1, 2], { c = await_() } = {}) { var { a, c } = { a: await later(a + 1), c }; return [a, b, c].join(); }
function await_() { return "w"; }
async function* gen(a, f = () => a) { var a; yield a; a = await later(4); yield [a, f()].join(); }
async function rejects(a = (() => { throw new Error("param"); })()) { return a; }
async function* throws(a = (() => { throw new Error("param"); })()) { yield a; }
async function twice() { return 1; }
async function twice() { return later(2); }
function mixed() { return "plain"; }
async function mixed() { return later("async"); }
async function other() { return "async"; }
function other() { return "plain"; }
async function inSwitch(v) {
  const out = [];
  switch (await later(v)) {
    case 1: out.push(await one()); async function one() { return later("one"); } async function* many() { yield* [1, later(2)]; }
    case 2: for await (const x of many()) out.push(x); out.push(typeof one.prototype, Object.getOwnPropertyNames(many).join()); break;
    default:
  }
  return out.join();
}
const o = { async m() { return this === o; }, async *g() { yield 1; }, async ["c" + 1]() {}, async s() { return super.toString === Object.prototype.toString; }, async 5() {}, async "a b"() {} };
class A { async m() {} static async s() {} async *g() {} static async *[Symbol.asyncIterator]() { yield "A"; } async #p() { return "p"; } p() { return this.#p(); } async constructor2() {} }
const AF = Object.getPrototypeOf(async function () {}), AG = Object.getPrototypeOf(async function* () {});
(async () => {
  console.log(await same(1), await set(1, 2), await hidden(1), await fn(1), await pattern(), await pattern([4, 5], { c: 6 }));
  for await (const x of gen(1)) console.log(x);
  await rejects().catch((e) => console.log("rejected", e.message));
  try { throws(); } catch (e) { console.log("thrown", e.message); }
  console.log(await twice(), await mixed(), other(), await inSwitch(1), await inSwitch(2));
  for (const f of [same, twice, mixed, inSwitch, o.m, o.s, o[5], o["a b"], A.prototype.m, A.s]) console.log(f.name, Object.getPrototypeOf(f) === AF, "prototype" in f, f);
  for (const f of [gen, throws, o.g, A.prototype.g, A[Symbol.asyncIterator]]) console.log(f.name, f.length, Object.getPrototypeOf(f) === AG, Object.getPrototypeOf(f.prototype) === AG.prototype, f);
  console.log(await o.m(), await o.s(), await new A().p(), AF.constructor.name, AG.constructor.name, AG.constructor.length, Object.prototype.toString.call(AG), String(AG.prototype), o);
  for (const f of [same, gen, o.m, o.g]) try { new f(); } catch (e) { console.log(e.name); }
  for await (const x of A) console.log(x);
  const { value } = Object.getOwnPropertyDescriptor(AG.prototype, "next"), it = gen(1);
  console.log(value.name, value.length, await value.call(it), it[Symbol.asyncIterator]() === it, Object.getOwnPropertyNames(AG.prototype).join());
  console.log(await Promise.all([it.next(), it.next(), it.return("r"), it.next()]));
})();
