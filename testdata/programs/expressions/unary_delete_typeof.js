// typeof, void, delete, in, instanceof, ++ and -- applied to results of calls and members found by calls.
'use strict';
let count = 0;
const obj = { a: 1, b: { c: 2, d: [1, 2, 3] } };
function at(k) { for (let i = 0; i < 2; i++) { count++; } return k; }
function self(o) { let i = 0; do { count++; } while (++i < 2); return o; }
console.log(typeof at(1) + typeof at('') + typeof self(obj) + typeof self(at) + typeof at(undefined) + typeof at(null) + typeof at(1n) + typeof at(Symbol()));
console.log(String(void at(1)) + (void at(2) === undefined) + typeof void 0);
console.log(String(delete self(obj)[at('a')]), String('a' in obj), String(delete self(obj.b).d[at(1)]), String(1 in obj.b.d), JSON.stringify(obj));
try { delete Object.freeze({ z: 1 })[at('z')]; } catch (e) { console.log('strict delete ' + (e instanceof TypeError)); }
console.log((at('c') in self(obj).b) + ' ' + (self([]) instanceof self(Array)) + ' ' + !(at('q') in self(obj)));
let n = 5;
const inc = () => { count++; return n++; };
console.log(n++ + inc() + n-- + --n + inc() + ' ' + n);
console.log(-inc() - -inc() + +inc() - ~inc() + ' ' + !!inc() + !inc());
console.log(self(obj.b).c++ + ++self(obj.b).c + self(obj.b)[at('c')]-- + ' ' + obj.b.c);
console.log(2 ** inc() ** (inc() - n + 3) + ' ' + (-2) ** at(3) + ' ' + 7 % at(4) * -at(2));
console.log((at(5) & at(3)) + (at(5) | at(3)) * (at(5) ^ at(3)) + ' ' + (at(1) << at(4)) + (at(-16) >> at(2)) + (at(-1) >>> at(28)));
console.log((at('a') < at('b')) + ' ' + (at(NaN) >= at(NaN)) + ' ' + (at(null) == at(undefined)) + ' ' + (at(null) === at(undefined)) + ' ' + (at('1') == at(1)) + ' ' + (at(0) == at('')));
for (let i = 0; i < 3; i++) { console.log([typeof at(i), -at(i), !at(i), void at(i) ?? 'v', (at(i), i)].map(String).join(' ')); }
console.log(Object.is(-at(0), -0) + ' ' + 1 / -at(0) + ' ' + Object.is(at(0) * -1, 0));
function Cls() { } Cls[Symbol.hasInstance]; console.log((self(new Cls()) instanceof Cls) + ' ' + (at(Cls) === new Cls().constructor));
console.log('count ' + count + ' n ' + n);
