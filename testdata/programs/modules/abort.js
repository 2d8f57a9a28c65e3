const { setTimeout: sleep, setInterval: every } = require('timers/promises');
const path = require('node:path');
const qs = require('querystring');
const et = new EventTarget();
et.addEventListener('ping', (e) => console.log(e.type, e.target === et, e.defaultPrevented, e.cancelable));
et.addEventListener('ping', { handleEvent(e) { console.log('object', e.constructor.name); } }, { once: true });
console.log(et.dispatchEvent(new Event('ping', { cancelable: true })), et.dispatchEvent(new Event('ping')));
const ac = new AbortController();
ac.signal.addEventListener('abort', () => console.log('aborted', ac.signal.reason.name, ac.signal.reason.message, ac.signal.reason.code));
ac.signal.onabort = () => console.log('onabort');
(async () => {
  console.log(await sleep(20, 'value'));
  setTimeout(() => ac.abort(), 30);
  try { await sleep(1000, null, { signal: ac.signal }); } catch (e) { console.log(e.name, e.code, e.message, e.cause === ac.signal.reason); }
  let n = 0;
  for await (const v of every(15, 'tick')) { console.log(v, ++n); if (n === 3) break; }
  try { await AbortSignal.timeout(20).throwIfAborted(); const s = AbortSignal.timeout(20); await sleep(60); s.throwIfAborted(); } catch (e) { console.log(e.name, e.message, e instanceof DOMException); }
  console.log(AbortSignal.abort('why').reason, AbortSignal.any([ac.signal]).aborted);
  const copy = structuredClone({ a: [1, , new Date(5), /x/gi, new Map([[{ k: 1 }, new Set([1n])]])], u: undefined, n: -0, e: new RangeError('r'), b: new Uint8Array([1, 2]) });
  console.log(copy.e instanceof RangeError, copy.e.message);
  delete copy.e;
  console.log(copy);
  try { structuredClone({ f() {} }); } catch (e) { console.log(e.name, e.code, e.message); }
})();
console.log(path.join('/a', '..', 'b', './c.txt'), path.resolve('/x', 'y', '../z'), path.basename('/q/w.e.js', '.js'), path.extname('a.b.c'), path.parse('/home/u/f.txt'),
  path.relative('/a/b/c', '/a/d'), path.normalize('/a//b/../c/.'), path.isAbsolute('x'), path.format({ dir: '/d', base: 'b' }), path.win32.join('c:\\a', '..', 'b'), path.sep);
console.log(qs.parse('a=1&b=2&a=3&c=%20x%ZZ+y'), qs.stringify({ a: [1, 'ü'], b: true, c: null, d: 'x y&z' }), qs.escape('a b&c'), qs.unescape('%41+%zz'));
