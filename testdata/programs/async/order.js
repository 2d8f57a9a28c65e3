// The order of microtasks: awaits of values, promises, thenables, async functions called by async functions.
const log = []; const t = n => { let s = 0; for (let i = 0; i < n; i++) s += i; log.push(n); return s; };
async function a() { t(1); await b(); t(2); await { then(f) { t(3); f('thenable'); } }; t(4); }
async function b() { t(5); await null; t(6); return new Promise(r => { t(7); r(); }).then(() => t(8)); }
Promise.resolve().then(() => t(20)).then(() => t(21)).then(() => t(22)).then(() => t(23)).then(() => t(24)).then(() => t(25)).then(() => t(26));
a().then(() => t(9)).finally(() => log.push('fin')); queueMicrotask(() => t(30)); (async () => { t(10); await 1; t(11); await 2; t(12); return a; })().then(f => log.push(f === a));
(async () => { for await (const x of [1, Promise.resolve(2), 3]) { log.push('fa' + x); t(2); } })();
(async () => { try { await Promise.all([a(), b(), Promise.reject(new Error('all'))]); } catch (e) { log.push(e.message); } const r = await Promise.allSettled([b(), 1, Promise.reject(2)]); log.push(r.map(x => x.status).join()); log.push(await Promise.race([b(), 'race'])); try { await Promise.any([Promise.reject(1)]); } catch (e) { log.push(e.constructor.name + e.errors); } console.log(log.join(' ')); })();
t(0); log.push('sync');
