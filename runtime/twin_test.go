package runtime

import (
	"context"
	"testing"

	"thingsmig/instrument"
)

// TestTwins: the engine keeps everything where the twins look for it.
func TestTwins(t *testing.T) {
	p, err := instrument.Compile(context.Background(), "a.js", instrument.Options{Source: []byte("1;")})
	if err != nil {
		t.Fatal(err)
	}
	m := New(Options{})
	r, err := m.newRealm(p, nil)
	if err != nil {
		t.Fatal(err)
	}
	if r.twins == nil {
		t.Fatal("there are no twins")
	}
	for _, name := range []string{
		"every", "filter", "find", "findIndex", "findLast", "findLastIndex", "flatMap", "forEach", "from", "map", "reduce", "reduceRight",
		"some", "sort", "toSorted", "mapForEach", "setForEach", "$step",
	} {
		if k := twinKinds(r.byUnit[0].program)[name]; k == nil || k.code() == nil {
			t.Errorf("%s has no twin", name)
		}
	}
}

// TestTwinsStop: inside of what a twin calls a program can be stopped, and where the call is by a conversion or an accessor it waits.
func TestTwinsStop(t *testing.T) {
	for _, c := range []struct {
		src   string
		stops bool
	}{
		{"[1].map(() => work());", true},
		{"[1].forEach(work);", true},
		{"[1, 2].reduce((a, b) => work());", true},
		{"[2, 1].sort((a, b) => work() * 0 + a - b);", true},
		{"[2, 1].toSorted((a, b) => work() * 0 + a - b);", true},
		{"Array.from({ length: 1 }, work);", true},
		{"new Map([[1, 2]]).forEach(work);", true},
		{"new Set([1]).forEach(work);", true},
		{"Array.prototype.map.call([1], work);", true},
		{"Reflect.apply(Array.prototype.map, [1], [work]);", true},
		{"[].map.bind([1])(work);", true},
		{"[1].map(work.bind(null));", true},
		{"new Proxy([].map, {}).call([1], work);", true},
		{"for (const x of (function* () { yield work(); })()) console.log(x);", true},
		{"for (const x of { [Symbol.iterator]() { return { next() { work(); return { done: true }; } }; } }) console.log(x);", true},
		{"[2, 1].sort(() => ({ valueOf: work }));", false},
		{"const a = [1]; Object.defineProperty(a, 0, { get: work }); a.forEach(() => 1);", false},
		{"const a = [1]; let n = 0; function f() { if (n++ > 0) return 1; Object.defineProperty(a, 1, { get: work }); a.length = 2; } a.push(0); a.forEach(f);", false},
		{"for (const x of { [Symbol.iterator]() { return { next() { return { get done() { work(); return true; } }; } }; } }) console.log(x);", false},
	} {
		stops, ran := stopsInside(t, work+c.src)
		if !ran || stops != c.stops {
			t.Errorf("%s: stops inside: %v, ran: %v", c.src, stops, ran)
		}
	}
}
