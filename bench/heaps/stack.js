// stack: n active calls, each with variables of its own and one that a closure has

function down(n, name) {
  let seen = 0;
  const see = () => seen += n;
  if (n === 0) {
    hold();
    return 0;
  }
  see();
  return down(n - 1, n % 10 ? name : "name " + n) + seen % 10;
}

function rest() {
  return down(size, "");
}
