package runtime

import (
	"github.com/dop251/goja"

	"thingsmig/snapshot"
)

// Iterators are the realm's own, because the engine's do not tell where they are. They keep their
// state in private members; see useIterators.

// cursorOf gives the state of an iterator of the realm's own as an array, nil for anything else.
func (r *heapRealm) cursorOf(o *goja.Object) *goja.Object {
	if r.describeIterator == nil {
		return nil
	}
	v, err := r.describeIterator(goja.Undefined(), o)
	if err != nil {
		return nil
	}
	cursor, _ := v.(*goja.Object)
	return cursor
}

// iterator writes an iterator.
func (w *heapWriter) iterator(e *snapshot.Entry, i int, cursor *goja.Object) {
	e.Kind = snapshot.IteratorKind
	d := &snapshot.Iterator{Type: cursor.Get("0").String()}
	w.at = origin{from: int32(i), kind: '?', name: "what it goes over"}
	d.Source = w.value(cursor.Get("1"))
	d.Position = w.value(cursor.Get("2"))
	if d.Source.Kind == snapshot.Undefined {
		d.Position = snapshot.Num(0)
	}
	e.Detail = d
}

// iterators makes the iterators over things that have been made. Those over Maps and Sets begin
// at the beginning and are moved on by moveIterators, because their sources are still empty.
func (r *heapReader) iterators() {
	for i := range r.doc.Heap {
		r.iterator(i, 0)
	}
}

// iterator makes entry i if it is an iterator and can be made.
func (r *heapReader) iterator(i, depth int) {
	d, ok := r.doc.Heap[i].Detail.(*snapshot.Iterator)
	if !ok || r.made[i] != nil || r.err != nil {
		return
	}
	if d.Source.Kind == snapshot.Ref {
		if r.iterator(d.Source.Index(), depth+1); depth > 1000 {
			r.fail("heap[%d]: an iterator over an iterator over …", i)
		}
		if r.made[d.Source.Index()] == nil {
			return
		}
	}
	if r.realm.makeIterator == nil {
		r.fail("heap[%d]: this realm cannot make iterators", i)
		return
	}
	position := d.Position
	if r.isWalk(d) {
		position = snapshot.Num(0)
	}
	v, err := r.realm.makeIterator(goja.Undefined(), r.realm.rt.ToValue(d.Type), r.value(d.Source), r.value(position))
	r.check(i, err)
	r.made[i] = v
}

// isWalk reports whether an iterator goes over the entries of a Map or Set.
func (r *heapReader) isWalk(d *snapshot.Iterator) bool {
	if d.Source.Kind != snapshot.Ref {
		return false
	}
	k := r.doc.Heap[d.Source.Index()].Kind
	return (k == snapshot.MapKind || k == snapshot.SetKind) && (d.Type[0] == 'm' || d.Type[0] == 's')
}

// moveIterators moves the iterators over Maps and Sets to where they were.
func (r *heapReader) moveIterators() {
	for i := range r.doc.Heap {
		d, ok := r.doc.Heap[i].Detail.(*snapshot.Iterator)
		if !ok || !r.isWalk(d) || d.Position.Num == 0 {
			continue
		}
		source := &r.doc.Heap[d.Source.Index()]
		next, entries := "%MapIteratorPrototype%.next", len(source.Items)/2
		if source.Kind == snapshot.SetKind {
			next, entries = "%SetIteratorPrototype%.next", len(source.Items)
		}
		if d.Position.Num > float64(entries) {
			r.fail("heap[%d]: an iterator is at %.0f of %d", i, d.Position.Num, entries)
			return
		}
		step, ok := goja.AssertFunction(r.realm.intrinsic(next))
		if !ok {
			r.fail("this realm has no %s", next)
			return
		}
		for range int(d.Position.Num) {
			if _, err := step(r.made[i]); err != nil {
				r.check(i, err)
				return
			}
		}
	}
}
