// Asynchronous methods with super, private names, computed keys and fields; functions under computed keys.
const later = (v, n = 2) => n ? Promise.resolve().then(() => later(v, n - 1)) : v;
class B { async *seq(n) { for (let i = 0; i < n; i++) yield await later(i); } async one() { return "one"; } get z() { return "z"; } }
class C extends B {
  #secret = 5;
  static #count = 0;
  async *seq(n) { yield* super.seq(n); yield [super.z, this.#secret, await super.one()]; C.#count++; yield* this.#own(); }
  async *#own() { yield this.#secret++; yield (() => this.#secret + C.#count)(); const f = async () => super.z + this.#secret; yield await f(); }
  async one(f = () => super.one()) { return [await f(), this.#secret, arguments.length].join(); }
  field = async function* () { yield this === undefined; };
  arrow = async (x = this.#secret) => { await later(); return x + this.#secret; };
  static async *[Symbol.asyncIterator]() { for (const k of ["a", "b"]) yield k + C.#count + new.target; }
  async ["comp" + 1]() { return later("comp"); }
}
const k = "key";
const o = { [k]: async function* () { yield k; }, [k + 2]: async function () { return 2; }, [k + 3]: async () => 3, async *dup() { yield 1; }, dup: 5, async over() {}, ...{ over: () => "plain" },
  __proto__: { async base() { return this.tag; } }, tag: "T", async base() { return "o" + await super.base(); } };
(async () => {
  for await (const v of new C().seq(2)) console.log(v);
  console.log(await new C().one(), await new C().one(() => "given"), await new C().arrow(), await new C().comp1());
  for await (const v of C) console.log(v);
  for await (const v of o[k]()) console.log(v);
  console.log(o[k].name, await o.key2(), o.key2.name, await o.key3(), o.key3.name, o.dup, o.over(), Object.getPrototypeOf(o.over) === Function.prototype, await o.base());
  try { new o.key2(); } catch (e) { console.log(e.name); }
  for await (const v of new C().field()) console.log(v, new C().field.name);
  const named = async function* me(n) { if (n) { yield n; yield* me(n - 1); } };
  for await (const v of named(2)) console.log(v, named.name);
  const late = []; for (let i = 0; i < 3; i++) late.push(async function* () { yield i; i += 10; yield i; });
  for (const f of late) for await (const v of f()) console.log(v);
})();
