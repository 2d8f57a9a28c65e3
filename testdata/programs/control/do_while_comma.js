// do-while with continue, comma operators in every for clause, loops whose whole work is in the head.
function c(x) { for (var i = 0; i < 1; i++) { seen += x + ';'; } return x; }
var seen = '';
var i = 0;
do {
  i++;
  if (c(i) % 2) continue;
  if (i > 7) break;
  console.log('even ' + i);
} while (c('t') && i < 10);
console.log('seen ' + seen); seen = '';
for (var a = c(0), b = c(10); c('x'), a < b; a += c(2), b -= c(1)) { if (a === 4) continue; console.log(a + ',' + b); }
console.log(seen); seen = '';
for (var n = 0; n++ < 5; ) ;
console.log('n ' + n);
for (var k = 0, s = 0; k < 10; s += k, k++) ;
console.log('s ' + s);
for (;;) { if (c(++n) > 8) break; }
console.log('n ' + n + ' ' + seen); seen = '';
var x = (c(1), c(2), c(3)) + (c(4), c(5));
console.log('comma ' + x + ' ' + seen); seen = '';
do do do c('d'); while (seen.length < 6); while (seen.length < 12); while (seen.length < 20);
console.log(seen); seen = '';
while (c(i-- > 3)) while (i % 3) { i--; c(i); }
console.log('i ' + i + ' ' + seen);
if (c(0)) c('no'); else if (c('')) c('no'); else for (var z in [1, 2]) { c(z); }
console.log('z ' + z);
