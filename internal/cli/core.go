package cli

import (
	"context"
	"fmt"
	"os"

	"thingsmig/instrument"
	"thingsmig/internal/store"
	"thingsmig/restore"
	"thingsmig/runtime"
	"thingsmig/snapshot"
)

// This file knows the packages that do the work; the others know only what is here.

// machineOptions are what a command line says about a run.
type machineOptions struct {
	stdio      Stdio
	args       []string
	poll       int64
	count      bool
	idle       bool
	onStage    func(runtime.Stage)
	may        *runtime.Permissions
	devices    map[string]runtime.Device
	secrets    func(string) (string, bool)
	maxHeap    int64
	fuel       uint64
	heap       bool // take a snapshot when maxHeap is reached
	onOwn      func(doc *snapshot.Document, stop bool) (goOn bool, err error)
	onSnapshot func(*snapshot.Document) (goOn bool, err error)
}

func newMachine(o machineOptions) *runtime.Machine {
	return runtime.New(runtime.Options{
		Stdin:          o.stdio.In,
		Stdout:         o.stdio.Out,
		Stderr:         o.stdio.Err,
		Args:           o.args,
		SnapshotAfter:  o.poll,
		OnSnapshot:     o.onSnapshot,
		OnStage:        o.onStage,
		CountPolls:     o.count,
		SnapshotOnIdle: o.idle,
		Env:            os.Environ(),
		Cache:          store.OpenCache(buildID()),
		Permissions:    o.may,
		Devices:        o.devices,
		Secrets:        o.secrets,
		MaxHeap:        o.maxHeap,
		Fuel:           o.fuel,
		OnOwnSnapshot:  o.onOwn,

		SnapshotAtHeapLimit: o.heap,
	})
}

// compile reads a program from a file.
func compile(ctx context.Context, entry string) (*instrument.Program, error) {
	return compileMetered(ctx, entry, false)
}

// compileMetered is compile for a program that counts its cycles, or not.
func compileMetered(ctx context.Context, entry string, meter bool) (*instrument.Program, error) {
	return instrument.Compile(ctx, entry, instrument.Options{Cache: store.OpenCache(buildID()), Meter: meter})
}

// buildID tells one build of this tool from another: what one has compiled, another must not run.
func buildID() string {
	id := runtime.ToolVersion
	if path, err := os.Executable(); err == nil {
		if info, err := os.Stat(path); err == nil {
			id += fmt.Sprint(" ", info.Size(), " ", info.ModTime().UnixNano())
		}
	}
	return id
}

// programOf is the program that a snapshot is of.
func programOf(doc *snapshot.Document) (*instrument.Program, error) { return restore.Program(doc) }

// emit is the source that continues a snapshot.
func emit(doc *snapshot.Document) (string, error) { return restore.Emit(doc) }

// readSnapshot reads a snapshot and checks everything that can be checked without running it.
func readSnapshot(path string) (*snapshot.Document, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	doc, err := snapshot.Read(f) // it verifies
	if err != nil {
		return nil, &snapshotError{path, err}
	}
	return doc, nil
}

// snapshotError says which file is meant.
type snapshotError struct {
	path string
	err  error
}

func (e *snapshotError) Error() string { return e.path + ": " + e.err.Error() }
func (e *snapshotError) Unwrap() error { return e.err }
