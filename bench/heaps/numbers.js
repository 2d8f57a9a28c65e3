// numbers: n numbers in ordinary arrays

function build(n) {
  const list = [];
  for (let i = 0; i < 10; i++) {
    const row = [];
    for (let j = 0; j < n / 10; j++) row.push(j % 3 ? j * i : j / (i + 3));
    list.push(row);
  }
  return list;
}

function check(list) {
  let sum = 0;
  for (const row of list) for (let j = 0; j < row.length; j += 7) sum += row[j];
  return sum;
}
