package main

import (
	"strings"
)

// kraken is Kraken 1.1, each program with less work than at its normal size,
// which takes minutes on an interpreter.
func kraken() suite {
	return suite{
		name:       "kraken",
		repository: "https://github.com/mozilla/krakenbenchmark.mozilla.org",
		commit:     "0112a237e0f3f87a465fd2d04ac9674c27595d76",
		digest:     "b22739698731e3a3",
		places: []string{"kraken/tests/kraken-1.1", "krakenbenchmark.mozilla.org/tests/kraken-1.1",
			"kraken-benchmark/tests/kraken-1.1", "kraken-1.1"},
		programs: []suiteProgram{
			krakenProgram("ai-astar", "a path through a maze, by the A* algorithm", "path.length + ' ' + path[path.length - 1].pos.x + ' ' + path[path.length - 1].pos.y",
				"end = getEndingCell(g1)", "end = getEndingCell(g1.slice(0, 24).map(function (row) { return row.slice(0, 24); }))"),
			krakenProgram("audio-beat-detection", "beats in music, by Fourier transform", "benchHash(fft.spectrum, 1e6) + ' ' + bd.beat_counter + ' ' + bd.win_bpm_int + ' ' + ~~(bd.quality_total * 1000)",
				"var iterations = 1000;", "var iterations = 60;"),
			krakenProgram("audio-dft", "discrete Fourier transform", "benchHash(dft.spectrum, 1e12)",
				"var iterations = 20;", "var iterations = 1;"),
			krakenProgram("audio-fft", "fast Fourier transform", "benchHash(fft.spectrum, 1e6)",
				"var iterations = 1000;", "var iterations = 60;"),
			krakenProgram("audio-oscillator", "waves, sample by sample", "benchHash(sine.signal, 1e6)",
				"var iterations = 500;", "var iterations = 30;"),
			krakenProgram("imaging-darkroom", "brightness, contrast and colour of a photograph", "benchHash(data, 1)",
				"index < paramArray.length", "index < 1"),
			krakenProgram("imaging-desaturate", "a photograph without its colours", "benchHash(squidImageData, 1)",
				"pixcounter < 200", "pixcounter < 3"),
			krakenProgram("imaging-gaussian-blur", "a photograph blurred", "benchHash(squidImageData, 1)",
				"gaussianBlur();", "height = 8; gaussianBlur();"),
			krakenProgram("json-parse-financial", "JSON.parse, native work", "JSON.stringify(x).length",
				"i < 1000", "i < 1500"),
			krakenProgram("json-stringify-tinderbox", "JSON.stringify, native work", "x.length",
				"i < 20", "i < 60"),
			krakenProgram("stanford-crypto-aes", "a block cipher", sjclResult, "index < 8", "index < 1"),
			krakenProgram("stanford-crypto-ccm", "authenticated encryption", sjclResult, "0, kat.length / 100", "0, 4"),
			krakenProgram("stanford-crypto-pbkdf2", "keys from passwords", sjclResult, "index < 8", "index < 1"),
			krakenProgram("stanford-crypto-sha256-iterative", "hashes of hashes", sjclResult, "", ""),
		},
	}
}

// sjclResult is how many checks of the cryptographic library's own tests passed and failed.
const sjclResult = "(function () { var s = ''; for (var t in sjcl.test.all) s += sjcl.test.all[t].passes + ' passed, ' + sjcl.test.all[t].failures + ' failed'; return s; })()"

// krakenProgram runs the data and the benchmark one after the other in one
// scope, as its page does. old and new change the amount of work; result is printed.
func krakenProgram(name, description, result, old, new string) suiteProgram {
	return suiteProgram{
		name: name, description: description, files: []string{name + "-data.js", name + ".js"},
		script: func(_ string, texts []string, _ int) (string, error) {
			text := strings.Join(texts, "\n;\n")
			if old != "" {
				var err error
				if text, err = reduce(text, old, new); err != nil {
					return "", err
				}
			}
			return seededRandom + hashNumbers + krakenClock + text +
				"\n;globalThis.console.log('" + name + "', " + result + ");\n", nil
		},
	}
}

// reduce changes the last place where old stands: the call after the
// definition.
func reduce(text, old, new string) (string, error) {
	at := strings.LastIndex(text, old)
	if at < 0 {
		return replaceOnce(text, old, new)
	}
	return text[:at] + new + text[at+len(old):], nil
}

// krakenClock counts instead of telling the time: beats are looked for in it.
const krakenClock = `var Date = (function () {
  var t = 1e12;
  return function () { t += 20; this.getTime = this.valueOf = function () { return t; }; };
})();
`
