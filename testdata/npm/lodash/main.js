// A report over generated orders with lodash: chains, groups, memoised functions, deep clones.
const _ = require('lodash');

let seed = 7;
const random = (n) => { seed = (seed * 16807) % 2147483647; return seed % n; };
const customers = _.times(12, (id) => ({ id, name: _.capitalize(_.repeat('abcdefghijkl'[id], 1 + (id % 3))), tags: _.uniq(_.times(4, () => 'tag' + random(5))) }));
const orders = _.range(150).map((id) => ({
  id, customer: random(12), at: new Date(Date.UTC(2024, random(12), 1 + random(28))),
  lines: _.times(1 + random(4), () => ({ sku: 'S' + random(20), quantity: 1 + random(9), price: random(10000) / 100 })),
}));

const total = _.memoize((order) => _.sumBy(order.lines, (l) => l.quantity * l.price), (order) => order.id);
const report = _(orders)
  .filter((o) => o.lines.length > 1)
  .groupBy('customer')
  .map((list, customer) => ({
    customer: _.find(customers, { id: +customer }).name,
    orders: list.length,
    total: _.round(_.sumBy(list, total), 2),
    best: _.chain(list).flatMap('lines').countBy('sku').toPairs().maxBy(1).value(),
    months: _.chain(list).map((o) => o.at.getUTCMonth()).uniq().sortBy().value().join(','),
  }))
  .orderBy(['total', 'customer'], ['desc', 'asc'])
  .value();
for (const row of report) console.log(_.padEnd(row.customer, 6), _.padStart(row.orders, 3), row.total.toFixed(2), row.best.join('x'), row.months);

const nested = _.cloneDeep({ orders: _.take(orders, 3), index: new Map(_.map(customers, (c) => [c.name, c])), set: new Set([1, 'a', NaN]), re: /x+/gi });
console.log(_.isEqual(nested.orders, _.take(orders, 3)), nested.orders[0] === orders[0], nested.index.get('A') === customers[0], nested.set.has(NaN), String(nested.re));
console.log(JSON.stringify(_.merge({}, { a: [{ b: 2 }, { d: 4 }] }, { a: [{ c: 3 }, { e: _.head(nested.orders).id }] })));
console.log(_.template === undefined, _.kebabCase('someCamelCase HTMLText42'), _.startCase('--foo-bar--'), _.deburr('d\u00e9j\u00e0 vu'), _.truncate(_.repeat('ab ', 20), { length: 17, separator: ' ' }));
const curried = _.curry((a, b, c) => a + b * c);
console.log(curried(1)(2)(3), curried(1, _, 3)(2), _.flow([_.add, (x) => x * x])(1, 2), _.partialRight(_.divide, 2)(9));
let calls = 0;
const once = _.once(() => ++calls);
once(); once();
console.log(calls, _.zipWith([1, 2], [10, 20], [100, 200], (a, b, c) => a + b + c), _.invertBy({ a: 1, b: 2, c: 1 }), _.xor([2, 1], [2, 3], [4]));
console.log(_.sortedUniq(_.sortBy(_.map(orders, (o) => random(30) - o.id % 7))).join(' '), _.chunk(_.shuffle([1, 1, 1, 1, 1]), 2).map((c) => c.length));
console.log(_.transform(orders.slice(0, 40), (acc, o, i) => { _.update(acc, ['by', o.at.getUTCMonth(), 'n'], (n) => (n || 0) + 1); return i < 30; }, {}));
console.log(_.isMatchWith({ a: 'Hello', b: 5 }, { a: 'hello' }, (x, y) => (_.isString(x) ? x.toLowerCase() === y : undefined)), _.mapValues(_.keyBy(customers, 'name'), (c) => c.tags.length));
