// Mandelbrot set as text: floating point state in tight nested loops with early exit.
const shades = ' .:-=+*#@';
function escape(cx, cy, max) { let x = 0, y = 0, n = 0; while (n < max) { const xx = x * x, yy = y * y; if (xx + yy > 4) break; y = 2 * x * y + cy; x = xx - yy + cx; n++; } return n; }
let sum = 0;
for (let row = 0; row < 9; row++) {
  let line = '';
  for (let col = 0; col < 30; col++) {
    const n = escape(-2.2 + col * 0.1, -1.2 + row * 0.3, 24);
    sum += n;
    line += shades[Math.floor(n / 24 * (shades.length - 1))];
  }
  console.log('|' + line + '| ' + sum);
}
