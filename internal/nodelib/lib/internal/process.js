// What the object process does beyond the few things that it has from the start: events, the end
// of the program, uncaught errors, warnings. The object itself is the host's.
'use strict';
const EventEmitter = require('events');
const loop = require('internal/loop');
const { codes, coded } = require('internal/errors');
const process = internal.process;

for (const name of internal.lazyEvents) delete process[name];
EventEmitter.call(process);

// emit without the process.emit that a program may have put in its place would miss what it does.
loop.setHooks({
  uncaught(value, promise) {
    const type = promise ? 'unhandledRejection' : 'uncaughtException';
    const error = promise ? ofRejection(value) : value;
    process.emit('uncaughtExceptionMonitor', error, type);
    if (capture !== null) {
      capture(error);
    } else if (!process.emit('uncaughtException', error, type)) {
      if (!process._exiting) {
        process._exiting = true;
        loop.setExiting();
        process.exitCode = 1;
        try {
          process.emit('exit', 1);
        } catch {
          // It is too late for more.
        }
      }
      return false;
    }
    loop.setImmediate(() => {}); // so that the ticks which it has made run
    return true;
  },
  unhandledRejection(reason, promise) {
    return process.emit('unhandledRejection', reason, promise);
  },
  beforeExit() {
    process.emit('beforeExit', process.exitCode || 0);
  },
  exit(status) {
    if (process._exiting) return process.exitCode || 0;
    process._exiting = true;
    if (status !== 0 && process.exitCode === undefined) process.exitCode = status;
    process.emit('exit', process.exitCode || 0);
    return process.exitCode || 0;
  },
});

function ofRejection(reason) {
  if (typeof reason === 'object' && reason !== null && 'stack' in reason) return reason;
  const e = new Error('This error originated either by throwing inside of an async function without a catch block, ' +
    'or by rejecting a promise which was not handled with .catch(). The promise rejected with the reason "' +
    internal.inspect(reason, { depth: 0 }) + '".');
  e.name = 'UnhandledPromiseRejection';
  e.code = 'ERR_UNHANDLED_REJECTION';
  return e;
}

let capture = null;

function setUncaughtExceptionCaptureCallback(f) {
  if (f === null) {
    capture = null;
    return;
  }
  if (typeof f !== 'function') throw new codes.ERR_INVALID_ARG_TYPE('fn', ['Function', 'null'], f);
  capture = f;
}

function hasUncaughtExceptionCaptureCallback() {
  return capture !== null;
}

// leave is process.exit. The host calls it where it is told to end the program.
function leave(code) {
  if (code !== undefined) process.exitCode = code;
  if (!process._exiting) {
    process._exiting = true;
    loop.setExiting();
    process.emit('exit', process.exitCode || 0);
  }
  return process.exitCode || 0;
}

let traceHint = true;

function emitWarning(warning, type, code, ctor) {
  let detail;
  if (type !== null && typeof type === 'object' && !Array.isArray(type)) {
    ctor = type.ctor;
    code = type.code;
    if (typeof type.detail === 'string') detail = type.detail;
    type = type.type || 'Warning';
  } else if (typeof type === 'function') {
    ctor = type;
    code = '';
    type = 'Warning';
  }
  if (type !== undefined && typeof type !== 'string') throw new codes.ERR_INVALID_ARG_TYPE('type', 'string', type);
  if (typeof code === 'function') {
    ctor = code;
    code = undefined;
  } else if (code !== undefined && typeof code !== 'string') {
    throw new codes.ERR_INVALID_ARG_TYPE('code', 'string', code);
  }
  if (typeof warning === 'string') {
    const text = warning;
    warning = new Error(text);
    warning.name = String(type || 'Warning');
    if (code !== undefined) warning.code = code;
    if (detail !== undefined) warning.detail = detail;
  } else if (!(warning instanceof Error)) {
    throw new codes.ERR_INVALID_ARG_TYPE('warning', ['Error', 'string'], warning);
  }
  if (warning.name === 'DeprecationWarning' && process.noDeprecation) return;
  loop.nextTick(tellWarning, warning);
}

function tellWarning(warning) {
  if (process.listenerCount('warning') === 0 || !process.noWarnings) {
    let text = `(node:${internal.pid}) `;
    if (warning.code) text += `[${warning.code}] `;
    text += `${warning.name}: ${warning.message}`;
    if (typeof warning.detail === 'string') text += `\n${warning.detail}`;
    if (traceHint) {
      traceHint = false;
      const flag = warning.name === 'DeprecationWarning' ? '--trace-deprecation' : '--trace-warnings';
      text += `\n(Use \`node ${flag} ...\` to show where the warning was created)`;
    }
    internal.print(2, text + '\n');
  }
  process.emit('warning', warning);
}

function hrtime(previous) {
  const ns = internal.nanos();
  const s = Number(ns / 1000000000n), n = Number(ns % 1000000000n);
  if (previous === undefined) return [s, n];
  if (!Array.isArray(previous)) throw new codes.ERR_INVALID_ARG_TYPE('time', 'Array', previous);
  if (previous.length !== 2) throw new codes.ERR_OUT_OF_RANGE('time', 2, previous.length);
  const ds = s - previous[0], dn = n - previous[1];
  return dn < 0 ? [ds - 1, dn + 1e9] : [ds, dn];
}

hrtime.bigint = { bigint() { return internal.nanos(); } }.bigint;

function memoryUsage() {
  return internal.memoryUsage();
}

memoryUsage.rss = { rss() { return internal.memoryUsage().rss; } }.rss;

function cpuUsage(previous) {
  const now = internal.cpuUsage();
  if (previous === undefined) return now;
  return { user: now.user - previous.user, system: now.system - previous.system };
}

function uptime() {
  return internal.exactNow() / 1000;
}

function cwd() {
  return internal.cwd();
}

function umask() {
  return 0o22;
}

function abort() {
  process.reallyExit(134);
}

// ---- signals

const numbers = {
  __proto__: null,
  SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGILL: 4, SIGTRAP: 5, SIGABRT: 6, SIGIOT: 6, SIGBUS: 7, SIGFPE: 8, SIGKILL: 9, SIGUSR1: 10, SIGSEGV: 11, SIGUSR2: 12,
  SIGPIPE: 13, SIGALRM: 14, SIGTERM: 15, SIGCHLD: 17, SIGSTKFLT: 16, SIGCONT: 18, SIGSTOP: 19, SIGTSTP: 20, SIGTTIN: 21, SIGTTOU: 22, SIGURG: 23,
  SIGXCPU: 24, SIGXFSZ: 25, SIGVTALRM: 26, SIGPROF: 27, SIGWINCH: 28, SIGIO: 29, SIGPOLL: 29, SIGPWR: 30, SIGSYS: 31,
};

// listening are the signals that the program listens to, and came those that the host has put there when a snapshot
// was taken before the loop had seen them.
const listening = [];
const came = [];

process.on('newListener', function startListeningIfSignal(type) {
  if (typeof type !== 'string' || !(type in numbers) || listening.includes(type)) return;
  if (type === 'SIGKILL' || type === 'SIGSTOP') {
    const e = new Error(`uv_signal_start EINVAL`);
    e.errno = -22;
    e.code = 'EINVAL';
    e.syscall = 'uv_signal_start';
    throw e;
  }
  if (listening.length === 0) watchSignals();
  listening.push(type);
  internal.listen(listening);
});

process.on('removeListener', function stopListeningIfSignal(type) {
  if (!listening.includes(type) || process.listenerCount(type) !== 0) return;
  listening.splice(listening.indexOf(type), 1);
  internal.listen(listening);
});

let watching = false;

function watchSignals() {
  if (watching) return;
  watching = true;
  loop.watchFor(() => {
    const more = internal.takeSignals();
    if (more !== undefined) came.push(...more);
    while (came.length > 0) {
      const name = came.shift();
      loop.complete(0, tellSignal, [name, numbers[name]]);
    }
  });
}

function tellSignal(name, number) {
  process.emit(name, name, number);
}

function kill(pid, signal) {
  if (pid != (pid | 0)) throw new codes.ERR_INVALID_ARG_TYPE('pid', 'number', pid);
  let number = signal;
  if (typeof signal !== 'number' || signal !== (signal | 0)) {
    number = numbers[signal || 'SIGTERM'];
    if (number === undefined) throw new codes.ERR_UNKNOWN_SIGNAL(signal);
  }
  if ((pid | 0) !== internal.pid) throw systemError('EPERM', -1);
  if (number === 0) return true;
  const name = Object.keys(numbers).find((k) => numbers[k] === number);
  if (name === undefined || !internal.raise(name, number)) throw systemError('EINVAL', -22);
  return true;
}

function systemError(code, errno) {
  const e = new Error(`kill ${code}`);
  e.errno = errno;
  e.code = code;
  e.syscall = 'kill';
  return e;
}

module.exports = {
  emitWarning, leave, hrtime, memoryUsage, cpuUsage, uptime, cwd, umask, abort, kill,
  setUncaughtExceptionCaptureCallback, hasUncaughtExceptionCaptureCallback, listening, came,
};
