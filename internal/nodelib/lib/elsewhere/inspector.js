'use strict';
module.exports = require('internal/elsewhere')('inspector',
  ['open', 'close', 'url', 'waitForDebugger', 'Session'], {});
