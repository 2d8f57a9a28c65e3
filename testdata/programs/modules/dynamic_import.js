// import() of the modules of Node in a script.
const wanted = ['events', 'node:path'];
async function load() {
  const ev = await import('events'), path = await import('node:path');
  const e = new ev.EventEmitter();
  const heard = [];
  e.on('x', (v) => heard.push(path.join('a', String(v))));
  for (let i = 0; i < 5; i++) { e.emit('x', i); await null; }
  const again = await import('events');
  return [heard.join(), again.EventEmitter === ev.default.EventEmitter, ev.default === require('events'), wanted.length];
}
load().then((r) => console.log(...r));
import('fs').then((m) => console.log(typeof m.readFileSync), () => console.log('none'));
