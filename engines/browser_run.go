package engines

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"

	"thingsmig/snapshot"
)

// RunBrowser runs a job (see BrowserJob and ResumeBrowserJob) in a browser of its own, and gives it the compiler.
func RunBrowser(ctx context.Context, job string, o RunOptions) (Result, error) {
	b, err := StartBrowser(ctx)
	if err != nil {
		return Result{}, err
	}
	defer b.Close()
	return b.Run(ctx, job, o)
}

// event is what the page is told.
type event struct {
	Run     int        `json:"run,omitempty"`
	Options *runInPage `json:"options,omitempty"`
	Ask     int        `json:"ask,omitempty"`
	Stop    int        `json:"stop,omitempty"`
}

// runInPage are the options of start in js/browser_page.js.
type runInPage struct {
	SnapshotAfter int64  `json:"snapshotAfter"`
	CountPolls    bool   `json:"countPolls"`
	Fuel          uint64 `json:"fuel"`
	Host          string `json:"host"`
	Arch          string `json:"arch"`
	Argv0         string `json:"argv0"`
	Platform      string `json:"platform"`
	Cwd           string `json:"cwd"`
}

// pageRun is a program that runs in a page.
type pageRun struct {
	job      string
	out, err io.Writer
	mu       sync.Mutex // of what follows
	snapshot []byte
	end      chan pageEnd
}

// pageEnd says how a program ended.
type pageEnd struct {
	Status                   int
	Uncaught, Broken, Failed string
	Polls                    int64
	Cycles                   uint64
	CPU                      float64 // microseconds
}

// Run runs a job. Several may run at a time, each in a realm of its own.
func (b *Browser) Run(ctx context.Context, job string, o RunOptions) (res Result, err error) {
	r := &pageRun{job: job, out: o.Stdout, err: o.Stderr, end: make(chan pageEnd, 1)}
	id, err := b.add(r)
	if err != nil {
		return res, err
	}
	defer b.remove(id)
	options, err := optionsInPage(o)
	if err != nil {
		return res, err
	}
	every, err := intervalOf(o.Triggers)
	if err != nil {
		return res, err
	}
	var tick <-chan time.Time
	if every > 0 {
		t := time.NewTicker(every)
		defer t.Stop()
		tick = t.C
	}
	b.tell(event{Run: id, Options: options})
	asked := false
	for {
		select {
		case end := <-r.end:
			return r.result(end)
		case <-b.gone:
			select { // it may have come before the browser went
			case end := <-r.end:
				return r.result(end)
			default:
			}
			return res, b.why()
		case <-ctx.Done():
			b.tell(event{Stop: id})
			return res, ctx.Err()
		case <-tick:
			b.tell(event{Ask: id})
		case s := <-o.Signals:
			ends := slices.Contains(endingSignals, s)
			if !triggers(o.Triggers, s, ends) || ends && asked {
				b.tell(event{Stop: id})
				n, _ := s.(syscall.Signal)
				return Result{Exit: 128 + int(n)}, nil
			}
			asked = true
			b.tell(event{Ask: id})
		}
	}
}

// result brings the end of a run into the form that all engines have.
func (r *pageRun) result(end pageEnd) (Result, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	res := Result{Exit: end.Status, Uncaught: end.Uncaught, Broken: end.Broken, Polls: end.Polls, Cycles: end.Cycles, CPU: time.Duration(end.CPU) * time.Microsecond}
	if end.Failed != "" {
		return res, errors.New("the host in the browser failed: " + end.Failed)
	}
	if r.snapshot == nil {
		return res, nil
	}
	doc, err := snapshot.Read(strings.NewReader(string(r.snapshot)))
	if err == nil {
		err = snapshot.Verify(doc)
	}
	res.Snapshot = doc
	return res, err
}

// write prints what has come from the page.
func (r *pageRun) write(body io.Reader) error {
	var parts []struct {
		Stream int
		Text   string
	}
	if err := json.NewDecoder(body).Decode(&parts); err != nil {
		return err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, p := range parts {
		to := r.out
		if p.Stream == 2 {
			to = r.err
		}
		if to == nil {
			continue
		}
		if _, err := io.WriteString(to, p.Text); err != nil {
			return err
		}
	}
	return nil
}

var endingSignals = []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP}

// triggers reports whether a signal is one upon which a snapshot is taken.
func triggers(list []string, s os.Signal, ends bool) bool {
	if ends && slices.Contains(list, "exit") {
		return true
	}
	return slices.Contains(list, signalName(s))
}

// intervalOf is the time between snapshots that a list of triggers asks for, 0 for none.
func intervalOf(list []string) (time.Duration, error) {
	for _, item := range list {
		if text, ok := strings.CutPrefix(item, "interval:"); ok {
			d, err := time.ParseDuration(text)
			if err != nil {
				return 0, fmt.Errorf("the interval %s is not a time", text)
			}
			return max(d, time.Millisecond), nil
		}
	}
	return 0, nil
}

func optionsInPage(o RunOptions) (*runInPage, error) {
	host, err := os.Hostname()
	if err != nil {
		host = "browser"
	}
	cwd, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	if !strings.HasSuffix(cwd, string(os.PathSeparator)) {
		cwd += string(os.PathSeparator)
	}
	return &runInPage{SnapshotAfter: o.SnapshotAfter, CountPolls: o.CountPolls, Fuel: o.Fuel, Host: host, Arch: here, Argv0: "chromium", Platform: nodePlatform(), Cwd: cwd}, nil
}
