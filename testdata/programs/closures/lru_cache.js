// LRU cache as a linked list with cycles hidden in a closure, plus a Map; statistics shared by several closures.
function LRU(cap, onEvict) {
  const map = new Map(), head = {}; head.next = head.prev = head; let hits = 0, misses = 0;
  const unlink = n => { n.prev.next = n.next; n.next.prev = n.prev; };
  const front = n => { n.next = head.next; n.prev = head; head.next.prev = n; head.next = n; };
  return {
    get(k) { const n = map.get(k); if (!n) { misses++; return undefined; } hits++; unlink(n); front(n); return n.v; },
    put(k, v) { let n = map.get(k); if (n) { unlink(n); n.v = v; } else { n = { k, v }; map.set(k, n); if (map.size > cap) { const last = head.prev; unlink(last); map.delete(last.k); onEvict && onEvict(last.k, last.v, this); } } front(n); return this; },
    keys() { const r = []; for (let n = head.next; n !== head; n = n.next) { r.push(n.k); } return r.join(''); },
    back() { let r = ''; let n = head; while ((n = n.prev) !== head) { r += n.k; } return r; },
    stats: () => hits + 'h' + misses + 'm',
  };
}
const evicted = [];
const big = LRU(3), small = LRU(2, (k, v) => { evicted.push(k); big.put(k, v + '!'); });
let seed = 42;
for (let i = 0; i < 24; i++) {
  seed = (seed * 75 + 74) % 65537;
  const k = 'abcdef'[seed % 6];
  const got = small.get(k) ?? big.get(k);
  if (got === undefined) small.put(k, k + i);
  if (i % 4 === 3) console.log(i + ' ' + k + ' small ' + small.keys() + '/' + small.back() + ' big ' + big.keys() + ' ' + small.stats() + ' ' + big.stats());
}
console.log('evicted ' + evicted.join(''));
const memoSq = (c => n => c.get(n) ?? (c.put(n, n * n), 'new' + c.get(n)))(LRU(2));
console.log([1, 2, 1, 3, 2, 1].map(memoSq).join());
