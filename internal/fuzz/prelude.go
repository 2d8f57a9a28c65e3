package fuzz

// prelude is what every program begins with. t and its like print; D prints a whole object
// graph, shared and circular parts by number. (The engine gives async methods the prototype of ordinary
// functions, so that of async functions is not shown.)
const prelude = `let fuel = 300, sum = 7;
const fns = [], wm = new WeakMap(), sy = Symbol('sy'), rx = /[a-c]([0-9])?/g;
class Err extends Error {
  constructor(n) { super('m' + n); this.own = n; }
  get name() { return 'Err'; }
}
const spent = new Err('fuel');
function out(s) { sum = (sum * 31 + s.length) % 65521; console.log(s); }
function show(v) {
  if (typeof v === 'string') return "'" + v.slice(0, 20) + "'";
  if (typeof v === 'function') return 'fn';
  if (typeof v === 'symbol') return v.toString();
  if (typeof v === 'bigint') return v + 'n';
  if (v === null || typeof v !== 'object') return Object.is(v, -0) ? '-0' : String(v);
  if (Array.isArray(v)) return 'A' + v.length;
  return 'O' + Object.keys(v).join('');
}
function burn() { if (--fuel < 0) throw spent; }
function t(id, v) { if (--fuel < 0) throw spent; out(id + ':' + show(v)); return v; }
function E(e) { out('E ' + (e instanceof Error ? e.name + (e.own === undefined ? '' : e.own) : show(e))); }
function P(id, p) { Promise.resolve(p).then(v => { out('P' + id + ' ' + show(v)); }, e => { out('P' + id); E(e); }); return p; }
function int(x) { return typeof x === 'number' ? x | 0 : 0; }
function V(id, n) { return { valueOf() { return t(id, n); }, toString() { return 'v' + t(id, n); } }; }
function attempt(f, d) { try { return f(); } catch (e) { E(e); return d; } }
function tag(strs, ...vals) {
  let r = strs.length + strs.raw[0].length;
  for (let i = 0; i < vals.length; i++) r += int(vals[i]);
  return t('tag', r);
}
const tags = [];
function tagOnce(strs, v) {
  let i = tags.indexOf(strs);
  if (i < 0) i = tags.push(strs) - 1;
  return t('tg', i) + int(v);
}
function it(id, n, mode) {
  let i = 0;
  const o = {
    [Symbol.iterator]() { out('it' + id); return this; },
    next() {
      if (--fuel < 0) throw spent;
      out('nx' + id + ' ' + ++i);
      if (mode === 2 && i === 2) throw new Err(id);
      return i > n ? { value: undefined, done: true } : { value: i, done: false };
    },
    return() { out('rt' + id); if (mode === 3) throw new Err(id); return mode === 4 ? 1 : {}; },
  };
  if (mode === 1) delete o.return;
  return o;
}
function D(name, f) {
  const seen = [];
  let left = 40;
  function walk(v, d) {
    if (v === null || typeof v !== 'object' && typeof v !== 'function') return show(v);
    const at = seen.indexOf(v);
    if (at >= 0) return '#' + at;
    seen.push(v);
    if (--left < 0 || d > 4) return '..';
    let s = '';
    if (typeof v === 'function') s = 'fn ' + v.name + '/' + v.length;
    else if (v instanceof Map) {
      s = 'Map(';
      for (const [k, x] of v) s += walk(k, d + 1) + '=>' + walk(x, d + 1) + ',';
      s += ')';
    } else if (v instanceof Set) {
      s = 'Set(';
      for (const x of v) s += walk(x, d + 1) + ',';
      s += ')';
    } else if (v instanceof Date) s = 'Date ' + v.getTime();
    else if (v instanceof RegExp) s = 'RegExp ' + v;
    else if (ArrayBuffer.isView(v)) return 'T ' + v.join();
    else if (Array.isArray(v)) s = 'A' + v.length;
    else if (Object.prototype.toString.call(v) === '[object Generator]') s = 'G';
    const p = Object.getPrototypeOf(v);
    if (p === null) s += ' null';
    else if (s === 'G') s += Object.getPrototypeOf(Object.getPrototypeOf(p)) === null;
    else if (p !== Object.prototype && p !== Function.prototype && p !== Array.prototype) {
      const c = Object.getOwnPropertyDescriptor(p, 'constructor');
      s += typeof p === 'function' ? ' : ' + p.name : c && typeof c.value === 'function' ? (c.value.name === 'AsyncFunction' ? '' : ' ' + c.value.name) : ' <' + walk(p, d + 1) + '>';
    }
    if (!Object.isExtensible(v)) s += '!';
    s += '{';
    for (const k of Reflect.ownKeys(v)) {
      if (k === 'length' || k === 'stack' || typeof v === 'function' && (k === 'name' || k === 'prototype' || k === 'arguments' || k === 'caller')) continue;
      const q = Object.getOwnPropertyDescriptor(v, k);
      s += String(k) + (q.enumerable ? '' : '-') + (q.configurable ? '' : '^');
      if (q.get || q.set) s += (q.get ? ' get' : '') + (q.set ? ' set' : '') + ',';
      else s += (q.writable ? ':' : '=') + walk(q.value, d + 1) + ',';
    }
    return s + '}';
  }
  let r;
  try { r = walk(f(), 0); } catch (e) { r = e.name; }
  out(name + ' = ' + r);
}
`
