// What a call shows of itself: arguments, new.target, this, callee, own keys of the global object and of results, in every kind of function.
var leaked = 1;
function sloppy(a, b) { let s = 0; for (let i = 0; i < 2; i++) s += arguments.length; arguments[0] = 'x'; return [s, a, Object.keys(arguments).join(), Reflect.ownKeys(arguments).map(String).join(), Object.prototype.toString.call(arguments), JSON.stringify(arguments), arguments.callee === sloppy].join(' '); }
function strict(a) { 'use strict'; for (let i = 0; i < 2; i++); arguments[0] = 'x'; let own; try { own = String(arguments.callee); } catch (e) { own = e.name; } return [a, arguments.length, own, this === undefined, [...arguments].join()].join(' '); }
const arrows = function () { const f = () => { for (let i = 0; i < 2; i++); return arguments.length + ':' + (new.target === undefined) + ':' + typeof this; }; return f(1, 2, 3) + arguments.length; };
for (let round = 0; round < 3; round++) {
  console.log(sloppy(), '|', sloppy(1), '|', sloppy(1, 2, 3));
  console.log(strict(), '|', strict(1, 2));
  console.log(arrows(1, 2));
}
function Target(a) { for (let i = 0; i < 2; i++); this.made = new.target === undefined ? 'called' : new.target.name; const inner = () => new.target; this.inner = inner() === new.target; }
class Sub extends Object { constructor(...rest) { super(); for (let i = 0; i < 2; i++); this.who = new.target.name; this.n = arguments.length + rest.length; } }
class SubSub extends Sub { }
const results = [new Target(), Reflect.construct(Target, [], Sub), new Sub(1), new SubSub(1, 2), new (class Named extends SubSub { })(), Target.call({}) === undefined];
for (const r of results) console.log(JSON.stringify(r), r && r.constructor && r.constructor.name, Reflect.ownKeys(Object(r)).join());
const before = Object.getOwnPropertyNames(globalThis).length;
for (let i = 0; i < 3; i++) {
  const f = function* (a) { for (let j = 0; j < 2; j++) yield [arguments.length, typeof this, j].join(); };
  console.log([...f.call({}, 1, 2)].join(' '), [...f()].length, Object.getOwnPropertyNames(f).join(), Reflect.ownKeys(f.prototype).length);
}
console.log(Object.getOwnPropertyNames(globalThis).length === before, Object.keys(globalThis).filter(k => k.startsWith('$')).join(), Reflect.ownKeys(globalThis).filter(k => typeof k === 'string' && k[0] === '$').length, typeof globalThis['$p'], typeof globalThis['$poll'], typeof globalThis['$frame'], 'leaked' in globalThis);
const seen = [];
for (const k in globalThis) if (k[0] === '$' || k === 'sloppy') seen.push(k);
console.log(seen.length, typeof globalThis['$C'], typeof globalThis['$unit']);
const proto = Object.getOwnPropertyNames(Function.prototype).sort().filter(k => k !== 'arguments' && k !== 'caller').join();
console.log(proto, Object.getOwnPropertyNames(Array.prototype.map).join(), Array.prototype.map.hasOwnProperty('prototype'));
const wrapped = [1, 2].map(function () { for (let i = 0; i < 2; i++); return [arguments.length, typeof this, new.target === undefined].join(); });
console.log(wrapped.join(' '));
const a = async function (x) { for (let i = 0; i < 2; i++); return [arguments.length, x].join(); };
a(1, 2).then(v => console.log(v, a.length, a.name, Object.getOwnPropertyNames(a).sort().join(), 'prototype' in a, Object.prototype.toString.call(a)));
