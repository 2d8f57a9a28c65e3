package restore

import (
	"strings"
	"testing"

	"thingsmig/internal/nodelib"
)

// The realm gives generators methods that know of yield* only if the program can have one. What async generators do needs
// none of them, so modules may have it there, and nowhere else.
func TestModulesDoNotDelegate(t *testing.T) {
	async := 0
	for _, name := range append(nodelib.Names(), "internal/streams/operators", "internal/streams/pipeline") {
		m, ok := nodelib.Lookup(name)
		if !ok {
			t.Fatalf("there is no module %s", name)
		}
		p, err := Module(nil, m.Unit, m)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(p.Code, "$delegate(") {
			t.Errorf("%s has a yield* in a generator that is not async", name)
		}
		if strings.Contains(p.Code, "$forwardAsync(") {
			async++
		}
	}
	if async == 0 {
		t.Error("no module has a yield* at all: is it still compiled to $forwardAsync?")
	}
}
