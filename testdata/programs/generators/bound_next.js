// next and throw of generators behind bind, proxies and Reflect.apply: the body is stopped inside.
function work(n) { let s = 0; for (let i = 0; i < n; i++) s += i; return s; }
function* numbers(n) {
  for (let i = 0; i < n; i++) {
    try { const got = yield i + work(2); if (got) console.log('got ' + got); } catch (e) { console.log('caught ' + e + work(3)); }
  }
  return 'end';
}
const it = numbers(6);
const next = it.next.bind(it), fail = it.throw.bind(it, 'bound');
console.log(next().value, next('a').value, fail().value, Reflect.apply(it.next, it, ['b']).value);
const bound = new Proxy(numbers(3), { get(t, k) { const v = t[k]; return typeof v === 'function' ? v.bind(t) : v; } });
for (let r = bound.next(); !r.done; r = bound.next('p')) console.log(r.value + work(2));
const twice = numbers(2).next.bind(numbers(2)).bind(null, 1);
console.log(JSON.stringify([twice(), twice(), twice()]));
console.log([...it].join());
