// Conway's life on a torus: nested loops over arrays that are replaced each generation, printed as text.
'use strict';
const W = 8, H = 5;
let grid = [...'.#......', ...'..#.....', ...'###.....', ...'........', ...'.....##.'].map(c => c === '#');
function at(g, x, y) { return g[((y + H) % H) * W + (x + W) % W]; }
function step(g) {
  const next = [];
  for (let y = 0; y < H; y++) {
    for (let x = 0; x < W; x++) {
      let n = 0;
      for (let dy = -1; dy <= 1; dy++) { for (let dx = -1; dx <= 1; dx++) { if ((dx || dy) && at(g, x + dx, y + dy)) n++; } }
      next.push(n === 3 || (n === 2 && at(g, x, y)));
    }
  }
  return next;
}
const show = g => { const r = []; for (let y = 0; y < H; y++) { r.push(g.slice(y * W, y * W + W).map(c => c ? '#' : '.').join('')); } return r.join('/'); };
for (let gen = 0; gen < 5; gen++) { console.log(gen + ' ' + show(grid) + ' ' + grid.filter(Boolean).length); grid = step(grid); }
