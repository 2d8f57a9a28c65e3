package instrument_test

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"thingsmig/instrument"
)

// TestMeterCosts: the counts of a program are what docs/virtual-cycles.md says.
func TestMeterCosts(t *testing.T) {
	for source, want := range map[string]string{
		"f(a + b, c.d)": "11", // a call with two arguments 8, + 1, a property 2
		"x = y":         "1", "x += y[z]": "4", "let a, b = 2": "1", "if (a) b = 1; c = 2": "2 1",
		"for (let i = 0; i < 9; i++) a = i":                     "1 4", // = 1; a turn 1, < 1, ++ 1, = 1
		"while (a) { if (b) break; c = 1 }":                     "2 1",
		"if (a) return; b = 1":                                  "1 1",
		"if (a) b = 1; else if (c) d = 1; else e = 1":           "2 1 1 1",
		"a ? b() : c()":                                         "13",
		"(x => x * 2)(1)":                                       "17 5",
		"for (const v of a) b = v":                              "10 7",
		"try { a() } catch (e) { b = 1 } c = 1":                 "9 5",
		"switch (a) { case 1: b = 1; default: c = 1 }":          "1 1 1",
		"(function* () { yield 1 })":                            "10 24",
		"[1, 2]; ({ a: 1 }); new A(1); `${a}`; -1; -a; 2n ** a": "46",
		"(async () => { await a })()":                           "24 16",
		"L: { if (a) break L; b = 1 } c = 1":                    "1 1 1",
		"for (;;) { if (a) continue; b = 1; }":                  "2 1",
	} {
		p, err := instrument.Unit(1, "a.js", instrument.WithMeter(source), "", instrument.ModuleParams)
		if err != nil {
			t.Fatal(source, err)
		}
		var got []string
		for _, m := range regexp.MustCompile(`\$meter\((\d+)\)`).FindAllStringSubmatch(p.Code, -1) {
			got = append(got, m[1])
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s counts %s, want %s", source, s, want)
		}
	}
}

// TestMeterOff: nothing about a program counts if nobody asks for it.
func TestMeterOff(t *testing.T) {
	list, err := filepath.Glob("../testdata/programs/algorithms/*.js")
	if err != nil || len(list) == 0 {
		t.Fatal(err)
	}
	for _, path := range list {
		source, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		p, err := instrument.Compile(context.Background(), path, instrument.Options{Source: source})
		if err != nil {
			t.Fatal(err)
		}
		if p.Metered() || strings.Contains(p.Code, "$meter") || p.Source != string(source) {
			t.Errorf("%s counts", path)
		}
		m, err := instrument.Compile(context.Background(), path, instrument.Options{Source: source, Meter: true})
		if err != nil {
			t.Fatal(err)
		}
		if !m.Metered() || !strings.Contains(m.Code, "$meter(") {
			t.Errorf("%s does not count", path)
		}
	}
}
