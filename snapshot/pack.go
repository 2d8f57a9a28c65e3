package snapshot

import (
	"errors"
	"fmt"
)

// A Packed is the stack and the heap of a document that have their text already: where a program is captured,
// each frame and each entry becomes text as soon as it is complete, and nothing else is kept of it. The text takes
// a fraction of what they would.
//
// Frames come outermost first, entries in the order of their numbers. What is large by itself (buffers, long strings)
// stays where it is until the document is written.
type Packed struct {
	frames packedList
	heap   packedList
	late   []lateEntry
}

// packedList is the text of a list.
type packedList struct {
	n      int
	size   int // of the text, without late entries
	pieces [][]byte
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

// NewPacked gives one with no frame and no entry.
func NewPacked() *Packed {
	p := &Packed{}
	p.frames.e.w, p.heap.e.w = &p.frames, &p.heap
	return p
}

// Len is the number of entries.
func (p *Packed) Len() int { return p.heap.n }

// Write puts text away.
func (l *packedList) Write(text []byte) (int, error) {
	l.size += len(text)
	for rest := text; len(rest) > 0; {
		last := len(l.pieces) - 1
		if last < 0 || len(l.pieces[last]) == cap(l.pieces[last]) {
			size := firstPiece
			if last >= 0 {
				size = min(2*cap(l.pieces[last]), mostPiece)
			}
			l.pieces = append(l.pieces, make([]byte, 0, size))
			last++
		}
		piece := l.pieces[last]
		k := copy(piece[len(piece):cap(piece)], rest)
		l.pieces[last] = piece[:len(piece)+k]
		rest = rest[k:]
	}
	return len(text), nil
}

// next begins an item.
func (l *packedList) next() {
	if l.n > 0 {
		l.e.raw(",")
	}
	l.e.raw("\n")
	l.n++
	if len(l.e.buf) >= packSize {
		l.e.flush()
	}
}

// finish puts the last of the text away.
func (l *packedList) finish() error {
	l.e.flush()
	l.e.buf = nil
	return l.e.err
}

// scanner reads the text.
func (l *packedList) scanner() *scanner {
	text := make([]byte, 0, l.size)
	for _, piece := range l.pieces {
		text = append(text, piece...)
	}
	return &scanner{data: text}
}

// AddFrame adds a frame. It keeps nothing of it.
func (p *Packed) AddFrame(f *Frame) {
	p.frames.next()
	p.frames.e.frame(f)
}

// Add adds an entry. It keeps nothing of it but a large Detail.
func (p *Packed) Add(e *Entry) {
	switch e.Detail.(type) {
	case Text, Buffer:
		kept := *e
		p.AddLate(&kept)
		return
	}
	p.heap.next()
	p.heap.e.entry(e)
}

// AddLate adds an entry that may change until the document is written or unpacked.
func (p *Packed) AddLate(e *Entry) {
	p.heap.next()
	p.heap.e.flush()
	p.late = append(p.late, lateEntry{p.heap.n - 1, p.heap.size, e})
}

// Begin adds an entry of a kind that has items, and that has nothing else. Its items follow with Item, and then
// comes End.
func (p *Packed) Begin(kind Kind) {
	p.heap.next()
	e := &p.heap.e
	e.raw(`{"kind":"`)
	e.raw(kind.String())
	e.raw(`","items":[`)
}

// Item adds an item to the entry that was begun; first says that it is the first.
func (p *Packed) Item(v Value, first bool) {
	e := &p.heap.e
	if !first {
		e.raw(",")
	}
	e.value(v)
	if len(e.buf) >= packSize {
		e.flush()
	}
}

// End ends the entry that was begun. FixedLength is that of Entry.
func (p *Packed) End(fixedLength bool) {
	e := &p.heap.e
	e.raw("]")
	if fixedLength {
		e.raw(`,"fixedLength":true`)
	}
	e.raw("}")
}

// Finish puts the last of the text away. It reports what could not be written.
func (p *Packed) Finish() error {
	return errors.Join(p.frames.finish(), p.heap.finish())
}

// packed writes a list that has its text, with entries between.
func (e *encoder) packed(open string, l *packedList, late []lateEntry) {
	e.raw(open)
	at := 0
	for _, piece := range l.pieces {
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

// Unpack makes the frames and the entries of a document that was captured in this process, so that d.Frames and d.Heap
// have them. It is for whoever looks at them; other documents have them, and nothing is to be done. It changes d, so that
// goroutines that share a document must not call it (or Verify, or Machine.Resume) at the same time.
func (d *Document) Unpack() (err error) {
	p := d.Packed
	if p == nil {
		return nil
	}
	defer func() {
		switch e := recover().(type) {
		case nil:
		case *CorruptError:
			err = fmt.Errorf("snapshot: what was just written cannot be read: %w", e)
		default:
			panic(e)
		}
	}()
	next := func(s *scanner) {
		for s.peek() == ',' {
			s.pos++
		}
	}
	s := p.frames.scanner()
	frames := make([]Frame, p.frames.n)
	for i := range frames {
		next(s)
		frames[i] = s.frame()
	}
	s = p.heap.scanner()
	heap, late := make([]Entry, p.heap.n), p.late
	for i := range heap {
		if len(late) > 0 && late[0].number == i {
			heap[i] = *late[0].entry
			late = late[1:]
			continue
		}
		next(s)
		heap[i].Shape = -1
		s.entry(&heap[i])
	}
	d.Frames, d.Heap, d.Packed = frames, heap, nil
	return nil
}
