'use strict';
module.exports = require('internal/elsewhere')('cluster',
  ['Worker', 'fork', 'setupMaster', 'setupPrimary', 'disconnect'], { isMaster: true, isPrimary: true, isWorker: false, workers: {}, settings: {}, SCHED_NONE: 1, SCHED_RR: 2 });
