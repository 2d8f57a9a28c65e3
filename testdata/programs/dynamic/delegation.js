// The text of the program has no yield with a star: it is put together.
const star = "yield" + "*";

function* inner(n) {
  let got = yield n;
  for (let i = 1; i < 3; i++) got = yield n * i + (got || 0);
  return "end of " + n;
}

const made = eval("(function* (n) { const end = " + star + " inner(n); log(end); return n; })");
const other = Function("inner", "return function* () { try { " + star + " inner(7); } finally { " + star + " inner(9); } }")(inner);

function log(x) { console.log(x); }

let it = made(2);
for (let r = it.next(), n = 1; ; r = it.next(n++)) {
  log(JSON.stringify(r));
  if (r.done) break;
}

it = other();
log(JSON.stringify(it.next()));
log(JSON.stringify(it.throw(new Error("thrown in"))));
try {
  for (;;) log(JSON.stringify(it.next()));
} catch (e) {
  log(e.message);
}
it = other();
it.next();
log(JSON.stringify(it.return("returned")));
log(JSON.stringify([it.next(), it.next(), it.next(), it.next()]));
