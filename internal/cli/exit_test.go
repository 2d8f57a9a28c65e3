package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"thingsmig/internal/diag"
	"thingsmig/snapshot"
)

func TestFailureOf(t *testing.T) {
	missing := &fs.PathError{Op: "open", Path: "a.js", Err: errors.New("no such file")}
	for _, c := range []struct {
		err     error
		exit    int
		message string
	}{
		{errors.New("x"), exitError, "x"},
		{missing, exitError, "cannot read a.js: no such file"},
		{fmt.Errorf("nowhere: %w", errors.Join(missing, missing)), exitError, "nowhere: cannot read a.js: no such file; cannot read a.js: no such file"},
		{usage("u", "h"), exitUsage, "u"},
		{diag.List{{ID: "TM1012", Msg: "m"}}, exitUnsupported, "the program was not started: 1 error"},
		{diag.List{{ID: "TM1012"}, {ID: "TM0001"}}, exitError, "the program was not started: 2 errors"},
		{&snapshotError{"s.json", &snapshot.CorruptError{Offset: 3, Reason: "r"}}, exitCorrupt, "s.json: snapshot is damaged (byte 3): r"},
		{&snapshotError{"s.json", &snapshot.VersionError{Found: "7"}}, exitVersion, ""},
	} {
		f := failureOf(c.err)
		if f.Exit != c.exit || c.message != "" && f.Message != c.message {
			t.Errorf("%v: %+v", c.err, f)
		}
	}
}

func TestDiagnosticsShowTheUsersLine(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.ts")
	if err := os.WriteFile(file, []byte("one\ntwo: number\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	f := failureOf(diag.List{{ID: "TM1012", File: file, Line: 2, Col: 1, Text: "two of the bundle"}})
	if f.Diagnostics[0].Text != "two: number" {
		t.Error(f.Diagnostics[0].Text)
	}
}

func TestMessagesHaveNoColourElsewhere(t *testing.T) {
	file, err := os.Create(filepath.Join(t.TempDir(), "err"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for _, s := range []*shell{{Stdio: Stdio{Err: &bytes.Buffer{}}}, {Stdio: Stdio{Err: file}}} {
		if s.style() != (diag.Style{}) {
			t.Errorf("colour on %T", s.Err)
		}
	}
}

func TestNoColour(t *testing.T) {
	terminal, err := os.OpenFile("/dev/null", os.O_WRONLY, 0) // a character device, as a terminal is
	if err != nil {
		t.Skip(err)
	}
	defer terminal.Close()
	s := &shell{Stdio: Stdio{Err: terminal}}
	t.Setenv("TERM", "xterm")
	t.Setenv("NO_COLOR", "")
	if s.style() != diag.Colour {
		t.Skip("this system takes /dev/null for something else")
	}
	t.Setenv("NO_COLOR", "1")
	if s.style() != (diag.Style{}) {
		t.Error("NO_COLOR is not honoured")
	}
}

func TestEvents(t *testing.T) {
	var b strings.Builder
	s := &shell{Stdio: Stdio{Err: &b}, json: true}
	s.notice("warning", failed{"<a> & \"b\""}, "never", "never")
	s.fail(&failure{Exit: 2, Message: "m"})
	want := `{"event":"warning","message":"<a> & \"b\""}` + "\n" + `{"event":"error","exit":2,"message":"m"}` + "\n"
	if b.String() != want {
		t.Errorf("\n got %s\nwant %s", b.String(), want)
	}
}
