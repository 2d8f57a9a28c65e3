// modern: for-of, destructuring, spread, defaults, rest, templates, optional chaining (modern)

const ROUNDS = 560;

const orders = [];
for (let id = 0; id < 60; id++) {
  orders.push({
    id,
    customer: id % 4 === 3 ? undefined : { name: `c${id % 9}`, address: id % 3 ? { zip: 1000 + id } : null },
    lines: [[`item${id % 7}`, 1 + id % 3, 250 + id], [`item${id % 5}`, 2, 99]]
  });
}

function price({ lines, customer }, { discount = 0, ...rest } = {}) {
  let total = 0;
  for (const [, count, cents] of lines) total += count * cents;
  const zip = customer?.address?.zip ?? 9999;
  return total * (100 - discount) / 100 + zip % 10 + Object.keys(rest).length;
}

function longest(first = '', ...others) {
  let best = first;
  for (const text of others) {
    if (text.length > best.length) best = text;
  }
  return best;
}

function minmax(values) {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return [low, high];
}

function report(round) {
  const totals = new Map();
  for (const order of orders) {
    const name = order.customer?.name ?? 'nobody';
    totals.set(name, (totals.get(name) ?? 0) + price(order, { discount: round % 20, rush: true }));
  }
  const lines = [];
  for (const [name, total] of totals) lines.push(`${name}: ${total.toFixed(1)}`);
  const [low, high] = minmax([...totals.values()]);
  const merged = { ...orders[round % orders.length], round, lines };
  const { id, lines: [head, ...tail], ...others } = merged;
  return id + head.length + tail.length + Object.keys(others).length + longest(...lines).length + Math.round(high - low);
}

let sum = 0;
for (let round = 0; round < ROUNDS; round++) sum = (sum * 31 + report(round)) % 1000000007;
console.log('modern', sum);
