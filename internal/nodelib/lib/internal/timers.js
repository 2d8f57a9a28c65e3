// The names under which Node's own modules know the parts of the loop.
'use strict';
const loop = require('internal/loop');
module.exports = {
  Timeout: loop.Timeout,
  Immediate: loop.Immediate,
  insert: loop.start,
  kTimeout: Symbol('timeout'),
};
