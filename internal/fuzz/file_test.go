package fuzz_test

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"thingsmig/instrument"
	"thingsmig/internal/fuzz"
)

// TestGenerate writes programs into the directory GEN_DIR.
func TestGenerate(t *testing.T) {
	dir := os.Getenv("GEN_DIR")
	if dir == "" {
		t.Skip()
	}
	for i := range env("FUZZ_N", 20) {
		s := env("FUZZ_SEED", 1) + i
		text := fuzz.Program(fuzz.Seed(uint64(s)), fuzz.Options{Off: names("FUZZ_OFF"), On: names("FUZZ_ON")})
		if err := os.WriteFile(fmt.Sprintf("%s/%d.js", dir, s), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// TestFile captures the program FUZZ_FILE at each of its polls alone, then at all of them, and says
// where it goes wrong.
func TestFile(t *testing.T) {
	name := os.Getenv("FUZZ_FILE")
	if name == "" {
		t.Skip()
	}
	source, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	p, err := instrument.Compile(context.Background(), "fuzz.js", instrument.Options{Source: source})
	if err != nil {
		t.Fatal(err)
	}
	node := startNode(t)
	want, _, err := plain(p.Source)
	if node != nil {
		want, err = node.run(string(source))
	}
	if err != nil {
		t.Fatal(err)
	}
	exact := node != nil
	_, polls, f := hopRun(p, want, exact, func(int) int64 { return 0 })
	t.Log(polls, "polls, without a hop:", f)
	bad := 0
	for k := int64(env("FUZZ_FROM", 1)); k <= polls && bad < 5; k++ {
		n, _, f := hopRun(p, want, exact, func(n int) int64 {
			if n == 0 {
				return k
			}
			return 0
		})
		if n > 0 && f != nil {
			bad++
			t.Log("captured at poll", k, f)
		}
	}
	_, _, f = hopRun(p, want, exact, func(int) int64 { return 1 })
	t.Log("at every poll:", f)
}

// TestReduceFile makes the program FUZZ_FILE, which goes wrong alone or if it is captured once, small.
func TestReduceFile(t *testing.T) {
	name := os.Getenv("FUZZ_FILE")
	if name == "" || os.Getenv("FUZZ_REDUCE") == "" {
		t.Skip()
	}
	source, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	node := startNode(t)
	end := time.Now().Add(time.Duration(env("FUZZ_REDUCE", 120)) * time.Second)
	// What is wrong is wrong without a capture, or with one.
	var first *finding
	if p, err := instrument.Compile(context.Background(), "fuzz.js", instrument.Options{Source: source}); err == nil {
		want, err := node.run(string(source))
		if err != nil {
			t.Fatal(err)
		}
		_, _, first = hopRun(p, want, true, func(int) int64 { return 0 })
	}
	small := fuzz.Reduce(string(source), func(s string) bool {
		if time.Now().After(end) {
			return false
		}
		want, err := node.run(s)
		if err != nil || strings.HasSuffix(want, uncaught) || strings.Contains(want, "SyntaxError") {
			return false
		}
		p, err := instrument.Compile(context.Background(), "fuzz.js", instrument.Options{Source: []byte(s)})
		if err != nil {
			return false
		}
		_, polls, f := hopRun(p, want, true, func(int) int64 { return 0 })
		if f != nil {
			return first != nil && first.same(f)
		} else if first != nil {
			return false
		}
		for k := int64(1); k <= polls; k += 1 + polls/80 {
			_, _, f := hopRun(p, want, true, func(n int) int64 {
				if n == 0 {
					return k
				}
				return 0
			})
			if f != nil {
				return true
			}
		}
		return false
	})
	if err := os.WriteFile(name+".small.js", []byte(small), 0o666); err != nil {
		t.Fatal(err)
	}
}
