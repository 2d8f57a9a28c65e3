//go:build unix

package cli

import (
	"context"
	"maps"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"
	"time"
)

// checkSignals sends one to itself.
func checkSignals(ctx context.Context) finding {
	got := make(chan os.Signal, 1)
	signal.Notify(got, syscall.SIGUSR1)
	defer signal.Stop(got)
	err := syscall.Kill(os.Getpid(), syscall.SIGUSR1)
	if err == nil {
		select {
		case <-got:
			return finding{Status: findingOK, Detail: "triggers: " + strings.Join(slices.Sorted(maps.Keys(snapshotSignals)), ", ")}
		case <-time.After(5 * time.Second):
		}
	}
	return finding{Status: findingWarning, Detail: "signals do not arrive", Hint: "use thingsmig snapshot, or --snapshot-on interval:TIME"}
}
