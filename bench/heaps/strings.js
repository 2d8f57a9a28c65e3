// strings: n bytes in strings of all lengths, ASCII and others

function build(n) {
  const list = [], parts = ["plain ASCII text, ", "gr\u00fc\u00dfe und k\u00fcsse, ", "\u4f60\u597d\u4e16\u754c ", "\ud83d\ude00 smile "];
  let bytes = 0;
  for (let i = 0; bytes < n; i++) {
    // Three of four are ASCII, one of four is not; lengths from 20 bytes to 128 KB.
    const s = (i % 4 ? parts[0] : parts[1 + i / 4 % 3 | 0]).repeat(1 << i % 14) + i;
    bytes += s.length;
    list.push(s);
  }
  return list;
}

function check(list) {
  let sum = 0;
  for (const s of list) sum += s.length + s.charCodeAt(s.length >> 1);
  return list.length + " " + sum;
}
