// collections: a Map, a Set, and small Maps in the Map; n objects in all, about

function build(n) {
  const map = new Map(), set = new Set();
  for (let i = 0; i < n / 3; i++) {
    const o = { i, when: new Date(i * 1000) };
    map.set("key " + i, new Map([[o, i]]));
    set.add(o);
  }
  return [map, set];
}

function check([map, set]) {
  let sum = 0;
  for (const o of set) sum += map.get("key " + o.i).get(o) + o.when.getTime();
  return map.size + " " + set.size + " " + sum;
}
