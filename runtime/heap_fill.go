package runtime

import (
	"math"
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/unistring"

	"thingsmig/snapshot"
)

// Arrays and ordinary objects with ordinary properties are most of every heap. They are filled where the
// engine keeps what they hold, as its own code does when it evaluates a literal; everything else is
// defined property by property through the engine's public interface. Which is which is decided
// by the types that engine.go and heap_engine.go have checked.

// piece is how many numbers, strings or keys share a piece of memory. All of it stays for as long as one
// of them is alive, so it is small.
const piece = 32

// pool makes values of the engine and lists for it.
type pool struct {
	engine  *engineTypes
	rt      *goja.Runtime
	ints    []int64
	floats  []float64
	strings []string
	names   []engineKey
}

// number gives a number.
func (p *pool) number(f float64) goja.Value {
	if i := int64(f); float64(i) == f && i > -1<<53 && i < 1<<53 && (i != 0 || !math.Signbit(f)) {
		if i >= -256 && i <= 256 || p.engine.words.integer == nil {
			return p.rt.ToValue(i) // the engine has these
		}
		if len(p.ints) == 0 {
			p.ints = make([]int64, piece)
		}
		at := &p.ints[0]
		p.ints, *at = p.ints[1:], i
		return valueOf(words{p.engine.words.integer, unsafe.Pointer(at)})
	}
	if p.engine.words.float == nil || f != f || math.IsInf(f, 0) || f == 0 {
		return p.rt.ToValue(f)
	}
	if len(p.floats) == 0 {
		p.floats = make([]float64, piece)
	}
	at := &p.floats[0]
	p.floats, *at = p.floats[1:], f
	return valueOf(words{p.engine.words.float, unsafe.Pointer(at)})
}

// text gives a string, which is valid UTF-8.
func (p *pool) text(s string) goja.Value {
	if p.engine.words.text == nil || !ascii(s) {
		return p.rt.ToValue(s)
	}
	if len(p.strings) == 0 {
		p.strings = make([]string, piece)
	}
	at := &p.strings[0]
	p.strings, *at = p.strings[1:], s
	return valueOf(words{p.engine.words.text, unsafe.Pointer(at)})
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

func valueOf(w words) goja.Value { return *(*goja.Value)(unsafe.Pointer(&w)) }

// array gives an array of values, none of which is missing. It keeps the list.
func (p *pool) array(values []goja.Value) *goja.Object {
	a := p.rt.NewArray()
	if len(values) > 0 && !p.engine.fillArray(a, values) {
		list := make([]any, len(values))
		for i, v := range values {
			list[i] = v
		}
		return p.rt.NewArray(list...)
	}
	return a
}

// fillArray gives an empty array its elements, none of which is missing.
func (e *engineTypes) fillArray(o *goja.Object, values []goja.Value) bool {
	t, p := e.typeOf(o)
	if t == nil || t.keeps != keepsElements || uint64(len(values)) >= math.MaxUint32 {
		return false
	}
	a := &e.array
	elements := (*[]goja.Value)(unsafe.Add(p, a.elements))
	length, count := (*uint32)(unsafe.Add(p, a.length)), (*int)(unsafe.Add(p, a.count))
	if len(*elements) != 0 || *length != 0 || *count != 0 || read[int](p, a.special) != 0 || !read[bool](p, t.base.extensible) {
		return false
	}
	*elements, *length, *count = values, uint32(len(values)), len(values)
	return true
}

// fillObject gives an ordinary object without properties those of a list of keys.
func (p *pool) fillObject(o *goja.Object, keys []engineKey, values []goja.Value) bool {
	e := p.engine
	t, at := e.typeOf(o)
	if t == nil || t.brand != plainBrand || t.keeps != keepsPlainly {
		return false
	}
	b := &t.base
	names := (*[]unistring.String)(unsafe.Add(at, b.names))
	table := (*map[unistring.String]goja.Value)(unsafe.Add(at, b.values))
	if len(*names) != 0 || len(*table) != 0 || !read[bool](at, b.extensible) {
		return false
	}
	n := len(keys)
	if len(p.names) < n {
		p.names = make([]engineKey, max(n, piece))
	}
	own := p.names[:n:n] // the engine moves keys about in it
	p.names = p.names[n:]
	copy(own, keys)
	if *table == nil || n > 8 {
		*table = make(map[unistring.String]goja.Value, n)
	}
	for i, k := range own {
		(*table)[k] = values[i]
	}
	*names = own
	return true
}

// plainKeys gives the keys of a shape if fillObject can take it, nil if not.
func plainKeys(s *snapshot.Shape) []engineKey {
	if s.Attrs != nil || len(s.Keys) == 0 {
		return nil
	}
	keys := make([]engineKey, len(s.Keys))
	for i, k := range s.Keys {
		if k.Kind != snapshot.String {
			return nil
		}
		keys[i] = unistring.NewFromString(k.Str)
	}
	return keys
}
