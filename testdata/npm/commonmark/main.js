// A generated Markdown document is parsed, walked and rendered twice.
const commonmark = require('commonmark');

const text = Array.from({ length: 16 }, (_, i) => `# Title ${i}

Some *text* with **bold** and [link ${i}](/x/${i} "t"), \`code\` and <span>html</span>.
"Smart" -- quotes... &amp; &copy; &#${960 + i}; ![image](a.png)

* a
* b
    1. c ${i}
    2. [ref]

\`\`\`js
let x = ${i} < 3;
\`\`\`

> quote <b>html</b>
still

[ref]: /target/${i}
`).join('\n');
const tree = new commonmark.Parser({ smart: true }).parse(text);
console.log(new commonmark.HtmlRenderer({ sourcepos: true }).render(tree));
const counts = new Map();
const walker = tree.walker();
for (let event; (event = walker.next());) {
  const { node, entering } = event;
  if (!entering) continue;
  counts.set(node.type, (counts.get(node.type) || 0) + 1);
  if (node.type === 'text') node.literal = node.literal.replace(/[aeiou]/g, (v) => v.toUpperCase());
}
console.log(counts);
console.log(new commonmark.XmlRenderer().render(tree).split('\n').slice(0, 60).join('\n'));
