package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"thingsmig/internal/store"
	"thingsmig/runtime"
	"thingsmig/snapshot"
)

// session is one run of a program in this process: flags, triggers, the way out.
type session struct {
	*shell
	on           []string
	path         string
	fallback     string
	after        int64
	leaveRunning bool
	count        bool
	name         string // --name
	program      string // what runs, for thingsmig ps
	control      *control
	engine       string
	permissions  permissionFlags
	granted      *runtime.Permissions // what the program may do
	hostKey      hostKey              // see key
	bindings     bindingFlags
	maxHeap      memorySize
	meter        meterFlags
	machine      *runtime.Machine
	kept         *kept // by thingsmig keep; nil otherwise

	written string // where the last snapshot is
}

func (s *session) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringSliceVar(&s.on, "snapshot-on", nil, "take a snapshot upon `LIST` of "+triggerNames)
	f.Int64Var(&s.after, "snapshot-after", 0, "take a snapshot at the `N`-th poll")
	f.BoolVar(&s.leaveRunning, "leave-running", false, "go on after a snapshot")
	s.engineFlag(cmd)
	s.meter.add(f)
	f.BoolVar(&s.count, "count-polls", false, "count polls, which costs time")
	s.commonFlags(cmd)
}

// commonFlags are those that thingsmig keep has, too.
func (s *session) commonFlags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&s.path, "snapshot", "snap.json", "write the snapshot to `FILE`")
	f.StringVar(&s.name, "name", "", "`NAME` by which thingsmig ps, snapshot and stop know the program")
	s.permissions.add(cmd)
	s.bindings.add(cmd)
	f.Var(&s.maxHeap, "max-heap", "end the program when it has more than `SIZE` of memory in use")
	f.StringVar(&s.fallback, "snapshot-fallback", "", "folder for a snapshot that cannot be written to FILE (default: the temporary folder)")
}

// run starts a machine and waits for its end.
func (s *session) run(ctx context.Context, args []string, start func(*runtime.Machine, context.Context) (runtime.Result, error)) error {
	t, err := s.triggers()
	if err != nil {
		return err
	}
	every := newInterval(t.interval)
	m := newMachine(machineOptions{
		onStage:    func(stage runtime.Stage) { every.stage(stage); s.kept.stage(stage, s) },
		stdio:      s.Stdio,
		args:       args,
		poll:       t.poll,
		count:      s.count,
		idle:       t.idle,
		onSnapshot: s.write,
		may:        s.granted,
		devices:    s.bindings.devices,
		secrets:    s.bindings.secret,
		maxHeap:    int64(s.maxHeap),
		heap:       t.heap,
		fuel:       s.meter.fuel,
		onOwn:      s.writeOwn,
	})
	s.machine = m
	s.maxHeap.apply()
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	s.control = &control{
		ready: make(chan struct{}),
		s:     s, ask: m.RequestSnapshot, end: func(err error) { cancel(err) },
		about: controlReply{PID: os.Getpid(), Name: s.name, Program: s.program, Started: time.Now().UTC().Format(time.RFC3339)},
	}
	go s.control.listen()
	defer s.control.close()
	ended := make(chan error, 1)
	stop := s.watch(t, every, m, cancel)
	defer stop()
	go func() {
		result, err := start(m, ctx)
		ended <- s.end(m, result, err)
	}()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	// A signal is to end the program. The engine cannot be stopped inside a built-in function,
	// so it is not waited for long; what was printed is written in any case.
	select {
	case <-ended:
	case <-time.After(time.Second):
	}
	if errors.Is(context.Cause(ctx), errChanged) {
		return errChanged
	}
	var sig signalError
	if !errors.As(context.Cause(ctx), &sig) {
		sig.Signal = syscall.SIGTERM // it was told to end through its socket
	}
	return exitStatus(exitSignal + signalNumber(sig.Signal))
}

// signalName is what Node calls a signal.
func signalName(sig os.Signal) string {
	for name, s := range snapshotSignals {
		if s == sig {
			return name
		}
	}
	return ""
}

func (s *session) triggers() (triggers, error) {
	t, err := parseTriggers(s.on)
	if err == nil && s.after < 0 {
		err = usage("--snapshot-after: polls count from 1", "")
	}
	t.poll = s.after
	return t, err
}

// signalError is why a run ends that a signal has ended.
type signalError struct{ os.Signal }

func (e signalError) Error() string { return e.String() }

// watch makes signals and the clock trigger snapshots, until stop is called. A signal that
// would end the program and is a trigger does end it when it comes a second time.
func (s *session) watch(t triggers, every *interval, m *runtime.Machine, cancel context.CancelCauseFunc) (stop func()) {
	signals, quit := make(chan os.Signal, 8), make(chan struct{})
	signal.Notify(signals, slices.Collect(maps.Values(snapshotSignals))...)
	go func() {
		asked := map[os.Signal]bool{}
		for {
			select {
			case <-quit:
				return
			case <-every.timer.C:
				m.RequestSnapshot()
			case took := <-every.goOn:
				every.again(took)
			case sig := <-signals:
				trigger, ending := slices.Contains(t.signals, sig), slices.Contains(endingSignals, sig)
				if !trigger && m.Signal(signalName(sig)) {
					continue // the program sees to it
				}
				if !trigger || ending && asked[sig] && !s.leaveRunning {
					cancel(signalError{sig})
					continue
				}
				asked[sig] = true
				s.kept.stop()
				m.RequestSnapshot()
			}
		}
	}()
	return func() {
		signal.Stop(signals)
		every.timer.Stop()
		close(quit)
	}
}

// write is called with each snapshot that is taken.
func (s *session) write(doc *snapshot.Document) (goOn bool, err error) {
	if mine, goOn, err := s.control.write(doc); mine {
		return goOn, err
	}
	text := s.sealed(doc)
	if s.leaveRunning || s.kept.goesOn() {
		if err := store.WriteFile(s.path, store.Private, text); err != nil {
			s.notice("warning", failed{err.Error()}, "the snapshot is lost: "+message(err), "the program goes on; the next snapshot may succeed")
			return true, nil
		}
		if s.kept == nil || s.json { // of one that is kept, every minute's would fill the journal
			s.told(s.path, doc, true)
		}
		return true, nil
	}
	path, first, err := store.WriteAnywhere(s.path, s.fallback, text)
	if secret := new(runtime.SecretError); errors.As(err, &secret) {
		s.notice("warning", failed{secret.Error()}, "no snapshot: "+secret.Error(), "the program goes on; let it read the value where it uses it, inside of a function")
		return true, nil
	}
	if err != nil {
		return false, fmt.Errorf("the snapshot could not be written anywhere: %w", err)
	}
	if first != nil {
		s.kept.stray()
		s.notice("warning", failed{first.Error()}, message(first), "the snapshot is at "+path)
	}
	s.written = path
	s.tell(path, doc)
	return false, nil
}

// writeOwn is called with each snapshot that the program asks for itself, with stop by migrate().
func (s *session) writeOwn(doc *snapshot.Document, stop bool) (goOn bool, err error) {
	path, first, err := s.path, error(nil), error(nil)
	if stop && !s.leaveRunning {
		path, first, err = store.WriteAnywhere(s.path, s.fallback, s.sealed(doc))
	} else {
		err = store.WriteFile(s.path, store.Private, s.sealed(doc))
	}
	if secret := new(runtime.SecretError); errors.As(err, &secret) {
		return true, secret
	}
	if err != nil {
		return true, errors.New(message(err))
	}
	if first != nil {
		s.kept.stray()
		s.notice("warning", failed{first.Error()}, message(first), "the snapshot is at "+path)
	}
	s.written = path
	s.told(path, doc, !stop || s.leaveRunning)
	return !stop || s.leaveRunning, nil
}

// store writes a snapshot that was asked for through the socket: to path, or where all go.
func (s *session) store(doc *snapshot.Document, path string) (string, error) {
	if path == "" {
		path = s.path
	}
	if err := store.WriteFile(path, store.Private, s.sealed(doc)); err != nil {
		return "", err
	}
	if full, err := filepath.Abs(path); err == nil {
		path = full
	}
	return path, nil
}

// sealed writes a snapshot with the seal of this host.
func (s *session) sealed(doc *snapshot.Document) func(io.Writer) error {
	doc.SealWith = s.key().seal
	return func(w io.Writer) error {
		if s.machine != nil {
			w = s.machine.Guard(w)
		}
		return snapshot.Write(w, doc)
	}
}

type failed struct {
	Message string `json:"message"`
}

// tell says where a snapshot is.
func (s *session) tell(path string, doc *snapshot.Document) { s.told(path, doc, s.leaveRunning) }

func (s *session) told(path string, doc *snapshot.Document, running bool) {
	hint := "continue it with: thingsmig resume " + path
	if running {
		hint = ""
	}
	s.notice("snapshot", struct {
		Path    string `json:"path"`
		Polls   uint64 `json:"polls"`
		Cycles  uint64 `json:"cycles,omitempty"`
		Running bool   `json:"running"`
	}{path, doc.Work.Polls, doc.Work.Cycles, running}, "snapshot written to "+path, hint)
}

// end says how a program ended.
func (s *session) end(m *runtime.Machine, result runtime.Result, err error) error {
	s.kept.ended(result, err)
	if e := m.Flush(); e != nil && err == nil {
		err = e
	}
	if err != nil {
		return err
	}
	s.used(result.Cycles)
	if result.Uncaught != nil {
		s.uncaught(result.Uncaught.Error())
		return exitStatus(exitError)
	}
	status := result.Exit
	if result.Stopped {
		status = exitStopped
	}
	if s.json {
		s.event("end", struct {
			Exit    int    `json:"exit"`
			Polls   int64  `json:"polls"`
			Cycles  uint64 `json:"cycles,omitempty"`
			Stopped bool   `json:"stopped"`
		}{status, result.Polls, result.Cycles, result.Stopped})
	}
	if status == exitOK {
		return nil
	}
	return exitStatus(status)
}

// errNotFound makes the error for a file that is not there one for people.
func errNotFound(what, path string, err error) error {
	if errors.Is(err, os.ErrNotExist) {
		return &failure{Exit: exitError, Message: what + " " + path + " does not exist"}
	}
	return err
}
