package cli

import (
	"time"

	"thingsmig/runtime"
)

// interval asks for snapshots at intervals. The time from one to the next counts from where the program goes
// on, and is no shorter than what the last one took: the program has at least half of the time.
type interval struct {
	every time.Duration // 0 for never
	timer *time.Timer
	goOn  chan time.Duration // how long a snapshot took, when the program goes on
	began time.Time          // of a snapshot; only the program's goroutine knows it
}

func newInterval(every time.Duration) *interval {
	i := &interval{every: every, timer: time.NewTimer(max(every, time.Millisecond)), goOn: make(chan time.Duration, 1)}
	if every == 0 {
		i.timer.Stop()
	}
	return i
}

// stage is told how far the program is.
func (i *interval) stage(s runtime.Stage) {
	switch {
	case s == runtime.StageCaptured:
		i.began = time.Now()
	case s == runtime.StageRuns && !i.began.IsZero():
		select {
		case i.goOn <- time.Since(i.began):
		default:
		}
		i.began = time.Time{}
	}
}

// again sets the timer for the next snapshot, after one that took so long.
func (i *interval) again(took time.Duration) {
	if i.every > 0 {
		i.timer.Reset(max(i.every, took))
	}
}
