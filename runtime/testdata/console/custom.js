const custom = Symbol.for('nodejs.util.inspect.custom');
class Money { constructor(n) { this.n = n } [custom](depth, options, inspect) { return `Money<${this.n}> depth ${depth} ${typeof options.stylize} ${typeof inspect}` } }
console.log(new Money(5), [new Money(6)], { a: { m: new Money(7) } }, { a: { b: { c: { m: new Money(8) } } } });
class Obj { [custom]() { return { shown: true, nested: [1, 2] } } }
console.log(new Obj(), { o: new Obj() });
class Multi { [custom]() { return 'line1\nline2' } }
console.log({ a: [new Multi()] });
class Self { constructor() { this.x = 1 } [custom]() { return this } }
console.log(new Self());
class Deep { constructor(v) { this.v = v } [custom](depth, opts, inspect) { return 'Deep ' + inspect(this.v, opts) } }
console.log(new Deep({ a: { b: { c: {} } } }), new Deep(new Deep([1])));
console.log(Money.prototype);
console.dir(new Money(9));
console.dir({ a: { b: { c: { d: {} } } } }, { depth: 0 });
console.dir({ a: { b: { c: { d: {} } } } }, { depth: null });
console.dir([1, 2, 3, 4], { maxArrayLength: 2 });
console.dir({ h: 1, f: () => {} }, { showHidden: true });
