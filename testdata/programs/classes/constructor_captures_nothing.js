// A constructor that captures nothing, of a class whose methods capture, is on the stack.
function make(name) {
  class Op {
    constructor(args) {
      this.n = args.filter((x) => { while (x-- > 0); return true; }).length;
    }
    get type() { return name; }
  }
  return Op;
}
const Op = make("Op");
const n = new Op([1, 2, 3]);
console.log(n.n, n.type);
