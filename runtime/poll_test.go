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

// TestPollFlag: a request from another goroutine is seen by a loop that calls nothing.
func TestPollFlag(t *testing.T) {
	p, err := instrument.Compile(context.Background(), "loop.js", instrument.Options{
		Source: []byte("let n = 0; console.log('begin'); while (n < 1e9) n++; console.log('end', n);")})
	if err != nil {
		t.Fatal(err)
	}
	out := &announcer{printed: make(chan bool, 1)}
	m := New(Options{Stdout: out})
	go func() {
		<-out.printed
		time.Sleep(20 * time.Millisecond)
		m.RequestSnapshot()
	}()
	res, err := m.Run(context.Background(), p)
	if err != nil {
		t.Fatal(err)
	}
	if !res.Stopped || strings.TrimSpace(out.String()) != "begin" {
		t.Fatalf("stopped %v after %q", res.Stopped, out.String())
	}
}

// announcer tells when something is printed.
type announcer struct {
	bytes.Buffer
	printed chan bool
}

func (a *announcer) Write(p []byte) (int, error) {
	select {
	case a.printed <- true:
	default:
	}
	return a.Buffer.Write(p)
}

// TestLeaveRunning: a program goes on after each snapshot as if nothing had been.
func TestLeaveRunning(t *testing.T) {
	src := "function f(n) { return n ? n + f(n - 1) : 0; }\nlet s = '';\nfor (let i = 0; i < 20; i++) s += f(i) + ' ';\nconsole.log(s);"
	p, err := instrument.Compile(context.Background(), "sum.js", instrument.Options{Source: []byte(src)})
	if err != nil {
		t.Fatal(err)
	}
	var plain, out bytes.Buffer
	if err := RunPlain(context.Background(), "sum.js", src, Options{Stdout: &plain}); err != nil {
		t.Fatal(err)
	}
	n := 0
	var m *Machine
	m = New(Options{Stdout: &out, SnapshotAfter: 9, OnSnapshot: func(*snapshot.Document) (bool, error) {
		n++
		m.after = 9
		return true, nil
	}})
	res, err := m.Run(context.Background(), p)
	if err != nil || res.Stopped || res.Uncaught != nil {
		t.Fatalf("%+v, %v", res, err)
	}
	if n < 5 || out.String() != plain.String() {
		t.Errorf("%d snapshots, printed %q instead of %q", n, out.String(), plain.String())
	}
}
