package runtime

import (
	"github.com/dop251/goja"

	"thingsmig/snapshot"
)

// shapeKeys makes the keys of all shapes.
func (r *heapReader) shapeKeys() {
	r.keys = make([][]goja.Value, len(r.doc.Shapes))
	r.plain = make([][]engineKey, len(r.doc.Shapes))
	for i := range r.doc.Shapes {
		r.plain[i] = plainKeys(&r.doc.Shapes[i])
		keys := make([]goja.Value, len(r.doc.Shapes[i].Keys))
		for j, k := range r.doc.Shapes[i].Keys {
			keys[j] = r.value(k)
		}
		r.keys[i] = keys
	}
}

// contents fills entry i.
func (r *heapReader) contents(i int) {
	o, ok := r.made[i].(*goja.Object)
	if !ok {
		return
	}
	e := &r.doc.Heap[i]
	switch e.Kind {
	case snapshot.ProxyKind:
		return
	case snapshot.ArrayKind:
		r.elements(i, o)
	case snapshot.MapKind, snapshot.WeakMapKind:
		set := r.realm.prim.mapSet
		if e.Kind == snapshot.WeakMapKind {
			set = r.realm.prim.weakSet
		}
		for j := 0; j+1 < len(e.Items); j += 2 {
			_, err := set(o, r.value(e.Items[j]), r.value(e.Items[j+1]))
			r.check(i, err)
		}
	case snapshot.SetKind, snapshot.WeakSetKind:
		add := r.realm.prim.setAdd
		if e.Kind == snapshot.WeakSetKind {
			add = r.realm.prim.weakSetAdd
		}
		for _, v := range e.Items {
			_, err := add(o, r.value(v))
			r.check(i, err)
		}
	}
	r.ownProperties(i, o)
	r.prototype(i, o)
	if e.FixedLength {
		r.check(i, o.DefineDataProperty("length", nil, goja.FLAG_FALSE, goja.FLAG_NOT_SET, goja.FLAG_NOT_SET))
	}
}

// elements fills an array.
func (r *heapReader) elements(i int, o *goja.Object) {
	items := r.doc.Heap[i].Items
	if len(items) == 0 || r.wholeArray(items, o) {
		return
	}
	const chunk = 256
	var values [chunk]goja.Value
	n, length := 0, 0.0
	flush := func() {
		if n > 0 {
			_, err := r.realm.prim.push(o, values[:n]...)
			r.check(i, err)
			n = 0
		}
	}
	for _, v := range items {
		if v.Kind == snapshot.Hole {
			flush()
			length += v.Num
			r.check(i, o.Set("length", length))
			continue
		}
		values[n] = r.value(v)
		length++
		if n++; n == chunk {
			flush()
		}
	}
	flush()
}

// wholeArray fills an array none of whose elements is missing.
func (r *heapReader) wholeArray(items []snapshot.Value, o *goja.Object) bool {
	values := make([]goja.Value, len(items))
	for j, v := range items {
		if v.Kind == snapshot.Hole {
			return false
		}
		values[j] = r.value(v)
	}
	return r.realm.engine.fillArray(o, values)
}

// wholeObject gives an ordinary object its properties, if all of them are ordinary ones.
func (r *heapReader) wholeObject(e *snapshot.Entry, o *goja.Object) bool {
	keys := r.plain[e.Shape]
	if e.Kind != snapshot.ObjectKind || keys == nil || e.Level >= snapshot.Sealed {
		return false
	}
	values := r.values[:0]
	for _, v := range e.Values {
		values = append(values, r.value(v))
	}
	r.values = values
	return r.pool.fillObject(o, keys, values)
}

// prototype sets the prototype of an object if it is not the one that it was born with.
func (r *heapReader) prototype(i int, o *goja.Object) {
	e := &r.doc.Heap[i]
	var proto *goja.Object
	if e.Proto.Kind != snapshot.Absent {
		proto = r.object(e.Proto)
	} else {
		switch e.Kind {
		case snapshot.ObjectKind:
			if !r.born[i] {
				return
			}
		case snapshot.ClassKind, snapshot.BoundKind:
		default:
			return
		}
		proto = r.realm.intrinsic(e.DefaultProto())
	}
	if o.Prototype() != proto {
		r.check(i, o.SetPrototype(proto))
	}
}

// ownProperties gives an object its properties.
func (r *heapReader) ownProperties(i int, o *goja.Object) {
	e := &r.doc.Heap[i]
	switch {
	case e.Shape < 0 && e.Kind == snapshot.FunctionKind:
		r.naturalFunction(i, o)
		return
	case e.Shape < 0 && e.Kind == snapshot.RegExpKind:
		return
	case e.Kind == snapshot.FunctionKind, e.Kind == snapshot.ClassKind, e.Kind == snapshot.BoundKind,
		e.Kind == snapshot.ErrorKind, e.Kind == snapshot.ArgumentsKind, e.Kind == snapshot.RegExpKind, r.born[i]:
		r.clear(i, o)
	}
	if e.Shape >= 0 && !r.wholeObject(e, o) {
		r.define(i, o, e.Shape, e.Values, e.Level)
	}
}

// naturalFunction gives a function the properties that its code says, if it was not born with
// them.
func (r *heapReader) naturalFunction(i int, o *goja.Object) {
	if r.copied != nil && r.copied[i] {
		return
	}
	n := r.doc.Heap[i].Detail.(*snapshot.Function).Code
	if !r.codes[n] {
		r.codes[n] = r.nameFunction(i, o)
	}
}

// nameFunction gives a function the length and the name that its code says. It reports whether it had them.
func (r *heapReader) nameFunction(i int, o *goja.Object) bool {
	c := &r.doc.Code[r.doc.Heap[i].Detail.(*snapshot.Function).Code]
	same := true
	for _, p := range []struct {
		name string
		want snapshot.Value
	}{{"length", c.Length}, {"name", c.Name}} {
		want := r.value(p.want)
		if have := o.Get(p.name); have == nil || !have.SameAs(want) {
			same = false
			r.check(i, o.DefineDataProperty(p.name, want, goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
		}
	}
	return same
}

// clear deletes the properties that an object was born with from the first one on that is not
// at its place among those that it shall have.
func (r *heapReader) clear(i int, o *goja.Object) {
	e := &r.doc.Heap[i]
	var want []goja.Value
	if e.Shape >= 0 {
		want = r.keys[e.Shape]
	}
	if err := r.realm.describe(o, &r.props); err != nil {
		r.check(i, err)
		return
	}
	have := r.props.keys
	skip := ""
	if e.Kind == snapshot.FunctionKind {
		skip = "prototype" // where the engine puts it is its own affair
	}
	at := 0
	same := true
	for j, k := range have {
		if skip != "" && k.String() == skip {
			continue
		}
		for at < len(want) && skip != "" && want[at].String() == skip {
			at++
		}
		if same = same && at < len(want) && want[at].SameAs(k); same {
			at++
			continue
		}
		if r.props.attrs[j]&snapshot.Configurable != 0 {
			_, err := r.realm.prim.deleteProp(nil, o, k)
			r.check(i, err)
		}
	}
}

// define defines properties with the attributes that they have in the end.
func (r *heapReader) define(i int, o *goja.Object, shape int, values []snapshot.Value, level snapshot.Level) {
	s := &r.doc.Shapes[shape]
	keys := r.keys[shape]
	at := 0
	for j, k := range s.Keys {
		a := s.Attr(j)
		if level >= snapshot.Sealed {
			a &^= snapshot.Configurable
			if level == snapshot.Frozen {
				a &^= snapshot.Writable
			}
		}
		v := r.value(values[at])
		at++
		var setter goja.Value
		if a&snapshot.Accessor != 0 {
			setter = r.value(values[at])
			at++
		}
		if err := r.defineOne(o, k, keys[j], a, v, setter); err != nil {
			r.fail("heap[%d] (%s), property %s: %w", i, r.doc.Heap[i].Kind, keys[j], err)
		}
	}
}

func (r *heapReader) defineOne(o *goja.Object, k snapshot.Value, key goja.Value, a snapshot.Attr, v, setter goja.Value) error {
	w, e, c := toFlag(a, snapshot.Writable), toFlag(a, snapshot.Enumerable), toFlag(a, snapshot.Configurable)
	accessor := a&snapshot.Accessor != 0
	switch {
	case k.Kind == snapshot.String && accessor:
		return o.DefineAccessorProperty(k.Str, v, setter, c, e)
	case k.Kind == snapshot.String:
		return o.DefineDataProperty(k.Str, v, w, c, e)
	case k.Kind == snapshot.UTF16:
		desc := r.realm.rt.CreateObject(nil)
		set := func(name string, v goja.Value) { r.note(desc.Set(name, v)) }
		set("enumerable", r.value(snapshot.Bool(e == goja.FLAG_TRUE)))
		set("configurable", r.value(snapshot.Bool(c == goja.FLAG_TRUE)))
		if accessor {
			set("get", v)
			set("set", setter)
		} else {
			set("value", v)
			set("writable", r.value(snapshot.Bool(w == goja.FLAG_TRUE)))
		}
		_, err := r.realm.prim.define(nil, o, key, desc)
		return err
	case accessor:
		return o.DefineAccessorPropertySymbol(key.(*goja.Symbol), v, setter, c, e)
	}
	return o.DefineDataPropertySymbol(key.(*goja.Symbol), v, w, c, e)
}

func (r *heapReader) note(err error) {
	if err != nil {
		r.fail("%w", err)
	}
}

func toFlag(a, bit snapshot.Attr) goja.Flag { return goja.ToFlag(a&bit != 0) }

// close ends an object's being open to change.
func (r *heapReader) close(i int) {
	o := r.made[i]
	var err error
	switch r.doc.Heap[i].Level {
	case snapshot.Fixed:
		_, err = r.realm.prim.prevent(nil, o)
	case snapshot.Sealed:
		_, err = r.realm.prim.seal(nil, o)
	case snapshot.Frozen:
		_, err = r.realm.prim.freeze(nil, o)
	}
	r.check(i, err)
}

// change makes the changes to an intrinsic.
func (r *heapReader) change(c *snapshot.Change) {
	o := r.realm.intrinsic(c.Path)
	if o == nil {
		r.fail("this realm has no %s", c.Path)
		return
	}
	for _, k := range c.Deleted {
		if _, err := r.realm.prim.deleteProp(nil, o, r.value(k)); err != nil {
			r.fail("%s: %w", c.Path, err)
		}
	}
	if c.Shape >= 0 {
		s := &r.doc.Shapes[c.Shape]
		at := 0
		for j, k := range s.Keys {
			v := r.value(c.Values[at])
			at++
			var setter goja.Value
			if s.Attr(j)&snapshot.Accessor != 0 {
				setter = r.value(c.Values[at])
				at++
			}
			if err := r.defineOne(o, k, r.keys[c.Shape][j], s.Attr(j), v, setter); err != nil {
				r.fail("%s, property %s: %w", c.Path, r.keys[c.Shape][j], err)
			}
		}
	}
	if c.Proto.Kind != snapshot.Absent {
		r.note(o.SetPrototype(r.object(c.Proto)))
	}
	if c.Fixed {
		_, err := r.realm.prim.prevent(nil, o)
		r.note(err)
	}
}
