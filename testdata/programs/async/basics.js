function w(n) { let s = 0; for (let i = 0; i < n; i++) s += i; return s; }
const sleep = v => new Promise(r => queueMicrotask(() => r(v)));
async function f(a, { b = 2, c } = {}) { console.log('start', a, b, c); for (let i = 0; i < 3; i++) { const x = await sleep(i + w(3)); console.log('x', x); } try { await Promise.reject(new Error('no')); } catch (e) { console.log('caught', e.message); } finally { w(3); await null; } return [a, await b, this && this.id]; }
f(1).then(v => console.log(v));
f.call({ id: 'T' }, 2, { b: sleep('slow'), c: 3 }).then(console.log, console.log);
f(3, null).catch(e => console.log('rejected', e.name));
const g = async x => (await x) + w(4);
class K { constructor() { this.v = 5; } async m() { const me = async () => this.v + (await w(3)); return (await me()) + (await super.toString()).length; } static async s() { return this.name; } }
(async () => { console.log(await g(1), await new K().m(), await K.s(), f.name, f.length, g.name, typeof f.prototype, f instanceof Function, Object.prototype.toString.call(f)); for (const p of [sleep(1), 2]) console.log(await p); throw new TypeError('end'); })().catch(e => console.log(e.message));
console.log('sync done');
