// What the modules of the network know of async_hooks: sockets and servers have a number.
'use strict';

let ids = 1;

function newAsyncId() {
  return ++ids;
}

module.exports = {
  newAsyncId,
  symbols: { async_id_symbol: Symbol('async_id_symbol'), owner_symbol: Symbol('owner_symbol') },
};
