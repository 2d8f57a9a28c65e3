package runtime

import (
	"strings"

	"github.com/dop251/goja"
)

// UncaughtError is an error that a program did not catch, in terms of the user's files.
type UncaughtError struct{ text string }

// Error is the text of the error and its stack, as Node prints it.
func (e *UncaughtError) Error() string { return e.text }

func (r *realm) uncaught(exc *goja.Exception) *UncaughtError {
	text := stackOf(exc.Value())
	if text == "" {
		text = "Uncaught " + exc.Value().String()
	}
	return &UncaughtError{text: strings.TrimRight(r.userStacks()(text), "\n")}
}

// unhandled is what a program ends with when nobody handles the rejection of a promise.
func (r *realm) unhandled(rejected *rejection) *UncaughtError {
	text := stackOf(rejected.reason)
	if text == "" {
		text = rejected.Error()
	}
	return &UncaughtError{text: strings.TrimRight(r.userStacks()(text), "\n")}
}

// stackOf is the stack of an error, empty for other values.
func stackOf(v goja.Value) string {
	o, ok := v.(*goja.Object)
	if !ok {
		return ""
	}
	stack := o.Get("stack")
	if stack == nil || goja.IsUndefined(stack) {
		return ""
	}
	return stack.String()
}
