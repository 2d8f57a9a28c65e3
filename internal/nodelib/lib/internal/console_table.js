// Derived from Node.js v20.20.2, lib/internal/console/constructor.js. See third_party/node/LICENSE.
'use strict';
const cliTable = require('internal/cli_table');
const { validateArray } = require('internal/validators');

const keyKey = 'Key';
const valuesKey = 'Values';
const indexKey = '(index)';
const iterKey = '(iteration index)';

const isArray = (v) => Array.isArray(v) || internal.kind(v) === 'typed' && !(v instanceof DataView);

function inspect(v) {
  const depth = v !== null && typeof v === 'object' && !isArray(v) && Object.keys(v).length > 2 ? -1 : 0;
  return internal.inspect(v, { depth, maxArrayLength: 3, breakLength: Infinity });
}

const getIndexArray = (length) => Array.from({ length }, (_, i) => inspect(i));

// table gives the text of console.table, undefined for what is printed as it is.
function table(tabularData, properties) {
  if (tabularData === null || typeof tabularData !== 'object') return undefined;
  if (properties !== undefined) validateArray(properties, 'properties');
  const kind = internal.kind(tabularData);
  if (kind === 'map') {
    const keys = [];
    const values = [];
    let length = 0;
    for (const { 0: k, 1: v } of tabularData) {
      keys.push(inspect(k));
      values.push(inspect(v));
      length++;
    }
    return cliTable([iterKey, keyKey, valuesKey], [getIndexArray(length), keys, values]);
  }
  if (kind === 'set') {
    const values = [];
    let length = 0;
    for (const v of tabularData) {
      values.push(inspect(v));
      length++;
    }
    return cliTable([iterKey, valuesKey], [getIndexArray(length), values]);
  }
  const map = { __proto__: null };
  let hasPrimitives = false;
  const valuesKeyArray = [];
  const indexKeyArray = Object.keys(tabularData);
  for (let i = 0; i < indexKeyArray.length; i++) {
    const item = tabularData[indexKeyArray[i]];
    const primitive = item === null || (typeof item !== 'function' && typeof item !== 'object');
    if (primitive) {
      hasPrimitives = true;
      valuesKeyArray[i] = inspect(item);
    } else {
      const keys = properties || Object.keys(item);
      for (const key of keys) {
        map[key] ??= [];
        if (!Object.prototype.hasOwnProperty.call(item, key)) map[key][i] = '';
        else map[key][i] = inspect(item[key]);
      }
    }
  }
  const keys = Object.keys(map);
  const columns = Object.values(map);
  if (hasPrimitives) {
    keys.push(valuesKey);
    columns.push(valuesKeyArray);
  }
  keys.unshift(indexKey);
  columns.unshift(indexKeyArray);
  return cliTable(keys, columns);
}

module.exports = { table };
