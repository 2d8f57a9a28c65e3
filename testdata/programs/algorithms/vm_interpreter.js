// A stack VM with calls, locals and exceptions: program counter, operand stack and frames are plain arrays in a loop with a big switch.
'use strict';
const asm = text => { const labels = {}, code = []; for (const line of text.trim().split('\n')) { const [op, a] = line.trim().split(' '); if (op.endsWith(':')) labels[op.slice(0, -1)] = code.length; else code.push([op, a]); } return code.map(([op, a]) => [op, a === undefined ? undefined : a in labels ? labels[a] : +a]); };
function run(code, limit = 2000) {
  const st = [], frames = [], out = []; let pc = 0, loc = [0, 0, 0, 0], n = 0;
  const bin = f => { const b = st.pop(), a = st.pop(); st.push(f(a, b)); };
  loop: while (n++ < limit) {
    const [op, a] = code[pc++];
    switch (op) {
      case 'push': st.push(a); break; case 'add': bin((x, y) => x + y); break; case 'sub': bin((x, y) => x - y); break;
      case 'mul': bin((x, y) => x * y); break; case 'lt': bin((x, y) => +(x < y)); break;
      case 'div': try { bin((x, y) => { if (y === 0) throw new RangeError('div by zero at ' + (pc - 1)); return Math.trunc(x / y); }); } catch (e) { if (loc[3]) { st.push(-1); pc = loc[3]; } else throw e; } break;
      case 'load': st.push(loc[a]); break; case 'store': loc[a] = st.pop(); break; case 'dup': st.push(st[st.length - 1]); break;
      case 'jz': if (!st.pop()) pc = a; break; case 'jmp': pc = a; break;
      case 'call': frames.push([pc, loc]); loc = [st.pop(), 0, 0, 0]; pc = a; break;
      case 'ret': [pc, loc] = frames.pop(); break;
      case 'print': out.push(st.pop()); break; case 'halt': break loop;
      default: throw new Error('bad op ' + op);
    }
  }
  return out.join() + ' | steps ' + n + ' stack ' + st.join() + ' frames ' + frames.length;
}
const fact = asm('push 6\ncall f\nprint\nhalt\nf:\nload 0\npush 2\nlt\njz rec\npush 1\nret\nrec:\nload 0\nload 0\npush 1\nsub\ncall f\nmul\nret');
const fibs = asm('push 0\nstore 0\npush 1\nstore 1\nl:\nload 0\nprint\nload 0\nload 1\ndup\nstore 0\nadd\nstore 1\nload 0\npush 90\nlt\njz e\njmp l\ne:\nhalt');
console.log('fact ' + run(fact)); console.log('fibs ' + run(fibs));
const fibr = asm('push 7\ncall f\nprint\nhalt\nf:\nload 0\npush 2\nlt\njz r\nload 0\nret\nr:\nload 0\npush 1\nsub\ncall f\nload 0\npush 2\nsub\ncall f\nadd\nret'); console.log('fibr ' + run(fibr));
console.log('caught ' + run(asm('push 7\nstore 3\npush 1\npush 0\ndiv\nprint\nhalt\nprint\nhalt')));
for (const p of ['push 1\npush 0\ndiv', 'push 1\nnope', 'l:\njmp l']) { try { console.log('ran ' + run(asm(p), 60)); } catch (e) { console.log(e.name + ' ' + e.message); } }
