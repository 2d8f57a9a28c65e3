// Package diag holds what the compiler has to say about a user's program: where, what, and what
// to do instead.
package diag

import (
	"fmt"
	"slices"
	"strings"
)

// Severity says how bad it is.
type Severity uint8

// The severities, worst first.
const (
	Error Severity = iota
	Warning
	Note
)

func (s Severity) String() string {
	switch s {
	case Warning:
		return "warning"
	case Note:
		return "note"
	}
	return "error"
}

// MarshalText makes a severity appear by its name in JSON.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads what MarshalText has written.
func (s *Severity) UnmarshalText(text []byte) error {
	for _, k := range []Severity{Error, Warning, Note} {
		if k.String() == string(text) {
			*s = k
			return nil
		}
	}
	return fmt.Errorf("unknown severity %q", text)
}

// Diagnostic is one message about a place in a program. Its ID is stable: programs and search
// engines may rely on it. See ids.go for how IDs are given.
type Diagnostic struct {
	ID       string   `json:"id"`
	Severity Severity `json:"severity"`
	// File is the path as the user would write it; empty when no file is concerned.
	File string `json:"file,omitempty"`
	// Line counts from 1 and is 0 when the place is not known. Col counts from 1 in UTF-16
	// units, as Node and editors do; Len is how many of them the construct takes, 0 for one.
	Line int `json:"line,omitempty"`
	Col  int `json:"column,omitempty"`
	Len  int `json:"length,omitempty"`
	// Text is the source line, without its end.
	Text string `json:"text,omitempty"`
	Msg  string `json:"message"`
	// Hint says what to do instead. It may be empty.
	Hint string `json:"hint,omitempty"`
}

// Error is the first line of the message, for use in a chain of errors.
func (d Diagnostic) Error() string {
	var b strings.Builder
	if d.File != "" {
		b.WriteString(d.File)
		if d.Line > 0 {
			fmt.Fprintf(&b, ":%d:%d", d.Line, max(d.Col, 1))
		}
		b.WriteString(": ")
	}
	b.WriteString(d.Severity.String())
	if d.ID != "" {
		b.WriteByte(' ')
		b.WriteString(d.ID)
	}
	b.WriteString(": ")
	b.WriteString(d.Msg)
	return b.String()
}

// List is an error made of diagnostics. It is never empty when it is returned as an error.
type List []Diagnostic

// Error names the first diagnostic that is an error, and how many there are.
func (l List) Error() string {
	errors := l.Errors()
	switch len(errors) {
	case 0:
		if len(l) == 0 {
			return "no diagnostics"
		}
		return l[0].Error()
	case 1:
		return errors[0].Error()
	}
	return fmt.Sprintf("%s (and %d more)", errors[0].Error(), len(errors)-1)
}

// Errors are the diagnostics that keep a program from being run.
func (l List) Errors() List {
	var errors List
	for _, d := range l {
		if d.Severity == Error {
			errors = append(errors, d)
		}
	}
	return errors
}

// Err is the list as an error, or nil if nothing in it is one.
func (l List) Err() error {
	if len(l.Errors()) == 0 {
		return nil
	}
	return l
}

// Sort puts the diagnostics into the order of the source, file by file.
func (l List) Sort() {
	slices.SortStableFunc(l, func(a, b Diagnostic) int {
		if c := strings.Compare(a.File, b.File); c != 0 {
			return c
		}
		if a.Line != b.Line {
			return a.Line - b.Line
		}
		return a.Col - b.Col
	})
}
