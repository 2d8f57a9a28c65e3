package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"thingsmig/internal/diag"
)

// Messages go to standard error. For people they are lines that begin with "thingsmig:", for
// programs JSON objects, one a line, with the member "event".

// notice tells something that is no error.
func (s *shell) notice(event string, details any, message, hint string) {
	if s.json {
		s.event(event, details)
		return
	}
	s.say(s.style().Place, message, hint)
}

// fail tells why a command ends.
func (s *shell) fail(f *failure) {
	if s.json {
		s.event("error", struct {
			Exit        int       `json:"exit"`
			Message     string    `json:"message"`
			Hint        string    `json:"hint,omitempty"`
			Diagnostics diag.List `json:"diagnostics,omitempty"`
		}{f.Exit, f.Message, f.Hint, forPrograms(f.Diagnostics)})
		return
	}
	for i, d := range f.Diagnostics {
		if i == mostErrors {
			s.say(s.style().Place, fmt.Sprintf("and %d more", len(f.Diagnostics)-i), "")
			break
		}
		d.Format(s.Err, s.style())
	}
	s.say(s.style().Error, f.Message, f.Hint)
}

// say writes a message and what to do about it.
func (s *shell) say(colour, message, hint string) {
	style := s.style()
	fmt.Fprintf(s.Err, "%sthingsmig:%s %s\n", colour, style.Reset, strings.TrimSuffix(message, "\n"))
	if hint != "" {
		fmt.Fprintf(s.Err, "%shint:%s %s\n", style.Hint, style.Reset, hint)
	}
}

// event writes a JSON line to standard error.
func (s *shell) event(name string, details any) {
	text, err := plainJSON(details)
	if err != nil {
		panic(err) // all details are plain data
	}
	_, _ = io.WriteString(s.Err, strings.Replace(text, "{", `{"event":"`+name+`",`, 1))
}

// plainJSON is a line of JSON in which <, > and & stay as they are.
func plainJSON(v any) (string, error) {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return b.String(), err
}

// print writes the result of a command: v as JSON, or what text writes.
func (s *shell) print(v any, text func(io.Writer)) error {
	var b strings.Builder
	if s.json {
		line, err := plainJSON(v)
		if err != nil {
			return err
		}
		b.WriteString(line)
	} else {
		text(&b)
	}
	_, err := io.WriteString(s.Out, b.String())
	return err
}

// style is coloured only for people who look at a terminal.
func (s *shell) style() diag.Style {
	if f, ok := s.Err.(*os.File); ok && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" {
		if info, err := f.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
			return diag.Colour
		}
	}
	return diag.Style{}
}
