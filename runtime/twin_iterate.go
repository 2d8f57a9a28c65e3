package runtime

import (
	"reflect"
	"unicode/utf16"
	"unicode/utf8"
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/unistring"

	"thingsmig/instrument"
)

// $open and $step of the iteration protocol (docs/abi.md) for what is iterated most: arrays, Maps, Sets and
// generators. Everything else goes to the functions of the same names in runtime/js/10_iter.js.

// iteration is what $open and $step have to know of a realm.
type iteration struct {
	ok bool
	// The entry of Array.prototype[Symbol.iterator], and what it held when the realm was complete.
	method unsafe.Pointer
	values goja.Value
	// The prototype of array iterators and its next; those that an iterator of an array inherits from.
	next  goja.Value
	chain []unsafe.Pointer
	bases []baseFields

	generatorNext *goja.Object
	resume        func(goja.FunctionCall) goja.Value
	yes, zero     goja.Value

	cursor  unsafe.Pointer // identity of the class Cursor among private members
	private uintptr        // of a plain object
	iter    uintptr        // of an iterator of the engine: a pointer to
	iterM   uintptr        // the list, nil at the end,
	iterCur uintptr        // and the entry where it is
}

// learnIteration looks at a complete realm.
func (s *nativeTwins) learnIteration() {
	it := &s.iteration
	rt, e := s.r.rt, s.engine
	at := s.symbol(s.array.protoAt, s.array.protoBase, goja.SymIterator)
	if at == nil {
		return
	}
	it.method = at
	it.values, _, _ = e.property(read[goja.Value](at, e.prop.content))
	list := rt.NewArray()
	values, ok := goja.AssertFunction(list.GetSymbol(goja.SymIterator))
	if !ok {
		return
	}
	v, err := values(list)
	if err != nil {
		return
	}
	for o := v.ToObject(rt).Prototype(); o != nil; o = o.Prototype() {
		t, at := e.typeOf(o)
		if t == nil || t.keeps == keepsHidden {
			return
		}
		o.Keys()
		it.chain, it.bases = append(it.chain, at), append(it.bases, t.base)
	}
	if len(it.chain) == 0 {
		return
	}
	if it.next = s.plainly(it.chain[0], it.bases[0], "next"); it.next == nil {
		return
	}
	it.generatorNext = s.r.passing.generatorNext
	it.resume = exported(it.generatorNext)
	it.yes, it.zero = rt.ToValue(true), rt.ToValue(0)
	it.ok = it.resume != nil
	s.learnCursors()
}

// learnCursors finds what the iterators of Maps and Sets are made of; without that, they go on in JavaScript.
func (s *nativeTwins) learnCursors() {
	it := &s.iteration
	rt, e := s.r.rt, s.engine
	set, err := rt.New(rt.Get("Set"))
	if err != nil {
		return
	}
	values, ok := goja.AssertFunction(set.GetSymbol(goja.SymIterator))
	if !ok {
		return
	}
	v, err := values(set)
	if err != nil {
		return
	}
	cursor := v.ToObject(rt)
	t, _ := e.typeOf(cursor)
	parts := e.privateParts(cursor)
	if t == nil || t.private == 0 || len(parts) != 1 || len(parts[0].fields) != 3 || s.twinLayout.of(cursor).kind != s.plain {
		return
	}
	walk, ok := parts[0].fields[2].(*goja.Object)
	if !ok {
		return
	}
	wt := e.selfOf(walk).Type()
	at, iter, ok := field(wt.Elem(), "iter", nil)
	if !ok || iter.Kind() != reflect.Pointer {
		return
	}
	list, _, ok := field(iter.Elem(), "m", nil)
	cur, _, ok2 := field(iter.Elem(), "cur", nil)
	m, err := rt.RunString("new Map()[Symbol.iterator]()")
	if err != nil || !ok || !ok2 {
		return
	}
	parts2 := e.privateParts(m.(*goja.Object))
	if len(parts2) != 1 || len(parts2[0].fields) != 3 || parts2[0].key != parts[0].key {
		return
	}
	walk, ok = parts2[0].fields[2].(*goja.Object)
	if !ok {
		return
	}
	if at2, iter2, ok := field(e.selfOf(walk).Type().Elem(), "iter", nil); !ok || at2 != at || iter2 != iter {
		return
	}
	it.private, it.iter, it.iterM, it.iterCur, it.cursor = t.private, at, list, cur, parts[0].key
}

// symbol is the entry of a property whose key is a symbol, or nil.
func (s *nativeTwins) symbol(at unsafe.Pointer, base baseFields, key *goja.Symbol) unsafe.Pointer {
	list := read[unsafe.Pointer](at, base.symbols)
	if list == nil {
		return nil
	}
	p := &s.engine.prop
	for e := read[unsafe.Pointer](list, p.first); e != nil; e = read[unsafe.Pointer](e, p.next) {
		if read[goja.Value](e, p.key) == goja.Value(key) {
			return e
		}
	}
	return nil
}

// plainly is the value of an own property that is no accessor; nil if there is none.
func (s *nativeTwins) plainly(at unsafe.Pointer, base baseFields, name unistring.String) goja.Value {
	v, ok := read[map[unistring.String]goja.Value](at, base.values)[name]
	if !ok {
		return nil
	}
	if reflect.TypeOf(v) != s.engine.prop.typ {
		return v
	}
	p := (*[2]unsafe.Pointer)(unsafe.Pointer(&v))[1]
	if read[bool](p, s.engine.prop.accessor) {
		return nil
	}
	return read[goja.Value](p, s.engine.prop.value)
}

// byIndex reports whether an object is iterated by index: it is an array, and nobody has changed how those
// are iterated.
func (s *nativeTwins) byIndex(o *goja.Object) bool {
	x := s.twinLayout.of(o)
	if x.kind != s.twinLayout.array || read[*goja.Object](x.at, s.base.proto) != s.array.proto || read[unsafe.Pointer](x.at, s.base.symbols) != nil {
		return false
	}
	it, p := &s.iteration, &s.engine.prop
	if read[goja.Value](it.method, p.key) != goja.Value(goja.SymIterator) {
		return false
	}
	v := read[goja.Value](it.method, p.content)
	if reflect.TypeOf(v) == p.typ {
		at := (*[2]unsafe.Pointer)(unsafe.Pointer(&v))[1]
		if read[bool](at, p.accessor) {
			return false
		}
		v = read[goja.Value](at, p.value)
	}
	if v != it.values || s.plainly(it.chain[0], it.bases[0], "next") != it.next {
		return false
	}
	for i, at := range it.chain {
		if _, ok := read[map[unistring.String]goja.Value](at, it.bases[i].values)["return"]; ok {
			return false
		}
		if i+1 < len(it.chain) { // whose prototype is the next
			o := read[*goja.Object](at, it.bases[i].proto)
			if o == nil || s.twinLayout.of(o).at != it.chain[i+1] {
				return false
			}
		}
	}
	return true
}

// openTwin is $open(v).
func openTwin(t *nativeTwin, c goja.FunctionCall) (goja.Value, bool) {
	if len(c.Arguments) == 0 || !t.set.iteration.ok {
		return nil, false
	}
	o, ok := c.Arguments[0].(*goja.Object)
	if !ok || !t.set.byIndex(o) {
		return nil, false
	}
	return goja.Null(), true
}

// stepTwin is $step(r).
func stepTwin(t *nativeTwin, c goja.FunctionCall) (goja.Value, bool) {
	s := t.set
	it := &s.iteration
	if len(c.Arguments) == 0 || !it.ok {
		return nil, false
	}
	r, ok := c.Arguments[0].(*goja.Object)
	if !ok {
		return nil, false
	}
	x := s.twinLayout.of(r)
	if x.kind != s.plain {
		return nil, false
	}
	record := read[map[unistring.String]goja.Value](x.at, s.plainBase.values)
	if record["done"] == it.yes {
		return goja.Undefined(), true
	}
	source, ok := record["it"].(*goja.Object)
	if !ok {
		return nil, false
	}
	if record["own"] != it.zero {
		return s.advance(source)
	}
	next, ok := record["next"].(*goja.Object)
	if !ok {
		return nil, false
	}
	if next == it.generatorNext {
		return t.resumes(record, r, source, next)
	}
	if kind := s.twinLayout.of(next).kind; kind == s.twinLayout.method || kind == s.function || kind == s.arrow {
		return t.resumes(record, r, source, next)
	}
	return nil, false
}

// advance moves an iterator of the realm's own on. What there is to do at the end is left to JavaScript.
func (s *nativeTwins) advance(cursor *goja.Object) (goja.Value, bool) {
	it := &s.iteration
	x := s.twinLayout.of(cursor)
	if it.cursor == nil || x.kind != s.plain {
		return nil, false
	}
	// The engine's map from classes to private members; both are pointers.
	members := read[map[unsafe.Pointer]unsafe.Pointer](x.at, it.private)[it.cursor]
	if members == nil {
		return nil, false
	}
	fields := read[[]goja.Value](members, s.engine.priv.elements.fields)
	switch kind := fields[0].ToInteger(); {
	case kind <= arrayEntriesKind:
		return s.advanceArray(kind, fields)
	case kind == stringKind:
		return s.advanceString(fields)
	case kind >= mapEntriesKind && kind <= setEntriesKind:
		return s.advanceEntries(kind, fields)
	}
	return nil, false
}

// advanceArray goes on with a plain array.
func (s *nativeTwins) advanceArray(kind int64, fields []goja.Value) (goja.Value, bool) {
	o, ok := fields[1].(*goja.Object)
	if !ok {
		return nil, false
	}
	items, ok := s.items(o)
	i := int(fields[2].ToInteger())
	if !ok || i >= len(items) || items[i] == nil {
		return nil, false
	}
	fields[2] = s.index(i + 1)
	switch kind {
	case arrayKeysKind:
		return s.index(i), true
	case arrayEntriesKind:
		return s.list([]goja.Value{s.index(i), items[i]}), true
	}
	return items[i], true
}

// advanceString goes on with a string.
func (s *nativeTwins) advanceString(fields []goja.Value) (goja.Value, bool) {
	text, ok := fields[1].(goja.String)
	if !ok {
		return nil, false
	}
	i := int(fields[2].ToInteger())
	n := text.Length()
	if i >= n {
		return nil, false
	}
	end := i + 1
	if utf16.IsSurrogate(rune(text.CharAt(i))) && end < n && utf16.DecodeRune(rune(text.CharAt(i)), rune(text.CharAt(end))) != utf8.RuneError {
		end++
	}
	fields[2] = s.index(end)
	return text.Substring(i, end), true
}

// advanceEntries goes on with a Map or Set.
func (s *nativeTwins) advanceEntries(kind int64, fields []goja.Value) (goja.Value, bool) {
	it := &s.iteration
	walk, ok := fields[2].(*goja.Object)
	if !ok {
		return nil, false
	}
	iter := read[unsafe.Pointer](s.twinLayout.of(walk).at, it.iter)
	if iter == nil {
		return nil, false
	}
	list := read[unsafe.Pointer](iter, it.iterM)
	if list == nil {
		return nil, false
	}
	entry := s.after(list, read[unsafe.Pointer](iter, it.iterCur))
	if entry == nil {
		return nil, false
	}
	*(*unsafe.Pointer)(unsafe.Add(iter, it.iterCur)) = entry
	key := read[goja.Value](entry, s.key)
	switch kind {
	case mapEntriesKind:
		return s.list([]goja.Value{key, read[goja.Value](entry, s.value)}), true
	case mapValuesKind:
		return read[goja.Value](entry, s.value), true
	case setEntriesKind:
		return s.list([]goja.Value{key, key}), true
	}
	return key, true
}

// Kinds of iterators as runtime/js/10_iter.js numbers them.
const (
	arrayKeysKind    = 1
	arrayEntriesKind = 2
	mapEntriesKind   = 6
	mapValuesKind    = 8
	setEntriesKind   = 10
	stringKind       = 11
)

// resumes calls next of a generator, or of an iterator of the program.
func (t *nativeTwin) resumes(record map[unistring.String]goja.Value, r, source, next *goja.Object) (goja.Value, bool) {
	s := t.set
	e := s.push(t)
	if e == nil {
		return nil, false
	}
	e.o, e.cb = r, next
	call := s.iteration.resume
	if next == s.iteration.generatorNext {
		e.generator = source
	} else if call = exported(next); call == nil {
		e.leave()
		return nil, false
	}
	ended := true
	defer func() {
		if ended && !s.r.capturing { // by an exception, too
			record["done"] = s.iteration.yes
		}
		e.leave()
	}()
	e.doing = twinCalling
	v := call(goja.FunctionCall{This: source})
	e.doing = twinBusy
	var done, value goja.Value
	if result, ok := v.(*goja.Object); ok {
		done, value = s.own(result, "done"), s.own(result, "value")
	}
	if done == nil || value == nil && !done.ToBoolean() {
		// It is no object, or has accessors, or inherits from something that counts.
		v := e.rest(0, r, v)
		ended = false
		return v, true
	}
	if done.ToBoolean() {
		return goja.Undefined(), true
	}
	ended = false
	return value, true
}

// own is the value of a property that a fresh result of a generator has.
func (s *nativeTwins) own(o *goja.Object, name unistring.String) goja.Value {
	x := s.twinLayout.of(o)
	if x.kind != s.plain {
		return nil
	}
	return s.plainly(x.at, s.plainBase, name)
}

// iterationKinds adds $open and $step.
func iterationKinds(p *instrument.Program, kinds map[string]*twinKind) {
	kinds["$open"] = &twinKind{direct: openTwin}
	kinds["$step"] = &twinKind{direct: stepTwin, code: twinCodes(p, wantedCode{"$step", []string{"(next, r.it)"}})}
}
