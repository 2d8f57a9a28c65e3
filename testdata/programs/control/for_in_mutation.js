// for-in while keys are deleted, added, shadowed along the prototype chain; integer-like keys first; arrays with extras.
function pause(k) { var s = ''; for (var i = 0; i < k.length; i++) { s = k[i] + s; } return s; }
var o = { b: 1, a: 2, 10: 'x', 2: 'y', zeta: 3, gone: 4, later: 5 };
var line = [];
for (var k in o) {
  line.push(k + '=' + o[k] + pause(k));
  if (k === 'b') { delete o.gone; delete o.a; }
  if (k === 'zeta') { delete o.later; }
}
console.log(line.join(' '));
function Base() { this.own = 1; this.hide = 2; }
Base.prototype.proto = 'p'; Base.prototype.hide = 'never';
function Derived() { Base.call(this); this.mine = 3; }
Derived.prototype = Object.create(Base.prototype); Derived.prototype.mid = 'm'; Derived.prototype.constructor = Derived;
Object.defineProperty(Derived.prototype, 'silent', { value: 1, enumerable: false });
var d = new Derived();
line = [];
for (const key in d) { line.push(key + ':' + d.hasOwnProperty(key) + pause('ab')); }
console.log(line.join(' '));
var a = [5, , 7]; a.extra = 'e'; a[6] = 8;
line = [];
for (let i in a) { line.push(typeof i + i + '=' + a[i]); if (i === '2') { delete a[6]; a[4] = 1; } pause(i); }
console.log(line.filter(function (s) { return !s.includes('string4'); }).join(' '));
line = [];
for (var c in 'hey') { line.push(c + pause(c)); }
for (var nothing in null) { line.push('no'); }
for (var nothing2 in undefined) { line.push('no'); }
for (var num in 42) { line.push('no'); }
console.log(line.join(' ') + ' ' + nothing);
var holder = { list: [] }, target = {};
for (target.key in { p: 1, q: 2, r: 3 }) { holder.list.push(target.key + pause(target.key)); }
console.log(holder.list.join() + ' last ' + target.key);
var fns = [];
for (let key in { u: 1, v: 2, w: 3 }) { fns.push(function () { key += pause('xy'); return key; }); }
console.log(fns.map(function (f) { return f() + f(); }).join(' '));
outer: for (var p in { a: 1, b: 1, c: 1 }) { for (var q in { a: 1, b: 1 }) { if (q === 'b') continue outer; if (p === 'c') break outer; console.log(p + q + pause('k')); } }
var m = { one: { x: 1, y: 2 }, two: { z: 3 } }, flat = [];
for (var k1 in m) for (var k2 in m[k1]) { flat.push(k1 + '.' + k2 + '=' + m[k1][k2] + pause('')); }
console.log(flat.join(' '));
