package sourcemap

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// Frame is a line of a stack trace.
type Frame struct {
	Func      string // empty for an anonymous function
	File      string // empty for a native function
	Line, Col int
}

// String is the frame as Node writes it.
func (f Frame) String() string {
	switch {
	case f.File == "" && f.Func == "":
		return "native"
	case f.File == "":
		return f.Func + " (native)"
	case f.Func == "":
		return fmt.Sprintf("%s:%d:%d", f.File, f.Line, f.Col)
	}
	return fmt.Sprintf("%s (%s:%d:%d)", f.Func, f.File, f.Line, f.Col)
}

// Units are the mappers of all loaded texts, by the file name that the engine knows them
// under. A text without a mapper (nil) is part of the host: its functions are shown as native.
type Units map[string]*Mapper

// A frame as goja writes it: "\tat f (file:1:2(34))", "\tat file:1:2(34)", "\tat f (native)".
var engineFrame = regexp.MustCompile(`^\tat (?:(.*) \()?(.*):(\d+):(\d+)\(\d+\)\)?$`)

const (
	engineIndent = "\tat "
	userIndent   = "    at "
	nativePlace  = " (native)"
)

// Stack rewrites the stack trace of an error from the engine's form into Node's, with places
// in the user's files. Text that is not in the engine's form stays as it is, so rewriting twice
// does no harm.
func (u Units) Stack(stack string) string {
	head, frames := u.Frames(stack)
	if frames == nil && head == stack {
		return stack
	}
	var b strings.Builder
	b.WriteString(head)
	for _, f := range frames {
		b.WriteByte('\n')
		b.WriteString(userIndent)
		b.WriteString(f.String())
	}
	return b.String()
}

// Frames takes a stack trace in the engine's form apart: what stands above the frames, and the
// frames in the user's files, without those of the host.
func (u Units) Frames(stack string) (head string, frames []Frame) {
	head, lines := splitStack(stack)
	for _, line := range lines {
		f, ok := parseFrame(line)
		if !ok {
			continue
		}
		if f, ok = u.frame(f); ok {
			frames = append(frames, f)
		}
	}
	return head, frames
}

// splitStack separates the message, which may have several lines, from the frames below it.
func splitStack(stack string) (head string, frames []string) {
	if !strings.Contains(stack, "\n"+engineIndent) {
		if trimmed, found := strings.CutSuffix(stack, "\n"); found && !strings.Contains(stack, "\n"+userIndent) {
			return trimmed, nil
		}
		return stack, nil
	}
	lines := strings.Split(strings.TrimSuffix(stack, "\n"), "\n")
	i := len(lines)
	for i > 0 && strings.HasPrefix(lines[i-1], engineIndent) {
		i--
	}
	return strings.Join(lines[:i], "\n"), lines[i:]
}

func parseFrame(line string) (Frame, bool) {
	if m := engineFrame.FindStringSubmatch(line); m != nil {
		f := Frame{Func: m[1], File: m[2]}
		f.Line, _ = strconv.Atoi(m[3])
		f.Col, _ = strconv.Atoi(m[4])
		return f, true
	}
	name, native := strings.CutSuffix(strings.TrimPrefix(line, engineIndent), nativePlace)
	return Frame{Func: name}, native
}

// frame is a frame of the engine as the user sees it, or false if it is none of the user's
// business: native functions and those of the host do not show. Which of them are there, and what
// the engine calls a function, is not the same when the program has been restored.
func (u Units) frame(f Frame) (Frame, bool) {
	mapper, known := u[f.File]
	switch {
	case f.File == "" || known && mapper == nil:
		return Frame{}, false
	case !known:
		return f, !strings.HasPrefix(f.Func, "$")
	}
	offset, ok := mapper.Offset(f.Line, f.Col)
	if !ok {
		return Frame{}, false
	}
	p, ok := mapper.Source(offset)
	if !ok {
		return Frame{}, false
	}
	name := f.Func
	if mapper.Caller != nil {
		if name, ok = mapper.Caller(offset); !ok {
			return Frame{}, false
		}
	}
	return Frame{Func: name, File: p.File, Line: p.Line, Col: p.Col}, true
}
