// Modules that cannot be here, for packages that require them: each function throws what Node's throw
// where a platform lacks something.
'use strict';
const { coded } = require('internal/errors');

function refuse(module, name) {
  const f = {
    [name]() {
      throw coded(new TypeError(`The feature ${module}.${name} is unavailable on the current platform, which is being used to run Node.js`),
        'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', 'TypeError');
    },
  }[name];
  // So that classes can be derived from it, and new throws the same.
  return function(...args) { return f(...args); };
}

module.exports = (module, names, values) => {
  const exports = { ...values };
  for (const name of names) {
    const f = refuse(module, name);
    Object.defineProperty(f, 'name', { value: name, configurable: true });
    exports[name] = f;
  }
  return exports;
};
