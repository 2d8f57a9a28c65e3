// Command lines: the same ones for commander and for yargs, with commands that wait, and errors.
'use strict';
const { Command, Option, InvalidArgumentError } = require('commander');
const yargs = require('yargs/yargs');
const wait = (ms, value) => new Promise((ok) => setTimeout(ok, ms, value));
const output = { writeOut: (s) => console.log('out', JSON.stringify(s)), writeErr: (s) => console.log('err', JSON.stringify(s)) };

function program() {
  const p = new Command('tool').version('1.2.3').description('does things').exitOverride().configureOutput(output);
  p.option('-v, --verbose', 'talk more', (_, n) => n + 1, 0).option('--no-color').addOption(new Option('-l, --level <level>', 'how much').choices(['low', 'high']).default('low').env('TOOL_LEVEL'));
  p.command('add').argument('<numbers...>', 'to add', (v, all) => {
    if (!/^-?\d+$/.test(v)) throw new InvalidArgumentError('Not a number.');
    return (all ?? []).concat(Number(v));
  }).option('-t, --times <n>', 'how often', Number, 1).action(async (numbers, options, command) => {
    for (let i = 0; i < options.times; i++) console.log('sum', i, await wait(5, numbers.reduce((a, b) => a + b)), command.optsWithGlobals());
  });
  const remote = p.command('remote').description('other places');
  remote.command('list').alias('ls').option('-a, --all').action((o) => console.log('list', o));
  p.command('copy <from> [to]').option('--deep').hook('preAction', (c) => console.log('before', c.name())).action((from, to, o) => console.log('copy', from, to, o));
  p.on('option:verbose', () => console.log('verbose'));
  return p;
}

const lines = ['--help', '--version', 'add 1 2 3 -t 2', '-v -v -l high add -- -4 5', 'add x', 'remote ls -a', 'remote', 'copy a', 'copy a b --deep', 'copi a', '--level middle add 1', 'help copy', '--nocolor', '', 'add'];

function parser(line) {
  return yargs(line).scriptName('tool').usage('$0 <command>').locale('en').option('level', { alias: 'l', choices: ['low', 'high'], default: 'low', global: true })
    .option('verbose', { alias: 'v', count: true })
    .command('add <numbers...>', 'adds', (y) => y.positional('numbers', { type: 'number' }).option('times', { alias: 't', type: 'number', default: 1 }), async (argv) => {
      for (let i = 0; i < argv.times; i++) console.log('sum', i, await wait(5, argv.numbers.reduce((a, b) => a + b)), argv.level, argv.verbose);
    })
    .command(['copy <from> [to]', 'cp'], 'copies', (y) => y.boolean('deep'), (argv) => console.log('copy', argv.from, argv.to, argv.deep, argv._))
    .command('remote', 'other places', (y) => y.command(['list', 'ls'], 'lists', {}, (argv) => console.log('list', argv.a)).demandCommand(1))
    .demandCommand(1, 'a command, please').strict().recommendCommands().version('1.2.3').wrap(80).exitProcess(false)
    .middleware((argv) => { if (argv.verbose > 1) console.log('verbose', argv.verbose); });
}

(async () => {
  for (const line of lines) {
    console.log(`$ tool ${line}`);
    try {
      await program().parseAsync(line.split(' ').filter(Boolean), { from: 'user' });
    } catch (e) {
      console.log(e.code, e.exitCode, e.message);
    }
    await new Promise((ok) => {
      const p = parser(line).parse(line, {}, (error, argv, text) => {
        console.log('yargs', error?.message, JSON.stringify(argv), JSON.stringify(text));
        setImmediate(ok);
      });
      Promise.resolve(p).catch((e) => console.log('rejected', e.message));
    });
    await wait(20);
  }
})();
