package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestModes(t *testing.T) {
	for flag, want := range map[string][]mode{
		"": {sloppy, strict}, "onlyStrict": {strict}, "noStrict": {sloppy}, "raw": {raw},
	} {
		if got := modes(&meta{Flags: []string{flag}}); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", flag, got, want)
		}
	}
}

func TestUseStrict(t *testing.T) {
	for source, want := range map[string]bool{
		"'use strict';\nx": true, "// c\n/* d\n*/ \"use strict\"\nx": true, "'other'; 'use strict';": true,
		"x; 'use strict';": false, "// 'use strict';\nx": false, "/* 'use strict'; */ x": false, "'use strict' + x;": false,
	} {
		if got := useStrict.MatchString(source); got != want {
			t.Errorf("%q: %v", source, got)
		}
	}
}

// suite makes a small suite in a folder of its own.
func suite(t *testing.T, tests map[string]string) string {
	root := t.TempDir()
	files := map[string]string{
		"harness/assert.js":          "function assert(x) { if (!x) throw new Test262Error('no'); }\n",
		"harness/sta.js":             "function Test262Error(m) { this.message = m }\n",
		"harness/doneprintHandle.js": "function $DONE(e) { print(e ? 'Test262:AsyncTestFailure:' + e : 'Test262:AsyncTestComplete') }\n",
		"harness/extra.js":           "function extra() { return 1 }\n",
	}
	for n, s := range tests {
		files[n] = s
	}
	for n, s := range files {
		p := filepath.Join(root, filepath.FromSlash(n))
		if err := os.MkdirAll(filepath.Dir(p), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(s), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func TestProgramText(t *testing.T) {
	x := &texts{root: suite(t, nil)}
	text, err := x.programText(&meta{Includes: []string{"extra.js"}, Flags: []string{"async"}}, "$DONE()", strict)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(text, "'use strict';\n") || !strings.HasSuffix(text, "\n$DONE()") {
		t.Error(text)
	}
	for _, want := range []string{"function assert", "function Test262Error", "function $DONE", "function extra", "function print"} {
		if !strings.Contains(text, want) {
			t.Errorf("%s is missing", want)
		}
	}
	if text, _ := x.programText(&meta{}, "1", raw); text != "1" {
		t.Errorf("raw: %q", text)
	}
}

func TestSampleIsSteady(t *testing.T) {
	n := 0
	for i := range 10_000 {
		if sampled(1, "x", strings.Repeat("a", i%100)+string(rune('a'+i/100%26))+string(rune('A'+i/2600)), 10) {
			n++
		}
	}
	if n < 700 || n > 1300 {
		t.Errorf("%d of 10000 are in a sample of one in ten", n)
	}
}
