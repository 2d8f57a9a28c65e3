// Templates with sections, lambdas, partials and own delimiters over generated data.
import Mustache from 'mustache'

const people = Array.from({ length: 40 }, (_, i) => ({
  name: `P${i} <${'ab&"'[i % 4]}>`, age: 20 + ((i * 7) % 45), langs: ['js', 'go', 'c'].slice(i % 3), boss: i % 4 ? { name: `P${i >> 2}` } : null,
}))
const view = {
  title: 'People & <others>', people,
  old() { return this.age > 50 },
  upper: () => (text, render) => render(text).toUpperCase(),
  empty: [],
}
const template = `{{! a comment }}
# {{title}} / {{{title}}} / {{&title}}
{{#people}}
* {{name}} ({{age}}){{#old}} *old*{{/old}}{{^boss}} no boss{{/boss}}{{#boss}} under {{name}}{{/boss}}:
  {{#langs}}[{{.}}]{{/langs}} {{#upper}}hi {{name}}{{/upper}}
  {{> footer}}
{{/people}}
{{^empty}}nothing{{/empty}}{{=<% %>=}} <% title %> {{ not a tag }}
`
for (let round = 0; round < 3; round++) {
  const text = Mustache.render(template, { ...view, title: view.title + round }, { footer: '-- {{age}} {{missing}}{{langs.length}}\n' })
  let sum = 0
  for (let i = 0; i < text.length; i++) sum = (sum * 33 + text.charCodeAt(i)) >>> 0
  console.log(round, text.length, sum.toString(16))
  if (round === 1) console.log(text)
  Mustache.clearCache()
}
console.log(JSON.stringify(Mustache.parse('a {{#b}}{{c}}{{/b}} {{{d}}}')))
for (const bad of ['{{#a}}', '{{/a}}', '{{a', '{{#a}}{{/b}}']) {
  try { Mustache.render(bad, {}) } catch (e) { console.log(e.message) }
}
