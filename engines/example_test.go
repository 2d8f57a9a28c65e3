package engines_test

import (
	"context"
	"errors"
	"fmt"
	"log"
	"strings"
	"testing"

	"thingsmig/engines"
	"thingsmig/instrument"
	"thingsmig/runtime"
)

// TestStraightToNode: a document that was captured in the same process goes on on Node without having been text.
func TestStraightToNode(t *testing.T) {
	ctx := context.Background()
	p, err := instrument.Compile(ctx, "app.js", instrument.Options{Source: []byte("let n = 0;\nwhile (n < 2000) n++;\nconsole.log(n);\n")})
	if err != nil {
		t.Fatal(err)
	}
	res, err := runtime.New(runtime.Options{SnapshotAfter: 1500}).Run(ctx, p)
	if err != nil || !res.Stopped {
		t.Fatal(res, err)
	}
	module, err := engines.ResumeNode(res.Snapshot)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	_, err = engines.RunNode(ctx, module, engines.RunOptions{Stdout: &out})
	if errors.Is(err, engines.ErrNoNode) {
		t.Skip(err)
	}
	if err != nil || out.String() != "2000\n" {
		t.Errorf("%q %v", out.String(), err)
	}
}

// What a snapshot needs of an engine is known before it goes there.
func ExampleNodeLacks() {
	ctx := context.Background()
	p, err := instrument.Compile(ctx, "app.js", instrument.Options{Source: []byte("let n = 0;\nwhile (n < 2000) n++;\nconsole.log(n);\n")})
	if err != nil {
		log.Fatal(err)
	}
	res, err := runtime.New(runtime.Options{SnapshotAfter: 1500}).Run(ctx, p)
	if err != nil {
		log.Fatal(err)
	}
	missing, err := engines.NodeLacks(res.Snapshot)
	fmt.Println(len(missing), err)
	// Output: 0 <nil>
}
