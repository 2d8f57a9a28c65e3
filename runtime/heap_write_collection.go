package runtime

import (
	"sort"
	"strconv"

	"github.com/dop251/goja"

	"thingsmig/snapshot"
)

func itoa(i int) string { return strconv.Itoa(i) }

// collection writes the contents of a Map or Set.
func (w *heapWriter) collection(e *snapshot.Entry, b brand, i int, o *goja.Object) {
	w.eachEntry(b, i, o, func(v snapshot.Value) { e.Items = append(e.Items, v) })
}

// streamCollection writes a Map or Set that has nothing but entries.
func (w *heapWriter) streamCollection(kind snapshot.Kind, b brand, i int, o *goja.Object) {
	w.out.Begin(kind)
	first := true
	w.eachEntry(b, i, o, func(v snapshot.Value) {
		w.out.Item(v, first)
		first = false
	})
	w.out.End(false)
}

// eachEntry gives the keys and the values of a Map, or the members of a Set.
func (w *heapWriter) eachEntry(b brand, i int, o *goja.Object, add func(snapshot.Value)) {
	n := int32(0)
	entry := func(key, value goja.Value) {
		if b == mapBrand {
			w.at = origin{from: int32(i), kind: 'k', n: n}
			add(w.value(key))
			key = value
		}
		w.at = origin{from: int32(i), kind: 'v', n: n}
		add(w.value(key))
		n++
	}
	if w.realm.engine.entries(o, entry) {
		return
	}
	take := w.realm.rt.ToValue(func(call goja.FunctionCall) goja.Value {
		entry(call.Argument(1), call.Argument(0))
		return goja.Undefined()
	})
	each := w.realm.prim.setEach
	if b == mapBrand {
		each = w.realm.prim.mapEach
	}
	w.primCall(i, each, o, take)
}

// A weakEntry is a WeakMap or WeakSet. The engine does not list its keys, so each object that is
// in the heap, and each intrinsic, is tried.
type weakEntry struct {
	entry  int
	object *goja.Object
	kind   snapshot.Kind
	tried  int // heap entries that have been tried
	keys   []weakPair
}

type weakPair struct{ key, value snapshot.Value }

// followWeak puts what is behind keys that are alive into the heap. It reports whether anything
// was found that is still to be written.
func (w *heapWriter) followWeak() bool {
	for k := range w.weak {
		m := &w.weak[k]
		if m.tried == 0 {
			for _, o := range w.realm.stock.objects {
				w.tryWeak(k, o)
			}
		}
		for ; m.tried < w.objects.n && w.err == nil; m.tried++ {
			if o := (*goja.Object)(w.objects.at(m.tried)); o != nil {
				w.tryWeak(k, o)
			}
		}
	}
	return w.next < w.objects.n
}

func (w *heapWriter) tryWeak(k int, o *goja.Object) {
	m := &w.weak[k]
	q := &w.realm.prim
	has, get := q.weakHas, q.weakGet
	if m.kind == snapshot.WeakSetKind {
		has, get = q.weakSetHas, nil
	}
	if c := w.promises; c != nil && c.shown.slots == m.object {
		if slot := c.slotOf(o); slot != nil {
			pair := weakPair{key: w.object(o)}
			w.at = origin{from: int32(m.entry), kind: '?', name: "weak value"}
			pair.value = w.value(slot)
			m.keys = append(m.keys, pair)
		}
		return
	}
	if !w.primCall(m.entry, has, m.object, o).ToBoolean() {
		return
	}
	pair := weakPair{key: w.object(o)}
	if get != nil {
		w.at = origin{from: int32(m.entry), kind: '?', name: "weak value"}
		pair.value = w.value(w.primCall(m.entry, get, m.object, o))
	}
	m.keys = append(m.keys, pair)
}

// writeWeak writes the contents of weak collections in the order of their keys.
func (w *heapWriter) writeWeak() {
	for _, m := range w.weak {
		sort.SliceStable(m.keys, func(a, b int) bool {
			x, y := m.keys[a].key, m.keys[b].key
			if x.Kind != y.Kind {
				return x.Kind > y.Kind // intrinsics first
			}
			return x.Kind == snapshot.Ref && x.Num < y.Num
		})
		e := w.late[m.entry]
		for _, p := range m.keys {
			e.Items = append(e.Items, p.key)
			if e.Kind == snapshot.WeakMapKind {
				e.Items = append(e.Items, p.value)
			}
		}
	}
	w.weak = nil
}
