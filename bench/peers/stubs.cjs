// What Stopify's runtime needs of modules that only some engines have: assert of Node, and the
// package detect-browser, by which it finds out how deep the stack may become.
const assert = (value, message) => { if (!value) throw new Error(message || 'assertion failed'); };
assert.equal = (a, b) => assert(a == b, a + ' != ' + b);
// The package is what it has found, in the version that Stopify asks for.
Object.defineProperty(assert, 'name', { value: 'node' });
module.exports = assert;
