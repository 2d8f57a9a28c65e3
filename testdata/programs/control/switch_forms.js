// Switch: calls in case tests, fallthrough, default in the middle, loops and closures in cases, let in switch, break of an outer loop.
const order = [];
function t(x) { order.push(x); let y = 0; for (let i = 0; i < 2; i++) { y = x; } return y; }
function f(x) {
  let out = '';
  switch (t(x)) {
    case t(1): out += 'one ';
    case t(2): for (let i = 0; i < 3; i++) { if (i === 2) break; out += 'two' + t(i) + ' '; }
      break;
    default: out += 'def ';
    case t(3): { let z = t(30); out += 'three' + z + ' '; }
    case t(4): out += 'four '; break;
    case t(5): out += 'five'; return out + '!';
  }
  return out;
}
for (let i = 0; i <= 6; i++) { console.log(i + ' -> ' + f(i) + '| ' + order.splice(0).join(' ')); }
function g(s) {
  const fns = [];
  for (const ch of s) {
    switch (ch) {
      case 'a': let v = 1; fns.push(() => v++); break;
      case 'b': v = t(5); fns.push(() => v += 2); continue;
      case 'q': return fns.map(q => q()).join() + '/' + fns.map(q => q()).join();
      default: try { v; fns.push(() => v); } catch (e) { fns.push(() => e.name); }
    }
    fns.push(() => ch);
  }
  return 'no q';
}
try { console.log(g('ab')); } catch (e) { console.log('tdz ' + (e instanceof ReferenceError)); }
console.log(g('aaxq'));
console.log(g('a'));
outer: for (let i = 0; i < 6; i++) {
  switch (true) {
    case i < t(2): console.log('small ' + i); break;
    case i === t(3): continue outer;
    case i > t(4): break outer;
    default: console.log('mid ' + i);
  }
  console.log('after ' + i);
}
switch (t(1)) { } switch (t(2)) { default: console.log('only default ' + order.length); }
switch (NaN) { case NaN: console.log('never'); break; case t(0): break; default: console.log('NaN is not NaN'); }
