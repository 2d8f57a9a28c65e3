// navier-stokes: a fluid in a box, solved on a grid with floating-point arrays (ES5)

var SIZE = 44;
var STEPS = 3;
var SWEEPS = 20;
var TIME = 0.1;

function Fluid(size) {
  var row = size + 2;
  var cells = row * row;

  function grid() {
    var a = new Array(cells);
    for (var i = 0; i < cells; i++) a[i] = 0;
    return a;
  }

  var density = grid();
  var densityNext = grid();
  var u = grid();
  var v = grid();
  var uNext = grid();
  var vNext = grid();

  // Walls: mirrored along x (kind 1), along y (kind 2), or passed on as they are (kind 0).
  function walls(kind, x) {
    var last = row * (size + 1);
    for (var i = 1; i <= size; i++) {
      x[i] = kind === 2 ? -x[i + row] : x[i + row];
      x[i + last] = kind === 2 ? -x[i + last - row] : x[i + last - row];
      x[i * row] = kind === 1 ? -x[i * row + 1] : x[i * row + 1];
      x[i * row + size + 1] = kind === 1 ? -x[i * row + size] : x[i * row + size];
    }
    x[0] = 0.5 * (x[1] + x[row]);
    x[size + 1] = 0.5 * (x[size] + x[size + 1 + row]);
    x[last] = 0.5 * (x[last + 1] + x[last - row]);
    x[last + size + 1] = 0.5 * (x[last + size] + x[last + size + 1 - row]);
  }

  function relax(kind, x, source, spread, divisor) {
    var inverse = 1 / divisor;
    for (var sweep = 0; sweep < SWEEPS; sweep++) {
      for (var j = 1; j <= size; j++) {
        var at = j * row + 1;
        var before = x[at - 1];
        for (var i = 1; i <= size; i++) {
          before = x[at] = (source[at] + spread * (before + x[at + 1] + x[at - row] + x[at + row])) * inverse;
          at++;
        }
      }
      walls(kind, x);
    }
  }

  function diffuse(kind, x, source) {
    var spread = 0.02;
    relax(kind, x, source, spread, 1 + 4 * spread);
  }

  function clamp(x) {
    return x < 0.5 ? 0.5 : x > size + 0.5 ? size + 0.5 : x;
  }

  function carry(kind, to, from, vx, vy) {
    var dt = TIME * size;
    for (var j = 1; j <= size; j++) {
      for (var i = 1; i <= size; i++) {
        var at = j * row + i;
        var x = clamp(i - dt * vx[at]);
        var y = clamp(j - dt * vy[at]);
        var x0 = x | 0;
        var y0 = y | 0;
        var s = x - x0;
        var t = y - y0;
        var corner = y0 * row + x0;
        to[at] = (1 - s) * ((1 - t) * from[corner] + t * from[corner + row]) +
          s * ((1 - t) * from[corner + 1] + t * from[corner + row + 1]);
      }
    }
    walls(kind, to);
  }

  // Makes the flow free of sources: subtracts the gradient of the pressure.
  function project(vx, vy, pressure, divergence) {
    var h = -0.5 / size;
    var i, j, at;
    for (j = 1; j <= size; j++) {
      for (i = 1; i <= size; i++) {
        at = j * row + i;
        divergence[at] = h * (vx[at + 1] - vx[at - 1] + vy[at + row] - vy[at - row]);
        pressure[at] = 0;
      }
    }
    walls(0, divergence);
    walls(0, pressure);
    relax(0, pressure, divergence, 1, 4);
    var k = 0.5 * size;
    for (j = 1; j <= size; j++) {
      for (i = 1; i <= size; i++) {
        at = j * row + i;
        vx[at] -= k * (pressure[at + 1] - pressure[at - 1]);
        vy[at] -= k * (pressure[at + row] - pressure[at - row]);
      }
    }
    walls(1, vx);
    walls(2, vy);
  }

  function flowStep() {
    diffuse(1, uNext, u);
    diffuse(2, vNext, v);
    project(uNext, vNext, u, v);
    carry(1, u, uNext, uNext, vNext);
    carry(2, v, vNext, uNext, vNext);
    project(u, v, uNext, vNext);
  }

  function densityStep() {
    diffuse(0, densityNext, density);
    carry(0, density, densityNext, u, v);
  }

  this.stir = function (turn) {
    var middle = (row >> 1) * row + (row >> 1);
    for (var i = -3; i <= 3; i++) {
      density[middle + i] += 4;
      u[middle + i * row] += 1 + turn * 0.1;
      v[middle + i] += i * 0.3;
    }
  };

  this.step = function () {
    flowStep();
    densityStep();
  };

  this.total = function () {
    var sum = 0;
    for (var i = 0; i < cells; i++) sum += density[i] * (1 + (i & 7)) + Math.abs(u[i]) + Math.abs(v[i]);
    return sum;
  };
}

var fluid = new Fluid(SIZE);
for (var turn = 0; turn < STEPS; turn++) {
  fluid.stir(turn);
  fluid.step();
}
console.log('navier-stokes', Math.floor(fluid.total() * 1e6));
