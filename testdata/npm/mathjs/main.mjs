// A small computer algebra session: parsing, evaluation with scopes, derivatives, simplification.
import { create, all } from 'mathjs/number'

const math = create(all)

const fixed = (x) => (typeof x === 'number' ? x.toPrecision(12) : String(x))

const scope = { x: 2.5, y: -1.25, n: 12 }
const expressions = [
  '2 + 3 * 4 ^ 2 / 7 - 1',
  'sqrt(x ^ 2 + y ^ 2) + abs(y)',
  'sin(pi / 6) * cos(pi / 3) + tan(x / 10)',
  'f(a, b) = a ^ b - b * a',
  'f(3, 4) + f(2, n)',
  'gcd(462, 1071) + lcm(21, 6)',
  'n! / (n - 3)!',
  'combinations(n, 5)',
  'x > 2 ? log(x, 2) : exp(y)',
  'z = x * 4; z % 3',
  'mod(-7, 3) + fix(-2.7) + round(2.5)',
  'fib(k) = k < 2 ? k : fib(k - 1) + fib(k - 2)',
  'fib(9)',
  'xor(true, false) and not (3 > 4)',
  'gamma(4.5) + erf(0.5)',
]
for (const source of expressions) {
  const value = math.evaluate(source, scope)
  console.log(source, '=>', typeof value === 'function' ? value.syntax : fixed(value?.entries ? value.entries.join(' ') : value))
}

for (const source of ['3 * x ^ 2 + 2 * x - 5', 'sin(x) * exp(2 * x)']) {
  const d = math.derivative(source, 'x')
  console.log(`d/dx ${source} = ${d.toString()}`)
  console.log('   at 1.5:', fixed(d.evaluate({ x: 1.5 })), ' tex:', d.toTex())
}

for (const source of ['2 * x + 3 * x - x', '(x + 1) * (x + 1) - x ^ 2', 'x * y * 3 + y * x', '0 * sin(x) + 1 * cos(y)']) {
  console.log(`simplify ${source} = ${math.simplify(source).toString()}`)
}
console.log('rationalize:', math.rationalize('(x + 1) / (x - 1) + 2 * x / 3').toString())

const tree = math.parse('3 * (a + b) ^ 2 - f(c, -d)')
const kinds = {}
tree.traverse((node) => { kinds[node.type] = (kinds[node.type] || 0) + 1 })
console.log('nodes:', Object.keys(kinds).sort().map((k) => `${k}=${kinds[k]}`).join(' '))
console.log('transformed:', tree.transform((node) => (node.isSymbolNode && node.name === 'a' ? new math.ConstantNode(7) : node)).toString())

for (const bad of ['2 +', '(1, 2', 'unknown(3)', '3 4 5 +* 2', '"text']) {
  try {
    console.log(math.evaluate(bad))
  } catch (e) {
    console.log(`${e.name}: ${e.message}`)
  }
}
