package runtime

import (
	"reflect"
	"sort"
	"strings"
	"sync"
	"sync/atomic"
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/file"

	"thingsmig/instrument"
)

// Polls that test nothing. In code for the engine a poll is
//
//	$p: { break $p; $poll(); }
//
// of which it makes a jump over the call: one instruction, the cheapest that it has. A request makes
// all these jumps go to the call instead. An instruction is an interface value, whose second word
// points to the operand, how far to jump; the host exchanges this pointer. It is one word,
// which no processor tears, so the engine, which reads it in another thread, jumps the one way or the
// other. Which jumps are polls is told by the tables of the program: the call behind is at the place
// of a poll's call site.
type pollCode struct {
	mu     sync.Mutex
	find   func() []pollPoint // nil when points are known
	points []pollPoint
	raised bool
}

type pollPoint struct {
	word  *unsafe.Pointer
	plain unsafe.Pointer
}

// pollLength is how far a poll's jump goes: over undefined, $poll, the call, and the removal of its
// result.
const pollLength = 5

// near is the operand of a jump to the next instruction.
var near int32 = 1

func (c *pollCode) set(on bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.raised == on {
		return
	}
	c.raised = on
	if c.find != nil {
		c.points, c.find = c.find(), nil
	}
	for _, p := range c.points {
		to := p.plain
		if on {
			to = unsafe.Pointer(&near)
		}
		atomic.StorePointer(p.word, to)
	}
}

// pollsOf finds the polls of a unit, when somebody wants a capture for the first time: until then the tables
// of the program need not be read.
func pollsOf(prg *goja.Program, u *loaded) (*pollCode, error) {
	f, err := codeFinder()
	if err != nil {
		return nil, err
	}
	find := func() (points []pollPoint) {
		u.program.Complete()
		positions := u.positions
		if positions == nil {
			positions = u.program.Positions
		}
		f.walk(prg, func(prg *goja.Program, call int, word *unsafe.Pointer) {
			p := f.position(prg, call)
			site := positions[instrument.Position{Line: p.Line, Col: p.Column}]
			if site > 0 && u.program.Sites[site].Kind == instrument.PollSite {
				points = append(points, pollPoint{word, *word})
			}
		})
		return points
	}
	return &pollCode{find: find}, nil
}

// instructionKind is what the search has to know of a type of instructions.
type instructionKind struct {
	step  uint8   // in the sequence of a poll, from 1; 0 for none
	inner [][]int // fields that hold the code of functions
}

// finder walks through the code of programs.
type finder struct {
	l           *stackLayout
	src, srcMap uintptr
	item        struct{ size, pc, pos uintptr }
}

var codeFinder = sync.OnceValues(func() (*finder, error) {
	l, err := engineStack()
	if err != nil {
		return nil, err
	}
	f := &finder{l: l}
	t := reflect.TypeFor[goja.Program]()
	_, items, ok := field(t, "srcMap", nil)
	if !ok || items.Kind() != reflect.Slice || !fields(t, "src", reflect.TypeFor[*file.File](), &f.src, "srcMap", items, &f.srcMap) ||
		!fields(items.Elem(), "pc", typeInt, &f.item.pc, "srcPos", typeInt, &f.item.pos) {
		return nil, errDifferent
	}
	f.item.size = items.Elem().Size()
	return f, nil
})

type instructionWords struct{ typ, data unsafe.Pointer }

// walk calls found for each sequence of instructions that may be a poll, with the place of the call
// and the word of the jump's operand.
func (f *finder) walk(prg *goja.Program, found func(prg *goja.Program, call int, word *unsafe.Pointer)) {
	f.programs(prg, func(prg *goja.Program, words []instructionWords, kind func(int) *instructionKind) {
		for i := range words {
			if kind(i).step != 1 || i+pollLength > len(words) || *(*int32)(words[i].data) != pollLength {
				continue
			}
			poll := true
			for n := 1; n < pollLength; n++ {
				poll = poll && int(kind(i+n).step) == n+1
			}
			if poll {
				found(prg, i+3, &words[i].data)
			}
		}
	})
}

// programs calls visit with the code of a program and of each function in it.
func (f *finder) programs(prg *goja.Program, visit func(prg *goja.Program, words []instructionWords, kind func(int) *instructionKind)) {
	work := []*goja.Program{prg}
	kinds := map[unsafe.Pointer]*instructionKind{}
	for len(work) > 0 {
		prg := work[len(work)-1]
		work = work[:len(work)-1]
		words := *(*[]instructionWords)(unsafe.Add(unsafe.Pointer(prg), f.l.code))
		code := reflect.NewAt(f.l.codeType, unsafe.Add(unsafe.Pointer(prg), f.l.code)).Elem()
		kind := func(i int) *instructionKind {
			k := kinds[words[i].typ]
			if k == nil {
				k = kindOfInstruction(code.Index(i).Elem().Type())
				kinds[words[i].typ] = k
			}
			return k
		}
		for i := range words {
			k := kind(i)
			for _, path := range k.inner {
				v := code.Index(i).Elem()
				if v.Kind() == reflect.Pointer {
					v = v.Elem()
				}
				if p := v.FieldByIndex(path).UnsafePointer(); p != nil {
					work = append(work, (*goja.Program)(p))
				}
			}
		}
		visit(prg, words, kind)
	}
}

// kindOfInstruction looks at a type of instructions.
func kindOfInstruction(t reflect.Type) *instructionKind {
	k := &instructionKind{}
	switch t.Name() {
	case "jump":
		if t.Kind() == reflect.Int32 {
			k.step = 1
		}
	case "_loadUndef":
		k.step = 2
	case "loadStash", "loadStashLex":
		k.step = 3
	case "call":
		k.step = 4
	case "_pop":
		k.step = 5
	}
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	var look func(t reflect.Type, path []int)
	look = func(t reflect.Type, path []int) {
		if t.Kind() != reflect.Struct {
			return
		}
		for i := range t.NumField() {
			at := append(path[:len(path):len(path)], i)
			switch g := t.Field(i).Type; {
			case g == reflect.TypeFor[*goja.Program]():
				k.inner = append(k.inner, at)
			case g.Kind() == reflect.Struct && strings.Contains(g.PkgPath(), "goja"):
				look(g, at)
			}
		}
	}
	look(t, nil)
	return k
}

// position is where a program says that an instruction comes from, as stack traces have it.
func (f *finder) position(prg *goja.Program, pc int) file.Position {
	src, at := f.place(prg, pc)
	if src == nil {
		return file.Position{}
	}
	return src.Position(at)
}

// offset is the same in bytes of the text, or -1.
func (f *finder) offset(prg *goja.Program, pc int) int {
	if src, at := f.place(prg, pc); src != nil {
		return at
	}
	return -1
}

func (f *finder) place(prg *goja.Program, pc int) (*file.File, int) {
	items := *(*struct {
		data     unsafe.Pointer
		len, cap int
	})(unsafe.Add(unsafe.Pointer(prg), f.srcMap))
	at := func(i int) unsafe.Pointer { return unsafe.Add(items.data, uintptr(i)*f.item.size) }
	i := sort.Search(items.len, func(i int) bool { return read[int](at(i), f.item.pc) > pc }) - 1
	src := read[*file.File](unsafe.Pointer(prg), f.src)
	if i < 0 || src == nil {
		return nil, 0
	}
	return src, read[int](at(i), f.item.pos)
}
