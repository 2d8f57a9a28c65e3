package runtime

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unsafe"

	"github.com/dop251/goja"

	"thingsmig/snapshot"
)

// A heapWriter fills the tables of a document with everything that is reached from the values it
// is given. It runs no code of the program except the prologues that functionTable.ask calls.
//
// Values given with value get their numbers at once; what they contain is written by finish, in
// the order of the numbers, so that nothing recurses over the graph.
type heapWriter struct {
	realm *heapRealm
	funcs functionTable
	doc   *snapshot.Document
	tdz   goja.Value // stands for a variable that is not initialised

	out     *snapshot.Packed        // becomes doc.Packed
	units   map[int]bool            // of frames
	late    map[int]*snapshot.Entry // those of its entries that may change until the end
	seen    objectTable             // index in Heap
	symbols map[*goja.Symbol]int32  // the same
	texts   map[string]int32        // long strings
	simple  map[int]snapshot.Entry  // what is no object and still to be written
	origin  originTable             // by index in Heap
	objects table[unsafe.Pointer]   // by index in Heap, nil for what is no object; what is still to be written is at the end
	next    int                     // the first that is not written

	instances table[snapshot.Scope] // becomes doc.Scopes
	scopes    objectTable           // identities: index in Scopes
	scopeIDs  table[unsafe.Pointer] // by index in Scopes

	promises *promiseCore // the host's own, if it has one

	codes  map[[2]int]int
	shapes map[string]int
	weak   []weakEntry
	hidden privateWalk
	lazy   []lazyPrototype

	arrays, maps, sets *goja.Object // the prototypes that they have as a rule

	at  origin // what is being written
	err error

	props    ownProps
	second   ownProps
	shapeKey []byte
	keys     []snapshot.Value
	room     valueRoom
	made     shapeCache

	// What the entry is made of that is being written: it is text before the next one is begun.
	entry  snapshot.Entry
	fn     snapshot.Function
	values []snapshot.Value
	items  []snapshot.Value
}

// origin says how an object was reached: from which entry (-1 for a root), and through what.
type origin struct {
	from int32
	kind byte  // '.' property, '[' element, else see String
	n    int32 // of a property its number in its shape
	name string

	shape int32
}

// isProperty: the name is that of a key of the shape.
func (o *origin) isProperty() bool { return o.from >= 0 && o.kind == '.' }

// lazyPrototype is a function whose property prototype was left out: if the object turns out to
// be used elsewhere, it is put in.
type lazyPrototype struct {
	entry int
	proto *goja.Object
}

func newHeapWriter(realm *heapRealm, funcs functionTable, doc *snapshot.Document, tdz goja.Value) *heapWriter {
	w := &heapWriter{
		realm: realm, funcs: funcs, doc: doc, tdz: tdz,
		out:     snapshot.NewPacked(),
		units:   map[int]bool{},
		late:    map[int]*snapshot.Entry{},
		simple:  map[int]snapshot.Entry{},
		symbols: map[*goja.Symbol]int32{},
		texts:   map[string]int32{},
		codes:   map[[2]int]int{},
		shapes:  map[string]int{},
		at:      origin{from: -1},
	}
	if realm != nil {
		w.arrays, w.maps, w.sets = realm.intrinsic("Array.prototype"), realm.intrinsic("Map.prototype"), realm.intrinsic("Set.prototype")
	}
	return w
}

// root names the place that the values given next come from.
func (w *heapWriter) root(name string) { w.at = origin{from: -1, name: name} }

func (w *heapWriter) fail(format string, args ...any) {
	if w.err == nil {
		w.err = fmt.Errorf(format, args...)
	}
}

// failAt reports that an entry cannot be written.
func (w *heapWriter) failAt(entry int, format string, args ...any) {
	w.fail("%s: %s", w.pathOf(w.origin.at(entry, w.doc.Shapes)), fmt.Sprintf(format, args...))
}

func (w *heapWriter) pathOf(o origin) string {
	var parts []string
	for {
		parts = append(parts, o.String())
		if o.from < 0 || len(parts) > 100 {
			break
		}
		o = w.origin.at(int(o.from), w.doc.Shapes)
	}
	var b strings.Builder
	for i := len(parts) - 1; i >= 0; i-- {
		b.WriteString(parts[i])
	}
	return b.String()
}

func (o origin) String() string {
	if o.from < 0 {
		return o.name
	}
	return o.step()
}

func (o origin) step() string {
	switch {
	case o.kind == '.' && o.name == "":
		return "[symbol]"
	case o.kind == '.':
		return "." + o.name
	case o.kind == '[':
		return "[" + strconv.Itoa(int(o.n)) + "]"
	case o.kind == 'k':
		return " (key " + strconv.Itoa(int(o.n)) + ")"
	case o.kind == 'v':
		return " (value " + strconv.Itoa(int(o.n)) + ")"
	}
	if o.kind == 'n' {
		return " (variable " + o.name + ")"
	}
	return " (" + o.name + ")"
}

// value gives the document's value for a value of the engine.
func (w *heapWriter) value(v goja.Value) snapshot.Value {
	switch kind, p := w.realm.engine.plainValue(v); kind {
	case anInteger:
		return snapshot.Num(float64(*(*int64)(p)))
	case aFloat:
		return snapshot.Num(*(*float64)(p))
	case aText:
		if s := *(*string)(p); len(s) < snapshot.LongString && ascii(s) {
			return snapshot.Str(s)
		}
	case aBoolean:
		return snapshot.Bool(*(*bool)(p))
	case isUndefined:
		return snapshot.Value{Kind: snapshot.Undefined}
	case isNull:
		return snapshot.Value{Kind: snapshot.Null}
	}
	switch x := v.(type) {
	case nil:
		return snapshot.Value{Kind: snapshot.Undefined}
	case *goja.Object:
		return w.object(x)
	case *goja.Symbol:
		return w.symbol(x)
	case goja.String:
		return w.string(x)
	}
	switch {
	case goja.IsUndefined(v):
		return snapshot.Value{Kind: snapshot.Undefined}
	case goja.IsNull(v):
		return snapshot.Value{Kind: snapshot.Null}
	case goja.IsNumber(v):
		return snapshot.Num(v.ToFloat())
	case goja.IsBigInt(v):
		return snapshot.Value{Kind: snapshot.BigInt, Str: v.String()}
	}
	if b, ok := v.Export().(bool); ok {
		return snapshot.Bool(b)
	}
	w.fail("%s: a value of the engine that is unknown (%T)", w.pathOf(w.at), v)
	return snapshot.Value{}
}

func (w *heapWriter) object(o *goja.Object) snapshot.Value {
	if i, ok := w.seen.find(unsafe.Pointer(o), &w.objects); ok {
		return snapshot.RefTo(int(i))
	}
	if n, ok := w.realm.stock.number[o]; ok {
		return snapshot.Value{Kind: snapshot.Intrinsic, Str: w.realm.pathOf(int(n))}
	}
	if o == w.tdz {
		return snapshot.Value{Kind: snapshot.TDZ}
	}
	if _, ok := w.scopes.find(unsafe.Pointer(o), &w.scopeIDs); ok {
		w.fail("%s: the identity of a scope is in the heap", w.pathOf(w.at))
	}
	i := w.enter(o)
	w.seen.add(unsafe.Pointer(o), i, &w.objects)
	return snapshot.RefTo(i)
}

// enter gives something a place in the heap; o is nil if it is no object.
func (w *heapWriter) enter(o *goja.Object) int {
	w.origin.add(w.at)
	return w.objects.add(unsafe.Pointer(o))
}

// enterSimple gives something a place that is no object.
func (w *heapWriter) enterSimple(e snapshot.Entry) int {
	i := w.enter(nil)
	w.simple[i] = e
	return i
}

// put writes down entry i, which is the next one, and complete. It keeps nothing of it.
func (w *heapWriter) put(i int, e *snapshot.Entry) {
	if w.err == nil {
		w.out.Add(e)
	}
}

// putLate writes down entry i, which is the next one; it is complete only when all are written.
func (w *heapWriter) putLate(i int, e *snapshot.Entry) {
	if w.err != nil {
		return
	}
	kept := *e
	kept.Values, kept.Items = slices.Clone(e.Values), slices.Clone(e.Items)
	if e.Detail == snapshot.Detail(&w.fn) {
		fn := w.fn
		kept.Detail = &fn
	}
	w.late[i] = &kept
	w.out.AddLate(&kept)
}

func (w *heapWriter) symbol(s *goja.Symbol) snapshot.Value {
	if i, ok := w.symbols[s]; ok {
		return snapshot.RefTo(int(i))
	}
	if name, ok := w.realm.symName[s]; ok {
		return snapshot.Value{Kind: snapshot.WellKnown, Str: name}
	}
	key, err := w.realm.prim.keyFor(nil, s)
	if err != nil {
		w.fail("Symbol.keyFor: %w", err)
	}
	if k, ok := key.(goja.String); ok {
		v := exactString(k)
		if v.Kind == snapshot.UTF16 {
			v.Kind = snapshot.Registered16
		} else {
			v.Kind = snapshot.Registered
		}
		return v
	}
	i := w.enterSimple(w.symbolEntry(s))
	w.symbols[s] = int32(i)
	return snapshot.RefTo(i)
}

// string gives the value of a string; a long one gets a place in the heap.
func (w *heapWriter) string(s goja.String) snapshot.Value {
	v := exactString(s)
	if v.Kind != snapshot.String || len(v.Str) < snapshot.LongString {
		return v
	}
	if i, ok := w.texts[v.Str]; ok {
		return snapshot.RefTo(int(i))
	}
	i := w.enterSimple(snapshot.Entry{Kind: snapshot.StringKind, Shape: -1, Detail: snapshot.Text(v.Str)})
	w.texts[v.Str] = int32(i)
	return snapshot.RefTo(i)
}

// exactString looks at the code units of a string only if its Go form shows a mark that may stand for a
// lone surrogate, or has another length: of a few strings that the engine makes of Go's it takes
// each byte for a character.
func exactString(s goja.String) snapshot.Value {
	if e, err := engine(); err == nil {
		if u, ok := e.units(s); ok {
			if text, ok := textOfUnits(u); ok {
				return snapshot.Str(text)
			}
			return snapshot.StrUTF16(u)
		}
	}
	text := s.String()
	if ascii(text) || !strings.Contains(text, "\ufffd") && utf16Length(text) == s.Length() {
		return snapshot.Str(text)
	}
	units := make([]uint16, s.Length())
	for i := range units {
		units[i] = s.CharAt(i)
	}
	return snapshot.StrUTF16(units)
}

func utf16Length(s string) int {
	n := 0
	for _, r := range s {
		if n++; r >= 0x10000 {
			n++
		}
	}
	return n
}

// key gives the value of a property key. Keys are never put into the heap as long strings.
func (w *heapWriter) key(k goja.Value) snapshot.Value {
	if s, ok := k.(*goja.Symbol); ok {
		return w.symbol(s)
	}
	return exactString(k.(goja.String))
}

// finish writes the contents of everything that has been reached.
func (w *heapWriter) finish() error {
	w.realmChanges()
	for {
		for ; w.next < w.objects.n && w.err == nil; w.next++ {
			if o := (*goja.Object)(w.objects.at(w.next)); o != nil {
				w.write(w.next, o)
				continue
			}
			e := w.simple[w.next]
			delete(w.simple, w.next)
			w.put(w.next, &e)
		}
		if w.err != nil {
			return w.err
		}
		weak, private := w.followWeak(), w.followPrivate()
		if !weak && !private {
			break
		}
	}
	w.writeWeak()
	for _, l := range w.lazy {
		if i, ok := w.seen.find(unsafe.Pointer(l.proto), &w.objects); ok {
			w.late[l.entry].Detail.(*snapshot.Function).Prototype = snapshot.RefTo(int(i))
		}
	}
	w.lazy, w.late = nil, nil
	w.seen, w.objects, w.origin = objectTable{}, table[unsafe.Pointer]{}, originTable{}
	w.doc.Scopes = w.instances.all()
	if err := w.out.Finish(); err != nil {
		return err
	}
	w.doc.Packed = w.out
	return w.err
}

// symbolEntry is the entry of a symbol of the program's own.
func (w *heapWriter) symbolEntry(s *goja.Symbol) snapshot.Entry {
	e := snapshot.Entry{Kind: snapshot.SymbolKind, Shape: -1, Detail: snapshot.Symbol{}}
	text, err := w.realm.prim.symbolText(s)
	if err != nil {
		w.fail("%s: %v", w.pathOf(w.at), err)
	}
	if t, ok := text.(goja.String); ok {
		e.Detail = snapshot.Symbol(exactString(t))
	}
	return e
}

// shape gives the number of a list of keys.
func (w *heapWriter) shape(keys []snapshot.Value, attrs []snapshot.Attr) int {
	k := w.shapeKey[:0]
	plain := true
	for i, key := range keys {
		k = append(k, byte(key.Kind), byte(attrs[i]))
		if key.Kind == snapshot.Ref {
			k = strconv.AppendInt(k, int64(key.Index()), 10)
		}
		k = strconv.AppendInt(k, int64(len(key.Str)), 10)
		k = append(append(k, ':'), key.Str...)
		plain = plain && attrs[i] == snapshot.DefaultAttr
	}
	w.shapeKey = k
	if i, ok := w.shapes[string(k)]; ok {
		return i
	}
	s := snapshot.Shape{Keys: append([]snapshot.Value(nil), keys...)}
	if !plain {
		s.Attrs = append([]snapshot.Attr(nil), attrs...)
	}
	i := len(w.doc.Shapes)
	w.doc.Shapes = append(w.doc.Shapes, s)
	w.shapes[string(k)] = i
	return i
}
