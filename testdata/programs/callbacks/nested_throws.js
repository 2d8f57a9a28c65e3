// Callbacks that throw through several builtins and frames; finally blocks and iterator closing on the way; rethrow and wrap.
const log = [];
function w(n, label) { try { for (let i = 0; i < n; i++) { if (i === 7) throw new RangeError(label); } return n; } finally { log.push(label + n); } }
const flush = s => { console.log(s + ' | ' + log.splice(0).join(' ')); };
function attempt(name, f) { try { flush(name + ' = ' + f()); } catch (e) { flush(name + ' ! ' + e.name + ':' + e.message); } }
attempt('map', () => [1, 9, 2].map(x => w(x, 'm')));
attempt('map ok', () => [1, 3, 2].map(x => w(x, 'm')));
attempt('map in map', () => [1, 2].map(x => [3, 4, 5].map(y => w(x * y, 'n')).join('+')));
attempt('reduce/sort', () => [3, 1, 2].sort((a, b) => { const d = w(a, 'a') - w(b, 'b'); log.length = 0; return d; }).reduce((s, x) => w(s + x, 'r'), 1));
attempt('replace', () => 'abc'.replace(/./g, (c, i) => { try { return w(i * 4, c); } finally { log.push('fin' + i); } }));
attempt('json', () => JSON.stringify({ a: { toJSON: () => [1, 2].map(x => w(x, 'j')) }, b: { toJSON: () => w(8, 'J') } }));
attempt('forEach', () => { let n = 0; [5, 6, 7, 8, 9].forEach(x => { try { n += w(x, 'f'); } catch (e) { if (x > 8) throw new Error('wrapped ' + e.message, { cause: e }); n += 100; } }); return n; });
attempt('cause', () => { try { return [8].map(x => { try { return w(x, 'c1'); } catch (e) { throw new TypeError('outer', { cause: e }); } }); } catch (e) { return e.message + '<' + e.cause.message + (e.cause instanceof RangeError); } });
const iter = { [Symbol.iterator]() { let i = 0; return { next: () => ({ value: ++i, done: i > 20 }), return() { log.push('ret' + i); w(2, 'close'); return {}; } }; } };
attempt('for-of', () => { for (const x of iter) { [x].forEach(y => w(y * 4, 'o')); } });
attempt('from', () => Array.from(iter, x => w(x + 5, 'fr')));
attempt('nested for', () => { let s = 0; outer: for (const x of iter) { for (const y of iter) { s += w(y, 'y'); if (y > x) continue outer; if (x > 2) break outer; } } return s; });
attempt('some stops', () => [1, 2, 9].some(x => w(x, 's') > 1) + ' ' + [9].every(x => { try { w(x, 'e'); } catch { return false; } return true; }));
attempt('getter', () => ({ get g() { return [9].map(x => w(x, 'g')); } }).g);
attempt('ctor', () => new (class { constructor() { [1, 8].forEach(x => { this.v = w(x, 'k'); }); } })());
attempt('finally wins', () => { for (const x of [1, 8, 2]) { try { [x].forEach(y => w(y, 'w')); } catch (e) { log.push('caught'); continue; } finally { if (x === 2) return 'from finally'; } } });
attempt('string thrown', () => { try { [1].map(() => { throw 'plain'; }); } catch (s) { throw { name: 'Obj', message: s + w(3, 'z') }; } });
attempt('deep', () => { function d(n) { return n ? [n].map(x => d(x - 1) + 1)[0] : w(8, 'bottom'); } return d(5); });
attempt('recover', () => { function d(n) { try { return n ? [n].map(x => d(x - 1) + 1)[0] : w(8, 'bottom'); } catch (e) { if (n < 3) throw e; return 'r' + n; } } return d(5); });
