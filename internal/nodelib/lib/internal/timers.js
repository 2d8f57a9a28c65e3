// The names under which Node's own modules know the parts of the loop.
'use strict';
const loop = require('internal/loop');
const { validateNumber } = require('internal/validators');

const TIMEOUT_MAX = 2 ** 31 - 1;

function setUnrefTimeout(callback, after) {
  const timer = new loop.Timeout(callback, after, undefined, false, true);
  timer.unref();
  loop.start(timer, timer._idleTimeout);
  return timer;
}

function getTimerDuration(msecs, name) {
  validateNumber(msecs, name);
  if (msecs < 0 || !Number.isFinite(msecs)) {
    const { codes: { ERR_OUT_OF_RANGE } } = require('internal/errors');
    throw new ERR_OUT_OF_RANGE(name, 'a non-negative finite number', msecs);
  }
  if (msecs > TIMEOUT_MAX) {
    require('internal/process').emitWarning(`${msecs} does not fit into a 32-bit signed integer.` +
      `\nTimer duration was truncated to ${TIMEOUT_MAX}.`, 'TimeoutOverflowWarning');
    return TIMEOUT_MAX;
  }
  return msecs;
}

module.exports = {
  Timeout: loop.Timeout,
  Immediate: loop.Immediate,
  insert: loop.start,
  kTimeout: Symbol('timeout'),
  setUnrefTimeout,
  getTimerDuration,
};
