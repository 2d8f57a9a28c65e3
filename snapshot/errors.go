package snapshot

import (
	"errors"
	"fmt"
)

// Errors that Read and Verify give, to be found with errors.Is. What they wrap says more.
var (
	ErrCorrupt = errors.New("snapshot is damaged")
	ErrVersion = errors.New("snapshot is of an unknown format")
)

// ErrNone is the error for a document that is nil.
var ErrNone = errors.New("there is no snapshot")

// CorruptError says what is wrong with a snapshot, and where.
type CorruptError struct {
	Offset int64  // byte offset in the text, -1 if it is not about the text
	Path   string // as heap[17].v[2]; empty at the top
	Reason string
}

func (e *CorruptError) Error() string {
	s := ErrCorrupt.Error()
	if e.Path != "" {
		s += " at " + e.Path
	}
	if e.Offset >= 0 {
		s += fmt.Sprintf(" (byte %d)", e.Offset)
	}
	return s + ": " + e.Reason
}

// Is makes a CorruptError an ErrCorrupt.
func (e *CorruptError) Is(target error) bool { return target == ErrCorrupt }

// VersionError says that a snapshot has a format that this package does not know.
type VersionError struct {
	Found string // as it is written
}

func (e *VersionError) Error() string {
	return fmt.Sprintf("%v: it says format %s, this thingsmig reads format %d", ErrVersion, e.Found, Format)
}

// Is makes a VersionError an ErrVersion.
func (e *VersionError) Is(target error) bool { return target == ErrVersion }
