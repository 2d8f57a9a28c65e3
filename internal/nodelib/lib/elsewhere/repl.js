'use strict';
module.exports = require('internal/elsewhere')('repl',
  ['start', 'writer', 'REPLServer', 'Recoverable'], {});
