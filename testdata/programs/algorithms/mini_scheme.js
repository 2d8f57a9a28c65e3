// A Scheme interpreter: tokenizer, reader, environments as prototype chains, closures of the interpreted language, recursion in apply and map.
function read(src) { const t = src.replace(/[()']/g, ' $& ').trim().split(/\s+/); let i = 0; const one = () => { const k = t[i++]; if (k === '(') { const l = []; while (t[i] !== ')') { if (i >= t.length) throw new SyntaxError('eof'); l.push(one()); } i++; return l; } if (k === "'") return ['quote', one()]; if (k === ')') throw new SyntaxError('extra )'); return isNaN(k) ? k : +k; }; const r = []; while (i < t.length) { r.push(one()); } return r; }
const show = v => Array.isArray(v) ? '(' + v.map(show).join(' ') + ')' : v === true ? '#t' : v === false ? '#f' : typeof v === 'function' ? '#fn' : String(v);
const num = f => (...a) => a.reduce(f);
const global = Object.assign(Object.create(null), { '+': num((a, b) => a + b), '-': num((a, b) => a - b), '*': num((a, b) => a * b), '<': (a, b) => a < b, '=': (a, b) => a === b, car: l => l[0], cdr: l => l.slice(1), cons: (a, l) => [a, ...l], list: (...a) => a, 'null?': l => Array.isArray(l) && l.length === 0, map: (f, l) => l.map(x => f(x)), apply: (f, l) => f(...l), length: l => l.length });
let evals = 0;
function ev(x, env) {
  for (;;) {
    evals++;
    if (typeof x === 'string') { if (x in env) return env[x]; throw new ReferenceError('unbound ' + x); }
    if (!Array.isArray(x)) return x;
    const [op, ...a] = x;
    switch (op) {
      case 'quote': return a[0];
      case 'if': x = ev(a[0], env) !== false ? a[1] : a[2]; continue;
      case 'define': if (Array.isArray(a[0])) { const [name, ...ps] = a[0]; env[name] = ev(['lambda', ps, ...a.slice(1)], env); return name; } env[a[0]] = ev(a[1], env); return a[0];
      case 'set!': { let e = env; while (e && !Object.hasOwn(e, a[0])) { e = Object.getPrototypeOf(e); } if (!e) throw new ReferenceError('set ' + a[0]); e[a[0]] = ev(a[1], env); return e[a[0]]; }
      case 'lambda': return (...args) => { const e = Object.create(env); a[0].forEach((p, i) => { e[p] = args[i]; }); let r; for (const b of a.slice(1)) { r = ev(b, e); } return r; };
      case 'let': x = [['lambda', a[0].map(b => b[0]), ...a.slice(1)], ...a[0].map(b => b[1])]; continue;
      case 'begin': for (const b of a.slice(0, -1)) { ev(b, env); } x = a[a.length - 1]; continue;
    }
    const f = ev(op, env), args = a.map(y => ev(y, env)); if (typeof f !== 'function') throw new TypeError('not a function: ' + show(op)); return f(...args);
  }
}
const prog = `(define (fact n) (if (< n 2) 1 (* n (fact (- n 1))))) (fact 10) (define (fold f z l) (if (null? l) z (fold f (f z (car l)) (cdr l)))) (fold + 0 '(1 2 3 4))
(define (counter) (let ((n 0)) (lambda () (set! n (+ n 1)) n))) (define c1 (counter)) (define c2 (counter)) (list (c1) (c1) (c2) (c1)) (map (lambda (x) (* x x)) '(1 2 3)) (let ((x 2) (y 3)) (begin (set! x 10) (+ x y)))
(define (range a b) (if (= a b) '() (cons a (range (+ a 1) b)))) (range 0 6) (apply + (map fact (range 1 5))) (define compose (lambda (f g) (lambda (x) (f (g x))))) ((compose car cdr) '(a (b c) d)) (nope 1) (5 5) (if #f 1) (length '(() (1)))`;
for (const form of read(prog)) { let r; try { r = show(ev(form, global)); } catch (e) { r = e.name + ': ' + e.message; } if (form[0] !== 'define') console.log(show(form).slice(0, 40) + ' => ' + r + ' #' + evals); }
for (const bad of ['(a', ')']) { try { read(bad); } catch (e) { console.log(bad + ' ' + e.message); } }
