// Constructor functions, prototype chains by hand, inherits helpers, constructors called without new, changed prototypes.
function inherits(C, P) { C.prototype = Object.create(P.prototype, { constructor: { value: C, writable: true, configurable: true } }); C.super_ = P; }
function Shape(name) { if (!(this instanceof Shape)) return new Shape(name); this.name = name; Shape.count = (Shape.count || 0) + 1; }
Shape.prototype.area = function () { return 0; };
Shape.prototype.describe = function () { var s = ''; for (var i = 0; i < this.name.length; i++) { s += this.name[i] + '.'; } return s + this.area(); };
function Rect(w, h) { Rect.super_.call(this, 'rect'); this.w = w; this.h = h; }
inherits(Rect, Shape);
Rect.prototype.area = function () { var a = 0; for (var i = 0; i < this.h; i++) { a += this.w; } return a; };
function Square(s) { Rect.call(this, s, s); this.name = 'sq'; }
inherits(Square, Rect);
Square.prototype.describe = function () { return '[' + Rect.prototype.describe.apply(this, arguments) + ']'; };
var list = [Shape('plain'), new Rect(3, 4), new Square(5), Shape.call(new Rect(1, 1), 'renamed')];
for (var i = 0; i < list.length; i++) { if (list[i]) console.log(i + ' ' + list[i].describe() + ' ' + list[i].constructor.name + (list[i] instanceof Rect)); else console.log(i + ' ' + list[i]); }
console.log('count ' + Shape.count + ' ' + Square.super_.super_.name);
Shape.prototype.describe = (function (old) { return function () { return 'new:' + old.call(this); }; })(Shape.prototype.describe);
console.log(list[2].describe() + ' ' + list[1].describe());
Object.setPrototypeOf(list[1], Square.prototype); console.log(list[1].describe() + (list[1] instanceof Square));
var o = Object.create(list[1], { w: { get: function () { var s = 0; for (var k = 0; k < 3; k++) { s += k; } return s; }, enumerable: true }, name: { value: 'own' } });
console.log(o.describe() + ' ' + Object.keys(o).join() + o.hasOwnProperty('h'));
delete Square.prototype.describe; console.log(o.describe());
var proto = { who: 'p', say: function () { return this.who + this.extra; } }; var kids = [];
for (var c = 0; c < 4; c++) { var kid = Object.create(c % 2 ? proto : kids[c - 1] || proto); kid.extra = c; if (c === 2) kid.who = 'two'; kids.push(kid); }
console.log(kids.map(function (k) { return k.say(); }).join()); proto.who = 'q'; delete kids[2].who; console.log(kids.map(function (k) { return k.say(); }).join());
console.log(proto.isPrototypeOf(kids[3]) + ' ' + Rect.prototype.isPrototypeOf(list[2]) + ' ' + Object.prototype.propertyIsEnumerable.call(kids[0], 'extra'));
var bare = Object.create(null); bare.a = 1; bare.__proto__ = 'plain'; var ks = ''; for (var k in bare) { ks += k + bare[k] + (typeof bare.toString); } console.log(ks);
