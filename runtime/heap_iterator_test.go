package runtime

import (
	"bytes"
	"sync"
	"testing"

	"github.com/dop251/goja"

	"thingsmig/instrument"
	"thingsmig/snapshot"
	"thingsmig/snapshot/snapshottest"
)

// newFullRealm makes a realm as programs get it, and the testRealm around it.
func newFullRealm(t testing.TB) *testRealm {
	t.Helper()
	r := newFullRealmBare(t)
	tr := &testRealm{t: t, rt: r.rt, heap: r.heap, tdz: r.tdz, lib: r.rt.NewObject()}
	v, err := r.rt.RunString(describeCode)
	if err != nil {
		t.Fatal(err)
	}
	tr.describe, _ = goja.AssertFunction(v)
	return tr
}

var emptyProgram = sync.OnceValues(func() (*instrument.Program, error) {
	return instrument.Unit(1, "t.js", "", "", instrument.ModuleParams)
})

func newFullRealmBare(t testing.TB) *realm {
	t.Helper()
	p, err := emptyProgram()
	if err != nil {
		t.Fatal(err)
	}
	r, err := New(Options{}).newRealm(p, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// drain walks iterators to their ends, noting what they give.
const drainCode = `(value => {
	const out = [];
	for (const it of [].concat(value)) {
		if (it === null || typeof it !== "object" || typeof it.next !== "function") continue;
		let list = [];
		for (let n = 0; n < 20; n++) {
			const r = it.next();
			list.push(r);
			if (r.done) break;
		}
		out.push(list);
	}
	return [out, value];
})`

// heapIterators are scripts whose values, with iterators in them, survive.
var heapIterators = []string{
	`[1, 2, 3].values()`,
	`(() => { const i = [1, 2, 3].entries(); i.next(); return [i, i, [][Symbol.iterator]()] })()`,
	`(() => { const i = [1, 2].keys(); i.next(); i.next(); i.next(); return i })()`,
	`(() => { const i = [1, 2].keys(); i.next(); i.next(); return i })()`,
	`(() => { const b = new Uint8Array([7, 8, 9]), i = b.values(); i.next(); return [i, b.entries(), b.keys(), b] })()`,
	`(() => { const m = new Map([[1, 2], [3, 4], [5, 6]]), i = m.entries(), j = m.keys(); i.next(); i.next(); j.next(); return [i, j, m.values(), m] })()`,
	`(() => { const m = new Map([[1, 2], [3, 4], [5, 6]]), i = m.entries(); i.next(); i.next(); m.delete(1); m.delete(3); return [i, m] })()`,
	`(() => { const m = new Map(), i = m.keys(); m.set("it", i); m.set(i, "it"); i.next(); return [m, i] })()`,
	`(() => { const m = new Map([[1, 2]]), i = m.keys(); for (const x of i); return [i, m] })()`,
	`(() => { const s = new Set([1, {}, "x"]), i = s.values(); i.next(); return [i, s.entries(), s] })()`,
	`(() => { const i = "a\ud83d\ude00b\ud800"[Symbol.iterator](); i.next(); return [i, ""[Symbol.iterator]()] })()`,
	`(() => { const i = "x".repeat(3000)[Symbol.iterator](); for (let n = 0; n < 2990; n++) i.next(); return i })()`,
	`(() => { const i = "abab".matchAll(/a(.)/g); i.next(); return [i, "aa".matchAll(/\u{61}/gu)] })()`,
	`(() => { const r = /a/g, i = r[Symbol.matchAll]("aa\ud800a"); i.next(); return [i] })()`,
	`(() => { const i = [1].values(); i.x = 1; Object.setPrototypeOf(i, null); return Object.freeze(i) })()`,
	`Array.prototype.values.call({ length: 2, 0: "a", 1: "b" })`,
	`Array.prototype.values.call(Math.max)`,
	`(() => { const a = []; a[0] = a.values(); return a })()`,
	`Array.prototype.values.call([1, 2].values())`,
}

func TestHeapIterators(t *testing.T) {
	for _, code := range heapIterators {
		t.Run(code[:min(len(code), 60)], func(t *testing.T) {
			from := newFullRealm(t)
			v := from.run(code)
			text, doc, err := from.write(v)
			if err != nil {
				t.Fatal(err)
			}
			if err := doc.Unpack(); err != nil {
				t.Fatal(err)
			}
			iterators := 0
			for _, e := range doc.Heap {
				if e.Kind == snapshot.IteratorKind {
					iterators++
				}
			}
			if iterators == 0 {
				t.Errorf("no iterator was written")
			}
			snapshottest.Check(t, text)
			to := newFullRealm(t)
			w := to.read(text)
			again, _, err := to.write(w)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(text, again) {
				t.Fatalf("--- first\n%s\n--- second\n%s", clipText(text), clipText(again))
			}
			if before, after := from.drained(v), to.drained(w); before != after {
				t.Errorf("--- written\n%s\n--- read\n%s\n--- text\n%s", before, after, clipText(text))
			}
		})
	}
}

func (r *testRealm) drained(v goja.Value) string {
	r.t.Helper()
	drain, _ := goja.AssertFunction(r.run(drainCode))
	w, err := drain(nil, v)
	if err != nil {
		r.t.Fatal(err)
	}
	return r.text(w)
}
