#!/usr/bin/env node
'use strict';
// Runs the binary of this system, which one of the optional packages has brought.
const { spawn } = require('child_process');
const { constants } = require('os');
const { name } = require('../package.json');

const system = `${process.platform}-${process.arch}`;

function binary() {
  const own = process.env.THINGSMIG_BINARY;
  if (own) return own;
  const file = process.platform === 'win32' ? 'thingsmig.exe' : 'thingsmig';
  try {
    return require.resolve(`@${name}/${system}/${file}`);
  } catch {
    console.error(`thingsmig: there is no binary for ${system}`);
    console.error(`hint: install the package @${name}/${system} if there is one (npm leaves it out with --omit=optional), or let THINGSMIG_BINARY name a binary`);
    process.exit(14);
  }
}

const child = spawn(binary(), process.argv.slice(2), { stdio: 'inherit', windowsHide: true });
// Who sends a signal to this process means the program. From a terminal it gets to both: it must not be passed on twice.
for (const signal of ['SIGTERM', 'SIGHUP', 'SIGUSR1', 'SIGUSR2']) {
  try {
    process.on(signal, () => child.kill(signal));
  } catch { /* this system has none */ }
}
process.on('SIGINT', () => { if (!process.stdin.isTTY) child.kill('SIGINT'); });
child.on('error', e => {
  console.error(`thingsmig: cannot run ${child.spawnfile}: ${e.message}`);
  process.exit(1);
});
child.on('exit', (status, signal) => process.exit(signal ? 128 + (constants.signals[signal] || 0) : status));
