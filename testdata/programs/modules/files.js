const fs = require('fs');
const { readFile, writeFile, open, stat, rm } = require('fs/promises');
const path = require('path');
const os = require('os');
const crypto = require('crypto');
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'tm-files-'));
const at = (name) => path.join(dir, name);
const shown = (e) => [e.code, e.errno, e.syscall, e.message.replaceAll(dir, 'DIR')];
process.on('exit', () => { fs.rmSync(dir, { recursive: true, force: true }); console.log(fs.existsSync(dir)); });
fs.writeFileSync(at('a.txt'), 'line 1\nline 2\n');
fs.appendFileSync(at('a.txt'), Buffer.from('línea 3\n'));
console.log(fs.readFileSync(at('a.txt'), 'utf8'), fs.readFileSync(at('a.txt')).length, fs.statSync(at('a.txt')).size, fs.statSync(dir).isDirectory());
for (const f of [() => fs.readFileSync(at('none')), () => fs.mkdirSync(dir), () => fs.readdirSync(at('a.txt')), () => fs.rmdirSync(at('x')), () => fs.openSync(at('a.txt'), 'wx'),
  () => fs.readFileSync(dir), () => fs.closeSync(77), () => fs.rmSync(at('none')), () => fs.unlinkSync(at('none')), () => fs.readFileSync(), () => fs.copyFileSync(at('none'), at('y'))]) {
  try { console.log(f()); } catch (e) { console.log(...shown(e)); }
}
fs.mkdirSync(at('d/e/f'), { recursive: true });
fs.writeFileSync(at('d/x.json'), JSON.stringify({ a: 1 }));
console.log(fs.readdirSync(at('d')), fs.readdirSync(at('d'), { withFileTypes: true }).map((d) => [d.name, d.isDirectory()]), fs.existsSync(at('d/e/f')));
const fd = fs.openSync(at('a.txt'), 'r+');
const buf = Buffer.alloc(6);
const parts = [];
let i = 0;
const t = setInterval(() => { // the position goes along
  const n = fs.readSync(fd, buf);
  parts.push(buf.toString('utf8', 0, n));
  if (++i === 3) {
    clearInterval(t);
    fs.writeSync(fd, 'WRITTEN', 0);
    console.log(parts, fs.readSync(fd, buf, 0, 2, 14), buf.toString('utf8', 0, 2));
    fs.closeSync(fd);
    rest().catch((e) => console.log('failed', e));
  }
}, 10);
async function rest() {
  console.log(await readFile(at('a.txt'), 'utf8'));
  await writeFile(at('b.txt'), 'new');
  const h = await open(at('b.txt'), 'a+');
  await h.write(' and more');
  await h.close();
  console.log(await readFile(at('b.txt'), { encoding: 'latin1' }), (await stat(at('b.txt'))).isFile());
  await readFile(at('none')).catch((e) => console.log(...shown(e)));
  await new Promise((ok) => fs.readFile(at('b.txt'), 'utf8', (e, text) => { console.log(e, text); ok(); }));
  await new Promise((ok) => fs.stat(at('none'), (e) => { console.log(...shown(e)); ok(); }));
  const w = fs.createWriteStream(at('s.txt'));
  for (let k = 0; k < 5; k++) w.write('chunk ' + k + '\n');
  await new Promise((ok) => w.end('end\n', ok));
  let text = '';
  for await (const c of fs.createReadStream(at('s.txt'), { encoding: 'utf8', highWaterMark: 7, start: 2 })) text += '<' + c + '>';
  console.log(text);
  await rm(at('s.txt'));
  const hash = crypto.createHash('sha256');
  for (const part of ['a', 'b']) { hash.update(part); await new Promise((ok) => setTimeout(ok, 5)); }
  console.log(hash.digest('hex'), crypto.createHmac('sha1', 'key').update('data').digest('base64'), crypto.createHash('md5').update('é').copy().digest('hex'));
  console.log(crypto.randomBytes(5).length, /^[0-9a-f]{8}-[0-9a-f]{4}-4/.test(crypto.randomUUID()), crypto.randomInt(5) < 5, crypto.timingSafeEqual(Buffer.from('a'), Buffer.from('a')));
  try { crypto.createHash('nope'); } catch (e) { console.log(e.message); }
  console.log(os.EOL === '\n', typeof os.hostname(), os.platform() === process.platform);
}
