package cli

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"
)

func (s *shell) psCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "ps",
		Short: "List the programs that run",
		Long:  `Ps lists the programs of this user that thingsmig runs on this machine.`,
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			found := running()
			list := slices.SortedFunc(maps.Values(found), func(a, b controlReply) int { return a.PID - b.PID })
			return s.print(struct {
				Programs []controlReply `json:"programs"`
			}{append([]controlReply{}, list...)}, func(out io.Writer) {
				w := tabwriter.NewWriter(out, 0, 8, 2, ' ', 0)
				fmt.Fprintln(w, "PID\tNAME\tSTARTED\tPROGRAM")
				for _, p := range list {
					fmt.Fprintf(w, "%d\t%s\t%s\t%s\n", p.PID, p.Name, p.Started, p.Program)
				}
				_ = w.Flush()
			})
		},
	}
}

func (s *shell) snapshotCommand() *cobra.Command {
	var path string
	var patience time.Duration
	cmd := &cobra.Command{
		Use:   "snapshot [flags] PID|NAME",
		Short: "Take a snapshot of a program that runs",
		Long:  `Snapshot asks a program that runs for a snapshot and waits until it is written. The program goes on.`,
		Args:  arguments(1, 1, "a program"),
		RunE: func(_ *cobra.Command, args []string) error {
			return s.control(args[0], "snapshot", path, patience)
		},
	}
	cmd.Flags().StringVar(&path, "snapshot", "", "write it to `FILE` (default: the one that the program was started with)")
	cmd.Flags().DurationVar(&patience, "timeout", 0, "give up after `TIME`")
	return cmd
}

func (s *shell) stopCommand() *cobra.Command {
	var path string
	var discard bool
	var patience time.Duration
	cmd := &cobra.Command{
		Use:   "stop [flags] PID|NAME",
		Short: "Stop a program that runs, with a snapshot",
		Long: `Stop asks a program that runs for a snapshot, waits until it is written, and the program ends with
status 10. With --discard it ends without a snapshot.`,
		Args: arguments(1, 1, "a program"),
		RunE: func(_ *cobra.Command, args []string) error {
			do := "stop"
			if discard {
				do = "end"
			}
			return s.control(args[0], do, path, patience)
		},
	}
	cmd.Flags().StringVar(&path, "snapshot", "", "write the snapshot to `FILE` (default: the one that the program was started with)")
	cmd.Flags().BoolVar(&discard, "discard", false, "without a snapshot")
	cmd.Flags().DurationVar(&patience, "timeout", 0, "give up after `TIME`")
	return cmd
}

// control asks one program for something and says what came of it.
func (s *shell) control(who, do, path string, patience time.Duration) error {
	socket, about, err := findProgram(who)
	if err != nil {
		return err
	}
	if path != "" {
		if path, err = filepath.Abs(path); err != nil {
			return err
		}
	}
	r, err := askProgram(socket, controlRequest{Do: do, Path: path}, patience)
	switch {
	case errors.Is(err, os.ErrDeadlineExceeded):
		return &failure{Exit: exitError, Message: fmt.Sprintf("program %d has not come to a place where it can be captured", about.PID),
			Hint: "it takes the snapshot as soon as it does"}
	case err != nil:
		return &failure{Exit: exitError, Message: fmt.Sprintf("program %d does not answer: %v", about.PID, err)}
	case r.Error != "":
		return &failure{Exit: exitError, Message: fmt.Sprintf("program %d: %s", about.PID, r.Error)}
	}
	return s.print(r, func(out io.Writer) {
		if r.Path != "" {
			fmt.Fprintln(out, r.Path)
		}
	})
}

// findProgram finds a program by its number or name.
func findProgram(who string) (string, controlReply, error) {
	var sockets []string
	found := running()
	for path, r := range found {
		if strconv.Itoa(r.PID) == who || r.Name != "" && r.Name == who {
			sockets = append(sockets, path)
		}
	}
	switch len(sockets) {
	case 1:
		return sockets[0], found[sockets[0]], nil
	case 0:
		return "", controlReply{}, &failure{Exit: exitError, Message: "no program " + who + " runs here", Hint: "thingsmig ps lists those that do"}
	}
	return "", controlReply{}, &failure{Exit: exitError, Message: fmt.Sprintf("%d programs are named %s", len(sockets), who), Hint: "use the number that thingsmig ps shows"}
}
