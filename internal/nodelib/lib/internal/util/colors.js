'use strict';
module.exports = { blue: '', green: '', white: '', yellow: '', red: '', gray: '', clear: '', hasColors: false, shouldColorize: () => false, refresh() {} };
