'use strict';
const { migrate, snapshot, on, hop, secret, device } = require('internal/migration');
module.exports = { migrate, snapshot, on, hop, secret, device };
