'use strict';
module.exports = { now: () => internal.exactNow() };
