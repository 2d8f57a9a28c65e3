package runtime

import (
	"fmt"
	"math/big"

	"github.com/dop251/goja"

	"thingsmig/snapshot"
)

// A heapReader makes the heap of a document in a realm: first a shell of every object, so that
// everything can be referred to, then the contents. The document must have passed Verify.
type heapReader struct {
	realm *heapRealm
	maker functionMaker
	doc   *snapshot.Document
	tdz   goja.Value

	made    []goja.Value               // by index in Heap
	born    []bool                     // objects that came into being with a function
	bundles map[int]map[int]goja.Value // classes and their members, by index in Heap
	keys    [][]goja.Value
	codes   []bool        // function literals whose functions are born as Code says
	copied  []bool        // by index in Heap: functions that are copies, which have what Code says
	plain   [][]engineKey // by shape: the keys, if objects of it can be filled in place
	pool    pool
	values  []goja.Value
	props   ownProps
	err     error
}

func newHeapReader(realm *heapRealm, maker functionMaker, doc *snapshot.Document, tdz goja.Value) *heapReader {
	return &heapReader{realm: realm, maker: maker, doc: doc, tdz: tdz, pool: pool{engine: realm.engine, rt: realm.rt}}
}

func (r *heapReader) fail(format string, args ...any) {
	if r.err == nil {
		r.err = fmt.Errorf(format, args...)
	}
}

// check notes the error of making entry i.
func (r *heapReader) check(i int, err error) {
	if err != nil {
		r.fail("heap[%d] (%s): %w", i, r.doc.Heap[i].Kind, err)
	}
}

// shells makes every object, with nothing in it. After that value works. Functions are asked of
// the maker, which gets the numbers of scope instances; their variables can be filled in after
// shells, before or after fill.
func (r *heapReader) shells() error {
	r.made = make([]goja.Value, len(r.doc.Heap))
	r.bundles = map[int]map[int]goja.Value{}
	r.born = r.ownedPrototypes()
	for i := range r.doc.Heap {
		if !r.born[i] {
			r.made[i] = r.shell(i)
		}
		if r.err != nil {
			return r.err
		}
	}
	r.views()
	r.iterators()
	r.functions()
	r.iterators() // those over functions
	return r.err
}

// fill puts in the contents of every object, and then makes the changes to intrinsics.
func (r *heapReader) fill() error {
	r.shapeKeys()
	r.codes = make([]bool, len(r.doc.Code))
	for i := range r.doc.Heap {
		r.contents(i)
		if r.err != nil {
			return r.err
		}
	}
	r.privateMembers()
	r.moveIterators()
	for i := range r.doc.Heap {
		r.close(i)
	}
	for i := range r.doc.Realm {
		r.change(&r.doc.Realm[i])
	}
	r.proxies()
	return r.err
}

// value gives the engine's value for a value of the document. Absent gives nil.
func (r *heapReader) value(v snapshot.Value) goja.Value {
	switch v.Kind {
	case snapshot.Absent:
		return nil
	case snapshot.Undefined:
		return goja.Undefined()
	case snapshot.Null:
		return goja.Null()
	case snapshot.False:
		return r.realm.no
	case snapshot.True:
		return r.realm.yes
	case snapshot.Number:
		return r.pool.number(v.Num)
	case snapshot.String:
		return r.pool.text(v.Str)
	case snapshot.UTF16:
		return goja.StringFromUTF16(v.Units())
	case snapshot.BigInt:
		b, ok := new(big.Int).SetString(v.Str, 10)
		if !ok {
			r.fail("bad BigInt %q", v.Str)
			return goja.Undefined()
		}
		return r.realm.rt.ToValue(b)
	case snapshot.Ref:
		if m := r.made[v.Index()]; m != nil {
			return m
		}
		r.fail("heap[%d] was not made", v.Index())
		return goja.Undefined()
	case snapshot.Intrinsic:
		if o := r.realm.intrinsic(v.Str); o != nil {
			return o
		}
		r.fail("this realm has no %s", v.Str)
		return goja.Undefined()
	case snapshot.WellKnown:
		if s, ok := r.realm.symbol[v.Str]; ok {
			return s
		}
		r.fail("this realm has no Symbol.%s", v.Str)
		return goja.Undefined()
	case snapshot.Registered:
		return r.registered(r.realm.rt.ToValue(v.Str))
	case snapshot.Registered16:
		return r.registered(goja.StringFromUTF16(v.Units()))
	case snapshot.TDZ:
		return r.tdz
	}
	r.fail("a value of kind %d cannot be here", v.Kind)
	return goja.Undefined()
}

func (r *heapReader) registered(key goja.Value) goja.Value {
	s, err := r.realm.prim.symbolFor(nil, key)
	if err != nil {
		r.fail("Symbol.for: %w", err)
		return goja.Undefined()
	}
	return s
}

// object gives an object of the document, nil for null.
func (r *heapReader) object(v snapshot.Value) *goja.Object {
	o, _ := r.value(v).(*goja.Object)
	return o
}

// shell makes an object of the kind of entry i; nil for those that are made later.
func (r *heapReader) shell(i int) goja.Value {
	e := &r.doc.Heap[i]
	q := &r.realm.prim
	make := func(f goja.Callable, args ...goja.Value) goja.Value {
		v, err := f(nil, args...)
		r.check(i, err)
		return v
	}
	switch e.Kind {
	case snapshot.ObjectKind:
		return r.realm.rt.NewObject()
	case snapshot.ArrayKind:
		return r.realm.rt.NewArray()
	case snapshot.ErrorKind:
		return make(q.newError)
	case snapshot.ArgumentsKind:
		if m, ok := r.maker.(argumentsMaker); ok {
			if o := m.argumentsObject(i); o != nil {
				return o
			}
		}
		return make(q.newArguments)
	case snapshot.GeneratorKind:
		m, ok := r.maker.(generatorMaker)
		if !ok {
			r.fail("heap[%d]: generators cannot be made here", i)
			return nil
		}
		v, err := m.generator(i)
		r.check(i, err)
		return v
	case snapshot.DateKind:
		return make(q.newDate, r.value(snapshot.Num(float64(e.Detail.(snapshot.Date)))))
	case snapshot.RegExpKind:
		d := e.Detail.(*snapshot.RegExp)
		return make(q.newRegExp, r.value(d.Source), r.realm.rt.ToValue(d.Flags))
	case snapshot.RawJSONKind:
		return make(q.rawJSON, r.value(snapshot.Value(e.Detail.(snapshot.RawJSON))))
	case snapshot.MapKind:
		return make(q.newMap)
	case snapshot.SetKind:
		return make(q.newSet)
	case snapshot.WeakMapKind:
		return make(q.newWeakMap)
	case snapshot.WeakSetKind:
		return make(q.newWeakSet)
	case snapshot.BufferKind:
		data, _ := e.Detail.(snapshot.Buffer) // a detached one stays so until it has its views
		return r.realm.rt.ToValue(r.realm.rt.NewArrayBuffer(append([]byte(nil), data...)))
	case snapshot.ProxyKind:
		return r.proxyShell(i, e.Detail.(*snapshot.Proxy))
	case snapshot.SymbolKind:
		d := snapshot.Value(e.Detail.(snapshot.Symbol))
		if d.Kind == snapshot.Absent {
			return make(q.symbol)
		}
		return make(q.symbol, r.value(d))
	case snapshot.StringKind:
		return r.pool.text(string(e.Detail.(snapshot.Text)))
	}
	return nil
}

// views makes what stands on other objects: typed arrays and DataViews on buffers, and
// primitives in objects. Buffers without memory lose it when they have their views.
func (r *heapReader) views() {
	q := &r.realm.prim
	for i := range r.doc.Heap {
		e := &r.doc.Heap[i]
		var v goja.Value
		var err error
		switch d := e.Detail.(type) {
		case *snapshot.View:
			buffer, offset, length := r.value(d.Buffer), r.realm.rt.ToValue(d.Offset), r.realm.rt.ToValue(d.Length)
			if e.Kind == snapshot.TypedKind {
				v, err = q.newTyped(nil, r.realm.rt.ToValue(d.Type), buffer, offset, length)
			} else {
				v, err = q.newView(nil, buffer, offset, length)
			}
		case snapshot.Boxed:
			v, err = q.newBoxed(nil, r.value(snapshot.Value(d)))
		default:
			continue
		}
		r.check(i, err)
		r.made[i] = v
	}
	for i := range r.doc.Heap {
		if _, ok := r.doc.Heap[i].Detail.(snapshot.DetachedBuffer); ok && r.made[i] != nil {
			b, _ := r.made[i].Export().(goja.ArrayBuffer)
			b.Detach()
		}
	}
}
