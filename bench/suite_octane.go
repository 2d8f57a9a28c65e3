package main

import (
	"fmt"
	"strings"

	"thingsmig/bench/results"
)

// octane is Octane 2.0. Each program is its base.js, the benchmark's files
// unchanged, and the driver below in the place of RunSuites: it resets the
// random numbers, sets up, runs and tears down as base.js does, but a fixed
// number of times.
func octane() suite {
	return suite{
		name:       "octane",
		repository: "https://github.com/chromium/octane",
		commit:     "570ad1ccfe86e3eecba0636c8f932ac08edec517",
		digest:     "a5a85d08e41515fd",
		places:     []string{"octane", "chromium-octane", "Octane"},
		programs: []suiteProgram{
			octaneProgram("richards", "simulated operating system kernel", "Math.random()", "Richards=30"),
			octaneProgram("deltablue", "incremental constraint solver", "Math.random()", "DeltaBlue=25"),
			octaneProgram("crypto", "RSA on big integers", "Math.random()", "Encrypt=8", "Decrypt=1"),
			octaneProgram("raytrace", "ray tracer with objects in the style of the Prototype library", "checkNumber", "RayTrace=3"),
			octaneProgram("earley-boyer", "a parser and a theorem prover, translated from Scheme", "Math.random()", "Earley=8", "Boyer=1"),
			octaneProgram("splay", "splay tree: memory work", "Math.random() + ' ' + splayTree.findMax().key", "Splay=20"),
			octaneProgram("navier-stokes", "fluid in a box, arrays of floating-point numbers",
				"benchHash(solver.getDens(), 1000)", "NavierStokes=1"),
			octaneProgram("pdfjs", "a reader of PDF files", "hash(canvas_logs[0].join(' '))", "PdfJS=1"),
			octaneProgram("code-load", "code evaluated from texts", "salt", "CodeLoadClosure=120", "CodeLoadJQuery=12"),
			octaneProgram("box2d", "a physics engine, generated code", boxPlaces, "Box2D=1"),
			octaneProgram("gbemu", "an emulator of a handheld console", "mock_date_time_counter", "Gameboy=1"),
			octaneProgram("typescript", "a compiler compiles itself", "parseErrors.length", "Typescript=1"),
		},
		leftOut: []results.LeftOut{
			{Name: "regexp", Reason: "fails its own checksum on plain goja"},
			{Name: "zlib", Reason: "takes over 150 s on plain goja: asm.js code that is evaluated"},
			{Name: "mandreel", Reason: "takes minutes on plain goja: 4.7 MB of compiled C++"},
		},
	}
}

// octaneFiles are the files of benchmarks that are not one file of their name.
var octaneFiles = map[string][]string{
	"gbemu":      {"gbemu-part1.js", "gbemu-part2.js"},
	"typescript": {"typescript.js", "typescript-input.js", "typescript-compiler.js"},
}

// octanePatches are changes that programs need because they run as modules and
// not as scripts in a page: pairs of what stands in the files and what is put in its place.
var octanePatches = map[string][2]string{
	// The program keeps nothing of what it has computed; the result is read from its world.
	"box2d": {"  var world = MakeNewWorld();", "  var world = benchWorld = MakeNewWorld();"},
	// A variable of a script is a property of the global object.
	"pdfjs": {"var PDFJS = {};", "var PDFJS = this.PDFJS = {};"},
	// The code that is evaluated looks for it in the global object.
	"code-load": {"function setupCodeLoad() {", "globalThis.MockElement = MockElement; function setupCodeLoad() {"},
	// The compiler looks for the modules of Node, which a shell of an engine does not have.
	"typescript": {"var outfile = {", "var require; require = undefined; var outfile = {"},
}

// octaneProgram describes one benchmark: result is an expression that is
// printed before the tear-down, and counts ("Earley=8") say how often each of
// its parts runs.
func octaneProgram(name, description, result string, counts ...string) suiteProgram {
	files := octaneFiles[name]
	if files == nil {
		files = []string{name + ".js"}
	}
	return suiteProgram{
		name: name, description: description, files: append([]string{"base.js"}, files...),
		script: func(_ string, texts []string, work int) (string, error) {
			text := strings.Join(texts, "\n;\n")
			if patch, ok := octanePatches[name]; ok {
				var err error
				if text, err = replaceOnce(text, patch[0], patch[1]); err != nil {
					return "", err
				}
			}
			return octaneClock + text + octaneDriver(result, counts, work), nil
		},
	}
}

// boxPlaces digests where the bodies have come to lie.
const boxPlaces = `(function () {
      var places = [];
      for (var b = benchWorld.GetBodyList(); b; b = b.GetNext()) places.push(b.GetPosition().x, b.GetPosition().y, b.GetAngle());
      return places.length + ' ' + benchHash(places, 1000);
    })()`

// octaneClock is what base.js finds instead of a clock: splay samples its own
// pauses and refuses to run without one.
const octaneClock = `var performance = { now: (function () { var t = 0; return function () { return t++; }; })() };
`

func octaneDriver(result string, counts []string, work int) string {
	var table strings.Builder
	for i, c := range counts {
		name, n, _ := strings.Cut(moreOf(c, work), "=")
		if i > 0 {
			table.WriteString(", ")
		}
		fmt.Fprintf(&table, "%q: %s", name, n)
	}
	return fmt.Sprintf(`
;%svar benchWorld, benchCounts = { %s };
(function () {
  var suite = BenchmarkSuite.suites[0];
  BenchmarkSuite.ResetRNG();
  for (var i = 0; i < suite.benchmarks.length; i++) {
    var benchmark = suite.benchmarks[i];
    benchmark.Setup();
    for (var n = 0; n < benchCounts[benchmark.name]; n++) benchmark.run();
    console.log(benchmark.name, n, %s);
    benchmark.TearDown();
  }
})();
`, hashNumbers, table.String(), result)
}
