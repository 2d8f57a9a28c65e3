// fib: doubly recursive Fibonacci numbers, nothing but calls

var N = 31;

function fib(n) {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

console.log('fib', fib(N));
