package runtime

import (
	"math"
	"reflect"
	"sync"
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/unistring"

	"thingsmig/instrument"
)

// The loops of runtime/js/21_array_rest.js for plain arrays. Where an element is not plainly there (a
// hole, an accessor, the array has become another kind of object), the loop there takes over.

// twinKinds are the twins by the names that runtime/js/90_install.js has for them.
func twinKinds(p *instrument.Program) map[string]*twinKind {
	twinKindsOnce.Do(func() {
		twinKindList = map[string]*twinKind{}
		add := func(name string, at, takes int, run func(*twinCall, goja.FunctionCall) goja.Value, code ...wantedCode) {
			twinKindList[name] = &twinKind{at: at, takes: takes, run: run, code: twinCodes(p, code...)}
		}
		find := func(name string, texts ...string) wantedCode { return wantedCode{name, texts} }
		for _, k := range []struct {
			name string
			run  func(*twinCall, goja.FunctionCall) goja.Value
			call string
		}{
			{"forEach", twinForEach, "(o[i], i, o)"}, {"map", twinMap, "(o[i], i, o)"}, {"filter", twinFilter, "(v, i, o)"},
			{"some", twinSome, "(o[i], i, o)"}, {"every", twinEvery, "(o[i], i, o)"}, {"find", twinFind, "(v, i, o)"},
			{"findIndex", twinFindIndex, "(o[i], i, o)"}, {"findLast", twinFindLast, "(v, i, o)"},
			{"findLastIndex", twinFindLastIndex, "(o[i], i, o)"}, {"flatMap", twinFlatMap, "(o[i], i, o)"},
		} {
			add(k.name, 0, 3, k.run, find(k.name+"Rest", k.call, "for (; i"))
		}
		add("reduce", 0, 4, twinReduce, find("reduceRest", "(v, o[i], i, o)", "for (; i"))
		add("reduceRight", 0, 4, twinReduceRight, find("reduceRightRest", "(v, o[i], i, o)", "for (; i"))
		add("from", 1, 2, twinFrom, find("fromRest", "(o[k], k)", "for (; k"))
		add("mapForEach", 0, 3, twinMapForEach, find("mapForEachRest", "(mapGet(map, key), key, map)", "for (;;)"))
		add("setForEach", 0, 3, twinSetForEach, find("setForEachRest", "(v, v, set)", "for (;;)"))
		merge := find("mergeSort", sortSites...)
		add("sort", 0, 2, twinSort, merge, find("sortRest", "(list, k, compare)"))
		add("toSorted", 0, 2, twinToSorted, merge, find("toSortedRest", "(list, k, compare)"))
		iterationKinds(p, twinKindList)
	})
	return twinKindList
}

var (
	twinKindsOnce sync.Once
	twinKindList  map[string]*twinKind
)

// over begins to go through the array that a call is for; it is false if that is none, or no plain one.
func (e *twinCall) over(c goja.FunctionCall) bool {
	o, ok := c.This.(*goja.Object)
	if !ok {
		return false
	}
	s := e.set
	x := s.twinLayout.of(o)
	if x.kind != s.twinLayout.array {
		return false
	}
	e.o, e.n = o, int(read[uint32](x.at, s.length))
	if e.takes > 2 {
		e.args[2] = o
	}
	return true
}

// makes reports whether the array that a call makes of another is a plain one.
func (e *twinCall) makes() bool {
	s := e.set
	x := s.twinLayout.of(e.o)
	return read[*goja.Object](x.at, s.base.proto) == s.array.proto && len(read[[]unistring.String](x.at, s.base.names)) == 1 && s.array.pristine(s)
}

// next polls, and puts an element and its index where the callback gets them.
func (e *twinCall) next(i int) goja.Value {
	if e.set.wanted() {
		e.poll(1)
	}
	v := e.element(i)
	e.args[0] = v
	if e.takes > 1 {
		e.args[1] = e.set.index(i)
	}
	return v
}

func twinForEach(e *twinCall, c goja.FunctionCall) goja.Value {
	if !e.over(c) {
		return e.general(c)
	}
	for ; e.i < e.n; e.i++ {
		if e.next(e.i) == nil {
			return e.rest(0, e.cb, e.self, e.o, e.set.number(e.n), e.set.number(e.i))
		}
		e.call()
	}
	return goja.Undefined()
}

func twinMap(e *twinCall, c goja.FunctionCall) goja.Value {
	if !e.over(c) || !e.makes() {
		return e.general(c)
	}
	if items, _ := e.set.items(e.o); len(items) > 0 {
		e.a = make([]goja.Value, 0, len(items))
	}
	for ; e.i < e.n; e.i++ {
		if e.next(e.i) == nil {
			return e.rest(0, e.cb, e.self, e.o, e.set.number(e.n), e.set.number(e.i), e.set.bare(e.a))
		}
		v := e.call()
		e.a = append(e.a, v)
	}
	return e.set.list(e.a)
}

func twinFilter(e *twinCall, c goja.FunctionCall) goja.Value {
	if !e.over(c) || !e.makes() {
		return e.general(c)
	}
	for ; e.i < e.n; e.i++ {
		v := e.next(e.i)
		if v == nil {
			return e.rest(0, e.cb, e.self, e.o, e.set.number(e.n), e.set.number(e.i), e.set.bare(e.a), e.set.number(e.k))
		}
		e.v = v
		if e.call().ToBoolean() {
			e.a = append(e.a, v)
			e.k++
		}
	}
	return e.set.list(e.a)
}

func twinSome(e *twinCall, c goja.FunctionCall) goja.Value {
	return e.until(c, true)
}

func twinEvery(e *twinCall, c goja.FunctionCall) goja.Value {
	return e.until(c, false)
}

// until looks for an element for which the callback gives what is looked for.
func (e *twinCall) until(c goja.FunctionCall, what bool) goja.Value {
	if !e.over(c) {
		return e.general(c)
	}
	for ; e.i < e.n; e.i++ {
		if e.next(e.i) == nil {
			return e.rest(0, e.cb, e.self, e.o, e.set.number(e.n), e.set.number(e.i))
		}
		if e.call().ToBoolean() == what {
			return e.set.r.rt.ToValue(what)
		}
	}
	return e.set.r.rt.ToValue(!what)
}

// search looks for an element from index i to the one before n, forwards or backwards.
func (e *twinCall) search(c goja.FunctionCall, step int) (v goja.Value, found, gone bool) {
	if !e.over(c) {
		return e.general(c), false, true
	}
	if step < 0 {
		e.i = e.n - 1
	}
	for ; e.i >= 0 && e.i < e.n; e.i += step {
		v := e.next(e.i)
		if v == nil {
			i := e.set.r.rt.ToValue(e.i)
			if step < 0 {
				return e.rest(0, e.cb, e.self, e.o, i), false, true
			}
			return e.rest(0, e.cb, e.self, e.o, e.set.number(e.n), i), false, true
		}
		e.v = v
		if e.call().ToBoolean() {
			return v, true, false
		}
	}
	return nil, false, false
}

func twinFind(e *twinCall, c goja.FunctionCall) goja.Value     { return e.found(e.search(c, 1)) }
func twinFindLast(e *twinCall, c goja.FunctionCall) goja.Value { return e.found(e.search(c, -1)) }

func (e *twinCall) found(v goja.Value, found, gone bool) goja.Value {
	if found || gone {
		return v
	}
	return goja.Undefined()
}

func twinFindIndex(e *twinCall, c goja.FunctionCall) goja.Value { return e.foundAt(e.search(c, 1)) }
func twinFindLastIndex(e *twinCall, c goja.FunctionCall) goja.Value {
	return e.foundAt(e.search(c, -1))
}

func (e *twinCall) foundAt(v goja.Value, found, gone bool) goja.Value {
	switch {
	case gone:
		return v
	case found:
		return e.set.number(e.i)
	}
	return e.set.r.rt.ToValue(-1)
}

func twinReduce(e *twinCall, c goja.FunctionCall) goja.Value      { return e.fold(c, 1) }
func twinReduceRight(e *twinCall, c goja.FunctionCall) goja.Value { return e.fold(c, -1) }

func (e *twinCall) fold(c goja.FunctionCall, step int) goja.Value {
	e.self = goja.Undefined()
	if !e.over(c) {
		return e.general(c)
	}
	if e.takes > 3 {
		e.args[3] = e.o
	}
	if step < 0 {
		e.i = e.n - 1
	}
	if len(c.Arguments) > 1 {
		e.v = c.Arguments[1]
	} else {
		if e.i < 0 || e.i >= e.n {
			return e.general(c)
		}
		if e.v = e.element(e.i); e.v == nil {
			return e.general(c)
		}
		e.i += step
	}
	for ; e.i >= 0 && e.i < e.n; e.i += step {
		if e.set.wanted() {
			e.poll(1)
		}
		v := e.element(e.i)
		if v == nil {
			i := e.set.r.rt.ToValue(e.i)
			if step < 0 {
				return e.rest(0, e.cb, e.o, i, e.v)
			}
			return e.rest(0, e.cb, e.o, e.set.number(e.n), i, e.v)
		}
		e.args[0], e.args[1] = e.v, v
		if e.takes > 2 {
			e.args[2] = e.set.index(e.i)
		}
		e.v = e.call()
	}
	return e.v
}

func twinFlatMap(e *twinCall, c goja.FunctionCall) goja.Value {
	if !e.over(c) || !e.makes() {
		return e.general(c)
	}
	s := e.set
	for ; e.i < e.n; e.i++ {
		if e.next(e.i) == nil {
			return e.rest(0, e.cb, e.self, e.o, e.set.number(e.n), e.set.number(e.i), s.bare(e.a), e.set.number(e.k))
		}
		v := e.call()
		o, ok := v.(*goja.Object)
		if !ok || s.twinLayout.of(o).kind == s.plain {
			e.a = append(e.a, v)
			e.k++
			continue
		}
		items, ok := s.items(o)
		ok = ok && len(items) == int(read[uint32](s.twinLayout.of(o).at, s.length))
		for _, v := range items {
			ok = ok && v != nil
		}
		if !ok {
			return e.rest(1, e.cb, e.self, e.o, e.set.number(e.n), e.set.number(e.i), s.bare(e.a), e.set.number(e.k), v)
		}
		e.a = append(e.a, items...)
		e.k += len(items)
	}
	return s.list(e.a)
}

// twinFrom is Array.from({ length: n }, f).
func twinFrom(e *twinCall, c goja.FunctionCall) goja.Value {
	s := e.set
	o, ok := c.Arguments[0].(*goja.Object)
	if !ok || c.This != goja.Value(s.array.ctor) || !s.onlyLength(o) {
		return e.general(c)
	}
	x := s.twinLayout.of(o)
	length := read[map[unistring.String]goja.Value](x.at, s.plainBase.values)["length"]
	if reflect.TypeOf(length) == s.engine.prop.typ {
		return e.general(c)
	}
	n, ok := length.Export().(int64)
	if !ok || n < 0 || n > math.MaxUint32 {
		return e.general(c)
	}
	e.o, e.n = o, int(n)
	for ; e.k < e.n; e.k++ {
		if s.wanted() {
			e.poll(1)
		}
		if !s.onlyLength(o) {
			return e.rest(0, e.cb, e.self, o, e.set.number(e.n), e.set.number(e.k), s.bare(e.a))
		}
		e.args[0] = goja.Undefined()
		if e.takes > 1 {
			e.args[1] = s.index(e.k)
		}
		v := e.call()
		e.a = append(e.a, v)
	}
	return s.list(e.a)
}

// onlyLength reports whether an object has no property but its own length, and inherits none that counts.
func (s *nativeTwins) onlyLength(o *goja.Object) bool {
	x := s.twinLayout.of(o)
	if x.kind != s.plain || read[*goja.Object](x.at, s.plainBase.proto) != s.array.object || read[unsafe.Pointer](x.at, s.plainBase.symbols) != nil {
		return false
	}
	names := read[[]unistring.String](x.at, s.plainBase.names)
	return len(names) == 1 && names[0] == "length" && s.array.noIndices()
}
