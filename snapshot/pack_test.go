package snapshot_test

import (
	"bytes"
	"errors"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"thingsmig/snapshot"
)

// packedEntries are entries of many kinds and sizes.
func packedEntries(rnd *rand.Rand, n int) []snapshot.Entry {
	value := func() snapshot.Value {
		switch rnd.IntN(5) {
		case 0:
			return snapshot.Num(rnd.NormFloat64())
		case 1:
			return snapshot.Str(strings.Repeat("ä\"\n", rnd.IntN(40)))
		case 2:
			return snapshot.RefTo(rnd.IntN(n))
		case 3:
			return snapshot.Num(math.Copysign(0, -1))
		}
		return snapshot.Value{Kind: snapshot.TDZ}
	}
	values := func(most int) []snapshot.Value {
		var out []snapshot.Value
		for range rnd.IntN(most + 1) {
			out = append(out, value())
		}
		return out
	}
	list := make([]snapshot.Entry, n)
	for i := range list {
		e := snapshot.Entry{Shape: -1}
		switch rnd.IntN(8) {
		case 0:
			e.Kind, e.Detail = snapshot.StringKind, snapshot.Text(strings.Repeat("long \u4f60 ", 1+rnd.IntN(60_000)*rnd.IntN(2)))
		case 1:
			e.Kind, e.Detail = snapshot.BufferKind, snapshot.Buffer(bytes.Repeat([]byte{1, 2, 3}, rnd.IntN(70_000)*rnd.IntN(2)))
		case 2:
			e.Kind, e.Items = snapshot.ArrayKind, values(3000)
		case 3:
			e.Kind, e.Items, e.FixedLength = snapshot.ArrayKind, values(5), true
		case 4:
			e.Kind, e.Items = snapshot.SetKind, values(9)
		case 5:
			e.Kind, e.Detail = snapshot.FunctionKind, &snapshot.Function{Scope: -1, Prototype: value()}
		case 6:
			e.Shape, e.Values, e.Level = 0, values(4), snapshot.Frozen
			e.Private = []snapshot.Private{{Class: snapshot.RefTo(i), Fields: values(3)}}
		}
		list[i] = e
	}
	return list
}

// TestPacked: a heap that is packed entry by entry has the text, the hash and the entries that it has as a list.
func TestPacked(t *testing.T) {
	for seed := range uint64(60) {
		rnd := rand.New(rand.NewPCG(seed, 1))
		heap := packedEntries(rnd, rnd.IntN(80))
		p := snapshot.NewPacked()
		for i := range heap {
			e := heap[i]
			streams := (e.Kind == snapshot.ArrayKind || e.Kind == snapshot.SetKind) && rnd.IntN(2) == 0
			switch {
			case streams:
				p.Begin(e.Kind)
				for j, v := range e.Items {
					p.Item(v, j == 0)
				}
				p.End(e.FixedLength)
			case rnd.IntN(6) == 0: // it is complete only later
				late := e
				late.Values, late.Items, late.Private = nil, nil, nil
				p.AddLate(&late)
				late.Values, late.Items, late.Private = e.Values, e.Items, e.Private
			default:
				again := e
				again.Values, again.Items = slices.Clone(e.Values), slices.Clone(e.Items)
				p.Add(&again)
				clear(again.Values) // it keeps nothing of it
				clear(again.Items)
			}
		}
		var frames []snapshot.Frame
		for i := range rnd.IntN(200) * rnd.IntN(2) {
			f := snapshot.Frame{Unit: 1 + i%2, Fn: i, Site: i + 1, Scope: -1, Outer: i - 1, Locals: []snapshot.Value{snapshot.Num(float64(i))}, This: snapshot.Str("this")}
			frames = append(frames, f)
			p.AddFrame(&f)
		}
		if err := p.Finish(); err != nil {
			t.Fatal(err)
		}
		if p.Len() != len(heap) {
			t.Fatalf("%d entries, not %d", p.Len(), len(heap))
		}
		list, packed := &snapshot.Document{Frames: frames, Heap: heap}, &snapshot.Document{Packed: p}
		var want, got, again bytes.Buffer
		if err := errors.Join(snapshot.Write(&want, list), snapshot.Write(&got, packed)); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(want.Bytes(), got.Bytes()) || list.Hash != packed.Hash {
			t.Fatalf("seed %d: the texts differ (%d and %d bytes)", seed, want.Len(), got.Len())
		}
		a, _ := snapshot.StateHash(list)
		if b, _ := snapshot.StateHash(packed); a != b {
			t.Errorf("seed %d: the hash of the state is %s, not %s", seed, b, a)
		}
		if err := packed.Unpack(); err != nil {
			t.Fatal(err)
		}
		if packed.Packed != nil || len(packed.Heap) != len(heap) || len(packed.Frames) != len(frames) {
			t.Fatalf("seed %d: %d entries and %d frames", seed, len(packed.Heap), len(packed.Frames))
		}
		if err := snapshot.Write(&again, packed); err != nil || !bytes.Equal(want.Bytes(), again.Bytes()) {
			t.Fatalf("seed %d: the entries differ: %v", seed, err)
		}
		read, err := snapshot.ParseUnverified(want.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		for i := range read.Heap {
			if x, y := read.Heap[i], packed.Heap[i]; x.Detail != nil && !reflect.DeepEqual(x.Detail, y.Detail) {
				t.Fatalf("seed %d, entry %d: %v and %v", seed, i, x.Detail, y.Detail)
			}
		}
	}
}

// TestPackedInvalid: what Write refuses is refused, too, where the text is made before.
func TestPackedInvalid(t *testing.T) {
	p := snapshot.NewPacked()
	p.Begin(snapshot.ArrayKind)
	p.Item(snapshot.Str("\xff"), true)
	p.End(false)
	if err := p.Finish(); err == nil {
		t.Error("a string that is no UTF-8 was written")
	}
}
