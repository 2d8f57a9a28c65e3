'use strict';
module.exports = require('internal/elsewhere')('worker_threads',
  ['Worker', 'MessageChannel', 'MessagePort', 'BroadcastChannel', 'getEnvironmentData', 'setEnvironmentData', 'markAsUntransferable', 'moveMessagePortToContext', 'receiveMessageOnPort'], { isMainThread: true, parentPort: null, workerData: null, threadId: 0, resourceLimits: {}, SHARE_ENV: Symbol.for('nodejs.worker_threads.SHARE_ENV') });
