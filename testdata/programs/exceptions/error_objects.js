// Error classes: message, name, cause, custom properties, toString, instanceof after rethrow; error chains walked in loops.
function w(n) { let s = ''; for (let i = 0; i < n; i++) { s += i; } return s; }
for (const E of [Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError]) {
  const e = new E('m' + w(2), { cause: w(3) }), f = E('called');
  console.log([String(e), e.name, e.message, e.cause, e instanceof E, e instanceof Error, f instanceof E, Object.keys(e).length, Object.hasOwn(e, 'message'), 'cause' in f, Object.prototype.toString.call(e)].join(' '));
}
const chainErr = n => { try { if (n === 0) throw new RangeError('root ' + w(3)); chainErr(n - 1); } catch (e) { const x = new Error('level ' + n, { cause: e }); x.level = n; x.data = { prev: e, list: [w(n)] }; throw x; } };
try { chainErr(3); } catch (e) { for (let c = e, d = 0; c; c = c.cause, d++) { console.log(d + ' ' + c.name + ' ' + c.message + ' ' + c.level + (c.data ? ' ' + (c.data.prev === c.cause) + c.data.list : '')); } }
const bare = new Error(); console.log('[' + bare.message + ']' + String(bare) + Object.hasOwn(bare, 'message') + String(new Error(undefined)) + String(new Error(null)) + String(new Error('')));
bare.name = 'Renamed'; bare.message = w(4); console.log(String(bare)); bare.name = ''; console.log(String(bare)); bare.message = ''; console.log('(' + String(bare) + ')'); bare.name = undefined; console.log(String(bare));
class V extends Error { constructor(field, why) { super(`${field}: ${why}`); this.field = field; } get name() { return 'V' + w(this.field.length); } toString() { return super.toString() + '!'; } }
class VV extends V { } VV.prototype.name2 = 'x';
const errs = []; for (const [k, v] of Object.entries({ age: -1, nm: '', ok: 1 })) { try { if (v === 1) { errs.push(null); continue; } throw new (v === '' ? V : VV)(k, 'bad' + w(2)); } catch (e) { if (!(e instanceof V)) throw e; errs.push(e); } }
console.log(errs.map(e => e && e + ' ' + e.field + (e instanceof VV) + (e.constructor === V)).join(' ; '));
const agg = new AggregateError([errs[0], new TypeError('t')], 'many'); console.log(agg.name + agg.message + agg.errors.map(e => e.message).join() + (agg.errors[0] === errs[0]) + (agg instanceof Error));
function Legacy(m) { this.message = m; this.extra = w(3); } Legacy.prototype = Object.create(Error.prototype, { name: { value: 'Legacy', writable: true } }); Legacy.prototype.constructor = Legacy;
try { throw new Legacy('old style'); } catch (e) { console.log(e + e.extra + (e instanceof Error) + (e instanceof Legacy) + Object.prototype.toString.call(e)); }
const e1 = new Error('a'), e2 = new Error('a'); console.log(String(e1 === e2), String(e1) === String(e2) ? 'same text' : '', JSON.stringify(new V('f', 'y')), JSON.stringify({ ...new Error('spread') }));
const d = Object.getOwnPropertyDescriptor(e1, 'message'); console.log(JSON.stringify(d)); Object.defineProperty(e1, 'message', { get() { return 'computed' + w(2); } }); console.log(String(e1)); try { throw e1; } catch ({ message, name }) { console.log(name + message); }
Object.setPrototypeOf(e2, RangeError.prototype); console.log(e2.name + (e2 instanceof RangeError) + Object.prototype.toString.call(e2)); Object.freeze(e2); try { throw e2; } catch (e) { e.message = 'no'; console.log(e.message + Object.isFrozen(e)); }
