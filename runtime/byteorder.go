package runtime

import (
	"encoding/binary"
	"errors"
	"fmt"
	"reflect"
	"sync"
	"unsafe"

	"github.com/dop251/goja"
)

// The elements of typed arrays are little-endian, on every host. The language leaves their byte order to the host, and the
// engine's is the processor's: a program that came from another host could see its numbers change, and one that looks at
// bytes would go another way. So where the processor is big-endian, the engine's methods that read and write elements are
// replaced, in the table by which it calls them, by ones that turn the bytes around. See docs/decisions/0060.

// elementKind is a type of elements of more than one byte.
type elementKind struct {
	constructor string
	size        int
	// The engine's own methods of the type, and the numbers that they have in its table.
	get    func(a *[]byte, i int) goja.Value
	set    func(a *[]byte, i int, v goja.Value)
	getRaw func(a *[]byte, i int) uint64
	setRaw func(a *[]byte, i int, raw uint64)
	less   func(a *[]byte, i, k int) bool
	table  *[16]uintptr
}

// methodTable is the engine's table of the methods of an implementation of an interface (abi.ITab).
type methodTable struct {
	inter, typ unsafe.Pointer
	hash       uint32
	_          [4]byte
	fun        [16]uintptr
}

var errByteOrder = errors.New("runtime: the processor is big-endian, and the engine's typed arrays are not as expected")

func nativeBig() bool { return binary.NativeEndian.Uint16([]byte{0, 1}) == 1 }

// littleEndian makes the engine's typed arrays little-endian, once for all.
var littleEndian = sync.OnceValue(func() error {
	if !nativeBig() {
		return nil
	}
	return turnElements()
})

// turnElements turns the byte order of elements around.
func turnElements() error {
	rt := goja.New()
	names, offset, err := typedArrayInterface(rt)
	if err != nil {
		return err
	}
	at := map[string]int{}
	for i, name := range names {
		at[name] = i
	}
	for i := range elementKinds {
		k := &elementKinds[i]
		v, err := rt.RunString("new " + k.constructor + "(1)")
		if err != nil {
			return err
		}
		self := (*(*words)(unsafe.Add(unsafe.Pointer(v.(*goja.Object)), selfOffset))).data
		t := (*methodTable)((*(*words)(unsafe.Add(self, offset))).typ)
		k.table = &t.fun
		original(k.table[at["get"]], unsafe.Pointer(&k.get))
		original(k.table[at["set"]], unsafe.Pointer(&k.set))
		original(k.table[at["getRaw"]], unsafe.Pointer(&k.getRaw))
		original(k.table[at["setRaw"]], unsafe.Pointer(&k.setRaw))
		original(k.table[at["less"]], unsafe.Pointer(&k.less))
		if err := replaceMethods(k.table[:len(names)], at, elementMethods[i]); err != nil {
			return fmt.Errorf("%w: %w", errByteOrder, err)
		}
	}
	return nil
}

// selfOffset is where an object has its implementation.
var selfOffset = func() uintptr {
	f, _ := reflect.TypeFor[goja.Object]().FieldByName("self")
	return f.Offset
}()

// typedArrayInterface gives the methods by which the engine uses elements, in the order of their table, and where
// a typed array has its implementation of them.
func typedArrayInterface(rt *goja.Runtime) (names []string, offset uintptr, err error) {
	v, err := rt.RunString("new Int16Array(1)")
	if err != nil {
		return nil, 0, err
	}
	self := reflect.ValueOf(v.(*goja.Object)).Elem().FieldByName("self")
	if !self.IsValid() || self.Kind() != reflect.Interface {
		return nil, 0, errByteOrder
	}
	offset, typ, ok := field(self.Elem().Type().Elem(), "typedArray", nil)
	if !ok || typ.Kind() != reflect.Interface || typ.NumMethod() > 16 {
		return nil, 0, errByteOrder
	}
	wanted := map[string]reflect.Type{
		"get": reflect.TypeFor[func(int) goja.Value](), "set": reflect.TypeFor[func(int, goja.Value)](), "getRaw": reflect.TypeFor[func(int) uint64](),
		"setRaw": reflect.TypeFor[func(int, uint64)](), "less": reflect.TypeFor[func(int, int) bool](),
	}
	found := 0
	for i := range typ.NumMethod() {
		m := typ.Method(i)
		names = append(names, m.Name)
		if wanted[m.Name] == m.Type {
			found++
		}
	}
	if found != len(wanted) {
		return nil, 0, errByteOrder
	}
	return names, offset, nil
}

// original makes a function of a method's code; to points to a variable for it.
func original(code uintptr, to unsafe.Pointer) {
	*(**uintptr)(to) = &code
}

// code is where the code of a function of a package is.
func code(f any) uintptr { return reflect.ValueOf(f).Pointer() }

// turned copies an element with its bytes turned around.
func (k *elementKind) turned(a *[]byte, i int) *[]byte {
	e := (*a)[i*k.size:][:k.size]
	out := make([]byte, k.size)
	for j := range e {
		out[k.size-1-j] = e[j]
	}
	return &out
}

// put writes an element that is as the processor has it.
func (k *elementKind) put(a *[]byte, i int, from *[]byte) {
	e := (*a)[i*k.size:][:k.size]
	for j := range e {
		e[j] = (*from)[k.size-1-j]
	}
}

func (k *elementKind) getTurned(a *[]byte, i int) goja.Value { return k.get(k.turned(a, i), 0) }

func (k *elementKind) getRawTurned(a *[]byte, i int) uint64 { return k.getRaw(k.turned(a, i), 0) }

func (k *elementKind) setTurned(a *[]byte, i int, v goja.Value) {
	one := make([]byte, k.size)
	k.set(&one, 0, v) // the conversion may run code of the program
	k.put(a, i, &one)
}

func (k *elementKind) setRawTurned(a *[]byte, i int, raw uint64) {
	one := make([]byte, k.size)
	k.setRaw(&one, 0, raw)
	k.put(a, i, &one)
}

func (k *elementKind) lessTurned(a *[]byte, i, j int) bool {
	both := append(*k.turned(a, i), *k.turned(a, j)...)
	return k.less(&both, 0, 1)
}
