// Calls that are stopped in the middle of expressions with private members, in the method itself.
function spin(v) { for (let i = 0; i < 1; i++); return v; }
class K { #a; constructor(a) { this.#a = spin(a); } get a() { return this.#a; } static #twice = (v) => [v, v]; static pair(v) { return K.#twice(spin(v)); } }
class M {
  #x = 1; #list = []; #K = K; #f = null; #o = { deep: { n: 1 } }; static #made = 0; #key = 'k';
  static #self() { return spin(this); }
  #me() { return spin(this); }
  get #now() { return spin(this); }
  #join(...a) { let s = ''; for (const v of a) s += v; return s + this.#x; }
  #swap() { this.#f = () => 'swapped'; return 'args'; }
  all(o) {
    const out = [];
    out.push(this.#me().#x += spin(2), this.#me().#x++, --this.#me().#x, this.#me().#now.#x);
    out.push(this.#me().#x *= this.#x + spin(1), (this.#me().#f ??= spin((...a) => 'f' + a.length)) === this.#f);
    out.push(this.#me().#join(spin(1), this.#me().#join(spin('n')), spin(3)), this.#f(spin(1), spin(2)), this.#f?.(spin(1)));
    out.push(this.#me()?.#join(spin('c')), o?.#join(spin('never')), o?.#x, this.#o?.deep[spin('n')], this.#me().#o.deep.n++);
    out.push(new this.#K(spin(5)).a, new (this.#me().#K)(spin(6)).a, this.#list[this.#list.push(spin('l')) - 1], this.#list.length);
    out.push([spin(0), this.#x, ...this.#list, spin(1), this.#x = spin(4), this.#x].join('/'), `${this.#x}${spin(this.#x = 9)}${this.#x}`);
    out.push(this.#f(this.#swap()), this.#f(), { [this.#key + spin(1)]: this.#x, [spin('z')]: this.#me().#x });
    [this.#x, this.#me().#o.deep.n] = [spin(1), spin(2)]; ({ p: this.#me().#x = spin(7), ...this.#o.rest } = { q: spin(1) });
    out.push(this.#x, this.#o.rest, this.#x > 3 && spin(this.#x) || this.#x, this.#x < 3 ? spin(1) : this.#me().#x, -this.#x + spin(this.#x));
    out.push(M.#made++ + spin(M.#made), M.#self().#made, (M.#self().#made += spin(1)), typeof this.#me().#K, #x in this.#me(), #x in spin({}));
    switch (this.#x) { case spin(1): out.push('one'); break; case this.#me().#x: out.push('x'); }
    for (this.#x = spin(0); this.#x < spin(2); this.#x++) out.push(this.#x);
    for (this.#x of [spin(1), 2]) out.push(spin(this.#x));
    for (this.#x in { a: 1, b: 2 }) out.push(spin(this.#x));
    do { out.push(this.#x = this.#x === 'b' ? spin(1) : spin(0)); } while (this.#me().#x);
    try { throw spin(this); } catch (e) { out.push(e.#x = spin(3)); } finally { this.#x += spin(1); }
    const { a = this.#me().#x, b = spin(a) } = {}; out.push(a, b);
    return out;
  }
}
const m = new M();
for (let i = 0; i < 2; i++) for (const v of m.all(i ? undefined : null)) console.log(v);
console.log(K.pair(3).join());
try { m.all({}); } catch (e) { console.log(e.name); }
