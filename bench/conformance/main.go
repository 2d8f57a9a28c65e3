// Command conformance runs test262, the conformance suite of JavaScript, three ways a test: on
// plain goja, instrumented, and instrumented with a capture and a restore in the middle. What
// passes plain must pass in the other ways. See README.md.
//
//	TEST262_DIR=... go run ./bench/conformance [--only REGEXP] [--sample N] [--json] ...
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

const (
	exitOK     = 0
	exitFailed = 1 // a test failed that is not listed, or one that is listed did not
	exitUsage  = 2
)

type options struct {
	only    *regexp.Regexp
	sample  int
	every   int
	seed    uint64
	workers int
	json    bool
	quiet   bool
}

func main() {
	if len(os.Args) == 3 && os.Args[1] == childFlag {
		os.Exit(childMain(os.Args[2], os.Stdin, os.Stdout))
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	status := run262(ctx, os.Args[1:], os.Getenv("TEST262_DIR"), os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

func run262(ctx context.Context, args []string, root string, stdout, stderr io.Writer) int {
	opts, err := parseOptions(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return exitOK
	}
	if err != nil {
		return exitUsage
	}
	known, err := parseExceptions(exceptionText)
	if err != nil {
		return fail(stderr, err)
	}
	var jobs []job
	var results []Result
	if root == "" {
		fmt.Fprintln(stderr, "conformance: TEST262_DIR is not set; the programs of testdata/programs are run instead")
		root, jobs, err = ownPrograms(opts)
	} else {
		jobs, results, err = suiteJobs(root, opts)
	}
	if err != nil {
		return fail(stderr, err)
	}
	start, last := time.Now(), time.Now()
	n := 0
	err = runJobs(ctx, root, jobs, opts.workers, func(r Result) {
		results = append(results, r)
		n++
		if !opts.quiet && time.Since(last) > 10*time.Second {
			last = time.Now()
			fmt.Fprintf(stderr, "%v: %d cases of %d tests, at %s\n", time.Since(start).Round(time.Second), n, len(jobs), r.Path)
		}
	})
	if err != nil && !errors.Is(err, context.Canceled) {
		return fail(stderr, err)
	}
	report := newReport(root, opts, results)
	failed, stale := known.judge(results)
	report.Failed, report.Stale = len(failed), stale
	write := printTable
	if opts.json {
		write = printJSON
	}
	if err := write(stdout, report); err != nil {
		return fail(stderr, err)
	}
	if err != nil {
		return fail(stderr, err) // interrupted: what there is was printed
	}
	if len(failed)+len(stale) > 0 {
		fmt.Fprintf(stderr, "conformance: %d failures that exceptions.txt does not list, %d that it lists for nothing\n", len(failed), len(stale))
		return exitFailed
	}
	return exitOK
}

func fail(stderr io.Writer, err error) int {
	fmt.Fprintln(stderr, "conformance:", err)
	return exitFailed
}

// suiteJobs chooses the tests of the suite; results are those that are not run.
func suiteJobs(root string, opts options) (jobs []job, results []Result, err error) {
	s, err := ownSkips()
	if err != nil {
		return nil, nil, err
	}
	paths, err := findTests(root, s.dirs, opts.only)
	if err != nil {
		return nil, nil, err
	}
	for _, p := range paths {
		if !sampled(opts.seed, "test", p, opts.sample) {
			continue
		}
		source, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(p)))
		if err != nil {
			return nil, nil, err
		}
		m, err := parseMeta(string(source))
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", p, err)
		}
		why := s.path(p)
		if why == "" {
			why = s.meta(m)
		}
		for _, word := range needsOtherRealm {
			if why == "" && strings.Contains(string(source), word) {
				why = word
			}
		}
		if why != "" {
			for _, md := range modes(m) {
				results = append(results, Result{Path: p, Mode: md, Outcome: skipped, Detail: why})
			}
			continue
		}
		jobs = append(jobs, job{Path: p, Modes: modes(m), Seed: opts.seed, Every: opts.every})
	}
	return jobs, results, nil
}

func parseOptions(args []string, stderr io.Writer) (options, error) {
	var opts options
	flags := flag.NewFlagSet("conformance", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.IntVar(&opts.sample, "sample", 1, "run one in `N` tests")
	flags.IntVar(&opts.every, "every", 50, "capture one in `N` cases at every poll; 0: none")
	flags.Uint64Var(&opts.seed, "seed", 1, "what the sample and the polls are chosen by")
	flags.IntVar(&opts.workers, "workers", 1, "processes that run tests")
	flags.BoolVar(&opts.json, "json", false, "print the report as JSON")
	flags.BoolVar(&opts.quiet, "quiet", false, "do not show how far it is")
	flags.Func("only", "only the tests whose path matches this `regexp`", func(s string) (err error) {
		opts.only, err = regexp.Compile(s)
		return err
	})
	if err := flags.Parse(args); err != nil {
		return opts, err
	}
	var err error
	switch {
	case flags.NArg() > 0:
		err = fmt.Errorf("unexpected argument %q", flags.Arg(0))
	case opts.sample < 1 || opts.workers < 1 || opts.every < 0:
		err = errors.New("--sample and --workers are at least 1, --every at least 0")
	}
	if err != nil {
		fmt.Fprintln(stderr, "conformance:", err)
	}
	return opts, err
}
