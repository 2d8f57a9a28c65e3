// What waits in the loop: async functions, async generators, generators, closures of loops.
const sleep = (ms) => new Promise((ok) => setTimeout(ok, ms));
async function* ticks(n, ms) {
  for (let i = 0; i < n; i++) {
    await sleep(ms);
    yield { i, ms };
  }
}
function* ids() { let id = 100; for (;;) yield id++; }
const next = ids();
async function consume(name, n, ms) {
  let sum = 0;
  try {
    for await (const { i } of ticks(n, ms)) {
      sum += i;
      console.log(name, i, next.next().value);
    }
  } finally {
    await sleep(5);
    console.log(name, 'ends', sum);
  }
  return sum;
}
for (let i = 0; i < 3; i++) setTimeout(() => console.log('closure', i, (i += 10)), 1000 + 100 * i);
Promise.allSettled([consume('a', 4, 70), consume('b', 3, 100), sleep(30).then(() => { throw new RangeError('c'); })]).then((all) => {
  console.log(all.map((r) => r.status + ' ' + (r.value ?? r.reason.message)));
});
