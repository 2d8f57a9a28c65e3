// What this is at the top of a module, read after a capture: directly, as a callee, in arrows.
function same() { 'use strict'; return this; }
let n = 0;
while (n < 3) n++;
console.log(this === module.exports, same.apply(this) === this);
try {
  this();
} catch (e) {
  console.log(e instanceof TypeError);
}
this.x = n;
for (const k of [1, 2, 3]) {
  this.x += k;
  same();
}
console.log(module.exports.x, typeof this);
if (same() === undefined && this) {
  const f = () => this;
  while (n < 6) n++;
  console.log(f() === this);
}
