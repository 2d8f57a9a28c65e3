// raytrace: spheres over a chessboard with shadows and mirrors, small vector objects everywhere (ES5, prototypes)

var WIDTH = 80;
var HEIGHT = 60;
var DEPTH = 3;

function Vector(x, y, z) {
  this.x = x;
  this.y = y;
  this.z = z;
}

Vector.prototype.plus = function (v) {
  return new Vector(this.x + v.x, this.y + v.y, this.z + v.z);
};

Vector.prototype.minus = function (v) {
  return new Vector(this.x - v.x, this.y - v.y, this.z - v.z);
};

Vector.prototype.times = function (k) {
  return new Vector(this.x * k, this.y * k, this.z * k);
};

Vector.prototype.dot = function (v) {
  return this.x * v.x + this.y * v.y + this.z * v.z;
};

Vector.prototype.length = function () {
  return Math.sqrt(this.dot(this));
};

Vector.prototype.unit = function () {
  return this.times(1 / this.length());
};

Vector.prototype.mirroredAt = function (normal) {
  return this.minus(normal.times(2 * this.dot(normal)));
};

function Color(r, g, b) {
  this.r = r;
  this.g = g;
  this.b = b;
}

Color.black = new Color(0, 0, 0);

Color.prototype.plus = function (c) {
  return new Color(this.r + c.r, this.g + c.g, this.b + c.b);
};

Color.prototype.times = function (k) {
  return new Color(this.r * k, this.g * k, this.b * k);
};

Color.prototype.filter = function (c) {
  return new Color(this.r * c.r, this.g * c.g, this.b * c.b);
};

Color.prototype.packed = function () {
  function channel(x) {
    return x >= 1 ? 255 : Math.floor(x * 255);
  }
  return channel(this.r) * 65536 + channel(this.g) * 256 + channel(this.b);
};

function Ray(origin, direction) {
  this.origin = origin;
  this.direction = direction;
}

Ray.prototype.at = function (distance) {
  return this.origin.plus(this.direction.times(distance));
};

function Hit(body, distance) {
  this.body = body;
  this.distance = distance;
}

function Body() {}

Body.prototype.initialize = function (mirror) {
  this.mirror = mirror;
};

function Sphere() {
  this.initialize.apply(this, arguments);
}

Sphere.prototype = new Body();

Sphere.prototype.initialize = function (center, radius, color, mirror) {
  Body.prototype.initialize.call(this, mirror);
  this.center = center;
  this.radius = radius;
  this.color = color;
};

Sphere.prototype.intersect = function (ray) {
  var offset = this.center.minus(ray.origin);
  var along = offset.dot(ray.direction);
  if (along < 0) return null;
  var gap = offset.dot(offset) - along * along;
  var rest = this.radius * this.radius - gap;
  return rest < 0 ? null : new Hit(this, along - Math.sqrt(rest));
};

Sphere.prototype.normalAt = function (point) {
  return point.minus(this.center).unit();
};

Sphere.prototype.colorAt = function () {
  return this.color;
};

function Board(height, light, dark, mirror) {
  this.initialize(mirror);
  this.height = height;
  this.light = light;
  this.dark = dark;
  this.normal = new Vector(0, 1, 0);
}

Board.prototype = new Body();

Board.prototype.intersect = function (ray) {
  if (ray.direction.y > -0.0001) return null;
  var distance = (this.height - ray.origin.y) / ray.direction.y;
  return distance < 0 || distance > 60 ? null : new Hit(this, distance);
};

Board.prototype.normalAt = function () {
  return this.normal;
};

Board.prototype.colorAt = function (point) {
  var odd = (Math.floor(point.x) + Math.floor(point.z)) & 1;
  return odd ? this.dark : this.light;
};

function Scene(bodies, lights, background) {
  this.bodies = bodies;
  this.lights = lights;
  this.background = background;
}

Scene.prototype.nearest = function (ray) {
  var best = null;
  for (var i = 0; i < this.bodies.length; i++) {
    var hit = this.bodies[i].intersect(ray);
    if (hit !== null && hit.distance > 0.0001 && (best === null || hit.distance < best.distance)) best = hit;
  }
  return best;
};

Scene.prototype.inShadow = function (point, light) {
  var way = light.position.minus(point);
  var hit = this.nearest(new Ray(point, way.unit()));
  return hit !== null && hit.distance < way.length();
};

Scene.prototype.trace = function (ray, depth) {
  var hit = this.nearest(ray);
  if (hit === null) return this.background;
  var point = ray.at(hit.distance);
  var normal = hit.body.normalAt(point);
  var surface = hit.body.colorAt(point);
  var color = surface.times(0.15);
  for (var i = 0; i < this.lights.length; i++) {
    var light = this.lights[i];
    var toLight = light.position.minus(point).unit();
    var angle = toLight.dot(normal);
    if (angle > 0 && !this.inShadow(point, light)) {
      color = color.plus(surface.filter(light.color).times(angle));
      var shine = toLight.times(-1).mirroredAt(normal).dot(ray.direction.times(-1));
      if (shine > 0) {
        shine = shine * shine;
        shine = shine * shine;
        color = color.plus(light.color.times(shine * shine * hit.body.mirror));
      }
    }
  }
  if (depth > 0 && hit.body.mirror > 0) {
    var bounced = new Ray(point, ray.direction.mirroredAt(normal));
    color = color.plus(this.trace(bounced, depth - 1).times(hit.body.mirror));
  }
  return color;
};

function Camera(position, aspect) {
  this.position = position;
  this.aspect = aspect;
}

Camera.prototype.ray = function (u, v) {
  return new Ray(this.position, new Vector((u - 0.5) * this.aspect, 0.5 - v, 1).unit());
};

function buildScene() {
  var bodies = [new Board(-1, new Color(0.9, 0.9, 0.8), new Color(0.1, 0.2, 0.1), 0.1)];
  for (var i = 0; i < 6; i++) {
    var center = new Vector((i % 3) * 2 - 2, (i % 2) * 0.8 - 0.3, 4 + i * 0.9);
    bodies.push(new Sphere(center, 0.7, new Color(0.3 + i * 0.1, 0.9 - i * 0.1, 0.5), (i % 3) * 0.25));
  }
  var lights = [
    { position: new Vector(-5, 8, -3), color: new Color(0.7, 0.7, 0.6) },
    { position: new Vector(6, 5, 0), color: new Color(0.2, 0.3, 0.5) }
  ];
  return new Scene(bodies, lights, new Color(0.2, 0.3, 0.6));
}

function render(width, height) {
  var scene = buildScene();
  var camera = new Camera(new Vector(0, 0.5, -2), width / height);
  var sum = 0;
  for (var y = 0; y < height; y++) {
    for (var x = 0; x < width; x++) {
      var color = scene.trace(camera.ray((x + 0.5) / width, (y + 0.5) / height), DEPTH);
      sum = (sum * 33 + color.packed()) % 1000000007;
    }
  }
  return sum;
}

console.log('raytrace', render(WIDTH, HEIGHT));
