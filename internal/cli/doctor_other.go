//go:build !unix

package cli

import (
	"context"
	"maps"
	"slices"
	"strings"
)

// checkSignals tells which there are: processes cannot send any here.
func checkSignals(context.Context) finding {
	return finding{Status: findingAbsent, Detail: "triggers: " + strings.Join(slices.Sorted(maps.Keys(snapshotSignals)), ", "),
		Hint: "thingsmig snapshot and thingsmig stop do what signals do on other systems"}
}
