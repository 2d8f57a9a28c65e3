// Hundreds of closure instances from the same code with different captured variables, some sharing outer levels.
'use strict';
const groups = [];
for (let g = 0; g < 4; g++) {
  let total = 0;
  const members = [];
  for (let m = 0; m < 5; m++) {
    let own = g * 10 + m;
    members.push({ add(n) { own += n; total += n; return own; }, peek: () => own + '/' + total, drop() { total -= own; own = 0; return total; } });
  }
  groups.push({ members, total: () => total });
}
let rng = 7;
const next = n => { rng = (rng * 1103515245 + 12345) % 2147483648; return rng % n; };
for (let i = 0; i < 30; i++) {
  const g = groups[next(4)], m = g.members[next(5)];
  if (i % 7 === 6) m.drop(); else m.add(next(9));
  if (i % 5 === 4) console.log(i + ' ' + m.peek() + ' totals ' + groups.map(x => x.total()).join());
}
for (const g of groups) { console.log(g.members.map(m => m.peek()).join(' ')); }
const same = groups[0].members[0].add === groups[0].members[1].add;
console.log('same code, other closure ' + same);
