// towers: the towers of Hanoi with linked discs (ES5, prototypes)

var DISCS = 18;

function Disc(size) {
  this.size = size;
  this.below = null;
}

function Towers(discs) {
  this.pegs = [null, null, null];
  this.moves = 0;
  for (var size = discs; size > 0; size--) this.push(0, new Disc(size));
}

Towers.prototype.push = function (peg, disc) {
  var top = this.pegs[peg];
  if (top !== null && disc.size >= top.size) throw new Error('a larger disc does not go on a smaller one');
  disc.below = top;
  this.pegs[peg] = disc;
};

Towers.prototype.pop = function (peg) {
  var top = this.pegs[peg];
  if (top === null) throw new Error('nothing on this peg');
  this.pegs[peg] = top.below;
  top.below = null;
  return top;
};

Towers.prototype.move = function (discs, from, to) {
  if (discs === 1) {
    this.push(to, this.pop(from));
    this.moves++;
    return;
  }
  var other = 3 - from - to;
  this.move(discs - 1, from, other);
  this.move(1, from, to);
  this.move(discs - 1, other, to);
};

var towers = new Towers(DISCS);
towers.move(DISCS, 0, 2);
towers.move(DISCS - 1, 2, 1);
console.log('towers', towers.moves, towers.pegs[1].size, towers.pegs[2].size);
