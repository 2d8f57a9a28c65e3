// EventEmitter of process and of the program.
const EventEmitter = require('node:events');
const { once, on } = EventEmitter;
console.log(process instanceof EventEmitter, process.listenerCount('exit'), EventEmitter.defaultMaxListeners);
class Device extends EventEmitter {
  #n = 0;
  constructor(name) { super(); this.name = name; }
  measure() {
    const value = ++this.#n * 1.5;
    return this.emit('data', value, this.name) && this.emit('end');
  }
}
const d = new Device('d1');
d.on('data', function (v, name) { console.log(this === d, v, name); });
d.once('data', (v) => console.log('once', v));
d.prependListener('data', (v) => console.log('first', v));
console.log(d.measure(), d.listenerCount('data'), d.eventNames());
d.on('newListener', (name, f) => console.log('new', name, typeof f));
d.on('removeListener', (name) => console.log('removed', name));
const f = () => console.log('end');
d.on('end', f).once('end', f);
console.log(d.measure());
d.off('end', f);
d.removeAllListeners('data');
try { d.emit('error', new Error('nobody')); } catch (e) { console.log(e.message); }
try { d.emit('error', { a: 1 }); } catch (e) { console.log(e.code, e.message); }
try { d.on('x', 5); } catch (e) { console.log(e.code, e.message); }
(async () => {
  setTimeout(() => d.emit('ready', 1, 2), 30);
  console.log(await once(d, 'ready'));
  setTimeout(() => d.emit('error', new RangeError('bad')), 30);
  try { await once(d, 'never'); } catch (e) { console.log(e.name, e.message); }
  let i = 0;
  const timer = setInterval(() => d.emit('tick', ++i), 20);
  for await (const [n] of on(d, 'tick')) {
    console.log('tick', n);
    if (n === 3) break;
  }
  clearInterval(timer);
  console.log(d.listenerCount('tick'), d);
})();
