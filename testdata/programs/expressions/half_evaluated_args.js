// Operands already evaluated wait while later operands call: arguments, binary operators, arrays, objects, templates.
let x = 1, trace = [];
function bump(n) { for (let i = 0; i < n; i++) { x++; } trace.push(x); return x; }
function show(...a) { let s = ''; for (const v of a) { s += '<' + v + '>'; } return s; }
console.log(show(x, bump(1), x, bump(2), x));
console.log(x + bump(1) + ' ' + (bump(1) + x) + ' ' + (x * 2 - bump(3) * x));
console.log([x, bump(1), x++, bump(1), [x, bump(2), --x]].join());
console.log(JSON.stringify({ a: x, b: bump(1), [x + 'k']: x, ['c' + bump(1)]: x, d: { e: bump(1), f: x } }));
console.log(`${x} ${bump(1)} ${x} ${`${bump(1)}/${x}`} ${x++}${bump(0)}`);
console.log((x < bump(1)) + ' ' + (x === bump(0)) + ' ' + (bump(1) > x) + ' ' + (x >= bump(2)));
console.log((x, bump(1), x) + ' ' + (x ? bump(1) : x) + ' ' + (!x ? x : bump(2)) + ' ' + (x && bump(1) && x));
console.log(Math.max(x, bump(5), x - bump(1)) + ' ' + Math.min(x, bump(1), x));
console.log('abcdefgh'.slice(x - bump(0), bump(0) - x + 3) + 'xyz'.charAt(x - x + bump(0) - x));
x = 10;
x += bump(2); console.log('+= ' + x);
x -= bump(2) + x; console.log('-= ' + x);
x = x + bump(1) * (x = 3) + x; console.log('assign inside ' + x);
x = 5; x *= x + bump(1) + x++; console.log('*= ' + x);
console.log(show(...[x, bump(1)], x, ...[bump(1), x]));
console.log(show(show(x, bump(1)), show(bump(1), show(x, bump(1), x)), x));
console.log(-x + +bump(1) + ~bump(0) + ' ' + typeof bump(1) + ' ' + void bump(1) + ' ' + !bump(1));
const u = y => y + bump(1) + y; console.log(String(u(x) + u(x) * u(bump(1))));
console.log((x++ + bump(1) + x++ + ++x) + ' ' + (x-- - bump(1) - --x));
console.log(String(x) + [bump(1)] + { toString() { return 'o' + bump(1); } } + x);
console.log(trace.join());
