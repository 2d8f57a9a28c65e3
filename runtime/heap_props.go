package runtime

import (
	"strconv"

	"github.com/dop251/goja"

	"thingsmig/snapshot"
)

// ownProps is what an object looks like, apart from its internal slots.
type ownProps struct {
	keys       []goja.Value // strings and symbols, in order
	attrs      []snapshot.Attr
	values     []goja.Value // values, or getters
	setters    []goja.Value // nil unless a property is an accessor
	proto      *goja.Object
	extensible bool
}

func (p *ownProps) reset() {
	p.keys, p.attrs, p.values, p.setters = p.keys[:0], p.attrs[:0], p.values[:0], p.setters[:0]
}

// describe reads the own properties of an object that is no proxy, without running any code of
// the program.
func (r *heapRealm) describe(o *goja.Object, p *ownProps) error {
	var g glance
	if !r.engine.glance(o, &g, false) {
		return r.describeSlowly(o, p)
	}
	r.take(&g, p)
	return nil
}

// take turns a glance into what describe gives.
func (r *heapRealm) take(g *glance, p *ownProps) {
	p.reset()
	p.proto, p.extensible = g.proto, g.extensible
	for _, n := range g.names {
		p.add(r.key(n).value, r.engine, g.values[n])
	}
	if g.symbol != nil {
		g.symbols(func(key *goja.Symbol, v goja.Value) { p.add(key, r.engine, v) })
	}
}

func (p *ownProps) add(key goja.Value, e *engineTypes, v goja.Value) {
	value, setter, a := e.property(v)
	p.keys = append(p.keys, key)
	p.attrs = append(p.attrs, a)
	p.values = append(p.values, value)
	p.setters = append(p.setters, setter)
}

// describeSlowly is describe by means that every engine has.
func (r *heapRealm) describeSlowly(o *goja.Object, p *ownProps) error {
	p.reset()
	p.proto = o.Prototype()
	ext, err := r.prim.isExtensible(nil, o)
	if err != nil {
		return err
	}
	p.extensible = ext.ToBoolean()
	list, err := r.prim.ownKeys(nil, o)
	if err != nil {
		return err
	}
	keys := list.(*goja.Object)
	n := int(keys.Get("length").ToInteger())
	for i := range n {
		if err := r.describeKey(o, keys.Get(strconv.Itoa(i)), p); err != nil {
			return err
		}
	}
	return nil
}

func (r *heapRealm) describeKey(o *goja.Object, key goja.Value, p *ownProps) error {
	d, err := r.prim.describe(nil, o, key)
	if err != nil {
		return err
	}
	desc, ok := d.(*goja.Object)
	if !ok {
		return nil
	}
	var a snapshot.Attr
	if desc.Get("enumerable").ToBoolean() {
		a |= snapshot.Enumerable
	}
	if desc.Get("configurable").ToBoolean() {
		a |= snapshot.Configurable
	}
	value, setter := goja.Value(nil), goja.Value(nil)
	if desc.GetOwnPropertyNames()[0] == "value" {
		value = desc.Get("value")
		if desc.Get("writable").ToBoolean() {
			a |= snapshot.Writable
		}
	} else {
		a |= snapshot.Accessor
		value, setter = desc.Get("get"), desc.Get("set")
	}
	p.keys = append(p.keys, key)
	p.attrs = append(p.attrs, a)
	p.values = append(p.values, value)
	p.setters = append(p.setters, setter)
	return nil
}

// level finds out how far an object is closed, and brings the attributes of its properties to
// those that they had before.
func (p *ownProps) level() snapshot.Level {
	if p.extensible {
		return snapshot.Extensible
	}
	level := snapshot.Frozen
	for _, a := range p.attrs {
		switch {
		case a&snapshot.Configurable != 0:
			return snapshot.Fixed
		case a&snapshot.Writable != 0:
			level = snapshot.Sealed
		}
	}
	for i, a := range p.attrs {
		p.attrs[i] |= snapshot.Configurable
		if level == snapshot.Frozen && a&snapshot.Accessor == 0 {
			p.attrs[i] |= snapshot.Writable
		}
	}
	return level
}
