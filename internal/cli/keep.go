package cli

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync/atomic"
	"time"

	"github.com/spf13/cobra"

	"thingsmig/internal/store"
	"thingsmig/runtime"
	"thingsmig/snapshot"
)

// kept is what a session knows of a program that is to outlast its process. Methods of a nil *kept say that
// it is not such a one.
type kept struct {
	stopping atomic.Bool // the next snapshot ends the process
	over     atomic.Bool // the program has come to its end
	well     atomic.Bool // and a good one
	astray   atomic.Bool // the last snapshot is not where the next start looks for it
}

// stop makes the next snapshot the last one of this process.
func (k *kept) stop() {
	if k != nil {
		k.stopping.Store(true)
	}
}

// goesOn reports whether a snapshot is one of those that are taken while the program runs.
func (k *kept) goesOn() bool { return k != nil && !k.stopping.Load() }

// stage sees to it that a signal that comes while a snapshot is written stops the program as soon as it goes on.
func (k *kept) stage(stage runtime.Stage, s *session) {
	if k != nil && stage == runtime.StageRuns && k.stopping.Load() {
		s.machine.RequestSnapshot()
	}
}

// ended is told how a run has ended.
func (k *kept) ended(result runtime.Result, err error) {
	if k == nil {
		return
	}
	var heap *runtime.HeapLimitError
	switch {
	case err != nil:
		k.over.Store(errors.As(err, &heap) && !heap.Resuming)
	case !result.Stopped:
		k.well.Store(result.Uncaught == nil && result.Exit == exitOK)
		k.over.Store(true)
	}
}

// stray is told that a snapshot could not be written to its place.
func (k *kept) stray() {
	if k != nil {
		k.astray.Store(true)
	}
}

// keepFlags are those of thingsmig keep, and of the services that run it.
type keepFlags struct {
	every time.Duration
}

func (k *keepFlags) add(session *session, cmd *cobra.Command) {
	session.commonFlags(cmd)
	cmd.Flags().DurationVar(&k.every, "every", time.Minute, "take a snapshot each `TIME` while the program runs; 0 for none")
	cmd.Flags().SetInterspersed(false)
}

// triggers are the triggers of a program that is kept.
func (k *keepFlags) triggers() ([]string, error) {
	switch {
	case k.every < 0:
		return nil, usage("--every: the time is negative", "write it as 10s or 5m, or 0 for none")
	case k.every == 0:
		return []string{"exit"}, nil
	}
	return []string{"exit", "interval:" + k.every.String()}, nil
}

func (s *shell) keepCommand() *cobra.Command {
	session := &session{shell: s}
	var flags keepFlags
	var fresh bool
	cmd := &cobra.Command{
		Use:   "keep [flags] app.js [-- args]",
		Short: "Run a program that outlasts reboots and power cuts",
		Long: `Keep continues the program from its snapshot if there is one, and runs it from its beginning if not. A snapshot is
taken each minute and when a signal ends the process (status 10), so that the same command continues the program after
a reboot, and after a power cut from the last minute on.

When the program has come to its end, its snapshot is removed; after an error it is renamed to FILE.failed. The next
start begins anew.`,
		Example: `  thingsmig keep --snapshot /var/lib/station/snap.json station.js
  thingsmig keep --every 10s --name station station.js -- --port 8080`,
		Args: arguments(1, -1, "a program"),
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			if session.on, err = flags.triggers(); err != nil {
				return err
			}
			session.program, session.engine, session.kept = args[0], engineGoja, &kept{}
			return session.keep(cmd.Context(), args[0], ownArguments(args[1:]), fresh)
		},
	}
	flags.add(session, cmd)
	cmd.Flags().BoolVar(&fresh, "fresh", false, "begin anew; a snapshot that is there is renamed to FILE.old")
	return cmd
}

// keep runs or continues a program and sees to its snapshot.
func (s *session) keep(ctx context.Context, entry string, args []string, fresh bool) error {
	if fresh {
		if err := s.putAside(".old"); err != nil {
			return err
		}
	}
	start, args, err := s.startOrContinue(ctx, entry, args)
	if err != nil {
		return err
	}
	err = s.run(ctx, args, start)
	if s.kept.astray.Load() {
		return exitStatus(exitError)
	}
	if !s.kept.over.Load() {
		return err
	}
	aside := ".failed"
	if s.kept.well.Load() {
		aside = ""
	}
	if e := s.putAside(aside); e != nil {
		s.fail(failureOf(e))
		return exitStatus(exitError)
	}
	return err
}

// startOrContinue finds out what is to run, with which arguments.
func (s *session) startOrContinue(ctx context.Context, entry string, args []string) (func(*runtime.Machine, context.Context) (runtime.Result, error), []string, error) {
	doc, err := readSnapshot(s.path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		program, err := compile(ctx, entry)
		if err != nil {
			return nil, nil, errNotFound("the program", entry, err)
		}
		s.granted = s.permissions.forRun()
		return func(m *runtime.Machine, ctx context.Context) (runtime.Result, error) { return m.Run(ctx, program) }, args, nil
	case err != nil:
		return nil, nil, err
	case filepath.Base(doc.Program.Name) != filepath.Base(entry):
		return nil, nil, &failure{Exit: exitError, Message: s.path + " is a snapshot of " + doc.Program.Name + ", not of " + entry,
			Hint: "name another file with --snapshot, or begin anew with --fresh"}
	}
	s.granted = s.forResume(doc)
	s.warnIfOther(ctx, entry, doc)
	s.notice("continue", struct {
		Path string `json:"path"`
	}{s.path}, "the program goes on from "+s.path, "")
	return func(m *runtime.Machine, ctx context.Context) (runtime.Result, error) { return m.Resume(ctx, doc) }, doc.Program.Args, nil
}

// warnIfOther tells that the program's files have changed since it was started: what goes on is the program of the
// snapshot.
func (s *session) warnIfOther(ctx context.Context, entry string, doc *snapshot.Document) {
	program, err := compile(ctx, entry)
	if err == nil && program.Source == doc.Program.Source {
		return
	}
	text := entry + " has changed since the program was started: the program as it was goes on"
	if err != nil {
		text = entry + " cannot be compiled any more: the program as it was goes on"
	}
	s.notice("warning", failed{text}, text, "begin anew with --fresh")
}

// putAside gives the snapshot another name, so that the next start begins anew; without a suffix it is removed.
func (s *session) putAside(suffix string) error {
	err := store.PutAside(s.path, suffix)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	return err
}
