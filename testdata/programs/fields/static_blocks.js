// Static blocks and static fields: order, private names, closures that live on.
const order = [];
class Config {
  static a = order.push('a');
  static #secret = 'hidden';
  static #table = new Map([['k', 1]]);
  static { order.push('block 1'); try { order.push(Config.b === undefined); } catch { order.push('never'); } }
  static b = order.push('b');
  static {
    const local = [];
    for (let i = 0; i < 3; i++) local.push(() => i + Config.#secret.length);
    function inner(x) { return x + local.length; }
    this.closures = local;
    this.inner = inner;
    this.reader = () => Config.#secret;
    this.writer = (v) => { Config.#secret = v; return this.#table.size; };
    var hoisted = 'h'; let shadow = 'block'; { let shadow = 'inner'; order.push(shadow); } order.push(shadow + hoisted);
  }
  static #priv() { return Config.#secret + '?'; }
  static get #acc() { return Config.#table; }
  static ask(k) { for (let i = 0; i < 2; i++) Config.#acc.set(k + i, i); return [...Config.#acc.keys()].join() + Config.#priv(); }
  static has(o) { return #priv in o; }
}
console.log(order.join());
for (let i = 0; i < 3; i++) {
  console.log(Config.closures.map((f) => f()).join(), Config.inner(i), Config.reader(), Config.writer('s' + i), Config.ask(i));
  console.log(Config.has(Config), Config.has(class extends Config {}), order.length);
}
let friend;
class Owner { #x = 1; static { friend = { get: (o) => o.#x, set: (o, v) => { o.#x = v; }, is: (o) => #x in o }; } }
const owner = new Owner();
for (let i = 0; i < 3; i++) { friend.set(owner, friend.get(owner) + i); console.log(friend.get(owner), friend.is(owner), friend.is([])); }
let leaked;
try { class Half { static { leaked = Half; } static #never = (() => { throw new Error('half'); })(); static look() { return Half.#never; } } } catch (e) { console.log(e.message); }
for (let i = 0; i < 2; i++) { try { console.log(leaked.look()); } catch (e) { console.log(e.name); } }
