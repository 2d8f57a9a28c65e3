package runtime

import (
	"errors"
	"strings"

	"github.com/dop251/goja"
)

// UncaughtError is an error that a program did not catch, in terms of the user's files.
type UncaughtError struct {
	text string
	exc  *goja.Exception // nil where the engine gave none
}

// Error is the text of the error and its stack, as Node prints it.
func (e *UncaughtError) Error() string { return e.text }

func (r *realm) uncaught(exc *goja.Exception) *UncaughtError {
	e := r.uncaughtValue(exc.Value())
	e.exc = exc
	return e
}

func (r *realm) uncaughtValue(v goja.Value) *UncaughtError {
	text := stackOf(v)
	if text == "" {
		text = "Uncaught " + v.String()
	}
	return &UncaughtError{text: strings.TrimRight(r.userStacks()(text), "\n")}
}

// Thrown tells what kind of error ended a program: the name of the constructor of the value that
// it threw, empty where there is none. err is an UncaughtError or what RunPlain returned. It is
// not ok when err is of another origin: nothing was thrown, the program did not even start.
func Thrown(err error) (constructor string, ok bool) {
	var own *UncaughtError
	var exc *goja.Exception
	var over *goja.StackOverflowError
	switch {
	case errors.As(err, &own):
		if own.exc == nil {
			return "RangeError", true
		}
		exc = own.exc
	case errors.As(err, &over):
		return "RangeError", true
	case !errors.As(err, &exc):
		return "", false
	}
	defer func() {
		if recover() != nil { // a getter of the program's threw
			constructor, ok = "", true
		}
	}()
	if o, isObject := exc.Value().(*goja.Object); isObject {
		if c, isObject := o.Get("constructor").(*goja.Object); isObject {
			if name := c.Get("name"); name != nil {
				return name.String(), true
			}
		}
	}
	return "", true
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
