const util = require('node:util');
const assert = require('assert');
console.log(util.inspect({ a: { b: { c: { d: 1 } } }, s: 'x', m: new Map([[1, { x: 1 }]]) }, { depth: 0 }));
console.log(util.inspect([1, [2, [3, [4]]]], false, null), util.format('%s %d %i %j %o %%', 'a', 1.5, 2.7, { x: 1 }, [1], 'more'));
const sleep = util.promisify(setTimeout);
const read = util.promisify((name, cb) => setTimeout(() => (name ? cb(null, 'text of ' + name) : cb(new Error('no name'))), 20));
function Old() {} function Base() {} Base.prototype.hi = function () { return 'hi from ' + this.constructor.name; };
util.inherits(Old, Base);
console.log(new Old().hi(), Old.super_ === Base);
console.log(util.types.isDate(new Date()), util.types.isPromise(Promise.resolve()), util.types.isPromise({ then() {} }), util.types.isRegExp(/x/),
  util.types.isMap(new Map()), util.types.isSet(new Map()), util.types.isAsyncFunction(async () => {}), util.types.isGeneratorFunction(function* () {}),
  util.types.isProxy(new Proxy({}, {})), util.types.isTypedArray(new Int8Array(1)), util.types.isUint8Array(Buffer.alloc(1)), util.types.isBoxedPrimitive(Object(1)));
console.log(util.isDeepStrictEqual({ a: [1, new Set([1, { b: 2 }])] }, { a: [1, new Set([1, { b: 2 }])] }), util.isDeepStrictEqual([1], ['1']));
for (const [f, ...args] of [[assert.equal, 1, 2], [assert.strictEqual, 'a', 'b', 'own message'], [assert.deepStrictEqual, { a: 1, b: [1, 2] }, { a: 1, b: [1, 3] }],
  [assert.notStrictEqual, 1, 1], [assert.throws, () => {}], [assert.match, 'abc', /x/], [assert.deepEqual, [1, 2], [1, 2]], [assert.ifError, new Error('inner')],
  [assert.rejects, 5], [assert.ok, 0, 'falsy']]) {
  try {
    const r = f(...args);
    if (r && r.catch) r.catch((e) => console.log('later', e.code, e.message));
    console.log(f.name, 'passes');
  } catch (e) { console.log(f.name, e.name, e.code, e.message, e.operator, e.generatedMessage); }
}
assert.throws(() => { throw new TypeError('bad'); }, { name: 'TypeError', message: /ba/ });
(async () => {
  await sleep(10, 'v').then(console.log);
  console.log(await read('f'));
  await read('').catch((e) => console.log(e.message));
  util.callbackify(async (x) => x * 2)(21, (e, v) => console.log('callbackified', e, v));
  util.callbackify(async () => { throw null; })((e) => console.log(e.code, e.message));
  await assert.rejects(async () => { throw new Error('x'); }, /x/);
  let seen = 0;
  for (let i = 0; i < 5; i++) { await sleep(5); seen += i; }
  console.log(seen, util.inspect(new Proxy({ a: 1 }, {}), { showProxy: true }));
})();
