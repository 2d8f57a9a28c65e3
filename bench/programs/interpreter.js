// interpreter: a stack machine in a loop with a large switch, running two small programs (ES5)

var PRIME_LIMIT = 900;
var ROUNDS = 7;

var PUSH = 0, LOAD = 1, STORE = 2, ADD = 3, SUB = 4, MUL = 5, MOD = 6, LESS = 7, EQUAL = 8;
var JUMP = 9, JUMP_IF_NOT = 10, CALL = 11, RETURN = 12, DUP = 13, SWAP = 14, PRINT = 15, HALT = 16;

var ARGUMENTS = {};
[PUSH, LOAD, STORE, JUMP, JUMP_IF_NOT, CALL].forEach(function (op) {
  ARGUMENTS[op] = true;
});

// Text with one instruction a line and labels ending in a colon becomes an array of numbers.
function assemble(text) {
  var names = {
    push: PUSH, load: LOAD, store: STORE, add: ADD, sub: SUB, mul: MUL, mod: MOD, less: LESS, equal: EQUAL,
    jump: JUMP, unless: JUMP_IF_NOT, call: CALL, 'return': RETURN, dup: DUP, swap: SWAP, print: PRINT, halt: HALT
  };
  var code = [];
  var labels = {};
  var open = [];
  var words = text.split(/\s+/);
  for (var i = 0; i < words.length; i++) {
    var word = words[i];
    if (word === '') continue;
    if (word.charAt(word.length - 1) === ':') {
      labels[word.slice(0, -1)] = code.length;
    } else if (word in names) {
      code.push(names[word]);
    } else if (/^-?\d+$/.test(word)) {
      code.push(parseInt(word, 10));
    } else {
      open.push([code.length, word]);
      code.push(-1);
    }
  }
  for (i = 0; i < open.length; i++) {
    if (!(open[i][1] in labels)) throw new Error('no such label: ' + open[i][1]);
    code[open[i][0]] = labels[open[i][1]];
  }
  return code;
}

function execute(code, memory) {
  var stack = [];
  var calls = [];
  var out = 0;
  var pc = 0;
  var a, b;
  for (;;) {
    switch (code[pc++]) {
      case PUSH:
        stack.push(code[pc++]);
        break;
      case LOAD:
        stack.push(memory[code[pc++]]);
        break;
      case STORE:
        memory[code[pc++]] = stack.pop();
        break;
      case ADD:
        b = stack.pop();
        a = stack.pop();
        stack.push(a + b);
        break;
      case SUB:
        b = stack.pop();
        a = stack.pop();
        stack.push(a - b);
        break;
      case MUL:
        b = stack.pop();
        a = stack.pop();
        stack.push(a * b);
        break;
      case MOD:
        b = stack.pop();
        a = stack.pop();
        stack.push(a % b);
        break;
      case LESS:
        b = stack.pop();
        a = stack.pop();
        stack.push(a < b ? 1 : 0);
        break;
      case EQUAL:
        b = stack.pop();
        a = stack.pop();
        stack.push(a === b ? 1 : 0);
        break;
      case JUMP:
        pc = code[pc];
        break;
      case JUMP_IF_NOT:
        pc = stack.pop() === 0 ? code[pc] : pc + 1;
        break;
      case CALL:
        calls.push(pc + 1);
        pc = code[pc];
        break;
      case RETURN:
        pc = calls.pop();
        break;
      case DUP:
        stack.push(stack[stack.length - 1]);
        break;
      case SWAP:
        b = stack.pop();
        a = stack.pop();
        stack.push(b);
        stack.push(a);
        break;
      case PRINT:
        out = (out * 31 + stack.pop()) % 1000003;
        break;
      case HALT:
        return out;
      default:
        throw new Error('no such instruction at ' + (pc - 1));
    }
  }
}

// Counts and prints the primes below memory[0].
var primes = assemble(
  'push 2 store 1 ' +
  'next: load 1 load 0 less unless done ' +
  'call check unless skip load 1 print ' +
  'skip: load 1 push 1 add store 1 jump next ' +
  'check: push 2 store 2 ' +
  'try: load 2 dup mul load 1 push 1 add less unless yes ' +
  'load 1 load 2 mod push 0 equal unless more push 0 return ' +
  'more: load 2 push 1 add store 2 jump try ' +
  'yes: push 1 return ' +
  'done: halt'
);

// Fibonacci by recursion on the stack of the machine.
var fibonacci = assemble(
  'load 0 call fib print halt ' +
  'fib: dup push 2 less unless deeper return ' +
  'deeper: dup push 1 sub call fib swap push 2 sub call fib add return'
);

var sum = 0;
for (var round = 0; round < ROUNDS; round++) {
  sum = (sum * 7 + execute(primes, [PRIME_LIMIT + round, 0, 0])) % 1000000007;
  sum = (sum * 7 + execute(fibonacci, [10 + round])) % 1000000007;
}
console.log('interpreter', primes.length, fibonacci.length, sum);
