// The elements of arguments are not tied to the parameters when a parameter is a pattern, and an
// arguments object is made whatever Object.prototype has.
function f(a, [b]) { arguments[0] = 2; return a + b; }
function g({ a }, b) { b = 5; return arguments[1] + a; }
function tied(a) { arguments[0] = 2; return a; }
console.log(f(1, [10]), f.length, g({ a: 1 }, 2, 3), g.length, tied(1));
Object.prototype.get = function () { return 'got'; };
const args = (function () { return arguments; })(1, 2);
delete Object.prototype.get;
console.log(args.length, args[1], [...args].map(x => x + 1).join());
