package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"time"

	"thingsmig/instrument"
	"thingsmig/internal/diag"
	"thingsmig/runtime"
	"thingsmig/snapshot"
)

const (
	// patience is how long one run of a test may take.
	patience = 60 * time.Second
	// mostHops bounds the captures of a test that is captured at every poll; beyond it they
	// are spread at random.
	mostHops = 150
	// mostOutput is how much of what a test prints is kept.
	mostOutput = 100_000
)

// job is a test that is to be run.
type job struct {
	Path  string `json:"path"`
	Modes []mode `json:"modes"`
	Seed  uint64 `json:"seed"`
	Every int    `json:"every"` // one in so many is captured at every poll; 0: none
}

// ending is how a run ended.
type ending struct {
	out   string
	err   error  // nil: normally
	kind  string // of an error that was thrown: the name of its constructor
	early bool   // the program did not start
}

// checker runs tests in this process.
type checker struct {
	texts texts
	// begin is told of each stage, so that a watchdog knows what runs.
	begin func(mode, stage)
}

// output keeps what a test prints.
type output struct{ bytes.Buffer }

func (o *output) Write(p []byte) (int, error) {
	if o.Len() < mostOutput {
		o.Buffer.Write(p)
	}
	return len(p), nil
}

// subject is a test or a program in one mode.
type subject struct {
	name   string
	source string
	// verdict says what is wrong with the way a run ended, or nothing.
	verdict func(ending) string
	// noPlain: the engine alone does not get it right, and need not.
	noPlain bool
	script  bool // this is the global object at the top
	seed    uint64
	every   bool
}

// test makes the subject of a test.
func (c *checker) test(j job, md mode) (*subject, error) {
	b, err := os.ReadFile(filepath.Join(c.texts.root, filepath.FromSlash(j.Path)))
	if err != nil {
		return nil, err
	}
	s := &subject{name: "test262.js", seed: pick(j.Seed, "hop", caseName(j.Path, md)),
		every: j.Every > 0 && sampled(j.Seed, "every", caseName(j.Path, md), j.Every)}
	if md == program {
		want, err := os.ReadFile(strings.TrimSuffix(filepath.Join(c.texts.root, filepath.FromSlash(j.Path)), ".js") + ".out")
		if err != nil {
			return nil, err
		}
		s.source = string(b)
		s.noPlain = strings.Contains(j.Path, "/beyond/")
		s.verdict = func(e ending) string {
			switch {
			case e.err != nil:
				return firstLine(e.err.Error())
			case e.out != string(want):
				return "it prints something else"
			}
			return ""
		}
		return s, nil
	}
	m, err := parseMeta(string(b))
	if err != nil {
		return nil, err
	}
	s.verdict, s.script = m.verdict, true
	s.source, err = c.texts.programText(m, string(b), md)
	return s, err
}

// verdict judges a run as the suite's rules say.
func (m *meta) verdict(e ending) string {
	if m.Type != "" {
		atStart := m.Phase == "parse" || m.Phase == "early"
		switch {
		case e.err == nil:
			return "no " + m.Type + " was thrown"
		case e.early != atStart:
			return "the error is in the wrong phase: " + firstLine(e.err.Error())
		case !e.early && e.kind != m.Type:
			return "not a " + m.Type + ": " + firstLine(e.err.Error())
		}
		return ""
	}
	if e.err != nil {
		return firstLine(e.err.Error())
	}
	if m.has("async") {
		if _, msg, bad := strings.Cut(e.out, "Test262:AsyncTestFailure:"); bad {
			return firstLine(msg)
		}
		if !strings.Contains(e.out, "Test262:AsyncTestComplete") {
			return "$DONE was not called"
		}
	}
	return ""
}

func firstLine(s string) string {
	s, _, _ = strings.Cut(strings.TrimSpace(s), "\n")
	if len(s) > 300 {
		s = strings.ToValidUTF8(s[:300], "")
	}
	return s
}

// check runs a test in a mode in all ways.
func (c *checker) check(j job, md mode) Result {
	r := Result{Path: j.Path, Mode: md}
	s, err := c.test(j, md)
	if err != nil {
		r.Outcome, r.Detail = skipped, err.Error()
		return r
	}
	fail := func(at stage, why string) Result {
		r.Outcome, r.Stage, r.Detail = failure, at, why
		return r
	}
	c.begin(md, plainStage)
	if !s.noPlain {
		if why := s.verdict(plain(s)); why != "" {
			r.Outcome, r.Stage, r.Detail = unfit, plainStage, why
			return r
		}
	}
	c.begin(md, compileStage)
	p, err := compile(s)
	var list diag.List
	switch {
	case errors.As(err, &list) && list.Unsupported():
		r.Outcome, r.ID, r.Detail = refused, list.Errors()[0].ID, list.Errors()[0].Msg
		return r
	case err != nil:
		if why := s.verdict(ending{err: err, early: true}); why != "" {
			return fail(compileStage, why)
		}
		r.Outcome = pass
		return r
	}
	c.begin(md, runStage)
	e, polls, _ := run(s, p, nil)
	r.Polls = polls
	if why := s.verdict(e); why != "" {
		return fail(runStage, why)
	}
	if polls > 0 {
		c.begin(md, hopStage)
		rnd := rand.New(rand.NewPCG(s.seed, 1))
		hops := 0
		e, _, hops = run(s, p, func(n int) int64 {
			if n > 0 {
				return 0
			}
			return 1 + rnd.Int64N(polls)
		})
		r.Hop = hops
		if why := s.verdict(e); why != "" {
			return fail(hopStage, why)
		}
	}
	if polls > 0 && s.every {
		rnd := rand.New(rand.NewPCG(s.seed, 2))
		e, _, r.Every = run(s, p, func(n int) int64 {
			c.begin(md, everyStage)
			switch {
			case n >= mostHops:
				return 0
			case polls <= mostHops:
				return 1
			}
			return 1 + rnd.Int64N(2*polls/mostHops)
		})
		if why := s.verdict(e); why != "" {
			return fail(everyStage, why)
		}
	}
	r.Outcome = pass
	return r
}

// caught makes a panic the ending of a run.
func caught(e *ending) {
	if p := recover(); p != nil {
		at := ""
		for _, l := range strings.Split(string(debug.Stack()), "\n") {
			if strings.HasPrefix(l, "thingsmig/runtime.") || strings.HasPrefix(l, "thingsmig/instrument.") || strings.HasPrefix(l, "github.com/dop251/goja.") {
				at, _, _ = strings.Cut(l, "(0x")
				break
			}
		}
		*e = ending{err: fmt.Errorf("panic: %s in %s", firstLine(fmt.Sprint(p)), at), out: e.out}
	}
}

func endingOf(out string, err error) ending {
	e := ending{out: out, err: err}
	if err != nil && !errors.Is(err, context.DeadlineExceeded) {
		thrown := false
		e.kind, thrown = runtime.Thrown(err)
		e.early = !thrown
	}
	return e
}

func plain(s *subject) (e ending) {
	defer caught(&e)
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	var out output
	err := runtime.RunPlain(ctx, s.name, s.source, runtime.Options{Stdout: &out, Stderr: io.Discard, DetachArrayBuffer: true, IgnoreRejections: true, GlobalThis: s.script})
	return endingOf(out.String(), err)
}

func compile(s *subject) (p *instrument.Program, err error) {
	defer func() {
		var e ending
		caught(&e)
		if e.err != nil {
			err = e.err
		}
	}()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	return instrument.Compile(ctx, s.name, instrument.Options{Source: []byte(s.source)})
}

// run runs a program instrumented. next tells before each part how many polls further the next
// capture is wanted, 0 for none. It gives the number of polls of the first part, and of captures.
func run(s *subject, p *instrument.Program, next func(hop int) int64) (e ending, polls int64, hops int) {
	defer caught(&e)
	var out output
	opts := runtime.Options{Stdout: &out, Stderr: io.Discard, CountPolls: true, DetachArrayBuffer: true, IgnoreRejections: true, GlobalThis: s.script}
	if next != nil {
		opts.SnapshotAfter = next(0)
	}
	res, err := part(func(ctx context.Context) (runtime.Result, error) { return runtime.New(opts).Run(ctx, p) })
	polls = res.Polls
	for err == nil && res.Stopped {
		hops++
		var text bytes.Buffer
		if err := snapshot.Write(&text, res.Snapshot); err != nil {
			return ending{err: fmt.Errorf("write: %w", err)}, polls, hops
		}
		doc, err2 := snapshot.Read(&text)
		if err2 != nil {
			return ending{err: fmt.Errorf("read: %w", err2)}, polls, hops
		}
		opts.SnapshotAfter = next(hops)
		res, err = part(func(ctx context.Context) (runtime.Result, error) { return runtime.New(opts).Resume(ctx, doc) })
	}
	if err == nil && res.Uncaught != nil {
		err = res.Uncaught
	}
	e = endingOf(out.String(), err)
	// What ends a program after a capture is never an early error.
	e.early = e.early && hops == 0
	return e, polls, hops
}

// part runs a part of a program for as long as it may take.
func part(f func(context.Context) (runtime.Result, error)) (runtime.Result, error) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	return f(ctx)
}
