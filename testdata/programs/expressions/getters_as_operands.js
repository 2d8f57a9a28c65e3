// Getters, setters, valueOf, toString and Symbol.toPrimitive that run loops while operators hold other operands.
const log = [];
function loop(n) { let s = 0; for (let i = 1; i <= n; i++) { s += i; } return s; }
const o = {
  _n: 1,
  get n() { log.push('n'); return this._n += loop(2); },
  set n(v) { log.push('set' + v); for (let i = 0; i < 2; i++) { this._n = v; } },
  get self() { log.push('self'); loop(3); return this; },
};
console.log(o.n + o.n * o.n + ' ' + o._n);
console.log([o.n, o._n, o.n].join() + ' ' + `${o.n}-${o._n}`);
o.n = o.n + o.n; console.log(o._n + ' ' + log.splice(0).join(' '));
o.self.n += o.self.self._n; console.log(o._n + ' ' + log.splice(0).join(' '));
o.n++; console.log(o._n + ' ' + log.splice(0).join(' '));
const p = { valueOf() { log.push('pv'); return loop(4); }, toString() { log.push('ps'); return 'P' + loop(2); } };
const q = { toString() { log.push('qs'); return '' + loop(3); }, valueOf() { log.push('qv'); return {}; } };
const r = { [Symbol.toPrimitive](hint) { log.push(hint); return hint === 'number' ? loop(5) : hint + loop(1); } };
console.log(p + q + r + ' ' + p * q + ' ' + (r - 1) + ' ' + (p < q) + ' ' + (p == 10) + ' ' + (q == '6'));
console.log(log.splice(0).join(' '));
console.log(`${p} ${q} ${r}` + String(p) + (+r) + [p, q] + ({ P3: 'found' })[p] + Math.max(p, q, r));
console.log(log.splice(0).join(' '));
let acc = 'x'; acc += p; acc += r; acc = acc + o.n + q; console.log(acc + ' ' + log.splice(0).join(' '));
const cl = new (class { static get s() { return loop(2) + this.t; } static get t() { return loop(3); } get a() { return loop(1) + this.b + this.constructor.s; } get b() { return loop(4); } })();
console.log('class ' + cl.a + cl.b);
const { n, self: { _n, n: n2 } } = o, { n: n3, self: s3, ...rest } = { ...o }; console.log(n + ' ' + _n + ' ' + n2 + ' ' + Object.keys(rest).join());
const copy = { before: log.length, ...o, after: log.length }; console.log(copy.before + ' ' + copy.after + ' ' + copy.n + ' ' + typeof copy.self);
console.log(log.splice(0).join(' '));
const dyn = Object.defineProperty({}, 'lazy', { configurable: true, get() { const v = loop(9); Object.defineProperty(this, 'lazy', { value: v }); return -v; } });
console.log(dyn.lazy + dyn.lazy + ' ' + dyn.lazy);
console.log([3, 1, 2].map(x => ({ valueOf() { return loop(x); } })).sort((a, b) => a - b).map(Number).join());
console.log('b' in { get b() { throw 1; } } ? 'in does not call' : '');
