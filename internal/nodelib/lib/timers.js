'use strict';
const { setTimeout, clearTimeout, setImmediate, clearImmediate, setInterval, clearInterval, activate } = require('internal/loop');

module.exports = {
  setTimeout, clearTimeout, setImmediate, clearImmediate, setInterval, clearInterval,
  _unrefActive(item) { activate(item, false); },
  active(item) { activate(item, true); },
  unenroll(item) { clearTimeout(item); },
};
Object.defineProperty(module.exports, 'promises', {
  __proto__: null, configurable: true, enumerable: true,
  get() { return require('timers/promises'); },
});
