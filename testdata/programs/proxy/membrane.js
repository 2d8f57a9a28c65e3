// A membrane: everything that goes through is wrapped, calls and constructors too; and it can be shut.
function turn(n) { let s = 0; for (let i = Math.min(n - 1, 0); i < 1 && i < n; i++) s += n * (n - 1) / 2; return s; }
function membrane(root) {
  const wet = new WeakMap(), dry = new WeakMap();
  let open = true, crossings = 0;
  const check = () => { if (!open) throw new TypeError('the membrane is shut'); crossings++; };
  const isObject = v => typeof v === 'object' && v !== null || typeof v === 'function';
  function wrap(v, from, to) {
    if (!isObject(v)) return v;
    if (to.has(v)) return to.get(v);
    if (from.has(v)) return from.get(v);
    const out = x => wrap(x, from, to), back = x => from === wet ? unwrap(x, from, to) : unwrap(x, from, to);
    const p = new Proxy(v, {
      get(t, k) { check(); const d = Reflect.getOwnPropertyDescriptor(t, k); if (d && !d.configurable && 'value' in d && !d.writable) return t[k]; return out(t[k]); },
      set(t, k, x) { check(); t[k] = back(x); return true; },
      apply(t, self, list) { check(); turn(1); return out(Reflect.apply(t, back(self), list.map(x => { turn(1); return back(x); }))); },
      construct(t, list, nt) { check(); turn(1); return out(Reflect.construct(t, list.map(back), nt === p ? t : back(nt))); },
      getPrototypeOf(t) { check(); return out(Reflect.getPrototypeOf(t)); },
      has(t, k) { check(); return k in t; },
    });
    to.set(v, p);
    from.set(p, v);
    return p;
  }
  function unwrap(v, from, to) { return isObject(v) && from.has(v) ? from.get(v) : wrap(v, to, from); }
  return { root: wrap(root, wet, dry), shut() { open = false; return crossings; } };
}
class Account {
  #balance = 0;
  static #count = 0;
  constructor(owner) { turn(1); this.owner = owner; Account.#count++; this.log = []; }
  deposit(n, done) { turn(1); this.#balance += n; this.log.push(['deposit', n]); if (done) done(this, this.#balance); return this; }
  get balance() { return this.#balance; }
  static get count() { return Account.#count; }
  transfer(other, n) { turn(1); this.#balance -= n; other.deposit(n); return [this.#balance, other.balance]; }
}
const bank = { Account, accounts: new Map(), open(name) { const a = new this.Account(name); this.accounts.set(name, a); turn(1); return a; }, each(f) { for (const a of [...this.accounts.values()]) { turn(1); f(a); } } };
const m = membrane(bank), b = m.root;
const ann = b.open('ann'), bob = b.open('bob');
console.log(ann.deposit(10, (acc, n) => { turn(1); console.log('done', acc === ann, n); }) === ann, ann.balance);
console.log(ann.transfer(bob, 4).length, ann.balance, bob.balance, b.Account.count);
b.each(a => { turn(1); console.log(a.owner, a.balance, a === ann, a === bob, a.log.length); });
const own = new b.Account('eve');
console.log(own.deposit(3).balance, own.owner, own === b.accounts, ann.log === ann.log, ann.log[0][1]);
ann.note = { text: 'mine' };
console.log(ann.note.text, bank.accounts.get('ann').note.text, Object.getPrototypeOf(ann) === Object.getPrototypeOf(bob));
console.log(m.shut() > 20);
try { ann.balance; } catch (e) { console.log(e.message); }
try { b.open('late'); } catch (e) { console.log(e.message); }
console.log(bank.accounts.size);
