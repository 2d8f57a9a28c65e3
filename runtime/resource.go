package runtime

import (
	"encoding/json"
	"errors"
	"fmt"
)

// A Resource is something of the host that a program holds, and that it is to have again where it goes on. Open files are
// such, and a Device can be one.
type Resource interface {
	// Describe says in a snapshot what it takes to have the resource again. It changes nothing: the program may go on.
	Describe() (json.RawMessage, error)
	// Attach has the resource again by what Describe said, before the program goes on.
	Attach(state json.RawMessage) error
	// Fail is told why Attach has failed and gives the error that the program gets each time it uses the resource from
	// then on; see ErrorCode. If it gives nil the program does not go on at all: Resume gives a *MissingError.
	Fail(err error) error
}

// ErrorCode is what an error has that the program is to see with a property code.
type ErrorCode interface {
	error
	Code() string
}

// A Device is something of the host that programs use by its name: device.get("sensor").
type Device interface {
	// Call does what a program asks for, as read(), write(data) or call("calibrate", 1). Arguments are what encoding/json
	// makes of JSON; the result is data that it takes, or []byte, which becomes a Buffer. It is called on the goroutine of
	// the program, which waits for it.
	Call(method string, args []any) (any, error)
}

// DeviceFunc is a Device that a function is.
type DeviceFunc func(method string, args []any) (any, error)

// Call calls the function.
func (f DeviceFunc) Call(method string, args []any) (any, error) {
	if f == nil {
		return nil, errors.New("the device does nothing")
	}
	return f(method, args)
}

// MissingError says what this host lacks that a snapshot needs.
type MissingError struct {
	Kind string // "device", "secret", "file"
	Name string
	Err  error // why; nil if it is simply not there
}

func (e *MissingError) Error() string {
	text := fmt.Sprintf("the snapshot needs the %s %q, which is not here", e.Kind, e.Name)
	if e.Err != nil {
		text += ": " + e.Err.Error()
	}
	return text
}

// Unwrap is Err.
func (e *MissingError) Unwrap() error { return e.Err }
