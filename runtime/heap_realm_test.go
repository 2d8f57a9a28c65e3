package runtime

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/dop251/goja"

	"thingsmig/snapshot/snapshottest"
)

// realmChangeTests are what programs do to their realm, and an expression that shows it.
var realmChangeTests = []struct{ name, change, probe string }{
	{"nothing", ``, `1`},
	{"global", `globalThis.a = { b: [1] }; globalThis.c = a.b`, `[a, c, Object.keys(globalThis)]`},
	{"global order", `globalThis.z = 1; globalThis.y = 2; globalThis[5] = 3; globalThis[1] = 4`, `[Object.keys(globalThis)]`},
	{"global accessor", `Object.defineProperty(globalThis, "acc", { get: lib.main[4](), configurable: true })`,
		`[Object.getOwnPropertyDescriptor(globalThis, "acc")]`},
	{"hidden global", `Object.defineProperty(globalThis, "h", { value: -0 })`, `[Object.getOwnPropertyDescriptor(globalThis, "h")]`},
	{"patched", `Array.prototype.map = lib.main[4](); Math.max = 5`, `[Array.prototype.map, Math.max, Object.getOwnPropertyDescriptors(Array.prototype)]`},
	{"patched and kept", `globalThis.old = Array.prototype.map; Array.prototype.map = lib.main[4](); Array.prototype.map.original = old`,
		`[old === [].map.original, old.name, old.call([1], x => x + 1)]`},
	{"removed and kept", `globalThis.m = Math; delete globalThis.Math; m.x = 1`, `[typeof Math, m.max(1, 2), m.x, Object.getOwnPropertyNames(m)]`},
	{"swapped", `{ const f = Array.prototype.map; Array.prototype.map = Array.prototype.filter; Array.prototype.filter = f }`,
		`[[1, 2].map(x => x > 1), [1, 2].filter(x => x > 1)]`},
	{"deleted", `delete Array.prototype.at; delete String.prototype.at; delete Symbol.prototype[Symbol.toPrimitive]`,
		`[[].at, "".at, Object.getOwnPropertyNames(Array.prototype), Object.getOwnPropertySymbols(Symbol.prototype)]`},
	{"moved to the end", `{ const f = Math.abs; delete Math.abs; Math.abs = f }`, `[Object.getOwnPropertyNames(Math), Object.getOwnPropertyDescriptor(Math, "abs")]`},
	{"attributes", `Object.defineProperty(Math, "sin", { enumerable: true }); Object.defineProperty(JSON, "parse", { writable: false })`,
		`[Object.getOwnPropertyDescriptor(Math, "sin"), Object.getOwnPropertyDescriptor(JSON, "parse")]`},
	{"getter replaced", `Object.defineProperty(RegExp.prototype, "flags", { get: lib.main[4]() })`, `[Object.getOwnPropertyDescriptor(RegExp.prototype, "flags")]`},
	{"symbol keys", `Math[Symbol.for("k")] = 1; Array.prototype[Symbol.iterator] = 2; globalThis.own = Symbol("o"); Math[own] = 3`,
		`[Object.getOwnPropertyDescriptors(Math), Array.prototype[Symbol.iterator], Math[own]]`},
	{"function properties", `Math.max.note = { deep: Math.min }; delete Math.min.name; Object.defineProperty(Math.abs, "name", { value: "x" })`,
		`[Math.max.note, Object.getOwnPropertyNames(Math.min), Math.abs.name]`},
	{"prototype", `Object.setPrototypeOf(Math, { inherited: 1 }); Object.setPrototypeOf(JSON, null)`, `[Math.inherited, Object.getPrototypeOf(JSON)]`},
	{"frozen", `Object.freeze(Math); Object.preventExtensions(JSON); Object.seal(Reflect)`,
		`[Object.isFrozen(Math), Object.isExtensible(JSON), Object.isSealed(Reflect), Object.getOwnPropertyDescriptors(Reflect)]`},
	{"iterator prototype", `Object.getPrototypeOf([].values()).next = lib.main[4]()`, `[Object.getPrototypeOf([].values()).next]`},
	{"array prototype elements", `Array.prototype[3] = "three"; Object.prototype.all = 1`, `[Array.prototype.length, [][3], ({}).all]`},
	{"long names", `Math["x".repeat(2000)] = 1; Math["\ud800"] = 2`, `[Object.getOwnPropertyNames(Math)]`},
	{"lexical prototype", `Function.prototype.extra = 1; Object.prototype.toString = lib.main[4]()`, `[lib.extra, (() => 1).extra, {}.toString === Object.prototype.toString]`},
}

func TestHeapRealm(t *testing.T) {
	for _, c := range realmChangeTests {
		t.Run(c.name, func(t *testing.T) {
			from := newTestRealm(t)
			from.run(c.change)
			text, doc, err := from.write(goja.Undefined())
			if err != nil {
				t.Fatal(err)
			}
			if (len(doc.Realm) == 0) != (c.change == "") {
				t.Errorf("%d changes", len(doc.Realm))
			}
			snapshottest.Check(t, text)
			to := newTestRealm(t)
			to.read(text)
			again, _, err := to.write(goja.Undefined())
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(text, again) {
				t.Fatalf("--- first\n%s\n--- second\n%s", clipText(text), clipText(again))
			}
			if before, after := from.text(from.run(c.probe)), to.text(to.run(c.probe)); before != after {
				t.Errorf("--- written\n%s\n--- read\n%s\n--- text\n%s", before, after, clipText(text))
			}
		})
	}
}

// TestGlance compares the two ways in which the properties of an object are read, for all
// intrinsics and all test values.
func TestGlance(t *testing.T) {
	r := newTestRealm(t)
	for i, o := range r.heap.stock.objects {
		r.compareLooks(r.heap.pathOf(i), o)
		if !r.heap.unchanged(i) {
			if _, slow := r.heap.stock.slow[int32(i)]; !slow {
				t.Errorf("%s is said to have changed", r.heap.pathOf(i))
			}
		}
	}
	slow := 0
	for _, code := range strings.Split(heapValues, "\n") {
		if code = strings.TrimSpace(code); code == "" || strings.HasPrefix(code, "//") || strings.Contains(code, "429496729") {
			continue
		}
		r := newTestRealm(t)
		seen := map[*goja.Object]bool{}
		var list []*goja.Object
		add := func(v goja.Value) {
			if o, ok := v.(*goja.Object); ok && o != nil && !seen[o] && r.heap.path(o) == "" {
				seen[o] = true
				list = append(list, o)
			}
		}
		add(r.run(code))
		for ; len(list) > 0; list = list[1:] {
			p := r.compareLooks(code, list[0])
			if p == nil {
				slow++
				continue
			}
			add(p.proto)
			for i := range p.keys {
				add(p.values[i])
				add(p.setters[i])
			}
		}
	}
	if r.heap.engine.prop.ok == false || slow > 100 {
		t.Errorf("the engine is not as expected: %d objects are read slowly", slow)
	}
}

func (r *testRealm) compareLooks(name string, o *goja.Object) *ownProps {
	var fast, slow ownProps
	var g glance
	if !r.heap.engine.glance(o, &g, false) {
		return nil
	}
	if err := r.heap.describe(o, &fast); err != nil {
		r.t.Fatalf("%s: %v", name, err)
	}
	if err := r.heap.describeSlowly(o, &slow); err != nil {
		r.t.Fatalf("%s: %v", name, err)
	}
	show := func(p *ownProps, skip string) string {
		s := fmt.Sprintf("%p %v", p.proto, p.extensible)
		for i, k := range p.keys {
			if k.String() == skip {
				continue
			}
			s += fmt.Sprintf("\n%v %d ", k, p.attrs[i])
			for _, v := range []goja.Value{p.values[i], p.setters[i]} {
				if x, ok := v.(*goja.Object); ok {
					s += fmt.Sprintf("%p ", x)
				} else {
					s += fmt.Sprintf("%T %v ", v, v)
				}
			}
		}
		return s
	}
	skip := ""
	if b, _ := r.heap.brandOf(o); b == functionBrand && len(fast.keys) == 2 {
		skip = "prototype"
	}
	if a, b := show(&fast, skip), show(&slow, skip); a != b {
		r.t.Errorf("%s\n--- at a glance\n%s\n--- slowly\n%s", name, a, b)
	}
	return &fast
}
