package main

import (
	"reflect"
	"testing"
)

func TestParseMeta(t *testing.T) {
	for name, c := range map[string]struct {
		source string
		want   meta
	}{
		"brackets": {"// c\n/*---\ndescription: x: y\nincludes: [a.js, b.js]\nflags: [onlyStrict]\n---*/\n1",
			meta{Includes: []string{"a.js", "b.js"}, Flags: []string{"onlyStrict"}}},
		"several lines": {"/*---\nfeatures: [\n  A,\n  B\n]\nflags: [raw]\n---*/",
			meta{Features: []string{"A", "B"}, Flags: []string{"raw"}}},
		"dashes": {"/*---\nincludes:\n  - a.js\n  - 'b.js'\nfeatures:\n- C # why\n---*/",
			meta{Includes: []string{"a.js", "b.js"}, Features: []string{"C"}}},
		"negative": {"/*---\nnegative:\n  phase: parse\n  type: SyntaxError\nes5id: 1.2.3\n---*/",
			meta{Phase: "parse", Type: "SyntaxError", ES5ID: "1.2.3"}},
		"text in a block": {"/*---\ninfo: |\n  flags: [raw]\n  includes: [x.js]\nflags: [async]\n---*/",
			meta{Flags: []string{"async"}}},
		"all indented": {"/*---\n    description: x\n    flags: [noStrict]\n    negative:\n        phase: runtime\n        type: TypeError\n---*/",
			meta{Flags: []string{"noStrict"}, Phase: "runtime", Type: "TypeError"}},
		"carriage returns": {"/*---\r\nflags: [noStrict]\r\nincludes: [a.js]\r\n---*/",
			meta{Flags: []string{"noStrict"}, Includes: []string{"a.js"}}},
	} {
		t.Run(name, func(t *testing.T) {
			m, err := parseMeta(c.source)
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(*m, c.want) {
				t.Errorf("got %+v, want %+v", *m, c.want)
			}
		})
	}
}

func TestParseMetaRefuses(t *testing.T) {
	for _, s := range []string{"1 + 1", "/*--- flags: [raw]", "/*---\nnegative:\n  type: SyntaxError\n---*/"} {
		if _, err := parseMeta(s); err == nil {
			t.Errorf("%q is accepted", s)
		}
	}
}
