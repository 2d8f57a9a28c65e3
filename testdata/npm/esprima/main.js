// Esprima parses a part of its own text, with tokens, comments and a delegate.
const esprima = require('esprima');
const self = require('./self.txt');

// One module of the bundle, as the expression that it is there.
const begin = self.indexOf('/* 3 */'), end = self.indexOf('/* 4 */');
const source = '[' + self.slice(self.indexOf('function', begin), end).replace(/,\s*$/, '') + ']';

let nodes = 0;
const kinds = Object.create(null);
const tree = esprima.parseScript(source, { range: true, loc: true, comment: true, tokens: true }, function (node, meta) {
  nodes++;
  kinds[node.type] = (kinds[node.type] || 0) + 1;
  if (node.type === 'FunctionExpression' && node.params.length > 2) {
    console.log('function', node.params.length, 'at', meta.start.line + ':' + meta.start.column);
  }
});
console.log(nodes, 'nodes', tree.tokens.length, 'tokens', tree.comments.length, 'comments', tree.body.length, 'statements');
Object.keys(kinds).sort().forEach(function (k) { console.log(k, kinds[k]); });

const names = new Set();
(function collect(o) {
  if (Array.isArray(o)) return o.forEach(collect);
  if (o && typeof o === 'object' && o.type) {
    if (o.type === 'Identifier') names.add(o.name);
    for (const k of Object.keys(o)) if (k !== 'tokens' && k !== 'comments' && k !== 'loc' && k !== 'range') collect(o[k]);
  }
})(tree);
console.log(names.size, 'names', [...names].sort().slice(0, 12).join(' '));

console.log(JSON.stringify(esprima.parseModule('export default class A extends B { get x() { return super.x } static m(a = 1, ...r) {} }')));
console.log(esprima.tokenize('a = /[/]\\/x/g.test(`p${ q }r`) ? 0x1F : .5e-3').map((t) => t.type + ' ' + t.value).join('\n'));
['var 1a', 'return = 3', 'if (', '({ a: 1, a })', 'use strict; with (a) {}', "'use strict'; with (a) {}"].forEach((bad) => {
  try {
    console.log(esprima.parseScript(bad).body.length);
  } catch (e) {
    console.log(e.name, e.message, e.index, e.lineNumber, e.column);
  }
});
