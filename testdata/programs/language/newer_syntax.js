#!/usr/bin/env node
// Syntax that came one year at a time: a hashbang line, commas at the ends of lists, separators and bases of numbers, raw templates with any escapes, u flags, names with escapes.
'use strict';

const steps = [];
function note(
  text,
  ...more
) {
  let sum = 0;
  for (const n of more) {
    sum += n;
  }
  steps.push(text + ':' + sum,);
  return sum;
}

function add(a, b,) { return note('add', a, b,); }
const twice = (f, x,) => f(x, x,);

function raw(strings, ...values) {
  let out = '';
  for (let i = 0; i < strings.raw.length; i++) {
    const cooked = strings[i];
    out += '[' + strings.raw[i] + '|' + (cooked === undefined ? 'none' : cooked.length) + ']';
    if (i < values.length) out += values[i];
  }
  return out;
}

for (let i = 0; i < 3; i++) {
  console.log(raw`\unicode ${add(i, 1_000,)} \xerxes ${twice(add, 0b101,)} \u{41} \07`);
}

const \u{61}bc = 0o17, d\u0065f = 0x1F, \u{1d4b3} = 2 ** 3 ** 2;
console.log(abc, def, 𝒳, 1_0.2_5, 0b1111_0000, 1e1_0);

const text = 'a😀b\u{1F600}c';
let units = 0, points = 0;
for (const ch of text) {
  points++;
  units += ch.length;
}
console.log(points, units, text.match(/./gu).length, text.match(/./g).length, /\u{1F600}/u.exec(text).index);

const sticky = /\w+\s*/y;
let words = 0;
while (sticky.exec('one two  three')) {
  words += sticky.lastIndex;
}
console.log(words, /a.b/s.test('a\nb'), /(?<=\$)(?<sum>\d+)/.exec('for $42').groups.sum);
console.log(steps.join(' '));
