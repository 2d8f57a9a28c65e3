package main

import (
	"strings"
)

// kernels are the five programs by which ThingsMigrate was measured, in the
// versions that stand in its repository: benchmarks of Octane taken apart by
// setImmediate, so that the event loop turns between any two rounds.
func kernels() suite {
	return suite{
		name:       "thingsmigrate",
		repository: "https://github.com/karthikp-ubc/ThingsJS",
		commit:     "abd5e5b631cd73ea81f528e2e19fb189b9c89f6d",
		digest:     "87c932dc4221ea8f",
		places:     []string{"ThingsJS/test/scripts/input", "thingsjs/test/scripts/input"},
		programs: []suiteProgram{
			kernel("factorial", "exact factorials in decimal digits", "var target = 20000;", "var target = 1000;", "digits.length"),
			kernel("navier-stokes", "fluid in a box", "var BM_Iterations = 3000;", "var BM_Iterations = 1;", "benchHash(solver.getDens(), 1000)"),
			kernel("raytrace", "ray tracer", "var BM_Iterations = 1000;", "var BM_Iterations = 3;", "checkNumber"),
			kernel("richards", "simulated operating system kernel", "var BM_Iterations = 6000;", "var BM_Iterations = 35;", "BM_Results.length"),
			kernel("splay", "splay tree", "var BM_Iterations = 3000;", "var BM_Iterations = 8;", "Math.random()"),
		},
	}
}

// kernel runs the file as it is but for the number of its rounds. What it
// finds in place of the host's timers and clocks is a queue that is worked off when
// the file has been evaluated.
func kernel(name, description, rounds, fewer, result string) suiteProgram {
	return suiteProgram{
		name: name, description: description, files: []string{name + ".js"},
		script: func(_ string, texts []string, work int) (string, error) {
			text, err := replaceOnce(texts[0], rounds, moreOf(fewer, work))
			if err != nil {
				return "", err
			}
			return seededRandom + hashNumbers + kernelHost + strings.TrimRight(text, "\n") + `
;while (benchTurns.length > 0) benchTurns.shift()();
console.log(` + "'" + name + "', " + result + `);
`, nil
		},
	}
}

const kernelHost = `var benchTurns = [];
var setImmediate = function (turn) { benchTurns.push(turn); };
var setInterval = function () { return 0; };
var clearInterval = function () {};
var process = { exit: function () {} };
var Date = { now: function () { return 0; } };
`
