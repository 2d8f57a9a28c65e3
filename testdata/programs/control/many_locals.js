// One function with thirty live locals of all kinds, half of them captured, used after loops and calls; names that look generated.
function work(n) { let s = 0; for (let i = 0; i < n; i++) { s += i; } return s; }
function big(a, b = a + work(2), ...rest) {
  var v1 = 1, v2 = 'two', v3 = [a], v4 = { b }, v5, $f = 'dollar f', $s = 's', $1 = 'one', $next = work(3), $e = null, _ = -0, arguments_ = rest;
  let l1 = v1 + work(3), l2 = () => l1++ + v1, l3 = new Map([[v3, v4]]), l4 = Symbol('l4'), l5 = 10n, l6 = /x/g, l7 = new Date(7), l8 = new Uint8Array([1, 2]), $l = 'label', $env = { env: 1 };
  const c1 = function () { v1 += 10; return $f + $s; }, c2 = class { static m() { return v2 + l5; } }, c3 = [l2, c1], c4 = NaN, c5 = Infinity, __proto__ = 'p';
  for (let i = 0, t = v1; i < 3; i++) { l6.lastIndex = i; l8[0] += i; v3.push(t + work(i)); l5 *= 2n; if (i === 1) { let v2 = 'shadow' + i; v5 = () => v2 + i; } console.log('in ' + [i, t, v1, l1, v3.length, l6.lastIndex, l8[0], l5, c3[0]()].join(' ')); }
  c1(); const late = [v1, v2, v3.join('.'), v4.b, v5(), $f, $s, $1, $next, $e, Object.is(_, -0), arguments_.length];
  try { throw { $e: 'caught' }; } catch ({ $e }) { late.push($e, work(4)); } finally { late.push($e); }
  late.push(l1, l2(), l3.get(v3) === v4, l4.description, l5, l6.lastIndex, l7.getTime(), l8.join(''), $l, $env.env, c1(), c2.m(), c3.length, c4, c5, __proto__, v1);
  return late.map(String).join(' ');
}
console.log(big(1)); console.log(big('x', 5, 6, 7)); const { $, $$, k$ } = { $: work(3), $$: work(4), k$: () => $ + $$ }; console.log(k$() + ''); let undefined_ = 1, async = 2, of = 3, get = 4, set = 5, let_ = 6, static_ = 7, from = 8, as = 9, target = 10, constructor = 11, toString = 12, hasOwnProperty = 13; for (of of [of, async]) { console.log('of ' + of + work(of)); } console.log([undefined_, async, of, get, set, let_, static_, from, as, target, constructor, toString, hasOwnProperty].join());
