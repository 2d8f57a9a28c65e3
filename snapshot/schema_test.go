package snapshot_test

import (
	"slices"
	"testing"

	"thingsmig/snapshot/snapshottest"
)

// semantic are the defects that a schema cannot see: where references lead, what the hash is,
// what a value means, and faults of the text that a JSON parser lets pass.
var semantic = []string{
	"duplicate-member", "duplicate-entry-member", "not-utf8", "lone-surrogate-escape",
	"number-minus-zero", "edited-byte", "edited-source", "edited-hash", "source-hash", "value-utf16-well-formed",
	"bad-base64", "number-infinite",
	"ref-main", "ref-local", "ref-this", "ref-scope-variable", "ref-property", "ref-element", "ref-map-key",
	"ref-proto", "ref-realm", "ref-key", "code-index", "scope-index", "shape-index", "realm-shape-index",
	"parent-index", "parent-circle", "proto-circle", "frame-scope", "frame-outer", "frame-block", "frame-unit",
	"scope-unit", "parent-unit", "values-too-few", "values-too-many", "key-twice", "key-object", "attributes-count",
	"accessor-number", "proto-symbol", "hole-after-hole", "array-too-long", "map-odd", "map-key-twice",
	"set-member-twice", "weak-key-number", "bound-target", "class-not-class", "prototype-shared", "prototype-array",
	"view-buffer", "view-outside", "view-of-nothing", "view-huge", "view-crooked", "boxed-object", "iterator-source",
	"iterator-beyond", "symbol-with-properties", "realm-path-twice",
	"generator-frame", "generator-without-frame", "generator-frame-absent", "generator-frame-shared", "generator-not-running",
	"proxy-target", "proxy-not-callable", "proxy-of-other-kind", "proxy-circle",
	"generator-nowhere", "text-order", "text-missing-code", "text-missing-scope", "text-missing-frame", "ref-text",
	"class-key", "private-class", "private-twice", "private-of-symbol",
}

// TestSchema: what is written is as the schema says, and the schema refuses what it can see.
func TestSchema(t *testing.T) {
	snapshottest.Check(t, load(t, "good"))
	for _, c := range defects {
		err := snapshottest.Conform(load(t, c.name))
		if blind := slices.Contains(semantic, c.name); err == nil && !blind {
			t.Errorf("%s: the schema sees nothing", c.name)
		} else if err != nil && blind {
			t.Logf("%s: the schema sees it: %v", c.name, err)
		}
	}
}
