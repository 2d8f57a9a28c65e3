// Runs a script on Node and tells what it took:
//
//	node run.cjs KIND DIR SCRIPT TIMES
//
// KIND is node (the script as it is), thingsjs (the script after ThingsJS has instrumented it),
// quickjs or xsnap. The script runs TIMES times in this process, as a module does, and prints
// what it prints. The last line on standard error is JSON: the processor time of the runs in
// microseconds, without loading any tool or engine.
const fs = require('fs');
const path = require('path');
const { createRequire } = require('module');

const [kind, dir, script, times] = [process.argv[2], path.resolve(process.argv[3]), process.argv[4], +process.argv[5]];
const source = fs.readFileSync(script, 'utf8');
const requirePeer = createRequire(path.join(dir, 'package.json'));

function asModule(text, file) {
  return new Function('exports', 'require', 'module', '__filename', '__dirname', text + '\n//# sourceURL=' + file);
}

// cpu is the processor time of this process, in microseconds.
const cpu = () => { const u = process.cpuUsage(); return u.user + u.system; };
// cpuOf is that of another one: the fields utime and stime of its stat, in hundredths of a second.
const cpuOf = (pid) => {
  const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
  return (+fields[11] + +fields[12]) * 1e4;
};

function report(micros) {
  process.stderr.write('\n' + JSON.stringify({ cpuMicros: micros }) + '\n');
}

// What a program leaves to the event loop belongs to it.
function reportAtExit(start) {
  process.on('exit', () => report(cpu() - start));
}

const kinds = {
  node() {
    const start = cpu();
    for (let i = 0; i < times; i++) {
      const module = { exports: {} };
      asModule(source, script).call(module.exports, module.exports, require, module, script, path.dirname(script));
    }
    reportAtExit(start);
  },
  thingsjs() {
    const things = require('./thingsjs.cjs').load(dir);
    const text = things.instrument('program', source);
    const start = cpu();
    for (let i = 0; i < times; i++) {
      const module = { exports: {}, require };
      asModule(text, script).call(module.exports, module.exports, require, module, script, path.dirname(script));
    }
    reportAtExit(start);
  },
  async quickjs() {
    const { getQuickJS } = requirePeer('quickjs-emscripten');
    const engine = await getQuickJS();
    // The first run is for warmth: Node compiles the module's code in the background.
    let start;
    for (let i = -1; i < times; i++) {
      if (i === 0) start = cpu();
      const vm = engine.newContext();
      const log = vm.newFunction('log', (...args) => { if (i >= 0) process.stdout.write(args.map((a) => vm.getString(a)).join(' ') + '\n'); });
      const console = vm.newObject();
      vm.setProp(console, 'log', log);
      vm.setProp(vm.global, 'console', console);
      console.dispose();
      log.dispose();
      vm.unwrapResult(vm.evalCode('(function () {' + source + '\n})()')).dispose();
      vm.dispose();
    }
    report(cpu() - start);
  },
  async xsnap() {
    const { startXsnap } = await import('./xsnap.mjs');
    let micros = 0;
    for (let i = 0; i < times; i++) {
      const worker = await startXsnap(dir, (text) => process.stdout.write(text));
      const start = cpuOf(worker.pid);
      await worker.evaluate('(function () {' + source + '\n})()');
      micros += cpuOf(worker.pid) - start;
      await worker.close();
    }
    report(micros);
  },
};

Promise.resolve(kinds[kind]()).catch((e) => {
  console.error(e);
  process.exit(1);
});
