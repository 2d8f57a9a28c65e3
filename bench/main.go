// Command bench compares plain goja with instrumented goja on the same
// programs, in one process, run by run. See README.md for what the numbers
// mean.
//
//	go run ./bench [--runs N] [--only REGEXP] [--core] [--json] ...
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"regexp"

	"thingsmig/bench/results"
)

const (
	exitOK     = 0
	exitFailed = 1 // a program failed, or its two outputs differ
	exitUsage  = 2
)

type options struct {
	runs         int
	memoryRuns   int
	only         *regexp.Regexp
	core         bool
	null         bool
	list         bool
	json         bool
	instructions bool
	startup      bool
	clock        clock
	engine       string
	suites       string
	hops         int
	write        string
	work         int
	peers        string
	objects      int
	migration    migrationOptions
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	var status int
	if request, ok := parseChildRequest(os.Args[1:]); ok {
		status = childMain(ctx, request, os.Stdout, os.Stderr)
	} else {
		status = run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	}
	stop()
	os.Exit(status)
}

func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	opts, err := parseOptions(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return exitOK
	}
	if err != nil {
		return exitUsage
	}
	if opts.startup {
		if err := startup(ctx, opts, stdout, stderr); err != nil {
			return fail(stderr, err)
		}
		return exitOK
	}
	if opts.migration.wanted() {
		return runMigration(ctx, opts, stdout, stderr)
	}
	programs, err := ownPrograms()
	if err != nil {
		return fail(stderr, err)
	}
	for i, p := range programs {
		if programs[i], err = p.withWork(opts.work); err != nil {
			return fail(stderr, err)
		}
	}
	var found []*results.Suite
	if opts.suites != "" {
		var more []program
		if more, found, err = suitePrograms(opts.suites, suites(), opts.work); err != nil {
			return fail(stderr, err)
		}
		programs = append(programs, more...)
		printSuites(stderr, found)
	}
	programs = selectPrograms(programs, opts.only, opts.core)
	if len(programs) == 0 {
		fmt.Fprintln(stderr, "bench: no program is called that; --list shows all")
		return exitUsage
	}
	if opts.list {
		printList(stdout, programs)
		return exitOK
	}

	if opts.write != "" {
		if err := writePrograms(ctx, opts.write, programs); err != nil {
			return fail(stderr, err)
		}
		return exitOK
	}

	dir, err := os.MkdirTemp("", "thingsmig-bench-")
	if err != nil {
		return fail(stderr, err)
	}
	defer os.RemoveAll(dir)
	if opts.peers != "" {
		return runPeers(ctx, dir, programs, opts, stdout, stderr)
	}
	report, err := benchmark(ctx, dir, programs, opts, stderr)
	if err != nil {
		return fail(stderr, err)
	}
	report.Suites = found

	write := func(w io.Writer, r *Report) error { return printJSON(w, r) }
	if !opts.json {
		write = printTable
	}
	if err := write(stdout, report); err != nil {
		return fail(stderr, err)
	}
	if failures := report.Failures(); len(failures) > 0 {
		for _, p := range failures {
			fmt.Fprintf(stderr, "bench: %s: %s\n", p.Name, p.Error)
		}
		return exitFailed
	}
	return exitOK
}

// runPeers prints a comparison, always as JSON: bench/report makes tables of it.
func runPeers(ctx context.Context, dir string, programs []program, opts options, stdout, stderr io.Writer) int {
	setup, err := newPeerSetup(opts.peers, dir)
	if err != nil {
		return fail(stderr, err)
	}
	peers, err := comparePeers(ctx, setup, programs, opts.runs, opts.objects, stderr)
	if err != nil {
		return fail(stderr, err)
	}
	if err := printJSON(stdout, peers); err != nil {
		return fail(stderr, err)
	}
	return exitOK
}

func fail(stderr io.Writer, err error) int {
	fmt.Fprintln(stderr, "bench:", err)
	return exitFailed
}

func parseOptions(args []string, stderr io.Writer) (options, error) {
	opts := options{clock: defaultClock, engine: defaultEngine}
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.IntVar(&opts.runs, "runs", 7, "measured pairs for each program")
	flags.IntVar(&opts.memoryRuns, "memory-runs", 3, "child processes for each side of each program; 0 leaves peak memory out")
	flags.BoolVar(&opts.core, "core", false, "only the programs of the core set")
	flags.BoolVar(&opts.instructions, "instructions", false, "count instructions too, with valgrind: half a minute for each program")
	flags.BoolVar(&opts.startup, "startup", false, "how long a process takes to start a program, and its peak memory, instead of the programs")
	flags.BoolVar(&opts.null, "null", false, "compare plain with plain: the noise of this machine")
	flags.BoolVar(&opts.list, "list", false, "list the programs and exit")
	flags.BoolVar(&opts.json, "json", false, "print the report as JSON")
	flags.StringVar(&opts.suites, "suites", "", "run the programs of public suites too, whose checkouts stand in this `folder`")
	flags.IntVar(&opts.hops, "hop", 0, "also run each program with this `number` of captures on the way, each resumed in a fresh realm, and compare what it prints")
	flags.IntVar(&opts.work, "work", 1, "give the programs so many times as much to do, for engines with a compiler (10)")
	flags.StringVar(&opts.write, "write", "", "write the programs, bundled, into this `folder` and exit, for other engines to run")
	flags.StringVar(&opts.peers, "peers", "", "compare with other tools, which stand in this `folder`, and not plain with instrumented")
	flags.IntVar(&opts.objects, "objects", 2000, "with --peers: objects in the snapshots that are compared; 0 leaves them out")
	flags.BoolFunc("meter", "compare the instrumented programs, as plain, with the same that count their virtual cycles", func(string) error {
		opts.engine = "meter"
		return os.Setenv(meterVariable, "1")
	})
	flags.Func("engine", "what programs run on (default "+defaultEngine+")", func(s string) error {
		opts.engine = s
		_, err := engineNamed(s)
		return err
	})
	flags.Func("only", "only the programs whose name matches this `regexp`", func(s string) (err error) {
		opts.only, err = regexp.Compile(s)
		return err
	})
	flags.Func("clock", "what the ratios are made of: thread, process or wall (default "+string(defaultClock)+")", func(s string) (err error) {
		opts.clock, err = parseClock(s)
		return err
	})
	opts.migration.flags(flags)
	if err := flags.Parse(args); err != nil {
		return opts, err
	}
	err := checkOptions(opts, flags.Args())
	if err != nil {
		fmt.Fprintln(stderr, "bench:", err)
	}
	return opts, err
}

func checkOptions(opts options, rest []string) error {
	switch {
	case len(rest) > 0:
		return fmt.Errorf("unexpected argument %q", rest[0])
	case opts.runs < 1:
		return errors.New("--runs must be at least 1")
	case opts.work < 1:
		return errors.New("--work must be at least 1")
	case opts.objects < 0:
		return errors.New("--objects must not be negative")
	case opts.hops < 0:
		return errors.New("--hop must not be negative")
	case opts.memoryRuns < 0:
		return errors.New("--memory-runs must not be negative")
	}
	if opts.instructions {
		return checkValgrind()
	}
	return nil
}
