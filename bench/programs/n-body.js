// n-body: planets around a sun, stepped by their gravity in floating point (ES5)

var STEPS = 12000;
var DT = 0.01;

function Body(x, y, z, vx, vy, vz, mass) {
  this.x = x;
  this.y = y;
  this.z = z;
  this.vx = vx;
  this.vy = vy;
  this.vz = vz;
  this.mass = mass;
}

function System(bodies) {
  this.bodies = bodies;
  var px = 0;
  var py = 0;
  var pz = 0;
  for (var i = 0; i < bodies.length; i++) {
    px += bodies[i].vx * bodies[i].mass;
    py += bodies[i].vy * bodies[i].mass;
    pz += bodies[i].vz * bodies[i].mass;
  }
  // The sun takes up the momentum of the rest.
  bodies[0].vx = -px / bodies[0].mass;
  bodies[0].vy = -py / bodies[0].mass;
  bodies[0].vz = -pz / bodies[0].mass;
}

System.prototype.step = function (dt) {
  var bodies = this.bodies;
  var i, k, a, b;
  for (i = 0; i < bodies.length; i++) {
    a = bodies[i];
    for (k = i + 1; k < bodies.length; k++) {
      b = bodies[k];
      var dx = a.x - b.x;
      var dy = a.y - b.y;
      var dz = a.z - b.z;
      var square = dx * dx + dy * dy + dz * dz;
      var pull = dt / (square * Math.sqrt(square));
      a.vx -= dx * b.mass * pull;
      a.vy -= dy * b.mass * pull;
      a.vz -= dz * b.mass * pull;
      b.vx += dx * a.mass * pull;
      b.vy += dy * a.mass * pull;
      b.vz += dz * a.mass * pull;
    }
  }
  for (i = 0; i < bodies.length; i++) {
    a = bodies[i];
    a.x += dt * a.vx;
    a.y += dt * a.vy;
    a.z += dt * a.vz;
  }
};

System.prototype.energy = function () {
  var sum = 0;
  for (var i = 0; i < this.bodies.length; i++) {
    var a = this.bodies[i];
    sum += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
    for (var k = i + 1; k < this.bodies.length; k++) {
      var b = this.bodies[k];
      var dx = a.x - b.x;
      var dy = a.y - b.y;
      var dz = a.z - b.z;
      sum -= a.mass * b.mass / Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
  }
  return sum;
};

// An invented system in units where the pull of the sun on itself is of order one.
var system = new System([
  new Body(0, 0, 0, 0, 0, 0, 40),
  new Body(5, -1, 0.1, 0.6, 2.7, -0.02, 0.04),
  new Body(8, 4, -0.4, -1.0, 1.8, 0.01, 0.012),
  new Body(-13, -15, 0.2, 1.1, -0.9, -0.01, 0.0017),
  new Body(-15, 26, -0.3, -1.0, -0.55, 0.03, 0.002)
]);
var before = system.energy();
for (var step = 0; step < STEPS; step++) system.step(DT);
var after = system.energy();
if (Math.abs(after - before) > 1e-3 * Math.abs(before)) throw new Error('energy was lost: ' + before + ' ' + after);
console.log('n-body', Math.round(before * 1e9), Math.round(after * 1e9));
