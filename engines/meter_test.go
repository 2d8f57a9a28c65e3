package engines

import (
	"bytes"
	"context"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"thingsmig/instrument"
	"thingsmig/runtime"
	"thingsmig/snapshot"
)

// metered runs a program that counts its cycles, from its beginning or from a snapshot, on Node or on goja, until it has used fuel or has ended.
func metered(t *testing.T, node bool, p *instrument.Program, doc *snapshot.Document, fuel uint64) (uint64, *snapshot.Document) {
	t.Helper()
	var out bytes.Buffer
	if node {
		var code string
		var err error
		if doc == nil {
			code, err = Node(p, nil)
		} else {
			code, err = ResumeNode(doc)
		}
		if err != nil {
			t.Fatal(err)
		}
		res, err := RunNode(context.Background(), code, RunOptions{Stdout: &out, Stderr: &out, Fuel: fuel})
		if err != nil || res.Broken != "" {
			t.Fatal(err, res.Broken, out.String())
		}
		return res.Cycles, res.Snapshot
	}
	m := runtime.New(runtime.Options{Stdout: &out, Stderr: &out, Fuel: fuel})
	var res runtime.Result
	var err error
	if doc == nil {
		res, err = m.Run(context.Background(), p)
	} else {
		res, err = m.Resume(context.Background(), doc)
	}
	if err != nil {
		t.Fatal(err)
	}
	if res.Snapshot == nil {
		return res.Cycles, nil
	}
	var text bytes.Buffer
	if err := snapshot.Write(&text, res.Snapshot); err != nil {
		t.Fatal(err)
	}
	return res.Cycles, parse(t, text.Bytes())
}

// seesEngine are the programs whose own functions are called more often on one engine than on the other, by what the
// language leaves open.
var seesEngine = map[string]string{
	"function_objects": "the names of the properties of a function are filtered",
	"reflect_calls":    "the names of global variables are filtered",
	"sort_comparators": "toString of elements is called by a sort without a comparator",
}

// TestMeter: a program counts the same number of cycles on goja and on Node, in one go or partly on the one and partly on the
// other, and with the same fuel it is stopped at the same place.
func TestMeter(t *testing.T) {
	eachProgram(t, !nodeModules, func(t *testing.T, plain program, _ string) {
		oneOf(t, 2, plain)
		p, err := instrument.Unit(1, plain.Name, instrument.WithMeter(plain.Source), plain.SourceMap, instrument.ModuleParams)
		if err != nil {
			t.Fatal(err)
		}
		if why := seesEngine[strings.TrimSuffix(filepath.Base(p.Name), ".js")]; why != "" {
			t.Skip("what it does depends on the engine: " + why)
		}
		total, _ := metered(t, false, p, nil, 0)
		if n, _ := metered(t, true, p, nil, 0); n != total || n == 0 {
			t.Fatalf("%d cycles on goja, %d on Node", total, n)
		}
		rnd := rand.New(rand.NewPCG(13, uint64(len(p.Source))))
		if rnd.IntN(3) > 0 {
			return // which saves time
		}
		fuel := 1 + rnd.Uint64N(total)
		a, onA := metered(t, false, p, nil, fuel)
		b, onB := metered(t, true, p, nil, fuel)
		if a != b || (onA == nil) != (onB == nil) {
			t.Fatalf("with fuel for %d of %d, goja stops at %d, Node at %d", fuel, total, a, b)
		}
		if onA == nil {
			return // there was no poll any more
		}
		if x, y := places(onA), places(onB); !slices.Equal(x, y) {
			t.Errorf("with fuel for %d of %d, goja stops at %v, Node at %v", fuel, total, x, y)
		}
		if n, _ := metered(t, false, p, onB, 0); n != total {
			t.Errorf("%d cycles on Node and then goja, %d on one of them", n, total)
		}
	})
}

// places are the calls of the program's own functions that a snapshot has. Of the realm's, each engine has others.
func places(doc *snapshot.Document) [][2]int {
	var out [][2]int
	for i := range doc.Frames {
		if f := &doc.Frames[i]; f.Unit > 0 {
			out = append(out, [2]int{f.Fn, f.Site})
		}
	}
	return out
}
