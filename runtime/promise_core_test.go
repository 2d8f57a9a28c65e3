package runtime

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dop251/goja"

	"thingsmig/instrument"
	"thingsmig/internal/testtext"
	"thingsmig/snapshot"
)

// TestBoxes fails if the engine no longer keeps promises as boxes expect it.
func TestBoxes(t *testing.T) {
	rt := goja.New()
	b, err := newBoxes(rt)
	if err != nil {
		t.Fatal(err)
	}
	proto := rt.NewObject()
	if err := b.prototype(proto); err != nil {
		t.Fatal(err)
	}
	p := b.make()
	if p.object.Prototype() != proto || b.of(p.object) != p || p.object.ClassName() != "Object" || len(p.object.Keys()) != 0 {
		t.Errorf("a box is %v with prototype %v", p.object.Export(), p.object.Prototype())
	}
	if err := p.object.Set("a", 1); err != nil || b.make().object.Get("a") != nil {
		t.Error("boxes share properties")
	}
	v, err := rt.RunString("(class A { #p = 5; x = 1; get() { return this.#p } })")
	if err != nil {
		t.Fatal(err)
	}
	o, err := rt.New(v)
	if err != nil {
		t.Fatal(err)
	}
	if b.of(o) != nil || !b.convert(o) || b.of(o) == nil || b.convert(o) {
		t.Error("an object does not become a promise once")
	}
	get, _ := goja.AssertFunction(o.Get("get"))
	if got, err := get(o); err != nil || got.ToInteger() != 5 || o.Get("x").ToInteger() != 1 {
		t.Errorf("it has lost its members: %v %v", got, err)
	}
	native, _, _ := rt.NewPromise()
	for _, v := range []goja.Value{rt.ToValue(native), rt.NewArray(), rt.ToValue(1), goja.Undefined(), nil} {
		if b.of(v) != nil {
			t.Errorf("%v is taken for a box", v)
		}
		if o, ok := v.(*goja.Object); ok && b.convert(o) {
			t.Errorf("%v has become one", v)
		}
	}
}

// TestPromiseCores: the two cores do the same. Programs go from the one to the other at every poll, and what they
// write of the same state is the same.
func TestPromiseCores(t *testing.T) {
	for _, path := range programs(t) {
		name := strings.TrimSuffix(filepath.ToSlash(path), ".js")
		dir := filepath.Base(filepath.Dir(path))
		if dir != "promises" && dir != "async" {
			continue
		}
		t.Run(dir+"/"+filepath.Base(name), func(t *testing.T) {
			t.Parallel()
			want, err := os.ReadFile(name + ".out")
			if err != nil {
				t.Fatal(err)
			}
			p, err := instrument.Compile(context.Background(), path, instrument.Options{})
			if err != nil {
				t.Fatal(err)
			}
			var out bytes.Buffer
			run := func(script, again bool, doc *snapshot.Document, after int64) Result {
				m := New(Options{Stdout: &out, Stderr: &out, CountPolls: true, SnapshotAfter: after, scriptPromises: script})
				var res Result
				if again {
					m.RequestSnapshot()
				}
				if doc == nil {
					res, err = m.Run(context.Background(), p)
				} else {
					res, err = m.Resume(context.Background(), doc)
				}
				if err != nil || res.Uncaught != nil {
					t.Fatal(err, res.Uncaught)
				}
				if (m.r.promises.core == nil) != script {
					t.Fatal("the wrong core")
				}
				return res
			}
			all := run(true, false, nil, 0).Polls
			if out.String() != string(want) {
				t.Fatalf("in JavaScript, it prints\n%s", testtext.Diff(out.String(), string(want)))
			}
			every := max(1, all/40)
			for after := int64(1); after <= all; after += every {
				a := run(true, false, nil, after)
				if !a.Stopped {
					continue
				}
				b := run(false, true, a.Snapshot, 0) // captured again where it was
				c := run(true, true, b.Snapshot, 0)
				for _, other := range []*snapshot.Document{b.Snapshot, c.Snapshot} {
					x, err1 := snapshot.StateHash(a.Snapshot)
					y, err2 := snapshot.StateHash(other)
					if err1 != nil || err2 != nil || x != y {
						var s, u strings.Builder
						a.Snapshot.Hops, a.Snapshot.Work, other.Hops, other.Work = nil, snapshot.Work{}, nil, snapshot.Work{}
						_ = snapshot.Write(&s, a.Snapshot)
						_ = snapshot.Write(&u, other)
						t.Fatalf("at poll %d the cores write different states (%v, %v)\n%s", after, err1, err2, testtext.Diff(u.String(), s.String()))
					}
				}
			}
			out.Reset()
			script := false
			for res := run(script, false, nil, every); res.Stopped; {
				script = !script
				res = run(script, false, res.Snapshot, every)
			}
			if out.String() != string(want) {
				t.Errorf("from one to the other, it prints\n%s", testtext.Diff(out.String(), string(want)))
			}
		})
	}
}
