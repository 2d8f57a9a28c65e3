package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"thingsmig/internal/diag"
	"thingsmig/restore"
	"thingsmig/runtime"
	"thingsmig/snapshot"
)

// The exit statuses. Other programs rely on them.
const (
	exitOK          = 0
	exitError       = 1   // the program threw, or a file could not be read or written
	exitUsage       = 2   // the command line makes no sense
	exitUnsupported = 3   // the program has constructs that cannot migrate
	exitStopped     = 10  // stopped; the snapshot is written
	exitCorrupt     = 11  // the snapshot is damaged
	exitVersion     = 12  // the snapshot has an unknown format
	exitRefused     = 13  // a signature or a permission is refused
	exitCapability  = 14  // this host lacks what the snapshot needs
	exitFenced      = 15  // the program has been continued elsewhere
	exitSignal      = 128 // and the number of the signal
)

// abortSignal is the signal by which Node ends a program that has no memory left.
const abortSignal = 6

// missingHints say what to do about what a host lacks.
var missingHints = map[string]string{
	"device": "give it one with --device NAME=file:PATH or NAME=exec:COMMAND",
	"secret": "give it one with --secret NAME=env:VARIABLE or NAME=file:PATH",
}

// exitStatus ends a command with a status about which everything has been said.
type exitStatus int

func (e exitStatus) Error() string { return fmt.Sprintf("exit status %d", int(e)) }

// failure is what a command ends with when it cannot do its work.
type failure struct {
	Exit        int
	Message     string
	Hint        string
	Diagnostics diag.List
}

func (f *failure) Error() string { return f.Message }

// usage is the error for a command line that makes no sense.
func usage(message, hint string) error {
	message, more, _ := strings.Cut(message, "\n") // cobra adds suggestions
	if more = strings.Join(strings.Fields(more), " "); more != "" {
		hint = more
	}
	return &failure{Exit: exitUsage, Message: message, Hint: hint}
}

// failureOf finds out what an error means for the exit status.
func failureOf(err error) *failure {
	var f *failure
	var list diag.List
	var module *restore.ModuleError
	var refused *runtime.PermissionError
	var missing *runtime.MissingError
	var heap *runtime.HeapLimitError
	switch {
	case errors.As(err, &f):
		return f
	case errors.As(err, &list):
		return failureOfProgram(list)
	case errors.Is(err, snapshot.ErrVersion):
		return &failure{Exit: exitVersion, Message: err.Error(), Hint: "use the thingsmig that wrote it, or a newer one"}
	case errors.Is(err, snapshot.ErrCorrupt):
		return &failure{Exit: exitCorrupt, Message: err.Error(), Hint: "copy the snapshot again from where it was written"}
	case errors.As(err, &refused):
		return &failure{Exit: exitRefused, Message: message(err), Hint: "allow it with --allow-" + refused.Kind + ", or everything with --allow-all"}
	case errors.As(err, &missing):
		return &failure{Exit: exitCapability, Message: message(err), Hint: missingHints[missing.Kind]}
	case errors.As(err, &heap) && heap.Resuming:
		return &failure{Exit: exitCapability, Message: fmt.Sprintf("%v: %d MB", heap, (heap.Live+1<<20-1)>>20), Hint: "allow it more with --max-heap"}
	case errors.As(err, &heap):
		return &failure{Exit: exitSignal + abortSignal, Message: "FATAL ERROR: " + heap.Error(), Hint: "allow it more with --max-heap"}
	case errors.As(err, &module):
		return &failure{Exit: exitCapability, Message: err.Error(), Hint: "use the thingsmig that wrote the snapshot"}
	case strings.HasPrefix(err.Error(), "unknown command"):
		return usage(err.Error(), "thingsmig --help lists the commands").(*failure)
	}
	return &failure{Exit: exitError, Message: message(err)}
}

// failureOfProgram is for programs that were not started.
func failureOfProgram(list diag.List) *failure {
	errs := list.Errors()
	withUserLines(list)
	f := &failure{Exit: exitError, Diagnostics: list}
	if list.Unsupported() {
		f.Exit = exitUnsupported
	}
	f.Message = "the program was not started: 1 error"
	if len(errs) != 1 {
		f.Message = fmt.Sprintf("the program was not started: %d errors", len(errs))
	}
	return f
}

// message is the text of an error, without words that only programmers understand.
func message(err error) string {
	text := err.Error()
	for _, p := range pathErrors(err) {
		op := p.Op
		if op == "open" {
			op = "read"
		}
		text = strings.Replace(text, p.Error(), fmt.Sprintf("cannot %s %s: %v", op, p.Path, p.Err), 1)
	}
	return strings.ReplaceAll(text, "\n", "; ")
}

// pathErrors are all errors about files in a tree of errors.
func pathErrors(err error) []*fs.PathError {
	switch e := err.(type) {
	case *fs.PathError:
		return []*fs.PathError{e}
	case interface{ Unwrap() error }:
		return pathErrors(e.Unwrap())
	case interface{ Unwrap() []error }:
		var list []*fs.PathError
		for _, inner := range e.Unwrap() {
			list = append(list, pathErrors(inner)...)
		}
		return list
	}
	return nil
}
