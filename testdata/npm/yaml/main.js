// YAML documents with anchors, merges, blocks and own types are read and written again.
const yaml = require('js-yaml');

class Point { constructor(x, y) { this.x = x; this.y = y; } }
const pointType = new yaml.Type('!point', {
  kind: 'sequence',
  resolve: (data) => data !== null && data.length === 2,
  construct: ([x, y]) => new Point(x, y),
  instanceOf: Point,
  represent: (p) => [p.x, p.y],
});
const schema = yaml.DEFAULT_SCHEMA.extend([pointType]);
const text = Array.from({ length: 24 }, (_, i) => `item${i}:
  name: "n \\u263a ${i}"
  list: [1, 2.5e${i}, ~, true, 2024-01-0${1 + (i % 9)}, 0o17, .inf]
  text: |
    line ${i}
      more
  folded: >-
    one
    two

    three
  ref: &a${i}
    k: {x: 0x1F, 'y': !point [${i}, -${i}]}
  again: *a${i}
  merged:
    <<: *a${i}
    z: !!set {a, b}
`).join('');
const doc = yaml.load(text, { schema });
console.log(Object.keys(doc).length, doc.item3.again === doc.item3.ref, doc.item4.ref.k.y instanceof Point, JSON.stringify(doc.item7));
console.log(yaml.dump(doc, { schema, sortKeys: true, flowLevel: 4, lineWidth: 60 }).split('\n').slice(0, 120).join('\n'));
yaml.loadAll('a: 1\n---\n- b\n- c: [d]\n---\n"e"', (d) => console.log(JSON.stringify(d)));
for (const bad of ['a: [1, 2\nb: 3', 'a: *nope', 'a: 1\na: 2', '\tx: 1', '!nope {}', '%YAML 9.9\n---\n']) {
  try { console.log(yaml.load(bad)); } catch (e) { console.log(e.name, e.message); }
}
