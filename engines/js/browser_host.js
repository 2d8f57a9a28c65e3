// The part of the host that only pages need: who is asked what an object is, and what a realm has there that others have not.

engine.use({ __proto__: null, proxy: (o) => proxyParts.get(o), isGenerator });

// isGenerator: nobody tells, so it is asked for its frame, which is its end. That is left to a capture, which asks all of them.
function isGenerator(o) {
  if (ready) return false;
  return runningGenerators.has(o) || askedGenerators.has(o) || askGenerator(o);
}

function askGenerator(o) {
  const outer = records, outerBlocks = blocks;
  records = [];
  blocks = [];
  token.on = true;
  let is = true;
  try {
    if (Begun.is(o)) {
      nativeThrow(o, token);
    } else {
      unwinding = true;
      requested[0] = 1;
      nativeNext(o);
    }
  } catch (e) {
    if (e !== token) is = false;
  } finally {
    unwinding = false;
    token.on = false;
    if (!engine.counting) requested[0] = 0;
    if (is) askedGenerators.set(o, records);
    records = outer;
    blocks = outerBlocks;
  }
  return is;
}

// noRoom ends a program whose stack cannot be built again, before it has run: it would be told of an error that is not its own.
function noRoom() {
  broken = "the stack of the snapshot (" + frames.length + " calls) has no room in a browser, where it may have some 500 KB";
  token.on = true;
  throw token;
}

// The digits of Math are those of Node 20, which newer versions of V8 do not give.
const cleanGlobals = engine.cleanGlobals;
engine.cleanGlobals = (mentionsIntl) => {
  cleanGlobals(mentionsIntl);
  trim();
  const list = ownKeys(engine.math);
  for (let i = 0; i < list.length; i++) replace(Math, list[i], engine.math[list[i]]);
};
const power = engine.math.pow;
names.$pow = (a, b) => {
  const x = a++, y = b++; // what ** does with its operands, in order
  return typeof x === "bigint" || typeof y === "bigint" ? x ** y : power(x, y);
};

