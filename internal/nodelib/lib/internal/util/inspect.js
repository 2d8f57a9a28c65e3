// inspect and format are the host's: the same that console has.
'use strict';
const { inspect, format, formatWithOptions } = internal;
module.exports = { inspect, format, formatWithOptions };
