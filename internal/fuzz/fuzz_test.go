package fuzz_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"thingsmig/instrument"
	"thingsmig/internal/diag"
	"thingsmig/internal/fuzz"
	"thingsmig/internal/testtext"
	"thingsmig/runtime"
	"thingsmig/snapshot"
)

// A finding is a difference between engines or ways to run a program.
type finding struct {
	kind   string // goja, refused, compile, node, run, hop
	detail string // of an error: its text without numbers
	text   string
}

func (f *finding) same(g *finding) bool {
	return g != nil && f.kind == g.kind && (f.detail == "") == (g.detail == "") && (f.detail == "" || f.detail == g.detail)
}

func (f *finding) String() string { return f.kind + ": " + f.text }

var digits = regexp.MustCompile(`[0-9]+`)

func failure(kind string, err error) *finding {
	return &finding{kind, digits.ReplaceAllString(err.Error(), "N"), err.Error()}
}

// limit stops a program that prints without end.
type limit struct {
	bytes.Buffer
	stop context.CancelFunc
}

func (l *limit) Write(p []byte) (int, error) {
	if l.Len() > 100_000 {
		l.stop()
		return len(p), nil
	}
	return l.Buffer.Write(p)
}

// uncaught is the end of the output of a program that ends with an exception.
const uncaught = "Uncaught\n"

var errTooLong = errors.New("runs too long")

const patience = 5 * time.Second

// plain runs a program without instrumentation.
// It reports whether the program ended with an exception.
func plain(source string) (out string, failed bool, err error) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	l := &limit{stop: cancel}
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%w: panic: %v", errTooLong, r)
		}
	}()
	done := make(chan struct{})
	go func() { // RunPlain has no way to be stopped
		defer close(done)
		defer func() {
			if r := recover(); r != nil {
				err = fmt.Errorf("%w: panic: %v", errTooLong, r)
			}
		}()
		err = runtime.RunPlain(ctx, "fuzz.js", source, runtime.Options{Stdout: l, Stderr: l})
	}()
	select {
	case <-done:
	case <-ctx.Done():
		return "", false, errTooLong
	}
	out = l.String()
	if errors.Is(err, errTooLong) {
		return out, false, err
	}
	return out, err != nil, nil
}

// hopRun runs a program, and captures it at the polls that next tells: each number is how many
// polls further the next capture is, 0 lets the program run to its end. It fails as soon as the
// output is no longer the beginning of want. If exact is false it does not matter whether the
// program ends with an exception.
func hopRun(p *instrument.Program, want string, exact bool, next func(hop int) int64) (n int, polls int64, f *finding) {
	ctx, cancel := context.WithTimeout(context.Background(), 4*patience)
	defer cancel()
	kind := "run"
	defer func() {
		if r := recover(); r != nil {
			f = failure(kind, fmt.Errorf("panic: %v", r))
		}
	}()
	l := &limit{stop: cancel}
	opts := runtime.Options{Stdout: l, Stderr: io.Discard, SnapshotAfter: next(0), CountPolls: true}
	res, err := runtime.New(opts).Run(ctx, p)
	for {
		polls += res.Polls
		if errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled) {
			return n, polls, &finding{kind, "time", "runs too long"}
		}
		if err != nil {
			return n, polls, failure(kind, fmt.Errorf("after hop %d: %w", n, err))
		}
		if !strings.HasPrefix(want, l.String()) || !res.Stopped {
			break
		}
		n++
		kind = "hop"
		var text bytes.Buffer
		if err := snapshot.Write(&text, res.Snapshot); err != nil {
			return n, polls, failure(kind, fmt.Errorf("hop %d: write: %w", n, err))
		}
		doc, err2 := snapshot.Read(&text)
		if err2 != nil {
			return n, polls, failure(kind, fmt.Errorf("hop %d: read: %w", n, err2))
		}
		opts.SnapshotAfter = next(n)
		res, err = runtime.New(opts).Resume(ctx, doc)
	}
	got := l.String()
	if res.Uncaught != nil {
		got += uncaught
	}
	if !exact {
		got = strings.TrimSuffix(got, uncaught)
	}
	if got != want {
		return n, polls, &finding{kind, "", fmt.Sprintf("after hop %d: %s (%v)", n, testtext.Diff(got, want), res.Uncaught)}
	}
	return n, polls, nil
}

// effort bounds how a program is hopped.
type effort struct {
	every  int // programs of so many polls are captured at each of them
	random int // chains at random polls
	hops   int // captures in such a chain
	seed   uint64
}

type verdict struct {
	finding *finding
	polls   int64
	hops    int
	skipped bool
}

// check runs a program in all ways. What it must print is what Node prints, if Node is there and
// the instrumented program does so, too; else what the engine prints that runs it plain. (A slip of
// the engine, which no instrumentation makes good, is no finding about the compiler; a finding of
// kind goja tells of it.)
func check(source string, node *nodeServer, e effort) (v verdict) {
	p, err := instrument.Compile(context.Background(), "fuzz.js", instrument.Options{Source: []byte(source)})
	if err != nil {
		var l diag.List
		if errors.As(err, &l) && len(l) > 0 {
			kind := "compile"
			if l[0].ID >= "TM1" {
				kind = "refused"
			}
			v.finding = failure(kind, fmt.Errorf("%s %s", l[0].ID, l[0].Msg))
			return v
		}
		v.finding = failure("compile", err)
		return v
	}
	// (The engine alone does not know async generators, which are then compared with Node only.)
	want, uncaughtInMain, err := plain(p.Source)
	unknown := want == "" && uncaughtInMain
	broken := false // the engine by itself fails, which may happen to the instrumented program, too
	if err != nil && node != nil && strings.Contains(err.Error(), "panic") {
		unknown, broken, err = true, true, nil
	}
	if err != nil || uncaughtInMain && node == nil {
		// The engine runs jobs after an exception in the main program, too.
		v.skipped = true
		if err != nil && (!errors.Is(err, errTooLong) || strings.Contains(err.Error(), "panic")) {
			v.finding = failure("goja", err)
		}
		return v
	}
	var slip *finding
	if node != nil {
		out, err := node.run(source)
		if err != nil {
			v.finding = failure("node", err)
			return v
		}
		// The engine alone does not tell which rejections nobody handles, and runs jobs after an exception.
		if same := unknown || strings.TrimSuffix(out, uncaught) == want || uncaughtInMain && strings.HasPrefix(want, strings.TrimSuffix(out, uncaught)); same {
			want = out
		} else if _, _, f := hopRun(p, out, true, func(int) int64 { return 0 }); f == nil {
			want = out
		} else {
			slip = &finding{"goja", "", "plain goja against Node: " + testtext.Diff(want, out)}
		}
	}
	exact := node != nil && slip == nil
	var n int
	n, v.polls, v.finding = hopRun(p, want, exact, func(int) int64 { return 0 })
	if slip != nil && v.finding != nil && uncaughtInMain {
		v.finding = slip
	}
	if broken && v.finding != nil {
		v.finding.kind = "goja"
	}
	if v.finding != nil || v.polls == 0 {
		return v
	}
	defer func() {
		if v.finding == nil {
			v.finding = slip
		}
	}()
	try := func(next func(int) int64) bool {
		n, _, v.finding = hopRun(p, want, exact, next)
		v.hops += n
		return v.finding == nil
	}
	if v.polls <= int64(e.every) && !try(func(int) int64 { return 1 }) {
		return v
	}
	// The polls while a program shows its variables at the end are less interesting.
	most := v.polls
	if at := strings.Index(source, "\nD('"); at >= 0 {
		if p, err := instrument.Compile(context.Background(), "fuzz.js", instrument.Options{Source: []byte(source[:at])}); err == nil {
			if _, polls, _ := hopRun(p, want, exact, func(int) int64 { return 0 }); polls > 0 {
				most = polls + 4
			}
		}
	}
	r := rand.New(rand.NewPCG(e.seed, 1))
	for range e.random {
		gap := 1 + 2*most/int64(e.hops)
		if !try(func(n int) int64 {
			if n >= e.hops {
				return 0
			}
			return 1 + r.Int64N(gap)
		}) {
			return v
		}
	}
	return v
}

// nodeServer runs programs in Node, each in a realm of its own.
type nodeServer struct {
	mu  sync.Mutex
	cmd *exec.Cmd
	in  io.WriteCloser
	out *bufio.Reader
}

const nodeCode = `
const vm = require('vm');
let buf = '', unhandled = false, ended = false;
process.on('unhandledRejection', () => { unhandled = true; });
process.on('uncaughtException', () => { ended = true; });
process.stdin.setEncoding('utf8');
process.stdin.on('data', d => {
  buf += d;
  for (let at; (at = buf.indexOf('\n')) >= 0; ) {
    const src = JSON.parse(buf.slice(0, at));
    buf = buf.slice(at + 1);
    let out = '';
    unhandled = ended = false;
    try {
      const ctx = vm.createContext({ queueMicrotask, console: { log(...a) { if (!ended && out.length < 200000) out += a.map(String).join(' ') + '\n'; } } });
      vm.runInContext('(function (exports, require, module, __filename, __dirname) {' + src + '\n})()', ctx, { timeout: 5000 });
    } catch (e) {
      ended = true;
      if (e && e.name === 'SyntaxError' || e && e.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') out = String(e);
    }
    // Jobs run before anything else does, then Node looks for rejections that nobody handles.
    setImmediate(() => {
      if (unhandled || ended) out += 'Uncaught\n';
      process.stdout.write(JSON.stringify(out) + '\n');
    });
  }
});`

// startNode starts Node if it is there.
func startNode(t testing.TB) *nodeServer {
	path, err := exec.LookPath("node")
	if err != nil {
		return nil
	}
	cmd := exec.Command(path, "-e", nodeCode)
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		return nil
	}
	t.Cleanup(func() { in.Close(); _ = cmd.Wait() })
	return &nodeServer{cmd: cmd, in: in, out: bufio.NewReader(out)}
}

func (s *nodeServer) run(source string) (string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	line, err := json.Marshal(source)
	if err != nil {
		return "", err
	}
	if _, err := s.in.Write(append(line, '\n')); err != nil {
		return "", err
	}
	answer, err := s.out.ReadString('\n')
	if err != nil {
		return "", err
	}
	var text string
	err = json.Unmarshal([]byte(answer), &text)
	return text, err
}

// names lists the productions that an environment variable names.
func names(variable string) map[string]bool {
	m := map[string]bool{}
	for _, s := range strings.Fields(os.Getenv(variable)) {
		m[s] = true
	}
	return m
}

func env(name string, def int) int {
	if n, err := strconv.Atoi(os.Getenv(name)); err == nil {
		return n
	}
	return def
}

// TestSmoke runs some programs in all ways. These variables make it search for longer:
// FUZZ_N programs, beginning with seed FUZZ_SEED; FUZZ_DIR keeps what fails there, made small,
// and goes on; FUZZ_OFF names productions that are not to be used.
func TestSmoke(t *testing.T) {
	n, first, dir := env("FUZZ_N", 200), env("FUZZ_SEED", 1), os.Getenv("FUZZ_DIR")
	if testing.Short() {
		n = 20
	}
	e := effort{every: 25, random: 1, hops: 6}
	if dir != "" {
		e = effort{every: env("FUZZ_EVERY", 25), random: 1, hops: env("FUZZ_HOPS", 25)}
	}
	var mu sync.Mutex
	kinds := map[string]int{}
	polls, hops := int64(0), 0
	work := make(chan uint64)
	var wg sync.WaitGroup
	for range env("FUZZ_WORKERS", 1) {
		node := startNode(t)
		wg.Go(func() {
			for seed := range work {
				e := e
				e.seed = seed
				source := fuzz.Program(fuzz.Seed(seed), fuzz.Options{Off: names("FUZZ_OFF"), On: names("FUZZ_ON"), Size: env("FUZZ_SIZE", 0)})
				v := check(source, node, e)
				mu.Lock()
				polls += v.polls
				hops += v.hops
				key := "same"
				if v.skipped {
					key = "skipped"
				}
				if f := v.finding; f != nil {
					key = f.kind + " " + f.detail
				}
				kinds[key]++
				first := kinds[key] <= 3 || v.finding != nil && v.finding.detail == ""
				mu.Unlock()
				if v.finding == nil || dir == "" && (v.finding.kind == "goja" || v.finding.kind == "refused") {
					continue
				}
				if dir == "" {
					t.Errorf("seed %d: %v", seed, v.finding)
					continue
				}
				if first {
					keep(t, dir, seed, source, v.finding, node, e)
				}
			}
		})
	}
	start := time.Now()
	for i := range n {
		work <- uint64(first + i)
		if i%20 == 19 && dir != "" {
			mu.Lock()
			t.Logf("%d programs, %d polls, %d hops, %v: %v", i+1, polls, hops, time.Since(start).Round(time.Second), kinds)
			fmt.Fprintf(os.Stderr, "%d programs, %d polls, %d hops, %v: %v\n", i+1, polls, hops, time.Since(start).Round(time.Second), kinds)
			mu.Unlock()
		}
	}
	close(work)
	wg.Wait()
	t.Logf("%d programs, %d polls, %d hops, %v", n, polls, hops, kinds)
}

// keep makes a program that fails small and writes it down.
func keep(t *testing.T, dir string, seed uint64, source string, f *finding, node *nodeServer, e effort) {
	name := filepath.Join(dir, fmt.Sprintf("%s_%d.js", f.kind, seed))
	write := func(text string, f *finding) {
		if err := os.WriteFile(name, []byte("// "+strings.ReplaceAll(f.String(), "\n", "\n// ")+"\n"+text+"\n"), 0o666); err != nil {
			t.Error(err)
		}
	}
	write(source, f)
	if (f.kind == "goja" || f.kind == "refused") && os.Getenv("FUZZ_GOJA") == "" {
		return
	}
	end := time.Now().Add(time.Duration(env("FUZZ_REDUCE", 120)) * time.Second)
	last := f
	small := fuzz.Reduce(source, func(s string) bool {
		if time.Now().After(end) {
			return false
		}
		v := check(s, node, e)
		if f.same(v.finding) {
			last = v.finding
			return true
		}
		return false
	})
	write(small, last)
}

// TestTerminates: programs of any source parse and end.
func TestTerminates(t *testing.T) {
	for i := range 50 {
		source := fuzz.Program(fuzz.Bytes(bytes.Repeat([]byte{byte(i), 1, byte(3 * i)}, 20*i)), fuzz.Options{})
		if _, _, err := plain(source); err != nil {
			t.Errorf("%d: %v", i, err)
		}
	}
}

func FuzzDifferential(f *testing.F) {
	for i := range 8 {
		b := make([]byte, 200)
		r := rand.New(rand.NewPCG(uint64(i), 2))
		for j := range b {
			b[j] = byte(r.Uint32())
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 4000 {
			return
		}
		source := fuzz.Program(fuzz.Bytes(data), fuzz.Options{Off: names("FUZZ_OFF"), On: names("FUZZ_ON")})
		v := check(source, nil, effort{every: 20, random: 1, hops: 5})
		if f := v.finding; f != nil && f.kind != "goja" && f.kind != "refused" {
			t.Errorf("%v\n%s", v.finding, source)
		}
	})
}
