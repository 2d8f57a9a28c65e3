// fetch, for programs that look whether it is there and may never call it: what is behind it is loaded by the first call.
'use strict';

function fetch(input, init = undefined) {
  return require('internal/fetch').fetch(input, init);
}

module.exports = { fetch };
