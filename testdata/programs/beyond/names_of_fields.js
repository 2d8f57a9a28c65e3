// Functions and classes that get their names from the computed keys of fields.
const sym = Symbol('sym'), none = Symbol();
function key(k) { for (let i = 0; i < 1; i++); return k; }
function make(tag) {
  return class Fields {
    [key(tag + 'a')] = () => 1; [sym] = function () { return this; }; [none] = () => tag; ['con' + 'st'] = class { static at = 1; }; [key(1) + 1] = () => 2;
    [key('plain')] = 5; [key('given')] = function own() {}; [key('arrow')] = () => { for (let i = 0; i < 2; i++) this.n = i; return this.n; };
    static [key(tag + 's')] = () => 3; static [sym] = function () {}; static [none] = class {}; static [key('st')] = (x) => { for (let i = 0; i < 2; i++) x += i; return x + this.length; };
    static [key('kept')] = class { static name = 'kept name'; };
  };
}
const made = [make('x'), make('y')];
for (let i = 0; i < 2; i++) {
  for (const F of made) {
    const o = new F();
    for (const h of [o, F]) console.log(Reflect.ownKeys(h).map((k) => String(k) + '=' + (typeof h[k] === 'function' ? JSON.stringify(h[k].name) : typeof h[k])).join(' '));
    console.log(o.arrow(), F.st(4), F.kept.name, Object.getOwnPropertyNames(o.arrow).join(), o.const.at);
  }
}
