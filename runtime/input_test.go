package runtime

import (
	"bytes"
	"context"
	"io"
	"os"
	"testing"
	"time"

	"thingsmig/snapshot"
)

// TestInputIsNotLost: a program that waits for a pipe is captured at each wait, and goes on in another machine on
// the same pipe; what is written between a capture and its end is read by the next one.
func TestInputIsNotLost(t *testing.T) {
	p := compiledText(t, `
		let all = "";
		process.stdin.on("data", (d) => { all += d; });
		process.stdin.on("end", () => console.log(all));`)
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	var out bytes.Buffer
	parts := []string{"one ", "two ", "three ", "four"}
	opts := Options{Stdin: r, Stdout: &out, SnapshotOnIdle: true, OnSnapshot: func(*snapshot.Document) (bool, error) {
		// The program that was captured does not get this.
		if len(parts) > 0 {
			if _, err := io.WriteString(w, parts[0]); err != nil {
				return false, err
			}
			if parts = parts[1:]; len(parts) == 0 {
				w.Close()
			}
		}
		time.Sleep(20 * time.Millisecond) // for whoever would read it all the same
		return false, nil
	}}
	res, err := New(opts).Run(context.Background(), p)
	for hops := 0; err == nil && res.Stopped; hops++ {
		if hops > 1000 { // it is captured before it has read anything, too
			t.Fatal("it does not come to an end")
		}
		var text bytes.Buffer
		if err := snapshot.Write(&text, res.Snapshot); err != nil {
			t.Fatal(err)
		}
		doc, err2 := snapshot.Read(&text)
		if err2 != nil {
			t.Fatal(err2)
		}
		res, err = New(opts).Resume(context.Background(), doc)
	}
	if want := "one two three four\n"; err != nil || out.String() != want {
		t.Errorf("%v\n got %q\nwant %q", err, out.String(), want)
	}
}

// TestSignals: a signal goes to a program that listens to it, also after it has moved, and one that its loop
// has not seen when it is captured goes along.
func TestSignals(t *testing.T) {
	p := compiledText(t, `
		process.on("SIGTERM", (name, n) => { console.log(name, n); clearInterval(t); });
		const t = setInterval(() => {}, 3600000);`)
	var out bytes.Buffer
	var m *Machine
	m = New(Options{Stdout: &out, SnapshotOnIdle: true, OnSnapshot: func(*snapshot.Document) (bool, error) { return false, nil }})
	if m.Signal("SIGTERM") {
		t.Error("a program that does not run has got a signal")
	}
	res, err := m.Run(context.Background(), p)
	if err != nil || !res.Stopped {
		t.Fatal(err, res)
	}
	there := New(Options{Stdout: &out, OnStage: func(s Stage) {
		if s == StageRuns {
			go func() {
				for !m.Signal("SIGTERM") {
					time.Sleep(time.Millisecond)
				}
			}()
		}
	}})
	m = there
	if there.Signal("SIGINT") {
		t.Error("nobody listens to SIGINT")
	}
	if _, err := there.Resume(context.Background(), res.Snapshot); err != nil || out.String() != "SIGTERM 15\n" {
		t.Errorf("%v %q", err, out.String())
	}
}
