package runtime

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"thingsmig/instrument"
)

// TestHopLong: programs whose constructs are longer or nest deeper than anybody writes them are
// captured in the middle of these.
func TestHopLong(t *testing.T) {
	each := func(n int, sep, format string) string {
		parts := make([]string, n)
		for i := range parts {
			parts[i] = strings.ReplaceAll(format, "#", fmt.Sprint(i))
		}
		return strings.Join(parts, sep)
	}
	rep := strings.Repeat
	// g comes to a poll and gives its argument.
	const g = "function g(n) { for (let i = 0; i < 20; i++); return n }\n"
	for _, c := range []struct{ name, src, want string }{
		{"else if", each(1000, "", "if (g(#) === 990) console.log(#); else ") + "console.log('end')", "990"},
		{"conditional", "const x = " + each(1000, "", "g(#) === 990 ? # : ") + "0; console.log(x)", "990"},
		{"nested if", each(500, "", "if (g(# + 1))") + "console.log('end')", "end"},
		{"nested calls", "console.log(" + rep("1 + g(", 500) + "0" + rep(")", 500) + ")", "500"},
		{"nested blocks", each(60, "", "{ let a# = g(#); fs.push(() => a#);") + "console.log(fs.map(f => f()).join('').length)" + rep("}", 60), "110"},
		{"nested loops", each(25, "", "for (let i# = 0; i# < 1 + (i# > 99); i#++) { fs.push(() => i#); g(0);") + "console.log(fs.length)" + rep("}", 25) + "console.log(fs.map(f => f()).join(''))", "25\n" + rep("0", 25)},
		{"sum", "console.log(0" + rep(" + g(1)", 1000) + ")", "1000"},
		{"&&", "console.log(1" + rep(" && g(7)", 1000) + ")", "7"},
		{"comma", "console.log((" + each(1000, ",", "g(#)") + "))", "999"},
		{"template", "console.log(`" + rep("${g(1)}", 1000) + "`.length)", "1000"},
		{"arguments", "console.log(((...a) => a.length + a[77])(" + each(1000, ",", "g(#)") + "))", "1077"},
		{"elements", "console.log([" + each(1000, ",", "g(#)") + "].join('').length)", "2890"},
		{"properties", "console.log(Object.keys({" + each(1000, ",", "k#: g(#)") + "}).length)", "1000"},
		{"chain", "const o = { a() { g(0); return this } }; console.log(typeof o" + rep(".a()", 500) + ")", "object"},
		{"optional chain", "const o = { a() { g(0); return this } }; console.log(typeof o" + rep("?.a()", 300) + ")", "object"},
		{"switch", "function f(x) { switch (x) {" + each(1000, "", "case g(#): return # + g(1);") + "} } console.log(f(990))", "991"},
		{"try", each(500, "", "try { g(1); throw # } catch (e) { s += g(e) } finally { s++ }") + "console.log(s)", fmt.Sprint(499*250 + 500)},
		{"variables", "function f() {" + each(2000, "", "let v# = g(#);") + "return () => v1 + v1999 } console.log(f()())", "2000"},
		{"parameters", "function f(" + each(2000, ",", "p#") + ") { g(0); return () => p1 + p1999 + arguments.length } console.log(f(" + each(2000, ",", "#") + ")())", "4000"},
		{"yields", "function* f() {" + each(500, "", "yield g(#);") + "} for (const x of f()) s += x; console.log(s)", fmt.Sprint(499 * 250)},
		{"functions", each(2000, "", "function f#() { return g(#) }") + "console.log(f1990() + f7())", "1997"},
	} {
		src := g + "let s = 0; const fs = [];\n" + c.src
		p, err := instrument.Compile(context.Background(), "a.js", instrument.Options{Source: []byte(src)})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		var out bytes.Buffer
		res, err := New(Options{Stdout: &out, Stderr: &out, CountPolls: true}).Run(context.Background(), p)
		if err != nil || res.Uncaught != nil || out.String() != c.want+"\n" {
			t.Errorf("%s: %v %v: %s, want %s", c.name, err, res.Uncaught, out.String(), c.want)
			continue
		}
		const hops = 3
		rnd := rand.New(rand.NewPCG(18, uint64(len(src))))
		h := hopping{next: func() int64 { return 1 + rnd.Int64N(max(1, res.Polls/hops)) }, most: hops, check: hops}
		got, n, err := hopRun(t, p, h)
		if err != nil || got != c.want+"\n" || n == 0 {
			t.Errorf("%s: after %d hops: %v: %s, want %s", c.name, n, err, got, c.want)
		}
	}
}
