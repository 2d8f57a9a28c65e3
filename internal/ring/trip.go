package ring

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os/exec"
	"strconv"
	"strings"
)

// Leg is the part of a trip that a program runs on one processor.
type Leg struct {
	Arch  string `json:"arch"`
	Polls int64  `json:"polls"` // that it ran there
	Out   string `json:"out"`   // what it printed there
}

// Trip is a program's way around the ring.
type Trip struct {
	Legs   []Leg  `json:"legs"`
	Out    string `json:"out"`    // of all legs
	Cycles uint64 `json:"cycles"` // virtual cycles, of all legs
}

// stopped is the exit status of a program that was captured.
const stopped = 10

// Count runs a program to its end on a station and gives the number of its polls, that of its virtual cycles, and what it prints.
func Count(ctx context.Context, at Station, folder, program string) (polls int64, cycles uint64, out string, err error) {
	end, err := run(ctx, at, folder, "run", "--json", "--meter", "--count-polls", program)
	return end.polls, end.cycles, end.stdout, err
}

// Around starts a program on the first station and stops it after so many polls on each; it ends where the legs
// do, on the first station again. folder is where its snapshots go.
func Around(ctx context.Context, stations []Station, folder, program string, polls int64) (Trip, error) {
	var t Trip
	const snap = "ring.json"
	args := []string{"run", "--json", "--meter", "--snapshot", snap, "--snapshot-after", strconv.FormatInt(polls, 10), program}
	for i := 0; ; i++ {
		at := stations[i%len(stations)]
		end, err := run(ctx, at, folder, args...)
		t.Legs = append(t.Legs, Leg{Arch: at.Arch, Polls: end.polls, Out: end.stdout})
		t.Out += end.stdout
		t.Cycles = end.cycles // they go along
		if err != nil {
			return t, fmt.Errorf("on %s: %w", at.Arch, err)
		}
		if end.status != stopped {
			return t, nil
		}
		args = []string{"resume", "--json", "--allow-all", "--snapshot", snap, "--snapshot-after", strconv.FormatInt(polls, 10), snap}
		if i+1 >= len(stations) { // home again, to its end
			args = []string{"resume", "--json", "--allow-all", snap}
		}
	}
}

// ending is how a process ended.
type ending struct {
	status int
	polls  int64
	cycles uint64
	stdout string
}

func run(ctx context.Context, at Station, folder string, args ...string) (ending, error) {
	var stdout, stderr bytes.Buffer
	cmd := at.command(ctx, args...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = folder, &stdout, &stderr
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return ending{}, err
	}
	e := ending{status: cmd.ProcessState.ExitCode(), stdout: stdout.String()}
	for line := range strings.Lines(stderr.String()) {
		var event struct {
			Polls  int64  `json:"polls"`
			Cycles uint64 `json:"cycles"`
		}
		if json.Unmarshal([]byte(line), &event) != nil {
			continue
		}
		if event.Polls > 0 {
			e.polls = event.Polls
		}
		if event.Cycles > 0 {
			e.cycles = event.Cycles
		}
	}
	if e.status != 0 && e.status != stopped {
		return e, fmt.Errorf("%s: exit status %d: %s", strings.Join(args, " "), e.status, strings.TrimSpace(stderr.String()))
	}
	return e, nil
}
