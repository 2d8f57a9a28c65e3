// Functions with own properties, name and length, identity in Map and Set, functions as keys, prototypes, bind metadata.
function tick(f) { f.calls = (f.calls || 0) + 1; for (let i = 0; i < 2; i++) { f.total = (f.total || 0) + i; } return f; }
function named(a, b, c = 1, ...d) { tick(named); return named.calls; }
const anon = function () { }, arrow = (x, y) => tick(arrow).calls, obj = { meth(a) { }, get g() { return 1; }, ['comp' + 1]: () => 1, [Symbol('sy')]: function () { } };
console.log([named.name, named.length, anon.name, arrow.name, arrow.length, obj.meth.name, obj.comp1.name, obj[Object.getOwnPropertySymbols(obj)[0]].name, Object.getOwnPropertyDescriptor(obj, 'g').get.name].join());
console.log(named() + named() + named() + ' ' + named.total + ' ' + arrow() + arrow());
const table = new Map([[named, 'N'], [arrow, 'A'], [anon, 'F'], [Math.max, 'max']]), set = new Set([named, named, arrow, Array.prototype.push, [].push]);
for (const [f, v] of table) { tick(f); console.log(v + ' ' + f.calls + ' ' + set.has(f) + ' ' + typeof f.prototype); }
delete Math.max.calls; delete Math.max.total;
const mk = () => function inner() { return tick(inner).calls; };
const i1 = mk(), i2 = mk(); i1(); i1(); console.log(i1() + ' ' + i2() + ' ' + (i1 === i2) + ' ' + i1.name);
const b = named.bind(null, 1); console.log(b.name + b.length + ('prototype' in b) + ('prototype' in arrow) + ('prototype' in obj.meth));
named.helper = { f: named, self() { return this.f.helper === this; } }; console.log(named.helper.self() + ' ' + Object.keys(named).join());
Object.defineProperty(arrow, 'name', { value: 'renamed' }); Object.defineProperty(anon, 'length', { value: 7, writable: true });
console.log(arrow.name + anon.length + JSON.stringify(Object.getOwnPropertyNames(anon).filter(k => k !== 'arguments' && k !== 'caller').sort()));
anon.prototype = { constructor: anon, hello() { return 'hello ' + tick(anon).calls; } };
const inst = new anon(); console.log(inst.hello() + (inst instanceof anon) + (Object.getPrototypeOf(inst) === anon.prototype));
anon.prototype = {}; console.log(inst.hello() + (inst instanceof anon));
const dispatch = { '+': (a, b) => a + b, '-': (a, b) => a - b, '*': (a, b) => a * b }; dispatch.times = dispatch['*'];
let r = 1; for (const [op, n] of [['+', 4], ['*', 3], ['times', 2], ['-', 8]]) { r = tick(dispatch[op])(r, n); } console.log(r + ' ' + dispatch.times.calls);
Object.setPrototypeOf(i1, { extra: 'from proto', __proto__: Function.prototype }); console.log(i1.extra + i1.call(null) + (i1 instanceof Function));
function Old() { } Old.prototype.m = function () { return 'old'; }; const x = new Old(); Old.prototype.m = function () { return tick(Old).calls + 'new'; }; console.log(x.m() + x.m());
