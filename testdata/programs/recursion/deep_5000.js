// Recursion 5,000 deep through one plain function: a long stack at a few output points, then unwinding with work in every frame.
'use strict';
let max = 0;
function down(n, acc) {
  if (n > max) max = n;
  if (n % 1000 === 0) console.log('down ' + n + ' ' + acc);
  if (n === 5000) return 'bottom ' + acc;
  const mine = (acc * 3 + n) % 1009;
  const r = down(n + 1, mine);
  if (n % 1250 === 0) console.log('up ' + n + ' ' + mine + ' ' + r);
  return r;
}
console.log(down(1, 7));
console.log('max ' + max);
