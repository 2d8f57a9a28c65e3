package runtime

import (
	"encoding/binary"
	"fmt"
	"reflect"
	"slices"
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/file"
)

// codeWriter writes compiled programs. What is written begins with the version of the engine, the samples and the types;
// then come the strings, then the programs, each of which can be read without the others.
type codeWriter struct {
	types *codeTypes
	// number is that of a type, and list says how each was found.
	number map[string]int
	list   []writtenType

	byWord map[unsafe.Pointer]numberedType // by the first words of instructions

	stringNumber map[stringKey]int
	marks        []byte // where strings are
	text         []byte // those that are in no source
	roots        [][]byte

	// Of one program.
	out      []byte
	source   codeSource
	file     *file.File
	table    map[string]int           // the number of each instruction, by what is written
	inTable  map[instructionWords]int // the same for those that are pointers
	pointers map[pointerKey]int
	order    []pointerKey
	depth    int
}

type writtenType struct {
	name        string
	sample      int
	instruction bool
}

type numberedType struct {
	t      *codeType
	number int
}

// stringKey tells strings apart: by their text, or where they are in a source.
type stringKey struct {
	text             string
	number, at, size int
}

type pointerKey struct {
	p    unsafe.Pointer
	elem *codec
}

// codeSource is the text that a program comes from, for who reads it: one of those that he has, by its number. If the text that was
// compiled is another one, they are the same from begin to end, and a place in this is move behind the
// one in that.
type codeSource struct {
	number     int
	begin, end int
	move       int
}

func newCodeWriter() (*codeWriter, error) {
	types, err := knownCode()
	if err != nil {
		return nil, err
	}
	if engineVersion() == "" {
		return nil, errNoBytecode
	}
	return &codeWriter{types: types, number: map[string]int{}, byWord: map[unsafe.Pointer]numberedType{}, stringNumber: map[stringKey]int{}}, nil
}

// add writes a program.
func (w *codeWriter) add(prg *goja.Program, source codeSource) (err error) {
	w.types.mu.Lock()
	defer w.types.mu.Unlock()
	defer func() {
		if e, ok := recover().(error); ok && e != nil {
			err = e
		}
	}()
	f, err := codeFinder()
	if err != nil {
		return err
	}
	w.out, w.source, w.table, w.inTable = nil, source, map[string]int{}, map[instructionWords]int{}
	w.pointers, w.order, w.depth = map[pointerKey]int{}, nil, 0
	w.file = read[*file.File](unsafe.Pointer(prg), f.src)
	w.types.codecOf(typeProgram).write(w, unsafe.Pointer(&prg))
	w.roots = append(w.roots, w.out)
	return nil
}

// bytes is what was written.
func (w *codeWriter) bytes() []byte {
	roots := w.roots
	w.out = nil
	w.raw(engineVersion())
	w.uint(uint64(len(w.list)))
	for _, t := range w.list {
		w.raw(t.name)
		w.uint(uint64(t.sample)<<1 | bit(t.instruction))
	}
	w.uint(uint64(len(w.stringNumber)))
	w.out = append(w.out, w.marks...)
	w.raw(string(w.text))
	w.uint(uint64(len(roots)))
	for _, r := range roots {
		w.uint(uint64(len(r)))
	}
	for _, r := range roots {
		w.out = append(w.out, r...)
	}
	return w.out
}

func bit(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

func (w *codeWriter) uint(n uint64) { w.out = binary.AppendUvarint(w.out, n) }
func (w *codeWriter) int(n int64)   { w.out = binary.AppendVarint(w.out, n) }

func (w *codeWriter) raw(s string) {
	w.uint(uint64(len(s)))
	w.out = append(w.out, s...)
}

// string writes the number of a string. Most are parts of the source.
func (w *codeWriter) string(s string) {
	key := stringKey{text: s}
	at, inSource := w.inSource(s)
	if inSource {
		key = stringKey{number: w.source.number + 1, at: at, size: len(s)}
	}
	n, ok := w.stringNumber[key]
	if !ok {
		n = len(w.stringNumber)
		w.stringNumber[key] = n
		if inSource {
			w.marks = binary.AppendUvarint(w.marks, uint64(len(s))<<1|1)
			w.marks = binary.AppendUvarint(w.marks, uint64(w.source.number))
			w.marks = binary.AppendUvarint(w.marks, uint64(at))
		} else {
			w.marks = binary.AppendUvarint(w.marks, uint64(len(s))<<1)
			w.text = append(w.text, s...)
		}
	}
	w.uint(uint64(n))
}

// inSource tells where a string is in the source, if it shares its memory.
func (w *codeWriter) inSource(s string) (at int, ok bool) {
	if w.file == nil || len(s) < 2 {
		return 0, false
	}
	src := w.file.Source()
	from := uintptr(unsafe.Pointer(unsafe.StringData(s))) - uintptr(unsafe.Pointer(unsafe.StringData(src)))
	if from < uintptr(w.source.begin) || from+uintptr(len(s)) > uintptr(w.source.end) || src[from:][:len(s)] != s {
		return 0, false
	}
	return int(from) + w.source.move, true
}

// fileOf writes which text code comes from.
func (w *codeWriter) fileOf(p unsafe.Pointer) {
	if *(**file.File)(p) != w.file || w.file == nil {
		panic(errNoBytecode)
	}
	w.uint(uint64(w.source.number))
}

// places writes which places instructions come from.
func (w *codeWriter) places(p unsafe.Pointer) {
	items := *(*struct {
		data     unsafe.Pointer
		len, cap int
	})(p)
	if items.data == nil {
		w.uint(0)
		return
	}
	w.uint(uint64(items.len) + 1)
	pc, pos := 0, 0
	for i := range items.len {
		item := unsafe.Add(items.data, uintptr(i)*w.types.place.size)
		nextPC, nextPos := read[int](item, w.types.place.pc), read[int](item, w.types.place.pos)+w.source.move
		w.int(int64(nextPC - pc))
		w.int(int64(nextPos - pos))
		pc, pos = nextPC, nextPos
	}
}

// maxCodeDepth is how deeply functions may be nested.
const maxCodeDepth = 2000

// code writes instructions: the number of one that was written before, from 1, or 0, its type and what is in it.
func (w *codeWriter) code(p unsafe.Pointer) {
	words := *(*[]instructionWords)(p)
	if words == nil {
		w.uint(0)
		return
	}
	if w.depth++; w.depth > maxCodeDepth {
		panic(errNoBytecode)
	}
	code := reflect.NewAt(w.types.codeType, p).Elem()
	w.uint(uint64(len(words)) + 1)
	for i := range words {
		data := words[i].data
		k, ok := w.byWord[words[i].typ]
		if !ok {
			e := code.Index(i).Elem()
			if !e.IsValid() {
				panic(errNoBytecode)
			}
			k.t, k.number = w.typeOf(e.Type(), true)
			if k.t.word != words[i].typ {
				panic(errNoBytecode)
			}
			w.byWord[words[i].typ] = k
		}
		if k.t.how == boxedPointer {
			if n, ok := w.inTable[words[i]]; ok {
				w.uint(uint64(n) + 1)
				continue
			}
			w.uint(0)
			w.uint(uint64(k.number))
			if k.t.alone != nil {
				n := slices.Index(k.t.alone, data)
				if n < 0 {
					panic(errNoBytecode)
				}
				w.uint(uint64(n))
			} else {
				k.t.codec.write(w, unsafe.Pointer(&data))
			}
			w.inTable[words[i]] = len(w.table) + len(w.inTable)
			continue
		}
		begin, pointers := len(w.out), len(w.order)
		w.uint(0)
		w.uint(uint64(k.number))
		if k.t.how == boxedValue {
			k.t.codec.write(w, data)
		}
		if n, ok := w.table[string(w.out[begin:])]; ok {
			w.out = w.out[:begin]
			for _, k := range w.order[pointers:] {
				delete(w.pointers, k)
			}
			w.order = w.order[:pointers]
			w.uint(uint64(n) + 1)
			continue
		}
		w.table[string(w.out[begin:])] = len(w.table) + len(w.inTable)
	}
	w.depth--
}

// typeOf gives the number of a type that is found behind an interface.
func (w *codeWriter) typeOf(t reflect.Type, instruction bool) (*codeType, int) {
	name := t.String()
	known := w.types.byName[name]
	if known == nil || known.t != t || known.how == boxedUnknown || instruction && known.word == nil {
		sample, ok := sampleOf(w.types, name)
		if !ok {
			panic(fmt.Errorf("%w: %s", errNoBytecode, name))
		}
		if err := w.types.need([]int{sample}); err != nil {
			panic(err)
		}
		if known = w.types.byName[name]; known == nil || known.t != t || known.how == boxedUnknown || instruction && known.word == nil {
			panic(fmt.Errorf("%w: %s", errNoBytecode, name))
		}
	}
	if known.codec == nil {
		known.codec = w.types.codecOf(t)
	}
	if err := w.types.learnSingles(known); err != nil {
		panic(err)
	}
	n, ok := w.number[name]
	if !ok {
		sample, ok := sampleOf(w.types, name)
		if !ok {
			panic(fmt.Errorf("%w: %s", errNoBytecode, name))
		}
		n = len(w.list)
		w.number[name] = n
		w.list = append(w.list, writtenType{name: name, sample: sample})
	}
	w.list[n].instruction = w.list[n].instruction || instruction
	return known, n
}

// pointer writes what a pointer leads to, once.
func (w *codeWriter) pointer(elem *codec, p unsafe.Pointer) {
	if p == nil {
		w.uint(0)
		return
	}
	key := pointerKey{p, elem}
	if n, ok := w.pointers[key]; ok {
		w.uint(uint64(n) + 2)
		return
	}
	w.uint(1)
	elem.write(w, p)
	w.pointers[key] = len(w.pointers)
	w.order = append(w.order, key)
}

// boxed writes an interface value.
func (w *codeWriter) boxed(v reflect.Value) {
	e := v.Elem()
	if !e.IsValid() {
		w.uint(0)
		return
	}
	t, n := w.typeOf(e.Type(), false)
	w.uint(uint64(n) + 1)
	if t.how == boxedNothing {
		return
	}
	held := reflect.New(e.Type())
	held.Elem().Set(reflect.NewAt(v.Type(), v.Addr().UnsafePointer()).Elem().Elem())
	t.codec.write(w, held.UnsafePointer())
}

// regexp writes a compiled regular expression as its literal, if the same comes of that.
func (w *codeWriter) regexp(t reflect.Type, p unsafe.Pointer) {
	if p == nil {
		panic(errNoBytecode)
	}
	literal := regexpLiteral(t, p)
	again, ok := w.types.regexp(literal)
	if !ok || regexpLiteral(t, again) != literal {
		panic(fmt.Errorf("%w: %s", errNoBytecode, literal))
	}
	w.string(literal)
}

// regexpLiteral is the text of a compiled regular expression.
func regexpLiteral(t reflect.Type, p unsafe.Pointer) string {
	v := reflect.NewAt(t.Elem(), p).Elem()
	source, flags := v.FieldByName("src"), ""
	if source.Kind() != reflect.String {
		panic(errNoBytecode)
	}
	for i, name := range []string{"global", "ignoreCase", "multiline", "dotAll", "unicode", "sticky"} {
		f := v.FieldByName(name)
		if f.Kind() != reflect.Bool {
			panic(errNoBytecode)
		}
		if f.Bool() {
			flags += "gimsuy"[i : i+1]
		}
	}
	return "/" + source.String() + "/" + flags
}
