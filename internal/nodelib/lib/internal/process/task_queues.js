'use strict';
module.exports = { queueMicrotask };
