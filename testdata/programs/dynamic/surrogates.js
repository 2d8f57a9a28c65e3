// Texts with halves of surrogate pairs, which no UTF-8 can hold.
const half = '\ud800', other = '\udc01';
const work = () => { for (let i = 0; i < 2; i++); };
const codes = s => [...s].map(c => c.codePointAt(0).toString(16)).join(' ');
console.log(codes((0, eval)('work2 = 1; "' + half + '"')), codes((0, eval)('"' + other + '"')), codes(eval('work(); `' + half + 'x`')));
const f = new Function('a', 'for (let i = 0; i < 2; i++); return a + "' + half + '" + "' + half + other + '"');
work();
console.log(codes(f('y')), eval('// ' + half + '\n7'), eval('/' + half + '/').test(half), eval('/' + half + '/').test('\ufffd'));
for (const c of ['\ud800', '\ud801', '\ufffd']) console.log(eval('work(); "' + c + '"').charCodeAt(0));
