package cli

import (
	"io"
	"os"
	"regexp"
	"strconv"
	"strings"

	"thingsmig/internal/diag"
	"thingsmig/internal/js/sourcemap"
)

// stackFrame is the place in a line of a stack trace.
var stackFrame = regexp.MustCompile(`^    at (?:.* \()?(.+):(\d+):(\d+)\)?$`)

// uncaught tells of an error that the program did not catch: the error, the line that threw it
// if it is a file here, and the stack.
func (s *shell) uncaught(text string) {
	if s.json {
		s.event("error", struct {
			Exit    int    `json:"exit"`
			Message string `json:"message"`
			Stack   string `json:"stack"`
		}{exitError, "uncaught " + firstLine(text), text})
		return
	}
	head, stack, _ := strings.Cut(text, "\n    at ")
	s.say(s.style().Error, "uncaught "+head, "")
	if stack == "" {
		return
	}
	stack = "    at " + stack
	if m := stackFrame.FindStringSubmatch(firstLine(stack)); m != nil {
		d := diag.Diagnostic{File: m[1]}
		d.Line, _ = strconv.Atoi(m[2])
		d.Col, _ = strconv.Atoi(m[3])
		d.Text, _ = userLine(d.File, d.Line)
		d.Excerpt(s.Err, s.style())
	}
	_, _ = io.WriteString(s.Err, stack+"\n")
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	return line
}

// withUserLines gives diagnostics the lines of the user's files, not those of a bundle.
func withUserLines(list diag.List) {
	files := map[string]*sourcemap.Lines{}
	for i := range list {
		d := &list[i]
		lines, known := files[d.File]
		if !known && d.File != "" {
			if source, err := os.ReadFile(d.File); err == nil {
				lines = sourcemap.NewLines(string(source))
			}
			files[d.File] = lines
		}
		if lines != nil && d.Line > 0 {
			if text := lines.Text(d.Line - 1); text != "" {
				d.Text = text
			}
		}
	}
}

// userLine is a line of a file of the user's, counted from 1.
func userLine(file string, line int) (string, bool) {
	if file == "" || line < 1 {
		return "", false
	}
	source, err := os.ReadFile(file)
	if err != nil {
		return "", false
	}
	text := sourcemap.NewLines(string(source)).Text(line - 1)
	return text, text != ""
}
