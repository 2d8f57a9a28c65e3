package main

import (
	"errors"
	"time"
)

// clock names the measure of time that the ratios are made of.
type clock string

const (
	threadClock  clock = "thread"  // CPU time of the thread that runs the program
	processClock clock = "process" // CPU time of the process: the collector's threads too
	wallClock    clock = "wall"
)

func parseClock(name string) (clock, error) {
	c := clock(name)
	switch c {
	case wallClock:
		return c, nil
	case threadClock, processClock:
		if !haveCPUClocks {
			return c, errors.New("only the wall clock is known on this system")
		}
		return c, nil
	}
	return c, errors.New("must be thread, process or wall")
}

// instant is one reading of all clocks.
type instant struct {
	thread, process time.Duration
	wall            time.Time
}

// times is what passed between two readings.
type times struct {
	thread, process, wall time.Duration
}

func (start instant) elapsed() times {
	end := now()
	return times{
		thread:  end.thread - start.thread,
		process: end.process - start.process,
		wall:    end.wall.Sub(start.wall),
	}
}

func (t times) by(c clock) time.Duration {
	switch c {
	case threadClock:
		return t.thread
	case processClock:
		return t.process
	}
	return t.wall
}
