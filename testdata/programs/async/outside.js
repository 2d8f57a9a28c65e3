// Bodies of async functions in all the places where functions stand: names, this and arguments mean what they do there.
const log = (...a) => console.log(...a);
let outer = 'outer';

async function plain(a, b) {
  var a = a + 1, b;
  outer = outer + '!';
  for (let i = 0; i < 2; i++) a += await i;
  return [a, b, outer, this === undefined ? 'no this' : typeof this];
}
async function strict() {
  'use strict';
  return this === undefined;
}
async function inner(x) {
  const y = await x;
  async function deep(z) {
    return [x, y, z, await y];
  }
  const arrow = async (z) => [x, y, z, await z];
  return [await deep(3), await arrow(4)];
}
const named = async function self(n) {
  return n === 0 ? self.name : await self(n - 1);
};
const fact = async (n) => (n < 2 ? 1 : n * (await fact(n - 1)));
class Base {
  async where() { return 'base ' + this.id; }
}
class A extends Base {
  #secret = 7;
  constructor(id) { super(); this.id = id; }
  static async make(id) { return new A(id); }
  static async makeThis(id) { return new this(id); }
  async get(k) { return this[k]; }
  async secret() { return this.#secret + (await 1); }
  async where() { return 'derived, ' + (await super.where()); }
  async same(other) { return other instanceof A && (await other.get('id')) === this.id; }
  lazy = async () => this.id;
  async nested(list) {
    const out = [];
    for (const v of list) out.push((async (w) => [await w, this.id, v])(v * 2));
    return Promise.all(out);
  }
}
const object = {
  k: 5,
  async m(v) { return this.k + (await v); },
  async args() { return [...arguments].length + (await arguments[0]); },
  async spread(...rest) { return rest.concat(await rest.length); },
  async twice(a, b = a * 2) { return [a, await b]; },
  async pattern({ a, ...rest }, [b] = [2]) { return [a, rest, await b]; },
};
{
  let outer = 'block';
  var inBlock = async (x) => outer + (await x);
  async function declared(x) { return 'declared ' + outer + (await x); }
  var fromBlock = declared;
  outer = 'changed';
}
const made = [];
for (let i = 0; i < 3; i++) made.push(async (x) => i * (await x));
switch (made.length) {
  case 3:
    let outer = 'case';
    made.push(async () => outer);
}
try {
  throw 'thrown';
} catch (outer) {
  made.push(async () => outer + (await '?'));
}
async function fails(x) {
  if (await x) throw new TypeError('failed ' + x);
  return 'did not';
}
function counter(start) {
  let n = start;
  async function next(step) { n += await step; return n; }
  async function peek() { return n; }
  return { next, peek };
}
async function undeclared() { return typeof $p1; }
new (class { constructor() { this.early = async () => this; this.early().then((o) => log('early', o === this)); } })();
(async () => {
  log(await plain(1, 2), await plain.call('text', 1), await strict(), plain.length, plain.name, named.name, named.length);
  log(await inner(Promise.resolve(2)));
  log(await named(3), await fact(6));
  const a = new A(1);
  log(await a.get('id'), await a.secret(), await a.where(), await a.same(await A.make(1)), (await A.makeThis(4)).id, await a.lazy(), await a.nested([1, 2]));
  log(await object.m(1), await object.args(4, 5), await object.spread(1, 2), await object.twice(4), await object.pattern({ a: 1, z: 2 }));
  log(await inBlock(1), await fromBlock(2), await Promise.all(made.map((f) => f(10))));
  log(await fails(0), await fails(1).catch((e) => e.message));
  const c = counter(10), d = counter(20);
  log(await c.next(1), await d.next(1), await c.next(2), await c.peek(), await d.peek());
  log(await undeclared());
  try {
    new plain();
  } catch (e) {
    log(e.name);
  }
  log(Object.getOwnPropertyNames(plain), plain instanceof Function, Object.prototype.toString.call(plain));
})();
