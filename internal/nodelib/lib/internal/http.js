// After Node.js v20.20.2, lib/internal/http.js. See third_party/node/LICENSE.
'use strict';

// utcDate is not kept for the rest of the second, as in Node: the program may be somewhere else by then.
function utcDate() {
  return new Date().toUTCString();
}

module.exports = {
  kOutHeaders: Symbol('kOutHeaders'),
  kNeedDrain: Symbol('kNeedDrain'),
  utcDate,
};
