// for(;;) and while(true) state loops that leave by return, break, throw and label, called through several levels.
function machine(input) {
  let pos = 0, state = 'start', stack = [], out = '';
  main: for (;;) {
    const ch = input[pos++];
    switch (state) {
      case 'start':
        if (ch === undefined) break main;
        if (ch === '(') { stack.push(out); out = ''; continue; }
        if (ch === ')') { if (!stack.length) throw new SyntaxError('unbalanced at ' + pos); out = stack.pop() + '[' + rev(out) + ']'; continue main; }
        if (/\d/.test(ch)) { state = 'num'; pos--; continue; }
        out += ch; break;
      case 'num': {
        let n = ''; pos--;
        while (true) { const d = input[pos]; if (d === undefined || d < '0' || d > '9') break; n += d; pos++; }
        if (n === '666') return 'evil';
        out += rep('#', +n); state = 'start'; break;
      }
    }
  }
  if (stack.length) throw new SyntaxError('open ' + stack.length);
  return out;
}
function rev(s) { let r = ''; let i = s.length; while (i-- > 0) { r += s[i]; } return r; }
function rep(c, n) { let r = ''; do { r += c; } while (--n > 0); return r; }
for (const s of ['abc', 'a(bc)d', 'x3y', '((ab)(cd))', '(a', 'a)', 'ok666no', 'p12(q2r)']) {
  let r;
  try { r = machine(s); } catch (e) { r = e.name + ': ' + e.message; } finally { r += ' .'; }
  console.log(s + ' => ' + r);
}
