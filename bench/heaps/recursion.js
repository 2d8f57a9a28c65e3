// recursion: n active calls without closures

function down(n) {
  if (n === 0) {
    hold();
    return 0;
  }
  return down(n - 1) + n;
}

function rest() {
  return down(size);
}
