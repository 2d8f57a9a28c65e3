// typed: n bytes in typed arrays

function build(n) {
  const whole = new Float64Array(n >> 4), bytes = new Uint8Array(n >> 2), words = new Uint16Array(n >> 3);
  for (let i = 0; i < 1000; i++) {
    whole[i * 17 % whole.length] = i / 3;
    bytes[i * 13 % bytes.length] = i;
    words[i * 11 % words.length] = i;
  }
  return [whole, bytes, words, new Int32Array(words.buffer, 4, 10)];
}

function check([whole, bytes, words, part]) {
  let sum = 0;
  for (let i = 0; i < 1000; i++) sum += whole[i * 17 % whole.length] + bytes[i * 13 % bytes.length] + words[i * 11 % words.length];
  return sum + part[1];
}
