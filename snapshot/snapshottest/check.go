// Package snapshottest helps tests that write snapshots.
package snapshottest

import (
	"bytes"
	"fmt"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"thingsmig/snapshot"
)

var schema = sync.OnceValues(func() (*jsonschema.Schema, error) {
	const name = "schema:snapshot"
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(snapshot.Schema))
	if err != nil {
		return nil, err
	}
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	if err := c.AddResource(name, parsed); err != nil {
		return nil, err
	}
	return c.Compile(name)
})

// Check fails the test unless text is as the JSON Schema of snapshots says and passes the checks
// of Read.
func Check(t testing.TB, text []byte) {
	t.Helper()
	if err := Validate(text); err != nil {
		t.Errorf("%v\n%s", err, text[:min(len(text), 2000)])
	}
}

// Validate is Check without a test.
func Validate(text []byte) error {
	if err := Conform(text); err != nil {
		return err
	}
	_, err := snapshot.Parse(text)
	return err
}

// Conform checks text against the JSON Schema alone.
func Conform(text []byte) error {
	s, err := schema()
	if err != nil {
		return fmt.Errorf("the schema itself: %w", err)
	}
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		return err
	}
	return s.Validate(v)
}
