// classes: inheritance with super, accessors, static members, polymorphic calls (modern)

const ROUNDS = 240;

class Shape {
  constructor(name) {
    this.name = name;
    Shape.made++;
  }

  static scaled(shape, k) {
    return shape.scale(k);
  }

  get label() {
    return this.name + '#' + this.corners();
  }

  corners() {
    return 0;
  }

  weight() {
    return this.area() + this.corners();
  }
}
Shape.made = 0;

class Rectangle extends Shape {
  constructor(width, height, name) {
    super(name || 'rectangle');
    this.width = width;
    this.height = height;
  }

  area() {
    return this.width * this.height;
  }

  corners() {
    return 4;
  }

  scale(k) {
    return new Rectangle(this.width * k, this.height * k);
  }
}

class Square extends Rectangle {
  constructor(side) {
    super(side, side, 'square');
  }

  get side() {
    return this.width;
  }

  set side(side) {
    this.width = side;
    this.height = side;
  }

  weight() {
    return super.weight() + 1;
  }

  scale(k) {
    return new Square(this.side * k);
  }
}

class Circle extends Shape {
  constructor(radius) {
    super('circle');
    this.radius = radius;
  }

  area() {
    return 3 * this.radius * this.radius;
  }

  scale(k) {
    return new Circle(this.radius * k);
  }
}

class Group extends Shape {
  constructor(members) {
    super('group');
    this.members = members;
  }

  area() {
    let sum = 0;
    for (let i = 0; i < this.members.length; i++) sum += this.members[i].area();
    return sum;
  }

  corners() {
    let sum = super.corners();
    for (let i = 0; i < this.members.length; i++) sum += this.members[i].corners();
    return sum;
  }

  scale(k) {
    return new Group(this.members.map((member) => member.scale(k)));
  }
}

function round(n) {
  const shapes = [];
  for (let i = 0; i < 300; i++) {
    if (i % 3 === 0) shapes.push(new Square(1 + (i + n) % 5));
    else if (i % 3 === 1) shapes.push(new Rectangle(i % 7, 2));
    else shapes.push(new Circle(i % 4));
  }
  const group = new Group(shapes);
  const larger = Shape.scaled(group, 2);
  let sum = 0;
  for (let i = 0; i < shapes.length; i++) {
    const shape = larger.members[i];
    if (shape instanceof Square) shape.side = shape.side + 1;
    sum += shape.weight() + shape.label.length;
  }
  return sum + group.weight() + larger.weight();
}

let sum = 0;
for (let n = 0; n < ROUNDS; n++) sum += round(n);
console.log('classes', sum, Shape.made);
