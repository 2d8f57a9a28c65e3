// Computed keys are evaluated once, with the class; what they gave stays for later instances.
let n = 0;
const sym = Symbol('s');
function next(p) { for (let i = 0; i < 1; i++); return p + n++; }
function factory(tag) {
  return class {
    [next(tag)] = 'first ' + tag;
    [sym] = this[tag + (n - 1)] === undefined;
    static [next(tag)] = 'static';
    [{ toString() { n++; return 'obj' + tag; } }] = 1;
    [next(tag)]() { return 'method ' + n; }
    get [next('get')]() { return 'getter'; }
    [12 + n] = () => this[sym];
    'plain' = 0;
  };
}
const X = factory('x'), Y = factory('y');
for (let i = 0; i < 3; i++) {
  for (const K of [X, Y]) {
    const o = new K();
    const keys = Reflect.ownKeys(o).map(String), ofProto = Reflect.ownKeys(K.prototype).map(String);
    console.log(keys.join(), '|', ofProto.join(), '|', Object.keys(K).join(), n);
    for (const k of ofProto) if (k[0] === 'x' || k[0] === 'y') console.log(o[k](), o[sym]);
  }
}
