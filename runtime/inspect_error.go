package runtime

import (
	"regexp"
	"slices"
	"strings"

	"github.com/dop251/goja"
)

const frameIndent = "\n    at"

// error formats an error: its stack, which begins with its name and message.
func (f *formatting) error(w *view, obj *goja.Object) string {
	name := "Error"
	if v := obj.Get("name"); v != nil && !goja.IsUndefined(v) && !goja.IsNull(v) {
		name = textOf(v.ToString())
	}
	stack := f.stackOf(obj)
	f.removeDuplicates(w, obj, stack)
	f.addErrorKey(w, obj, "cause", must(f.has(goja.Undefined(), obj, f.rt.ToValue("cause"))).ToBoolean())
	errors, ok := obj.Get("errors").(*goja.Object)
	f.addErrorKey(w, obj, "errors", ok && errors.ClassName() == "Array")
	stack = improveStack(w, stack, name)

	pos := 0
	if v := obj.Get("message"); v != nil && isString(v) {
		if message := textOf(v); message != "" {
			if i := strings.Index(stack, message); i >= 0 {
				pos = i + len(message)
			}
		}
	}
	if i := strings.Index(stack[pos:], frameIndent); i < 0 {
		stack = "[" + stack + "]"
	} else {
		head, frames := stack[:pos+i], strings.Split(stack[pos+i+1:], "\n")
		stack = head + "\n" + strings.Join(f.withoutCause(obj, frames), "\n")
	}
	if f.indentation > 0 {
		stack = strings.ReplaceAll(stack, "\n", "\n"+strings.Repeat(" ", f.indentation))
	}
	return stack
}

// stackOf is the stack of an error in the user's files.
func (f *formatting) stackOf(obj *goja.Object) string {
	v := obj.Get("stack")
	if v == nil || !v.ToBoolean() {
		return textOf(must(f.errorText(obj)))
	}
	text := textOf(v.ToString())
	if f.Stack != nil {
		return f.Stack(text)
	}
	return text
}

// removeDuplicates leaves out properties that the stack shows.
func (f *formatting) removeDuplicates(w *view, obj *goja.Object, stack string) {
	if f.showHidden {
		return
	}
	w.keys = slices.DeleteFunc(w.keys, func(key goja.Value) bool {
		if !isString(key) {
			return false
		}
		switch name := key.String(); name {
		case "name", "message", "stack":
			v := obj.Get(name)
			if name == "stack" {
				return true
			}
			return v != nil && strings.Contains(stack, textOf(v.ToString()))
		}
		return false
	})
}

func (f *formatting) addErrorKey(w *view, obj *goja.Object, name string, there bool) {
	if !there || slices.ContainsFunc(w.keys, func(k goja.Value) bool { return isString(k) && k.String() == name }) {
		return
	}
	w.keys = append(w.keys, f.rt.ToValue(name))
}

var (
	errorHead = regexp.MustCompile(`^([A-Z][a-z_ A-Z0-9[\]()-]+)(?::|\n {4}at)`)
	errorName = regexp.MustCompile(`^([a-z_A-Z0-9-]*Error)$`)
)

// improveStack makes the name at the beginning of a stack tell the class as well.
func improveStack(w *view, stack, name string) string {
	regular := strings.HasSuffix(name, "Error") && strings.HasPrefix(stack, name) &&
		(len(stack) == len(name) || stack[len(name)] == ':' || stack[len(name)] == '\n')
	if !w.noClass && !regular {
		return stack
	}
	fallback, n := "Error", len(name)
	if w.noClass {
		fallback = ""
		if m := errorHead.FindStringSubmatch(stack); m != nil {
			fallback = m[1]
		} else if m := errorName.FindStringSubmatch(stack); m != nil {
			fallback = m[1]
		}
		n = len(fallback)
		if fallback == "" {
			fallback = "Error"
		}
	}
	prefix := strings.TrimSuffix(w.prefix(fallback, ""), " ")
	switch {
	case name == prefix:
		return stack
	case !strings.Contains(prefix, name):
		return prefix + " [" + name + "]" + stack[n:]
	case n == 0:
		return prefix + ": " + stack
	}
	return prefix + stack[n:]
}

// withoutCause leaves out frames that the stack of the cause shows too.
func (f *formatting) withoutCause(obj *goja.Object, frames []string) []string {
	cause, ok := obj.Get("cause").(*goja.Object)
	if !ok || cause.ClassName() != "Error" && !f.instanceOf(cause, f.errorClass) {
		return frames
	}
	stack := f.stackOf(cause)
	i := strings.Index(stack, frameIndent)
	if i < 0 {
		return frames
	}
	n, at := commonFrames(frames, strings.Split(stack[i+1:], "\n"))
	if n == 0 {
		return frames
	}
	note := "    ... " + decimal(n-2) + " lines matching cause stack trace ..."
	return slices.Concat(frames[:at+1], []string{note}, frames[at+n-1:])
}

// commonFrames finds a run of more than three frames that are in both lists.
func commonFrames(a, b []string) (n, at int) {
	for i := 0; i < len(a)-3; i++ {
		pos := slices.Index(b, a[i])
		if pos < 0 || len(b)-pos <= 3 {
			continue
		}
		n := 1
		for limit := min(len(a)-i, len(b)-pos); n < limit && a[i+n] == b[pos+n]; {
			n++
		}
		if n > 3 {
			return n, i
		}
	}
	return 0, 0
}
