// queens: every way to place queens that do not see each other, by backtracking (modern)

const N = 10;
const ROUNDS = 2;

class Board {
  constructor(n) {
    this.n = n;
    this.columns = new Array(n).fill(true);
    this.rising = new Array(2 * n - 1).fill(true);
    this.falling = new Array(2 * n - 1).fill(true);
    this.placed = [];
    this.solutions = 0;
    this.hash = 0;
  }

  free(row, column) {
    return this.columns[column] && this.rising[row + column] && this.falling[row - column + this.n - 1];
  }

  set(row, column, state) {
    this.columns[column] = state;
    this.rising[row + column] = state;
    this.falling[row - column + this.n - 1] = state;
  }

  place(row) {
    if (row === this.n) {
      this.solutions++;
      for (const column of this.placed) this.hash = (this.hash * 7 + column) % 1000003;
      return;
    }
    for (let column = 0; column < this.n; column++) {
      if (!this.free(row, column)) continue;
      this.set(row, column, false);
      this.placed.push(column);
      this.place(row + 1);
      this.placed.pop();
      this.set(row, column, true);
    }
  }
}

const out = [];
for (let round = 0; round < ROUNDS; round++) {
  for (let n = 4; n <= N; n++) {
    const board = new Board(n);
    board.place(0);
    out.push(board.solutions + board.hash);
  }
}
console.log('queens', out.join(' '));
