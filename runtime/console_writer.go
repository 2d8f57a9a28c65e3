package runtime

import (
	"io"
	"reflect"
	"sync"
	"time"
)

// Output waits at most this long for more of it, and grows at most to this size.
const (
	outputDelay = 20 * time.Millisecond
	outputSize  = 64 << 10
)

// hashable makes a writer one that can be compared with others.
func hashable(w io.Writer) io.Writer {
	if reflect.ValueOf(w).Comparable() {
		return w
	}
	return &struct{ io.Writer }{w}
}

// output collects what a program prints, so that printing does not cost a system call each
// time. Standard output and standard error go through one output: they stay in order.
type output struct {
	mu     sync.Mutex
	buf    []byte
	to     io.Writer // where the content of buf goes
	timer  *time.Timer
	err    error // the first one
	failed map[io.Writer]bool
}

// write adds text for w. A text for another stream than the last one makes that one complete
// first.
func (o *output) write(w io.Writer, text string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.to != w {
		o.flush()
		o.to = w
	}
	if len(o.buf) == 0 && o.timer == nil {
		o.timer = time.AfterFunc(outputDelay, func() { _ = o.Flush() })
	} else if len(o.buf) == 0 {
		o.timer.Reset(outputDelay)
	}
	o.buf = append(o.buf, text...)
	if len(o.buf) >= outputSize {
		o.flush()
	}
}

// Flush writes everything that was printed. It gives the first error that any write has had.
func (o *output) Flush() error {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.flush()
	return o.err
}

func (o *output) flush() {
	if len(o.buf) == 0 {
		return
	}
	if !o.failed[o.to] {
		if _, err := o.to.Write(o.buf); err != nil {
			if o.failed == nil {
				o.failed = map[io.Writer]bool{}
			}
			o.failed[o.to] = true
			if o.err == nil {
				o.err = err
			}
		}
	}
	o.buf = o.buf[:0]
	if o.timer != nil {
		o.timer.Stop()
	}
}
