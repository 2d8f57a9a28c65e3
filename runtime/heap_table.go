package runtime

import (
	"math/bits"
	"slices"
	"unsafe"

	"thingsmig/snapshot"
)

// The tables of a heap walk hold no pointers where they can do without, and nothing in them is moved
// when they grow: a walk happens beside a live heap, and what it asks for is what a host must
// have in reserve. See docs/decisions/0050-captures-are-text.md.

// objectTable tells which entry an object has. Objects do not move, so their addresses are the keys.
type objectTable struct {
	slots []int32 // 1 + the number of an entry, 0 for none
	shift uint8
	n     int
}

// place gives the slot where an object is, or is to be. objects are those of the entries.
func (t *objectTable) place(o unsafe.Pointer, objects *table[unsafe.Pointer]) *int32 {
	i := uint64(uintptr(o)) * 0x9E3779B97F4A7C15 >> t.shift
	for {
		s := &t.slots[i]
		if *s == 0 || objects.at(int(*s-1)) == o {
			return s
		}
		i = (i + 1) & uint64(len(t.slots)-1)
	}
}

// find gives the number of an object's entry.
func (t *objectTable) find(o unsafe.Pointer, objects *table[unsafe.Pointer]) (int32, bool) {
	if t.n == 0 {
		return 0, false
	}
	n := *t.place(o, objects)
	return n - 1, n != 0
}

// add notes that an object, which has no entry yet, has entry i.
func (t *objectTable) add(o unsafe.Pointer, i int, objects *table[unsafe.Pointer]) {
	if t.n*4 >= len(t.slots)*3 {
		old := t.slots
		size := max(64, 2*len(old))
		t.slots, t.shift = make([]int32, size), uint8(64-bits.TrailingZeros(uint(size)))
		for _, s := range old {
			if s != 0 {
				*t.place(objects.at(int(s-1)), objects) = s
			}
		}
	}
	*t.place(o, objects) = int32(i + 1)
	t.n++
}

// table is a list that grows in pieces.
type table[T any] struct {
	pieces [][]T
	n      int
}

const tablePiece = 1 << 9

func (t *table[T]) add(x T) int {
	i := t.n
	if i%tablePiece == 0 {
		t.pieces = append(t.pieces, make([]T, tablePiece))
	}
	t.pieces[i/tablePiece][i%tablePiece] = x
	t.n++
	return i
}

func (t *table[T]) at(i int) T { return t.pieces[i/tablePiece][i%tablePiece] }

// place is valid for as long as the table is.
func (t *table[T]) place(i int) *T { return &t.pieces[i/tablePiece][i%tablePiece] }

// all gives everything as one list.
func (t *table[T]) all() []T {
	if t.n == 0 {
		return nil
	}
	out := make([]T, 0, t.n)
	for i, p := range t.pieces {
		out = append(out, p[:min(tablePiece, t.n-i*tablePiece)]...)
		t.pieces[i] = nil
	}
	return out
}

// valueRoom is where lists of values are kept: short ones share a piece of memory.
type valueRoom struct{ left []snapshot.Value }

const valuePiece = 512

// list gives an empty list with room for n values.
func (r *valueRoom) list(n int) []snapshot.Value {
	if n == 0 {
		return nil
	}
	if n > valuePiece/4 {
		return make([]snapshot.Value, 0, n)
	}
	if len(r.left) < n {
		r.left = make([]snapshot.Value, valuePiece)
	}
	l := r.left[:0:n]
	r.left = r.left[n:]
	return l
}

// storedOrigin is an origin in the form in which each entry has one.
type storedOrigin struct {
	from, n int32
	name    int32 // for a property the number of the shape, otherwise an index of names
	kind    byte
}

// originTable tells how each entry was reached.
type originTable struct {
	steps table[storedOrigin]
	names []string
	known map[string]int32
}

func (t *originTable) add(o origin) {
	s := storedOrigin{from: o.from, n: o.n, name: o.shape, kind: o.kind}
	if !o.isProperty() {
		n, ok := t.known[o.name]
		if !ok {
			if t.known == nil {
				t.known = map[string]int32{}
			}
			n = int32(len(t.names))
			t.names = append(t.names, o.name)
			t.known[o.name] = n
		}
		s.name = n
	}
	t.steps.add(s)
}

func (t *originTable) at(i int, shapes []snapshot.Shape) origin {
	s := t.steps.at(i)
	o := origin{from: s.from, n: s.n, kind: s.kind}
	if o.isProperty() {
		o.name = shapes[s.name].Keys[s.n].Str
	} else {
		o.name = t.names[s.name]
	}
	return o
}

// seenShape is a list of keys that objects had which were written before: the keys are the very
// same strings, and all properties are ordinary ones.
type seenShape struct {
	names []engineKey
	shape int
}

// shapeCache finds the shapes of objects that the same code has made, by the addresses of their keys.
type shapeCache [256]seenShape

func (c *shapeCache) slot(names []engineKey) *seenShape {
	h := uint64(uintptr(unsafe.Pointer(unsafe.StringData(string(names[0])))))
	h = h*31 + uint64(uintptr(unsafe.Pointer(unsafe.StringData(string(names[len(names)-1])))))
	h = (h + uint64(len(names))) * 0x9E3779B97F4A7C15
	return &c[h>>56]
}

// find gives the shape of a list of keys, -1 if it is not known.
func (c *shapeCache) find(names []engineKey) int {
	s := c.slot(names)
	if len(s.names) != len(names) {
		return -1
	}
	for i, n := range names {
		if m := s.names[i]; len(n) != len(m) || unsafe.StringData(string(n)) != unsafe.StringData(string(m)) {
			return -1
		}
	}
	return s.shape
}

func (c *shapeCache) add(names []engineKey, shape int) {
	*c.slot(names) = seenShape{slices.Clone(names), shape}
}
