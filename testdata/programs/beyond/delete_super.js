// delete of a member of super is an error behind the evaluation of the key; the engine does not evaluate it.
const log = [], say = v => { for (let i = 0, n = 1; i < n; i++); log.push(v); return v; };
const attempt = f => { try { return f(); } catch (e) { return e.name + ' after ' + log.splice(0); } };
const never = { toString() { say('string'); return 'x'; } };
class Parent { constructor() { say('parent'); } }
class C extends Parent {
  constructor() { super(); delete super[say('key')]; }
  static m() { return delete super[never]; }
  static n() { return (() => delete super[say('arrow')])(); }
}
const literal = { m() { return delete super[say('key')]; }, n() { return () => delete super[never]; } };
for (const f of [() => new C(), C.m, C.n, literal.m, literal.n()]) console.log(attempt(f));
