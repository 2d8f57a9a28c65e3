package runtime

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"thingsmig/instrument"
	"thingsmig/snapshot"
)

func compiled(t *testing.T, source string) *instrument.Program {
	t.Helper()
	p, err := instrument.Compile(context.Background(), "a.js", instrument.Options{Source: []byte(source)})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestUnhandledRejection: a program whose promises are rejected without anybody handling that
// ends as with an error that it does not catch, wherever it was captured before.
func TestUnhandledRejection(t *testing.T) {
	for _, c := range []struct{ source, out, text string }{
		{`Promise.reject(new RangeError("lost"));`, "", "RangeError: lost"},
		{`Promise.reject(new RangeError("first")); Promise.reject(new Error("second"));`, "", "RangeError: first"},
		{`Promise.reject("text");`, "", `[UnhandledPromiseRejection: This error originated either by throwing inside of an async function without a catch block, or by rejecting a promise which was not handled with .catch(). The promise rejected with the reason "text".]`},
		{`Promise.reject({});`, "", `reason "#<Object>"`},
		{`Promise.reject();`, "", `reason "undefined"`},
		{`const p = Promise.reject(1); queueMicrotask(() => p.catch(() => console.log("in time")));`, "in time\n", ""},
		{`const p = Promise.reject(new Error("a")); p.then(() => {}); p.catch(() => {});`, "", "Error: a"},
		{`new Promise(() => { throw new TypeError("executor"); }).finally(() => { for (const i of [0, 1, 2]) console.log(i); });`, "0\n1\n2\n", "TypeError: executor"},
		{`Promise.resolve().then(() => { for (const i of [0, 1, 2]) console.log(i); throw new Error("job"); }); queueMicrotask(() => console.log("micro"));`, "0\n1\n2\nmicro\n", "Error: job"},
		{`queueMicrotask(() => { for (const i of [0, 1]) console.log(i); throw new Error("thrown"); }); queueMicrotask(() => console.log("never"));`, "0\n1\n", "Error: thrown"},
		{`Promise.reject(1); throw new Error("main");`, "", "Error: main"},
		{`queueMicrotask(() => console.log("never")); throw new Error("main");`, "", "Error: main"},
		{`const p = new Promise((_, no) => queueMicrotask(() => no(new Error("late")))); Promise.allSettled([p]).then((l) => console.log(l[0].status));`, "rejected\n", ""},
	} {
		p := compiled(t, c.source)
		var out bytes.Buffer
		res, err := New(Options{Stdout: &out, CountPolls: true}).Run(context.Background(), p)
		if err != nil {
			t.Fatal(err)
		}
		text := ""
		if res.Uncaught != nil {
			text = res.Uncaught.Error()
		}
		if out.String() != c.out || !strings.Contains(text, c.text) || (text == "") != (c.text == "") {
			t.Errorf("%s\n%s%s", c.source, out.String(), text)
		}
		got, _, err := hopRun(t, p, hopping{next: func() int64 { return 1 }, most: int(res.Polls) + 1, check: 1})
		if err != nil {
			t.Errorf("%s: %v", c.source, err)
		}
		want := c.out
		if text != "" {
			want += "Uncaught " + text + "\n"
		}
		if first, _, _ := strings.Cut(got, "\n    at "); !strings.HasPrefix(want, first) {
			t.Errorf("%s\n got: %s\nwant: %s", c.source, got, want)
		}
	}
}

// TestFramesOfJobs: in a job the outermost frame is the realm's own, and main is not on the stack.
func TestFramesOfJobs(t *testing.T) {
	p := compiled(t, `
let n = 0;
const numbers = [0, 1, 2, 3, 4];
function work() { for (const i of numbers) n += i; return n; }
Promise.resolve().then(function job() { console.log(work()); }).then(() => console.log(work()));
queueMicrotask(() => console.log("queued", n));
console.log("main is done");
`)
	jobs, drains := 0, 0
	for at := int64(1); ; at++ {
		var out bytes.Buffer
		res, err := New(Options{Stdout: &out, SnapshotAfter: at}).Run(context.Background(), p)
		if err != nil {
			t.Fatal(err)
		}
		if !res.Stopped {
			break
		}
		if err := res.Snapshot.Unpack(); err != nil {
			t.Fatal(err)
		}
		frames := res.Snapshot.Frames
		main := frames[0].Unit == 1 && frames[0].Fn == 0
		if main == strings.Contains(out.String(), "main is done") {
			t.Errorf("poll %d: the outermost frame is of %d.%d after\n%s", at, frames[0].Unit, frames[0].Fn, out.String())
		}
		if !main {
			drains++
			for i, f := range frames {
				if i > 0 && f.Unit == 0 && frames[i-1].Unit == 1 {
					continue
				}
				if i > 1 && f.Unit == 1 {
					jobs++
					break
				}
			}
		}
		if res, err = New(Options{Stdout: &out}).Resume(context.Background(), res.Snapshot); err != nil || res.Uncaught != nil {
			t.Fatal(err, res.Uncaught)
		}
		if want := "main is done\n10\nqueued 10\n20\n"; out.String() != want {
			t.Errorf("poll %d: it prints\n%s", at, out.String())
		}
	}
	if jobs < 10 || drains <= jobs {
		t.Errorf("%d captures in jobs, %d after main", jobs, drains)
	}
}

// TestPromisesNotUsed: a program without promises has nothing of them in its snapshots.
func TestPromisesNotUsed(t *testing.T) {
	p := compiled(t, `let n = 0; for (const i of [1, 2, 3, 4]) n += i; console.log(n);`)
	res, err := New(Options{SnapshotAfter: 3}).Run(context.Background(), p)
	if err != nil || !res.Stopped {
		t.Fatal(err, res.Stopped)
	}
	if len(res.Snapshot.Realm) != 0 {
		t.Errorf("%v", res.Snapshot.Realm)
	}
}

// TestGoesOnHere: captures of a program that goes on in the same machine, in jobs as well.
func TestGoesOnHere(t *testing.T) {
	p := compiled(t, `
const l = [];
for (let i = 0; i < 3; i++) Promise.resolve(i).then((v) => { let k = 0; while (k < v) l.push(k++); });
Promise.resolve().then(() => {}).then(() => console.log(l.join()));
`)
	for _, at := range []int64{1, 5, 9, 13, 17} {
		var out bytes.Buffer
		m := New(Options{Stdout: &out, SnapshotAfter: at, OnSnapshot: func(*snapshot.Document) (bool, error) { return true, nil }})
		if res, err := m.Run(context.Background(), p); err != nil || res.Uncaught != nil || out.String() != "0,0,1\n" {
			t.Errorf("poll %d: %v %v %q", at, err, res.Uncaught, out.String())
		}
	}
}
