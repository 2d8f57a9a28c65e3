// The reactive pattern: effects run again when what they have read changes; proxies are made lazily and kept.
function turn(n) { let s = 0; for (let i = Math.min(n - 1, 0); i < 1 && i < n; i++) s += n * (n - 1) / 2; return s; }
const targets = new WeakMap(), raws = new WeakMap(), deps = new WeakMap();
const KEYS = Symbol('keys');
let active = null;
const stack = [];
const queue = new Set();
let flushing = false;
function track(t, k) {
  if (!active) return;
  let m = deps.get(t);
  if (!m) deps.set(t, m = new Map());
  let s = m.get(k);
  if (!s) m.set(k, s = new Set());
  s.add(active);
  active.deps.push(s);
}
function trigger(t, k, added) {
  const m = deps.get(t);
  if (!m) return;
  const run = new Set();
  for (const key of added ? [k, KEYS, 'length'] : [k]) for (const e of m.get(key) ?? []) if (e !== active) run.add(e);
  for (const e of run) { turn(1); e.scheduler ? e.scheduler(e) : e.run(); }
}
const handler = {
  get(t, k, r) {
    if (k === '__raw') return t;
    const v = Reflect.get(t, k, r);
    if (typeof k !== 'symbol') track(t, k);
    return typeof v === 'object' && v !== null ? reactive(v) : v;
  },
  set(t, k, v, r) {
    const had = Object.hasOwn(t, k), old = t[k];
    const ok = Reflect.set(t, k, v?.__raw ?? v, r);
    if (!had) trigger(t, k, true);
    else if (!Object.is(old, v)) trigger(t, k, false);
    return ok;
  },
  has(t, k) { track(t, k); return k in t; },
  ownKeys(t) { track(t, KEYS); return Reflect.ownKeys(t); },
  deleteProperty(t, k) { const had = Object.hasOwn(t, k); const ok = delete t[k]; if (had) trigger(t, k, true); return ok; },
};
function reactive(o) {
  if (raws.has(o)) return o;
  let p = targets.get(o);
  if (!p) { p = new Proxy(o, handler); targets.set(o, p); raws.set(p, o); }
  return p;
}
class Effect {
  #fn; deps = [];
  constructor(fn, scheduler) { this.#fn = fn; this.scheduler = scheduler; }
  run() {
    for (const s of this.deps) s.delete(this);
    this.deps.length = 0;
    stack.push(active);
    active = this;
    try { turn(1); return this.#fn(); } finally { active = stack.pop(); }
  }
}
const effect = (fn, opts = {}) => { const e = new Effect(fn, opts.scheduler); e.run(); return e; };
function computed(fn) {
  let dirty = true, value;
  const e = new Effect(fn, () => { if (!dirty) { dirty = true; trigger(self, 'value'); } });
  const self = { get value() { track(self, 'value'); if (dirty) { value = e.run(); dirty = false; } return value; } };
  return self;
}
const nextTick = e => { queue.add(e); if (!flushing) { flushing = true; Promise.resolve().then(() => { for (const e of queue) e.run(); queue.clear(); flushing = false; }); } };

const state = reactive({ count: 0, user: { name: 'ann', tags: ['a'] }, todos: [] });
effect(() => console.log('count', state.count));
effect(() => console.log('name', state.user.name, state.user.tags.join('+')));
effect(() => console.log('todos', state.todos.filter(t => { turn(1); return !t.done; }).map(t => t.text)));
effect(() => console.log('keys', Object.keys(state).join()));
const double = computed(() => { turn(2); return state.count * 2; });
const label = computed(() => `${state.user.name}:${double.value}`);
effect(() => console.log('label', label.value));
effect(() => console.log('later', state.count, state.user.name), { scheduler: nextTick });
for (let i = 0; i < 2; i++) state.count++;
state.user.name = 'bob';
state.user.tags.push('b');
state.todos.push({ text: 'one', done: false }, { text: 'two', done: true });
state.todos[1].done = false;
state.todos[0].text += '!';
state.extra = 1;
delete state.extra;
state.user = { name: 'cy', tags: [] };
console.log('extra' in state, double.value, reactive(state) === state, state.user === state.user, state.todos.includes(state.todos[0]));
Promise.resolve().then(() => {}).then(async () => { state.count = 10; await null; turn(2); console.log('end', JSON.stringify(state), label.value); });
