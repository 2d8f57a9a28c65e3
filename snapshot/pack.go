package snapshot

import "fmt"

// A Packed is a heap that has its text already: where a program is captured, each entry becomes text as soon
// as it is complete, and nothing else is kept of it. The text takes a fraction of what the entries would.
//
// Entries come in the order of their numbers. What is large by itself (buffers, long strings) stays where it is
// until the document is written.
type Packed struct {
	n      int
	size   int // of the text, without late entries
	pieces [][]byte
	late   []lateEntry
	e      encoder
}

// lateEntry is an entry whose text is made when the document is written.
type lateEntry struct {
	number int
	at     int // so much text is before it
	entry  *Entry
}

// Pieces of the text begin small, for small heaps, and are never moved.
const (
	firstPiece = 1 << 11
	mostPiece  = 1 << 18
	packSize   = 1 << 11 // so much text is gathered before it is put away
)

// NewPacked gives an empty heap.
func NewPacked() *Packed {
	p := &Packed{}
	p.e.w = packWriter{p}
	return p
}

// Len is the number of entries.
func (p *Packed) Len() int { return p.n }

// packWriter puts text into a Packed.
type packWriter struct{ p *Packed }

func (w packWriter) Write(text []byte) (int, error) {
	p := w.p
	p.size += len(text)
	for rest := text; len(rest) > 0; {
		last := len(p.pieces) - 1
		if last < 0 || len(p.pieces[last]) == cap(p.pieces[last]) {
			size := firstPiece
			if last >= 0 {
				size = min(2*cap(p.pieces[last]), mostPiece)
			}
			p.pieces = append(p.pieces, make([]byte, 0, size))
			last++
		}
		piece := p.pieces[last]
		k := copy(piece[len(piece):cap(piece)], rest)
		p.pieces[last] = piece[:len(piece)+k]
		rest = rest[k:]
	}
	return len(text), nil
}

func (p *Packed) next() {
	if p.n > 0 {
		p.e.raw(",")
	}
	p.e.raw("\n")
	p.n++
	if len(p.e.buf) >= packSize {
		p.e.flush()
	}
}

// Add adds an entry. It keeps nothing of it but a large Detail.
func (p *Packed) Add(e *Entry) {
	switch e.Detail.(type) {
	case Text, Buffer:
		kept := *e
		p.AddLate(&kept)
		return
	}
	p.next()
	p.e.entry(e)
}

// AddLate adds an entry that may change until the document is written or unpacked.
func (p *Packed) AddLate(e *Entry) {
	p.next()
	p.e.flush()
	p.late = append(p.late, lateEntry{p.n - 1, p.size, e})
}

// Begin adds an entry of a kind that has items, and that has nothing else. Its items follow with Item, and then
// comes End.
func (p *Packed) Begin(kind Kind) {
	p.next()
	p.e.raw(`{"kind":"`)
	p.e.raw(kind.String())
	p.e.raw(`","items":[`)
}

// Item adds an item to the entry that was begun; first says that it is the first.
func (p *Packed) Item(v Value, first bool) {
	if !first {
		p.e.raw(",")
	}
	p.e.value(v)
	if len(p.e.buf) >= packSize {
		p.e.flush()
	}
}

// End ends the entry that was begun. FixedLength is that of Entry.
func (p *Packed) End(fixedLength bool) {
	p.e.raw("]")
	if fixedLength {
		p.e.raw(`,"fixedLength":true`)
	}
	p.e.raw("}")
}

// Finish puts the last of the text away. It reports what could not be written.
func (p *Packed) Finish() error {
	p.e.flush()
	p.e.buf = nil
	return p.e.err
}

// packed writes a heap that has its text.
func (e *encoder) packed(p *Packed) {
	e.raw(",\n\"heap\":[")
	late := p.late
	at := 0
	for _, piece := range p.pieces {
		for len(late) > 0 && late[0].at <= at+len(piece) {
			k := late[0].at - at
			e.text(piece[:k])
			e.entry(late[0].entry)
			if len(e.buf) >= flushSize {
				e.flush()
			}
			piece, at, late = piece[k:], late[0].at, late[1:]
		}
		e.text(piece)
		at += len(piece)
		if e.err != nil {
			return
		}
	}
	e.raw("]")
}

// text writes what is text already.
func (e *encoder) text(b []byte) {
	if len(e.buf)+len(b) <= cap(e.buf) {
		e.buf = append(e.buf, b...)
		return
	}
	e.flush()
	e.put(b)
}

// Unpack makes the entries of a heap that has its text, so that d.Heap has them. It is for whoever looks
// at the heap of a document that was captured in this process; others have been read, and nothing is to be done.
func (d *Document) Unpack() (err error) {
	p := d.Packed
	if p == nil {
		return nil
	}
	text := make([]byte, 0, p.size)
	for _, piece := range p.pieces {
		text = append(text, piece...)
	}
	s := &scanner{data: text}
	defer func() {
		switch e := recover().(type) {
		case nil:
		case *CorruptError:
			err = fmt.Errorf("snapshot: a heap that was just written cannot be read: %w", e)
		default:
			panic(e)
		}
	}()
	heap, late := make([]Entry, p.n), p.late
	for i := range heap {
		if len(late) > 0 && late[0].number == i {
			heap[i] = *late[0].entry
			late = late[1:]
			continue
		}
		for s.peek() == ',' {
			s.pos++
		}
		heap[i].Shape = -1
		s.entry(&heap[i])
	}
	d.Heap, d.Packed = heap, nil
	return nil
}
