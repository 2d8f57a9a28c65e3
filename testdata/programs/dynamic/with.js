// with statements.
const log = console.log;
const point = { x: 1, y: 2, sum() { let s = 0; for (let i = 0; i < this.x + this.y; i++) s += i; return s; }, get z() { return this.x * 10; } };
var x = 'outer x', w = 'outer w';
with (point) { log(x, y, w, z, sum(), typeof x, typeof nothing); x = 5; w = 'changed'; y += 3; y++; log(--y, y--); }
log(point.x, point.y, w, x);
with (point) { var x = 7, fresh = 8; var { y, v = 2 } = { y: 20 }; }
log(point.x, x, fresh, point.y, v);
// Closures keep the object, each turn its own.
const fs = [];
for (let i = 0; i < 3; i++) with ({ i: i * 10, name: 'n' + i }) { fs.push(() => { for (let k = 0; k < 2; k++) i++; return name + i; }); }
log(fs.map(f => f()), fs.map(f => f()));
// Nested, shadowed, with functions and loops inside.
function nested(a) {
  let local = 'local';
  with (a) {
    with (b) {
      let local2 = c + d + local;
      for (const k of list) { local2 += k; d = k; }
      return [local2, c, d, (function (c) { return c + d; })('param ')];
    }
  }
}
const a = { b: { c: 'c', list: [1, 2] }, d: 'd', list: [3] };
log(nested(a), a.d);
// The object can change under the names.
const o = { p: 1 };
with (o) { log(p); delete o.p; log(typeof p); o.p = 2; log(p); log(delete p, typeof p); }
// Arrays, strings, numbers, prototypes, unscopables.
with ([1, 2, 3]) { log(length, map(v => v * 2), typeof values, indexOf(2)); }
with ('text') log(length, toUpperCase());
with (5) log(toFixed(2));
with (Object.create({ inherited: 'i' })) { log(inherited); inherited = 'own'; log(inherited); }
const hidden = { h: 1, [Symbol.unscopables]: { h: true } };
var h = 'outer h';
with (hidden) { log(h); h = 2; }
log(h, hidden.h);
try { with (null) { log('never'); } } catch (e) { log(e.name); }
with (Math) log(max(1, floor(2.5)), PI.toFixed(3));
// this of what is called.
const self = { me() { return this === self; }, free: null };
function free() { return this === undefined || this === globalThis; }
with (self) { log(me(), (0, me)(), free === null); }
with ({}) log(free());
with ({ f: (...r) => r.length }) log(f(...[1, 2], 3), f());
// Targets.
const t = { p: 0, q: 0 };
with (t) { [p, q] = [1, 2]; log(p, q); ({ p, r: q = 5 } = { p: 9 }); for (p of [3, 4]) q += p; for (q in { k: 1 }); p ||= 7; q &&= q + '!'; }
log(t);
// Jumps and exceptions out of it.
outer: for (let i = 0; ; i++) { with ({ i: i + 1 }) { if (i > 2) break outer; try { if (i == 1) continue outer; throw i; } catch (e) { log('caught', e); } finally { log('finally', i); } } }
// eval inside, and functions made of templates, as old libraries make them.
function tpl(text) { return new Function('obj', "var p = []; with (obj || {}) { p.push('" + text.replace(/<%=(.*?)%>/g, "', $1, '").replace(/<%(.*?)%>/g, "'); $1 p.push('") + "'); } return p.join('');"); }
const list = tpl('<ul><% for (var i = 0; i < items.length; i++) { %><li><%= items[i].name + sep %></li><% } %></ul>');
log(list({ items: [{ name: 'a' }, { name: 'b' }], sep: ';' }), list({ items: [], sep: '' }));
with ({ e1: 1 }) { eval('var e2 = e1 + 1; e1 = 5; log(e1)'); log(e1, e2); }
log(typeof e1, e2);
function* gen(o) { with (o) { for (let i = 0; i < n; i++) yield i + base; } }
log([...gen({ n: 3, base: 100 })]);
(async o => { with (o) { const r = await value; log(r + plus); for (const k of await keys) log(k); } })({ value: Promise.resolve(1), plus: 2, keys: ['k1', 'k2'] });
const gone = { u: 1 };
with (gone) {
  (function () {
    'use strict';
    try { u += (delete gone.u, 1); } catch (e) { log(e.name); }
    try { x9 = 1; } catch (e) { log(e.name); }
  })();
}
