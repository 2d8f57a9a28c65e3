// Variables that are called arguments, and the arguments of the program's own function.
let turns = 0;
const wait = v => { const until = turns + 2; while (turns < until) turns++; return v; };
const list = [
  function (a) { var arguments; wait(); arguments[0] = 7; return wait(a); },
  function (a) { var arguments = 5; return wait(1) + arguments; },
  function (x = arguments) { function arguments() {} wait(); return typeof x + typeof arguments; },
  function (x = arguments) { var arguments; wait(); return typeof x + typeof arguments + (x === arguments); },
  function (x = arguments) { wait(); let arguments; wait(); return typeof x + typeof arguments; },
  function () { function arguments() {} return wait(function () { return typeof arguments; })() + typeof arguments + (() => wait(typeof arguments))(); },
  function () { var arguments = 1; return wait(function () { return typeof arguments; })() + typeof arguments + (() => wait(typeof arguments))(); },
  function (a) { arguments = wait(3); { let arguments = wait(''); } return arguments + String(a); },
  function (a) { for (var arguments of [1, 2]) wait(); return arguments + String(a); },
  function (a) { for (var arguments in { p: 1 }) wait(); var { arguments = 2, x } = {}; return wait(arguments) + String(a); },
];
for (const f of list) console.log(String(f()));
console.log(list[0](1), list[1](1), list[7](1), (function (arguments) { var arguments; wait(); return arguments; })(2));

// The main function has arguments as well: exports, require, module and two names.
wait();
console.log(arguments.length, typeof arguments[1], arguments[0] === exports, arguments[2] === module);
const count = (() => wait(arguments.length))();
console.log(count, (function () { return wait(arguments.length); }).apply(null, arguments), [...arguments].length);
