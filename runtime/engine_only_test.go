package runtime

import (
	"bytes"
	"context"
	"testing"

	"thingsmig/internal/testtext"
)

// engineOnly are programs about what the engine does and Node 20 does not, or does in another way: the engine alone
// says what they print.
var engineOnly = map[string]string{
	"raw JSON": `
const raws = [JSON.rawJSON("1e3"), JSON.rawJSON('"\ud800"'), JSON.rawJSON("null")];
const holder = { raw: raws[0], again: raws[0], list: raws };
for (let i = 0, n = 2; i < n; i++) {
  console.log(JSON.stringify(holder), raws.map(JSON.isRawJSON).join(), JSON.isRawJSON({ rawJSON: "1" }));
  console.log(Object.isFrozen(raws[1]), Object.getPrototypeOf(raws[1]), raws[1].rawJSON.charCodeAt(1), Object.keys(raws[2]).join());
  console.log(JSON.stringify([raws[0], { a: raws[0] }], (k, v) => v), holder.raw === raws[0]);
}`,
	"global eval code declares all or nothing": `
const wait = v => { for (let i = 0, n = 1; i < n; i++); return v; };
const safely = f => { try { return f(); } catch (e) { return e.name; } };
for (const text of ["function even() {} function NaN() {} var odd", "var odd; function Infinity() {}", "function even() { return 1 } even()"]) {
  console.log(safely(() => wait((0, eval)(text))), typeof even, "odd" in globalThis);
}`,
	"the parent before the key": `
const one = { p: 1 }, other = { p: -1 };
const object = {
  __proto__: one,
  add() { return super[key] += 1; },
  up() { return ++super[key]; },
  down() { return super[key]--; },
  nothing() { return super[key] ??= 5; },
  arrow() { return (() => super[key] += wait(1))(); },
};
class Parent {}
class Child extends Parent { arrow() { return (() => super[key]--)(); } }
Parent.prototype.p = 1;
const wait = v => { for (let i = 0, n = 1; i < n; i++); return v; };
const key = { toString() { wait(); Object.setPrototypeOf(object, other); Object.setPrototypeOf(Child.prototype, other); return "p"; } };
for (const m of ["add", "up", "down", "nothing", "arrow"]) {
  Object.setPrototypeOf(object, one);
  delete object.p;
  console.log(m, object[m](), object.p);
}
console.log(new Child().arrow());`,
}

// TestEngineOnly: they print the same plain, instrumented, and captured and restored at every poll.
func TestEngineOnly(t *testing.T) {
	for name, source := range engineOnly {
		t.Run(name, func(t *testing.T) {
			p := compiled(t, source)
			var plain, out bytes.Buffer
			if err := RunPlain(context.Background(), "a.js", source, Options{Stdout: &plain, Stderr: &plain}); err != nil {
				t.Fatal(err)
			}
			res, err := New(Options{Stdout: &out, Stderr: &out, CountPolls: true}).Run(context.Background(), p)
			if err != nil || res.Uncaught != nil {
				t.Fatal(err, res.Uncaught)
			}
			if out.String() != plain.String() {
				t.Fatalf("instrumented, it prints\n%s", testtext.Diff(out.String(), plain.String()))
			}
			got, n, err := hopRun(t, p, hopping{next: func() int64 { return 1 }, most: int(res.Polls) + 1, check: 1})
			if err != nil || got != plain.String() || n == 0 {
				t.Errorf("with %d hops: %v\n%s", n, err, testtext.Diff(got, plain.String()))
			}
		})
	}
}
