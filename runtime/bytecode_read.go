package runtime

import (
	"encoding/binary"
	"reflect"
	"strings"
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/file"
)

// codeReader reads what codeWriter has written.
type codeReader struct {
	types   *codeTypes
	list    []*codeType
	files   []*file.File
	strings []string
	roots   []string

	// Of one program.
	in       string
	table    []instructionWords
	pointers []unsafe.Pointer
	room     []room
}

// room is memory for the values of a type.
type room struct {
	p    unsafe.Pointer
	left int
	next int
}

// newCodeReader reads all but the programs. The files are those that the writer has numbered. It fails where another version of
// the engine, or of this package, has written.
func newCodeReader(data string, files []*file.File) (r *codeReader, err error) {
	types, err := knownCode()
	if err != nil {
		return nil, err
	}
	defer func() {
		if recover() != nil { // what is read is shorter than it says, or names what is not there
			err = errNoBytecode
		}
	}()
	r = &codeReader{types: types, files: files, in: data}
	if v := r.raw(); v == "" || v != engineVersion() {
		return nil, errNoBytecode
	}
	types.mu.Lock()
	defer types.mu.Unlock()
	if err := r.readTypes(); err != nil {
		return nil, err
	}
	r.readStrings()
	sizes := make([]int, r.uint())
	for i := range sizes {
		sizes[i] = int(r.uint())
	}
	for _, n := range sizes {
		r.roots = append(r.roots, r.in[:n])
		r.in = r.in[n:]
	}
	return r, nil
}

func (r *codeReader) readTypes() error {
	var names []string
	var samples []int
	var instruction []bool
	missing := map[int]bool{}
	for range r.uint() {
		names = append(names, r.raw())
		n := r.uint()
		instruction = append(instruction, n&1 != 0)
		known := r.types.byName[names[len(names)-1]]
		if s := int(n >> 1); (known == nil || n&1 != 0 && known.word == nil) && !missing[s] {
			missing[s] = true
			samples = append(samples, s)
		}
	}
	if err := r.types.need(samples); err != nil {
		return err
	}
	for i, name := range names {
		t := r.types.byName[name]
		if t == nil || instruction[i] && t.word == nil || t.how == boxedUnknown {
			return errNoBytecode
		}
		if t.codec == nil {
			t.codec = r.types.codecOf(t.t)
		}
		if err := r.types.learnSingles(t); err != nil {
			return err
		}
		r.list = append(r.list, t)
	}
	return nil
}

func (r *codeReader) readStrings() {
	r.strings = make([]string, r.uint())
	type mark struct{ size, file, at int }
	marks := make([]mark, len(r.strings))
	for i := range marks {
		n := int(r.uint())
		m := mark{n >> 1, -1, 0}
		if n&1 != 0 {
			m.file, m.at = int(r.uint()), int(r.uint())
		}
		marks[i] = m
	}
	text := strings.Clone(r.raw()) // nothing else of the data is needed when all is read
	sources := make([]string, len(r.files))
	for i, f := range r.files {
		sources[i] = f.Source()
	}
	for i, m := range marks {
		if m.file >= 0 {
			r.strings[i] = sources[m.file][m.at:][:m.size]
			continue
		}
		r.strings[i], text = text[:m.size], text[m.size:]
	}
}

// program reads a program.
func (r *codeReader) program(root int) (prg *goja.Program, err error) {
	r.types.mu.Lock()
	defer r.types.mu.Unlock()
	defer func() {
		if recover() != nil {
			prg, err = nil, errNoBytecode
		}
	}()
	r.in, r.table, r.pointers, r.room = r.roots[root], nil, nil, make([]room, len(r.list))
	r.types.codecOf(typeProgram).read(r, unsafe.Pointer(&prg))
	r.table, r.pointers, r.room = nil, nil, nil
	return prg, nil
}

func (r *codeReader) uint() uint64 {
	if len(r.in) > 0 && r.in[0] < 0x80 {
		n := r.in[0]
		r.in = r.in[1:]
		return uint64(n)
	}
	n, size := binary.Uvarint(unsafe.Slice(unsafe.StringData(r.in), len(r.in)))
	if size <= 0 {
		panic(errNoBytecode)
	}
	r.in = r.in[size:]
	return n
}

func (r *codeReader) int() int64 {
	n := r.uint()
	return int64(n>>1) ^ -int64(n&1)
}

func (r *codeReader) raw() string {
	n := r.uint()
	s := r.in[:n]
	r.in = r.in[n:]
	return s
}

func (r *codeReader) string() string { return r.strings[r.uint()] }

// length is that of a list that may be nil, which is -1. Each element takes a byte at least.
func (r *codeReader) length() int {
	n := int(r.uint()) - 1
	if n > len(r.in) {
		panic(errNoBytecode)
	}
	return n
}

func (r *codeReader) fileOf(p unsafe.Pointer) { *(**file.File)(p) = r.files[r.uint()] }

func (r *codeReader) places(p unsafe.Pointer) {
	n := r.length()
	if n < 0 {
		return
	}
	items := reflect.MakeSlice(r.types.placesType, n, n)
	reflect.NewAt(r.types.placesType, p).Elem().Set(items)
	item := items.UnsafePointer()
	pc, pos := 0, 0
	for i := range n {
		pc += int(r.int())
		pos += int(r.int())
		item := unsafe.Add(item, uintptr(i)*r.types.place.size)
		*(*int)(unsafe.Add(item, r.types.place.pc)) = pc
		*(*int)(unsafe.Add(item, r.types.place.pos)) = pos
	}
}

func (r *codeReader) code(p unsafe.Pointer) {
	n := r.length()
	if n < 0 {
		return
	}
	code := reflect.MakeSlice(r.types.codeType, n, n)
	reflect.NewAt(r.types.codeType, p).Elem().Set(code)
	words := unsafe.Slice((*instructionWords)(code.UnsafePointer()), n)
	for i := range words {
		if k := r.uint(); k > 0 {
			words[i] = r.table[k-1]
			continue
		}
		number := r.uint()
		t := r.list[number]
		w := instructionWords{typ: t.word}
		switch {
		case t.word == nil:
			panic(errNoBytecode)
		case t.alone != nil:
			w.data = t.alone[r.uint()]
		case t.how == boxedPointer:
			t.codec.read(r, unsafe.Pointer(&w.data))
		case t.how == boxedNothing:
			w.data = nothing
		default:
			w.data = r.new(int(number))
			t.codec.read(r, w.data)
		}
		words[i] = w
		r.table = append(r.table, w)
	}
}

// nothing is where values are that take no room.
var nothing = unsafe.Pointer(&struct{ _ [8]byte }{})

// new gives memory for a value of a type.
func (r *codeReader) new(number int) unsafe.Pointer {
	m, t := &r.room[number], r.list[number].t
	if m.left == 0 {
		m.next = min(max(4, 2*m.next), 128)
		m.p, m.left = reflect.MakeSlice(reflect.SliceOf(t), m.next, m.next).UnsafePointer(), m.next
	}
	p := m.p
	if m.left--; m.left > 0 {
		m.p = unsafe.Add(m.p, t.Size())
	}
	return p
}

func (r *codeReader) pointer(elem *codec) unsafe.Pointer {
	switch n := r.uint(); n {
	case 0:
		return nil
	case 1:
		p := reflect.New(elem.t).UnsafePointer()
		elem.read(r, p)
		r.pointers = append(r.pointers, p)
		return p
	default:
		return r.pointers[n-2]
	}
}

// boxed reads a value of an interface type.
func (r *codeReader) boxed(t reflect.Type, p unsafe.Pointer) {
	n := int(r.uint()) - 1
	if n < 0 {
		return
	}
	k := r.list[n]
	first, known := k.first[t]
	if !known { // what the first word is can be seen when reflection has set one
		v := reflect.NewAt(t, p).Elem()
		v.Set(reflect.Zero(k.t))
		first = (*instructionWords)(p).typ
		if k.first == nil {
			k.first = map[reflect.Type]unsafe.Pointer{}
		}
		k.first[t] = first
	}
	w := instructionWords{typ: first, data: nothing}
	switch k.how {
	case boxedPointer:
		k.codec.read(r, unsafe.Pointer(&w.data))
	case boxedValue:
		w.data = r.new(n)
		k.codec.read(r, w.data)
	}
	*(*instructionWords)(p) = w
}

func (r *codeReader) regexp(p unsafe.Pointer) {
	pattern, ok := r.types.regexp(r.string())
	if !ok {
		panic(errNoBytecode)
	}
	*(*unsafe.Pointer)(p) = pattern
}
