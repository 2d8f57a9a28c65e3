package runtime

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/dop251/goja"

	"thingsmig/instrument"
)

// TestLazyRealmLooksTheSame: a realm with stubs has the same objects with the same properties as
// one in which all functions were loaded at once.
func TestLazyRealmLooksTheSame(t *testing.T) {
	p, err := instrument.Unit(1, "x.js", "function* g() { yield* [] } Proxy; eval('toJSON')", "", instrument.ModuleParams)
	if err != nil {
		t.Fatal(err)
	}
	with := realmLooks(t, p)
	lazyInstead = &lazyImage{code: imageCode, start: strings.Replace(imageCode, ") {", ", "+loadName+") {", 1)}
	lazyInstead.params, _ = unitParams(lazyInstead.start)
	defer func() { lazyInstead = nil }()
	without := realmLooks(t, p)
	if len(with) < 500 || len(with) != len(without) {
		t.Fatalf("%d and %d objects", len(with), len(without))
	}
	for i := range with {
		if with[i] != without[i] {
			t.Errorf("with stubs\n%s\nwithout\n%s", with[i], without[i])
		}
	}
}

func realmLooks(t *testing.T, p *instrument.Program) []string {
	r, err := New(Options{}).newRealm(p, nil)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for i := range r.heap.stock.objects {
		look := r.heap.pristine(i)
		var b strings.Builder
		fmt.Fprint(&b, r.heap.pathOf(i), " ", look.extensible, " ", r.heap.path(look.proto))
		for j, k := range look.keys {
			fmt.Fprint(&b, "\n  ", k, " ", look.attrs[j])
			for _, v := range []goja.Value{look.values[j], look.setters[j]} {
				if o, ok := v.(*goja.Object); ok {
					fmt.Fprint(&b, " ", r.heap.path(o))
				} else if v != nil {
					fmt.Fprint(&b, " ", v)
				}
			}
		}
		text := b.String()
		if strings.HasPrefix(text, "%host%") { // in no order: no program sees it
			lines := strings.Split(text, "\n")
			slices.Sort(lines[1:])
			text = strings.Join(lines, "\n")
		}
		out = append(out, text)
	}
	slices.Sort(out)
	return out
}

// TestLazyOnlyOnce: a function is loaded when it is called, and no other is.
func TestLazyOnlyOnce(t *testing.T) {
	image, err := newLazyImage(imageCode, imageStart, imageLazy)
	if err != nil {
		t.Fatal(err)
	}
	lazyInstead = image
	defer func() { lazyInstead = nil }()
	loaded := func() (list []string) {
		for _, f := range image.functions {
			if f.prg != nil {
				name, _, _ := strings.Cut(strings.TrimPrefix(image.code[f.start:f.end], "function "), "(")
				list = append(list, name)
			}
		}
		return list
	}
	m := New(Options{})
	p, err := instrument.Unit(1, "x.js", "[2, 1].map(v => v); [1].map(v => v); undefined", "", instrument.ModuleParams)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.newRealm(p, nil); err != nil {
		t.Fatal(err)
	}
	if list := loaded(); len(list) > 0 {
		t.Errorf("loaded before any program runs: %v", list)
	}
	if _, err := New(Options{}).Run(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	if list := loaded(); len(list) > 20 {
		t.Errorf("loaded for a call of map: %v", list)
	}
	callback, err := instrument.Unit(1, "x.js", "let n = 0; [2, 1].map(v => { for (;;) if (n++ > 3) return v; })", "", instrument.ModuleParams)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := New(Options{}).Run(t.Context(), callback); err != nil {
		t.Fatal(err)
	}
	if list := loaded(); !slices.ContainsFunc(list, func(s string) bool { return strings.Contains(s, "map") }) {
		t.Errorf("map was called and is not loaded: %v", list)
	}
}
