// Thrown primitives, functions, frozen objects, undefined; identity kept through rethrows, callbacks and finally; catch bindings.
const w = n => { let s = 0; for (let i = 0; i <= n; i++) { s += i; } return s; };
const shared = { id: 1, self: null }; shared.self = shared; const sym = Symbol('thrown'), fn = () => w(3), frozen = Object.freeze([1, 2]);
const values = [undefined, null, 0, -0, NaN, '', 'str', true, 10n, sym, fn, shared, frozen, new Date(5), /re/g, new Map([[1, 2]]), class K { }];
function pass(v, depth) { try { if (depth === 0) { w(2); throw v; } [0].forEach(() => pass(v, depth - 1)); } catch (e) { if (depth % 2) { w(1); throw e; } else { try { throw e; } finally { w(1); } } } finally { w(depth); } }
let same = ''; for (const v of values) { try { pass(v, 4); same += 'no'; } catch (e) { same += Object.is(e, v) ? typeof e + ' ' : 'DIFFERENT '; } } console.log(same);
function catchForms(v) {
  const r = [];
  try { throw v; } catch { r.push('nobind' + w(1)); }
  try { throw v; } catch (e) { var e2 = e; let x = e; e = 'overwritten'; r.push(e + w(1) + (x === e2)); }
  try { throw { a: v, b: [w(2), w(3)] }; } catch ({ a, b: [p, q = 5, s = w(4)], c = a }) { r.push(String(a) + p + q + s + String(c)); }
  try { throw [v, ...'xy']; } catch ([first, ...rest]) { r.push(String(first) + rest.join('')); }
  return r.join(' ') + String(e2);
}
for (const v of ['S', 7, undefined]) { console.log(catchForms(v)); }
const closures = []; for (let i = 0; i < 3; i++) { try { throw i * 10; } catch (e) { closures.push(() => e += w(i)); const inner = e; closures.push(() => inner + e); } }
console.log(closures.map(f => f()).join() + ' ' + closures.map(f => f()).join());
try { try { throw shared; } catch (e) { e.id++; throw e; } finally { shared.id += w(2); } } catch (e) { e.self.self.id *= 2; console.log('id ' + shared.id + (e === shared)); }
try { fn(); throw fn; } catch (f) { console.log('called ' + f() + (f === fn)); }
function gen(kind) { try { switch (kind) { case 0: null.x; case 1: undefinedVariable; case 2: (void 0)(); case 3: [].length = -1; case 4: new Array(-1); case 5: 'x'.repeat(-1); case 6: decodeURIComponent('%'); case 7: Symbol() + ''; case 8: 1n + 1; case 9: new (() => { })(); case 10: Object.defineProperty(1, 'x', {}); case 11: JSON.parse('{'); case 12: ({}).x.y.z; case 13: const c = w(1); c = 2; case 14: null[Symbol.iterator]; case 15: [...{}]; case 16: BigInt(1.5); case 17: (1).toFixed(101); case 18: new Date(NaN).toISOString(); case 19: new RegExp('('); } } catch (e) { return e.name + (e instanceof Error) + (e.constructor.prototype === Object.getPrototypeOf(e)) + w(kind); } }
const rs = []; for (let k = 0; k < 20; k++) { rs.push(gen(k)); if (rs.length === 4) console.log(rs.splice(0).join(' ')); }
