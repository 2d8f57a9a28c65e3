// What Stopify's runtime needs of Node's module assert, for engines without one.
const assert = (value, message) => { if (!value) throw new Error(message || 'assertion failed'); };
assert.equal = (a, b) => assert(a == b, a + ' != ' + b);
module.exports = assert;
