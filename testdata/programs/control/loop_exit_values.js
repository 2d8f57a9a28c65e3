// Loop variables and half-built results are read after break, return in nested functions and exceptions out of loops.
'use strict';
function slow(n) { let r = 0; for (let i = 0; i < n; i++) { r += i * n; } return r; }
function findPair(list, target) {
  let tries = 0;
  for (let i = 0; i < list.length; i++) {
    for (let j = i + 1; j < list.length; j++) {
      tries++;
      if (list[i] + list[j] === target + slow(0)) return { i, j, tries };
    }
  }
  return { i: -1, j: -1, tries };
}
for (const t of [9, 11, 16, 100]) { const { i, j, tries } = findPair([2, 7, 4, 9, 1, 8], t); console.log(t + ': ' + i + ',' + j + ' after ' + tries); }
let k = 0, acc = [];
try {
  for (; k < 10; k++) { acc.push(slow(k)); if (acc.length > 6) throw new Error('stop at ' + k); }
} catch (e) { console.log(e.message + ' acc ' + acc.join()); }
console.log('k ' + k);
function collatz(n) { let len = 1, max = n; while (n !== 1) { n = n % 2 ? 3 * n + 1 : n / 2; len++; if (n > max) max = n; } return [len, max]; }
for (let n = 1; n < 12; n++) { console.log('collatz ' + n + ' ' + collatz(n).join(' ')); }
const done = (() => { for (;;) { for (;;) { k++; if (slow(2) + k > 20) return 'out ' + k; } } })();
console.log(done);
