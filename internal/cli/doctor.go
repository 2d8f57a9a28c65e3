package cli

import (
	"context"
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/spf13/cobra"
)

// finding is what a check of thingsmig doctor has found.
type finding struct {
	Check  string `json:"check"`
	Status string `json:"status"` // see below
	Detail string `json:"detail"`
	Hint   string `json:"hint,omitempty"`
}

// What a finding means: all is well; something that not everybody needs is not there; something will go wrong in
// some cases; programs cannot run or migrate.
const (
	findingOK      = "ok"
	findingAbsent  = "absent"
	findingWarning = "warning"
	findingError   = "error"
)

// checks are what thingsmig doctor looks at, in this order.
var checks = []struct {
	name string
	look func(ctx context.Context) finding
}{
	{"system", checkSystem},
	{"goja", checkGoja},
	{"sandbox", checkSandbox},
	{"files", checkFiles},
	{"state", checkState},
	{"cache", checkCache},
	{"socket", checkSocket},
	{"signals", checkSignals},
	{"clock", checkClock},
	{"memory", checkMemory},
	{"node", checkNode},
	{"qemu", checkEmulators},
	{"systemd", checkSystemd},
}

func (s *shell) doctorCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "doctor",
		Short: "Check what this host can do",
		Long: `Doctor tries out what programs and their snapshots need of a host: it stops a program and continues it, looks at the
folders, the socket, signals, the clock and the memory, and tells which engines and emulators there are. What it tries leaves
nothing behind.

The exit status is 0 if programs can run and migrate here, and 14 if not.`,
		Args: arguments(0, 0, ""),
		RunE: func(cmd *cobra.Command, _ []string) error {
			result := struct {
				OK     bool      `json:"ok"`
				Checks []finding `json:"checks"`
			}{OK: true}
			for _, c := range checks {
				f := c.look(cmd.Context())
				f.Check = c.name
				result.OK = result.OK && f.Status != findingError
				result.Checks = append(result.Checks, f)
			}
			if err := s.print(result, func(out io.Writer) {
				w := tabwriter.NewWriter(out, 0, 8, 2, ' ', 0)
				for _, f := range result.Checks {
					fmt.Fprintf(w, "%s\t%s\t%s\n", f.Check, f.Status, f.Detail)
					if f.Hint != "" {
						fmt.Fprintf(w, "\t\thint: %s\n", f.Hint)
					}
				}
				_ = w.Flush()
			}); err != nil {
				return err
			}
			if !result.OK {
				return exitStatus(exitCapability)
			}
			return nil
		},
	}
}
