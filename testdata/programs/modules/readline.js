// Lines of standard input: questions, pauses, iteration.
'use strict';
const readline = require('readline');
const { once } = require('events');
const { stdin: input, stdout: output } = process;
const rl = readline.createInterface({ input, output, prompt: '? ' });
console.log(rl.terminal, rl.getPrompt(), output.isTTY, rl.line, typeof rl[Symbol.asyncIterator]);
rl.question('name: ', (name) => {
  console.log(`<${name}>`);
  rl.prompt();
  let n = 0, sum = 0;
  rl.on('line', function line(text) {
    sum += Number(text);
    n++;
    if (n % 10 === 0) console.log(n, sum);
    if (n === 40) {
      rl.pause();
      setImmediate(() => rl.resume());
    }
    if (n === 60) {
      rl.off('line', line);
      rl.once('line', (t) => console.log('one', t));
      rest().catch((e) => console.log(e));
    }
  });
});
for (const name of ['pause', 'resume', 'close']) rl.on(name, () => console.log(name));

async function rest() {
  const seen = [];
  for await (const text of rl) {
    seen.push(text);
    if (seen.length % 7 === 0) await new Promise((ok) => setImmediate(ok));
  }
  console.log(seen.length, seen.slice(-4), rl.closed);
  try {
    rl.question('more? ', () => {});
  } catch (e) {
    console.log(e.code, e.message);
  }
  const { Readable } = require('stream');
  const second = readline.createInterface({ input: Readable.from(['a\nb', 'c\r', '\nd\u2028e']) });
  second.on('line', (t) => console.log(JSON.stringify(t)));
  await once(second, 'close');
  readline.cursorTo(output, 1, 2, () => {
    readline.clearLine(output, 0);
    readline.moveCursor(output, -1, 1);
    console.log('moved');
  });
}
