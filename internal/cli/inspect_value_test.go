package cli

import (
	"math"
	"strings"
	"testing"

	"thingsmig/snapshot"
)

func TestInspectValue(t *testing.T) {
	v := &viewer{doc: &snapshot.Document{
		Shapes: []snapshot.Shape{
			{Keys: []snapshot.Value{snapshot.Str("a"), snapshot.Str("b-c"), snapshot.Str("self")}},
			{Keys: []snapshot.Value{snapshot.Str("g"), snapshot.Str("x")}, Attrs: []snapshot.Attr{snapshot.Accessor, snapshot.DefaultAttr}},
		},
		Heap: []snapshot.Entry{
			{Kind: snapshot.ObjectKind, Shape: 0, Values: []snapshot.Value{snapshot.Num(1), snapshot.Str("two"), snapshot.RefTo(0)}},
			{Kind: snapshot.ArrayKind, Shape: -1, Items: []snapshot.Value{snapshot.Num(1), snapshot.Holes(3), snapshot.RefTo(0), snapshot.RefTo(1)}},
			{Kind: snapshot.MapKind, Shape: -1, Items: []snapshot.Value{snapshot.Str("k"), snapshot.Num(-0.5)}},
			{Kind: snapshot.ObjectKind, Shape: 1, Values: []snapshot.Value{{}, {}, snapshot.Num(5)}},
			{Kind: snapshot.DateKind, Shape: -1, Detail: snapshot.Date(12)},
			{Kind: snapshot.TypedKind, Shape: -1, Detail: &snapshot.View{Type: "Uint8Array", Length: 4}},
			{Kind: snapshot.ErrorKind, Shape: -1},
			{Kind: snapshot.SetKind, Shape: -1},
			{Kind: snapshot.ProxyKind, Shape: -1, Detail: &snapshot.Proxy{Target: snapshot.RefTo(3), Handler: snapshot.RefTo(8)}},
			{Kind: snapshot.ProxyKind, Shape: -1, Detail: &snapshot.Proxy{Target: snapshot.RefTo(8), Handler: snapshot.RefTo(3)}},
			{Kind: snapshot.ProxyKind, Shape: -1, Detail: &snapshot.Proxy{}},
		},
	}}
	for _, c := range []struct {
		v    snapshot.Value
		want string
	}{
		{snapshot.Value{Kind: snapshot.Undefined}, "undefined"},
		{snapshot.Value{Kind: snapshot.Null}, "null"},
		{snapshot.Bool(true), "true"},
		{snapshot.Num(math.Copysign(0, -1)), "-0"},
		{snapshot.Num(math.NaN()), "NaN"},
		{snapshot.Num(1e21), "1e+21"},
		{snapshot.Num(1e-7), "1e-7"},
		{snapshot.Num(123456789012), "123456789012"},
		{snapshot.Num(math.Inf(-1)), "-Infinity"},
		{snapshot.Str("it's \"so\""), `"it's \"so\""`},
		{snapshot.Str(strings.Repeat("é", 100)), `"` + strings.Repeat("é", 60) + `"...`},
		{snapshot.StrUTF16([]uint16{'a', 0xd800}), "\"a\ufffd\""},
		{snapshot.Value{Kind: snapshot.BigInt, Str: "12"}, "12n"},
		{snapshot.Value{Kind: snapshot.WellKnown, Str: "iterator"}, "Symbol.iterator"},
		{snapshot.Value{Kind: snapshot.TDZ}, "(not initialised)"},
		{snapshot.RefTo(0), `{a: 1, "b-c": "two", self: {3 properties}}`},
		{snapshot.RefTo(1), "[1, (3 empty), {3 properties}, [6 items]]"},
		{snapshot.RefTo(2), `Map(1) {"k" => -0.5}`},
		{snapshot.RefTo(3), "{g: (getter), x: 5}"},
		{snapshot.RefTo(4), "Date(12)"},
		{snapshot.RefTo(5), "Uint8Array(4)"},
		{snapshot.RefTo(6), "Error{}"},
		{snapshot.RefTo(7), "Set(0) {}"},
		{snapshot.RefTo(9), "Proxy({g: (getter), x: 5})"},
		{snapshot.RefTo(10), "[revoked proxy]"},
	} {
		if got := v.value(c.v); got != c.want {
			t.Errorf("%+v: %s, not %s", c.v, got, c.want)
		}
	}
}
