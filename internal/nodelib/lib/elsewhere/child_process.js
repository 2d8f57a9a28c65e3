'use strict';
module.exports = require('internal/elsewhere')('child_process',
  ['ChildProcess', 'exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync'], {});
