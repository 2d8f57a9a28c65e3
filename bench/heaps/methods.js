// methods: objects whose two functions share a variable, a third of n of each

function account(balance) {
  let moves = 0;
  return {
    deposit(amount) { balance += amount; moves++; },
    total: function () { return balance * 10 + moves % 10; }
  };
}

function build(n) {
  const list = [];
  for (let i = 0; list.length * 3 < n; i++) list.push(account(i));
  return list;
}

function check(list) {
  let sum = 0;
  for (let i = 0; i < list.length; i++) {
    list[i].deposit(i);
    sum += list[i].total();
  }
  return list.length + " " + sum;
}
