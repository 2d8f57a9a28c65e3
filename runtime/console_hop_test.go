package runtime

import (
	"context"
	"testing"

	"thingsmig/instrument"
	"thingsmig/internal/testtext"
)

// TestConsoleHops: groups and counts of the console go along.
func TestConsoleHops(t *testing.T) {
	src := "console.group('a'); const to = [3][0]; for (let i = 0; i < to; i++) { console.count('n'); if (i === 1) console.group('b'); } console.log('x'); console.groupEnd(); console.log('y'); console.countReset('n'); console.count('n');"
	p, err := instrument.Compile(context.Background(), "console.js", instrument.Options{Source: []byte(src)})
	if err != nil {
		t.Fatal(err)
	}
	want, _, err := hopRun(t, p, hopping{check: 1})
	if err != nil {
		t.Fatal(err)
	}
	got, n, err := hopRun(t, p, hopping{next: func() int64 { return 1 }, most: 100, check: 1})
	if err != nil || n < 3 || got != want {
		t.Errorf("%d hops, %v: %s", n, err, testtext.Diff(got, want))
	}
}
