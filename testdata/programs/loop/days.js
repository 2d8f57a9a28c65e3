// A workflow with awaits that last for days.
const { setTimeout: wait } = { setTimeout: (ms, v) => new Promise((ok) => setTimeout(ok, ms, v)) };
const hour = 3600000, day = 24 * hour;
const events = [];
const start = Date.now();
async function order(id, delay) {
  events.push([id, 'placed']);
  await wait(delay);
  events.push([id, 'paid', Date.now() - start >= delay]);
  try {
    await Promise.race([wait(3 * day, 'shipped'), wait(id % 2 ? 2 * day : 5 * day).then(() => { throw new Error('late ' + id); })]);
    events.push([id, 'shipped']);
  } catch (e) {
    events.push([id, e.message]);
    await wait(day / 2);
    events.push([id, 'refunded']);
  }
  return id;
}
Promise.all([order(1, hour), order(2, 7 * hour), order(3, day)]).then((ids) => {
  for (const e of events) console.log(...e);
  console.log(ids, Math.round((Date.now() - start) / hour));
});
