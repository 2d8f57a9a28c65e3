// Package npmtest takes real programs from npm through everything: they are installed at pinned
// versions, bundled and instrumented as they are, and carried from realm to realm in mid-call.
package npmtest

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"thingsmig/instrument"
	"thingsmig/internal/diag"
	"thingsmig/internal/testtext"
	"thingsmig/runtime"
	"thingsmig/snapshot"
)

// programsDir has a folder for each program: package.json and its lock, the main file, and
// main.out, which is what Node 20 prints. NPMTEST_UPDATE=1 writes main.out anew.
const programsDir = "../../testdata/npm"

// wantHops is how many captures a program must survive in one run; "hops" in its package.json makes them fewer
// for a program that takes minutes. SEED changes where they are, HOPS how many.
const wantHops = 20

func TestNpmPrograms(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: programs from npm take a minute")
	}
	npm, err := exec.LookPath("npm")
	if err != nil {
		t.Skip("npm is not here: programs from npm are not tested")
	}
	entries, err := os.ReadDir(programsDir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		if only := os.Getenv("ONLY"); e.IsDir() && strings.Contains(e.Name(), only) {
			names = append(names, e.Name())
		}
	}
	if len(names) == 0 {
		t.Fatalf("no programs in %s", programsDir)
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir, err := install(t.Context(), npm, filepath.Join(programsDir, name))
			if errors.Is(err, errUnreachable) {
				t.Skip(err)
			}
			if err != nil {
				t.Fatal(err)
			}
			testProgram(t, name, dir)
		})
	}
}

func testProgram(t *testing.T, name, dir string) {
	ctx, cancel := context.WithTimeout(t.Context(), 15*time.Minute)
	defer cancel()
	entry, err := mainFile(dir)
	if err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	p, err := instrument.Compile(ctx, entry, instrument.Options{})
	if err != nil {
		var refused diag.List
		if errors.As(err, &refused) {
			t.Fatalf("refused: %v", refused)
		}
		t.Fatal(err)
	}
	took := time.Since(start)
	t.Logf("compiled in %v: %d KB, %.2f MB/s, code ratio %.2f", took.Round(time.Millisecond),
		len(p.Source)/1024, float64(len(p.Source))/1e6/took.Seconds(), float64(len(p.Code))/float64(len(p.Source)))

	golden := filepath.Join(programsDir, name, "main.out")
	node := runNode(ctx, t, p.Source)
	if node != nil && os.Getenv("NPMTEST_UPDATE") != "" {
		if err := os.WriteFile(golden, node, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	b, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	want := string(b)
	if node != nil && string(node) != want {
		t.Fatalf("the bundle prints something else in Node than the program did: %s", testtext.Diff(string(node), want))
	}

	how := settingsOf(t, dir)
	var out bytes.Buffer
	start = time.Now()
	res, err := runtime.New(runtime.Options{Stdout: &out, Stderr: &out, CountPolls: true, Clock: how.clock()}).Run(ctx, p)
	if err != nil {
		t.Fatal(err)
	}
	if got := printed(&out, res); got != want {
		t.Fatalf("instrumented, it prints something else: %s", testtext.Diff(got, want))
	}
	t.Logf("instrumented: %v, %d polls", time.Since(start).Round(time.Millisecond), res.Polls)

	seed, hops := uint64(1), how.Hops
	if s := os.Getenv("SEED"); s != "" {
		if seed, err = strconv.ParseUint(s, 10, 64); err != nil {
			t.Fatal(err)
		}
	}
	if s := os.Getenv("HOPS"); s != "" {
		if hops, err = strconv.Atoi(s); err != nil {
			t.Fatal(err)
		}
	}
	start = time.Now()
	got, sizes, err := hop(ctx, p, stops(name, seed, res.Polls, hops), how.clock())
	if err != nil {
		t.Fatalf("%v\n%s", err, testtext.Diff(got, want))
	}
	if got != want {
		t.Errorf("after %d hops: %s", len(sizes), testtext.Diff(got, want))
	}
	if len(sizes) < hops {
		t.Errorf("captured only %d times, not %d", len(sizes), hops)
	}
	if len(sizes) > 0 {
		slices.Sort(sizes)
		t.Logf("%d hops in %v, snapshots of %d to %d KB", len(sizes), time.Since(start).Round(time.Millisecond),
			sizes[0]/1024, sizes[len(sizes)-1]/1024)
	}
}

// settings are what package.json says about a test.
type settings struct {
	Hops int // how many captures the program must survive
	// Network says that the program talks over a network. It has the time of the system then: a virtual clock takes a wait for
	// the other side for one that nothing will end but the next timer, so every time limit of a server is over at once.
	Network bool
}

func settingsOf(t *testing.T, dir string) settings {
	b, err := os.ReadFile(filepath.Join(dir, "package.json"))
	if err != nil {
		t.Fatal(err)
	}
	s := settings{Hops: wantHops}
	if err := json.Unmarshal(b, &s); err != nil {
		t.Fatal(err)
	}
	return s
}

// clock is one on which programs do not have to wait, if that can be.
func (s settings) clock() runtime.Clock {
	if s.Network {
		return nil
	}
	return runtime.NewVirtualClock(time.Now())
}

// stops chooses at which polls of a whole run the program is captured: ten more than are (or as many again)
// wanted, since captures that are put off may fall together.
func stops(name string, seed uint64, polls int64, hops int) []int64 {
	h := fnv.New64a()
	h.Write([]byte(name))
	rng := rand.New(rand.NewPCG(h.Sum64(), seed))
	set := map[int64]bool{}
	for len(set) < hops+min(10, hops) && int64(len(set)) < polls-1 {
		set[1+rng.Int64N(polls-1)] = true
	}
	var at []int64
	for k := range set {
		at = append(at, k)
	}
	slices.Sort(at)
	return at
}

// hop runs a program and captures it at the given polls, through the text of a snapshot into a
// fresh machine each time. It returns what the program printed and the sizes of the snapshots.
func hop(ctx context.Context, p *instrument.Program, at []int64, clock runtime.Clock) (string, []int, error) {
	var out bytes.Buffer
	var sizes []int
	opts := runtime.Options{Stdout: &out, Stderr: &out, CountPolls: true, Clock: clock}
	if clock == nil {
		opts.Cache = kept{}
	}
	done := int64(0)
	next := func() {
		for len(at) > 0 && at[0] <= done {
			at = at[1:]
		}
		opts.SnapshotAfter = 0
		if len(at) > 0 {
			opts.SnapshotAfter = at[0] - done
		}
	}
	next()
	res, err := runtime.New(opts).Run(ctx, p)
	for err == nil && res.Stopped {
		done += res.Polls
		next()
		var text bytes.Buffer
		if err := snapshot.Write(&text, res.Snapshot); err != nil {
			return out.String(), sizes, fmt.Errorf("hop %d: write: %w", len(sizes)+1, err)
		}
		sizes = append(sizes, text.Len())
		doc, err2 := snapshot.Read(&text)
		if err2 != nil {
			return out.String(), sizes, fmt.Errorf("hop %d: read: %w", len(sizes), err2)
		}
		res, err = runtime.New(opts).Resume(ctx, doc)
	}
	if err != nil {
		return out.String(), sizes, fmt.Errorf("after hop %d, at poll %d: %w", len(sizes), done, err)
	}
	return printed(&out, res), sizes, nil
}

// kept is what was compiled in a test. Programs on a network have it, because a host that takes a second to go on is not what
// they are tested for.
type kept map[string][]byte

func (k kept) Get(key string) ([]byte, bool) {
	data, ok := k[key]
	return data, ok
}

func (k kept) Put(key string, data []byte) { k[key] = data }

// printed is what a program printed, with the error that ended it.
func printed(out *bytes.Buffer, res runtime.Result) string {
	if res.Uncaught != nil {
		fmt.Fprintln(out, "Uncaught", res.Uncaught)
	}
	return out.String()
}

// runNode runs the bundle, as it is before it is instrumented, in Node. It returns nil where
// there is no Node 20 or later.
func runNode(ctx context.Context, t *testing.T, source string, args ...string) []byte {
	version, err := exec.CommandContext(ctx, "node", "-p", "process.versions.node").Output()
	if err != nil {
		t.Log("node is not here: only the recorded output is compared")
		return nil
	}
	major, _, _ := strings.Cut(string(version), ".")
	if n, err := strconv.Atoi(major); err != nil || n < 20 {
		t.Logf("node %s is too old: only the recorded output is compared", bytes.TrimSpace(version))
		return nil
	}
	// Node has those modules of which packages get only the errors here.
	source = strings.ReplaceAll(source, `require("elsewhere/`, `require("`)
	file := filepath.Join(t.TempDir(), "bundle.cjs")
	if err := os.WriteFile(file, []byte(source), 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(ctx, "node", append([]string{file}, args...)...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("node: %v\n%s", err, stderr.Bytes())
	}
	return out
}

// errUnreachable says that packages cannot be had here.
var errUnreachable = errors.New("the npm registry cannot be reached: programs from npm are not tested")

// install makes a copy of a program's folder with its packages installed, and returns where
// that is. It is kept between runs: its name has the hash of what it was made from.
func install(ctx context.Context, npm, program string) (string, error) {
	files, key, err := contents(program)
	if err != nil {
		return "", err
	}
	cache := filepath.Join(os.TempDir(), "thingsmig-npmtest")
	dir := filepath.Join(cache, filepath.Base(program)+"-"+key)
	if _, err := os.Stat(dir); err == nil {
		return dir, nil
	}
	if err := os.MkdirAll(cache, 0o755); err != nil {
		return "", err
	}
	tmp, err := os.MkdirTemp(cache, "install-")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(tmp)
	for name, b := range files {
		if err := os.WriteFile(filepath.Join(tmp, name), b, 0o644); err != nil {
			return "", err
		}
	}
	ctx, cancel := context.WithTimeout(ctx, 2*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline",
		"--fetch-retries=1", "--fetch-timeout=30000")
	cmd.Dir = tmp
	if b, err := cmd.CombinedOutput(); err != nil {
		if unreachable(ctx, string(b)) {
			return "", fmt.Errorf("%w\n%s", errUnreachable, b)
		}
		return "", fmt.Errorf("npm ci: %w\n%s", err, b)
	}
	if err := copyTexts(tmp); err != nil {
		return "", err
	}
	if err := os.Rename(tmp, dir); err != nil {
		if _, err2 := os.Stat(dir); err2 == nil {
			return dir, nil // another test process was faster
		}
		return "", err
	}
	return dir, nil
}

// unreachable reports whether npm failed because of the network.
func unreachable(ctx context.Context, output string) bool {
	if ctx.Err() != nil {
		return true
	}
	for _, code := range []string{"ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ENETUNREACH",
		"EHOSTUNREACH", "ERR_SOCKET_TIMEOUT", "ENOTCACHED"} {
		if strings.Contains(output, code) {
			return true
		}
	}
	return false
}

// contents are the files of a folder by name, and a hash of them.
func contents(dir string) (map[string][]byte, string, error) {
	files := map[string][]byte{}
	h := sha256.New()
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || e.Name() == "main.out" {
			return err
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		files[e.Name()] = b
		fmt.Fprintf(h, "%s %d\n%s", e.Name(), len(b), b)
		return nil
	})
	return files, hex.EncodeToString(h.Sum(nil))[:16], err
}

// copyTexts copies files of packages that a program reads as text: "texts" in its package.json
// says under which names.
func copyTexts(dir string) error {
	b, err := os.ReadFile(filepath.Join(dir, "package.json"))
	if err != nil {
		return err
	}
	var pkg struct{ Texts map[string]string }
	if err := json.Unmarshal(b, &pkg); err != nil {
		return err
	}
	for name, from := range pkg.Texts {
		text, err := os.ReadFile(filepath.Join(dir, "node_modules", filepath.FromSlash(from)))
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// mainFile finds the entry file of a program.
func mainFile(dir string) (string, error) {
	for _, ext := range []string{".js", ".mjs", ".ts"} {
		path := filepath.Join(dir, "main"+ext)
		if _, err := os.Stat(path); err == nil {
			return path, nil
		}
	}
	return "", fmt.Errorf("%s: no main file", dir)
}
