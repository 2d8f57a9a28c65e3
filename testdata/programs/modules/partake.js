// A program that takes part in its migration, by whomever it is wanted. (On Node, the module thingsmig was one whose functions
// do nothing.)
const { snapshot, on, hop } = require('thingsmig');
const fs = require('fs'), os = require('os');

let prepared = 0, arrived = 0, sides = 0;
const off = on('before-snapshot', async () => {
  await new Promise((done) => setTimeout(done, 1));
  for (let i = 0; i < 3; i++) prepared++;
});
on('before-snapshot', () => {
  if (prepared % 3 !== 0) console.log('the functions do not wait for each other');
});
on('resume', () => { arrived++; });

function work(n) {
  let s = 0;
  for (let i = 0; i < n; i++) s += i % 7;
  return s;
}

async function part(name, ask) {
  const before = work(20);
  const { resumed, hops } = await ask();
  if (typeof resumed !== 'boolean' || hops < 0 || hop().hops < hops) console.log('what it tells is wrong');
  if (resumed) sides++;
  return `${name} ${before + work(5)}`;
}

const ticks = [];
const timer = setInterval(() => {
  ticks.push(work(10));
  if (ticks.length === 4) clearInterval(timer);
}, 10);

async function main() {
  const file = os.tmpdir() + '/thingsmig-partake-' + process.pid;
  fs.writeFileSync(file, 'one two three');
  const fd = fs.openSync(file);
  const b = Buffer.alloc(4);
  const read = () => b.toString('utf8', 0, fs.readSync(fd, b));
  console.log(read());
  console.log(await part('first', snapshot), read());
  const both = await Promise.all([part('second', snapshot), part('third', snapshot)]);
  console.log(both.join(), read());
  off();
  console.log(await part('fourth', snapshot), read());
  fs.closeSync(fd);
  fs.unlinkSync(file);
  await new Promise((done) => setTimeout(done, 100));
  console.log(ticks.join(), process.exitCode);
  if (sides > 0 && arrived === 0) console.log('nobody told that it goes on');
}

main();
