// What finally hands through and what it replaces.
const log = (name) => [(v) => console.log(name, 'ok', v), (e) => console.log(name, 'failed', e)];
const slow = (v) => new Promise((r) => Promise.resolve().then(() => { for (let i = 0; i < 4; i++) v += ''; r(v); }));
Promise.resolve(1).finally(() => 2).then(...log('value'));
Promise.reject(1).finally(() => 2).then(...log('reason'));
Promise.resolve(1).finally(() => { throw 3; }).then(...log('thrown'));
Promise.reject(1).finally(() => { throw 4; }).then(...log('replaced'));
Promise.resolve(1).finally(() => Promise.reject(5)).then(...log('rejected'));
Promise.resolve(1).finally(() => slow(6)).then(...log('waited'));
Promise.reject(1).finally(() => slow(6)).then(...log('waited'));
Promise.resolve(7).finally().then(...log('nothing'));
Promise.resolve(8).finally('no function').then(...log('no function'));
Promise.resolve(9).finally((...args) => console.log('arguments', args.length)).then(...log('args'));
Promise.resolve('chain').finally(() => console.log(1)).finally(() => console.log(2)).finally(() => console.log(3)).then(...log('chain'));
const calls = [];
const fake = { constructor: Promise, then(a, b) { calls.push(typeof a, typeof b, a.length, b.length, a.name, b.name); return [a, b]; } };
const [ok, no] = Promise.prototype.finally.call(fake, () => 'x');
console.log(calls, Promise.prototype.finally.call(fake, 5));
ok('through').then(...log('ok'));
no('through').then(...log('no'));
class Tracked extends Promise {
  static get [Symbol.species]() { console.log('species'); return Tracked; }
}
new Tracked((r) => r(10)).finally(() => { for (let i = 0; i < 2; i++) console.log('in', i); }).then(...log('tracked'));
