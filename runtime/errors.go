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
	text := ""
	if o, ok := exc.Value().(*goja.Object); ok {
		if v := o.Get("stack"); v != nil && !goja.IsUndefined(v) {
			text = v.String()
		}
	}
	if text == "" {
		text = "Uncaught " + exc.Value().String()
	}
	return &UncaughtError{text: strings.TrimRight(r.userStacks()(text), "\n")}
}
