package runtime

import (
	"errors"
	"fmt"
	"reflect"
	goruntime "runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/unistring"
)

// Compiled code that is kept. The engine compiles a text each time that a process starts, though the same comes of it each time, and has
// no means to write down what it has made. But that is plain data: a program is a list of instructions, each a value of one of some 250 types,
// whose fields are numbers, strings, and the code of inner functions. So it is written field by field, by the types that reflection
// shows, and made again in the same way: a fiftieth of the time that the engine takes for the text, and nothing is left behind for the
// collector.
//
// Two things cannot be made of nothing. Types that the engine does not export are had from instructions that it has compiled: of the
// samples, small texts that between them have nearly all instructions. What is written says which of them it needs. And a regular expression is
// compiled by the engine again.
//
// What has anything else in it is not written, and then the text is compiled as ever. The same is done where what was written comes from
// another version of the engine.

// codeFormat is the version of what is written.
const codeFormat = 1

var errNoBytecode = errors.New("runtime: this code cannot be kept")

// engineVersion tells versions of the engine apart, and those of the format; "" where nobody knows which it is. It is in the path of the engine's
// sources, but for builds from a vendor folder.
var engineVersion = sync.OnceValue(func() string {
	const engine = "github.com/dop251/goja"
	version := ""
	if f := goruntime.FuncForPC(reflect.ValueOf(goja.New).Pointer()); f != nil {
		path, _ := f.FileLine(f.Entry())
		if _, v, ok := strings.Cut(path, engine+"@"); ok {
			version, _, _ = strings.Cut(v, "/")
		}
	}
	if info, ok := debug.ReadBuildInfo(); version == "" && ok {
		for _, m := range info.Deps {
			if m.Path == engine && m.Replace == nil {
				version = m.Version
			}
		}
	}
	if version == "" {
		return ""
	}
	return fmt.Sprint(codeFormat, " ", engine, " ", version)
})

// codeTypes are the types that are found behind interfaces in compiled code.
type codeTypes struct {
	mu     sync.Mutex
	tried  []bool // of the samples: compiled
	byName map[string]*codeType
	codecs map[reflect.Type]*codec

	code, places uintptr // in a program
	codeType     reflect.Type
	placesType   reflect.Type
	place        struct{ size, pc, pos uintptr }
}

// codeType is such a type.
type codeType struct {
	t     reflect.Type
	word  unsafe.Pointer // the first of an instruction; nil if none was seen
	how   boxing
	codec *codec
	first map[reflect.Type]unsafe.Pointer // the first word of values of interface types that it is in
	// alone are the instructions that the engine has one of each and tells from others by their place in memory, see singles.
	alone []unsafe.Pointer
}

// singlesType is the only such type: what a generator hands over when it stops. singles has all of them.
const (
	singlesType = "*goja.yieldMarker"
	singles     = `(function* (a) { const x = yield a; yield a; const y = yield* a; yield* a; return async () => { await a; }; })`
	singlesSize = 6
)

// learnSingles finds those of a type.
func (c *codeTypes) learnSingles(t *codeType) error {
	if t.t.String() != singlesType || t.alone != nil {
		return nil
	}
	prg, err := compileScript("", singles, false)
	if err != nil {
		return err
	}
	var all []unsafe.Pointer
	c.each(prg, func(w instructionWords) {
		if w.typ == t.word && !slices.Contains(all, w.data) {
			all = append(all, w.data)
		}
	})
	if len(all) != singlesSize {
		return errDifferent
	}
	t.alone = all
	return nil
}

// boxing says what the second word of an interface value of a type is.
type boxing uint8

const (
	boxedUnknown boxing = iota
	boxedPointer        // it is the pointer that the value is
	boxedNothing        // no matter: the type has one value
	boxedValue          // a pointer to the value
)

// boxingOf tells how Go keeps values of a type in interfaces.
func boxingOf(t reflect.Type) boxing {
	switch t.Kind() {
	case reflect.Pointer:
		return boxedPointer
	case reflect.Struct:
		if t.Size() == 0 {
			return boxedNothing
		}
		for i := range t.NumField() { // a struct that is one pointer would be that pointer
			if k := t.Field(i).Type.Kind(); t.Size() == unsafe.Sizeof(uintptr(0)) && k > reflect.Complex128 {
				return boxedUnknown
			}
		}
	case reflect.Array, reflect.Map, reflect.Chan, reflect.Func, reflect.UnsafePointer:
		return boxedUnknown
	}
	return boxedValue
}

var (
	typeFile    = reflect.TypeFor[*file.File]()
	typeProgram = reflect.TypeFor[*goja.Program]()
	typeSlots   = reflect.TypeFor[map[unistring.String]uint32]()
)

// regexpType is the name of the type of compiled regular expressions.
const regexpType = "regexpPattern"

var knownCode = sync.OnceValues(func() (*codeTypes, error) {
	f, err := codeFinder()
	if err != nil {
		return nil, err
	}
	_, places, _ := field(typeProgram.Elem(), "srcMap", nil)
	if places.Elem().NumField() != 2 || f.l.codeType.Elem().Kind() != reflect.Interface || f.l.codeType.Elem().NumMethod() == 0 {
		return nil, errDifferent
	}
	return &codeTypes{
		byName: map[string]*codeType{}, codecs: map[reflect.Type]*codec{}, tried: make([]bool, len(codeSamples)),
		code: f.l.code, codeType: f.l.codeType, places: f.srcMap, placesType: places, place: f.item,
	}, nil
})

// need compiles samples, and learns the types of what comes of them.
func (c *codeTypes) need(samples []int) error {
	var b strings.Builder
	for _, i := range samples {
		if i < 0 || i >= len(codeSamples) {
			return errNoBytecode
		}
		if !c.tried[i] {
			c.tried[i] = true
			b.WriteString(codeSamples[i])
			b.WriteByte('\n')
		}
	}
	if b.Len() == 0 {
		return nil
	}
	prg, err := compileScript("", b.String(), false)
	if err != nil {
		return err
	}
	c.learn(prg)
	return nil
}

// learn learns the types of all that is in a program.
func (c *codeTypes) learn(prg *goja.Program) {
	words := c.wordsIn(prg)
	code := reflect.NewAt(c.codeType, unsafe.Add(unsafe.Pointer(prg), c.code)).Elem()
	for i := range words {
		v := code.Index(i).Elem()
		c.named(v.Type()).word = words[i].typ
		c.learnInside(v)
	}
}

func (c *codeTypes) learnInside(v reflect.Value) {
	switch v.Kind() {
	case reflect.Interface:
		if e := v.Elem(); e.IsValid() {
			c.named(e.Type())
		}
	case reflect.Pointer:
		switch t := v.Type(); {
		case v.IsNil() || t == typeFile || t.Elem().Name() == regexpType:
		case t == typeProgram:
			c.learn((*goja.Program)(v.UnsafePointer()))
		default:
			c.learnInside(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			c.learnInside(v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			c.learnInside(v.Index(i))
		}
	}
}

func (c *codeTypes) wordsIn(prg *goja.Program) []instructionWords {
	return *(*[]instructionWords)(unsafe.Add(unsafe.Pointer(prg), c.code))
}

func (c *codeTypes) named(t reflect.Type) *codeType {
	known := c.byName[t.String()]
	if known == nil {
		known = &codeType{t: t, how: boxingOf(t)}
		c.byName[t.String()] = known
	}
	return known
}

// regexp has the engine compile a regular expression, and gives what came of it.
func (c *codeTypes) regexp(literal string) (unsafe.Pointer, bool) {
	prg, err := compileScript("", literal, false)
	if err != nil {
		return nil, false
	}
	code := reflect.NewAt(c.codeType, unsafe.Add(unsafe.Pointer(prg), c.code)).Elem()
	for i := range code.Len() {
		v := code.Index(i).Elem()
		if v.Kind() != reflect.Pointer || v.Elem().Kind() != reflect.Struct {
			continue
		}
		if p := v.Elem().FieldByName("pattern"); p.IsValid() && p.Kind() == reflect.Pointer && p.Type().Elem().Name() == regexpType {
			return p.UnsafePointer(), true
		}
	}
	return nil, false
}

// each calls see for all instructions of a program.
func (c *codeTypes) each(prg *goja.Program, see func(instructionWords)) {
	words := c.wordsIn(prg)
	code := reflect.NewAt(c.codeType, unsafe.Add(unsafe.Pointer(prg), c.code)).Elem()
	for i := range words {
		see(words[i])
		v := code.Index(i).Elem()
		for _, path := range kindOfInstruction(v.Type()).inner {
			if v.Kind() == reflect.Pointer {
				v = v.Elem()
			}
			if p := v.FieldByIndex(path).UnsafePointer(); p != nil {
				c.each((*goja.Program)(p), see)
			}
		}
	}
}
