package runtime

import (
	"math"
	"reflect"
	"strconv"
	"strings"
	"sync"
	"unsafe"

	"github.com/dop251/goja"
)

// Counts that cost next to nothing. In code for the engine a count is a call,
//
//	$meter(7);
//
// of which the engine makes five instructions: undefined, $meter, 7, the call, and the removal of its result. The first of
// them is exchanged for an instruction of ours that counts and runs the one behind the five at once, so that
// not even the engine's loop is gone through for it. An instruction is an interface value with one method, which is called
// with the engine's machine: one of our own has the same form. What does not look like a count stays a call, which counts,
// too. See docs/decisions/0065-counting.md.
type countStep struct {
	meter *meter
	cost  uint64
	pc    uintptr // where the machine has its program counter
	next  *engineStep
}

// engineStep is the engine's type for instructions, as far as we can write it down.
type engineStep interface{ exec(vm unsafe.Pointer) }

// countLength is how many instructions a count is.
const countLength = 5

func (c *countStep) exec(vm unsafe.Pointer) {
	m := c.meter
	if m.cycles += c.cost; m.cycles >= m.limit {
		m.reached()
	}
	*(*int)(unsafe.Add(vm, c.pc)) += countLength
	(*c.next).exec(vm)
}

// countIn exchanges the counts in the code of a unit. It returns how many there are. The code must be of one machine.
func (m *meter) countIn(prg *goja.Program, text string) (int, error) {
	f, err := codeFinder()
	if err != nil {
		return 0, err
	}
	if t := f.l.codeType.Elem(); t.Kind() != reflect.Interface || t.NumMethod() != 1 {
		return 0, errDifferent
	}
	if !countsRight() {
		return 0, errDifferent
	}
	n := 0
	f.programs(prg, func(prg *goja.Program, words []instructionWords, kind func(int) *instructionKind) {
		for i := 0; i+countLength < len(words); i++ {
			if kind(i).step != 2 || kind(i+1).step != 3 || kind(i+3).step != 4 || kind(i+4).step != 5 {
				continue
			}
			cost, ok := countAt(text, f.offset(prg, i+3))
			if !ok {
				continue
			}
			var step engineStep = &countStep{meter: m, cost: cost, pc: f.l.pc, next: (*engineStep)(unsafe.Pointer(&words[i+countLength]))}
			words[i] = *(*instructionWords)(unsafe.Pointer(&step))
			n++
		}
	})
	return n, nil
}

// countsRight tries a count. (That the method is called somewhere also keeps it in the program.)
var countsRight = sync.OnceValue(func() bool {
	m, pc, end := &meter{limit: math.MaxUint64}, 3, engineStep(stepEnd{})
	(&countStep{meter: m, cost: 7, next: &end}).exec(unsafe.Pointer(&pc))
	return m.cycles == 7 && pc == 3+countLength
})

type stepEnd struct{}

func (stepEnd) exec(unsafe.Pointer) {}

// countAt reads the cost of the count whose parenthesis is at a place of a text.
func countAt(text string, at int) (uint64, bool) {
	const name = "$meter"
	if at < len(name) || at >= len(text) || text[at] != '(' || !strings.HasSuffix(text[:at], name) {
		return 0, false
	}
	digits, _, ok := strings.Cut(text[at+1:min(len(text), at+20)], ")")
	cost, err := strconv.ParseUint(digits, 10, 53)
	return cost, ok && err == nil
}
