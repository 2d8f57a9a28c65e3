package runtime

import (
	"context"
	"testing"

	"thingsmig/instrument"
)

// TestTwins: the engine keeps everything where the twins look for it.
func TestTwins(t *testing.T) {
	p, err := instrument.Compile(context.Background(), "a.js", instrument.Options{Source: []byte("1;")})
	if err != nil {
		t.Fatal(err)
	}
	m := New(Options{})
	r, err := m.newRealm(p, nil)
	if err != nil {
		t.Fatal(err)
	}
	if r.twins == nil {
		t.Fatal("there are no twins")
	}
	for _, name := range []string{
		"every", "filter", "find", "findIndex", "findLast", "findLastIndex", "flatMap", "forEach", "from", "map", "reduce", "reduceRight",
		"some", "sort", "toSorted", "mapForEach", "setForEach",
	} {
		if twinKinds(r.byUnit[0].program)[name] == nil {
			t.Errorf("%s has no twin", name)
		}
	}
}
