// Asking a generator function what it captures evaluates nothing that stands in its parameters.
const log = [];
const state = { n: 0, get seen() { log.push('seen'); return this.n++; } };
const gens = [];
for (let i = 0; i < 3; i++) {
  const own = [i, i + 1, i + 2];
  function* defaults([x] = [own.splice(state.c ||= 1).length], y = state.n++) { yield x + y + own.length; }
  function* pattern({ a, b: { c } = { c: state.seen }, ...rest }, [p, q = state.n++, ...more]) {
    yield [a, c, p, q, Object.keys(rest).join(), more.join(), own.length].join(' ');
  }
  function* keys({ [state.n++ + 'k']: v = own.length, 0: zero = 7 } = {}) { yield v + zero; }
  function* rest(...[first, { second } = { second: state.n++ }]) { yield [first, second, own.length].join(); }
  const method = { *m({ deep: [{ er }] } = { deep: [{ er: own[0] }] }) { yield er + own.length; } };
  gens.push(defaults, pattern, keys, rest, method.m);
  console.log(i, state.n, Object.keys(state).join(), log.join(), gens.map(f => f.length).join(''));
}
for (const f of gens) {
  try {
    for (const v of f()) console.log(f.name, v, state.n);
  } catch (e) {
    console.log(f.name, e.name);
  }
}
console.log([...gens[1]({ a: 1, z: 2 }, 'pqrs')].join(), state.n, log.join());
console.log([...gens[2]({ '5k': 5, 0: 1 })].join(), state.n);
