// A worker of xsnap: XS, an engine whose whole heap can be written to a file.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import os from 'node:os';
import path from 'node:path';

const decoder = new TextDecoder();

// What the programs need of a host: console.log, as a message to this process. It is one string to the
// engine, so that nothing of it stays in the worker but the function.
const host = `globalThis.console = { log: function () {
  issueCommand(new TextEncoder().encode(Array.prototype.join.call(arguments, ' ') + '\\n').buffer);
} };`;
const encoder = `globalThis.TextEncoder || (globalThis.TextEncoder = function () { this.encode = function (s) { return { buffer: ArrayBuffer.fromString(s) }; }; });`;

export async function startXsnap(dir, print, snapshotStream) {
  const requirePeer = createRequire(path.join(path.resolve(dir), 'package.json'));
  const load = (name) => import(pathToFileURL(requirePeer.resolve(name)).href);
  await load('@endo/init');
  const { xsnap } = await load('@agoric/xsnap');
  let child;
  const worker = await xsnap({
    os: os.type(),
    spawn: (...args) => (child = spawn(...args)),
    fs: {},
    name: 'bench',
    meteringLimit: 0,
    snapshotStream,
    handleCommand(message) {
      print(decoder.decode(message));
      return new Uint8Array();
    },
  });
  if (!snapshotStream) {
    await worker.evaluate(encoder);
    await worker.evaluate(host);
  }
  return {
    pid: child.pid,
    evaluate: (text) => worker.evaluate(text),
    snapshot: () => worker.makeSnapshotStream(),
    close: () => worker.close().catch(() => {}),
  };
}
