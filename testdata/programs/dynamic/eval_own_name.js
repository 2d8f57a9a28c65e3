// The name of a function expression is no variable that eval could change, in async functions either.
let turns = 0;
const wait = v => { const until = turns + 2; while (turns < until) turns++; return v; };
const plain = function g() { (() => { eval('g = wait(1)'); })(); return typeof g; };
console.log(plain());
const inArrow = async function g() { (() => { eval('g = wait(1)'); })(); return typeof g; };
const onlyInText = async function g(n) { return n ? wait(n) : eval('g(wait(5))'); };
const assigned = async function g() { eval('wait(g = 1)'); g = 2; await wait(); return typeof g; };
const strictly = async function g() { 'use strict'; try { eval('g = wait(1)'); } catch (e) { return e.name; } };
inArrow().then(console.log).then(() => onlyInText()).then(v => console.log(String(v))).then(assigned).then(console.log).then(strictly).then(console.log);
