// Long plain counting loops with little output: nested counters, a Collatz record search and a checksum over 8,000 steps.
'use strict';
let h = 7; for (let i = 1; i <= 3000; i++) { h = (h * 31 + i) % 65521; if (i % 1000 === 0) console.log('hash ' + i + ' ' + h); }
let best = 0, at = 0; for (let n = 1; n < 60; n++) { let k = n, len = 1; while (k !== 1) { k = k % 2 ? 3 * k + 1 : k >> 1; len++; } if (len > best) { best = len; at = n; console.log('record ' + n + ' ' + len); } }
let cells = 0; for (let a = 0; a < 12; a++) { for (let b = a; b < 12; b++) { for (let c = b; c < 12; c++) { if ((a * b + c) % 7 === 3) { cells++; continue; } if (a + b + c > 30) break; } } } console.log('cells ' + cells);
const digits = n => { let c = 0; do { c++; n = (n - n % 10) / 10; } while (n); return c; }; let total = 0; for (let i = 0; i < 300; i++) { total += digits(i * i); } console.log('digits ' + total + ' ' + best + '@' + at);
