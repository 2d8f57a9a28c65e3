package runtime

import (
	"slices"

	"github.com/dop251/goja"

	"thingsmig/instrument"
	"thingsmig/snapshot"
)

// Private members of objects belong to classes. Only code of a class can see them, and that code
// has the class, so those of a class that nothing leads to are nothing that anybody can see: as in
// a WeakMap, they count only if their class is reached otherwise.

// privateWalk is what a heapWriter knows of private members.
type privateWalk struct {
	classes map[privateKey]int32 // by identity: the entry of the class
	objects []privateObject
}

type privateObject struct {
	entry int           // below 0: -1 - the number of an object of the realm's own
	parts []privatePart // that have not been written
}

// notePrivate notes that an object has private members, and reports whether it has; i is below 0 for one of the
// realm's own.
func (w *heapWriter) notePrivate(i int, o *goja.Object) bool {
	if !w.realm.engine.hasPrivate(o) {
		return false
	}
	parts := w.realm.engine.privateParts(o)
	if len(parts) > 0 {
		w.hidden.objects = append(w.hidden.objects, privateObject{i, parts})
	}
	return len(parts) > 0
}

// classPrivate writes what a class has to make its instances, and its own private fields.
func (w *heapWriter) classPrivate(d *snapshot.Function, f *instrument.Function, i int, class *goja.Object) {
	e := w.realm.engine
	for _, k := range e.computedKeys(class) {
		w.at = origin{from: int32(i), kind: '?', name: "a key"}
		switch k.(type) {
		case *goja.Symbol, goja.String:
		default: // the engine keeps an index as a number
			k = w.realm.rt.ToValue(k.String())
		}
		d.Keys = append(d.Keys, w.key(k))
	}
	instance, static := e.privateKeys(class)
	if instance == nil {
		if f.PrivateFields+f.StaticPrivate > 0 {
			w.failAt(i, "its private members cannot be read")
		}
		return
	}
	if w.hidden.classes == nil {
		w.hidden.classes = map[privateKey]int32{}
	}
	w.hidden.classes[instance] = int32(i)
	for _, p := range e.privateParts(class) {
		if p.key == static {
			d.Statics = w.privateFields(i, p.fields)
		}
	}
}

func (w *heapWriter) privateFields(i int, fields []goja.Value) []snapshot.Value {
	out := make([]snapshot.Value, len(fields))
	for j, v := range fields {
		if v != nil {
			w.at = origin{from: int32(i), kind: '?', name: "a private field"}
			out[j] = w.value(v)
		}
	}
	return out
}

// followPrivate writes the private members of classes that have been reached. It reports whether
// anything was found that is still to be written.
func (w *heapWriter) followPrivate() bool {
	if len(w.hidden.classes) == 0 {
		return false
	}
	for k := range w.hidden.objects {
		o := &w.hidden.objects[k]
		var found []snapshot.Private
		values := map[int][]goja.Value{}
		o.parts = slices.DeleteFunc(o.parts, func(p privatePart) bool {
			class, ok := w.hidden.classes[p.key]
			if ok {
				found = append(found, snapshot.Private{Class: snapshot.RefTo(int(class))})
				values[int(class)] = p.fields
			}
			return ok
		})
		if o.entry < 0 && found != nil {
			w.fail("%s: private members of an object of the realm cannot be written", w.realm.pathOf(-1-o.entry))
			return false
		}
		byClass := func(a, b snapshot.Private) int { return a.Class.Index() - b.Class.Index() }
		slices.SortFunc(found, byClass)
		for j := range found {
			found[j].Fields = w.privateFields(o.entry, values[found[j].Class.Index()])
		}
		if found == nil {
			continue
		}
		e := w.late[o.entry]
		e.Private = append(e.Private, found...)
		slices.SortFunc(e.Private, byClass)
	}
	w.hidden.objects = slices.DeleteFunc(w.hidden.objects, func(o privateObject) bool { return len(o.parts) == 0 })
	return w.next < w.objects.n
}

// privateMembers gives objects their private members.
func (r *heapReader) privateMembers() {
	stamp := func(i int, class snapshot.Value, static bool, fields []snapshot.Value) {
		values := make([]goja.Value, len(fields))
		for j, v := range fields {
			values[j] = r.value(v)
		}
		o, c := r.made[i].(*goja.Object), r.object(class)
		if o == nil || c == nil {
			r.fail("heap[%d]: private members of what is no object", i)
			return
		}
		r.check(i, r.realm.engine.stamp(o, c, static, values))
	}
	for i := range r.doc.Heap {
		e := &r.doc.Heap[i]
		for _, p := range e.Private {
			stamp(i, p.Class, false, p.Fields)
		}
		if f, ok := e.Detail.(*snapshot.Function); ok && len(f.Statics) > 0 {
			stamp(i, snapshot.RefTo(i), true, f.Statics)
		}
	}
}
