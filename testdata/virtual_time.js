// Makes time pass at once in Node, for the golden files of programs that last for days:
// node -r ./virtual_time.js programs/loop/workflow.js
'use strict';
let now = 1700000000000, sequence = 0;
const queue = [];
Date.now = () => now;

class Timer {
  constructor(callback, ms, args, repeats) {
    Object.assign(this, { callback, ms: Math.max(1, Math.trunc(ms)), args, repeats, refed: true, cleared: false });
    this.arm();
  }
  arm() {
    this.at = now + this.ms;
    this.sequence = sequence++;
    queue.push(this);
  }
  ref() { this.refed = true; return this; }
  unref() { this.refed = false; return this; }
  hasRef() { return this.refed; }
  refresh() {
    if (this.cleared) return this;
    remove(this);
    this.arm();
    return this;
  }
}

function remove(timer) {
  const i = queue.indexOf(timer);
  if (i >= 0) queue.splice(i, 1);
}

globalThis.setTimeout = (f, ms, ...args) => new Timer(f, ms, args, false);
globalThis.setInterval = (f, ms, ...args) => new Timer(f, ms, args, true);
globalThis.clearTimeout = globalThis.clearInterval = (timer) => {
  if (!timer) return;
  timer.cleared = true;
  remove(timer);
};

setImmediate(function next() {
  if (!queue.some((t) => t.refed)) return;
  const timer = queue.reduce((a, b) => (b.at < a.at || b.at === a.at && b.sequence < a.sequence ? b : a));
  remove(timer);
  now = Math.max(now, timer.at);
  timer.callback(...timer.args);
  if (timer.repeats && !timer.cleared) timer.arm();
  setImmediate(next);
});
