'use strict';
module.exports = function assert(value, message) {
  if (!value) throw new Error(message || 'assertion failed');
};
module.exports.fail = (message) => { throw new Error(message); };
