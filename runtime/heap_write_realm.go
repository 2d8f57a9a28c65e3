package runtime

import (
	"github.com/dop251/goja"

	"thingsmig/snapshot"
)

// realmChanges writes what the program did to the intrinsics.
func (w *heapWriter) realmChanges() {
	now := &ownProps{}
	for i, o := range w.realm.stock.objects {
		if w.err != nil {
			return
		}
		w.notePrivate(-1-i, o)
		if w.realm.unchanged(i) {
			continue
		}
		path := w.realm.pathOf(i)
		w.root(path)
		if err := w.realm.describe(o, now); err != nil {
			w.fail("%s: %w", path, err)
			return
		}
		w.change(path, w.realm.pristine(i), now)
	}
}

func (w *heapWriter) change(path string, old, now *ownProps) {
	c := snapshot.Change{Path: path, Shape: -1}
	if now.proto != old.proto {
		c.Proto = snapshot.Value{Kind: snapshot.Null}
		if now.proto != nil {
			c.Proto = w.object(now.proto)
		}
	}
	c.Fixed = old.extensible && !now.extensible
	diff := &w.second
	diff.reset()
	if !sameKeys(old.keys, now.keys) {
		w.keyChanges(&c, old, now, diff)
	} else {
		for j := range now.keys {
			if !sameProperty(old, j, now, j) {
				diff.take(now, j)
			}
		}
	}
	if len(diff.keys) > 0 {
		c.Shape, c.Values = w.properties(diff, 0, origin{from: -1, name: path}, nil)
	}
	if c.Shape >= 0 || c.Fixed || c.Proto.Kind != snapshot.Absent || len(c.Deleted) > 0 {
		w.doc.Realm = append(w.doc.Realm, c)
	}
}

func (p *ownProps) take(from *ownProps, j int) {
	p.keys = append(p.keys, from.keys[j])
	p.attrs = append(p.attrs, from.attrs[j])
	p.values = append(p.values, from.values[j])
	p.setters = append(p.setters, from.setters[j])
}

// keyChanges finds which properties are gone, which are new or different, and which have moved
// to the end because they were deleted and made again.
func (w *heapWriter) keyChanges(c *snapshot.Change, old, now, diff *ownProps) {
	was := make(map[any]int, len(old.keys))
	for j, k := range old.keys {
		was[keyOf(k)] = j
	}
	last, moved := -1, map[int]bool{}
	kept := map[int]bool{}
	added := [2]bool{} // strings, symbols: a new key has been seen
	for j, k := range now.keys {
		_, symbol := k.(*goja.Symbol)
		kind := 0
		if symbol {
			kind = 1
		}
		_, index := arrayIndexKey(k)
		at, ok := was[keyOf(k)]
		switch {
		case !ok:
			added[kind] = added[kind] || !index
			diff.take(now, j)
		case !index && (added[kind] || at < last):
			moved[at] = true
			diff.take(now, j)
		default:
			kept[at] = true
			last = at
			if !sameProperty(old, at, now, j) {
				diff.take(now, j)
			}
		}
	}
	for j, k := range old.keys {
		if !kept[j] || moved[j] {
			c.Deleted = append(c.Deleted, w.key(k))
		}
	}
}

func arrayIndexKey(k goja.Value) (float64, bool) {
	if s, ok := k.(goja.String); ok {
		return arrayIndex(s.String())
	}
	return 0, false
}

// keyOf gives something that is equal for equal keys.
func keyOf(k goja.Value) any {
	if s, ok := k.(goja.String); ok {
		return exactString(s)
	}
	return k
}

func sameKeys(a, b []goja.Value) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !a[i].SameAs(b[i]) {
			return false
		}
	}
	return true
}

func sameProperty(a *ownProps, i int, b *ownProps, j int) bool {
	if a.attrs[i] != b.attrs[j] || !a.values[i].SameAs(b.values[j]) {
		return false
	}
	return a.attrs[i]&snapshot.Accessor == 0 || a.setters[i].SameAs(b.setters[j])
}
