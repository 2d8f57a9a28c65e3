package runtime

import (
	"testing"

	"github.com/dop251/goja"
)

// TestPlainValues fails if the engine keeps numbers or strings differently than engine_values.go
// expects: then a heap is written by slower means.
func TestPlainValues(t *testing.T) {
	e, err := engine()
	if err != nil {
		t.Fatal(err)
	}
	rt := goja.New()
	for _, c := range []struct {
		code string
		kind plainKind
	}{
		{"0", anInteger}, {"-5", anInteger}, {"255", anInteger}, {"256", anInteger}, {"2 ** 40 | 0, 1e12", anInteger},
		{"0.5", aFloat}, {"-0", aFloat}, {"NaN", aFloat}, {"-Infinity", aFloat}, {"2 ** 60", aFloat},
		{"''", aText}, {"'abc'", aText}, {"'abc'.slice(1)", aText}, {"'a' + 1", aText},
		{"'\u00fc'", anything}, {"true", aBoolean}, {"false", aBoolean}, {"null", isNull}, {"undefined", isUndefined},
		{"({})", anything}, {"Symbol.iterator", anything}, {"1n", anything},
	} {
		v, err := rt.RunString(c.code)
		if err != nil {
			t.Fatal(err)
		}
		kind, p := e.plainValue(v)
		if kind != c.kind {
			t.Errorf("%s: kind %d, expected %d", c.code, kind, c.kind)
			continue
		}
		var same goja.Value
		switch kind {
		case anInteger:
			same = rt.ToValue(*(*int64)(p))
		case aFloat:
			same = rt.ToValue(*(*float64)(p))
		case aText:
			same = rt.ToValue(*(*string)(p))
		case aBoolean:
			same = rt.ToValue(*(*bool)(p))
		default:
			continue
		}
		if !same.SameAs(v) {
			t.Errorf("%s: read as %v", c.code, same)
		}
	}
	if k, _ := e.plainValue(nil); k != anything {
		t.Error("nothing has a kind")
	}
	v, _ := rt.RunString("({ get a() {} })")
	var g glance
	if !e.glance(v.(*goja.Object), &g, false) || !e.isProperty(g.values["a"]) {
		t.Error("an accessor is not told from a value")
	}
	for typ, o := range e.of {
		found := false
		for _, p := range e.tabs {
			found = found || p == o
		}
		if !found {
			t.Errorf("%s (%v) is not known by its first word", o.what, typ)
		}
	}
}
