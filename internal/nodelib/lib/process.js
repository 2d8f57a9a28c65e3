'use strict';
module.exports = internal.process;
