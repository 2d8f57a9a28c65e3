package snapshot_test

import (
	"errors"
	"fmt"
	"strings"

	"thingsmig/snapshot"
)

// A document that is damaged is found out before anything runs.
func ExampleRead() {
	_, err := snapshot.Read(strings.NewReader(`{"format": 1, "tool": "thingsmig 0.1.0"`))
	fmt.Println(errors.Is(err, snapshot.ErrCorrupt))
	_, err = snapshot.Read(strings.NewReader(`{"format": 99}`))
	fmt.Println(errors.Is(err, snapshot.ErrVersion))
	// Output:
	// true
	// true
}
