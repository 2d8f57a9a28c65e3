package runtime

import (
	"strings"
	"testing"

	"github.com/dop251/goja"
)

// mathShape describes everything of Math that a program can see except the results.
const mathShape = `Reflect.ownKeys(Math).map(k => {
	const d = Object.getOwnPropertyDescriptor(Math, k), v = d.value;
	const line = [String(k), typeof v, d.writable, d.enumerable, d.configurable];
	if (typeof v !== "function") return line.concat(String(v)).join();
	let made = "constructor";
	try { new v(1) } catch (e) { made = e.name }
	for (const p of Reflect.ownKeys(v)) {
		const e = Object.getOwnPropertyDescriptor(v, p);
		line.push(p, e.value, e.writable, e.enumerable, e.configurable);
	}
	return line.concat(made, String(v), Object.getPrototypeOf(v) === Function.prototype,
		Object.isExtensible(v)).join();
}).join("\n")`

func runString(t *testing.T, rt *goja.Runtime, code string) string {
	t.Helper()
	v, err := rt.RunString(code)
	if err != nil {
		t.Fatalf("%v\n%s", err, code)
	}
	return v.String()
}

func mathRealm(t *testing.T) *goja.Runtime {
	t.Helper()
	rt := goja.New()
	if err := installMath(rt); err != nil {
		t.Fatal(err)
	}
	pow, err := powOperator(rt)
	if err != nil {
		t.Fatal(err)
	}
	if err := rt.Set("$pow", pow); err != nil {
		t.Fatal(err)
	}
	return rt
}

func TestMathShape(t *testing.T) {
	want := runString(t, goja.New(), mathShape)
	got := runString(t, mathRealm(t), mathShape)
	if got != want {
		w := strings.Split(want, "\n")
		for i, line := range strings.Split(got, "\n") {
			if i >= len(w) || line != w[i] {
				t.Errorf("got  %s\nwant %s", line, w[min(i, len(w)-1)])
			}
		}
	}
}

// TestMathReplaced: what is left of the engine's own functions is exact by definition.
func TestMathReplaced(t *testing.T) {
	rt := goja.New()
	runString(t, rt, `var before = {}; for (const k of Object.getOwnPropertyNames(Math)) before[k] = Math[k]`)
	if err := installMath(rt); err != nil {
		t.Fatal(err)
	}
	got := runString(t, rt, `Object.keys(before).filter(k => typeof Math[k] === "function" && Math[k] === before[k]).sort().join()`)
	if want := "abs,ceil,clz32,floor,fround,imul,max,min,random,round,sign,sqrt,trunc"; got != want {
		t.Errorf("left: %s, not %s", got, want)
	}
}

func TestMathResults(t *testing.T) {
	rt := mathRealm(t)
	for code, want := range map[string]string{
		`Math.sin(1)`:                                        "0.8414709848078965",
		`Math.exp(1) === Math.E`:                             "true",
		`Math.pow(2, 0.5) === Math.SQRT2`:                    "true",
		`Math.pow(10, 308)`:                                  "1e+308",
		`Math.log10(1000)`:                                   "3",
		`Math.log2(8)`:                                       "3",
		`Math.cbrt(27)`:                                      "3",
		`Math.hypot()`:                                       "0",
		`Math.hypot(3, 4)`:                                   "5",
		`Math.hypot(-7)`:                                     "7",
		`Math.hypot(1, 2, 3, 4, 5)`:                          "7.416198487095663",
		`Math.hypot(NaN, -Infinity)`:                         "Infinity",
		`Math.hypot(NaN, 1)`:                                 "NaN",
		`Math.sin()`:                                         "NaN",
		`Math.atan2()`:                                       "NaN",
		`Math.pow(1, NaN)`:                                   "NaN",
		`Math.pow(1, Infinity)`:                              "NaN",
		`Math.pow(NaN, 0)`:                                   "1",
		`Object.is(Math.sin(-0), -0)`:                        "true",
		`Object.is(Math.atan2(-0, 1), -0)`:                   "true",
		`Object.is(Math.pow(-0, 3), -0)`:                     "true",
		`Object.is(Math.hypot(-0), 0)`:                       "true",
		`Math.sin("0x10") === Math.sin(16)`:                  "true",
		`Math.exp(null)`:                                     "1",
		`[1,2,3].map(Math.cbrt).length`:                      "3",
		`try { Math.sin(1n) } catch (e) { e.name }`:          "TypeError",
		`try { Math.pow(Symbol(), 1) } catch (e) { e.name }`: "TypeError",
		`var log = ""; var o = n => ({ valueOf() { log += n; return n } });
			Math.pow(o(1), o(2)); Math.atan2(o(3), o(4)); Math.hypot(o(5), o(6), o(7)); log`: "1234567",
		`var log = ""; var o = n => ({ valueOf() { log += n; return n } });
			try { Math.hypot(o(1), { valueOf() { throw new RangeError("x") } }, o(3)) } catch (e) { log += e.name } log`: "1RangeError",
	} {
		if got := runString(t, rt, code); got != want {
			t.Errorf("%s is %s, not %s", code, got, want)
		}
	}
}

// TestPowOperator compares $pow with the operator: results, errors and the order of conversions.
func TestPowOperator(t *testing.T) {
	rt := mathRealm(t)
	operands := `[0, -0, 1, 2, -3, 0.5, NaN, Infinity, "4", "", "x", null, undefined, true, 2n, 3n, -1n, 0n,
		Object(5), Object(2n), Object("3"), [], [2], {}, Symbol.iterator, new Date(3),
		{ valueOf() { log += "v"; return 2 } }, { valueOf() { log += "w"; return 3n } },
		{ [Symbol.toPrimitive](hint) { log += hint; return 2 } }, { valueOf() { log += "!"; throw new RangeError("own") } }]`
	got := runString(t, rt, `(() => {
		globalThis.log = "";
		const list = `+operands+`, show = f => {
			log = "";
			let text;
			try { const v = f(); text = typeof v + " " + (Object.is(v, -0) ? "-0" : String(v)) }
			catch (e) { text = e.name + ": " + e.message }
			return text + " " + log;
		};
		const differ = [];
		for (const x of list) for (const y of list) {
			const a = show(() => $pow(x, y)), b = show(() => x ** y);
			if (a !== b) differ.push(a + " | " + b);
		}
		return differ.join("\n");
	})()`)
	if got != "" {
		t.Errorf("$pow and ** differ:\n%s", got)
	}
	if got := runString(t, rt, `[$pow(2n, 100n), $pow(1.1, 10) === Math.pow(1.1, 10), $pow.name, $pow.length].join()`); got != "1267650600228229401496703205376,true,$pow,2" {
		t.Errorf("got %s", got)
	}
}

func BenchmarkMath(b *testing.B) {
	const loop = `(function (n) { let s = 0; for (let i = 0; i < n; i++) s += BODY; return s })`
	for _, body := range []string{"Math.sin(i)", "Math.pow(i, 1.5)", "Math.pow(i, 3)", "i ** 1.5", "$pow(i, 1.5)", "i ** 3", "$pow(i, 3)", "Math.hypot(i, 3)"} {
		for _, own := range []bool{false, true} {
			name := "engine"
			rt := goja.New()
			if own {
				name = "portable"
				if err := installMath(rt); err != nil {
					b.Fatal(err)
				}
			}
			pow, err := powOperator(rt)
			if err != nil {
				b.Fatal(err)
			}
			if err := rt.Set("$pow", pow); err != nil {
				b.Fatal(err)
			}
			v, err := rt.RunString(strings.Replace(loop, "BODY", body, 1))
			if err != nil {
				b.Fatal(err)
			}
			f, _ := goja.AssertFunction(v)
			b.Run(body+"/"+name, func(b *testing.B) {
				if _, err := f(goja.Undefined(), rt.ToValue(b.N)); err != nil {
					b.Fatal(err)
				}
			})
		}
	}
}
