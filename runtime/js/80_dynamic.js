// Code from text: eval, Function and its like, and with statements. $host.compile has the text
// instrumented, so that what comes out can migrate like any other code.

const compileText = $host.compile || function () { throw new NativeTypeError("no compiler"); };

// EvalScope is the prototype of the objects that hold what eval has declared in a function.
const EvalScope = NativeFreeze({ __proto__: null });
const SymbolUnscopables = Symbol.unscopables;
$host.evalScope = EvalScope;

const { eval: evalFunction } = {
  eval(text) {
    if (typeof text !== "string") return text;
    const code = compileText("eval", text, "");
    return code();
  },
};

// $eval is a call f(...args) of something named eval, at a place that is described by text: if f is
// the realm's eval, the code runs there. scope is what it gets to reach what it sees.
function $eval(f, args, place, scope) {
  if (f !== evalFunction) return ReflectApply(f, void 0, args);
  const text = args[0];
  if (typeof text !== "string") return text;
  return ReflectApply(compileText("eval", text, place), void 0, scope);
}

// $evalScope makes the object for what eval declares in an activation of a function.
function $evalScope() {
  return { __proto__: EvalScope };
}

// $withObject is the object of a with statement.
function $withObject(v) {
  return toObject(v);
}

// $scoped tells whether a scope object has a variable.
function $scoped(o, name) {
  if (!(name in o)) return false;
  const hidden = o[SymbolUnscopables];
  return !isObject(hidden) || !hidden[name];
}

// $scopedSet assigns to a variable of a scope object that was found there before, in strict code.
function $scopedSet(o, name, value) {
  if (!(name in o)) throw new NativeReferenceError(name + " is not defined");
  o[name] = value;
  return value;
}

// $thisOf is the this value of a function that was found in a scope object.
function $thisOf(o) {
  return o === void 0 || getPrototypeOf(o) === EvalScope ? void 0 : o;
}

// $declared throws the error of a declaration that meets another one.
function $declared(name) {
  throw new NativeSyntaxError("Identifier '" + name + "' has already been declared");
}

// $declareVar declares a variable of eval code, in the global object or in that of a function.
function $declareVar(o, name) {
  if (getOwnPropertyDescriptor(o, name) !== void 0) return;
  objectDefineProperty(o, name, { __proto__: null, value: void 0, writable: true, enumerable: true, configurable: true });
}

// $declareFunction does so for a function. Without one it only sees whether that could be.
function $declareFunction(o, name, f) {
  const was = getOwnPropertyDescriptor(o, name);
  if (f === void 0 && (was === void 0 || was.configurable || was.writable && was.enumerable)) return;
  if (was === void 0 || was.configurable) {
    objectDefineProperty(o, name, { __proto__: null, value: f, writable: true, enumerable: true, configurable: true });
  } else if (was.writable && was.enumerable) {
    o[name] = f;
  } else {
    throw new NativeTypeError("Cannot declare global function '" + name + "'");
  }
}

// functionOfText is CreateDynamicFunction: kind is what the text begins with, own the constructor that
// was called, target its new.target.
function functionOfText(kind, args, own, target) {
  const n = args.length;
  let params = "", body = "";
  for (let i = 0; i < n - 1; i++) {
    if (i > 0) params += ",";
    params += `${args[i]}`;
  }
  if (n > 0) body = `${args[n - 1]}`;
  const f = compileText(kind, params, body);
  if (target !== void 0 && target !== own) {
    const proto = target.prototype;
    if (isObject(proto)) setPrototypeOf(f, proto);
  }
  return f;
}

// targetOf is the new.target of a function that got this as self. In a call from a constructor the engine
// takes that of the constructor for it.
function targetOf(self, target) {
  return self === void 0 ? void 0 : target;
}

function FunctionOfText(...args) {
  return functionOfText("function", args, FunctionOfText, targetOf(this, new.target));
}

function GeneratorFunctionOfText(...args) {
  return functionOfText("function*", args, GeneratorFunctionOfText, targetOf(this, new.target));
}

function AsyncFunctionOfText(...args) {
  return functionOfText("async function", args, AsyncFunctionOfText, targetOf(this, new.target));
}

function AsyncGeneratorFunctionOfText(...args) {
  return functionOfText("async function*", args, AsyncGeneratorFunctionOfText, targetOf(this, new.target));
}

function installDynamic() {
  // constructorOf puts f in the place of the constructor of the functions with that prototype.
  const constructorOf = (proto, f) => {
    const was = getOwnPropertyDescriptor(proto, "constructor");
    const native = was.value;
    dress(f, native.name, 1);
    objectDefineProperty(f, "prototype", { __proto__: null, value: proto, writable: false, enumerable: false, configurable: false });
    const parent = getPrototypeOf(native);
    if (parent !== FunctionPrototype) setPrototypeOf(f, FunctionOfText);
    objectDefineProperty(proto, "constructor", { __proto__: null, value: f, writable: was.writable, enumerable: false, configurable: true });
  };
  constructorOf(FunctionPrototype, FunctionOfText);
  constructorOf(getPrototypeOf(function* () {}), GeneratorFunctionOfText);
  constructorOf(AsyncFunctionPrototype, AsyncFunctionOfText);
  objectDefineProperty(AsyncGeneratorFunctionPrototype, "constructor", { __proto__: null, value: AsyncGeneratorFunctionOfText });
  dress(AsyncGeneratorFunctionOfText, "AsyncGeneratorFunction", 1);
  objectDefineProperty(AsyncGeneratorFunctionOfText, "prototype", { __proto__: null, value: AsyncGeneratorFunctionPrototype, writable: false });
  setPrototypeOf(AsyncGeneratorFunctionOfText, FunctionOfText);
  $host.AsyncGeneratorFunction = AsyncGeneratorFunctionOfText;
  objectDefineProperty(globalThis, "Function", { __proto__: null, value: FunctionOfText });
  dress(evalFunction, "eval", 1);
  objectDefineProperty(globalThis, "eval", { __proto__: null, value: evalFunction });
}
