// Coroutines: a round-robin scheduler, channels, a parser and a prime sieve made of generators.
'use strict';
const log = [];
const chan = () => ({ q: [], put(v) { this.q.push(v); }, *take() { while (!this.q.length) yield 'wait'; return this.q.shift(); } });
function spawn(tasks) { const ready = tasks.slice(); let steps = 0; while (ready.length) { const t = ready.shift(); steps++; try { const r = t.gen.next(steps); if (!r.done) { if (r.value === 'kill') t.gen.return(); else ready.push(t); } else log.push(t.name + '=' + r.value); } catch (e) { log.push(t.name + '!' + e.message); } } return steps; }
const c = chan(), d = chan();
function* producer(n) { for (let i = 0; i < n; i++) { c.put(i * i); yield i; } c.put(null); return 'produced'; }
function* filter() { let kept = 0; for (;;) { const v = yield* c.take(); if (v === null) break; if (v % 2) { d.put(v); kept++; } } d.put(null); return kept; }
function* sum() { let s = 0; try { for (;;) { const v = yield* next(); if (v === null) break; s += v; } } finally { log.push('sum closed'); } return s; function* next() { return yield* d.take(); } }
function* failing() { yield 1; throw new Error('task'); } function* killed() { try { yield 1; yield 'kill'; yield 2; } finally { log.push('killed'); } }
console.log(spawn([{ name: 'p', gen: producer(6) }, { name: 'f', gen: filter() }, { name: 's', gen: sum() }, { name: 'x', gen: failing() }, { name: 'k', gen: killed() }]), log.splice(0).join(' '));
function* nats(n) { for (;;) yield n++; } function* sieve(src) { const p = src.next().value; yield p; yield* sieve((function* () { for (const x of src) if (x % p) yield x; })()); }
const primes = []; for (const p of sieve(nats(2))) { primes.push(p); if (primes.length === 9) break; } console.log(primes.join());
function* tokens(s) { for (let i = 0; i < s.length; i++) { const ch = s[i]; if (/\d/.test(ch)) { let v = ''; while (i < s.length && /\d/.test(s[i])) v += s[i++]; i--; yield { t: 'n', v: +v }; } else if (ch !== ' ') yield { t: ch }; } }
function calc(text) { const it = tokens(text); let cur = it.next(); const eat = () => { const v = cur.value; cur = it.next(); return v; }; const atom = () => { const t = eat(); if (t.t === '(') { const v = add(); eat(); return v; } return t.v; }; const mul = () => { let v = atom(); while (!cur.done && (cur.value.t === '*' || cur.value.t === '/')) v = eat().t === '*' ? v * atom() : v / atom(); return v; }; const add = () => { let v = mul(); while (!cur.done && (cur.value.t === '+' || cur.value.t === '-')) v = eat().t === '+' ? v + mul() : v - mul(); return v; }; return add(); }
console.log(calc('2 * (3 + 4) - 18 / (1 + 2)'), calc('((1+2)*(3+4))*10'));
function* perms(a, n = a.length) { if (n <= 1) yield a.slice(); else for (let i = 0; i < n; i++) { yield* perms(a, n - 1); const j = n % 2 ? 0 : i; [a[n - 1], a[j]] = [a[j], a[n - 1]]; } } console.log([...perms([1, 2, 3])].map(p => p.join('')).join());
