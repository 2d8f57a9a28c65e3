// callbacks: map, filter, reduce, some, find and friends with closures as arguments (modern)

const ROUNDS = 200;
const SIZE = 500;

const people = [];
for (let i = 0; i < SIZE; i++) {
  people.push({
    id: i,
    age: 18 + i * 7 % 60,
    city: ['Rome', 'Oslo', 'Lima', 'Kyiv'][i * 5 % 4],
    scores: [i % 10, i * 3 % 10, i * 7 % 10]
  });
}

function statistics(limit) {
  const adults = people.filter((p) => p.age >= limit);
  const total = adults
    .map((p) => p.scores.reduce((a, b) => a + b, 0) * p.age)
    .reduce((a, b) => a + b, 0);
  const cities = {};
  adults.forEach((p) => {
    cities[p.city] = (cities[p.city] || 0) + 1;
  });
  const spread = Object.keys(cities).sort().map((c) => c + cities[c]).join();
  const first = people.find((p) => p.age > limit && p.scores[0] === 9);
  const perfect = people.some((p) => p.scores.every((s) => s > 8));
  const index = people.findIndex((p) => p.id * 3 > limit * 20);
  return total + spread.length + (first ? first.id : 0) + (perfect ? 1 : 0) + index;
}

const pipeline = [
  (x) => x * 3 + 1,
  (x) => x % 1009,
  (x) => (x & 1 ? x - 1 : x + 1),
  (x) => x * x
];

let sum = 0;
for (let round = 0; round < ROUNDS; round++) {
  sum += statistics(20 + round % 30);
  const values = Array.from({ length: 200 }, (_, i) => i + round);
  sum += values.map((v) => pipeline.reduce((x, step) => step(x), v)).reduceRight((a, b) => (a * 2 + b) % 65537, 0);
}
console.log('callbacks', sum);
