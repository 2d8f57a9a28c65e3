// Variables that hold something at some call sites and nothing at others, by every way through a function.
const LIMIT = 3, NAME = "n", FLAG = true, MINUS = -2;
function work(n) { let s = 0; for (let i = 0; i < n; i++) s += i; return s; }
const out = [];

function turns(n) {
  let sum = 0, square, last;
  for (let i = 0; i < n; i++) {
    square = i * i;
    if (square > 8) last = square;
    sum += square + work(1);
    if (last) sum += last;
  }
  return [sum, square, last].join();
}
function before(n) { let a = n, b; b = a + work(2); a = b + a + work(1); return a + b; }
function again(n) { let q = n; return q + work(2) + q; }
function branch(n) { let v; work(1); if (n > 1) v = n; else if (n) { v = -n; work(1); } return v; }
function either(n) { let v; if (n) { v = 1; work(1); } else { work(2); v = 2; } work(1); return v; }
function lazily(n) { let v, w; work(1); n && (v = n); n || (w = 7); v ??= (w = 9, 4); n?.[v = 5]; return [v, w].join(); }
function guarded(n) {
  let step = 0, seen;
  for (;;) {
    try {
      step++;
      seen = step;
      work(1);
      if (step > n) throw step;
      seen = -step;
    } catch (e) {
      let twice = e * 2;
      return [seen, e, twice, work(1)].join();
    } finally {
      let inFinally = step;
      work(1);
      out.push(inFinally, seen);
    }
  }
}
function jumps(n) {
  let a, b = 0, c;
  outer: for (let i = 0; i < n; i++) {
    c = i;
    for (let k = 0; ; k++) {
      a = k * 2;
      if (k === 2) continue outer;
      if (i === 2) break outer;
      b += a + work(1) + c;
    }
  }
  return [a, b, c].join();
}
function cases(n) {
  let a, b;
  switch (n) {
    case 0: a = work(1) + 1;
    case MINUS: b = a; work(1); break;
    case LIMIT: a = NAME; work(2);
    default: b = a ?? FLAG;
  }
  return [a, b].join();
}
function loops(n) {
  let x, y, z = n;
  do { x = z--; work(1); y = x; } while (z > 0 && (x = y, work(1), x));
  while ((y = work(2)) && z < 2) { z += y; x = z; }
  return [x, y, z].join();
}
function patterns(list) {
  let first, second, rest;
  for ([first, second = first, ...rest] of list) { work(1); out.push([first, second, rest.length].join()); }
  const { a, b = a, ...others } = { a: 1, c: work(3) };
  return [first, second, rest, a, b, others.c].join();
}
function keys(o) { let k, v; for (k in o) { v = o[k]; work(1); out.push(k + v); } return k + v; }
function closures(n) { const fs = []; for (let i = 0; i < n; i++) { const d = i * 2; let e = d + 1; fs.push(() => d + work(1)); e += work(1); out.push(e); } return fs.map((f) => f()).join(); }
function* many(n) { let a, b; for (let i = 0; i < n; i++) { a = i; b = yield a; out.push(b, a); work(1); } return a; }
class Count { #n = 0; static base = LIMIT; add(v) { let t = v + Count.base; this.#n += t; work(1); t = this.#n; return t; } }
function recursive(n) { let mine = n, below; if (n === 0) return 0; below = recursive(n - 1); mine += below; return mine + work(1); }
function sloppy(a) { var t = a; arguments[0] = 9; work(1); return [a, t, arguments.length].join(); }
function texts(n) { let hidden = n; work(1); return eval("hidden + work(1)"); }
function constants() { const o = { LIMIT, [NAME]: LIMIT, NAME }; return JSON.stringify(o) + typeof LIMIT + (NAME in o) + `${MINUS}` + -MINUS + [LIMIT, FLAG][1] + (() => LIMIT - MINUS)(); }

console.log(turns(5), before(2), again(3), branch(2), branch(1), branch(0), either(1), either(0), lazily(1), lazily(0));
console.log(guarded(2), jumps(4), cases(0), cases(-2), cases(3), cases(5), loops(3), patterns([[1], [2, 3, 4]]), keys({ p: 1, q: 2 }));
console.log(closures(3), [...many(3)].join(), new Count().add(2), recursive(4), sloppy(1, 2), texts(5), constants());
console.log(out.join());
