// Async functions and generators that are declared in blocks are no variables of the function around.
let turns = 0;
const wait = v => { const until = turns + 2; while (turns < until) turns++; return v; };
switch (wait(0)) { default: async function x() { await wait(); return 'x'; } x().then(v => console.log(v, typeof x)); }
console.log(typeof x);
{ async function y() { return wait('y'); } function* z() { yield wait('z'); } y().then(console.log); console.log(z().next().value); }
console.log(typeof y, typeof z);
switch (1) { case 1: async function w() {} case wait(2): console.log(typeof w, w() instanceof Promise); }
console.log(typeof w);
