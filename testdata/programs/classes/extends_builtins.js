// Classes that extend Array, Error, Map, Set, Function-free builtins; species results; super methods with callbacks that loop.
class Stack extends Array {
  push(...x) { Stack.ops = (Stack.ops || 0) + 1; for (const y of x) { super.push(y); } return this; }
  peek() { return this[this.length - 1]; }
  static of2(a, b) { return this.from([a, b], x => { let r = 0; for (let i = 0; i < x; i++) { r += 2; } return r; }); }
  map(f) { const r = super.map((x, i) => f(x, i) + '!'); r.mapped = true; return r; }
}
const s = new Stack(); s.push(1, 2).push(3);
console.log(s.join() + ' ' + s.length + ' ' + s.peek() + ' ' + (s instanceof Stack) + Array.isArray(s) + Stack.ops);
const m = s.map(x => x * 2); console.log(m.join() + ' ' + (m instanceof Stack) + m.mapped + ' ' + m.filter(x => x > '2').peek());
console.log(Stack.of2(3, 4).join() + ' ' + (Stack.from('ab') instanceof Stack) + ' ' + s.concat([9]).length + ' ' + s.slice(1).constructor.name);
s.length = 1; s[4] = 'x'; console.log(JSON.stringify(s) + s.length);
class HttpError extends Error {
  constructor(code, ...rest) { super(...rest); this.name = new.target.name; this.code = code; let c = code; this.digits = []; while (c) { this.digits.unshift(c % 10); c = (c - c % 10) / 10; } }
  get full() { return `${this.name}[${this.code}]: ${this.message}` + (this.cause ? ' <- ' + (this.cause.full || this.cause.message) : ''); }
}
class NotFound extends HttpError { constructor(what, opts) { super(404, what + ' not found', opts); } }
function find(k, d) { try { if (d === 0) throw new RangeError('deep ' + k); return find(k, d - 1); } catch (e) { if (d % 2) throw new NotFound(k + d, { cause: e }); throw e; } }
try { find('key', 4); } catch (e) { console.log(e.full + ' ' + (e instanceof NotFound) + (e instanceof HttpError) + (e instanceof Error) + e.digits + ' ' + String(e)); console.log(Object.keys(e).join() + Object.prototype.toString.call(e)); }
class DefMap extends Map {
  constructor(def, it) { super(it); this.def = def; }
  get(k) { if (!super.has(k)) super.set(k, this.def(k)); return super.get(k); }
  update(k, f) { return this.set(k, f(this.get(k))); }
}
const dm = new DefMap(k => { const r = []; for (const c of k) { r.push(c); } return r; });
for (const wd of ['to', 'be', 'or', 'not', 'to', 'be']) { dm.update(wd, a => [...a, dm.size]); }
console.log([...dm].map(([k, v]) => k + ':' + v.join('')).join(' ') + ' ' + (dm instanceof Map));
class OrdSet extends Set { add(v) { let x = v; while (this.has(x)) { x += 10; } return super.add(x); } }
const os = new OrdSet([1, 2, 1, 1, 2]); os.add(1).add(5); console.log([...os].join() + ' ' + os.size);
class Str extends String { rev() { let r = ''; for (const c of this) { r = c + r; } return r; } } const st = new Str('hello'); console.log(st.rev() + st.length + st.toUpperCase() + (st + '') + typeof st);
class Num extends Number { sq() { let n = 0; for (let i = 0; i < this; i++) { n += +this; } return n; } } console.log(new Num(7).sq() + new Num(2) + ' ' + (new Num(5) > 4));
class D extends Date { day2() { return this.getUTCDay() * 2; } } console.log(new D(0).day2() + new D(Date.UTC(2020, 1, 29)).toISOString());
