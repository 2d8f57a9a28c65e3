package runtime

import (
	"os"
	"slices"
	"sync"

	"github.com/dop251/goja"
)

// signals are those that the program listens to, and those that have come and that its loop has not
// seen yet.
type signals struct {
	mu      sync.Mutex
	wanted  []string
	pending []string
}

// Signal gives the program a signal, by its name ("SIGINT"). It reports whether the program listens to it;
// what is to become of it otherwise is the caller's affair. It may be called from any goroutine.
func (m *Machine) Signal(name string) bool {
	m.signals.mu.Lock()
	listens := slices.Contains(m.signals.wanted, name)
	if listens {
		m.signals.pending = append(m.signals.pending, name)
	}
	m.signals.mu.Unlock()
	if listens {
		m.wakeUp()
	}
	return listens
}

// listen sets the signals that the program listens to.
func (m *Machine) listen(names []string) {
	m.signals.mu.Lock()
	m.signals.wanted = names
	m.signals.mu.Unlock()
}

func (m *Machine) takeSignals() []string {
	m.signals.mu.Lock()
	defer m.signals.mu.Unlock()
	names := m.signals.pending
	m.signals.pending = nil
	return names
}

// signalFunctions are what the module internal/process asks of the host.
func (r *realm) signalFunctions(set func(string, any)) {
	rt := r.rt
	set("listen", func(c goja.FunctionCall) goja.Value {
		r.m.listen(stringsOf(c.Argument(0)))
		return goja.Undefined()
	})
	set("takeSignals", func(goja.FunctionCall) goja.Value {
		names := r.m.takeSignals()
		if names == nil {
			return goja.Undefined()
		}
		return rt.NewArray(anyStrings(names)...)
	})
	// raise(name, number) does with a signal for this program what the system does: a listener gets it, or it
	// ends the program. It gives false if there is no such signal here.
	set("raise", func(c goja.FunctionCall) goja.Value {
		name := c.Argument(0).String()
		if r.m.Signal(name) {
			return rt.ToValue(true)
		}
		_ = r.console.Flush()
		return rt.ToValue(raiseSignal(int(c.Argument(1).ToInteger())))
	})
	set("ppid", os.Getppid())
}

func stringsOf(v goja.Value) []string {
	var out []string
	if o, ok := v.(*goja.Object); ok {
		for i := range int(o.Get("length").ToInteger()) {
			out = append(out, o.Get(decimal(i)).String())
		}
	}
	return out
}

// handOverEvents gives the program's modules what has come for them from outside and what its loop has not
// seen yet, so that a snapshot has it.
func (r *realm) handOverEvents() error {
	if process := r.module(processModule); process != nil {
		came, ok := process.Get("came").(*goja.Object)
		for _, name := range r.m.takeSignals() {
			if !ok {
				break
			}
			if err := came.Set(decimal(int(came.Get("length").ToInteger())), name); err != nil {
				return err
			}
		}
	}
	return r.handOverInput()
}

// releaseEvents lets things from outside come again.
func (m *Machine) releaseEvents() {
	if m.input != nil {
		m.input.release()
	}
}

// tellListeners tells the machine, after a restore, what the program listens to.
func (r *realm) tellListeners() {
	r.m.listen(nil)
	if process := r.module(processModule); process != nil {
		r.m.listen(stringsOf(process.Get("listening")))
	}
}
