// try statements with calls in their finally blocks, in static blocks.
class C {
  static {
    try { this.a = 1; } finally { [] = [1]; }
    console.log(this.a);
  }
}
function f() { return class { static { lab: for (const x of [1, 2]) { try { if (x === 1) continue; break lab; } finally { for (const y of 'ab') console.log(x, y); } } } }; }
f(); f();
