// Whether a descriptor is a terminal. Streams on terminals other than the program's own cannot be made.
'use strict';
const { codes: { ERR_INVALID_FD_TYPE } } = require('internal/errors_net');

const names = ['stdin', 'stdout', 'stderr'];

function isatty(fd) {
  const stream = Number.isInteger(fd) && fd >= 0 && fd < names.length ? internal.process[names[fd]] : undefined;
  return stream !== undefined && stream.isTTY === true;
}

class ReadStream {
  constructor() {
    throw new ERR_INVALID_FD_TYPE('TTY');
  }
}

class WriteStream {
  constructor() {
    throw new ERR_INVALID_FD_TYPE('TTY');
  }
}

module.exports = { isatty, ReadStream, WriteStream };
