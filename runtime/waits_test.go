package runtime

import (
	"context"
	"io"
	"strings"
	"testing"

	"thingsmig/instrument"
)

// work is what the programs of TestWaits call in the place in question.
const work = "function work() { console.log('in'); let n = 0; for (let i = 0; i < 40; i++) n += i; console.log('out'); return n; }\n"

// stopsInside reports whether a program can be stopped between an "in" and its "out", when a snapshot
// is wanted at any of its polls; ran is whether it has come there at all.
func stopsInside(t *testing.T, src string) (stops, ran bool) {
	t.Helper()
	p, err := instrument.Compile(context.Background(), "a.js", instrument.Options{Source: []byte(src)})
	if err != nil {
		t.Fatalf("%s: %v", src, err)
	}
	for after := int64(1); after < 200; after++ {
		var out strings.Builder
		m := New(Options{Stdout: &out, Stderr: io.Discard, SnapshotAfter: after})
		res, err := m.Run(context.Background(), p)
		if err == nil {
			err = m.Flush()
		}
		if err != nil || res.Uncaught != nil {
			t.Fatalf("%s: %v %v", src, err, res.Uncaught)
		}
		ins, outs := strings.Count(out.String(), "in"), strings.Count(out.String(), "out")
		ran = ran || ins > 0
		if !res.Stopped {
			break
		}
		if ins > outs {
			return true, true
		}
	}
	return false, ran
}

// TestWaits: where thingsmig check says that a snapshot waits, it does, and where it says nothing, it
// does not.
func TestWaits(t *testing.T) {
	for _, c := range []struct{ src, id string }{
		{"class A { x = work() } new A();", "TM2001"},
		{"class A { #x = work() } new A();", "TM2001"},
		{"class A { static x = work() }", "TM2001"},
		{"class A { static { work() } }", "TM2002"},
		{"const o = { get x() { return work() } }; o.x;", "TM2003"},
		{"const o = { set x(v) { work() } }; o.x = 1;", "TM2003"},
		{"class A { get x() { return work() } } new A().x;", "TM2003"},
		{"class A { static set x(v) { work() } } A.x = 1;", "TM2003"},
		{"class A { get #x() { return work() } m() { return this.#x } } new A().m();", "TM2003"},
		{"const o = Object.defineProperty({}, 'x', { get() { return work() } }); o.x;", "TM2003"},
		{"const o = Object.defineProperty({}, 'x', { get: work }); o.x;", "TM2003"},
		{"const o = Object.defineProperties({}, { x: { set: v => work() } }); o.x = 1;", "TM2003"},
		{"const o = Object.create({}, { x: { get() { return work() } } }); o.x;", "TM2003"},
		{"const o = { valueOf() { return work() } }; o + 1;", "TM2004"},
		{"const o = { toString() { return '' + work() } }; `${o}`;", "TM2004"},
		{"const o = { [Symbol.toPrimitive]() { return work() } }; +o;", "TM2004"},
		{"function F() {} F.prototype.toString = function () { return '' + work() }; [new F()].join();", "TM2004"},
		{"const o = { [Symbol.hasInstance]() { return work() } }; [] instanceof o;", "TM2005"},
		{"const o = { [Symbol.match]() { return work() } }; 'a'.match(o);", "TM2005"},
		{"const o = { [Symbol.matchAll]() { return work() } }; 'a'.matchAll(o);", "TM2005"},
		{"const o = { [Symbol.search]() { return work() } }; 'a'.search(o);", "TM2005"},
		{"const o = { [Symbol.split]() { return work() } }; 'a'.split(o);", "TM2005"},
		{"class R extends RegExp { exec(s) { work(); return null } } 'a'.search(new R('a'));", "TM2005"},
		{"class S extends Set { add(v) { work(); return super.add(v) } } new S([1]);", "TM2005"},
		{"class S extends Map { set(k, v) { work(); return super.set(k, v) } } new S([[1, 2]]);", "TM2005"},
		{"const o = { toLocaleString() { return '' + work() } }; [o].toLocaleString();", "TM2005"},
		{"const o = { [Symbol.for('nodejs.util.inspect.custom')]() { return '' + work() } }; console.log(o);", "TM2005"},
		{"const o = { *[Symbol.iterator]() { yield work() } }; new Set(o);", "TM2006"},
		{"function* g() { yield work() } new Set(g());", "TM2006"},
		{"const g = function* () { yield [work(), 1] }; new Map(g());", "TM2006"},
		{"function* g() { yield work() } new Uint8Array(g());", "TM2006"},
		{"class A extends Array { constructor(n) { super(n); if (done) work() } } let done = false; const a = new A(2); done = true; a.slice(1);", "TM2007"},
		{"class A extends Uint8Array { constructor(...n) { super(...n); if (done) work() } } let done = false; const a = new A(2); done = true; a.subarray(1);", "TM2007"},
		// None of these makes a snapshot wait.
		{"function F() { this.x = work() } new (F.bind(null))();", ""},
		{"function F() { this.x = work() } const B = F.bind(null); new B();", ""},
		{"new Proxy(() => work(), {})(); new (new Proxy(class { constructor() { work() } }, {}))();", ""},
		{"work();", ""},
		{"class A { x = 1; m() { return work() } } new A().m();", ""},
		{"class A { constructor() { this.x = work() } } new A();", ""},
		{"class A { f = () => work() } new A().f();", ""},
		{"const o = { get x() { return 1 } }; o.x; work();", ""},
		{"const o = { get() { return work() } }; o.get();", ""},
		{"[1].map(work); new Map([[1, 2]]).forEach(work); 'a'.replace(/a/, work);", ""},
		{"JSON.stringify({ toJSON() { return work() } });", ""},
		{"const o = { [Symbol.replace]() { return work() } }; 'a'.replace(o);", ""},
		{"function* g() { yield work() } for (const x of g()); [...g()]; Array.from(g());", ""},
		{"function* g() { yield work() } new Set([...g()]);", ""},
		{"class A extends Array { static get [Symbol.species]() { return Array; } constructor(n) { super(n); work() } } new A(2);", ""},
		{"work.call(null); work.apply(null, []); Reflect.apply(work, null, []); work.bind(null)();", ""},
		{"work``;", ""},
		{"class A { static [work()] = 1 } class B extends (work(), A) {}", ""},
		{"(async () => work())();", ""},
		{"Promise.resolve({ then(f) { f(work()) } });", ""},
	} {
		src := work + c.src
		list, err := instrument.Check(context.Background(), "a.js", instrument.Options{Source: []byte(src)})
		if err != nil {
			t.Errorf("%s: %v", c.src, err)
			continue
		}
		ids := map[string]bool{}
		for _, d := range list {
			ids[d.ID] = true
			if d.Line != 2 || d.Severity.String() != "note" || d.Hint == "" || strings.Contains(d.Msg+d.Hint, "%!") {
				t.Errorf("%s: %+v", c.src, d)
			}
		}
		if c.id == "" && len(ids) > 0 || c.id != "" && (len(ids) != 1 || !ids[c.id]) {
			t.Errorf("%s: %v, want %s", c.src, list, c.id)
		}
		if stops, ran := stopsInside(t, src); !ran || stops != (c.id == "") {
			t.Errorf("%s: can be stopped inside: %v (was there: %v)", c.src, stops, ran)
		}
	}
}
