// deltablue: an incremental solver of one-way constraints with strengths (ES5, prototypes, inheritance)

var CHAIN = 400;
var PROJECTION = 400;

// Strengths: a smaller number is stronger.
var REQUIRED = 0;
var STRONG_PREFERRED = 1;
var PREFERRED = 2;
var STRONG_DEFAULT = 3;
var NORMAL = 4;
var WEAK_DEFAULT = 5;
var WEAKEST = 6;

function stronger(a, b) {
  return a < b;
}

function weakerOf(a, b) {
  return a > b ? a : b;
}

function inherits(Child, Parent) {
  function Link() {}
  Link.prototype = Parent.prototype;
  Child.prototype = new Link();
  Child.prototype.constructor = Child;
  Child.parent = Parent;
}

function Variable(name, value) {
  this.name = name;
  this.value = value;
  this.constraints = [];
  this.determinedBy = null;
  this.mark = 0;
  this.walk = WEAKEST;
  this.stays = true;
}

Variable.prototype.attach = function (constraint) {
  this.constraints.push(constraint);
};

Variable.prototype.detach = function (constraint) {
  var kept = [];
  for (var i = 0; i < this.constraints.length; i++) {
    if (this.constraints[i] !== constraint) kept.push(this.constraints[i]);
  }
  this.constraints = kept;
  if (this.determinedBy === constraint) this.determinedBy = null;
};

// The common part of every constraint.
function Constraint(strength) {
  this.strength = strength;
}

Constraint.prototype.isInput = function () {
  return false;
};

Constraint.prototype.post = function (planner) {
  this.connect();
  planner.add(this);
};

Constraint.prototype.destroy = function (planner) {
  if (this.isSatisfied()) planner.remove(this);
  else this.disconnect();
};

// Tries to be enforced now. Returns the constraint that had to give way, or null.
Constraint.prototype.satisfy = function (mark, planner) {
  this.choose(mark);
  if (!this.isSatisfied()) {
    if (this.strength === REQUIRED) throw new Error('a required constraint cannot be satisfied');
    return null;
  }
  this.markInputs(mark);
  var out = this.output();
  var overridden = out.determinedBy;
  if (overridden !== null) overridden.unsatisfy();
  out.determinedBy = this;
  if (!planner.propagate(this, mark)) throw new Error('the constraints form a cycle');
  out.mark = mark;
  return overridden;
};

// A constraint on one variable: either it holds or it does not.
function Unary(variable, strength) {
  Constraint.call(this, strength);
  this.variable = variable;
  this.satisfied = false;
}
inherits(Unary, Constraint);

Unary.prototype.connect = function () {
  this.variable.attach(this);
  this.satisfied = false;
};

Unary.prototype.disconnect = function () {
  this.variable.detach(this);
  this.satisfied = false;
};

Unary.prototype.choose = function (mark) {
  this.satisfied = this.variable.mark !== mark && stronger(this.strength, this.variable.walk);
};

Unary.prototype.isSatisfied = function () {
  return this.satisfied;
};

Unary.prototype.unsatisfy = function () {
  this.satisfied = false;
};

Unary.prototype.output = function () {
  return this.variable;
};

Unary.prototype.markInputs = function () {};

Unary.prototype.inputsKnown = function () {
  return true;
};

Unary.prototype.recalculate = function () {
  this.variable.walk = this.strength;
  this.variable.stays = !this.isInput();
  if (this.variable.stays) this.execute();
};

Unary.prototype.execute = function () {};

// Leaves a variable as it is.
function Stay(variable, strength, planner) {
  Unary.call(this, variable, strength);
  this.post(planner);
}
inherits(Stay, Unary);

// Marks a variable that is changed from outside.
function Edit(variable, strength, planner) {
  Unary.call(this, variable, strength);
  this.post(planner);
}
inherits(Edit, Unary);

Edit.prototype.isInput = function () {
  return true;
};

var NONE = 0;
var FORWARD = 1;
var BACKWARD = 2;

// A constraint between two variables that can be met by changing either.
function Binary(first, second, strength) {
  Constraint.call(this, strength);
  this.first = first;
  this.second = second;
  this.direction = NONE;
}
inherits(Binary, Constraint);

Binary.prototype.connect = function () {
  this.first.attach(this);
  this.second.attach(this);
  this.direction = NONE;
};

Binary.prototype.disconnect = function () {
  this.first.detach(this);
  this.second.detach(this);
  this.direction = NONE;
};

Binary.prototype.choose = function (mark) {
  var a = this.first;
  var b = this.second;
  if (a.mark === mark) {
    this.direction = b.mark !== mark && stronger(this.strength, b.walk) ? FORWARD : NONE;
  } else if (b.mark === mark) {
    this.direction = stronger(this.strength, a.walk) ? BACKWARD : NONE;
  } else if (stronger(b.walk, a.walk)) {
    this.direction = stronger(this.strength, a.walk) ? BACKWARD : NONE;
  } else {
    this.direction = stronger(this.strength, b.walk) ? FORWARD : NONE;
  }
};

Binary.prototype.isSatisfied = function () {
  return this.direction !== NONE;
};

Binary.prototype.unsatisfy = function () {
  this.direction = NONE;
};

Binary.prototype.input = function () {
  return this.direction === FORWARD ? this.first : this.second;
};

Binary.prototype.output = function () {
  return this.direction === FORWARD ? this.second : this.first;
};

Binary.prototype.markInputs = function (mark) {
  this.input().mark = mark;
};

Binary.prototype.inputsKnown = function (mark) {
  var from = this.input();
  return from.mark === mark || from.stays || from.determinedBy === null;
};

Binary.prototype.recalculate = function () {
  var from = this.input();
  var to = this.output();
  to.walk = weakerOf(this.strength, from.walk);
  to.stays = from.stays;
  if (to.stays) this.execute();
};

function Equal(first, second, strength, planner) {
  Binary.call(this, first, second, strength);
  this.post(planner);
}
inherits(Equal, Binary);

Equal.prototype.execute = function () {
  this.output().value = this.input().value;
};

// second = first * factor + offset
function Linear(first, factor, offset, second, strength, planner) {
  this.factor = factor;
  this.offset = offset;
  Binary.call(this, first, second, strength);
  this.post(planner);
}
inherits(Linear, Binary);

Linear.prototype.connect = function () {
  Linear.parent.prototype.connect.call(this);
  this.factor.attach(this);
  this.offset.attach(this);
};

Linear.prototype.disconnect = function () {
  Linear.parent.prototype.disconnect.call(this);
  this.factor.detach(this);
  this.offset.detach(this);
};

Linear.prototype.markInputs = function (mark) {
  Linear.parent.prototype.markInputs.call(this, mark);
  this.factor.mark = mark;
  this.offset.mark = mark;
};

Linear.prototype.execute = function () {
  if (this.direction === FORWARD) {
    this.second.value = this.first.value * this.factor.value + this.offset.value;
  } else {
    this.first.value = (this.second.value - this.offset.value) / this.factor.value;
  }
};

Linear.prototype.recalculate = function () {
  var from = this.input();
  var to = this.output();
  to.walk = weakerOf(this.strength, from.walk);
  to.stays = from.stays && this.factor.stays && this.offset.stays;
  if (to.stays) this.execute();
};

function Plan() {
  this.steps = [];
}

Plan.prototype.run = function () {
  for (var i = 0; i < this.steps.length; i++) this.steps[i].execute();
};

function Planner() {
  this.lastMark = 0;
}

Planner.prototype.newMark = function () {
  return ++this.lastMark;
};

Planner.prototype.add = function (constraint) {
  var mark = this.newMark();
  var overridden = constraint.satisfy(mark, this);
  while (overridden !== null) overridden = overridden.satisfy(mark, this);
};

Planner.prototype.remove = function (constraint) {
  var out = constraint.output();
  constraint.unsatisfy();
  constraint.disconnect();
  var unsatisfied = this.removeFrom(out);
  for (var strength = REQUIRED; strength <= WEAKEST; strength++) {
    for (var i = 0; i < unsatisfied.length; i++) {
      if (unsatisfied[i].strength === strength) this.add(unsatisfied[i]);
    }
  }
};

// Undoes what was computed from a variable; returns the constraints that might be met now.
Planner.prototype.removeFrom = function (out) {
  out.determinedBy = null;
  out.walk = WEAKEST;
  out.stays = true;
  var unsatisfied = [];
  var todo = [out];
  while (todo.length > 0) {
    var variable = todo.pop();
    for (var i = 0; i < variable.constraints.length; i++) {
      var constraint = variable.constraints[i];
      if (!constraint.isSatisfied()) {
        unsatisfied.push(constraint);
      } else if (constraint !== variable.determinedBy) {
        constraint.recalculate();
        todo.push(constraint.output());
      }
    }
  }
  return unsatisfied;
};

// Recomputes everything downstream. Returns false if that leads back to the start.
Planner.prototype.propagate = function (start, mark) {
  var todo = [start];
  while (todo.length > 0) {
    var constraint = todo.pop();
    if (constraint.output().mark === mark) {
      this.remove(start);
      return false;
    }
    constraint.recalculate();
    this.consumers(constraint.output(), todo);
  }
  return true;
};

Planner.prototype.consumers = function (variable, into) {
  var by = variable.determinedBy;
  for (var i = 0; i < variable.constraints.length; i++) {
    var constraint = variable.constraints[i];
    if (constraint !== by && constraint.isSatisfied()) into.push(constraint);
  }
};

Planner.prototype.planFrom = function (inputs) {
  var mark = this.newMark();
  var plan = new Plan();
  var todo = [];
  for (var i = 0; i < inputs.length; i++) {
    if (inputs[i].isInput() && inputs[i].isSatisfied()) todo.push(inputs[i]);
  }
  while (todo.length > 0) {
    var constraint = todo.pop();
    var out = constraint.output();
    if (out.mark !== mark && constraint.inputsKnown(mark)) {
      plan.steps.push(constraint);
      out.mark = mark;
      this.consumers(out, todo);
    }
  }
  return plan;
};

// A row of equal variables: changing the first changes the last.
function chainTest(n) {
  var planner = new Planner();
  var variables = [];
  for (var i = 0; i <= n; i++) {
    variables.push(new Variable('v' + i, 0));
    if (i > 0) new Equal(variables[i - 1], variables[i], REQUIRED, planner);
  }
  new Stay(variables[n], STRONG_DEFAULT, planner);
  var edit = new Edit(variables[0], PREFERRED, planner);
  var plan = planner.planFrom([edit]);
  var sum = 0;
  for (i = 0; i < 100; i++) {
    variables[0].value = i;
    plan.run();
    if (variables[n].value !== i) throw new Error('the chain is broken at ' + i);
    sum += variables[n].value;
  }
  edit.destroy(planner);
  return sum;
}

function change(planner, variable, value) {
  var edit = new Edit(variable, PREFERRED, planner);
  var plan = planner.planFrom([edit]);
  for (var i = 0; i < 10; i++) {
    variable.value = value;
    plan.run();
  }
  edit.destroy(planner);
}

// Many points mapped by one scale and one offset, in both directions.
function projectionTest(n) {
  var planner = new Planner();
  var scale = new Variable('scale', 10);
  var offset = new Variable('offset', 1000);
  var sources = [];
  var targets = [];
  for (var i = 0; i < n; i++) {
    sources.push(new Variable('src' + i, i));
    targets.push(new Variable('dst' + i, i));
    new Stay(sources[i], NORMAL, planner);
    new Linear(sources[i], scale, offset, targets[i], REQUIRED, planner);
  }
  change(planner, sources[n - 1], 17);
  if (targets[n - 1].value !== 1170) throw new Error('forward projection failed');
  change(planner, targets[n - 1], 1050);
  if (sources[n - 1].value !== 5) throw new Error('backward projection failed');
  var sum = 0;
  change(planner, scale, 5);
  for (i = 0; i < n - 1; i++) {
    if (targets[i].value !== i * 5 + 1000) throw new Error('change of scale failed');
    sum += targets[i].value;
  }
  change(planner, offset, 2000);
  for (i = 0; i < n - 1; i++) {
    if (targets[i].value !== i * 5 + 2000) throw new Error('change of offset failed');
    sum += targets[i].value;
  }
  return sum;
}

var sum = 0;
for (var run = 0; run < 8; run++) sum += chainTest(CHAIN) + projectionTest(PROJECTION);
console.log('deltablue', sum);
