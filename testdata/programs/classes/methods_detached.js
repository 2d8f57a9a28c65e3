// Methods taken off classes and objects, borrowed, bound in constructors, put into arrays and called inside builtin callbacks.
class Bank {
  constructor(owner) { this.owner = owner; this.balance = 0; this.history = []; this.deposit = this.deposit.bind(this); this.undo = () => { const last = this.history.pop(); if (last) this.balance -= last; return this.fmt(); }; }
  deposit(x) { if (x <= 0) throw new RangeError('bad amount ' + x); for (let i = 0; i < x; i += 10) { this.balance += Math.min(10, x - i); } this.history.push(x); return this.fmt(); }
  withdraw(x) { if (x > this.balance) { const e = new Error('insufficient'); e.missing = x - this.balance; throw e; } this.balance -= x; this.history.push(-x); return this.fmt(); }
  fmt() { return this.owner + ':' + this.balance; }
  static transfer(from, to, x) { const before = from.balance; try { from.withdraw(x); to.deposit(x); return true; } catch (e) { from.balance = before; return e.message + (e.missing ? ' ' + e.missing : ''); } finally { Bank.attempts = (Bank.attempts || 0) + 1; } }
}
const a = new Bank('ann'), b = new Bank('bob'), { deposit, withdraw, undo } = a;
console.log([15, 25, 30].map(deposit).join());
console.log(undo() + ' ' + withdraw.call(a, 5) + ' ' + [1, 2].map(a.withdraw, a).join());
try { withdraw(1); } catch (e) { console.log('detached ' + (e instanceof TypeError)); }
console.log(Bank.transfer(a, b, 20) + ' ' + Bank.transfer(a, b, 500) + ' ' + Bank.transfer(a, { deposit() { throw new Error('closed'); } }, 5) + ' ' + a.fmt() + ' ' + b.fmt());
const ops = [[a, 'deposit', 7], [b, 'withdraw', 3], [b, 'withdraw', 300], [a, 'deposit', -1], [b, 'undo'], [a, 'nope', 1]];
for (const [who, op, ...args] of ops) { let r; try { r = who[op](...args); } catch (e) { r = e.name + (e.missing || ''); } console.log(op + ' ' + r); }
const steal = { owner: 'mallory', balance: 1000, history: [], fmt: a.fmt }; console.log(Bank.prototype.withdraw.call(steal, 10) + a.deposit.call(steal, 1));
console.log(['deposit', 'undo', 'withdraw', 'fmt'].map(k => Object.hasOwn(a, k) + typeof a[k]).join() + ' ' + a.history.join());
const table = new Map(Object.entries({ d: deposit, w: x => a.withdraw(x), u: undo })); for (const c of 'd9w4ud1') { if (c > '9') { table.last = table.get(c); if (c === 'u') table.last(); } else table.last(+c); }
console.log(a.fmt() + ' ' + a.history.join() + ' attempts ' + Bank.attempts);
console.log([a, b].sort((x, y) => y.balance - x.balance).map(Function.prototype.call, Bank.prototype.fmt).join());
