// An event-sourced workflow: the log of events is all that counts, and between them lie days.
'use strict';
const day = 24 * 3600 * 1000, hour = 3600 * 1000;
const begin = Date.now();
const log = [];
const subscribers = new Map();

class Aggregate {
  #version = 0;
  constructor(id) {
    this.id = id;
    this.state = 'new';
    this.lines = new Map();
  }
  get version() { return this.#version; }
  apply({ type, data }) {
    this.#version++;
    switch (type) {
      case 'created': this.state = 'open'; break;
      case 'lineAdded': this.lines.set(data.sku, (this.lines.get(data.sku) ?? 0) + data.n); break;
      case 'approved': this.state = 'approved'; break;
      case 'paid': this.state = 'paid'; break;
      case 'expired': this.state = 'expired'; break;
      case 'shipped': this.state = data.part ? 'partly shipped' : 'shipped'; break;
      case 'closed': this.state = 'closed'; break;
    }
    return this;
  }
  static replay(id) {
    let a = new Aggregate(id);
    for (const e of log) if (e.id === id) a = a.apply(e);
    return a;
  }
}

function append(id, type, data = {}) {
  const e = { n: log.length, id, type, data, at: Date.now() - begin };
  log.push(e);
  for (const f of subscribers.get(type) ?? []) queueMicrotask(() => f(e));
  return e;
}

const on = (type, f) => subscribers.set(type, [...(subscribers.get(type) ?? []), f]);
const sleep = (ms) => new Promise((ok) => setTimeout(ok, ms));
const until = (type, id, ms) => new Promise((ok, fail) => {
  const late = setTimeout(() => fail(Object.assign(new Error(`no ${type} for ${id}`), { id })), ms);
  on(type, (e) => {
    if (e.id !== id) return;
    clearTimeout(late);
    ok(e);
  });
});

async function order(id) {
  append(id, 'created');
  for (let i = 0; i < 3; i++) {
    append(id, 'lineAdded', { sku: 's' + ((id * 7 + i) % 4), n: 1 + (id + i) % 3 });
    await sleep(hour * (1 + i));
  }
  approve(id);
  try {
    await until('approved', id, 2 * day);
    const paid = await until('paid', id, 14 * day);
    for await (const part of shipments(id)) append(id, 'shipped', part);
    append(id, 'closed', { after: log.length - paid.n });
  } catch (e) {
    append(e.id, 'expired', { why: e.message });
  } finally {
    console.log(id, Aggregate.replay(id).state, Math.floor((Date.now() - begin) / day));
  }
}

async function* shipments(id) {
  const { lines } = Aggregate.replay(id);
  let left = lines.size;
  for (const [sku, n] of [...lines].sort()) {
    await sleep(n * day);
    yield { sku, part: --left > 0 };
  }
}

async function approve(id) {
  await sleep((id % 5) * 12 * hour + hour);
  append(id, 'approved');
  await sleep((id % 4) * 5 * day + hour);
  append(id, 'paid');
}

const reminder = setInterval(() => {
  const open = new Set(log.map((e) => e.id));
  for (const e of log) if (e.type === 'closed' || e.type === 'expired') open.delete(e.id);
  console.log('day', Math.round((Date.now() - begin) / day), 'open', [...open].sort((a, b) => a - b).join());
}, 7 * day);

(async () => {
  const all = [];
  for (let id = 1; id <= 12; id++) {
    all.push(order(id));
    await sleep(day / 2 + id);
  }
  const done = await Promise.allSettled(all);
  clearInterval(reminder);
  console.log(done.length, log.length, log.filter((e) => e.type === 'expired').map((e) => `${e.id}: ${e.data.why}`).join('; '));
  const digest = log.reduce((h, e) => (h * 31 + e.id * 17 + e.type.length + Math.round(e.at / hour)) % 1000000007, 7);
  console.log(digest, log.filter((e) => e.type === 'shipped').length, Aggregate.replay(3).version);
})();
