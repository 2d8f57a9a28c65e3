// collections: Map and Set under insertion, lookup, deletion and iteration (modern)

const ROUNDS = 15;
const KEYS = 5000;

let seed = 7;
const random = (limit) => {
  seed = seed * 16807 % 2147483647;
  return seed % limit;
};

function countWords(n) {
  const counts = new Map();
  for (let i = 0; i < n; i++) {
    const word = 'w' + random(700);
    counts.set(word, (counts.get(word) || 0) + 1);
  }
  let best = 0;
  counts.forEach((count) => {
    if (count > best) best = count;
  });
  return best * 1000 + counts.size;
}

// A cache that throws out its oldest entry, as Map keeps the order of insertion.
class Cache {
  constructor(limit) {
    this.limit = limit;
    this.entries = new Map();
    this.hits = 0;
  }

  lookup(key, make) {
    if (this.entries.has(key)) {
      this.hits++;
      const value = this.entries.get(key);
      this.entries.delete(key);
      this.entries.set(key, value);
      return value;
    }
    const value = make(key);
    this.entries.set(key, value);
    if (this.entries.size > this.limit) this.entries.delete(this.entries.keys().next().value);
    return value;
  }
}

function cached(n) {
  const cache = new Cache(100);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += cache.lookup(random(160), (key) => key * key);
  return sum + cache.hits;
}

function sets(n) {
  const left = new Set();
  const right = new Set();
  for (let i = 0; i < n; i++) {
    left.add(random(n));
    right.add(random(n));
  }
  let common = 0;
  for (const value of left) {
    if (right.has(value)) common++;
    else right.add(value);
  }
  for (let i = 0; i < n; i += 2) right.delete(i);
  return common * 10 + right.size;
}

function byIdentity(n) {
  const objects = [];
  const degree = new Map();
  for (let i = 0; i < n; i++) {
    const object = { id: i };
    objects.push(object);
    degree.set(object, 0);
  }
  for (let i = 0; i < 3 * n; i++) {
    const object = objects[random(n)];
    degree.set(object, degree.get(object) + 1);
  }
  let sum = 0;
  for (const [object, d] of degree) sum = (sum + object.id * d) % 1000003;
  return sum;
}

let sum = 0;
for (let r = 0; r < ROUNDS; r++) {
  sum = (sum * 13 + countWords(KEYS) + cached(KEYS) + sets(KEYS) + byIdentity(KEYS / 5)) % 1000000007;
}
console.log('collections', sum);
