// Private state whose class nobody can reach any more, and state that only private fields hold.
function stampAll(list) {
  class Given { constructor(o) { return o; } }
  class Gone extends Given { #big = { list }; }
  for (const o of list) new Gone(o);
  return list;
}
const list = stampAll([{ a: 1 }, [2], new Map([[3, 4]]), () => 5]);
class Link {
  #next = null; #value; static #root;
  constructor(v) { this.#value = v; }
  link(n) { this.#next = n; return n; }
  static chain(n) { Link.#root = new Link(0); let at = Link.#root; for (let i = 1; i < n; i++) at = at.link(new Link(i)); at.link(Link.#root); }
  static walk(n) { let at = Link.#root, s = ''; for (let i = 0; i < n; i++) { s += at.#value; at = at.#next; } return s; }
  static turn() { Link.#root = Link.#root.#next; }
}
Link.chain(5);
const weak = new WeakMap(), key = {};
(() => { class W { #k = 'only in a weak map'; read() { return this.#k; } } weak.set(key, new W()); })();
const read = (() => { class R { #k = { n: 0 }; reader() { return () => { for (let i = 0; i < 2; i++) this.#k.n++; return this.#k.n; }; } } return new R().reader(); })();
for (let i = 0; i < 4; i++) {
  Link.turn();
  console.log(Link.walk(7), list.length, list[3](), weak.get(key).read(), read());
}
const bare = Object.create(null);
class Setter { #v = 1; constructor(o) { if (o) return o; } static get(o) { return o.#v; } }
class Sub extends Setter { #own = 'own'; static own(o) { return o.#own; } }
new Sub(bare);
Object.setPrototypeOf(Sub, null);
for (let i = 0; i < 2; i++) console.log(Sub.own(bare), Object.getPrototypeOf(bare), Object.getPrototypeOf(Sub));
