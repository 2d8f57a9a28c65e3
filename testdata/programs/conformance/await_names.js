// In a script, await is a name like any other outside of async functions.
var await = 1;
function nested(await) {
  for (let i = 0, n = 3; i < n; i++) await += i;
  return await;
}
var \u0061wait2 = nested(await);
console.log(await2, await, typeof nested);
class Await { aw\u0061it() { return 'method'; } }
console.log(new Await().await());
var made = (function () { var C = class await { static s() { return await.name; } }; return C; })();
console.log(made.s());
await: for (var n = 0; n < 5; n++) {
  for (;;) {
    if (n === 3) break await;
    continue await;
  }
}
console.log(n);
var { await: renamed, x: \u{61}wait = 7 } = { await: 'a' };
console.log(renamed, await, { await });
async function real() {
  function inner() { return await; }
  return (await Promise.resolve(inner())) + 1;
}
real().then(v => console.log('real', v));
await = function await(n) { return n ? n + await(n - 1) : 0; };
console.log(await(4));
var arrow = await => await * 2;
console.log(arrow(21));
try { await.x.y } catch (e) { console.log(e.name); }
