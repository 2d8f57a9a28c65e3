package js_test

import (
	"strings"
	"testing"
)

// lowered does with the helpers what generated code does; native does it with the language.
const lowered = `
function spread(x) { return $list(x); }
function join(x, y) { return $join([0, , 1], $list(x), [2], $list(y), [,]); }
function first(x) { var r = $open(x), a; a = r === null ? x[0] : $step(r); $shut(r); return a; }
function pattern(x) {
  var r = $open(x), a, b, c;
  if (r === null) { a = x[0]; b = x[2]; c = $rest(null, x, 3); }
  else { a = $step(r); $step(r); b = $step(r); c = $rest(r, x, 3); }
  return [a, b, c];
}
function loop(x, f) {
  var r = $open(x), i = 0, v;
  try {
    for (;;) {
      if (r === null) { if (i >= x.length) break; v = x[i++]; }
      else { v = $step(r); if (r.done) break; }
      if (f(v) === "stop") { $shut(r); return "stopped"; }
    }
  } catch (e) {
    $shutQuiet(r);
    throw e;
  }
  return "ended";
}
function restOf(o) { var a = o.a, b = o["b"]; return $restOf(o, ["a", "b"]); }
function keys(o, f) { var l = $keys(o), seen = []; for (var i = 0; i < l.length; i++) { if (!$has(o, l[i])) continue; seen.push(l[i]); if (f) f(l[i]); } return seen; }
function key(k) { var o = {}; o[$key(k)] = 1; return Reflect.ownKeys(o); }
function tag(f) { return f($template([undefined, "b"], ["a\\u", "b"]), 1); }
var base = { __proto__: { get x() { return [this === self, "x"]; }, set x(v) { log(this === self, v); }, m() { return this === self; }, fixed: 1 } };
Object.defineProperty(Object.getPrototypeOf(base), "fixed", { writable: false });
var home = { __proto__: base, m() {} };
var self = { __proto__: home };
function superGet(k) { return $superGet(home, k, self); }
function superSet(k, v) { return $superSet(home, k, v, self, true); }
`

const native = `
function spread(x) { return [...x]; }
function join(x, y) { return [0, , 1, ...x, 2, ...y, , ]; }
function first(x) { var [a] = x; return a; }
function pattern(x) { var [a, , b, ...c] = x; return [a, b, c]; }
function loop(x, f) { for (var v of x) if (f(v) === "stop") return "stopped"; return "ended"; }
function restOf(o) { var { a, b, ...r } = o; return r; }
function keys(o, f) { var seen = []; for (var k in o) { seen.push(k); if (f) f(k); } return seen; }
function key(k) { var o = {}; o[k] = 1; return Reflect.ownKeys(o); }
function tag(f) { return f` + "`a\\u${1}b`" + `; }
var base = { __proto__: { get x() { return [this === self, "x"]; }, set x(v) { log(this === self, v); }, m() { return this === self; }, fixed: 1 } };
Object.defineProperty(Object.getPrototypeOf(base), "fixed", { writable: false });
var home = { __proto__: base, m() {}, sg(k) { return super[k]; }, ss(k, v) { "use strict"; return super[k] = v; } };
var self = { __proto__: home };
function superGet(k) { return home.sg.call(self, k); }
function superSet(k, v) { return home.ss.call(self, k, v); }
`

// helperCases are run with both; messages of errors are not compared.
func helperCases() []string {
	iterables := []string{
		`[]`, `[1]`, `[1,2]`, `[1,2,3]`, `[1,2,3,4,5]`, `[,1,,2,]`, `new Array(9)`, `"abc"`, `"a\ud83d\ude00\ud83d"`, `""`, `new Set([1,2,2,3])`, `new Map([[1,2],[3,4],[5,6]])`, `new Map([[1,2]]).keys()`, `[1,2,3,4].entries()`,
		`[1,2,3,4].values()`, `"aXbX".matchAll(/X/g)`, `new Uint8Array([1,2,3,4])`, `(function(){return arguments})(1,2,3,4)`, `new (class A extends Array{})(1,2,3,4)`,
		`Object.assign([1,2,3],{[Symbol.iterator]:function(){log("own");return [7,8,9].values()}})`, `Object.assign([1,2,3],{[Symbol.iterator]:undefined})`, `Object.setPrototypeOf([1,2],null)`,
		`null`, `undefined`, `5`, `{}`, `{length:1}`, `{[Symbol.iterator]:5}`, `{[Symbol.iterator](){return 5}}`, `{[Symbol.iterator](){return {}}}`,
		`counter(9,{})`, `counter(9,{return(){log("return",arguments.length,this.n);return {}}})`, `counter(9,{return(){log("return");return 5}})`, `counter(9,{return(){throw new RangeError}})`, `counter(9,{return:null})`, `counter(9,{return:5})`, `counter(9,{get return(){log("get return");throw new EvalError}})`,
		`counter(2,{return(){log("return")}})`, `counter(1,{return(){log("return")}})`, `counter(3,{return(){log("return")}})`,
		`{[Symbol.iterator](){return {next(){log("next");throw new RangeError},return(){log("return")}}}}`, `{[Symbol.iterator](){return {next(){return 5},return(){log("return")}}}}`,
		`{[Symbol.iterator](){return {next(){return {get done(){throw new RangeError}}},return(){log("return")}}}}`, `{[Symbol.iterator](){return {n:0,next(){return {done:this.n++>1,get value(){throw new RangeError}}},return(){log("return")}}}}`,
		`{get [Symbol.iterator](){log("get iterator");return function(){log("iterator",this===undefined,arguments.length);return {n:0,get next(){log("get next");return function(){log("next",arguments.length);return {done:this.n>1,value:this.n++}}}}}}}`,
		`(function*(){try{yield 1;yield 2;yield 3;yield 4}finally{log("finally")}})()`,
	}
	var cases []string
	for _, x := range iterables {
		for _, f := range []string{"spread(x)", "join(x,[1,2,3])", "join([1],x)", "first(x)", "pattern(x)", `loop(x,function(v){log(v)})`, `loop(x,function(v){log(v);return "stop"})`, `loop(x,function(v){log(v);throw new SyntaxError})`} {
			cases = append(cases, `var x=`+x+`;log(`+f+`)`)
		}
	}
	for _, patch := range []string{
		`Array.prototype[Symbol.iterator]=function(){log("patched");return {n:0,next(){return {done:this.n>2,value:this.n++}}}}`,
		`Array.prototype.values=function(){log("patched")}`, `delete Array.prototype[Symbol.iterator]`,
		`Object.getPrototypeOf([].values()).next=function(){log("patched");return {done:true}}`,
		`Object.getPrototypeOf([].values()).return=function(){log("return");return {}}`,
		`Object.getPrototypeOf(Object.getPrototypeOf([].values())).return=function(){log("return");return {}}`,
		`Object.getPrototypeOf(new Map().keys()).next=function(){log("patched");return {done:true}}`,
		`Object.getPrototypeOf(new Map().keys()).return=function(){log("return");return {}}`,
		`Map.prototype[Symbol.iterator]=function(){log("patched");return this.keys()}`,
		`Object.getPrototypeOf(""[Symbol.iterator]()).next=function(){log("patched");return {done:true}}`,
		`var a=[].values();Object.getPrototypeOf(new Map().keys()).next=Object.getPrototypeOf(a).next`,
		`Object.getPrototypeOf(new Map().keys()).next=Object.getPrototypeOf(new Set().keys()).next`,
	} {
		for _, x := range []string{`[1,2,3,4]`, `new Map([[1,2],[3,4]])`, `"abc"`, `new Set([1,2])`} {
			for _, f := range []string{"spread(x)", "first(x)", "pattern(x)", `loop(x,function(v){log(v);return "stop"})`} {
				if strings.Contains(patch, "[].values()).") && !strings.HasPrefix(x, "[") {
					continue
				}
				cases = append(cases, `/* fresh */var x=`+x+`;`+patch+`;log(`+f+`)`)
			}
		}
	}
	for _, o := range []string{`{a:1,b:2,c:3,d:4}`, `{c:1}`, `{}`, `[5,6]`, `"str"`, `5`, `null`, `undefined`, `Object.create({inherited:1},{own:{value:1,enumerable:true},hidden:{value:2}})`, `{[Symbol("s")]:1,2:2,1:1,b:0,["__proto__"]:5}`,
		`{get c(){log("c");return 1},get a(){log("a")},get d(){throw new RangeError}}`, `traced({a:1,b:2,c:3},"p")`, `Object.defineProperty({c:1},"h",{value:1})`, `function(){}`} {
		cases = append(cases, `log(restOf(`+o+`))`)
	}
	for _, o := range []string{`{b:1,a:2,2:3,1:4}`, `[5,,6]`, `"str"`, `5`, `null`, `undefined`, `Object.create({x:1,b:2},{b:{value:1,enumerable:false},c:{value:1,enumerable:true}})`, `Object.create(Object.create({p:1,q:2,r:3},{q:{value:1},s:{value:2,enumerable:true}}),{r:{value:1,enumerable:true}})`,
		`new (class A{constructor(){this.own=1}m(){}})`, `Object.create(null)`, `new Uint8Array(2)`, `Object.assign(function(){},{f:1})`, `{[Symbol("s")]:1,k:1}`, `Object.assign([1],{x:1})`, `new String("ab")`, `Object.create([1,2],{0:{value:5}})`} {
		cases = append(cases, `log(keys(`+o+`))`)
		if !strings.HasPrefix(o, "n") && !strings.HasPrefix(o, "u") && !strings.HasPrefix(o, `"`) && o != "5" {
			cases = append(cases, `var o=`+o+`;log(keys(o,function(k){var all=Object.keys(o);delete o[all[all.length-1]]}))`)
			if !strings.Contains(o, "[5") && !strings.Contains(o, "[1]") { // the engine visits these, others do not
				cases = append(cases, `var o=`+o+`;log(keys(o,function(k){o.added=1}))`)
			}
		}
	}
	cases = append(cases, `var p={b:1},o={__proto__:p,a:1,b:2};log(keys(o,function(k){if(k==="a")delete o.b}))`, `var o={a:1,b:2,c:3};log(keys(o,function(k){if(k==="a")delete o.b;if(k==="c")o.b=1}))`)
	for _, k := range []string{`"x"`, `5`, `-0`, `1.5`, `null`, `undefined`, `Symbol.iterator`, `true`, `1n`, `{toString(){log("toString");return "t"}}`, `{toString(){return Symbol.match}}`, `{[Symbol.toPrimitive](h){log(h);return 7}}`, `{toString(){throw new RangeError}}`, `[1,2]`, `Object.create(null)`} {
		cases = append(cases, `log(key(`+k+`))`)
	}
	cases = append(cases, `tag(function(s){log(s,s.raw,Object.isFrozen(s),Object.isFrozen(s.raw),Array.isArray(s.raw))})`)
	for _, k := range []string{`"x"`, `"m"`, `"nothing"`, `"fixed"`, `{toString(){log("k");return "x"}}`} {
		cases = append(cases, `log(typeof superGet(`+k+`)==="object"?superGet(`+k+`):typeof superGet(`+k+`))`, `attempt(function(){log(superSet(`+k+`,5))});log(Object.keys(self))`)
	}
	cases = append(cases, `Object.setPrototypeOf(home,null);attempt(function(){superGet("x")});attempt(function(){superSet("x",1)})`)
	return cases
}

func TestHelpers(t *testing.T) {
	const counter = `
messages = false;
function counter(to, more) { var it = Object.create(null, Object.getOwnPropertyDescriptors(more)); it.n = 0; it.next = function () { return { done: this.n >= to, value: this.n++ }; }; return { [Symbol.iterator]() { return it; } }; }
`
	for _, c := range helperCases() {
		vm, _ := realm(t)
		got := run(t, vm, lowered+counter+c)
		want := run(t, pristine(t), native+counter+c)
		if got != want && !strings.HasPrefix(want, "panic") { // the engine's own destructuring without next
			t.Errorf("%s\n got: %s\nwant: %s", c, got, want)
		}
	}
}

func TestThrowers(t *testing.T) {
	vm, _ := realm(t)
	const code = `attempt(function(){$tdz("x")});attempt(function(){$constant("y")})`
	const want = "\"threw\"\nReferenceError: Cannot access 'x' before initialization\n\"threw\"\nTypeError: Assignment to constant variable."
	if got := run(t, vm, code); got != want {
		t.Error(got)
	}
}
