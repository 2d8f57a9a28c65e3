package runtime_test

import (
	"bytes"
	"context"
	"errors"
	"math"
	"strings"
	"testing"

	"thingsmig/instrument"
	"thingsmig/restore"
	"thingsmig/runtime"
	"thingsmig/snapshot"
)

// parts is a writer that cannot be compared, so it cannot be the key of a map.
type parts struct {
	to    *bytes.Buffer
	after []func()
}

func (p parts) Write(b []byte) (int, error) {
	for _, f := range p.after {
		defer f()
	}
	return p.to.Write(b)
}

// full cannot be compared either, and fails.
type full []string

func (full) Write([]byte) (int, error) { return 0, errors.New("it is full") }

func compileText(t *testing.T, source string) *instrument.Program {
	t.Helper()
	p, err := instrument.Compile(context.Background(), "app.js", instrument.Options{Source: []byte(source)})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestWritersThatCannotBeCompared(t *testing.T) {
	p := compileText(t, `console.log('a'); console.error('b'); console.log('c');`)
	var out, stderr bytes.Buffer
	m := runtime.New(runtime.Options{Stdout: parts{to: &out}, Stderr: parts{to: &stderr}})
	if _, err := m.Run(context.Background(), p); err != nil {
		t.Fatal(err)
	}
	if err := m.Flush(); err != nil || out.String() != "a\nc\n" || stderr.String() != "b\n" {
		t.Errorf("%q %q %v", out.String(), stderr.String(), err)
	}

	m = runtime.New(runtime.Options{Stdout: &out, Stderr: full{"x"}})
	if _, err := m.Run(context.Background(), p); err != nil {
		t.Fatal(err)
	}
	if err := m.Flush(); err == nil || err.Error() != "it is full" {
		t.Errorf("Flush gives %v", err)
	}
}

// TestOddInput: what a caller does wrong is an error, and not a panic.
func TestOddInput(t *testing.T) {
	ctx := context.Background()
	for name, call := range map[string]func() error{
		"no program":        func() error { _, err := runtime.New(runtime.Options{}).Run(ctx, nil); return err },
		"an empty program":  func() error { _, err := runtime.New(runtime.Options{}).Run(ctx, &instrument.Program{}); return err },
		"no document":       func() error { _, err := runtime.New(runtime.Options{}).Resume(ctx, nil); return err },
		"write no document": func() error { return snapshot.Write(&bytes.Buffer{}, nil) },
		"verify none":       func() error { return snapshot.Verify(nil) },
		"hash none":         func() error { _, err := snapshot.StateHash(nil); return err },
		"read nothing":      func() error { _, err := snapshot.Read(strings.NewReader("")); return err },
		"program of none":   func() error { _, err := restore.Program(nil); return err },
		"emit none":         func() error { _, err := restore.Emit(nil); return err },
		"compile no file":   func() error { _, err := instrument.Compile(ctx, "", instrument.Options{}); return err },
		"check no file":     func() error { _, err := instrument.Check(ctx, "", instrument.Options{}); return err },
	} {
		t.Run(name, func(t *testing.T) {
			defer func() {
				if r := recover(); r != nil {
					t.Errorf("panic: %v", r)
				}
			}()
			if err := call(); err == nil {
				t.Error("there is no error")
			}
		})
	}
}

// TestMachineBeforeItRuns: a machine can be asked things at any time.
func TestMachineBeforeItRuns(t *testing.T) {
	m := runtime.New(runtime.Options{Env: []string{"", "=", "x"}, Args: []string{"\xff"}})
	if err := m.Flush(); err != nil {
		t.Error(err)
	}
	if m.Signal("SIGINT") || m.Signal("") {
		t.Error("nobody listens to signals")
	}
	if _, err := m.Guard(&bytes.Buffer{}).Write([]byte("x")); err != nil {
		t.Error(err)
	}
	m.RequestSnapshot()
	res, err := m.Run(context.Background(), compileText(t, `for (let i = 0; i < 1000; i++) console.log(i);`))
	if err != nil || !res.Stopped {
		t.Errorf("%+v %v", res, err)
	}
}

// TestDevicesGoWrong: the program gets an error, whatever a device does.
func TestDevicesGoWrong(t *testing.T) {
	devices := map[string]runtime.Device{
		"channel":  runtime.DeviceFunc(func(string, []any) (any, error) { return make(chan int), nil }),
		"infinite": runtime.DeviceFunc(func(string, []any) (any, error) { return math.Inf(1), nil }),
		"nil":      runtime.DeviceFunc(nil),
	}
	p := compileText(t, `
const { device } = require('thingsmig');
for (const name of ['channel', 'infinite', 'nil']) {
  try { console.log(device.get(name).read()); } catch (e) { console.log(name, e instanceof Error, e.code, e.message); }
}`)
	var out bytes.Buffer
	m := runtime.New(runtime.Options{Stdout: &out, Devices: devices})
	defer func() {
		if r := recover(); r != nil {
			t.Errorf("panic: %v", r)
		}
	}()
	if _, err := m.Run(context.Background(), p); err != nil {
		t.Fatal(err)
	}
	_ = m.Flush()
	for _, want := range []string{"channel true ERR_DEVICE json: unsupported type: chan int", "infinite true ERR_DEVICE json: unsupported value",
		"nil true ERR_DEVICE the device does nothing"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not in\n%s", want, out.String())
		}
	}
}
