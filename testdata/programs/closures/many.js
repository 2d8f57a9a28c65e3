// Many functions and scope instances of each kind: what is copied when they are restored must be
// each its own, and what cannot be copied must come back all the same.
const wait = () => { for (let i = 0; i < 2; i++); };
const n = 17;
const pick = (list, f) => [0, 1, 3, 16].map(i => f(list[i], i));

function counter(start) { let count = start; return step => count += step; }
function account(balance) {
  let moves = 0;
  return {
    deposit(amount) { balance += amount; return ++moves; },
    get total() { return balance * 10 + moves; },
    read: function () { return balance + moves; },
    make: function Made(x) { this.x = x + balance; },
  };
}
function outer(a) {
  return function middle(b) {
    { let c = a + b; var inner = d => { "use strict"; a++; b += 2; return c += d; }; }
    return [inner, () => [a, b], function* () { yield a; yield b; }];
  };
}
function tied(a, b) { const all = arguments, f = () => all[0] + b; a += 100; return [f, () => ++b]; }
function dynamic(a) { return [text => eval(text), () => a]; }
function early() { const f = () => late; const list = [f]; if (n > 100) return list; wait(); let late = 7; return list; }
function strictly() { "use strict"; let k = 0; return function () { k++; return this === undefined ? k : "sloppy"; }; }
class Box { #v; constructor(v) { this.#v = v; this.get = () => this.#v; this.set = x => { this.#v = x; }; } }
const plain = [], counters = [], accounts = [], inners = [], ties = [], dynamics = [], earlies = [], stricts = [], boxes = [];
for (let i = 0; i < n; i++) {
  plain.push(function (x) { return x * n; });
  counters.push(counter(i));
  accounts.push(account(i));
  inners.push(outer(i)(i + 1));
  ties.push(tied(i, i));
  dynamics.push(dynamic(i));
  earlies.push(early());
  stricts.push(strictly());
  boxes.push(new Box(i));
}
Object.defineProperty(counters[3], "name", { value: "third" });
counters[4].extra = counters[5];
delete counters[6].length;
Object.setPrototypeOf(counters[7], null);
Object.freeze(counters[8]);
accounts[2].make.prototype.twice = function () { return this.x * 2; };
const made = new accounts[2].make(40);
wait();

const line = (name, list) => { wait(); console.log(name, list.join(" ")); };
line("plain", pick(plain, f => f(2)));
line("counters", counters.map((f, i) => f(i)));
counters[0](1000);
line("counters", pick(counters, f => f(0)));
line("names", counters.map(f => [Object.getOwnPropertyNames(f), Object.getOwnPropertyDescriptor(f, "name")?.value]));
Object.defineProperty(counters[9], "name", { value: "ninth" });
Object.defineProperty(counters[10], "length", { value: 44 });
line("names", counters.map(f => f.name + f.length));
line("kinds", [counters[4].extra === counters[5], Object.getPrototypeOf(counters[7]), Object.isFrozen(counters[8]), Object.isFrozen(counters[9])]);
line("deposits", pick(accounts, (a, i) => a.deposit(i)));
accounts[1].deposit(500);
line("totals", pick(accounts, a => a.total + "/" + a.read()));
line("made", [made.twice(), made instanceof accounts[2].make, made instanceof accounts[3].make, made.constructor === accounts[2].make]);
line("methods", pick(accounts, a => a.deposit.name + a.read.name + a.make.name + ("prototype" in a.deposit) + a.make.prototype.constructor.name));
line("inners", pick(inners, ([f], i) => f(i)));
line("inners", pick(inners, ([f, g]) => g()));
line("generators", pick(inners, ([, , g]) => [...g()]));
line("ties", pick(ties, ([f, g]) => f() + g() + f()));
line("dynamics", pick(dynamics, ([f, g], i) => f("a += 5; a") + g()));
line("earlies", pick(earlies, ([f]) => f()));
line("stricts", pick(stricts, f => f() + f()));
boxes[3].set("three");
line("boxes", pick(boxes, b => b.get()));
line("different", [new Set(counters).size, new Set(pick(accounts, a => a.read)).size, new Set(pick(inners, ([f]) => f)).size]);
