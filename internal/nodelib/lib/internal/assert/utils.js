'use strict';
// The text of the call that has failed is not at hand: the message is the one that Node has then.
function innerOk(fn, argLen, value, message) {
  if (value) return;
  let generatedMessage = false;
  if (argLen === 0) {
    generatedMessage = true;
    message = 'No value argument passed to `assert.ok()`';
  } else if (message == null) {
    generatedMessage = true;
    message = undefined;
  } else if (message instanceof Error) {
    throw message;
  }
  const AssertionError = require('internal/assert/assertion_error');
  const err = new AssertionError({ actual: value, expected: true, message, operator: '==', stackStartFn: fn });
  err.generatedMessage = generatedMessage;
  throw err;
}
module.exports = { innerOk };
