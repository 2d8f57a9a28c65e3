package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

// TestCheck runs a small suite.
func TestCheck(t *testing.T) {
	tests := map[string]struct {
		source string
		want   outcome
		stage  stage
	}{
		"loop":     {"/*---\n---*/ var n = 0, i = 0; while (i < 5) n += i++; assert(n === 10);", pass, ""},
		"throws":   {"/*---\n---*/ assert(false);", unfit, plainStage},
		"global":   {"/*---\n---*/ var g = 1; assert(globalThis.g === 1);", unfit, plainStage},
		"refused":  {"/*---\n---*/ typeof $poll", refused, ""},
		"early":    {"/*---\nnegative:\n  phase: parse\n  type: SyntaxError\n---*/ let a; let a;", pass, ""},
		"runtime":  {"/*---\nnegative:\n  phase: runtime\n  type: TypeError\n---*/ null.x;", pass, ""},
		"other":    {"/*---\nnegative:\n  phase: runtime\n  type: TypeError\n---*/ throw new RangeError();", unfit, plainStage},
		"raw":      {"/*---\nflags: [raw]\n---*/ if (typeof assert !== 'undefined') throw 1;", pass, ""},
		"strict":   {"/*---\nflags: [onlyStrict]\n---*/ assert((function () { return this })() === undefined);", pass, ""},
		"async":    {"/*---\nflags: [async]\n---*/ $DONE();", pass, ""},
		"no-done":  {"/*---\nflags: [async]\n---*/ 1;", unfit, plainStage},
		"detached": {"/*---\n---*/ var b = new ArrayBuffer(8); $262.detachArrayBuffer(b); assert(b.byteLength === 0);", pass, ""},
	}
	files := map[string]string{}
	for name, c := range tests {
		files["test/"+name+".js"] = c.source
	}
	c := &checker{texts: texts{root: suite(t, files)}, begin: func(mode, stage) {}}
	for name, want := range tests {
		t.Run(name, func(t *testing.T) {
			m, err := parseMeta(want.source)
			if err != nil {
				t.Fatal(err)
			}
			j := job{Path: "test/" + name + ".js", Modes: modes(m), Seed: 1, Every: 1}
			for _, md := range j.Modes {
				r := c.check(j, md)
				if r.Outcome != want.want || r.Stage != want.stage {
					t.Errorf("%s: %+v", md, r)
				}
				if name == "loop" && (r.Polls == 0 || r.Hop != 1 || int64(r.Every) != r.Polls) {
					t.Errorf("%s: %d and %d captures in %d polls", md, r.Hop, r.Every, r.Polls)
				}
				if name == "refused" && r.ID != "TM1023" {
					t.Errorf("refused by %s", r.ID)
				}
			}
		})
	}
}

func TestReport(t *testing.T) {
	p := newReport("x", options{seed: 1, sample: 1}, []Result{
		{Path: "test/a/b/c/x.js", Mode: sloppy, Outcome: pass, Hop: 1, Every: 3},
		{Path: "test/a/b/x.js", Mode: sloppy, Outcome: failure, Stage: runStage, Detail: "Expected «1» but got «2»"},
		{Path: "test/a/b/x.js", Mode: strict, Outcome: failure, Stage: runStage, Detail: "Expected «3» but got «4»"},
		{Path: "test/a/d/x.js", Mode: strict, Outcome: failure, Stage: hopStage, Detail: "other"},
		{Path: "test/a/d/y.js", Mode: strict, Outcome: refused, ID: "TM1010"},
		{Path: "test/a/d/z.js", Mode: strict, Outcome: unfit, Detail: "no"},
		{Path: "test/a/d/z.js", Mode: sloppy, Outcome: skipped, Detail: "module"},
	})
	want := Counts{Cases: 7, Skipped: 1, Unfit: 1, Plain: 5, Refused: 1, Failed: 2, HopFail: 1, Passed: 1, Hopped: 1, Every: 1, Hops: 3}
	if p.Total != want {
		t.Errorf("%+v", p.Total)
	}
	if len(p.Causes) != 2 || p.Causes[0].Count != 2 || !strings.HasPrefix(p.Causes[0].Example, "test/a/b/x.js sloppy") {
		t.Errorf("%+v", p.Causes)
	}
	if p.Dirs["test/a/b"].Cases != 3 {
		t.Errorf("%+v", p.Dirs["test/a/b"])
	}
	var table, text bytes.Buffer
	if err := printTable(&table, p); err != nil || !strings.Contains(table.String(), "test/a/d") {
		t.Error(err, table.String())
	}
	if err := printJSON(&text, p); err != nil || !json.Valid(text.Bytes()) {
		t.Error(err)
	}
}
