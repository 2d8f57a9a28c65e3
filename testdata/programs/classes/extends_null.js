// Classes that extend null, captured and made again.
class Empty extends null { static s() { return 'static'; } }
class Own extends null {
  constructor(x) { const o = Object.create(Own.prototype); o.x = x; return o; }
  get() { return this.x; }
}
let made = 0;
while (made < 3) made++;
console.log(Empty.s(), Object.getPrototypeOf(Empty.prototype), Object.getPrototypeOf(Empty) === Function.prototype);
const o = new Own(made);
for (const k of [1, 2]) made += k;
console.log(o.get(), o instanceof Own, Object.getPrototypeOf(Own.prototype), made);
try { new Empty(); } catch (e) { console.log(e instanceof TypeError); }
