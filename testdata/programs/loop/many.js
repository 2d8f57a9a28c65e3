// Thousands of pending timers, of which many have the same time.
let sum = 0, fired = 0;
let seed = 7;
const rnd = (n) => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % n;
const all = [];
for (let i = 0; i < 3000; i++) all.push(setTimeout((k) => { fired++; sum = (sum * 31 + k) % 1000003; }, 60 * (1 + rnd(9)), i));
for (let i = 0; i < 3000; i += 3) clearTimeout(all[i]);
setTimeout(() => console.log(fired, sum), 1000);
