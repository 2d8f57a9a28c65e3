// 0 && … whose value nobody uses: the engine alone takes what it leaves on its stack for an operand.
let k = 5;
const DEBUG = false;
function g(...x) { return x.join(); }
console.log([1, (0 && k, k += 1), 3].join(), g((!1 && k, k += 1), 100), [(0 && k, 1), ...[2]].length);
const f = a => [g(...[1], k - ((false && a, k += 1)))][0];
console.log(f(1), [k ? (null && k, 2) : 3, ('' && (k = 9)), (1 + 2) && k, -0 && k, void 0 && k, (0 && k) || 7].join());
for (let i = 0; i < 3; i++) {
  0 && console.log('never');
  DEBUG && console.log('never');
  console.log(i, { a: (0 && f(), i), b: [(0 && f(), () => i)][0]() }.b);
}
