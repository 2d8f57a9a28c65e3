package runtime

import (
	"math/big"
	"sync"
	"sync/atomic"
	"unsafe"

	"github.com/dop251/goja"
)

// pollFlag is the value of $p, which every poll of a running program tests: if ($p) $poll().
//
// A test of a captured variable costs two instructions of the engine, and nothing else that a
// program can test costs less than three times that (an element of a typed array, a property, a
// counter, a call). But a variable can only be written by the thread that runs the program. So
// the variable stays as it is and its value changes: it is a BigInt, and the engine asks the
// big.Int behind it whether it is zero each time. The host keeps that big.Int and makes it one.
// The engine reads a length, the host writes it; both are one word, which no processor tears.
// See docs/decisions/0003-polls.md.
//
// Code for the engine has polls that cost less, see pollCode; the flag is for portable code.
type pollFlag struct {
	always bool
	mu     sync.Mutex
	up     bool
	codes  []*pollCode
	word   *big.Int
	digit  []big.Word
}

// init sets the flag up. always makes every poll call the host.
func (f *pollFlag) init(always bool) { f.always, f.up = always, always }

// add makes the polls of a unit answer to the flag.
func (f *pollFlag) add(c *pollCode) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.codes = append(f.codes, c)
	if f.up {
		c.set(true)
	}
}

// release forgets the units that were added.
func (f *pollFlag) release() {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, c := range f.codes {
		if f.up {
			c.set(false)
		}
	}
	f.codes = nil
}

func (f *pollFlag) set(up bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.always || f.up == up {
		return
	}
	f.up = up
	for _, c := range f.codes {
		c.set(up)
	}
}

// value gives the flag to a realm.
func (f *pollFlag) value(rt *goja.Runtime) goja.Value {
	if f.always {
		return rt.ToValue(true)
	}
	if f.word == nil {
		f.digit = make([]big.Word, 1)
		f.digit[0] = 1
	}
	v := rt.ToValue(new(big.Int))
	// The value is the engine's own copy; its pointer is the second word of the interface.
	word := (*big.Int)((*[2]unsafe.Pointer)(unsafe.Pointer(&v))[1])
	word.SetBits(f.digit[:0])
	f.word = word
	return v
}

// raise makes the flag true.
func (f *pollFlag) raise() {
	f.set(true)
	if f.word != nil {
		f.length().Store(1)
	}
}

// lower makes it false again.
func (f *pollFlag) lower() {
	f.set(false)
	if f.word != nil {
		f.length().Store(0)
	}
}

// length is the length of the digits of the big.Int.
func (f *pollFlag) length() *atomic.Uintptr {
	bits := (*struct {
		neg  bool
		data unsafe.Pointer
		len  atomic.Uintptr
		cap  uintptr
	})(unsafe.Pointer(f.word))
	return &bits.len
}
