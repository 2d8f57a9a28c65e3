package runtime

import (
	"fmt"
	"reflect"
	"slices"
	"unsafe"

	"github.com/dop251/goja/unistring"
)

// codec writes and reads values of a type where they are in memory.
type codec struct {
	t     reflect.Type
	write func(w *codeWriter, p unsafe.Pointer)
	read  func(r *codeReader, p unsafe.Pointer)
}

// codecOf makes the codec of a type, which panics with errNoBytecode where a value is met that cannot be kept.
func (c *codeTypes) codecOf(t reflect.Type) *codec {
	if k := c.codecs[t]; k != nil {
		return k
	}
	k := &codec{t: t}
	c.codecs[t] = k // types are recursive
	switch {
	case t == c.codeType:
		k.write, k.read = (*codeWriter).code, (*codeReader).code
	case t == c.placesType:
		k.write, k.read = (*codeWriter).places, (*codeReader).places
	case t == typeFile:
		k.write, k.read = (*codeWriter).fileOf, (*codeReader).fileOf
	case t == typeSlots:
		k.write, k.read = writeSlots, readSlots
	case t.Kind() == reflect.Pointer && t.Elem().Name() == regexpType:
		k.write = func(w *codeWriter, p unsafe.Pointer) { w.regexp(t, *(*unsafe.Pointer)(p)) }
		k.read = (*codeReader).regexp
	default:
		c.codecByKind(k)
	}
	return k
}

func (c *codeTypes) codecByKind(k *codec) {
	t := k.t
	switch t.Kind() {
	case reflect.Bool:
		k.write = func(w *codeWriter, p unsafe.Pointer) { w.uint(uint64(*(*uint8)(p))) }
		k.read = func(r *codeReader, p unsafe.Pointer) { *(*bool)(p) = r.uint() != 0 }
	case reflect.Int:
		numberCodec[int](k)
	case reflect.Int8:
		numberCodec[int8](k)
	case reflect.Int16:
		numberCodec[int16](k)
	case reflect.Int32:
		numberCodec[int32](k)
	case reflect.Int64:
		numberCodec[int64](k)
	case reflect.Uint:
		numberCodec[uint](k)
	case reflect.Uint8:
		numberCodec[uint8](k)
	case reflect.Uint16:
		numberCodec[uint16](k)
	case reflect.Uint32:
		numberCodec[uint32](k)
	case reflect.Uint64, reflect.Float64: // bit by bit
		numberCodec[uint64](k)
	case reflect.String:
		k.write = func(w *codeWriter, p unsafe.Pointer) { w.string(*(*string)(p)) }
		k.read = func(r *codeReader, p unsafe.Pointer) { *(*string)(p) = r.string() }
	case reflect.Slice:
		c.sliceCodec(k)
	case reflect.Struct:
		c.structCodec(k)
	case reflect.Pointer:
		elem := c.codecOf(t.Elem())
		k.write = func(w *codeWriter, p unsafe.Pointer) { w.pointer(elem, *(*unsafe.Pointer)(p)) }
		k.read = func(r *codeReader, p unsafe.Pointer) { *(*unsafe.Pointer)(p) = r.pointer(elem) }
	case reflect.Interface:
		k.write = func(w *codeWriter, p unsafe.Pointer) { w.boxed(reflect.NewAt(t, p).Elem()) }
		k.read = func(r *codeReader, p unsafe.Pointer) { r.boxed(t, p) }
	default:
		k.write = func(*codeWriter, unsafe.Pointer) { panic(fmt.Errorf("%w: %v", errNoBytecode, t)) }
		k.read = func(*codeReader, unsafe.Pointer) { panic(errNoBytecode) }
	}
}

func numberCodec[T int | int8 | int16 | int32 | int64 | uint | uint8 | uint16 | uint32 | uint64](k *codec) {
	if T(0)-1 < 0 {
		k.write = func(w *codeWriter, p unsafe.Pointer) { w.int(int64(*(*T)(p))) }
		k.read = func(r *codeReader, p unsafe.Pointer) { *(*T)(p) = T(r.int()) }
		return
	}
	k.write = func(w *codeWriter, p unsafe.Pointer) { w.uint(uint64(*(*T)(p))) }
	k.read = func(r *codeReader, p unsafe.Pointer) { *(*T)(p) = T(r.uint()) }
}

func (c *codeTypes) structCodec(k *codec) {
	type part struct {
		at    uintptr
		codec *codec
	}
	var parts []part
	for i := range k.t.NumField() {
		f := k.t.Field(i)
		parts = append(parts, part{f.Offset, c.codecOf(f.Type)})
	}
	k.write = func(w *codeWriter, p unsafe.Pointer) {
		for _, f := range parts {
			f.codec.write(w, unsafe.Add(p, f.at))
		}
	}
	k.read = func(r *codeReader, p unsafe.Pointer) {
		for _, f := range parts {
			f.codec.read(r, unsafe.Add(p, f.at))
		}
	}
}

func (c *codeTypes) sliceCodec(k *codec) {
	elem := c.codecOf(k.t.Elem())
	size := k.t.Elem().Size()
	k.write = func(w *codeWriter, p unsafe.Pointer) {
		v := reflect.NewAt(k.t, p).Elem()
		if v.IsNil() {
			w.uint(0)
			return
		}
		w.uint(uint64(v.Len()) + 1)
		for i := range v.Len() {
			elem.write(w, v.Index(i).Addr().UnsafePointer())
		}
	}
	k.read = func(r *codeReader, p unsafe.Pointer) {
		n := r.length()
		if n < 0 {
			return
		}
		v := reflect.MakeSlice(k.t, n, n)
		reflect.NewAt(k.t, p).Elem().Set(v)
		for i := range n {
			elem.read(r, unsafe.Add(v.UnsafePointer(), uintptr(i)*size))
		}
	}
}

func writeSlots(w *codeWriter, p unsafe.Pointer) {
	m := *(*map[unistring.String]uint32)(p)
	if m == nil {
		w.uint(0)
		return
	}
	w.uint(uint64(len(m)) + 1)
	names := make([]unistring.String, 0, len(m))
	for name := range m {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		w.string(string(name))
		w.uint(uint64(m[name]))
	}
}

func readSlots(r *codeReader, p unsafe.Pointer) {
	n := r.length()
	if n < 0 {
		return
	}
	m := make(map[unistring.String]uint32, n)
	for range n {
		name := r.string()
		m[unistring.String(name)] = uint32(r.uint())
	}
	*(*map[unistring.String]uint32)(p) = m
}
