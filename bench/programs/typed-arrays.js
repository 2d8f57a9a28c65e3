// typed-arrays: a sieve in bytes, an image filter, matrices in doubles, mixed views (modern)

const PRIMES = 300000;
const WIDTH = 200;
const HEIGHT = 100;
const ORDER = 44;

function sieve(limit) {
  const composite = new Uint8Array(limit + 1);
  let count = 0;
  for (let i = 2; i <= limit; i++) {
    if (composite[i] === 0) {
      count++;
      for (let k = i * i; k <= limit; k += i) composite[k] = 1;
    }
  }
  return count;
}

function picture() {
  const pixels = new Uint8ClampedArray(WIDTH * HEIGHT);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) pixels[y * WIDTH + x] = (x * x + 3 * y * y) % 311;
  }
  return pixels;
}

function blur(from) {
  const to = new Uint8ClampedArray(from.length);
  for (let y = 1; y < HEIGHT - 1; y++) {
    for (let x = 1; x < WIDTH - 1; x++) {
      const at = y * WIDTH + x;
      to[at] = (from[at] * 4 + from[at - 1] + from[at + 1] + from[at - WIDTH] + from[at + WIDTH]) / 8;
    }
  }
  return to;
}

function histogram(pixels) {
  const counts = new Int32Array(256);
  for (let i = 0; i < pixels.length; i++) counts[pixels[i]]++;
  return counts;
}

function product(a, b, n) {
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += a[i * n + k] * b[k * n + j];
      out[i * n + j] = sum;
    }
  }
  return out;
}

function checksum(buffer) {
  const view = new DataView(buffer);
  let a = 1;
  let b = 0;
  for (let i = 0; i + 4 <= view.byteLength; i += 4) {
    a = (a + view.getUint32(i, true) % 65521) % 65521;
    b = (b + a) % 65521;
  }
  return b * 65536 + a;
}

let pixels = picture();
for (let i = 0; i < 7; i++) pixels = blur(pixels);
const counts = histogram(pixels);

let matrix = new Float64Array(ORDER * ORDER);
for (let i = 0; i < matrix.length; i++) matrix[i] = (1 + i * 37 % 13) / 16;
for (let i = 0; i < 4; i++) {
  matrix = product(matrix, matrix, ORDER);
  const scale = 1 / matrix[0];
  for (let k = 0; k < matrix.length; k++) matrix[k] *= scale;
}

console.log('typed-arrays', sieve(PRIMES), checksum(pixels.buffer), checksum(counts.buffer), checksum(matrix.buffer));
