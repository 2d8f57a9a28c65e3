// Uses of top-level variables in functions: those that can come before the declaration still throw.
'use strict';

function kind(f) {
  try {
    return '' + f();
  } catch (e) {
    return e.name;
  }
}
function poll(n) {
  for (let i = 0; i < n; i++);
  return n;
}

function early() { return late; }
function indirect() { return poll(1) + early(); }
function viaClass() { return new Later(3).area(); }
const before = kind(early) + ' ' + kind(indirect) + ' ' + kind(viaClass);
const arrow = () => late + 1;
console.log(before, kind(arrow));

class Shape {
  constructor(w) { this.w = poll(w); }
  static make(w) { return new Later(w); }
  area() { return this.w * unit; }
}
console.log(kind(() => Shape.make(2)), kind(() => new Shape(2).area()));

const self = [() => self.length, kind(() => self)];
console.log(self[1], self[0]());

let unit = 10;
console.log(kind(() => new Shape(2).area()));

class Later extends Shape {
  static first = kind(() => Later.name) + kind(viaClass) + kind(never);
  area() { return super.area() + late2(); }
}
let late = 5;
console.log(kind(early), kind(indirect), kind(arrow), kind(viaClass), Later.first);

const table = { run() { return late3; }, [kind(() => table)]: 1 };
console.log(Object.keys(table).join(), kind(table.run));
const late3 = 'three';
console.log(kind(table.run));

// Mentioned only behind every declaration: nothing to test.
function never() { return done + Later.first.length + more(2); }
function more(n) { return n === 0 ? '' : late3 + poll(2) + more(n - 1); }
function late2() { return late + unit; }
let done = 0;
for (let i = 0; i < 3; i++) {
  done += i;
  console.log(never());
}

// Functions of blocks, and assignments in the dead zone.
{
  function inBlock() { return after; }
  console.log(kind(inBlock));
}
function assign() { after = 7; return after; }
console.log(kind(assign), kind(() => typeof after));
let after = 1;
console.log(kind(inBlock2), kind(assign), after);
function inBlock2() { return after + after2; }
const after2 = 2;
console.log(kind(inBlock2));
