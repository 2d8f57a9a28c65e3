// One class text, evaluated several times: the brands differ, also after a hop.
const made = [];
for (let i = 0; i < 3; i++) {
  made.push(class Box {
    #v;
    static #mine = i;
    static id = i;
    constructor(v) { this.#v = v; }
    read = () => this.#v + i;
    static open(b) { return b.#v * 10 + Box.#mine; }
    static is(b) { return #v in b; }
    later() { let n = 0; for (let k = 0; k < 2; k++) n += this.#v; return () => { for (let k = 0; k < 2; k++) n += this.#v; return n; }; }
  });
}
const boxes = made.map((C, i) => new C(i + 1));
const later = boxes.map((b) => b.later());
for (const C of made) {
  const line = [];
  for (const b of boxes) {
    line.push(C.is(b));
    try { line.push(C.open(b)); } catch (e) { line.push(e.name); }
  }
  console.log(C.id, line.join(' '));
}
console.log(later.map((f) => f()).join(), later.map((f) => f()).join(), boxes.map((b) => b.read()).join());
function mixin(Super) {
  return class extends Super {
    #tag = Super.name || 'none';
    tags() { const own = [this.#tag]; for (let i = 0; i < 1; i++); return super.tags ? own.concat(super.tags()) : own; }
    static has(o) { return #tag in o; }
  };
}
const A = mixin(Object), B = mixin(A), C = mixin(B);
const c = new C(), b = new B();
for (let i = 0; i < 2; i++) console.log(c.tags().join(), b.tags().join(), C.has(c), C.has(b), B.has(c), A.has(b), A.name + '|' + B.name);
const anon = [class { #a = 1; m() { return () => this.#a; } }, class { #a = 2; static m = () => 3; }];
console.log(JSON.stringify(anon.map((k) => k.name)), new anon[0]().m()());
const Named = class { #x = 1; static n = this.name; m() { let r = []; for (let i = 0; i < 2; i++) r.push(() => this.#x++); return r; } };
const o = { Prop: class { #y = 1; f() { return () => this.#y; } static s = this.name; } };
const [f0, f1] = new Named().m();
for (let i = 0; i < 2; i++) console.log(Named.name, Named.n, o.Prop.name, o.Prop.s, f0(), f1(), new o.Prop().f()());
