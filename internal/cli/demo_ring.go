package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"thingsmig/internal/ring"
)

// demoRing shows a program that goes around processors.
func (s *shell) demoRing(ctx context.Context, folder string) error {
	work, err := os.MkdirTemp("", "thingsmig-ring-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	source := ""
	if folder == "" {
		folder = work
		if source = ownSource(ctx); source == "" {
			return usage("there is no folder of binaries for the ring", "say --stations DIR, with thingsmig-linux-arm64 and the others in it; or run it in the folder of thingsmig's source")
		}
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	list, err := ring.Stations(ctx, folder, source, others(ring.Order, runtime.GOARCH))
	if errors.Is(err, ring.ErrMissing) {
		return &failure{Exit: exitCapability, Message: err.Error(), Hint: "install it, or say --stations DIR"}
	} else if err != nil {
		return err
	}
	list = append([]ring.Station{{Arch: runtime.GOARCH, Binary: self}}, list...)
	if err := os.WriteFile(filepath.Join(work, demoName), []byte(demoSource), 0o600); err != nil {
		return err
	}
	polls, _, want, err := ring.Count(ctx, list[0], work, demoName)
	if err != nil {
		return err
	}
	trip, err := ring.Around(ctx, list, work, demoName, max(1, polls/int64(len(list)+1)))
	if err != nil {
		return err
	}
	result := struct {
		Program string     `json:"program"`
		Polls   int64      `json:"polls"`
		Legs    []ring.Leg `json:"legs"`
		Equal   bool       `json:"equal"`
	}{demoName, polls, trip.Legs, trip.Out == want}
	if err := s.print(result, func(w io.Writer) {
		for _, leg := range result.Legs {
			fmt.Fprintf(w, "%s, %d polls:\n%s", leg.Arch, leg.Polls, indent(leg.Out, "  "))
		}
		if result.Equal {
			fmt.Fprintf(w, "\nAll together is, byte for byte, what it prints in one run of %d polls.\n", polls)
		}
	}); err != nil {
		return err
	}
	if !result.Equal {
		return &failure{Exit: exitError, Message: "the parts together are not what the program prints in one run"}
	}
	return nil
}

// others are the stations but for the first.
func others(list []string, first string) []string {
	var out []string
	for _, s := range list {
		if s != first {
			out = append(out, s)
		}
	}
	return out
}

// ownSource is the folder of thingsmig's source, if it is the one that we are in.
func ownSource(ctx context.Context) string {
	out, err := exec.CommandContext(ctx, "go", "list", "-m", "-f", "{{.Path}} {{.Dir}}").Output()
	path, dir, _ := strings.Cut(strings.TrimSpace(string(out)), " ")
	if err != nil || path != "thingsmig" {
		return ""
	}
	return dir
}
