'use strict';
module.exports = require('internal/elsewhere')('vm',
  ['Script', 'createContext', 'createScript', 'runInContext', 'runInNewContext', 'runInThisContext', 'isContext', 'compileFunction', 'measureMemory'], { constants: Object.freeze({ __proto__: null }) });
