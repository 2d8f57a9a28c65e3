package cli

import (
	"os"
	"strings"
	"time"
)

// triggers are the events upon which a snapshot is taken.
type triggers struct {
	signals  []os.Signal
	interval time.Duration // 0 for none
	poll     int64         // at the n-th poll, 0 for none
	idle     bool          // when the program waits
	heap     bool          // when --max-heap is reached
}

// parseTriggers reads the list of --snapshot-on.
func parseTriggers(list []string) (triggers, error) {
	var t triggers
	for _, item := range list {
		name, value, hasValue := strings.Cut(strings.TrimSpace(item), ":")
		sig, isSignal := snapshotSignals[name]
		switch {
		case isSignal && !hasValue:
			t.signals = append(t.signals, sig)
		case name == "exit" && !hasValue:
			t.signals = append(t.signals, endingSignals...)
		case name == "interval":
			d, err := time.ParseDuration(value)
			if err != nil || d <= 0 {
				return t, usage("--snapshot-on "+item+": the interval is not a time", "write it as interval:10s or interval:5m")
			}
			t.interval = max(d, time.Millisecond)
		case name == "idle" && !hasValue:
			t.idle = true
		case name == "heap" && !hasValue:
			t.heap = true
		case signalNames[name]:
			return t, usage("--snapshot-on "+name+": this system has no such signal", "use interval:10s or --snapshot-after")
		default:
			return t, usage("--snapshot-on "+item+": unknown trigger", "known are "+triggerNames)
		}
	}
	return t, nil
}

const triggerNames = "SIGUSR1, SIGUSR2, SIGTERM, SIGINT, SIGHUP, exit, idle, heap and interval:TIME"

// signalNames are the signals that can be triggers on some system.
var signalNames = map[string]bool{"SIGUSR1": true, "SIGUSR2": true, "SIGTERM": true, "SIGINT": true, "SIGHUP": true}
