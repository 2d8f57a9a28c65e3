// Objects of every kind with private members that a constructor has given them.
class Err extends Error { code = 5; #detail; constructor(m, d) { super(m); this.#detail = d; } get detail() { let r = ''; for (let i = 0; i < 2; i++) r += this.#detail; return r; } }
const boxed = Object('str'), args = (function () { return arguments; })(1, 2);
class Given { constructor(o) { return o; } }
class St extends Given { #v; constructor(o, v) { super(o); this.#v = v; } static of(o) { return (#v in o) ? o.#v : 'none'; } }
const objs = [boxed, args, new Date(0), /x/g, new Map(), new Set(), new WeakMap(), new Uint8Array(2), new DataView(new ArrayBuffer(2)), function () {}, class {}, (() => {}).bind(null), new Error('e'), Object(1n), [][Symbol.iterator](), new Map([[1, 2]]).entries(), Object.create(null), { m() {} }.m, new ArrayBuffer(1), new Err('m', 'd'), Err, St];
objs.forEach((o, i) => new St(o, 'v' + i));
for (let k = 0; k < 3; k++) console.log(objs.map((o) => St.of(o)).join(), objs[19].detail, objs[19].code, objs[14].next().done, objs[15].next().value);
