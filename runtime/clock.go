package runtime

import (
	"sync"
	"time"
)

// A Clock tells a machine the time, and when some of it has passed. The zero Options have the
// clock of the system.
type Clock interface {
	// Now is the time of day; differences count the time that passes even if somebody sets
	// the clock.
	Now() time.Time
	// Timer gives a channel that can be received from when d has passed, and a function that
	// gives it up.
	Timer(d time.Duration) (passed <-chan time.Time, stop func())
}

type systemClock struct{}

func (systemClock) Now() time.Time { return time.Now() }

func (systemClock) Timer(d time.Duration) (<-chan time.Time, func()) {
	t := time.NewTimer(d)
	return t.C, func() { t.Stop() }
}

// VirtualClock is a Clock for tests: nobody waits for it. When a program has nothing to do but to
// wait, the time has passed. It is not for programs on a network: a wait for the other side would end with the next timer.
type VirtualClock struct {
	mu  sync.Mutex
	now time.Time
}

// NewVirtualClock makes a clock that shows this time and then stands still between waits.
func NewVirtualClock(now time.Time) *VirtualClock { return &VirtualClock{now: now} }

// Now is the time that the clock shows.
func (c *VirtualClock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

// Advance lets time pass.
func (c *VirtualClock) Advance(d time.Duration) {
	c.mu.Lock()
	c.now = c.now.Add(d)
	c.mu.Unlock()
}

// Timer lets d pass at once.
func (c *VirtualClock) Timer(d time.Duration) (<-chan time.Time, func()) {
	c.Advance(d)
	passed := make(chan time.Time, 1)
	passed <- c.Now()
	return passed, func() {}
}

// running is how long a program has run, over all the machines that it was on: what its timers
// and performance.now go by.
type running struct {
	clock Clock
	start time.Time
	past  time.Duration // before this machine
	asked bool          // the program knows; else no snapshot needs it
}

func (r *running) begin(clock Clock, micros uint64) {
	if clock == nil {
		clock = systemClock{}
	}
	*r = running{clock: clock, start: clock.Now(), past: time.Duration(micros) * time.Microsecond, asked: micros > 0}
}

// soFar is how long the program has run.
func (r *running) soFar() time.Duration {
	r.asked = true
	return r.past + r.clock.Now().Sub(r.start)
}

// micros is what a snapshot says of that, rounded down: to count more would make the program see a
// difference to the time of day.
func (r *running) micros() uint64 {
	if !r.asked {
		return 0
	}
	return uint64(r.soFar() / time.Microsecond)
}
