'use strict';
module.exports = require('internal/elsewhere')('wasi',
  ['WASI'], {});
