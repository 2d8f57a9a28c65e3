// Five nested loops of different kinds with live variables at every level and output from the innermost.
let checksum = 17;
function mix(x) { checksum = (checksum * 31 + x) % 65521; return checksum; }
for (let i = 0; i < 3; i++) {
  const rowName = 'r' + mix(i);
  let j = i;
  while (j < 4) {
    const seen = new Set();
    for (const k of [i, j, i + j]) {
      if (seen.has(k)) continue;
      seen.add(k);
      let parts = [];
      for (const key in { p: i, q: j }) {
        let n = 0;
        do {
          parts.push(key + n + (mix(n + k) % 10));
          n++;
        } while (n < k % 3 + 1);
      }
      if (k === j) console.log(rowName + ' ' + j + ' ' + k + ' ' + parts.join(' ') + ' #' + seen.size);
    }
    j += 1 + (mix(j) & 1);
  }
}
console.log('checksum ' + checksum);
