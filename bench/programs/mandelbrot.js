// mandelbrot: points of the complex plane that stay small, floating point in nested loops (ES5)

var SIZE = 160;
var LIMIT = 50;

function row(y, size) {
  var bits = 0;
  var sum = 0;
  var ci = 2 * y / size - 1;
  for (var x = 0; x < size; x++) {
    var cr = 2 * x / size - 1.5;
    var zr = 0;
    var zi = 0;
    var n = 0;
    var inside = true;
    while (n < LIMIT) {
      var r2 = zr * zr;
      var i2 = zi * zi;
      if (r2 + i2 > 4) {
        inside = false;
        break;
      }
      zi = 2 * zr * zi + ci;
      zr = r2 - i2 + cr;
      n++;
    }
    bits = ((bits << 1) | (inside ? 1 : 0)) & 0xff;
    if ((x & 7) === 7) sum = (sum * 31 + bits) & 0xffffff;
  }
  return sum;
}

var sum = 0;
for (var y = 0; y < SIZE; y++) sum ^= row(y, SIZE) + y;
console.log('mandelbrot', sum);
