package instrument

import "thingsmig/internal/diag"

// Diagnostics are what there is to say about a program, worst first in each place: the result of [Check], and the error of
// [Compile] (to be found with errors.As) if there is an error among them.
type Diagnostics = diag.List

// Diagnostic is one of them: its stable ID (TM1012), where it is in the user's files, what is wrong, and what to do.
type Diagnostic = diag.Diagnostic

// Severity says how bad a Diagnostic is.
type Severity = diag.Severity

// The severities. A program with an Error does not run.
const (
	Error   = diag.Error
	Warning = diag.Warning
	Note    = diag.Note
)
