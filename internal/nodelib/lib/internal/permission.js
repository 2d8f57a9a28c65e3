// process.permission. It is there whether or not anything is forbidden, because a program may go on where something is.
'use strict';
const { validateString } = require('internal/validators');

exports.permission = {
  has(scope, reference) {
    validateString(scope, 'scope');
    if (reference != null) validateString(reference, 'reference');
    return internal.permitted(scope, reference ?? '');
  },
};
