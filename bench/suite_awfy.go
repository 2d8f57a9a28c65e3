package main

import (
	"fmt"
	"path/filepath"
	"strings"
)

// areWeFastYet is the JavaScript part of "Are We Fast Yet?". Its modules are
// bundled, as a program of several files is; each benchmark verifies its own result.
func areWeFastYet() suite {
	return suite{
		name:       "awfy",
		repository: "https://github.com/smarr/are-we-fast-yet",
		commit:     "50e34b17e5fced7b8fe7afd14dc04b0ebd84a75a",
		digest:     "49577a6476be3d2f",
		places:     []string{"are-we-fast-yet/benchmarks/JavaScript", "awfy/benchmarks/JavaScript"},
		programs: []suiteProgram{
			awfyProgram("bounce", "balls in a box", 1, 60),
			awfyProgram("list", "recursion over linked lists", 1, 120),
			awfyProgram("permute", "all orders of a small list", 1, 90),
			awfyProgram("queens", "eight queens, by backtracking", 1, 150),
			awfyProgram("sieve", "the sieve of Eratosthenes", 1, 80),
			awfyProgram("storage", "a tree of arrays", 1, 40),
			awfyProgram("towers", "the towers of Hanoi", 1, 60),
			awfyProgram("json", "a parser for JSON", 1, 8),
			awfyProgram("richards", "simulated operating system kernel", 1, 5),
			awfyProgram("deltablue", "incremental constraint solver", 100, 20),
			awfyProgram("cd", "collision detection of aircraft, on red-black trees", 10, 1),
			awfyProgram("havlak", "loops found in control-flow graphs", 1, 1),
			awfyProgram("mandelbrot", "the Mandelbrot set", 150, 1),
			awfyProgram("nbody", "planets around a sun", 1, 5000),
		},
	}
}

// awfyPatches are changes of the amount of work where the benchmark's own
// parameter does not reach.
var awfyPatches = map[string][2]string{
	// The results that the benchmark knows are of pictures of 1, 500 and 750 lines; this is the one of 150, by Node.
	"mandelbrot": {"    if (innerIterations === 1) {", "    if (innerIterations === 150) { return result === 240; }\n    if (innerIterations === 1) {"},
	// The loops of one graph are looked for twice and not 51 times, which gives the same result.
	"havlak": {"        50,\n        10 /* was 100 */,", "        1,\n        10 /* was 100 */,"},
}

// awfyProgram runs innerBenchmarkLoop(inner), the amount of work that
// the benchmark can verify, as often as said.
func awfyProgram(name, description string, inner, times int) suiteProgram {
	files := []string{name + ".js", "benchmark.js"}
	needsSOM := strings.Contains(" bounce cd deltablue havlak json storage ", " "+name+" ")
	if needsSOM {
		files = append(files, "som.js")
	}
	return suiteProgram{
		name: name, description: description, files: files,
		script: func(dir string, texts []string, work int) (string, error) {
			dir, err := filepath.Abs(dir)
			if err != nil {
				return "", err
			}
			dir = filepath.ToSlash(dir)
			load := fmt.Sprintf("const { newInstance } = require(%q);\n", dir+"/"+name+".js")
			if patch, ok := awfyPatches[name]; ok {
				text, err := replaceOnce(texts[0], patch[0], patch[1])
				if err != nil {
					return "", err
				}
				load = strings.ReplaceAll(text, "require('./", "require('"+dir+"/") + "const { newInstance } = exports;\n"
			}
			return load + fmt.Sprintf(`let correct = 0;
for (let i = 0; i < %d; i++) {
  const benchmark = newInstance();
  if (!benchmark.innerBenchmarkLoop(%d)) throw new Error("%s: wrong result");
  correct++;
}
console.log(%q, correct);
`, times*work, inner, name, name), nil
		},
	}
}
