// Calls of proxies: what is called is stopped inside.
function work(n, label) {
  let s = 0;
  for (let i = Math.min(n - 1, 0); i < 1 && i < n; i++) s += n * (n - 1) / 2;
  if (label) console.log(label, s);
  return s;
}
function f(a, b) {
  const t = work(3);
  return [this === undefined ? 'none' : typeof this, a, b, t, new.target === undefined].join();
}
const seen = [];

// without a trap
const plain = new Proxy(f, {});
console.log(plain(1, 2));
console.log(plain.call('x', 3, 4), plain.apply({}, [5, 6]), plain.bind(null, 7)(8));
console.log(Reflect.apply(plain, null, [9, 10]));
const o = { plain, get g() { return plain; } };
console.log(o.plain(11, 12), o.g(13, 14), o?.plain(15, 16));

// with one
const trapped = new Proxy(f, {
  apply(target, self, list) {
    seen.push(work(2));
    const r = target.apply(self, list.map(x => { work(2); return x * 2; }));
    work(2, 'after the call');
    return '<' + r + '>';
  },
});
console.log(trapped(1, 2), trapped.call(o, 3, 4), Reflect.apply(trapped, 'self', [5, 6]));
console.log(trapped(...[7, 8]), o.g.call(trapped, 1));

// proxies of proxies, of bound functions, of arrows, methods, natives
const nested = new Proxy(new Proxy(trapped, {}), { apply(t, self, list) { work(2); return 'outer ' + Reflect.apply(t, self, list); } });
console.log(nested(1, 1));
const bound = new Proxy(f.bind('me', 'first'), {});
console.log(bound('second'));
const arrow = new Proxy((x, y) => { const w = work(3); return x + y + w; }, {});
console.log(arrow(1, 2));
const method = new Proxy({ m(x) { return work(x) + (this === undefined ? 1 : 0); } }.m, {});
console.log(method(4), [1, 2, 3].map(method));
const native = new Proxy(Array.prototype.map, {});
console.log(native.call([1, 2, 3], x => work(x)));
const viaReflect = new Proxy(f, Reflect);
console.log(viaReflect('r', 's'));
const viaCall = new Proxy(Function.prototype.call, {});
console.log(viaCall.call(f, 1, 2, 3));
console.log([3, 1, 2].sort(new Proxy((a, b) => { work(1); return a - b; }, {})).join());

// handlers whose trap is found in odd ways
class Handler { constructor(tag) { this.tag = tag; } apply(t, self, list) { work(2); return this.tag + t(...list); } }
class Sub extends Handler { apply(t, self, list) { work(1); return 'sub ' + super.apply(t, self, list); } }
console.log(new Proxy(f, new Sub('tag '))(1, 2));
let count = 0;
const lazy = new Proxy(f, { get apply() { work(2); count++; return count % 2 ? undefined : () => 'got ' + work(3); } });
console.log(lazy(1, 2), lazy(1, 2), lazy(3, 4), count);
const meta = new Proxy(f, new Proxy({ apply(t, self, list) { work(2); return 'meta ' + list; } }, {
  get(t, k, r) { work(2); seen.push(k); return Reflect.get(t, k, r); },
}));
console.log(meta(1, 2));
const changing = { apply() { changing.apply = () => 'later ' + work(2); work(3); return 'first'; } };
const c = new Proxy(f, changing);
console.log(c(), c());

// a trap can give anything, and throw
for (const v of [undefined, null, 0, 'text', Symbol.iterator, { a: 1 }]) {
  console.log(new Proxy(f, { apply() { work(2); return v; } })());
}
try {
  new Proxy(f, { apply() { work(3); throw new Error('from the trap'); } })();
} catch (e) { console.log(e.message); }
try {
  new Proxy(function () { work(3); throw new Error('from the target'); }, {})();
} catch (e) { console.log(e.message); }
try { new Proxy({}, { apply() { return 1; } })(); } catch (e) { console.log(e.name); }
try { new Proxy(class {}, {})(); } catch (e) { console.log(e.name); }

// deep
const deep = new Proxy(function (n) { work(1); return n === 0 ? 0 : 1 + deep(n - 1); }, { apply(t, s, list) { return t(...list); } });
console.log(deep(8));
// generators and async functions
const gen = new Proxy(function* (n) { for (let i = 0; i < n; i++) { work(1); yield i; } }, {});
console.log([...gen(4)]);
const later = new Proxy(async x => { await null; work(2); return x; }, { apply(t, s, list) { work(1); return t(...list); } });
later(5).then(v => console.log('async', v, seen));
