// Acorn parses the first part of its own text; the tree is walked and summed up.
import { parse, tokenizer } from 'acorn'
import self from './self.txt'

const part = self.indexOf('var pp$8 = ')
const source = self.slice(self.indexOf('// This file was generated'), part)
const text = self.slice(part, self.indexOf('var pp$7 = '))
const program = parse(source, { ecmaVersion: 2022, sourceType: 'script', locations: true })
const counts = new Map()
let deepest = 0
function walk(node, depth) {
  deepest = Math.max(deepest, depth)
  counts.set(node.type, (counts.get(node.type) || 0) + 1)
  for (const key in node) {
    const value = node[key]
    if (Array.isArray(value)) {
      value.forEach((v) => { if (v && typeof v.type === 'string') walk(v, depth + 1) })
    } else if (value && typeof value.type === 'string') {
      walk(value, depth + 1)
    }
  }
}
walk(program, 0)
console.log('length', source.length, 'end', program.end, 'lines', program.loc.end.line, 'depth', deepest)
for (const [type, n] of [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) console.log(type, n)

let tokens = 0
let sum = 0
for (let t = tokenizer(text, { ecmaVersion: 2022 }), k = t.getToken(); k.type.label !== 'eof'; k = t.getToken()) {
  tokens++
  sum = (sum * 31 + k.start + (k.end << 3)) % 1000000007
}
console.log('tokens', tokens, 'sum', sum)

for (const bad of ['let x = ;', 'function (', 'a = `${', 'class { constructor(){} }', 'for (let i of', '"\u2028', '/[/']) {
  try {
    parse(bad, { ecmaVersion: 2022 })
    console.log('parsed', bad)
  } catch (e) {
    console.log(e.name, e.message, e.pos, JSON.stringify(e.loc))
  }
}
