'use strict';
const { randomFillSync, randomUUID } = require('crypto');
class Crypto {
  getRandomValues(array) {
    return randomFillSync(array);
  }

  randomUUID() {
    return randomUUID();
  }
}
Object.defineProperty(Crypto.prototype, Symbol.toStringTag, { configurable: true, value: 'Crypto' });
module.exports = { crypto: new Crypto(), Crypto };
