package runtime

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	goruntime "runtime"
	"strings"
	"sync/atomic"
	"time"

	"github.com/dop251/goja"

	"thingsmig/instrument"
	"thingsmig/snapshot"
)

// ToolVersion is written into snapshots.
const ToolVersion = "thingsmig 0.1.0"

// Options say how a program runs. The zero value runs it without any output and never captures.
type Options struct {
	// Stdout and Stderr receive what the program prints; nil discards it.
	Stdout, Stderr io.Writer
	// Stdin is what the program reads; nil is empty. It is read when the program wants to, and what has been
	// read and not used is in the snapshot. A capture waits for a read of a reader that is no file.
	Stdin io.Reader
	// Args are the program's own arguments, process.argv from the third on. A resumed program
	// keeps those that it had.
	Args []string
	// SnapshotAfter asks for a capture at the poll of that number, counted from the start or
	// from the resumption; 0 never asks. A poll at which the stack cannot be captured hands the
	// request on to the next.
	SnapshotAfter int64
	// OnStage is told how far the program is, on the goroutine that runs it: for tools that measure.
	OnStage func(Stage)
	// OnSnapshot gets each snapshot, whose heap is text already (see snapshot.Document.Unpack). goOn says that the program is to go on here; otherwise it
	// ends with Result.Stopped. An error ends it, unless goOn is set as well: then the program
	// goes on and the error is dropped. When OnSnapshot is nil, a capture stops the program.
	OnSnapshot func(doc *snapshot.Document) (goOn bool, err error)
	// OnOwnSnapshot gets the snapshots that the program asks for itself, by snapshot() or, with stop, migrate() of the module
	// thingsmig. goOn is as for OnSnapshot; after snapshot() the program goes on in any case. The program gets an error, and
	// goes on. When it is nil, OnSnapshot gets those with stop, and the others are for nobody.
	OnOwnSnapshot func(doc *snapshot.Document, stop bool) (goOn bool, err error)
	// CountPolls makes every poll count, in Result.Polls and in the snapshots; without it and
	// without SnapshotAfter polls are not counted, because that costs time.
	CountPolls bool
	// DetachArrayBuffer gives the program a global function of that name, which takes a buffer's
	// memory away: conformance tests ask for it, programs have no use for it.
	DetachArrayBuffer bool
	// scriptPromises takes the core of promises that is written in JavaScript.
	scriptPromises bool
	// IgnoreRejections lets a program end normally though promises were rejected that nobody
	// handles, as the engine itself does: conformance tests leave them behind.
	IgnoreRejections bool
	// GlobalThis makes this at the top of the program the global object, as in a script, and not the
	// exports of its module.
	GlobalThis bool
	// Clock is what the program's timers go by; nil for the clock of the system.
	Clock Clock
	// SnapshotOnIdle asks for a capture each time that the program has nothing to do but to wait.
	SnapshotOnIdle bool
	// Cache keeps what was compiled, of the program and of modules, for the next start; nil for none.
	Cache instrument.Cache
	// Env are the environment variables of the program, as "NAME=value".
	Env []string
	// Permissions are what the program may do; nil allows everything.
	Permissions *Permissions
	// MaxHeap is how many bytes of the process's heap may be in use; 0 is no limit. A program that takes more ends with a
	// *HeapLimitError. With SnapshotAtHeapLimit a snapshot is asked for first.
	MaxHeap             int64
	SnapshotAtHeapLimit bool
	// Devices are what the program gets by device.get of the module thingsmig. One that is a Resource, too, goes along.
	Devices map[string]Device
	// Secrets gives the values of what the program gets by secret of that module; where it has none, or is nil, they are
	// those of environment variables.
	Secrets func(name string) (value string, ok bool)
	// Fuel is how many virtual cycles the program has: then a snapshot is asked for, at the same place on every host. 0 is no
	// limit. The program must be one that counts them (instrument.Options.Meter).
	Fuel uint64
}

// Stage is how far a program is.
type Stage int

// The stages of a program, which come in turn.
const (
	StageRuns     Stage = iota + 1 // it begins, or all is rebuilt and it goes on
	StageCaptured                  // its stack has been captured; its heap has not been read yet
)

func (m *Machine) stage(s Stage) {
	if m.opts.OnStage != nil {
		m.opts.OnStage(s)
	}
}

// Result says how a run ended.
type Result struct {
	// Stopped: the program was captured and did not go on; Snapshot has it.
	Stopped  bool
	Snapshot *snapshot.Document
	// Exit is the exit status that the program asked for with process.exit.
	Exit int
	// Uncaught is the error that ended the program, or nil.
	Uncaught *UncaughtError
	// Polls is how many polls there were, if they were counted.
	Polls int64
	// Cycles is how many virtual cycles the program has counted, over all its hops, if it counts them.
	Cycles uint64
}

// Machine runs one program.
type Machine struct {
	opts Options
	// request says that somebody wants a capture; flag is what polls look at.
	request atomic.Bool
	flag    pollFlag
	r       *realm
	polls   int64
	after   int64 // polls to the one that SnapshotAfter means; 0 once it was there

	running   running
	wake      chan struct{} // ends a wait
	ctx       context.Context
	input     *input
	signals   signals
	stillIdle bool // the program waits, and was captured there
	asked     asked
	bindings  bindings
	resolved  resolved
	migration migration
	capturing atomic.Bool // a snapshot is being read and handed out
	meter     meter
	net       *network // nil until the program uses the network
	arrived   bool     // it comes from another machine, and its connections do not know yet
}

// New makes a machine.
func New(opts Options) *Machine {
	if opts.Stdout == nil {
		opts.Stdout = io.Discard
	}
	if opts.Stderr == nil {
		opts.Stderr = io.Discard
	}
	opts.Stdout, opts.Stderr = hashable(opts.Stdout), hashable(opts.Stderr)
	m := &Machine{opts: opts, after: opts.SnapshotAfter, wake: make(chan struct{}, 1)}
	m.running.begin(opts.Clock, 0)
	m.flag.init(opts.CountPolls || opts.SnapshotAfter > 0)
	return m
}

// RequestSnapshot asks for a capture at the next poll where the stack allows it. It may be
// called from any goroutine, at any time.
func (m *Machine) RequestSnapshot() {
	if m.want(); m.request.Load() {
		m.flag.raise()
	}
	m.wakeUp()
}

// wakeUp ends a wait of the program, or the next one.
func (m *Machine) wakeUp() {
	select {
	case m.wake <- struct{}{}:
	default:
	}
}

// environment are the program's environment variables: names and values.
func (m *Machine) environment() [][2]string {
	var out [][2]string
	for _, v := range m.opts.Env {
		if name, value, ok := strings.Cut(v, "="); ok && name != "" && m.opts.Permissions.Has(PermitEnv, name) {
			out = append(out, [2]string{name, value})
		}
	}
	return out
}

// exitRequest is what process.exit interrupts the program with.
type exitRequest int

// Run runs a program from its beginning, on the calling goroutine.
func (m *Machine) Run(ctx context.Context, p *instrument.Program) (Result, error) {
	if p == nil || p.Code == "" {
		return Result{}, errors.New("runtime: there is no program")
	}
	if err := m.startMeter(p, 0); err != nil {
		return Result{}, err
	}
	r, err := m.newRealm(p, m.opts.Args)
	if err != nil {
		return Result{}, err
	}
	main, err := r.load(p, p.Code, p.Params, p.Positions, p.Map)
	if err != nil {
		return Result{}, err
	}
	start, ok := goja.AssertFunction(main)
	if !ok {
		return Result{}, errors.New("runtime: the program is not a function")
	}
	module := r.newModule()
	if p.Mentions("require.main") {
		if err := r.require.ToObject(r.rt).Set("main", module); err != nil {
			return Result{}, err
		}
	}
	r.describeModule(p, module)
	return m.drive(ctx, r.finishing(func() error {
		r.ready = true
		m.running.begin(m.opts.Clock, 0)
		_, err := start(r.topThis(module), module.Get("exports"), r.require, module,
			r.rt.ToValue(r.entryPath()), r.rt.ToValue(filepath.Dir(r.entryPath())))
		return err
	}))
}

// Resume continues a program from a snapshot, on the calling goroutine.
func (m *Machine) Resume(ctx context.Context, doc *snapshot.Document) (Result, error) {
	if doc == nil {
		return Result{}, snapshot.ErrNone
	}
	p, err := programOf(doc)
	if err != nil {
		return Result{}, err
	}
	if err := doc.Unpack(); err != nil {
		return Result{}, err
	}
	m.opts.Args = doc.Program.Args
	if err := m.attach(doc); err != nil {
		return Result{}, err
	}
	if err := m.startMeter(p, doc.Work.Cycles); err != nil {
		return Result{}, err
	}
	m.migration.origin = uint64(len(doc.Hops)) + doc.Work.Hops
	next, err := m.restore(p, doc)
	if err != nil {
		return Result{}, err
	}
	if err := m.fits(); err != nil {
		return Result{}, err
	}
	// What restoring took is no time of the program's. (Where it has never left, it is.)
	m.running.begin(m.opts.Clock, doc.Work.Micros)
	m.arrived = true
	return m.drive(ctx, next)
}

// drive runs a part of the program, and where it is captured and goes on here, the rest.
func (m *Machine) drive(ctx context.Context, part func() error) (res Result, err error) {
	ctx, end := context.WithCancelCause(ctx)
	defer end(nil)
	m.watchHeap(ctx, end)
	stop := context.AfterFunc(ctx, func() { m.r.rt.Interrupt(ctx.Err()) })
	defer func() { stop() }()
	m.ctx = ctx
	defer m.flag.release()
	defer func() {
		if m.net != nil {
			m.net.closeAll(res.Stopped)
		}
		if m.input != nil {
			m.input.leave()
		}
	}()
	for {
		m.stage(StageRuns)
		m.r.tellListeners()
		err := part()
		m.r.console.Flush()
		res.Polls, res.Cycles = m.polls, m.meter.cycles
		if err == nil {
			return res, nil
		}
		if errors.Is(err, errIdle) {
			m.r.trace, m.r.records = nil, nil
		} else if !m.r.captured(err) {
			return m.ended(ctx, res, err)
		}
		m.stage(StageCaptured)
		m.capturing.Store(true)
		doc, err := m.r.document()
		if err != nil {
			return res, err
		}
		goOn, err := m.handOut(doc)
		if err != nil && !goOn {
			return res, err
		}
		if !goOn {
			res.Stopped, res.Snapshot = true, doc
			return res, nil
		}
		// It goes on by the way that leads to another machine, too.
		if err := doc.Unpack(); err != nil {
			return res, err
		}
		if part, err = m.restore(m.r.program, doc); err != nil {
			return res, err
		}
		m.releaseEvents()
		m.capturing.Store(false)
		stop()
		stop = context.AfterFunc(ctx, func() { m.r.rt.Interrupt(ctx.Err()) })
	}
}

// ended tells how a program ended that did not simply run to its end.
func (m *Machine) ended(ctx context.Context, res Result, err error) (Result, error) {
	var intr *goja.InterruptedError
	var exc *goja.Exception
	var over *goja.StackOverflowError
	var rejected *rejection
	var status exited
	var thrown *uncaughtValue
	switch {
	case errors.As(err, &status):
		res.Exit = int(status)
		return res, nil
	case errors.As(err, &thrown):
		res.Uncaught = m.r.uncaughtValue(thrown.value)
		return res, nil
	case errors.Is(err, errUnsettled):
		res.Exit = exitUnsettled
		return res, nil
	case errors.As(err, &rejected):
		res.Uncaught = m.r.unhandled(rejected)
		return res, nil
	case errors.As(err, &intr):
		if code, ok := intr.Value().(exitRequest); ok {
			res.Exit = int(code)
			return res, nil
		}
		return res, context.Cause(ctx)
	case errors.As(err, &over):
		res.Uncaught = &UncaughtError{text: "RangeError: Maximum call stack size exceeded"}
		return res, nil
	case errors.As(err, &exc):
		res.Uncaught = m.r.uncaught(exc)
		return res, nil
	}
	return res, err
}

// host describes this machine for the hop history.
func (m *Machine) hop() snapshot.Hop {
	name, err := os.Hostname()
	if err != nil {
		name = "unknown"
	}
	return snapshot.Hop{Host: name, Arch: goruntime.GOOS + "/" + goruntime.GOARCH, Engine: "goja",
		Time: time.Now().UTC().Format(time.RFC3339), Polls: uint64(m.polls)}
}

// RunPlain runs a program that was not instrumented, with the same host: what the instrumented
// one is compared with. source is the body of the program's module.
func RunPlain(ctx context.Context, name, source string, opts Options) error {
	m := New(opts)
	r := &realm{m: m, rt: goja.New()}
	m.r = r
	if err := r.host(&instrument.Program{Name: name}, opts.Args); err != nil {
		return err
	}
	// The engine runs the jobs of its own promises when the program has returned.
	if _, err := r.rt.RunString("globalThis.queueMicrotask = function queueMicrotask(f) { Promise.resolve().then(() => { f(); }); }"); err != nil {
		return err
	}
	prg, err := compileScript(name, "(function (exports, require, module, __filename, __dirname) {"+instrument.ForEngine(source)+"\n})", false)
	if err != nil {
		return err
	}
	v, err := r.rt.RunProgram(prg)
	if err != nil {
		return err
	}
	start, _ := goja.AssertFunction(v)
	module := r.newModule()
	stop := context.AfterFunc(ctx, func() { r.rt.Interrupt(ctx.Err()) })
	defer stop()
	_, err = start(r.topThis(module), module.Get("exports"), r.require, module, r.rt.ToValue(name), r.rt.ToValue("."))
	r.console.Flush()
	var intr *goja.InterruptedError
	if errors.As(err, &intr) {
		if code, ok := intr.Value().(exitRequest); ok && code == 0 {
			return nil
		} else if !ok {
			return context.Cause(ctx)
		}
	}
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}
