// try-finally: loops with try, catch, finally, break and continue through them (modern)

const TURNS = 80000;

class Refused extends Error {
  constructor(reason) {
    super('refused');
    this.reason = reason;
  }
}

let open = 0;
let closed = 0;

function acquire(i) {
  open++;
  if (i % 97 === 0) throw new Refused(i);
  return i;
}

function release() {
  closed++;
}

function use(i) {
  const handle = acquire(i);
  try {
    if (i % 5 === 0) return handle * 2;
    return handle + 1;
  } finally {
    release();
  }
}

function guarded(turns) {
  let sum = 0;
  let refused = 0;
  for (let i = 1; i <= turns; i++) {
    try {
      sum = (sum + use(i)) % 1000003;
      if (i % 11 === 0) continue;
      sum++;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused += error.reason % 7;
    } finally {
      sum += i & 1;
    }
  }
  return sum * 10 + refused % 10;
}

function nested(turns) {
  let trace = 0;
  outer: for (let i = 0; i < turns; i++) {
    try {
      for (let k = 0; k < 4; k++) {
        try {
          if (k === 2 && i % 3 === 0) continue outer;
          if (k === 3 && i % 7 === 0) break;
          trace = (trace * 3 + k) % 1000003;
        } finally {
          trace = (trace + i) % 1000003;
        }
      }
      trace++;
    } finally {
      trace ^= 1;
    }
  }
  return trace;
}

function unwound(depth, n) {
  try {
    if (depth === 0) throw n;
    return unwound(depth - 1, n) + 1;
  } finally {
    closed += depth & 1;
  }
}

function deep(turns) {
  let sum = 0;
  for (let i = 0; i < turns; i++) {
    try {
      unwound(8, i);
    } catch (n) {
      sum = (sum + n) % 1000003;
    }
  }
  return sum;
}

console.log('try-finally', guarded(TURNS * 3), nested(TURNS * 2), deep(TURNS / 12), open, closed);
