package runtime

import (
	"fmt"
	"math"
	"strconv"
	"time"

	"github.com/dop251/goja"

	"thingsmig/snapshot"
)

func (c *console) time(args []goja.Value) {
	name := label(args)
	if _, running := c.elapsed(name); running {
		c.print(c.stderr, "Warning: Label '"+name+"' already exists for console.time()")
		return
	}
	if c.started == nil {
		c.started = map[string]time.Time{}
	}
	c.started[name] = time.Now()
}

func (c *console) timeEnd(args []goja.Value) {
	name := label(args)
	d, running := c.elapsed(name)
	if !running {
		c.print(c.stderr, "Warning: No such label '"+name+"' for console.timeEnd()")
		return
	}
	c.print(c.stdout, name+": "+durationText(d))
	delete(c.started, name)
	delete(c.Timers, name)
}

func (c *console) timeLog(args []goja.Value) {
	name := label(args)
	d, running := c.elapsed(name)
	if !running {
		c.print(c.stderr, "Warning: No such label '"+name+"' for console.timeLog()")
		return
	}
	text := name + ": " + durationText(d)
	if len(args) > 1 {
		text += " " + c.in.format(args[1:])
	}
	c.print(c.stdout, text)
}

// elapsed is how long a timer has run, before and after a migration.
func (c *console) elapsed(name string) (time.Duration, bool) {
	before, known := c.Timers[name]
	if start, running := c.started[name]; running {
		return before + time.Since(start), true
	}
	return before, known
}

// State is what has to be written down of the console.
func (c *console) State() consoleState {
	s := consoleState{Indent: c.Indent, Counts: c.Counts}
	for name := range c.started {
		if s.Timers == nil {
			s.Timers = map[string]time.Duration{}
		}
		s.Timers[name], _ = c.elapsed(name)
	}
	return s
}

// SetState makes the console one that has already been used.
func (c *console) SetState(s consoleState) {
	c.consoleState = s
	c.started = map[string]time.Time{}
	for name := range s.Timers {
		c.started[name] = time.Now()
	}
}

// record is the state for a snapshot.
func (s consoleState) record() snapshot.Console {
	c := snapshot.Console{Indent: s.Indent, Counts: s.Counts}
	for name, d := range s.Timers {
		if c.Timers == nil {
			c.Timers = map[string]int64{}
		}
		c.Timers[name] = int64(d)
	}
	return c
}

// recorded is the state that a snapshot has.
func recorded(c snapshot.Console) consoleState {
	s := consoleState{Indent: c.Indent, Counts: c.Counts, Timers: map[string]time.Duration{}}
	if s.Counts == nil {
		s.Counts = map[string]int64{}
	}
	for name, d := range c.Timers {
		s.Timers[name] = time.Duration(d)
	}
	return s
}

// durationText writes a duration as console.timeEnd does.
func durationText(d time.Duration) string {
	ms := float64(d) / float64(time.Millisecond)
	switch {
	case ms >= 3600_000:
		hours := math.Floor(ms / 3600_000)
		minutes := math.Mod(ms/60_000, 60)
		return fmt.Sprintf("%.0f:%02.0f:%02.0f (h:mm:ss)", hours, math.Floor(minutes), math.Floor(math.Mod(ms/1000, 60)))
	case ms >= 60_000:
		return fmt.Sprintf("%.0f:%06.3f (m:ss.mmm)", math.Floor(ms/60_000), math.Mod(ms/1000, 60))
	case ms >= 1000:
		return strconv.FormatFloat(ms/1000, 'f', 3, 64) + "s"
	}
	text := strconv.FormatFloat(ms, 'g', -1, 64)
	if v, err := strconv.ParseFloat(strconv.FormatFloat(ms, 'f', 3, 64), 64); err == nil {
		text = strconv.FormatFloat(v, 'g', -1, 64)
	}
	return text + "ms"
}
