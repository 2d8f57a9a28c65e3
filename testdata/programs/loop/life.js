// A game of life that computes for long stretches, shows itself now and then, and is fed by timers.
'use strict';
class Life {
  #cells;
  #next;
  constructor(width, height) {
    this.width = width;
    this.height = height;
    this.#cells = new Uint8Array(width * height);
    this.#next = new Uint8Array(width * height);
    this.generation = 0;
  }
  put(x, y, rows) {
    rows.forEach((row, dy) => [...row].forEach((c, dx) => {
      this.#cells[((y + dy) % this.height) * this.width + (x + dx) % this.width] = c === '#' ? 1 : 0;
    }));
  }
  step() {
    const { width, height } = this, cells = this.#cells, next = this.#next;
    for (let y = 0; y < height; y++) {
      const up = (y + height - 1) % height * width, here = y * width, down = (y + 1) % height * width;
      for (let x = 0; x < width; x++) {
        const l = (x + width - 1) % width, r = (x + 1) % width;
        const n = cells[up + l] + cells[up + x] + cells[up + r] + cells[here + l] + cells[here + r] + cells[down + l] + cells[down + x] + cells[down + r];
        next[here + x] = n === 3 || n === 2 && cells[here + x] ? 1 : 0;
      }
    }
    [this.#cells, this.#next] = [next, cells];
    this.generation++;
  }
  *rows() {
    for (let y = 0; y < this.height; y++) yield Array.from(this.#cells.subarray(y * this.width, (y + 1) * this.width), (c) => (c ? '#' : '.')).join('');
  }
  get population() { return this.#cells.reduce((a, b) => a + b); }
}

const life = new Life(40, 24);
life.put(1, 1, ['.#.', '..#', '###']);
life.put(20, 10, ['.##', '##.', '.#.']);
const show = () => {
  console.log(life.generation, life.population);
  for (const row of life.rows()) console.log(row);
};
let rounds = 0;
(function round() {
  for (let i = 0; i < 12; i++) life.step();
  if (rounds % 3 === 0) show();
  if (rounds === 4) life.put(30, 3, ['#', '#', '#']);
  if (++rounds < 10) setTimeout(round, 1000);
  else process.stdout.write(`${life.generation} ${life.population}\n`);
})();
