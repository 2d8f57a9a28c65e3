const { Readable, Writable, Transform, PassThrough, pipeline, Duplex, finished } = require('stream');
const { pipeline: pipe } = require('node:stream/promises');
const log = console.log;
class Counter extends Readable {
  constructor(n, opts) { super(opts); this.n = n; this.i = 0; }
  _read() {
    if (this.i >= this.n) return this.push(null);
    setTimeout(() => this.push('line ' + ++this.i + '\n'), 5);
  }
}
class Upper extends Transform {
  _transform(chunk, enc, cb) { setImmediate(() => cb(null, chunk.toString().toUpperCase())); }
  _flush(cb) { this.push('END\n'); cb(); }
}
const chunks = [];
class Sink extends Writable {
  _write(chunk, enc, cb) { chunks.push(chunk.toString()); setTimeout(cb, 3); }
}
pipeline(new Counter(4), new Upper(), new Sink({ highWaterMark: 8 }), (err) => {
  log('pipeline', err, chunks.join('|'));
  second();
});
async function second() {
  const r = Readable.from(['a', 'b', 'c']);
  for await (const x of r) log('from', x);
  const objects = new Readable({ objectMode: true, read() {} });
  objects.push({ n: 1 }); objects.push({ n: 2 }); objects.push(null);
  log(await objects.map((o) => o.n * 10).toArray());
  const p = new PassThrough();
  p.on('data', (d) => log('data', d.toString())).on('end', () => log('end')).on('close', () => log('close'));
  p.write('x'); p.write(Buffer.from('yz')); p.end('!');
  await new Promise((ok) => finished(p, ok));
  const bad = new Writable({ write(c, e, cb) { cb(new Error('disk full')); } });
  bad.on('error', (e) => log('error', e.message, bad.destroyed));
  bad.write('x');
  try {
    await pipe(Readable.from(['q']), async function* (src) { for await (const c of src) { yield c + c; throw new RangeError('mid'); } }, new PassThrough());
  } catch (e) { log(e.name, e.message); }
  const d = new Duplex({ read() { this.push(this.got || null); this.got = null; }, write(c, e, cb) { this.got = c; cb(); } });
  d.write('echo', () => { d.read(0); });
  d.on('readable', () => { let c; while ((c = d.read()) !== null) log('read', c.toString()); });
  const w = new Writable({ highWaterMark: 3, write(c, e, cb) { setTimeout(cb, 2); } });
  log(w.write('ab'), w.write('cd'), w.writableLength, w.writableNeedDrain);
  w.on('drain', () => { log('drain'); w.end(); }).on('finish', () => log('finish'));
  try { w.write(5); } catch (e) { log(e.code, e.message); }
  w.on('close', () => { try { w.write('late', (e) => log(e.code)); w.on('error', (e) => log(e.code, e.message)); } catch (e) { log(e.message); } });
}
