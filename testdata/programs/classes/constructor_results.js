// What constructors return, from inside try statements and loops, with super() in an arrow
// function and without: what is no object is an error that no catch of the constructor sees.
const log = [];
const name = f => { try { return String(f()); } catch (e) { return e.name; } };
class A { constructor() { this.a = 1; } toString() { return 'A' + this.a; } }
const values = [0, undefined, null, 'text', { toString() { return 'other'; } }];
class Plain extends A {
  constructor(v) {
    super();
    let n = 0;
    while (n < 2) n++;
    try { return v; } catch (e) { log.push('caught'); return; } finally { log.push('finally'); }
  }
}
class Loop extends A {
  constructor(v) {
    super();
    for (const x of [1, 2, 3]) {
      try { if (x === 2) return v; } catch (e) { log.push('caught'); }
    }
    log.push('never');
  }
}
class Arrow extends A {
  constructor(v, early) {
    const f = () => super();
    if (!early) f();
    try { return v; } catch (e) { f(); } finally { log.push('finally'); }
  }
}
class Base {
  constructor(v) {
    let n = 0;
    while (n < 2) n++;
    this.b = n;
    try { return v; } finally { log.push('base'); }
  }
  toString() { return 'B' + this.b; }
}
for (const v of values) {
  console.log(name(() => new Plain(v)), name(() => new Loop(v)), name(() => new Arrow(v)), v === undefined || name(() => new Arrow(v, true)), name(() => new Base(v)), log.join());
  log.length = 0;
}
