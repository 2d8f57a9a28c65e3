package runtime

import (
	"errors"
	"math"

	"github.com/dop251/goja"

	"thingsmig/instrument"
)

// MostCycles is how many virtual cycles a program can count: every engine can count as far as that.
const MostCycles = 1<<53 - 1

// meter counts the virtual cycles of a program that counts them (see docs/virtual-cycles.md): all that it has done, over
// all its hops. Only the goroutine that runs the program writes it.
type meter struct {
	cycles uint64
	// limit is the count at which the program has no fuel any more.
	limit uint64
	// dry says that it has none: it is stopped at its next poll. flag is what makes polls call the host.
	dry  bool
	flag *pollFlag
}

// begin sets the meter of a program that begins or goes on with so many cycles.
func (m *meter) begin(cycles uint64) { m.cycles = cycles }

// allow gives the program fuel for so many more cycles; 0 is no limit.
func (m *meter) allow(fuel uint64, flag *pollFlag) {
	m.limit, m.flag = math.MaxUint64, flag
	if fuel > 0 && m.cycles+fuel > m.cycles {
		m.limit = m.cycles + fuel
	}
}

// add is $meter where it is called as a function.
func (m *meter) add(c goja.FunctionCall) goja.Value {
	if m.cycles += uint64(c.Argument(0).ToInteger()); m.cycles >= m.limit {
		m.reached()
	}
	return goja.Undefined()
}

func (m *meter) reached() {
	m.limit, m.dry = math.MaxUint64, true
	m.flag.raise()
}

// errUnmetered says that a program does not count what it is to be kept to.
var errUnmetered = errors.New("the program does not count its cycles: it was started without --meter")

// startMeter is called before a program runs, or goes on where another host has left it.
func (m *Machine) startMeter(p *instrument.Program, cycles uint64) error {
	if m.opts.Fuel > 0 && !p.Metered() {
		return errUnmetered
	}
	m.meter.begin(cycles)
	m.meter.allow(m.opts.Fuel, &m.flag)
	return nil
}
