'use strict';
module.exports = require('internal/elsewhere')('trace_events',
  ['createTracing', 'getEnabledCategories'], {});
