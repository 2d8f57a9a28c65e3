// A five-level prototype chain with abstract methods, template methods, new.target checks, visitors and dynamic dispatch in loops.
'use strict';
class Node { constructor() { if (new.target === Node) throw new TypeError('abstract'); this.kids = []; } add(...k) { for (const x of k) { this.kids.push(x); x.parent = this; } return this; } accept(v) { const m = 'visit' + this.constructor.name; return v[m] ? v[m](this) : v.visitDefault(this); } }
class Named extends Node { constructor(name) { super(); this.name = name; } path() { let s = '', n = this; while (n) { s = '/' + n.name + s; n = n.parent; } return s; } }
class File extends Named { constructor(name, size) { super(name); this.size = size; } get weight() { return this.size; } }
class Dir extends Named { get weight() { let s = 0; for (const k of this.kids) { s += k.weight; } return s; } find(p) { for (const k of this.kids) { if (p(k)) return k; if (k instanceof Dir) { const r = k.find(p); if (r) return r; } } return null; } }
class Link extends File { constructor(name, target) { super(name, 1); this.target = target; } get weight() { return super.weight + this.target.weight / 10; } accept(v) { return 'L(' + super.accept(v) + ')'; } }
class Printer { constructor() { this.depth = 0; this.lines = []; } visitDir(d) { this.lines.push('  '.repeat(this.depth) + d.name + '/' + d.weight); this.depth++; try { return d.kids.map(k => k.accept(this)).join('+'); } finally { this.depth--; } } visitFile(f) { this.lines.push('  '.repeat(this.depth) + f.name + ' ' + f.weight); return f.name; } visitDefault(n) { this.lines.push('  '.repeat(this.depth) + '?' + n.constructor.name + n.weight); return n.target ? n.target.name : '-'; } }
class Quiet extends Printer { visitFile(f) { return f.size > 10 ? super.visitFile(f) : 'small'; } visitDir(d) { const r = super.visitDir(d); return `[${r}]`; } }
const root = new Dir('root'), a = new File('a', 5), b = new File('b', 50), sub = new Dir('sub');
root.add(a, sub.add(b, new Dir('empty')), new Link('ln', sub)); sub.add(new Link('back', a));
for (const V of [Printer, Quiet]) { const v = new V(); console.log(V.name + ' ' + root.accept(v)); for (const l of v.lines) { console.log('|' + l); } }
console.log(b.path() + ' ' + root.find(x => x.size === 50).path() + ' ' + root.find(x => x.name === 'zip'));
try { new Node(); } catch (e) { console.log(e.message); }
const chain = []; for (let p = root.find(x => x instanceof Link); p !== Object.prototype; p = Object.getPrototypeOf(p)) { chain.push(p.constructor.name + Object.getOwnPropertyNames(p).length); }
console.log(chain.join(' < '));
Dir.prototype.find = (orig => function (p) { Dir.searches = (Dir.searches || 0) + 1; return orig.call(this, p); })(Dir.prototype.find);
root.find(() => false); console.log('searches ' + Dir.searches);
