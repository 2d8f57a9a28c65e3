package snapshot_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"thingsmig/snapshot"
	"thingsmig/snapshot/snapshottest"
)

// TestRoundTrip: what is read is what was written, whatever the layout of the text.
func TestRoundTrip(t *testing.T) {
	d := sample()
	text := write(t, d)
	snapshottest.Check(t, text)
	var indented, compact bytes.Buffer
	if err := json.Indent(&indented, text, "", "\t"); err != nil {
		t.Fatal(err)
	}
	if err := json.Compact(&compact, text); err != nil {
		t.Fatal(err)
	}
	for _, layout := range [][]byte{text, indented.Bytes(), compact.Bytes()} {
		got, err := snapshot.Read(bytes.NewReader(layout))
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, d) {
			t.Errorf("read\n%+v\nwrote\n%+v", got, d)
		}
		if again := write(t, got); !bytes.Equal(again, text) {
			t.Errorf("written again, it is\n%s\ninstead of\n%s", again, text)
		}
	}
}

// TestMemberOrder: the order of the members does not matter, but "format" is the first.
func TestMemberOrder(t *testing.T) {
	text := string(write(t, sample()))
	moved := strings.Replace(text, ",\n\"main\":[[0],[1],[]]", "", 1)
	moved = strings.Replace(moved, `"tool"`, `"main":[[0],[1],[]],"tool"`, 1)
	moved = strings.Replace(moved, `{"kind":"date","time":5}`, `{"time":5,"kind":"date"}`, 1)
	if moved == text {
		t.Fatal("nothing was moved")
	}
	if _, err := snapshot.Parse([]byte(moved)); err != nil {
		t.Error(err)
	}
}

func TestNumbers(t *testing.T) {
	for f, want := range map[float64]string{
		0: "0", math.Copysign(0, -1): `["-0"]`, 1: "1", -1: "-1", 1.5: "1.5", 0.1: "0.1", 1e21: "1e+21", 123456789012345680000: "123456789012345680000",
		1e-6: "0.000001", 1e-7: "1e-7", 1.5e-7: "1.5e-7", 5e-324: "5e-324", math.MaxFloat64: "1.7976931348623157e+308",
		1 << 53: "9007199254740992", -(1 << 53): "-9007199254740992", 1e100: "1e+100", -1e-10: "-1e-10",
		math.Inf(1): `["+inf"]`, math.Inf(-1): `["-inf"]`, 4294967295: "4294967295", 2.5e15: "2500000000000000",
	} {
		d := &snapshot.Document{Program: sample().Program, Main: []snapshot.Value{snapshot.Num(f)}}
		text := write(t, d)
		if !strings.Contains(string(text), "\n\"main\":["+want+"],\n") {
			t.Errorf("%v is not written as %s:\n%s", f, want, text)
		}
		got, err := snapshot.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		if math.Float64bits(got.Main[0].Num) != math.Float64bits(f) {
			t.Errorf("%v comes back as %v", f, got.Main[0].Num)
		}
	}
	nan := &snapshot.Document{Program: sample().Program, Main: []snapshot.Value{snapshot.Num(math.NaN())}}
	if got, err := snapshot.Parse(write(t, nan)); err != nil || got.Main[0].Num == got.Main[0].Num {
		t.Errorf("NaN comes back as %v, %v", got, err)
	}
}

// TestStateHash: it does not see where the program has been, and it sees everything else.
func TestStateHash(t *testing.T) {
	hash := func(change func(d *snapshot.Document)) string {
		d := sample()
		change(d)
		h, err := snapshot.StateHash(d)
		if err != nil {
			t.Fatal(err)
		}
		return h
	}
	same := hash(func(*snapshot.Document) {})
	for name, c := range map[string]struct {
		change func(d *snapshot.Document)
		same   bool
	}{
		"tool": {func(d *snapshot.Document) { d.Tool = "x" }, true},
		"work": {func(d *snapshot.Document) { d.Work.Polls++ }, true},
		"hops": {func(d *snapshot.Document) { d.Hops = nil }, true},
		"hash": {func(d *snapshot.Document) { d.Hash = "x" }, true},
		"args": {func(d *snapshot.Document) { d.Program.Args = nil }, false},
		"main": {func(d *snapshot.Document) { d.Main[2] = snapshot.Num(1) }, false},
		"heap": {func(d *snapshot.Document) { d.Heap[0].Values[0] = snapshot.Num(2) }, false},
		"site": {func(d *snapshot.Document) { d.Frames[0].Site++ }, false},
	} {
		if (hash(c.change) == same) != c.same {
			t.Errorf("%s: %v", name, !c.same)
		}
	}
}

// TestWriteErrors: the errors of the writer come out, and so do those of a reader.
func TestWriteErrors(t *testing.T) {
	full := errors.New("disk full")
	for n := range 6 {
		w := &failing{after: n, err: full}
		d := sample()
		d.Heap = append(d.Heap, snapshot.Entry{Kind: snapshot.BufferKind, Shape: -1, Detail: snapshot.Buffer(make([]byte, 200_000))})
		if err := snapshot.Write(w, d); !errors.Is(err, full) {
			t.Errorf("after %d writes: %v", n, err)
		}
	}
	if _, err := snapshot.Read(iotest.ErrReader(full)); !errors.Is(err, full) {
		t.Error(err)
	}
	bad := sample()
	bad.Main[0] = snapshot.Str("\xff")
	if err := snapshot.Write(io.Discard, bad); err == nil {
		t.Error("text that is not UTF-8 was written")
	}
}

type failing struct {
	after int
	err   error
}

func (f *failing) Write(b []byte) (int, error) {
	if f.after--; f.after < 0 {
		return 0, f.err
	}
	return len(b), nil
}

// FuzzParse: whatever the text, it is read or refused, and what is read is written the same.
func FuzzParse(f *testing.F) {
	files, err := filepath.Glob(vectors + "/*.json")
	if err != nil || len(files) == 0 {
		f.Fatal("no vectors", err)
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		if len(text) < 10_000 {
			f.Add(text)
		}
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		d, err := snapshot.Parse(text)
		if err != nil {
			if !errors.Is(err, snapshot.ErrCorrupt) && !errors.Is(err, snapshot.ErrVersion) {
				t.Fatalf("%T %v", err, err)
			}
			return
		}
		var b bytes.Buffer
		if err := snapshot.Write(&b, d); err != nil {
			t.Fatal(err)
		}
		if b.Len() > 4*len(text)+1000 {
			t.Fatalf("%d bytes became %d", len(text), b.Len())
		}
		if _, err := snapshot.Parse(b.Bytes()); err != nil {
			t.Fatal(err)
		}
	})
}

// FuzzRepaired is FuzzParse for texts whose hash is made right, so that Verify sees them.
func FuzzRepaired(f *testing.F) {
	good, err := os.ReadFile(vectors + "/good.json")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(good)
	f.Fuzz(func(t *testing.T, text []byte) {
		d, err := snapshot.ParseUnverified(text)
		if err != nil {
			return
		}
		if err := snapshot.Verify(d); err != nil && !errors.Is(err, snapshot.ErrCorrupt) {
			t.Fatalf("%T %v", err, err)
		}
	})
}

// TestAddHop: the history of a program does not grow for ever, and tells what is left out of it.
func TestAddHop(t *testing.T) {
	d := sample()
	d.Hops = nil
	for i := range 100 {
		before := slices.Clone(d.Hops)
		old := d.Hops
		d.AddHop(snapshot.Hop{Host: "h", Arch: "a", Engine: "e", Time: "2026-01-02T03:04:05Z", Polls: uint64(i)})
		if !slices.Equal(old, before) {
			t.Fatal("the list from before was changed")
		}
		if len(d.Hops) > snapshot.KeptHops || uint64(len(d.Hops))+d.Work.Hops != uint64(i+1) {
			t.Fatalf("after %d hops there are %d, and %d left out", i+1, len(d.Hops), d.Work.Hops)
		}
		if d.Hops[0].Polls != 0 || d.Hops[len(d.Hops)-1].Polls != uint64(i) {
			t.Fatalf("after %d hops the first or the last is missing: %+v", i+1, d.Hops)
		}
	}
	for i, h := range d.Hops[1:] {
		if h.Polls != uint64(100-snapshot.KeptHops+1+i) {
			t.Errorf("hop %d is %+v", i+1, h)
		}
	}
	var text bytes.Buffer
	if err := snapshot.Write(&text, d); err != nil {
		t.Fatal(err)
	}
	again, err := snapshot.Parse(text.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if again.Work != d.Work || len(again.Hops) != len(d.Hops) {
		t.Errorf("read back: %+v and %d hops", again.Work, len(again.Hops))
	}
}

// TestOtherLayout: a document that is laid out in another way is read as well, and damage is found
// in it: the hash is that of the canonical form.
func TestOtherLayout(t *testing.T) {
	var text bytes.Buffer
	if err := snapshot.Write(&text, sample()); err != nil {
		t.Fatal(err)
	}
	spread := strings.Replace(text.String(), `"polls":42}`, `"polls": 42 }`, 1)
	if _, err := snapshot.Parse([]byte(spread)); err != nil {
		t.Errorf("other layout: %v", err)
	}
	for _, c := range [][2]string{{`"polls":42}`, `"polls":43}`}, {`"polls":42}`, `"polls": 43 }`}} {
		damaged := strings.Replace(text.String(), c[0], c[1], 1)
		if _, err := snapshot.Parse([]byte(damaged)); !errors.Is(err, snapshot.ErrCorrupt) {
			t.Errorf("%s: %v", c[1], err)
		}
	}
}
