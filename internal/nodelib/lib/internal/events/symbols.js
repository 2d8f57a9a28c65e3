'use strict';
module.exports = { kFirstEventParam: Symbol('nodejs.kFirstEventParam') };
