package runtime

import (
	"unsafe"

	"github.com/dop251/goja"
)

// Map.prototype.forEach and Set.prototype.forEach. The engine keeps the entries in a list; one that was
// deleted has no key any more and still leads back to those before it.

// entries begins to go through a Map or Set.
func (e *twinCall) entries(c goja.FunctionCall, kind unsafe.Pointer, data uintptr) (list unsafe.Pointer, ok bool) {
	o, ok := c.This.(*goja.Object)
	if !ok {
		return nil, false
	}
	x := e.set.twinLayout.of(o)
	if x.kind != kind {
		return nil, false
	}
	e.o = o
	e.args[2] = o
	return read[unsafe.Pointer](x.at, data), true
}

// another moves to the next entry; false at the end.
func (e *twinCall) another(list unsafe.Pointer) bool {
	s := e.set
	e.entry = s.after(list, e.entry)
	return e.entry != nil
}

// after is the entry that follows another, which may have been deleted; nil means the beginning and the end.
func (s *nativeTwins) after(list, entry unsafe.Pointer) unsafe.Pointer {
	for entry != nil && read[goja.Value](entry, s.key) == nil {
		entry = read[unsafe.Pointer](entry, s.previous)
	}
	if entry == nil {
		return read[unsafe.Pointer](list, s.first)
	}
	return read[unsafe.Pointer](entry, s.next)
}

func twinMapForEach(e *twinCall, c goja.FunctionCall) goja.Value {
	return e.eachEntry(c, e.set.mapType, e.set.mapData)
}

func twinSetForEach(e *twinCall, c goja.FunctionCall) goja.Value {
	return e.eachEntry(c, e.set.setType, e.set.setData)
}

func (e *twinCall) eachEntry(c goja.FunctionCall, kind unsafe.Pointer, data uintptr) goja.Value {
	s := e.set
	list, ok := e.entries(c, kind, data)
	if !ok {
		return e.general(c)
	}
	for {
		if s.wanted() {
			e.poll(1)
		}
		if !e.another(list) {
			return goja.Undefined()
		}
		e.v = read[goja.Value](e.entry, s.key)
		e.args[0], e.args[1] = e.v, e.v
		if kind == s.mapType {
			e.args[0] = read[goja.Value](e.entry, s.value)
		}
		e.call()
	}
}

// cursor is the iterator that the loop in JavaScript would have: as far as this one.
func (e *twinCall) cursor() goja.Value {
	s := e.set
	x := s.twinLayout.of(e.o)
	kind, data := "map.keys", s.mapData
	if x.kind == s.setType {
		kind, data = "set.values", s.setData
	}
	list := read[unsafe.Pointer](x.at, data)
	here := e.entry
	for here != nil && read[goja.Value](here, s.key) == nil {
		here = read[unsafe.Pointer](here, s.previous)
	}
	n := 0
	if here != nil {
		n = 1
		for at := read[unsafe.Pointer](list, s.first); at != here; at = read[unsafe.Pointer](at, s.next) {
			n++
		}
	}
	it, err := s.r.heap.makeIterator(goja.Undefined(), s.r.rt.ToValue(kind), e.o, s.r.rt.ToValue(n))
	if err != nil {
		panic(err)
	}
	return it
}
