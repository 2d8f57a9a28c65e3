package cli

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"thingsmig/runtime"
)

//go:embed demo/average.js
var demoSource string

const demoName = "average.js"

func (s *shell) demoCommand() *cobra.Command {
	var around bool
	var stations string
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "Show a program that is stopped in mid-loop and continued by another process",
		Long: `demo stops a program in mid-loop and continues it by another process. With --ring it goes around
processors: amd64, arm64, arm (version 6), s390x, riscv64, 386 and back. They are emulated by QEMU's user mode (qemu-user). Binaries
thingsmig-linux-ARCH are taken from --stations, or built if this is a folder with thingsmig's source and Go is here.`,
		Args: arguments(0, 0, ""),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if around {
				return s.demoRing(cmd.Context(), stations)
			}
			d, err := demonstrate(cmd.Context())
			if err != nil {
				return err
			}
			if err := s.print(d, d.text); err != nil {
				return err
			}
			if !d.Equal {
				return &failure{Exit: exitError, Message: "the two halves together are not what the program prints in one run"}
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&around, "ring", false, "go around processors that QEMU emulates")
	cmd.Flags().StringVar(&stations, "stations", "", "folder of the binaries for --ring")
	return cmd
}

// demonstration is what demo shows.
type demonstration struct {
	Program string `json:"program"`
	Polls   int64  `json:"polls"`    // of the whole run
	Stopped int64  `json:"stopped"`  // the poll at which it was stopped
	Bytes   int    `json:"snapshot"` // size of the snapshot
	First   string `json:"first"`
	Second  string `json:"second"`
	Plain   string `json:"plain"` // what the engine prints without thingsmig
	Equal   bool   `json:"equal"`
	stack   string
}

// demonstrate runs the program as it is, and then in two processes.
func demonstrate(ctx context.Context) (*demonstration, error) {
	folder, err := os.MkdirTemp("", "thingsmig-demo-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	if err := os.WriteFile(filepath.Join(folder, demoName), []byte(demoSource), 0o600); err != nil {
		return nil, err
	}
	d := &demonstration{Program: demoName}
	var plain bytes.Buffer
	if err := runtime.RunPlain(ctx, demoName, demoSource, runtime.Options{Stdout: &plain}); err != nil {
		return nil, err
	}
	d.Plain = plain.String()
	whole, err := child(ctx, folder, exitOK, "run", "--json", "--count-polls", demoName)
	if err != nil {
		return nil, err
	}
	if d.Polls = whole.polls; d.Polls < 2 {
		return nil, fmt.Errorf("the demonstration has %d polls", d.Polls)
	}
	d.Stopped = d.Polls / 2
	first, err := child(ctx, folder, exitStopped, "run", "--json", "--snapshot-after", strconv.FormatInt(d.Stopped, 10), demoName)
	if err != nil {
		return nil, err
	}
	snap, err := os.ReadFile(filepath.Join(folder, "snap.json"))
	if err != nil {
		return nil, err
	}
	d.Bytes = len(snap)
	if inspected, err := child(ctx, folder, exitOK, "inspect", "snap.json"); err == nil {
		d.stack = stackOf(inspected.stdout)
	}
	second, err := child(ctx, folder, exitOK, "resume", "--json", "snap.json")
	if err != nil {
		return nil, err
	}
	d.First, d.Second = first.stdout, second.stdout
	d.Equal = d.First+d.Second == d.Plain && whole.stdout == d.Plain
	return d, nil
}

// stackOf are the calls in what inspect prints.
func stackOf(text string) string {
	var calls strings.Builder
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "  #") {
			calls.WriteString(line)
		}
	}
	return calls.String()
}

func (d *demonstration) text(w io.Writer) {
	fmt.Fprintf(w, "%s, first process, stopped at poll %d of %d:\n\n", d.Program, d.Stopped, d.Polls)
	fmt.Fprint(w, indent(d.First, "  "))
	fmt.Fprintf(w, "\nits call stack in the snapshot of %d bytes:\n\n%s", d.Bytes, d.stack)
	fmt.Fprintf(w, "\nsecond process, continued from there:\n\n")
	fmt.Fprint(w, indent(d.Second, "  "))
	if d.Equal {
		fmt.Fprintln(w, "\nBoth together are, byte for byte, what the engine prints in one run without thingsmig.")
	} else {
		fmt.Fprintf(w, "\nIn one run without thingsmig it is:\n\n%s", indent(d.Plain, "  "))
	}
}

func indent(text, by string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		b.WriteString(by + line)
	}
	return b.String()
}

// outcome is what a process of the demonstration printed.
type outcome struct {
	stdout string
	polls  int64
}

// child runs this program again and expects an exit status.
func child(ctx context.Context, folder string, status int, args ...string) (outcome, error) {
	self, err := os.Executable()
	if err != nil {
		return outcome{}, err
	}
	var stdout, stderr bytes.Buffer
	cmd := exec.CommandContext(ctx, self, args...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = folder, &stdout, &stderr
	err = cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return outcome{}, err
	}
	if got := cmd.ProcessState.ExitCode(); got != status {
		return outcome{}, fmt.Errorf("thingsmig %s ended with exit status %d: %s%s",
			strings.Join(args, " "), got, stdout.String(), stderr.String())
	}
	o := outcome{stdout: stdout.String()}
	for line := range strings.Lines(stderr.String()) {
		var event struct {
			Event string
			Polls int64
		}
		if json.Unmarshal([]byte(line), &event) == nil && event.Event == "end" {
			o.polls = event.Polls
		}
	}
	return o, nil
}
