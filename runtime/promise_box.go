package runtime

import (
	"errors"
	"reflect"
	"sync"
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/unistring"
)

// What is behind a promise is kept where the engine keeps it, too: in the implementation of its object. The
// engine's own (goja.Promise) has reactions that nobody can read, so a box stands around it: to the engine the object
// is one of its promises, of which it never uses more than the properties, because the
// program's functions of promises are the realm's. A weak map from objects to boxes would cost ten times as much.
//
// The fields of the engine that are written here are found by name and checked by type. If the engine changes, or
// memory is laid out differently, newBoxes says so and the realm takes the core that is written in JavaScript.

// promiseBox is what is behind a promise.
type promiseBox struct {
	goja.Promise // what the engine sees; its state is boxMark

	state   goja.PromiseState
	handled bool
	value   goja.Value
	// first and last are the reactions of a pending promise.
	first, last *promiseJob
	// before and after are its neighbours in the list of rejections that nobody handles.
	before, after *promiseBox
	object        *goja.Object
}

// boxMark is the state that the engine's part of a box has: no promise of the engine has it.
const boxMark goja.PromiseState = 0x7469676d

// boxLayout is where the engine keeps the parts of an object that are set when a box is made.
type boxLayout struct {
	state, val, values uintptr
	base               reflect.Type // what all objects have; the first field of goja.Promise
}

var errBoxes = errors.New("runtime: this version of the engine keeps promises differently")

var learnBoxes = sync.OnceValues(func() (*boxLayout, error) {
	l := &boxLayout{}
	t := reflect.TypeFor[goja.Promise]()
	o := reflect.TypeFor[goja.Object]()
	self, ok := o.FieldByName("self")
	if !ok || self.Offset != 0 || self.Type.Kind() != reflect.Interface || self.Type.Size() != 2*unsafe.Sizeof(uintptr(0)) {
		return nil, errBoxes
	}
	if t.NumField() == 0 || !t.Field(0).Anonymous || t.Field(0).Offset != 0 || t.Field(0).Type.Kind() != reflect.Struct {
		return nil, errBoxes
	}
	l.base = t.Field(0).Type
	if !fields(t, "state", reflect.TypeFor[goja.PromiseState](), &l.state, "val", typeObject, &l.val, "values", typeValues, &l.values) {
		return nil, errBoxes
	}
	return l, nil
})

// boxes makes the promises of a realm.
type boxes struct {
	l       *boxLayout
	box     goja.Promise   // what a new box has
	object  goja.Object    // what the object of a new box has
	promise unsafe.Pointer // the type of the implementation of promises
	plain   unsafe.Pointer // and that of ordinary objects
	any     bool           // a promise was made
}

// word is one half of an interface value.
func (b *boxes) word(o *goja.Object, i int) *unsafe.Pointer {
	return &(*[2]unsafe.Pointer)(unsafe.Pointer(o))[i]
}

func newBoxes(rt *goja.Runtime) (*boxes, error) {
	l, err := learnBoxes()
	if err != nil {
		return nil, err
	}
	b := &boxes{l: l}
	p, _, _ := rt.NewPromise()
	o, ok := rt.ToValue(p).(*goja.Object)
	if !ok || *b.word(o, 1) != unsafe.Pointer(p) {
		return nil, errBoxes
	}
	b.promise, b.plain = *b.word(o, 0), *b.word(rt.NewObject(), 0)
	b.box, b.object = *p, *o
	b.setMark(&b.box)
	if b.box.State() != boxMark {
		return nil, errBoxes
	}
	return b, nil
}

func (b *boxes) setMark(p *goja.Promise) {
	*(*goja.PromiseState)(unsafe.Add(unsafe.Pointer(p), b.l.state)) = boxMark
}

// prototype says which prototype the promises have that make makes.
func (b *boxes) prototype(proto *goja.Object) error {
	p := new(goja.Object)
	*p = b.object
	t := new(goja.Promise)
	*t = b.box
	b.put(p, t)
	if err := p.SetPrototype(proto); err != nil {
		return err
	}
	b.box = *t
	return nil
}

// put makes t the implementation of the object o.
func (b *boxes) put(o *goja.Object, t *goja.Promise) {
	*(**goja.Object)(unsafe.Add(unsafe.Pointer(t), b.l.val)) = o
	*(*map[unistring.String]goja.Value)(unsafe.Add(unsafe.Pointer(t), b.l.values)) = map[unistring.String]goja.Value{}
	*b.word(o, 0) = b.promise
	*b.word(o, 1) = unsafe.Pointer(t)
}

// make makes a pending promise.
func (b *boxes) make() *promiseBox {
	b.any = true
	p := &promiseBox{Promise: b.box, object: new(goja.Object)}
	*p.object = b.object
	b.put(p.object, &p.Promise)
	return p
}

// convert makes an ordinary object a pending promise. It reports false for objects that are none.
func (b *boxes) convert(o *goja.Object) bool {
	if *b.word(o, 0) != b.plain {
		return false
	}
	b.any = true
	p := &promiseBox{object: o}
	was := reflect.NewAt(b.l.base, *b.word(o, 1)).Elem()
	reflect.NewAt(b.l.base, unsafe.Pointer(&p.Promise)).Elem().Set(was)
	b.setMark(&p.Promise)
	*b.word(o, 0) = b.promise
	*b.word(o, 1) = unsafe.Pointer(p)
	return true
}

// of gives the box behind a value, nil if it is no promise of these.
func (b *boxes) of(v goja.Value) *promiseBox {
	o, ok := v.(*goja.Object)
	if !ok || *b.word(o, 0) != b.promise {
		return nil
	}
	p := *b.word(o, 1)
	if (*goja.Promise)(p).State() != boxMark {
		return nil
	}
	return (*promiseBox)(p)
}
