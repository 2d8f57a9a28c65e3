package runtime

import (
	"io"
	"testing"

	"github.com/dop251/goja"

	"thingsmig/snapshot"
)

// BenchmarkRealmStock is what every realm pays so that its heap can be written and read.
func BenchmarkRealmStock(b *testing.B) {
	for range b.N {
		rt := goja.New()
		r, err := newHeapRealm(rt)
		if err != nil {
			b.Fatal(err)
		}
		if err := r.takeStock(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkRealm is a whole realm, with the self-hosted part.
func BenchmarkRealm(b *testing.B) {
	for b.Loop() {
		newFullRealmBare(b)
	}
}

// BenchmarkRealmChanges is the search for changes of the realm, at every capture.
func BenchmarkRealmChanges(b *testing.B) {
	r := newTestRealm(b)
	for b.Loop() {
		w := newHeapWriter(r.heap, r, &snapshot.Document{}, r.tdz)
		if w.realmChanges(); w.err != nil {
			b.Fatal(w.err)
		}
	}
}

const benchObjects = 100_000

const benchCode = `Array.from({ length: 100000 }, (_, i) => ({ id: i, name: "name " + i, v: i / 3 }))`

// rate reports objects a second.
func rate(b *testing.B) {
	b.ReportMetric(benchObjects*float64(b.N)/b.Elapsed().Seconds(), "objects/s")
}

// BenchmarkHeapWrite walks the heap; the text is not in it.
func BenchmarkHeapWrite(b *testing.B) {
	r := newTestRealm(b)
	v := r.run(benchCode)
	for b.Loop() {
		doc := &snapshot.Document{}
		w := newHeapWriter(r.heap, r, doc, r.tdz)
		doc.Main = []snapshot.Value{w.value(v)}
		if err := w.finish(); err != nil {
			b.Fatal(err)
		}
	}
	rate(b)
}

// BenchmarkHeapText writes the text of a document.
func BenchmarkHeapText(b *testing.B) {
	r := newTestRealm(b)
	_, doc, err := r.write(r.run(benchCode))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if err := snapshot.Write(io.Discard, doc); err != nil {
			b.Fatal(err)
		}
	}
	rate(b)
}

// BenchmarkHeapParse reads the text of a document.
func BenchmarkHeapParse(b *testing.B) {
	r := newTestRealm(b)
	text, _, err := r.write(r.run(benchCode))
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := snapshot.Parse(text); err != nil {
			b.Fatal(err)
		}
	}
	rate(b)
}

// BenchmarkHeapRead makes the objects of a document.
func BenchmarkHeapRead(b *testing.B) {
	r := newTestRealm(b)
	_, doc, err := r.write(r.run(benchCode))
	if err != nil {
		b.Fatal(err)
	}
	if err := doc.Unpack(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		h := newHeapReader(r.heap, &testMaker{testRealm: r, doc: doc}, doc, r.tdz)
		if err := h.shells(); err != nil {
			b.Fatal(err)
		}
		if err := h.fill(); err != nil {
			b.Fatal(err)
		}
	}
	rate(b)
}

// BenchmarkJSON is what the engine does with the same objects.
func BenchmarkJSON(b *testing.B) {
	r := newTestRealm(b)
	r.rt.Set("list", r.run(benchCode))
	r.run("globalThis.text = JSON.stringify(list)")
	for name, code := range map[string]string{"stringify": "JSON.stringify(list)", "parse": "JSON.parse(text)"} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				r.run(code)
			}
			rate(b)
		})
	}
}
