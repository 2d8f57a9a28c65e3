// What a callback can see of its arguments, also where only a text mentions them. (the engine alone does not tell a strict one.)
function work(n) {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += i;
  return sum;
}
const list = [5, 6];
console.log(list.map(function (v) { return eval("arguments.length") + work(2); }).join());
console.log(list.map(function (v) { "use strict"; return eval("arguments[2].length") + work(2); }).join());
console.log(list.map(function () { return (() => arguments.length)() + arguments[0] + work(2); }).join());
console.log(list.map(function (v) { return (() => eval("arguments.length"))() + work(2); }).join());
console.log(list.map(new Function("v", "return arguments.length + v")).join(), list.map(new Function("v", "i", "return v * i")).join());
console.log(list.map(eval("(v, i, a) => v + i + a.length")).join(), list.reduce(function (a) { return eval("arguments.length") + a; }, 1));
