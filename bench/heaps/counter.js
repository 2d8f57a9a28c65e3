// counter: the small program: one closure

function counter() {
  let count = 0;
  return () => ++count;
}

const next = counter();

function rest() {
  next();
  hold();
  return next();
}
