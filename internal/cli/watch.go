package cli

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"time"

	"thingsmig/instrument"
	"thingsmig/runtime"
)

// errChanged ends a program of which a file has changed.
var errChanged = errors.New("a file of the program has changed")

// watchEvery is how often files are looked at.
const watchEvery = 200 * time.Millisecond

// watchFiles runs a program again and again: anew when one of its files changes, until it is
// ended by a signal.
func (s *session) watchFiles(ctx context.Context, entry string, args []string) error {
	for {
		seen := map[string]time.Time{entry: changedAt(entry)}
		program, err := compile(ctx, entry)
		if err != nil {
			s.fail(failureOf(errNotFound("the program", entry, err)))
		} else {
			for _, file := range filesOf(entry, program) {
				seen[file] = changedAt(file)
			}
			run, cancel := context.WithCancelCause(ctx)
			go func() {
				if waitForChange(run, seen) {
					cancel(errChanged)
				}
			}()
			err = s.run(run, args, func(m *runtime.Machine, ctx context.Context) (runtime.Result, error) {
				return m.Run(ctx, program)
			})
			changed := errors.Is(context.Cause(run), errChanged)
			cancel(nil)
			var status exitStatus
			switch {
			case changed:
				s.notice("restart", struct{}{}, "a file has changed: "+entry+" begins anew", "")
				continue
			case errors.As(err, &status) && (status > exitSignal || status == exitStopped):
				return err
			case err != nil && !errors.As(err, &status):
				s.fail(failureOf(err))
			}
		}
		s.notice("waiting", struct{}{}, "waiting for a change of the program's files", "")
		if !waitForChange(ctx, seen) {
			return nil
		}
	}
}

// filesOf are the files that a program was made of.
func filesOf(entry string, p *instrument.Program) []string {
	files := []string{entry}
	var m struct{ Sources []string }
	if json.Unmarshal([]byte(p.SourceMap), &m) == nil {
		for _, name := range m.Sources {
			files = append(files, filepath.Join(filepath.Dir(entry), filepath.FromSlash(name)))
		}
	}
	return files
}

func changedAt(file string) time.Time {
	info, err := os.Stat(file)
	if err != nil {
		return time.Time{}
	}
	return info.ModTime()
}

// waitForChange reports whether one of the files has another time than it was seen with; false if
// ctx ends first.
func waitForChange(ctx context.Context, seen map[string]time.Time) bool {
	t := time.NewTicker(watchEvery)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return false
		case <-t.C:
		}
		for file, at := range seen {
			if !changedAt(file).Equal(at) {
				return true
			}
		}
	}
}
