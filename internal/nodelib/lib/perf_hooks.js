'use strict';
const { performance } = require('internal/performance');
module.exports = { performance };
