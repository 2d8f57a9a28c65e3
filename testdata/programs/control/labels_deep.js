// Labelled break and continue across four loop kinds, blocks and try/finally, with calls at every level.
'use strict';
let steps = 0;
function touch(s) { steps++; for (let i = 0; i < 2; i++) { steps += i; } return s; }
const arr = [3, 1, 4, 1, 5, 9, 2, 6];
outer: for (let i = 0; i < 4; i++) {
  let j = 0;
  middle: while (true) {
    j++;
    inner: for (const x of arr) {
      for (const k in { a: 1, b: 2, c: 3 }) {
        do {
          if (touch(x) === 4 && k === 'b') continue inner;
          if (touch(x) === 9) { console.log('9 at ' + i + ',' + j + ',' + k); continue middle; }
          if (j > 2 && touch(i) === 1) { console.log('skip outer ' + i); continue outer; }
          if (j > 3 && i === 2) { console.log('leave outer'); break outer; }
        } while (touch(false));
        if (x === 1 && k === 'a') break;
      }
      if (j > 4) break middle;
    }
    if (j > 6) break;
  }
  console.log('end of ' + i + ' j=' + j);
}
blk: {
  const v = touch(5);
  try {
    for (let i = 0; ; i++) {
      if (touch(i) > 2) break blk;
      try { if (i === 1) continue; console.log('i ' + i); } finally { console.log('fin ' + touch(i)); }
    }
  } finally {
    console.log('blk finally ' + v);
  }
  console.log('unreachable');
}
a: for (let i = 0; i < 5; i++) { c: { if (i % 2) continue a; if (i === 4) break a; break c; } console.log('ab ' + touch(i)); }
console.log('steps ' + steps);
