// closures: n functions over n scopes, and an array that holds them

function counter(start) {
  let count = start;
  return step => count += step;
}

function build(n) {
  const list = [];
  for (let i = 0; i < n; i++) list.push(counter(i));
  return list;
}

function check(list) {
  let sum = 0;
  for (let i = 0; i < list.length; i++) sum += list[i](1);
  return list.length + " " + sum;
}
