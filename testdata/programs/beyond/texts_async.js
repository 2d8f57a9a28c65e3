// Async generators and for await in texts.
(async () => {
  for await (const x of eval('(async function* (n) { for (let i = 0; i < n; i++) yield i; })')(2)) console.log(x);
  for await (const x of new Function('return async function* () { yield 2; yield* [3] }')()()) console.log(x);
  const A = (async () => {}).constructor;
  console.log(await new A('l', 'let s = 0; for await (const x of l) s += x; return s')([4, Promise.resolve(5)]));
  try { eval('async function* () {'); } catch (e) { console.log(e.name); }
  try { new A('for await (const x of'); } catch (e) { console.log(e.name); }
})();
// Half of a surrogate pair behind backslashes: the engine loses count of them.
const codes = s => [...s].map(c => c.codePointAt(0).toString(16)).join(' ');
console.log(codes(eval('"\\' + '\ud800' + '"')), codes(eval('"\\\\' + '\ud800' + '"')));
