package runtime

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	"thingsmig/instrument"
	"thingsmig/snapshot"
)

func compiledText(t *testing.T, source string) *instrument.Program {
	t.Helper()
	p, err := instrument.Compile(context.Background(), "program.js", instrument.Options{Source: []byte(source)})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestTimersKeepWhatIsLeft: what a timer has left when the program leaves it has when it arrives,
// whatever the clocks of the two hosts show and however long the way was.
func TestTimersKeepWhatIsLeft(t *testing.T) {
	p := compiledText(t, `
		setTimeout(() => console.log("first"), 400);
		setTimeout(() => console.log("second"), 1000);`)
	var out bytes.Buffer
	here := NewVirtualClock(time.UnixMilli(1_000_000))
	waits := 0
	res, err := New(Options{Stdout: &out, Clock: here, SnapshotOnIdle: true, OnSnapshot: func(*snapshot.Document) (bool, error) {
		waits++
		return waits < 2, nil
	}}).Run(context.Background(), p)
	if err != nil || !res.Stopped || out.String() != "first\n" {
		t.Fatalf("%v %+v %q", err, res, out.String())
	}
	if err := res.Snapshot.Unpack(); err != nil {
		t.Fatal(err)
	}
	if res.Snapshot.Work.Micros != 400_000 || len(res.Snapshot.Frames) != 0 {
		t.Errorf("it has run for %d µs and has %d frames", res.Snapshot.Work.Micros, len(res.Snapshot.Frames))
	}
	var text bytes.Buffer
	if err := snapshot.Write(&text, res.Snapshot); err != nil {
		t.Fatal(err)
	}
	doc, err := snapshot.Read(&text)
	if err != nil {
		t.Fatal(err)
	}
	start := time.UnixMilli(77) // the clock of this host is wrong
	there := NewVirtualClock(start)
	out.Reset()
	if _, err := New(Options{Stdout: &out, Clock: there}).Resume(context.Background(), doc); err != nil || out.String() != "second\n" {
		t.Fatalf("%v %q", err, out.String())
	}
	if d := there.Now().Sub(start); d != 600*time.Millisecond {
		t.Errorf("the second timer fired after %v more", d)
	}
}

// TestSnapshotWhileWaiting: a program that waits is captured at once when somebody asks, and the
// request does not end its wait for good.
func TestSnapshotWhileWaiting(t *testing.T) {
	p := compiledText(t, `
		console.log("waits");
		(async () => { await new Promise((ok) => setTimeout(ok, 3600000)); console.log("an hour later"); })();`)
	var out bytes.Buffer
	taken := 0
	var last *snapshot.Document
	var m *Machine
	m = New(Options{Stdout: &out, SnapshotOnIdle: true, OnSnapshot: func(doc *snapshot.Document) (bool, error) {
		last = doc
		if taken++; taken < 3 {
			m.RequestSnapshot()
		}
		return taken < 3, nil
	}})
	res, err := m.Run(context.Background(), p)
	if err != nil || !res.Stopped || taken != 3 {
		t.Fatalf("%v %+v, %d snapshots", err, res, taken)
	}
	if _, err := New(Options{Stdout: &out, Clock: NewVirtualClock(time.Now())}).Resume(context.Background(), last); err != nil {
		t.Fatal(err)
	}
	if out.String() != "waits\nan hour later\n" {
		t.Errorf("it printed %q", out.String())
	}
}

// TestExitStatus: what a program with an event loop ends with.
func TestExitStatus(t *testing.T) {
	for _, c := range []struct {
		source, uncaught string
		exit             int
	}{
		{`setTimeout(() => { process.exitCode = 4; }, 5);`, "", 4},
		{`setTimeout(() => process.exit(5), 5); setTimeout(() => console.log("never"), 50);`, "", 5},
		{`process.on("exit", () => { process.exitCode = 6; }); setTimeout(() => {}, 5);`, "", 6},
		{`setTimeout(() => { throw new Error("late"); }, 5);`, "Error: late", 0},
		{`process.on("exit", (c) => console.log(c)); setTimeout(() => Promise.reject(new Error("nobody")), 5);`, "Error: nobody", 0},
		{`process.on("uncaughtException", () => {}); setTimeout(() => { throw 1; }, 5);`, "", 0},
		{`process.once("uncaughtException", () => { throw new Error("again"); }); setTimeout(() => { throw 1; }, 5);`, "Error: again", 0},
	} {
		var out bytes.Buffer
		res, err := New(Options{Stdout: &out, Stderr: &out, Clock: testClock()}).Run(context.Background(), compiledText(t, c.source))
		text := ""
		if res.Uncaught != nil {
			text = res.Uncaught.Error()
		}
		if err != nil || res.Exit != c.exit || !strings.HasPrefix(text, c.uncaught) || c.uncaught == "" && text != "" || strings.Contains(out.String(), "never") {
			t.Errorf("%s\n%v, %d, %q", c.source, err, res.Exit, text)
		}
	}
}
