// A variable called arguments in the body beside functions of the parameters that use arguments, or in an arrow function: the engine
// takes both for one.
let turns = 0;
const wait = v => { const until = turns + 2; while (turns < until) turns++; return v; };
const list = [
  function (x = () => arguments) { var arguments = wait(3); return typeof x() + typeof arguments; },
  function (x = () => arguments) { var arguments = wait(3); function arguments() {} return typeof x() + typeof arguments; },
  function (x = () => arguments) { wait(); var arguments; function arguments() {} return typeof x() + typeof arguments; },
  function (x = () => arguments) { var arguments; wait(); return x() === arguments; },
  function () { var a = () => { var arguments = wait(1); return typeof arguments; }; return a() + typeof arguments; },
];
for (const f of list) console.log(String(f()));
