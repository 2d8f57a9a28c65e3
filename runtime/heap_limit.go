package runtime

import (
	"context"
	goruntime "runtime"
	"runtime/metrics"
	"time"
)

// HeapLimitError ends a program that has reached Options.MaxHeap.
type HeapLimitError struct {
	Limit, Live int64
	// Resuming: the program had not gone on yet. It needs more than it may have here.
	Resuming bool
}

func (e *HeapLimitError) Error() string {
	if e.Resuming {
		return "the snapshot needs more memory than the program may have here"
	}
	return "Reached heap limit Allocation failed - JavaScript heap out of memory"
}

// heapEvery is how often the heap is looked at, and heapPatience how long a program with a snapshot to be taken at the limit
// has until it comes to a poll.
const (
	heapEvery    = 10 * time.Millisecond
	heapPatience = 2 * time.Second
)

// liveHeap is how much of the process's heap was in use when it was last collected: what is garbage by now does not count, and
// neither does what has come since.
func liveHeap() int64 {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	return int64(sample[0].Value.Uint64())
}

// watchHeap ends a program with a *HeapLimitError when it has reached its limit, until ctx ends.
func (m *Machine) watchHeap(ctx context.Context, end context.CancelCauseFunc) {
	limit := m.opts.MaxHeap
	if limit <= 0 {
		return
	}
	go func() {
		t := time.NewTicker(heapEvery)
		defer t.Stop()
		var asked time.Time
		for {
			select {
			case <-ctx.Done():
				return
			case <-t.C:
			}
			live := liveHeap()
			if live <= limit {
				asked = time.Time{}
				continue
			}
			if m.opts.SnapshotAtHeapLimit {
				if asked.IsZero() {
					asked = time.Now()
					m.RequestSnapshot()
				}
				if live < limit+limit/4 && time.Since(asked) < heapPatience || m.capturing.Load() {
					continue
				}
			}
			end(&HeapLimitError{Limit: limit, Live: live})
			return
		}
	}()
}

// fits gives a *HeapLimitError if a program that was rebuilt takes more than it may.
func (m *Machine) fits() error {
	if m.opts.MaxHeap <= 0 {
		return nil
	}
	goruntime.GC()
	if live := liveHeap(); live > m.opts.MaxHeap {
		return &HeapLimitError{Limit: m.opts.MaxHeap, Live: live, Resuming: true}
	}
	return nil
}
