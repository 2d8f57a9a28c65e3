// Which call each active frame is in. V8's stack traces give the place of each call; generated code is written so that no
// other operation has the place of a call (see internal/js/print/v8.go), so a frame that is at the place of a call is in
// that call, and what it calls is the frame above.

const hostScript = "thingsmig:host";
let polls = 0; // since the start or the resumption
let after = 0; // polls to the one at which a snapshot is wanted
let fuelled = Infinity; // the count of cycles at which one is wanted
let ready = false; // polls are the program's
let unwinding = false; // a generator that has not begun is being captured
let trace = []; // innermost first, of the capture under way
const requested = engine.requested; // Int32Array: [0] polls call the host, [1] a capture is wanted

// Sites, as in instrument.SiteKind.
const NewSite = 2;
const SuperSite = 3;

// programPoll is $poll in code of the program. Only there a program without fuel is stopped: which polls the realm's own part has
// is different on other engines.
const { $poll: programPoll } = { $poll() { return poll(engine.cycles[0] >= fuelled); } };

// poll asks for a capture if it is counted to that, or at this very poll (now).
function poll(now) {
  if (unwinding) throw token;
  if (!ready) return;
  polls++;
  if (engine.look !== undefined) engine.look();
  if (after > 0 && --after === 0) requested[1] = 1;
  captureIf(requested[1] !== 0 || now === true);
}

// captureNow throws the token if a capture is wanted and possible.
function captureNow() { return captureIf(requested[1] !== 0); }

function captureIf(wanted) {
  if (!wanted || !readTrace()) return undefined;
  requested[1] = 0;
  if (!engine.counting) requested[0] = 0;
  records = [];
  blocks = [];
  passedGenerators = [];
  token.on = true;
  throw token;
}

const captureStack = RealmError.captureStackTrace;

// callSites are the active calls, innermost first, without those of the host that ask.
function callSites(below) {
  const prepare = descriptorOf(RealmError, "prepareStackTrace"), limit = descriptorOf(RealmError, "stackTraceLimit");
  define(RealmError, "stackTraceLimit", { __proto__: null, value: 1e9, writable: true, enumerable: true, configurable: true });
  define(RealmError, "prepareStackTrace", { __proto__: null, value: (e, sites) => sites, writable: true, enumerable: true, configurable: true });
  const holder = { __proto__: null };
  let sites;
  try {
    captureStack(holder, below);
    sites = holder.stack;
  } finally {
    if (prepare) define(RealmError, "prepareStackTrace", prepare);
    else deleteProperty(RealmError, "prepareStackTrace");
    if (limit) define(RealmError, "stackTraceLimit", limit);
    else deleteProperty(RealmError, "stackTraceLimit");
  }
  return sites;
}

const siteMethods = { __proto__: null };
{
  const sample = callSites(undefined)[0], proto = getPrototype(sample);
  const list = ["getScriptNameOrSourceURL", "getLineNumber", "getColumnNumber", "getFunctionName", "isConstructor"];
  for (let i = 0; i < list.length; i++) siteMethods[list[i]] = uncurry(proto[list[i]]);
}

// readTrace reads the stack into trace. It reports false where a frame is not in a call of the program's: inside
// a getter that an operator calls, in valueOf, in a callback of a native function. Then the capture
// waits for the next poll.
function readTrace() {
  const sites = callSites(undefined);
  trace = [];
  let first = true; // no frame of the program has been seen
  let trap = false; // the frame above is a construct trap
  let body = false; // the frame above is run by the engine's next or throw
  let how = 0; // 1: construct was called by name, so the frame above is a constructor or nothing that is known
  for (let i = 0; i < sites.length; i++) {
    const script = siteMethods.getScriptNameOrSourceURL(sites[i]);
    if (script === hostScript) {
      const name = siteMethods.getFunctionName(sites[i]);
      if (first) continue; // the poll
      if (name === "$drive" || name === "$begin") return trace.length > 0 && !body && how === 0;
      const last = trace[trace.length - 1];
      if (name === "next" || name === "throw" || name === "$enter") { // the program cannot reach the engine's own
        if (last.generator || !isGenerator(last)) return false;
        last.generator = true;
        body = false;
        continue;
      }
      if (body) return false;
      if (name === "$proxyTrap") {
        trap = true;
        continue;
      }
      if (name === "$proxyConstruct") {
        if (!trap && !last.construct) return false;
        if (trap) last.trap = true;
        trap = false;
        continue;
      }
      if (name === "$trap") {
        last.trap = true;
        continue;
      }
      if (name === "$next") continue;
      if (name === "construct") {
        if (!last.construct && !last.trap) return false;
        continue;
      }
      if (transparent[name] !== true) return false;
      continue;
    }
    if (script === undefined || script === null) {
      // A native function: only the engine's own next and throw, below which their stand-in follows.
      if (first || body || !isGenerator(trace[trace.length - 1])) return false;
      body = true;
      continue;
    }
    const loaded = scripts.get(script);
    if (loaded === undefined || body || trap) return false;
    const site = loaded.positions.get(positionKey(siteMethods.getLineNumber(sites[i]), siteMethods.getColumnNumber(sites[i])));
    if (site === undefined) return false;
    const unit = loaded.unit, kind = unit.sites[2 * site + 1];
    if (!first && (kind === NewSite || kind === SuperSite)) {
      const last = trace[trace.length - 1];
      if (!last.construct && !last.trap && !last.residual) return false;
    }
    trace[trace.length] = { __proto__: null, unit, site, construct: siteMethods.isConstructor(sites[i]), trap: false, generator: false, residual: false };
    first = false;
    if (i + 1 < sites.length && siteMethods.getScriptNameOrSourceURL(sites[i + 1]) === hostScript &&
      siteMethods.getFunctionName(sites[i + 1]) === "$next") trace[trace.length - 1].residual = true;
  }
  return false;
}

function isGenerator(at) {
  return at.unit.functions[at.unit.sites[2 * at.site]].generator;
}
