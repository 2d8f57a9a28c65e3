package runtime

import (
	"context"
	"strings"
	"testing"

	"thingsmig/instrument"
)

// TestPrivateLayout fails if the engine keeps private members differently than engine_private.go
// expects: then no program with private members can be captured.
func TestPrivateLayout(t *testing.T) {
	e, err := engine()
	if err != nil {
		t.Fatal(err)
	}
	if !e.priv.ok {
		t.Error("private members are not where they are expected")
	}
	for _, o := range e.of {
		if o.private == 0 && o.what != "the array of a template" { // generated code makes none
			t.Errorf("%s: its private members are not found", o.what)
		}
	}
}

// TestPrivateOfIntrinsic: private members of an object that every realm has are not lost silently.
func TestPrivateOfIntrinsic(t *testing.T) {
	const source = `
		class Given { constructor(o) { return o; } }
		class Stamp extends Given { #s = 1; static of(o) { return #s in o; } }
		new Stamp(Math);
		for (let i = 0; i < 30; i++) Stamp.of(Math);`
	p, err := instrument.Compile(context.Background(), "a.js", instrument.Options{Source: []byte(source)})
	if err != nil {
		t.Fatal(err)
	}
	_, err = New(Options{SnapshotAfter: 20}).Run(context.Background(), p)
	if err == nil || !strings.Contains(err.Error(), "Math: private members") {
		t.Errorf("got %v", err)
	}
}
