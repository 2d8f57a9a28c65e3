// Standard output as a stream, signals that the program sends itself, and its end.
'use strict';
const out = process.stdout;
const { Readable, Writable } = require('stream');
console.log(out instanceof Writable, out.writable, out.fd, out.isTTY, out.columns, out.writableHighWaterMark > 0);
const order = [];
out.write('one\n', () => order.push('written one'));
out.write(Buffer.from('two\n'), () => order.push('written two'));
out.write('dHdvCg==', 'base64');
out.cork();
out.write('corked ');
process.nextTick(() => out.uncork());
process.on('SIGTERM', (name, number) => {
  order.push(name + number);
  if (process.listenerCount('SIGTERM') === 1) process.once('SIGUSR2', () => order.push('usr2'));
});
process.once('SIGTERM', () => order.push('once'));
setImmediate(() => {
  console.log(order.join());
  console.log(process.kill(process.pid, 0), process.kill(process.pid, 'SIGTERM'));
  setTimeout(() => {
    console.log(order.join());
    process.kill(process.pid, 15);
    setTimeout(() => {
      process.kill(process.pid, 'SIGUSR2');
      setTimeout(() => {
        console.log(order.join(), process.listenerCount('SIGUSR2'));
        process.removeAllListeners('SIGTERM');
        for (const bad of [() => process.kill('x'), () => process.kill(process.pid, 'SIGNONE'), () => process.on('SIGKILL', () => {}), () => out.write(null), () => out.write(3)]) {
          try {
            console.log(bad());
          } catch (e) {
            console.log(e.name, e.code, e.message);
          }
        }
        Readable.from(['x', 'y', '\n']).pipe(out, { end: false }).on('unpipe', () => {
          out.end('last\n', () => process.exitCode = 0);
        });
      }, 30);
    }, 30);
  }, 30);
});
process.on('exit', () => process.stderr.write(''));
