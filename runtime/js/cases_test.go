package js_test

import "strings"

// nativeCases are programs that must do the same in the realm as in a pristine one. Most are
// products: every method on every receiver with every callback.
func nativeCases() []string {
	var cases []string
	add := func(code string) { cases = append(cases, code) }

	receivers := []string{
		`[1,2,3]`, `[]`, `[,1,,2,]`, `[undefined,null,NaN,-0]`, `["b","a","c"]`, `new Array(5)`, `[[1],[2,[3]],[]]`,
		`{length:3,0:"a",2:"c"}`, `{length:-1,0:1}`, `{length:"2",0:1,1:2,2:3}`, `{length:2.9,0:1,1:2,2:3}`, `{length:NaN,0:1}`, `{}`,
		`{length:{valueOf(){log("len");return 2}},0:1,1:2}`, `{get length(){log("len");return 2},get 0(){log("get0");return 7},get 1(){log("get1");return 8}}`,
		`{length:true,0:"x"}`, `{length:null}`, `{length:Symbol()}`, `{length:2n}`, `{get length(){throw new RangeError("no length")}}`,
		`"abc"`, `""`, `5`, `true`, `null`, `undefined`, `Symbol("s")`, `1n`, `(function(a,b){})`, `Object.assign(function(a,b){},{0:"f0",1:"f1"})`,
		`Object.freeze([3,1,2])`, `Object.seal([3,1,2])`, `Object.preventExtensions([3,1,2])`,
		`Object.defineProperty([1,2,3],1,{get(){log("getter");return 9},configurable:true,enumerable:true})`,
		`Object.defineProperty([1,2,3],1,{get(){log("getter, cut");this.length=1;return 9},configurable:true})`,
		`Object.setPrototypeOf([1,,3],{__proto__:Array.prototype,1:"inherited"})`, `Object.setPrototypeOf([1,2],null)`,
		`(function(){return arguments})(4,5,6)`, `new Uint8Array([1,2,3])`, `new (class A extends Array{})(1,2,3)`,
		`Object.assign([1,2,3],{constructor:undefined})`, `Object.assign([1,2,3],{constructor:5})`, `Object.assign([1,2,3],{constructor:{}})`,
		`Object.assign([1,2,3],{constructor:{[Symbol.species]:null}})`, `Object.assign([1,2,3],{constructor:{[Symbol.species]:function(n){log("species",n);this.n=n}}})`,
		`Object.assign([1,2,3],{constructor:{[Symbol.species]:parseInt}})`, `Object.assign([1,2,3],{constructor:{[Symbol.species]:()=>1}})`,
		`Object.assign([1,2,3],{get constructor(){log("constructor");return Array}})`, `Object.defineProperty([1,2,3],"constructor",{get(){log("constructor");throw 1}})`,
		`Object.defineProperty([1,2],"length",{writable:false})`, `Object.assign([1,2,3],{x:1})`, `[1,,3].concat(new Array(20),[5])`,
	}
	callbacks := []string{
		`function(){log(this===undefined,...arguments);return arguments[0]}`,
		`function(v,i,o){log(v,i,typeof o);return i%2}`,
		`function(v,i){return i>1}`,
		`(v,i)=>[v,i]`,
		`function(v,i,o){if(i===1)throw new Error("stop "+i);return true}`,
		`function(v,i,o){if(i===0){try{o.length=1}catch(e){log(e.name)}}log(v,i);return v}`,
		`function(v,i,o){if(i===0){try{delete o[1]}catch(e){log(e.name)}}log(v,i);return i===2}`,
		`function(v,i,o){if(i<2){try{o[o.length]=i+10}catch(e){log(e.name)}}log(v,i);return false}`,
		`function(v,i,o){if(i===0){try{o[2]="late"}catch(e){log(e.name)}}log(v,i);return NaN}`,
		`undefined`, `null`, `{}`, `5`, `"x"`, `/r/`, `Symbol("c")`, `class C{}`, `Math.max`, `String`,
	}
	selves := []string{``, `,{self:1}`, `,undefined`, `,null`, `,5`}
	methods := []string{"forEach", "map", "filter", "some", "every", "find", "findIndex", "findLast", "findLastIndex", "flatMap"}
	for _, m := range methods {
		for ri, r := range receivers {
			for ci, c := range callbacks {
				self := selves[(ri+ci)%len(selves)]
				add(`var o=` + r + `;attempt(function(){"use strict";log(Array.prototype.` + m + `.call(o,` + c + self + `))});log(typeof o==="symbol"||o)`)
			}
		}
		add(`attempt(function(){log(Array.prototype.` + m + `.call([1,2]))})`)
		for _, self := range selves {
			add(`log([1,2].` + m + `(function(){"use strict";log(this);return this}` + self + `))`)
			add(`log([1,2].` + m + `(function(){log(typeof this,this===globalThis);return 0}` + self + `))`)
		}
	}
	for _, m := range []string{"reduce", "reduceRight"} {
		for _, r := range receivers {
			for _, c := range []string{
				`function(){"use strict";log(this,...arguments);return arguments[1]}`, `function(a,b,i){return a+"|"+String(b)+i}`,
				`function(a,b,i){if(i===1)throw new Error("stop");return a}`, `function(a,v,i,o){try{o.length=2}catch(e){log(e.name)}log(a,v,i);return v}`,
				`undefined`, `null`, `{}`, `5`,
			} {
				for _, init := range []string{``, `,undefined`, `,"s"`} {
					add(`var o=` + r + `;attempt(function(){log(Array.prototype.` + m + `.call(o,` + c + init + `))})`)
				}
			}
		}
	}
	for _, m := range []string{"sort", "toSorted"} {
		for _, r := range append([]string{`Array.from({length:50},function(_,i){return i*i%7})`}, receivers...) {
			for _, c := range []string{
				`(a,b)=>a-b`, `(a,b)=>b-a`, `()=>0`, `()=>NaN`, `()=>undefined`, `(a,b)=>({valueOf(){return a-b}})`, `(a,b)=>String(b-a)`, `(a,b)=>a<b`,
				`undefined`, `null`, `{}`, `5`, `()=>{throw new Error("cmp")}`,
			} {
				if strings.Contains(c, "throw") && strings.HasPrefix(r, "[undefined") {
					continue // the engine's own sorts in place
				}
				add(`var o=` + r + `;attempt(function(){log(Array.prototype.` + m + `.call(o,` + c + `))});log(typeof o==="symbol"||o)`)
			}
		}
		add(`log([3,undefined,1,,2,undefined].` + m + `((a,b)=>a-b))`)
		add(`log(["b",,"a",undefined].` + m + `())`)
		add(`attempt(function(){[1,2].` + m + `(()=>Symbol())})`)
		add(`attempt(function(){Object.freeze([2,1]).` + m + `((a,b)=>a-b)})`)
		add(`var o={length:4,get 0(){return 3},set 0(v){log("set0",v)},1:2,3:1};attempt(function(){log(Array.prototype.` + m + `.call(o,(a,b)=>a-b))});log(o)`)
	}
	add(`attempt(function(){log(Array.prototype.toSorted.call({length:2**32},(a,b)=>a-b))})`)
	add(`attempt(function(){log(Array.prototype.map.call({length:2**32},function(){return 1}))})`)
	for _, m := range []string{"some", "find", "findIndex", "findLast", "findLastIndex"} {
		add(`var n=0;log(Array.prototype.` + m + `.call({length:Infinity,0:1,1:2,9007199254740990:"last",9007199254740989:4},function(v,i){log(v,i);return ++n>1}))`)
	}

	sources := append([]string{
		`new Set([3,1,3])`, `new Map([[1,2],[3,4]])`, `new Map([[1,2]]).keys()`, `[5,6].entries()`, `"a\ud83d\ude00b"`, `"abc"[Symbol.iterator]()`, `new String("xy")`,
		`{[Symbol.iterator]:5}`, `{[Symbol.iterator]:null,length:1,0:"z"}`, `{[Symbol.iterator](){return 5}}`, `{[Symbol.iterator](){return {}}}`,
		`{[Symbol.iterator](){log("iter");return {n:0,get next(){log("get next");return function(){log("next",arguments.length);return {get done(){log("done");return this.n>2},n:this.n++,get value(){log("value");return this.n}}}}}}}`,
		`{[Symbol.iterator](){var n=0;return {next(){return {done:n>3,value:n++}},return(){log("return");return {}}}}}`,
		`{[Symbol.iterator](){return {next(){return {done:false,value:1}},get return(){log("get return");throw new Error("in return")}}}}`,
		`{[Symbol.iterator](){return {next(){return {done:false,value:1}},return:5}}}`,
		`{[Symbol.iterator](){return {next(){return {done:false,value:1}},return(){log("return");return 5}}}}`,
		`{[Symbol.iterator](){return {next(){throw new Error("next")},return(){log("return")}}}}`,
		`{[Symbol.iterator](){return {next(){return 5},return(){log("return")}}}}`,
		`{[Symbol.iterator](){return {next(){return {get done(){throw new Error("done")}}},return(){log("return")}}}}`,
		`{[Symbol.iterator](){return {next(){return {get value(){throw new Error("value")}}},return(){log("return")}}}}`,
		`{[Symbol.iterator](){return {next(){return {done:true,get value(){log("value");return 1}}}}}}`,
		`Object.assign([1,2],{[Symbol.iterator]:function(){return [7,8].values()}})`, `(function*(){try{yield 1;yield 2}finally{log("fin")}})()`,
	}, receivers...)
	this := []string{`Array`, `undefined`, `Object`, `class A extends Array{}`, `function(n){log("new",arguments.length,n);this.made=1}`, `()=>1`, `parseInt`,
		`function(){return Object.freeze({})}`, `function(){return Object.preventExtensions([1,2,3,4,5,6,7,8,9])}`, `class{set length(v){log("set length",v)}}`, `class{constructor(){throw new Error("ctor")}}`, `{}`}
	mappers := []string{``, `,undefined`, `,function(){log(this===globalThis||this,...arguments);return arguments[0]}`, `,function(v,k){"use strict";log(this);if(k===1)throw new Error("map");return v},{t:1}`, `,null`, `,{}`, `,5`}
	for si, s := range sources {
		endless := strings.Contains(s, "done:false")
		if strings.Contains(s, "cut") {
			continue
		}
		for ti, th := range this {
			for mi, m := range mappers {
				if (si+ti+mi)%2 == 1 && ti > 2 && mi > 3 {
					continue
				}
				if endless && (mi < 3 || ti == 0 || ti == 10) && !strings.Contains(m, "throw") {
					if mi < 3 && !strings.Contains(th, "freeze") && !strings.Contains(th, "prevent") && !strings.Contains(th, "throw") {
						continue
					}
				}
				add(`attempt(function(){log(Array.from.call(` + th + `,` + s + m + `))})`)
			}
		}
		if !endless {
			primitive := strings.HasPrefix(s, `"`) && !strings.HasSuffix(s, `]()`) || s == "5" || s == "true" || s == "1n" || s == `Symbol("s")`
			add(`attempt(function(){log(Object.fromEntries(` + s + `))})`)
			for _, th := range []string{`Uint8Array`, `Float64Array`, `BigInt64Array`, `Object`, `undefined`, `Array`, `class A extends Int16Array{}`, `()=>1`, `function(n){return new Uint8Array(n-1)}`, `function(n){log(n);return new Uint8Array(n+2)}`} {
				if primitive {
					continue // the engine's own takes objects only
				}
				add(`attempt(function(){log(Object.getPrototypeOf(Int8Array).from.call(` + th + `,` + s + `))})`)
				add(`attempt(function(){log(Object.getPrototypeOf(Int8Array).from.call(` + th + `,` + s + `,function(){"use strict";log(this,...arguments);return 300},{t:1}))})`)
			}
		}
	}
	for _, s := range []string{`[["a",1],["b",2],["a",3]]`, `new Map([["x",1],[{toString(){log("str");return "k"}},2]])`, `[["__proto__",1],["length",2]]`, `[[Symbol.iterator,1],[1,2],[,3],[null]]`,
		`["ab","cd"]`, `[{0:"k",1:"v"}]`, `[1]`, `[null]`, `{[Symbol.iterator](){var n=0;return {next(){return {done:n++>1,value:n===2?5:["k",n]}},return(){log("return");return {}}}}}`,
		`[{get 0(){log("k");return "key"},get 1(){log("v");throw new Error("v")}}]`, `[[{toString(){throw new Error("key")}},1]]`, `(function*(){yield ["a",1];try{yield 5}finally{log("closed")}})()`} {
		add(`attempt(function(){log(Object.fromEntries(` + s + `))})`)
	}
	add(`attempt(function(){Object.fromEntries()})`)
	add(`attempt(function(){Object.fromEntries(5)})`)

	// typed arrays
	typed := []string{`new Uint8Array([3,1,2])`, `new Float64Array([1.5,-0,NaN,0,-Infinity])`, `new BigInt64Array([3n,-1n,2n])`, `new Uint8ClampedArray([300,-5])`, `new Int16Array(0)`,
		`new Uint8Array(new ArrayBuffer(8),2,3)`, `[1,2]`, `{}`, `null`, `undefined`, `5`, `new DataView(new ArrayBuffer(2))`, `Object.assign(new Int8Array([1,2,3]),{constructor:undefined})`,
		`Object.assign(new Int8Array([1,2,3]),{constructor:5})`, `Object.assign(new Int8Array([1,2,3]),{constructor:{[Symbol.species]:Float32Array}})`,
		`Object.assign(new Int8Array([1,2,3]),{constructor:{[Symbol.species]:function(n){log(n);return new Int8Array(2)}}})`,
		`Object.assign(new Int8Array([1,2,3]),{constructor:{[Symbol.species]:function(n){log(n);return new Int8Array(9)}}})`,
		`Object.assign(new Int8Array([1,2,3]),{constructor:{[Symbol.species]:function(n){return []}}})`, `Object.assign(new Int8Array([1,2,3]),{constructor:{[Symbol.species]:null}})`,
		`Object.assign(new Int8Array([1,2,3]),{constructor:{[Symbol.species]:5}})`, `new (class T extends Int32Array{})([5,6])`, `Object.defineProperty(new Int8Array([1,2,3]),"length",{value:1})`}
	for _, m := range append(methods[:len(methods)-1:len(methods)-1], "reduce", "reduceRight", "sort", "toSorted", "values", "keys", "entries") {
		for ri, r := range typed {
			for ci, c := range []string{
				`function(){"use strict";log(this,...arguments);return arguments[0]}`, `(a,b)=>a<b?1:-1`, `function(v,i,o){if(i===1)throw new Error("stop");return i}`,
				`function(v,i,o){o[2]=o[0];log(v,i);return v}`, `undefined`, `{}`,
			} {
				self := selves[(ri+ci)%len(selves)]
				if m == "sort" || m == "toSorted" {
					if ci != 1 && ci < 4 {
						continue
					}
					self = ""
				}
				add(`var o=` + r + `;attempt(function(){var r=Object.getPrototypeOf(Int8Array).prototype.` + m + `.call(o,` + c + self + `);log(r,r&&r.next?r.next():0)});log(o)`)
			}
		}
	}

	// Map and Set
	for _, m := range []string{`new Map([[1,"a"],[-0,"b"],[NaN,"c"]])`, `new Set([1,-0,NaN])`, `{}`, `null`, `5`, `[1]`} {
		for _, p := range []string{"Map", "Set"} {
			for _, c := range []string{`function(){"use strict";log(this,...arguments)}`, `(v,k,m)=>{m.delete(k);log(k)}`, `(v,k,m)=>{log(k,m.size);if(m.size<6){m.add?m.add(m.size+10):m.set(m.size+10,0)}}`,
				`(v,k,m)=>{log(k);if(k===1&&!m.done){m.done=1;m.delete(1);m.add?m.add(1):m.set(1,9)}}`, `(v,k,m)=>{log(k);if(!m.done){m.done=1;m.clear();m.add?m.add(7):m.set(7,7)}}`, `()=>{throw new Error("cb")}`, `undefined`, `null`, `{}`, `5`} {
				for _, self := range selves[:3] {
					add(`var m=` + m + `;attempt(function(){log(` + p + `.prototype.forEach.call(m,` + c + self + `))})`)
				}
			}
			for _, it := range []string{"keys", "values", "entries"} {
				add(`var m=` + m + `;attempt(function(){var i=` + p + `.prototype.` + it + `.call(m);log(i,i.next(),i.next(),i.next(),i.next(),i.next())})`)
				add(`var m=` + m + `;attempt(function(){log([...` + p + `.prototype.` + it + `.call(m)])})`)
				add(`var m=` + m + `;attempt(function(){var i=` + p + `.prototype.` + it + `.call(m);m.delete(1);log(i.next());m.delete(0);m.add?m.add(8):m.set(8,8);log(i.next(),i.next(),i.next());m.add?m.add(9):m.set(9,9);log(i.next())})`)
			}
		}
	}
	add(`var A=Object.getPrototypeOf([].values());["next"].forEach(function(n){[{},[],null,1,new Map().keys(),""[Symbol.iterator]()].forEach(function(r){attempt(function(){A[n].call(r)})})})`)
	add(`var A=Object.getPrototypeOf(new Map().values());[{},[],null,1,[].keys(),new Set().keys(),""[Symbol.iterator]()].forEach(function(r){attempt(function(){A.next.call(r)})})`)
	add(`var A=Object.getPrototypeOf(new Set().values());[{},[],null,1,[].keys(),new Map().keys(),""[Symbol.iterator]()].forEach(function(r){attempt(function(){A.next.call(r)})})`)
	add(`var A=Object.getPrototypeOf(""[Symbol.iterator]());[{},[],null,1,[].keys(),new Map().keys()].forEach(function(r){attempt(function(){A.next.call(r)})})`)
	add(`var A=Object.getPrototypeOf("".matchAll(/a/g));[{},[],null,1,[].keys(),new Map().keys()].forEach(function(r){attempt(function(){A.next.call(r)})})`)
	add(`var a=[1,2],i=a.values();log(i.next());a.push(3,4);log(i.next(),i.next());a.length=1;log(i.next());a.push(1,2,3,4,5,6);log(i.next())`)
	add(`for(var i of [1,2].entries())log(i);for(var x of "a\ud83d\ude00")log(x);for(var [k,v] of new Map([[1,2]]))log(k,v);var [p,...q]=new Set([1,2,3]);log(p,q,Math.max(...[1,5,2].values()))`)
	add(`log(new Map([[1,2],[3,4]].values()),new Set([5,5].values()).size,[...new Set([1,2])],new Uint8Array([1,2].values()),new Set("abc").size,new Map(new Map([[1,2]])).get(1))`)
	add(`[null,undefined,5,"x",Symbol("q"),1n,true,{length:2},function(){}].forEach(function(r){["values","keys","entries"].forEach(function(m){attempt(function(){log([...Array.prototype[m].call(r)])})});attempt(function(){log([...String.prototype[Symbol.iterator].call(r)])})})`)

	// Set methods read the iterators of their argument
	for _, m := range []string{"union", "intersection", "difference", "symmetricDifference", "isSubsetOf", "isSupersetOf", "isDisjointFrom"} {
		for _, o := range []string{`new Set([2,3,4])`, `new Set()`, `new Map([[1,2],[9,9]])`, `{size:2,has(k){log("has",k);return k===1},keys(){log("keys");return [1,7].values()}}`, `{}`, `[1]`, `null`,
			`{size:1,has(){},keys(){return {next(){return {done:true}}}}}`, `{size:NaN,has(){},keys(){}}`, `{size:-1,has(){},keys(){}}`, `{size:9,has(k){log(k);return true},keys(){return {n:0,next(){return {done:this.n>9,value:this.n++}},return(){log("return")}}}}`} {
			add(`attempt(function(){var r=new Set([1,2,3]).` + m + `(` + o + `);log(r,r instanceof Set?[...r]:r)})`)
		}
	}

	// strings
	for _, s := range []string{`"abcabc"`, `""`, `"a\ud83d\ude00a"`, `"$a$"`, `5551`, `null`, `undefined`, `{toString(){log("this");return "obj b"}}`, `Symbol("b")`, `"12-34 56-78"`} {
		for _, p := range []string{`"b"`, `""`, `"zz"`, `"aa"`, `5`, `undefined`, `null`, `/b/`, `/b/g`, `/(?:)/g`, `/(?:)/gu`, `/(b)(c)?/g`, `/(?<x>b)|(?<y>q)/g`, `/a/y`, `/a/gy`, `/(\d+)-(\d+)/`, `/(\d+)-(\d+)/g`, `/(a)(b)(c)(a)/`, `/zz/`,
			`{toString(){log("pattern");return "b"}}`, `{[Symbol.replace](s,r){log("replace",s,r);return "R"}}`, `{[Symbol.replace]:5}`, `{[Symbol.replace]:null,toString(){return "b"}}`, `Symbol("p")`, `Object.assign(/b/g,{lastIndex:2})`, `Object.assign(/b/y,{lastIndex:1})`, `function b(){}`} {
			for _, r := range []string{`function(){"use strict";log(this,...arguments);return "<"+arguments[0]+">"}`, `()=>undefined`, `()=>"$&$1"`, `()=>({toString(){log("result");return "!"}})`, `()=>{throw new Error("replacer")}`, `()=>Symbol("r")`,
				`"[$&]"`, `undefined`, `{toString(){log("replacement");return "$$"}}`, `5`} {
				for _, m := range []string{"replace", "replaceAll"} {
					if m == "replaceAll" && p == `""` && strings.Contains(s, "ud83d") {
						continue // the engine's own never ends
					}
					add(`var p=` + p + `;attempt(function(){log(String.prototype.` + m + `.call(` + s + `,p,` + r + `))});log(p&&p.lastIndex)`)
				}
			}
		}
	}
	for _, r := range []string{
		`class R extends RegExp{exec(s){log("exec",s);return super.exec(s)}}`,
		`class R extends RegExp{get flags(){log("flags");return super.flags}}`,
		`class R extends RegExp{get global(){log("global");return super.global}}`,
	} {
		for _, g := range []string{``, `g`, `gu`} {
			add(r + `;var x=new R("b","` + g + `");log("abcb".replace(x,function(){log(...arguments);return "X"}));log("abcb".replace(x,"Y"))`)
		}
	}
	add(`var n=0,x={flags:"g",lastIndex:5,exec(s){log("exec",s,this.lastIndex);return n++<3?{length:2+n,0:n===2?"":"b",1:"c"+n,2:undefined,index:n*2,groups:n===3?{g:1}:undefined}:null},[Symbol.replace]:RegExp.prototype[Symbol.replace]};log("abcdefgh".replace(x,function(){log(...arguments);return "X"}));log(x.lastIndex)`)
	add(`var x={flags:"",exec(){return 5},[Symbol.replace]:RegExp.prototype[Symbol.replace]};attempt(function(){"a".replace(x,()=>1)})`)
	add(`var x={flags:"",exec(){return {index:-3,0:"a",length:1}},[Symbol.replace]:RegExp.prototype[Symbol.replace]};log("abc".replace(x,()=>"Z"));x.exec=function(){return {index:99,0:"a"}};log("abc".replace(x,()=>"Z"));x.exec=function(){return {index:NaN,0:{toString(){log("0");return "ab"}},length:"2",1:{toString(){return "c1"}}}};log("abc".replace(x,function(){log(...arguments);return "Z"}))`)
	add(`[null,undefined,5,"x",{}].forEach(function(t){attempt(function(){log(RegExp.prototype[Symbol.replace].call(t,"a",()=>"b"))})})`)
	add(`var x=/a/g;log("aaa".replace(x,function(m,i){x.lastIndex=7;return i}),x.lastIndex)`)
	add(`var x=/a/g;log("aaa".replace(x,function(m,i){x.compile("b");return i}),x.source)`)
	for _, x := range []string{`/a/g`, `/a/`, `/(?:)/g`, `/(?:)/gu`, `/(?<n>\w)(\d)?/g`, `/a/gy`, `"a"`, `"."`, `undefined`, `null`, `Object.assign(/a/g,{lastIndex:1})`, `{[Symbol.matchAll](s){log(s);return "M"}}`, `{[Symbol.matchAll]:5}`, `Symbol("x")`} {
		for _, s := range []string{`"aba1\ud83d\ude00"`, `""`, `5`, `null`, `{toString(){log("s");return "a"}}`} {
			add(`var x=` + x + `;attempt(function(){var i=String.prototype.matchAll.call(` + s + `,x);log(i);if(i.next){for(var n=0;n<9;n++)log(i.next())}});log(x&&x.lastIndex)`)
		}
	}
	add(`class R extends RegExp{constructor(a,b){log("new",a instanceof RegExp,b);super(a,b)}exec(s){log("exec",this.lastIndex);return super.exec(s)}}var r=new R("a","g");r.lastIndex=1;log([..."aaa".matchAll(r)].length)`)
	add(`[{},5,null,Object.assign(/a/g,{constructor:5}),Object.assign(/a/g,{constructor:{[Symbol.species]:5}}),Object.assign(/a/g,{constructor:{[Symbol.species]:()=>1}}),Object.assign(/a/,{flags:5})].forEach(function(t){attempt(function(){var i=RegExp.prototype[Symbol.matchAll].call(t,"aa");log(i.next(),i.next())})})`)

	// JSON
	values := []string{`{a:[1,{b:2}],c:"x"}`, `[]`, `{}`, `null`, `undefined`, `()=>1`, `Symbol()`, `"q\"\u2028\ud800"`, `-0`, `NaN`, `1e21`, `true`, `1n`, `new Number(3)`, `new String("s")`, `new Boolean(false)`, `Object(1n)`, `new Date(0)`, `[undefined,()=>1,Symbol(),NaN]`,
		`{u:undefined,f:()=>1,s:Symbol(),n:null}`, `{toJSON(k){log("toJSON",k,this===v);return {k}}}`, `{a:{toJSON(k){log(k);return undefined}},b:[{toJSON(k){log(typeof k,k);return k}}]}`, `{toJSON:5,b:1}`, `{get a(){log("get a");return 1},get b(){throw new Error("b")}}`,
		`(()=>{var o={};o.o=o;return o})()`, `(()=>{var a=[];a.push({a});return a})()`, `(()=>{var s={};return [s,s]})()`, `{"__proto__":1,["__proto__"]:2,3:3,1:1,x:0}`, `Object.create({inherited:1},{own:{value:1,enumerable:true},hidden:{value:2}})`,
		`{[Symbol("s")]:1,k:2}`, `[1,,3]`, `Object.assign([1],{x:1})`, `new Map([[1,2]])`, `new Uint8Array([1,2])`, `/r/`, `new Error("e")`, `{a:Object.assign(new Number(1),{valueOf(){log("valueOf");return 7}})}`, `{a:Object.assign(new String("1"),{x:1})}`,
		`JSON.rawJSON("123")`, `{a:JSON.rawJSON("1e1000")}`, `(function(){return arguments})(1,2)`, `Object.freeze({a:Object.freeze([1])})`, `{a:{b:{c:{d:[[[]]]}}}}`}
	replacers := []string{`undefined`, `null`, `function(k,v){log(k,v,this);return v}`, `(k,v)=>typeof v==="number"?v+1:v`, `(k,v)=>k===""?v:undefined`, `(k,v)=>Array.isArray(v)?{arr:v.length}:v`, `()=>({})`, `(k,v)=>{if(k==="c")throw new Error("replacer");return v}`, `(k,v)=>k==="a"?2n:v`, `(k,v)=>k===""?[v]:new Number(4)`,
		`["a","b"]`, `["c",1,new String("a"),new Number(3),"a",{},null,"__proto__"]`, `[]`, `{}`, `5`, `"a"`}
	spaces := []string{``, `,2`, `,"--"`, `,"0123456789abc"`, `,99`, `,-1`, `,new Number(3)`, `,new String("ab")`, `,true`, `,{}`, `,1.9`}
	for vi, v := range values {
		for ri, r := range replacers {
			add(`var n=0,v=` + v + `;attempt(function(){log(JSON.stringify(v,` + r + spaces[(vi+ri)%len(spaces)] + `))})`)
		}
	}
	for _, sp := range spaces {
		add(`log(JSON.stringify({a:[1,{b:[]}],c:{}},null` + sp + `),JSON.stringify({a:[1,{b:[]}],c:{}},(k,v)=>v` + sp + `))`)
	}
	add(`log(JSON.stringify(),JSON.stringify({a:1},undefined,undefined))`)
	add(`attempt(function(){log(JSON.stringify({a:1},{length:1,0:"a"}))})`)
	add(`/* fresh */BigInt.prototype.toJSON=function(k){log(typeof this,k);return "big"};log(JSON.stringify({a:1n,b:[2n]}));delete BigInt.prototype.toJSON`)
	add(`/* fresh */Number.prototype.toJSON=function(){log("no");return 1};String.prototype.toJSON=function(){log("no")};log(JSON.stringify({a:5,b:"x"}));delete Number.prototype.toJSON;delete String.prototype.toJSON`)
	for _, text := range []string{`{"a":[1,2,{"b":null}],"c":{"d":"e"}}`, `[]`, `5`, `"s"`, `{"__proto__":1,"2":2,"1":1}`, `[1,[2,[3,[4]]]]`, `{"a":1,"a":2}`, `nope`, ``, `{"a":`} {
		for _, r := range []string{`undefined`, `{}`, `function(k,v){log(k,v,this);return v}`, `(k,v)=>typeof v==="number"?v*2:v`, `(k,v)=>k==="a"||k==="1"?undefined:v`, `function(k,v){if(k==="a"){delete this.c;this.z=1}return v}`,
			`function(k,v){if(k==="0"&&Array.isArray(this))this.length=1;return v}`, `function(k,v){if(k==="a"){Object.freeze(this)}return k===""?v:9}`, `function(k,v){if(k==="a")this.c=[7,{q:1}];return v}`, `()=>{throw new Error("reviver")}`, `function(k,v){if(k==="0"&&!this.done){this.done=1;this.push({late:1})}return v}`} {
			add(`attempt(function(){log(JSON.parse(` + quote(text) + `,` + r + `))})`)
		}
	}
	add(`attempt(function(){JSON.parse(Symbol())})`)
	add(`log(JSON.parse({toString(){log("text");return "[1]"}},(k,v)=>v))`)

	// functions
	add(`log(Function.prototype.toString.call(Math.max),String(class A{}),String(()=>1),String([].map.bind([])),Function.prototype.toString.toString())`)
	add(`[null,{},5].forEach(function(t){attempt(function(){Function.prototype.toString.call(t)})})`)
	add(`log(String(new Proxy([].map,{})))`)
	add(`[null,{},5,undefined].forEach(function(t){attempt(function(){Function.prototype.bind.call(t,1)})})`)
	add(`var f=Object.defineProperty(function(a,b,c){},"length",{value:Infinity});log(f.bind(),f.bind(1,2),Object.defineProperty(function(){},"name",{value:5}).bind())`)
	add(`function F(){log(new.target===F,this instanceof F,...arguments)}var B=F.bind({x:1},1,2);new B(3);log(new B instanceof B,B.prototype)`)

	// the prototypes hold traps for whoever assigns where it should define
	add(`/* fresh */for(var i=0;i<4;i++)Object.defineProperty(Array.prototype,i,{set(v){throw new Error("set "+v)},get(){return "P"},configurable:true});
var a=[9,8,7];for(i=0;i<3;i++)Object.defineProperty(a,i,{value:9-i,writable:true,configurable:true,enumerable:true});
attempt(function(){log(Array.prototype.map.call(a,x=>x+1).length)});attempt(function(){log(Array.prototype.filter.call(a,x=>true).length)});attempt(function(){log(Array.prototype.flatMap.call(a,x=>x).length)});
attempt(function(){log(Array.from({length:2},x=>1).length)});attempt(function(){log(Array.from(new Set([1,2])).length)});attempt(function(){log(Array.prototype.toSorted.call(a,(x,y)=>x-y).length)});
attempt(function(){log("abab".replace(/a/g,()=>"c"))});attempt(function(){log("abab".replace(/(a)(b)/,()=>"c"))});attempt(function(){log("abab".replaceAll("a",()=>"c"))});attempt(function(){log([...new Map([[1,2]]).entries()].length)});
for(i=0;i<4;i++)delete Array.prototype[i]`)
	return cases
}

func quote(s string) string {
	return `"` + strings.ReplaceAll(strings.ReplaceAll(s, `\`, `\\`), `"`, `\"`) + `"`
}
