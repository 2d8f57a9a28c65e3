package diag

import "strings"

// The first digit of an ID says what kind of trouble it is. An ID that was given once keeps its
// meaning; one that is no longer needed is not given again.
//
//	TM0xxx  the program cannot be read: syntax, modules that are not found
//	TM1xxx  the program is valid but uses a construct that cannot migrate
//	TM2xxx  the program can migrate, but a snapshot waits inside of a construct
//
// Exit statuses follow from the first two: 1 and 3.
const (
	// Syntax is any error that a JavaScript or TypeScript parser finds.
	Syntax = "TM0001"
	// NotFound is an import of a module that is nowhere to be found.
	NotFound = "TM0002"
	// NotExported is an import of a name that a module does not export.
	NotExported = "TM0003"
	// Unreadable is a file of the program that cannot be read.
	Unreadable = "TM0004"
	// Bundling is any other complaint of the bundler.
	Bundling = "TM0005"

	// HostModule is an import of a module of Node that this runtime does not have.
	HostModule = "TM1001"
	// TopLevelAwait is an await outside of any function.
	TopLevelAwait = "TM1002"
	// NotTransformable is a construct that neither the engine nor the bundler can handle.
	NotTransformable = "TM1003"
	// Elsewhere is an import of a module of Node of which nothing could go along with a program; as a note, one by a
	// package, for which the functions of the module throw.
	Elsewhere = "TM1050"
)

// Unsupported reports whether the program is valid JavaScript that cannot migrate.
func (d Diagnostic) Unsupported() bool { return strings.HasPrefix(d.ID, "TM1") }

// Unsupported reports whether all errors in the list are about constructs that cannot migrate.
func (l List) Unsupported() bool {
	errors := l.Errors()
	for _, d := range errors {
		if !d.Unsupported() {
			return false
		}
	}
	return len(errors) > 0
}
