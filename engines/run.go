package engines

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"thingsmig/runtime"
	"thingsmig/snapshot"
)

// RunOptions say how a module runs on Node.
type RunOptions struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	// SnapshotAfter asks for a capture at the poll of that number; 0 never asks.
	SnapshotAfter int64
	// Triggers are events upon which a snapshot is taken, as in the flag --snapshot-on.
	Triggers []string
	// CountPolls makes every poll count, in Result.Polls.
	CountPolls bool
	// Fuel is how many virtual cycles the program has before a capture is asked for; 0 is no limit.
	Fuel uint64
	// Repeat makes the program run so often, one run after the other, for benchmarks; 0 is once.
	Repeat int
	// Clock is a clock by which time passes only where the program waits; nil for the time of the system.
	Clock *runtime.VirtualClock
	// Signals are passed on to the program.
	Signals <-chan os.Signal
}

// Result says how a run ended.
type Result struct {
	// Snapshot is there if the program was captured and did not go on.
	Snapshot *snapshot.Document
	// Exit is the exit status.
	Exit int
	// Uncaught is the error that ended the program, with its stack.
	Uncaught string
	// Broken says why the program could not go on here.
	Broken string
	Polls  int64
	// Cycles is how many virtual cycles the program has counted, if it counts them.
	Cycles uint64
	// CPU is the time that the program has run, from the loading of its text on, with all threads that the engine has for it.
	CPU time.Duration
}

// ErrNoNode says that there is no Node that can run programs.
var ErrNoNode = errors.New("there is no Node 20 or newer: the command node is not found, or is older")

// oldestNode is the first version that has what the host needs.
const oldestNode = 20

// NodeVersion is the major version of the Node that is here.
func NodeVersion(ctx context.Context) (int, error) {
	out, err := exec.CommandContext(ctx, "node", "--version").Output()
	if err != nil {
		return 0, ErrNoNode
	}
	major, _, _ := strings.Cut(strings.TrimPrefix(string(out), "v"), ".")
	n, err := strconv.Atoi(major)
	if err != nil || n < oldestNode {
		return n, ErrNoNode
	}
	return n, nil
}

// RunNode runs a module (see Node and ResumeNode) in a process of Node, and gives it the compiler.
func RunNode(ctx context.Context, module string, o RunOptions) (res Result, err error) {
	if _, err := NodeVersion(ctx); err != nil {
		return res, err
	}
	dir, err := os.MkdirTemp("", "thingsmig-node-")
	if err != nil {
		return res, err
	}
	defer os.RemoveAll(dir)
	file, snap, report := filepath.Join(dir, "program.mjs"), filepath.Join(dir, "snap.json"), filepath.Join(dir, "report.json")
	if err := os.WriteFile(file, []byte(module), 0o600); err != nil {
		return res, err
	}
	args := []string{file, "--snapshot", snap, "--report", report, "--compiler", "--snapshot-after", strconv.FormatInt(o.SnapshotAfter, 10)}
	if len(o.Triggers) > 0 {
		args = append(args, "--snapshot-on", strings.Join(o.Triggers, ","))
	}
	if o.Fuel > 0 {
		args = append(args, "--fuel", strconv.FormatUint(o.Fuel, 10))
	}
	if o.Repeat > 1 {
		args = append(args, "--repeat", strconv.Itoa(o.Repeat))
	}
	if o.Clock != nil {
		args = append(args, "--virtual-time", strconv.FormatFloat(float64(o.Clock.Now().UnixMicro())/1000, 'f', 3, 64))
	}
	if o.CountPolls {
		args = append(args, "--count-polls")
	}
	cmd := exec.CommandContext(ctx, "node", args...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = o.Stdin, o.Stdout, o.Stderr
	answersIn, answersOut, err := os.Pipe()
	if err != nil {
		return res, err
	}
	defer answersOut.Close()
	requestsIn, requestsOut, err := os.Pipe()
	if err != nil {
		answersIn.Close()
		return res, err
	}
	defer requestsIn.Close()
	cmd.ExtraFiles = []*os.File{answersIn, requestsOut}
	err = cmd.Start()
	answersIn.Close()
	requestsOut.Close()
	if err != nil {
		return res, err
	}
	served := make(chan error, 1)
	go func() { served <- ServeTexts(requestsIn, answersOut) }()
	ended := make(chan struct{})
	go func() {
		for {
			select {
			case <-ended:
				return
			case s := <-o.Signals:
				_ = cmd.Process.Signal(s)
			}
		}
	}()
	err = cmd.Wait()
	close(ended)
	<-served
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return res, err
	}
	res.Exit = exitOf(cmd.ProcessState)
	text, err := os.ReadFile(report)
	if err != nil { // it was killed, or the host failed and has said why
		if res.Exit == 0 {
			return res, fmt.Errorf("node ended without a word: %w", err)
		}
		return res, nil
	}
	var end struct {
		Uncaught, Broken string
		Polls            int64
		Cycles           uint64
		Status           int
		CPU              int64
		Time             float64
	}
	if err := json.Unmarshal(text, &end); err != nil {
		return res, err
	}
	res.Uncaught, res.Broken, res.Polls = end.Uncaught, end.Broken, end.Polls
	res.Cycles = end.Cycles
	res.CPU = time.Duration(end.CPU) * time.Microsecond
	if o.Clock != nil {
		o.Clock.Advance(time.UnixMicro(int64(end.Time * 1000)).Sub(o.Clock.Now()))
	}
	if _, err := os.Stat(snap); err != nil {
		return res, nil
	}
	f, err := os.Open(snap)
	if err != nil {
		return res, err
	}
	defer f.Close()
	if res.Snapshot, err = snapshot.Read(f); err == nil {
		err = snapshot.Verify(res.Snapshot)
	}
	return res, err
}
