// Writes and reads back the state of a program that has made objects:
//
//	node snapshot.cjs KIND DIR COUNT
//
// The last line on standard error is JSON: the bytes, and milliseconds for writing and reading.
// KIND is quickjs (a copy of the memory of the wasm module), xsnap (its own snapshots), thingsjs (between two
// turns of the event loop), or clone (v8.serialize; only data, without the closures).
const path = require('path');
const { createRequire } = require('module');

const [kind, dir, count] = [process.argv[2], path.resolve(process.argv[3]), +process.argv[4]];
const requirePeer = createRequire(path.join(dir, 'package.json'));
const ms = () => Number(process.hrtime.bigint()) / 1e6;

// The same objects as in snapshot.go: an array, a string, a link to the first one and a closure in each.
const program = `
var items = [];
function make(n, back) {
  var item = { id: n, name: 'object ' + n, list: [n, n + 1, n / 2], back: back, next: null };
  item.next = function () { n = n + 1; return n; };
  return item;
}
for (var i = 0; i < ${count}; i++) items.push(make(i, items[0] || null));
`;

function report(bytes, writeMS, readMS, note) {
  process.stderr.write('\n' + JSON.stringify({ bytes, writeMS, readMS, note }) + '\n');
}

const kinds = {
  async quickjs() {
    const engine = await requirePeer('quickjs-emscripten').getQuickJS();
    const vm = engine.newContext();
    vm.unwrapResult(vm.evalCode(program)).dispose();
    const memory = engine.getWasmMemory();
    let start = ms();
    const copy = new Uint8Array(memory.buffer).slice();
    const writeMS = ms() - start;
    vm.unwrapResult(vm.evalCode('items[5].next()')).dispose();
    start = ms();
    new Uint8Array(memory.buffer).set(copy);
    const readMS = ms() - start;
    const result = vm.unwrapResult(vm.evalCode('items[5].next() + items[7].back.id'));
    if (vm.getNumber(result) !== 6) throw new Error('the memory came back with other values');
    report(copy.length, writeMS, readMS);
  },
  async xsnap() {
    const { startXsnap } = await import('./xsnap.mjs');
    const worker = await startXsnap(dir, () => {});
    await worker.evaluate(program);
    let start = ms();
    const chunks = [];
    for await (const chunk of worker.snapshot()) chunks.push(chunk);
    const writeMS = ms() - start;
    await worker.close();
    start = ms();
    let got = '';
    const again = await startXsnap(dir, (text) => { got += text; }, chunks);
    await again.evaluate('console.log(items[5].next() + items[7].back.id)');
    const readMS = ms() - start;
    await again.close();
    if (got.trim() !== '6') throw new Error('the snapshot came back with other values: ' + got);
    report(chunks.reduce((n, c) => n + c.length, 0), writeMS, readMS, 'read: with the start of the process');
  },
  thingsjs() {
    const things = require('./thingsjs.cjs').load(dir);
    const text = things.instrument('program', program);
    let root;
    things.observe((r) => { root = r; });
    const module = { exports: {}, require };
    new Function('exports', 'require', 'module', text)(module.exports, require, module);
    const start = ms();
    const snapshot = JSON.stringify(root.snapshot());
    report(snapshot.length, ms() - start, null, 'its restored programs are not run here');
  },
  clone() {
    const v8 = require('v8');
    const items = new Function(program + 'return items;')();
    for (const item of items) delete item.next;
    let start = ms();
    const bytes = v8.serialize(items);
    const writeMS = ms() - start;
    start = ms();
    const back = v8.deserialize(bytes);
    const readMS = ms() - start;
    if (back[7].back !== back[0]) throw new Error('links were lost');
    report(bytes.length, writeMS, readMS, 'the closures were taken away: it refuses functions');
  },
};

Promise.resolve().then(() => kinds[kind]()).then(() => process.exit(0), (e) => {
  console.error(e);
  process.exit(1);
});
