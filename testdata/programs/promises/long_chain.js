// Thousands of promises: lists that are walked, not recursed into.
let p = Promise.resolve(0);
const steps = [];
for (let i = 0; i < 3000; i++) {
  p = p.then((v) => v + i);
  if (i % 1000 === 0) p.then((v) => steps.push(v));
}
let wide = 0;
let gate;
const shared = new Promise((r) => { gate = r; });
for (let i = 0; i < 1500; i++) shared.then((v) => { wide += v; });
let nested = Promise.resolve('deep');
for (let i = 0; i < 300; i++) { const inner = nested; nested = new Promise((r) => r(inner)); }
nested.then((v) => console.log(v, wide, steps));
p.then((v) => { console.log(v); gate(2); return shared; }).then((v) => console.log(v, wide, steps));
let left = 2000;
(function tick() {
  if (--left > 0) queueMicrotask(tick);
  else console.log('ticks are over');
})();
