// Derived from Node.js v20.20.2, lib/internal/streams/passthrough.js. See third_party/node/LICENSE.
'use strict';

module.exports = PassThrough;

const Transform = require('internal/streams/transform');
Object.setPrototypeOf(PassThrough.prototype, Transform.prototype);
Object.setPrototypeOf(PassThrough, Transform);

function PassThrough(options) {
  if (!(this instanceof PassThrough))
    return new PassThrough(options);

  Transform.call(this, options);
}

PassThrough.prototype._transform = function(chunk, encoding, cb) {
  cb(null, chunk);
};
