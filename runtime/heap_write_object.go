package runtime

import (
	"math"
	"slices"
	"strconv"
	"unsafe"

	"github.com/dop251/goja"

	"thingsmig/snapshot"
)

// write fills entry i with the contents of o. The entry must be found anew after every call that
// may put something into the heap.
func (w *heapWriter) write(i int, o *goja.Object) {
	w.at = origin{from: int32(i), kind: '?', name: "prototype"}
	if w.usual(i, o) {
		return
	}
	b, what := w.realm.brandOf(o)
	late := false // something may be added when more is known
	var cursor *goja.Object
	if w.realm.engine.hasPrivate(o) {
		if b != boundBrand {
			cursor = w.realm.cursorOf(o)
		}
		late = w.notePrivate(i, o)
	}
	if b == proxyBrand {
		w.proxy(i, o, late)
		return
	}
	if b == promiseBrand && w.promises != nil && w.promises.boxes.of(o) != nil {
		b = plainBrand // what is behind it is in the table of promises
	}
	p := &w.props
	var g glance
	items, length, fixed, open := w.realm.engine.contents(o, &g)
	if open {
		w.realm.take(&g, p)
	} else if err := w.realm.describe(o, p); err != nil {
		w.failAt(i, "%v", err)
		return
	}
	e := &w.entry
	*e = snapshot.Entry{Shape: -1, Level: p.level(), Items: w.items[:0]}
	skip := 0        // so many properties at the start of p follow from the kind
	natural := false // all of them do
	switch b {
	case plainBrand:
		if cursor != nil {
			w.iterator(e, i, cursor)
		} else if o.ClassName() == "Arguments" { // of a strict function
			e.Kind = snapshot.ArgumentsKind
		} else if o.ClassName() == "RawJSON" { // it is frozen, with that one property
			e.Kind, e.Level, natural = snapshot.RawJSONKind, snapshot.Extensible, true
			e.Detail = snapshot.RawJSON(exactString(p.values[0].(goja.String)))
		}
	case arrayBrand:
		e.Kind = snapshot.ArrayKind
		if open {
			e.FixedLength = fixed
			if len(p.keys) == 0 && !late && p.proto == w.arrays {
				w.streamElements(items, length, i, fixed)
				return
			}
			w.openElements(e, items, length, i)
		} else {
			w.elements(e, p, i)
		}
		natural = len(p.keys) == 0
	case functionBrand, classBrand, generatorFunctionBrand:
		lazy := len(w.lazy)
		natural = w.function(e, p, i, o)
		late = late || len(w.lazy) > lazy
	case boundBrand:
		w.bound(e, i, o)
	case errorBrand:
		e.Kind = snapshot.ErrorKind
		if t, ok := w.funcs.(stackTable); ok {
			for j, k := range p.keys {
				if s, ok := k.(goja.String); ok && s.String() == "stack" {
					p.values[j] = t.errorStack(p.values[j])
				}
			}
		}
	case argumentsBrand:
		e.Kind = snapshot.ArgumentsKind
	case dateBrand:
		e.Kind = snapshot.DateKind
		if ms, ok := w.realm.engine.time(o); ok {
			e.Detail = snapshot.Date(ms)
		} else {
			e.Detail = snapshot.Date(w.prim(i, w.realm.prim.dateTime, o).ToFloat())
		}
	case regexpBrand:
		e.Kind = snapshot.RegExpKind
		source := exactString(w.prim(i, w.realm.prim.regexpSource, o).(goja.String))
		source.Str = plainSlashes(source.Str)
		flags := w.primCall(i, w.realm.prim.regexpFlags, nil, o)
		e.Detail = &snapshot.RegExp{Source: source, Flags: flags.String()}
		if len(p.keys) == 1 && p.attrs[0] == snapshot.Writable && p.values[0].SameAs(w.realm.rt.ToValue(0)) {
			natural = true
		}
	case generatorBrand:
		t, ok := w.funcs.(generatorTable)
		if !ok {
			w.failAt(i, "%s cannot be written", what)
			return
		}
		g, err := t.generator(w, o)
		if err != nil {
			w.failAt(i, "%v", err)
			return
		}
		e.Kind, e.Detail = snapshot.GeneratorKind, g
	case mapBrand, setBrand:
		proto := w.sets
		if e.Kind = snapshot.SetKind; b == mapBrand {
			e.Kind, proto = snapshot.MapKind, w.maps
		}
		if len(p.keys) == 0 && p.extensible && !late && p.proto == proto {
			w.streamCollection(e.Kind, b, i, o)
			return
		}
		w.collection(e, b, i, o)
	case weakMapBrand, weakSetBrand:
		e.Kind = snapshot.WeakMapKind
		if b == weakSetBrand {
			e.Kind = snapshot.WeakSetKind
		}
		w.weak = append(w.weak, weakEntry{entry: i, object: o, kind: e.Kind})
		late = true
	case bufferBrand:
		e.Kind = snapshot.BufferKind
		buffer, ok := o.Export().(goja.ArrayBuffer)
		switch {
		case !ok:
			w.failAt(i, "%s cannot be written", what)
			return
		case buffer.Detached():
			e.Detail = snapshot.DetachedBuffer{}
		default:
			// No copy: where a program is captured, it never runs again. If it goes on, that is another realm.
			e.Detail = snapshot.Buffer(buffer.Bytes())
		}
	case typedBrand:
		e.Kind = snapshot.TypedKind
		q := &w.realm.prim
		d := &snapshot.View{Type: w.prim(i, q.typedName, o).String()}
		d.Offset = int(w.prim(i, q.typedOffset, o).ToInteger())
		d.Length = int(w.prim(i, q.typedLength, o).ToInteger())
		d.Buffer = w.value(w.prim(i, q.typedBuffer, o))
		e.Detail = d
		if !open {
			skip = d.Length
		}
	case dataViewBrand:
		e.Kind = snapshot.DataViewKind
		q := &w.realm.prim
		d := &snapshot.View{}
		buffer := w.prim(i, q.viewBuffer, o)
		if b, ok := buffer.Export().(goja.ArrayBuffer); !ok || !b.Detached() { // else it does not tell
			d.Offset = int(w.prim(i, q.viewOffset, o).ToInteger())
			d.Length = int(w.prim(i, q.viewLength, o).ToInteger())
		}
		d.Buffer = w.value(buffer)
		e.Detail = d
	case boxedBrand, boxedStringBrand:
		e.Kind = snapshot.BoxedKind
		v := w.unbox(o)
		if s, ok := v.(goja.String); ok {
			skip = w.boxedString(p, s.Length())
		}
		e.Detail = snapshot.Boxed(w.value(v))
	default:
		w.failAt(i, "%s cannot be written", what)
		return
	}
	e.Proto = w.proto(e, p.proto, i)
	if !natural && (len(p.keys) > skip || bornWithProperties(e.Kind)) {
		e.Shape, e.Values = w.properties(p, skip, origin{from: int32(i)}, w.values[:0])
		w.values = e.Values
		if b == plainBrand && e.Kind == snapshot.ObjectKind && w.doc.Shapes[e.Shape].Attrs == nil {
			w.noteShape(o, e.Shape)
		}
	}
	w.items = e.Items[:0]
	if late {
		w.putLate(i, e)
	} else {
		w.put(i, e)
	}
}

// usual writes an entry for an ordinary object with ordinary properties, and reports whether it is
// one and has keys that another one had before.
func (w *heapWriter) usual(i int, o *goja.Object) bool {
	e := w.realm.engine
	t, p := e.typeOf(o)
	if t == nil || t.brand != plainBrand || t.keeps != keepsPlainly || t.private == 0 ||
		read[unsafe.Pointer](p, t.private) != nil || read[string](p, t.base.class) != "Object" {
		return false
	}
	var g glance
	e.base(t, p, &g)
	if len(g.names) == 0 || g.symbol != nil || !g.extensible {
		return false
	}
	shape := w.made.find(g.names)
	if shape < 0 {
		return false
	}
	found := w.props.values[:0]
	for _, n := range g.names {
		v := g.values[n]
		if e.isProperty(v) {
			return false
		}
		found = append(found, v)
	}
	w.props.values = found
	if !g.whole(t, p) {
		return false
	}
	entry := &w.entry
	*entry = snapshot.Entry{Shape: shape}
	entry.Proto = w.proto(entry, g.proto, i)
	keys := w.doc.Shapes[shape].Keys
	values := w.values[:0]
	for j, v := range found {
		w.at = origin{from: int32(i), kind: '.', n: int32(j), name: keys[j].Str, shape: int32(shape)}
		values = append(values, w.value(v))
	}
	entry.Values, w.values = values, values
	w.put(i, entry)
	return true
}

// noteShape makes usual know the keys of an object.
func (w *heapWriter) noteShape(o *goja.Object, shape int) {
	e := w.realm.engine
	if t, p := e.typeOf(o); t != nil && t.keeps == keepsPlainly {
		var g glance
		e.base(t, p, &g)
		if g.symbol == nil && len(g.names) == len(w.doc.Shapes[shape].Keys) && g.whole(t, p) {
			w.made.add(g.names, shape)
		}
	}
}

// bornWithProperties reports whether objects of a kind have own properties at birth that are
// there if an entry has no shape.
func bornWithProperties(k snapshot.Kind) bool {
	switch k {
	case snapshot.FunctionKind, snapshot.ClassKind, snapshot.BoundKind, snapshot.RegExpKind,
		snapshot.ArgumentsKind:
		return true
	}
	return false
}

// prim calls a pristine function with this; it cannot fail on an object of the right brand.
func (w *heapWriter) prim(i int, f goja.Callable, this goja.Value) goja.Value {
	return w.primCall(i, f, this)
}

func (w *heapWriter) primCall(i int, f goja.Callable, this goja.Value, args ...goja.Value) goja.Value {
	v, err := f(this, args...)
	if err != nil {
		w.failAt(i, "%v", err)
		return goja.Undefined()
	}
	return v
}

// proto gives the prototype of an entry: Absent if it is the one that its kind has by default.
func (w *heapWriter) proto(e *snapshot.Entry, proto *goja.Object, i int) snapshot.Value {
	if proto == nil {
		return snapshot.Value{Kind: snapshot.Null}
	}
	w.at = origin{from: int32(i), kind: '?', name: "prototype"}
	v := w.object(proto)
	if v.Kind == snapshot.Intrinsic && v.Str == e.DefaultProto() {
		return snapshot.Value{}
	}
	return v
}

// properties writes the properties from the skip-th on into values, which are empty.
func (w *heapWriter) properties(p *ownProps, skip int, from origin, values []snapshot.Value) (int, []snapshot.Value) {
	n := len(p.keys) - skip
	keys := slices.Grow(w.keys[:0], n)[:n]
	w.keys = keys
	for j, k := range p.keys[skip:] {
		w.at = w.inside(from, '?', "a key")
		keys[j] = w.key(k)
	}
	shape := w.shape(keys, p.attrs[skip:])
	for j := range keys {
		w.at = w.inside(from, '.', keys[j].Str)
		w.at.shape, w.at.n = int32(shape), int32(j)
		values = append(values, w.value(p.values[skip+j]))
		if p.attrs[skip+j]&snapshot.Accessor != 0 {
			values = append(values, w.value(p.setters[skip+j]))
		}
	}
	return shape, values
}

// inside is the origin of what is in a root or in an entry.
func (w *heapWriter) inside(from origin, kind byte, name string) origin {
	o := origin{from: from.from, kind: kind, name: name}
	if from.from < 0 {
		o.name = from.name + o.step()
	}
	return o
}

// openElements writes the elements of an array that has nothing special.
func (w *heapWriter) openElements(e *snapshot.Entry, items []goja.Value, length float64, i int) {
	w.eachElement(items, length, i, func(v snapshot.Value) { e.Items = append(e.Items, v) })
}

// streamElements writes an array that has nothing but elements.
func (w *heapWriter) streamElements(items []goja.Value, length float64, i int, fixed bool) {
	w.out.Begin(snapshot.ArrayKind)
	first := true
	w.eachElement(items, length, i, func(v snapshot.Value) {
		w.out.Item(v, first)
		first = false
	})
	w.out.End(fixed)
}

// eachElement gives the values of the elements of an array, and the holes between them.
func (w *heapWriter) eachElement(items []goja.Value, length float64, i int, add func(snapshot.Value)) {
	hole := 0.0
	put := func() {
		if hole > 0 {
			add(snapshot.Value{Kind: snapshot.Hole, Num: hole})
			hole = 0
		}
	}
	for j, v := range items {
		if v == nil {
			hole++
			continue
		}
		put()
		w.at = origin{from: int32(i), kind: '[', n: int32(j)}
		add(w.value(v))
	}
	hole += length - float64(len(items))
	put()
}

// elements writes the elements of an array and takes them and the property length out of p.
// Elements with other attributes than the usual ones stay among the properties.
func (w *heapWriter) elements(e *snapshot.Entry, p *ownProps, i int) {
	length := 0.0
	for j, k := range p.keys {
		if s, ok := k.(goja.String); ok && s.String() == "length" {
			length = p.values[j].ToFloat()
			e.FixedLength = p.attrs[j]&snapshot.Writable == 0
			break
		}
	}
	next := 0.0
	kept := 0
	items := e.Items
	for j, k := range p.keys {
		if s, ok := k.(goja.String); ok {
			if s.String() == "length" {
				continue
			}
			if n, ok := arrayIndex(s.String()); ok && p.attrs[j] == snapshot.DefaultAttr {
				if n > next {
					items = append(items, snapshot.Value{Kind: snapshot.Hole, Num: n - next})
				}
				w.at = origin{from: int32(i), kind: '[', n: int32(n)}
				items = append(items, w.value(p.values[j]))
				next = n + 1
				continue
			}
		}
		p.keys[kept], p.attrs[kept], p.values[kept], p.setters[kept] = k, p.attrs[j], p.values[j], p.setters[j]
		kept++
	}
	p.keys, p.attrs, p.values, p.setters = p.keys[:kept], p.attrs[:kept], p.values[:kept], p.setters[:kept]
	if length > next {
		items = append(items, snapshot.Value{Kind: snapshot.Hole, Num: length - next})
	}
	e.Items = items
}

// arrayIndex reports whether a key is an index of an array element.
func arrayIndex(s string) (float64, bool) {
	if s == "" || s[0] < '0' || s[0] > '9' || len(s) > 1 && s[0] == '0' || len(s) > 10 {
		return 0, false
	}
	n, err := strconv.ParseUint(s, 10, 64)
	return float64(n), err == nil && n < math.MaxUint32
}

// boxedString takes the characters and length of a String object out of p.
func (w *heapWriter) boxedString(p *ownProps, length int) int {
	kept := length
	for j := length; j < len(p.keys); j++ {
		if s, ok := p.keys[j].(goja.String); ok && s.String() == "length" {
			continue
		}
		p.keys[kept], p.attrs[kept], p.values[kept], p.setters[kept] = p.keys[j], p.attrs[j], p.values[j], p.setters[j]
		kept++
	}
	p.keys, p.attrs, p.values, p.setters = p.keys[:kept], p.attrs[:kept], p.values[:kept], p.setters[:kept]
	return length
}

func (w *heapWriter) unbox(o *goja.Object) goja.Value {
	q := &w.realm.prim
	for _, f := range []goja.Callable{q.unboxNumber, q.unboxString, q.unboxBoolean, q.unboxSymbol, q.unboxBigInt} {
		if v, err := f(o); err == nil {
			return v
		}
	}
	return goja.Undefined()
}
