package runtime

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"thingsmig/instrument"
	"thingsmig/internal/diag"
	"thingsmig/snapshot"
)

// hopRun runs a program and captures it at every k-th poll: each time it goes through the text
// of its snapshot into a fresh realm. It returns what the program printed and the number of
// hops. hops bounds their number; after the last the program runs to its end.
func hopRun(p *instrument.Program, k int64, hops int) (string, int, error) {
	var out bytes.Buffer
	n := 0
	opts := Options{Stdout: &out, Stderr: &out, SnapshotAfter: k, CountPolls: true}
	res, err := New(opts).Run(context.Background(), p)
	for err == nil && res.Stopped {
		n++
		var text bytes.Buffer
		if err := snapshot.Write(&text, res.Snapshot); err != nil {
			return out.String(), n, fmt.Errorf("hop %d: write: %w", n, err)
		}
		doc, err2 := snapshot.Read(bytes.NewReader(text.Bytes()))
		if err2 != nil {
			return out.String(), n, fmt.Errorf("hop %d: read: %w", n, err2)
		}
		if n >= hops {
			opts.SnapshotAfter = 0
		}
		res, err = New(opts).Resume(context.Background(), doc)
	}
	if err != nil {
		return out.String(), n, fmt.Errorf("after hop %d: %w", n, err)
	}
	if res.Uncaught != nil {
		fmt.Fprintln(&out, "Uncaught", res.Uncaught)
	}
	return out.String(), n, nil
}

func programs(t testing.TB) []string {
	var out []string
	err := filepath.Walk("../testdata/programs", func(path string, _ os.FileInfo, err error) error {
		if err == nil && strings.HasSuffix(path, ".js") {
			out = append(out, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestHopEverywhere(t *testing.T) {
	only := os.Getenv("ONLY")
	for _, path := range programs(t) {
		name := strings.TrimSuffix(strings.TrimPrefix(filepath.ToSlash(path), "../testdata/programs/"), ".js")
		if only != "" && !strings.Contains(name, only) {
			continue
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			want, err := os.ReadFile(strings.TrimSuffix(path, ".js") + ".out")
			if err != nil {
				t.Skip("no golden output")
			}
			p, err := instrument.Compile(context.Background(), path, instrument.Options{})
			if err != nil {
				var l diag.List
				if errors.As(err, &l) {
					t.Fatalf("refused: %v", l)
				}
				t.Fatal(err)
			}
			got, _, err := hopRun(p, 0, 0)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Fatalf("instrumented, it prints\n%s\ninstead of\n%s", diff(got, string(want)), "")
			}
			k, most := int64(1), 40
			if s := os.Getenv("K"); s != "" {
				fmt.Sscan(s, &k)
			}
			if s := os.Getenv("HOPS"); s != "" {
				fmt.Sscan(s, &most)
			}
			got, n, err := hopRun(p, k, most)
			if err != nil {
				t.Fatalf("%v\n%s", err, diff(got, string(want)))
			}
			if got != string(want) {
				t.Errorf("with %d hops it prints\n%s", n, diff(got, string(want)))
			}
		})
	}
}

// diff shows the first line in which two texts differ.
func diff(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(g), len(w)) {
		a, b := "<end>", "<end>"
		if i < len(g) {
			a = g[i]
		}
		if i < len(w) {
			b = w[i]
		}
		if a != b {
			return fmt.Sprintf("line %d:\n  got  %s\n  want %s", i+1, a, b)
		}
	}
	return "the same"
}
