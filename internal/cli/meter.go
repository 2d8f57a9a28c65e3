package cli

import (
	"fmt"
	"strconv"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"thingsmig/instrument"
	"thingsmig/runtime"
	"thingsmig/snapshot"
)

// meterFlags are the flags about virtual cycles (docs/virtual-cycles.md).
type meterFlags struct {
	meter bool
	fuel  uint64
}

func (m *meterFlags) add(f *pflag.FlagSet) {
	f.BoolVar(&m.meter, "meter", false, "count the program's work in virtual cycles, which are the same everywhere")
	f.Var((*cycleCount)(&m.fuel), "fuel", "take a snapshot and stop when `N` more virtual cycles are used")
}

// counts reports whether a program that is started counts its cycles.
func (m *meterFlags) counts() bool { return m.meter || m.fuel > 0 }

func (m *meterFlags) check(cmd *cobra.Command, leaveRunning bool) error {
	if cmd.Flags().Changed("fuel") && leaveRunning {
		return usage("--fuel stops the program, and --leave-running does not", "use one of the two")
	}
	return nil
}

// resumes checks the flags for a program that goes on: whether it counts is decided where it is started.
func (m *meterFlags) resumes(cmd *cobra.Command, doc *snapshot.Document, leaveRunning bool) error {
	metered := instrument.Metered(doc.Program.Source)
	for _, name := range []string{"meter", "fuel"} {
		if cmd.Flags().Changed(name) && (name == "fuel" || m.meter) && !metered {
			return usage("--"+name+": the program does not count its cycles", "start it with thingsmig run --meter")
		}
	}
	if m.fuel > runtime.MostCycles-min(runtime.MostCycles, doc.Work.Cycles) {
		return usage(fmt.Sprintf("--fuel %d: with the %d cycles that the program has used these are more than can be counted", m.fuel, doc.Work.Cycles), "")
	}
	return m.check(cmd, leaveRunning)
}

// cycleCount is a flag with a number of cycles.
type cycleCount uint64

func (c *cycleCount) String() string {
	if *c == 0 {
		return "" // which is no default
	}
	return strconv.FormatUint(uint64(*c), 10)
}

func (c *cycleCount) Type() string { return "number" }

func (c *cycleCount) Set(s string) error {
	n, err := strconv.ParseUint(s, 10, 64)
	if err != nil || n == 0 || n > runtime.MostCycles {
		return fmt.Errorf("a number of cycles from 1 to %d", uint64(runtime.MostCycles))
	}
	*c = cycleCount(n)
	return nil
}

// used says how many cycles a program has used. With --json the event at its end does.
func (s *session) used(cycles uint64) {
	if cycles > 0 && !s.json {
		fmt.Fprintf(s.Err, "thingsmig: %d virtual cycles\n", cycles)
	}
}
