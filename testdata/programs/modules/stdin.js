// Standard input in pieces: what was read and not used goes along, and so does half of a character.
'use strict';
const { Transform, pipeline } = require('stream');
const counts = new Map();
let lines = 0, rest = '';
const upper = new Transform({
  transform(chunk, encoding, callback) {
    rest += chunk;
    const parts = rest.split('\n');
    rest = parts.pop();
    for (const p of parts) {
      lines++;
      const key = p.length;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (lines % 1000 === 0) this.push(`${lines}: ${p.toUpperCase()}\n`);
    }
    setImmediate(callback);
  },
  flush(callback) {
    this.push(`rest: ${rest}\n`);
    callback();
  },
});
process.stdin.setEncoding('utf8');
process.stdin.once('readable', () => {
  const first = process.stdin.read(10);
  console.log(JSON.stringify(first), process.stdin.isTTY, process.stdin.fd, process.stdin.readableFlowing);
  process.stdin.unshift(first);
  pipeline(process.stdin, upper, async function* (source) {
    for await (const text of source) yield `> ${text}`;
  }, async (source) => {
    for await (const text of source) process.stdout.write(text);
  }, (error) => {
    console.log(error, lines, [...counts].sort((a, b) => a[0] - b[0]).join(' '), process.stdin.readableEnded);
    console.log(require('fs').readFileSync(0).length, process.stdin.destroyed);
  });
});
process.on('exit', (code) => console.log('exit', code));
