const e = (C, m, o) => { const x = new C(m, o); delete x.stack; x.stack === undefined && Object.defineProperty(x, 'stack', { value: undefined, configurable: true, writable: true }); return x };
console.log(e(Error, 'boom'), e(TypeError, 'bad type'), e(Error, ''), e(RangeError));
console.log([e(Error, 'in array')], { err: e(SyntaxError, 'in object') });
class MyError extends Error { constructor(m) { super(m); this.code = 42 } }
console.log(e(MyError, 'mine'));
class Named extends Error { get name() { return 'NamedError' } }
console.log(e(Named, 'has a name'));
const withName = e(Error, 'renamed'); withName.name = 'Other'; console.log(withName);
console.log(e(Error, 'outer', { cause: e(Error, 'inner') }));
console.log(e(Error, 'outer', { cause: 'a string' }), e(Error, 'outer', { cause: undefined }));
console.log(Object.assign(e(Error, 'props'), { a: 1, b: { c: 2 } }));
const st = new Error('st'); st.stack = 'Error: st\n    at somewhere (file.js:1:2)\n    at other (file.js:3:4)';
console.log(st, [st], { a: { st } });
const multi = new Error('two\nlines'); multi.stack = 'Error: two\nlines\n    at f (x.js:1:1)'; console.log(multi, [multi]);
const own = new TypeError('own'); own.stack = 'completely different'; console.log(own);
class Sub extends TypeError {} const sub = new Sub('s'); sub.stack = 'TypeError: s\n    at g (y.js:2:2)'; console.log(sub, { sub });
const np = Object.setPrototypeOf(e(Error, 'np'), null); try { console.log(np) } catch (x) { console.log('threw', x.message) }
const cz = new Error('with cause', { cause: st }); cz.stack = 'Error: with cause\n    at a (z.js:1:1)\n    at somewhere (file.js:1:2)'; console.log(cz);
const f1 = 'E: x\n    at a (1:1)\n    at b (2:2)\n    at c (3:3)\n    at d (4:4)\n    at e (5:5)';
const inner = new Error('i'); inner.stack = f1; const outer = new Error('o', { cause: inner }); outer.stack = f1.replace('E: x', 'Error: o\n    at top (0:0)'); console.log(outer);
const ag = new AggregateError([e(Error, 'one'), 2], 'many'); ag.stack = 'AggregateError: many\n    at q (w.js:1:1)'; console.log(ag);
const msg = new Error('x'); msg.stack = 'Error: x\n    at f (a.js:1:1)'; msg.message = 'changed'; console.log(msg);
const en = new Error('e'); en.stack = 'Error: e\n    at f (a.js:1:1)'; Object.defineProperty(en, 'message', { value: 'e', enumerable: true }); console.log(en);
console.log(Object.create(Error.prototype), Error.prototype, Object.create(TypeError.prototype, { x: { value: 1, enumerable: true } }));
try { null.x } catch (x) { console.log(x.name, x instanceof TypeError) }
console.log('%s', e(Error, 'as string'));
