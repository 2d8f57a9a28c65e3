// A brainf*** interpreter with a jump table built by a stack; nested loops of the interpreted program; output by characters.
function compile(src) { const ops = [], stack = []; for (const c of src) { if (!'<>+-.,[]'.includes(c)) continue; const last = ops[ops.length - 1]; if ('<>+-'.includes(c) && last && last.c === c) { last.n++; continue; } ops.push({ c, n: 1, to: 0 }); if (c === '[') stack.push(ops.length - 1); if (c === ']') { if (!stack.length) throw new SyntaxError('unmatched ]'); const o = stack.pop(); ops[o].to = ops.length - 1; ops[ops.length - 1].to = o; } } if (stack.length) throw new SyntaxError('unmatched ['); return ops; }
function run(src, input = '') {
  const ops = compile(src), tape = new Uint8Array(64); let p = 0, out = '', inp = 0, steps = 0;
  for (let i = 0; i < ops.length; i++) {
    const o = ops[i]; steps++;
    switch (o.c) {
      case '>': p += o.n; break;
      case '<': p -= o.n; break;
      case '+': tape[p] += o.n; break;
      case '-': tape[p] -= o.n; break;
      case '.': out += String.fromCharCode(tape[p]); if (out.length % 5 === 0) console.log('  so far ' + JSON.stringify(out) + ' step ' + steps); break;
      case ',': tape[p] = inp < input.length ? input.charCodeAt(inp++) : 0; break;
      case '[': if (!tape[p]) i = o.to; break;
      case ']': if (tape[p]) i = o.to; break;
    }
  }
  return JSON.stringify(out) + ' in ' + steps + ' [' + tape.slice(0, 4).join() + ']';
}
console.log('hello ' + run('++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.'));
console.log('reverse ' + run('>,[>,]<[.<]', 'abcdef'));
console.log('add ' + run(',>,[<+>-]<.', '!A'));
console.log('mult ' + run('+++++[>+++++++<-]>.'));
for (const bad of ['[[]', ']']) { try { run(bad); } catch (e) { console.log(e.name + ' ' + e.message); } }
