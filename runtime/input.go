package runtime

import (
	"errors"
	"io"
	"os"
	"sync"

	"github.com/dop251/goja"
)

// inputSize is how much of the standard input is read at a time, as Node does.
const inputSize = 64 << 10

// input is the standard input of a program. It belongs to the machine, not to the realm: a program that was
// captured and goes on here goes on reading where it was. One piece is read at a time, when the module
// internal/stdio wants one. A snapshot has what was read and not taken; what was not read stays where it
// is, because nothing is read between a capture and its end.
type input struct {
	r    io.Reader
	done func() // is called when a piece has been read

	mu      sync.Mutex
	changed *sync.Cond
	reading bool // somebody waits for a piece, or reads it
	inRead  bool // a read is under way
	held    bool // a capture is under way, or the program has left
	piece   []byte
	got     bool // piece is there
	ended   bool // there is no more behind it
}

func newInput(r io.Reader, done func()) *input {
	in := &input{r: r, done: done}
	in.changed = sync.NewCond(&in.mu)
	return in
}

// want has a piece read, if none is there.
func (in *input) want() {
	in.mu.Lock()
	defer in.mu.Unlock()
	if in.got || in.reading || in.ended {
		return
	}
	in.reading = true
	go in.read()
}

func (in *input) read() {
	if f, ok := in.r.(*os.File); ok {
		waitReadable(f) // so that the read itself does not wait, and a capture not for it
	}
	in.mu.Lock()
	for in.held {
		in.changed.Wait()
	}
	in.inRead = true
	in.mu.Unlock()
	buf := make([]byte, inputSize)
	n, err := in.r.Read(buf)
	in.mu.Lock()
	in.piece, in.got, in.reading, in.inRead = buf[:n], n > 0, false, false
	in.ended = err != nil || n == 0
	in.changed.Broadcast()
	in.mu.Unlock()
	in.done()
}

// take gives what has been read; ended says that there is nothing behind it.
func (in *input) take() (piece []byte, got, ended bool) {
	in.mu.Lock()
	defer in.mu.Unlock()
	piece, got = in.piece, in.got
	in.piece, in.got = nil, false
	return piece, got, in.ended
}

// readNow waits until something has been read, and gives it; nothing at the end.
func (in *input) readNow(most int) []byte {
	in.mu.Lock()
	defer in.mu.Unlock()
	for !in.got && !in.ended {
		if !in.reading {
			in.reading = true
			go in.read()
		}
		in.changed.Wait()
	}
	n := min(most, len(in.piece))
	piece := in.piece[:n]
	in.piece = in.piece[n:]
	in.got = len(in.piece) > 0
	return piece
}

// hold keeps the input from being read until release is called.
func (in *input) hold() {
	in.mu.Lock()
	in.held = true
	for in.inRead { // what comes of it is the program's
		in.changed.Wait()
	}
	in.mu.Unlock()
}

// leave keeps the input from being read any more, once the program has ended: others may read it.
func (in *input) leave() {
	in.mu.Lock()
	in.held = true
	in.mu.Unlock()
}

func (in *input) release() {
	in.mu.Lock()
	in.held = false
	in.changed.Broadcast()
	in.mu.Unlock()
}

const stdioModule = "internal/stdio"

// stdin is the program's input.
func (m *Machine) stdin() *input {
	if m.input == nil {
		r := m.opts.Stdin
		if r == nil {
			r = eofReader{}
		}
		m.input = newInput(r, m.wakeUp)
	}
	return m.input
}

type eofReader struct{}

func (eofReader) Read([]byte) (int, error) { return 0, io.EOF }

// handOverInput gives the module what was read for it, so that it is in the snapshot. Nothing more is read
// until the capture is over.
func (r *realm) handOverInput() error {
	if r.m.input == nil {
		return nil
	}
	r.m.input.hold()
	piece, got, _ := r.m.input.take()
	if !got {
		return nil
	}
	stdio := r.module(stdioModule)
	if stdio == nil {
		return errors.New("runtime: input was read that nobody has asked for")
	}
	arrived := stdio.Get("arrived").ToObject(r.rt)
	return arrived.Set(decimal(int(arrived.Get("length").ToInteger())), r.rt.NewArrayBuffer(piece))
}

// stdioFunctions are what the module internal/stdio asks of the host.
func (r *realm) stdioFunctions(set func(string, any)) {
	rt := r.rt
	o := rt.NewObject()
	set("stdin", o)
	def := func(name string, f func(c goja.FunctionCall) goja.Value) {
		if err := o.Set(name, f); err != nil {
			panic(err)
		}
	}
	// take() gives a piece that was read, null at the end of the input, or else undefined; then one is being read.
	def("take", func(goja.FunctionCall) goja.Value {
		in := r.m.stdin()
		piece, got, ended := in.take()
		switch {
		case got:
			return rt.ToValue(rt.NewArrayBuffer(piece))
		case ended:
			return goja.Null()
		}
		in.want()
		return goja.Undefined()
	})
	// isFile tells a file, or what Node takes for one, from a pipe or terminal.
	def("isFile", func(goja.FunctionCall) goja.Value {
		f, ok := r.m.opts.Stdin.(*os.File)
		if !ok {
			return rt.ToValue(true)
		}
		info, err := f.Stat()
		if err != nil {
			return rt.ToValue(true)
		}
		if info.Mode()&os.ModeCharDevice != 0 {
			_, _, terminal := sizeOfTerminal(f)
			return rt.ToValue(!terminal)
		}
		return rt.ToValue(info.Mode().IsRegular())
	})
	def("readNow", func(c goja.FunctionCall) goja.Value {
		_ = r.console.Flush() // it may be a question
		return rt.ToValue(rt.NewArrayBuffer(r.m.stdin().readNow(int(c.Argument(0).ToInteger()))))
	})
	// terminal(fd) gives the columns and rows of a terminal, undefined for anything else.
	set("terminal", func(c goja.FunctionCall) goja.Value {
		var stream any
		switch c.Argument(0).ToInteger() {
		case 0:
			stream = r.m.opts.Stdin
		case 1:
			stream = r.m.opts.Stdout
		case 2:
			stream = r.m.opts.Stderr
		}
		if columns, rows, ok := terminalSize(stream); ok {
			return rt.NewArray(columns, rows)
		}
		return goja.Undefined()
	})
}

// terminalSize is the size of a terminal.
func terminalSize(stream any) (columns, rows int, ok bool) {
	f, ok := stream.(*os.File)
	if !ok || f == nil {
		return 0, 0, false
	}
	return sizeOfTerminal(f)
}
