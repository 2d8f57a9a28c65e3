package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"
)

// worker is a child process that runs tests.
type worker struct {
	cmd    *exec.Cmd
	in     io.WriteCloser
	lines  chan []byte
	stderr tail
}

// tail keeps the beginning of what a process says before it dies: the reason stands there.
type tail struct {
	mu   sync.Mutex
	text []byte
}

func (t *tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.text) < 2000 {
		t.text = append(t.text, p...)
	}
	return len(p), nil
}

func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return firstLine(string(t.text))
}

func startWorker(ctx context.Context, root string) (*worker, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	w := &worker{cmd: exec.CommandContext(ctx, self, childFlag, root), lines: make(chan []byte)}
	w.cmd.Stderr = &w.stderr
	if w.in, err = w.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := w.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := w.cmd.Start(); err != nil {
		return nil, err
	}
	go func() {
		defer close(w.lines)
		s := bufio.NewScanner(out)
		s.Buffer(nil, 1<<20)
		for s.Scan() {
			w.lines <- append([]byte(nil), s.Bytes()...)
		}
	}()
	return w, nil
}

// stop ends the process and tells why it had ended, if it had.
func (w *worker) stop() string {
	w.in.Close()
	_ = w.cmd.Process.Kill()
	for range w.lines {
	}
	err := w.cmd.Wait()
	var exit *exec.ExitError
	if errors.As(err, &exit) && exit.ExitCode() == statusMemory {
		return "it uses too much memory"
	}
	if s := w.stderr.String(); s != "" {
		return "the process died: " + s
	}
	return fmt.Sprint("the process died: ", err)
}

// do gives a job to the worker. It is not ok when the worker is of no use any more; left are the
// modes that have no result then.
func (w *worker) do(ctx context.Context, j job, each func(Result)) (left []mode, ok bool) {
	data, err := json.Marshal(j)
	if err == nil {
		_, err = w.in.Write(append(data, '\n'))
	}
	left = j.Modes
	at := message{Mode: j.Modes[0], Stage: plainStage}
	for err == nil {
		select {
		case line, open := <-w.lines:
			if !open {
				err = io.EOF
				break
			}
			var m message
			if err = json.Unmarshal(line, &m); err != nil {
				break
			}
			switch {
			case m.Done:
				return nil, true
			case m.Result != nil:
				each(*m.Result)
				left = left[1:]
			default:
				at = m
			}
		case <-time.After(patience + 5*time.Second):
			err = errors.New("it runs too long and cannot be stopped")
		}
	}
	why := w.stop()
	if ctx.Err() != nil {
		return nil, false // somebody has stopped everything; that says nothing about the test
	}
	if !errors.Is(err, io.EOF) && !strings.Contains(why, "memory") {
		why = err.Error()
	}
	r := Result{Path: j.Path, Mode: at.Mode, Outcome: failure, Stage: at.Stage, Detail: why}
	if at.Stage == plainStage {
		r.Outcome = unfit
	}
	if len(left) > 0 {
		r.Mode = left[0]
		each(r)
		left = left[1:]
	}
	return left, false
}

// runJobs runs all jobs in so many workers and gives each result to each, one at a time.
func runJobs(ctx context.Context, root string, jobs []job, workers int, each func(Result)) error {
	queue := make(chan job)
	var mu sync.Mutex
	var first error
	var all sync.WaitGroup
	locked := func(r Result) {
		mu.Lock()
		defer mu.Unlock()
		each(r)
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	for range workers {
		all.Go(func() {
			var w *worker
			for j := range queue {
				for len(j.Modes) > 0 && ctx.Err() == nil {
					if w == nil {
						var err error
						if w, err = startWorker(ctx, root); err != nil {
							mu.Lock()
							first = err
							mu.Unlock()
							cancel()
							break
						}
					}
					var ok bool
					if j.Modes, ok = w.do(ctx, j, locked); !ok {
						w = nil
					}
				}
			}
			if w != nil {
				w.stop()
			}
		})
	}
	for _, j := range jobs {
		select {
		case queue <- j:
			continue
		case <-ctx.Done():
		}
		break
	}
	close(queue)
	all.Wait()
	if first == nil {
		first = ctx.Err()
	}
	return first
}
