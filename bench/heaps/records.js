// records: plain objects, each with an array and an object in it; a third of n of each

function build(n) {
  const list = [];
  for (let i = 0; list.length * 3 < n; i++) {
    list.push({
      id: i, name: "record number " + i, ratio: i / 7, good: i % 3 === 0, none: null,
      tags: ["tag" + i % 10, "all"],
      place: { x: i * 0.5, y: -i }
    });
  }
  return list;
}

function check(list) {
  let sum = 0;
  for (const r of list) sum += r.id + r.ratio + r.name.length + r.tags[0].length + r.place.x + r.place.y;
  return list.length + " " + sum;
}
