// life: the game of life on a torus, in arrays of rows (modern)

const WIDTH = 64;
const HEIGHT = 48;
const TURNS = 40;

let seed = 12345;
const random = (limit) => {
  seed = seed * 16807 % 2147483647;
  return seed % limit;
};

function fresh() {
  return Array.from({ length: HEIGHT }, () => new Array(WIDTH).fill(0));
}

function neighbours(board, x, y) {
  let count = 0;
  for (let dy = -1; dy <= 1; dy++) {
    const row = board[(y + dy + HEIGHT) % HEIGHT];
    for (let dx = -1; dx <= 1; dx++) {
      if (dx !== 0 || dy !== 0) count += row[(x + dx + WIDTH) % WIDTH];
    }
  }
  return count;
}

function turn(board) {
  const next = fresh();
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const count = neighbours(board, x, y);
      next[y][x] = count === 3 || (count === 2 && board[y][x] === 1) ? 1 : 0;
    }
  }
  return next;
}

let board = fresh();
for (let i = 0; i < 900; i++) board[random(HEIGHT)][random(WIDTH)] = 1;
let sum = 0;
for (let t = 0; t < TURNS; t++) {
  board = turn(board);
  let alive = 0;
  for (const row of board) {
    for (const cell of row) alive += cell;
  }
  sum = (sum * 31 + alive) % 1000000007;
}
console.log('life', sum);
