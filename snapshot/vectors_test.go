package snapshot_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"thingsmig/snapshot"
)

var update = flag.Bool("update", false, "write testdata/vectors anew")

const vectors = "../testdata/vectors"

func ref(i int) snapshot.Value { return snapshot.RefTo(i) }
func intrinsic(path string) snapshot.Value {
	return snapshot.Value{Kind: snapshot.Intrinsic, Str: path}
}

// sample is a document that has something of everything.
func sample() *snapshot.Document {
	source := "let n = 1;\nwhile (n) n++;\n"
	sum := sha256.Sum256([]byte(source))
	undef := snapshot.Value{Kind: snapshot.Undefined}
	obj := func(shape int, values ...snapshot.Value) snapshot.Entry {
		return snapshot.Entry{Shape: shape, Values: values}
	}
	of := func(kind snapshot.Kind, d snapshot.Detail, items ...snapshot.Value) snapshot.Entry {
		return snapshot.Entry{Kind: kind, Shape: -1, Detail: d, Items: items}
	}
	return &snapshot.Document{
		Tool: "thingsmig 0.1.0", Work: snapshot.Work{Polls: 42},
		Hops:    []snapshot.Hop{{Host: "a", Arch: "linux/arm64", Engine: "goja", Time: "2026-01-02T03:04:05Z", Polls: 42}},
		Program: snapshot.Program{Name: "app.js", Source: source, SHA256: hex.EncodeToString(sum[:]), Args: []string{"-v", "ü"}},
		Frames: []snapshot.Frame{
			{Unit: 1, Fn: 0, Site: 3, Scope: -1, Outer: -1, Locals: []snapshot.Value{snapshot.Num(7), {Kind: snapshot.TDZ}}},
			{Unit: 1, Fn: 2, Site: 5, This: ref(0), NewTarget: ref(3), Scope: 1, Outer: 0, Blocks: []int{1}, Flags: []string{"x"}, Generator: ref(23)},
		},
		Main: []snapshot.Value{ref(0), ref(1), {}},
		Scopes: []snapshot.Scope{
			{Unit: 1, Scope: 1, Parent: -1, Vars: []snapshot.Value{snapshot.Num(1), {}}},
			{Unit: 1, Scope: 2, Parent: 0, Vars: []snapshot.Value{{Kind: snapshot.TDZ}}},
		},
		Code: []snapshot.Code{{Unit: 1, Fn: 2, Name: snapshot.Str("f"), Length: snapshot.Num(1)}, {Unit: 1, Fn: 4, Name: snapshot.Str("C"), Length: snapshot.Num(0)}},
		Shapes: []snapshot.Shape{
			{Keys: []snapshot.Value{snapshot.Str("a"), snapshot.Str("b")}},
			{Keys: []snapshot.Value{snapshot.Str("x"), {Kind: snapshot.WellKnown, Str: "iterator"}, ref(16)},
				Attrs: []snapshot.Attr{snapshot.Accessor | snapshot.Configurable, snapshot.Writable, snapshot.DefaultAttr}},
			{Keys: []snapshot.Value{snapshot.Str("stack")}, Attrs: []snapshot.Attr{snapshot.Writable | snapshot.Configurable}},
		},
		Heap: []snapshot.Entry{
			obj(0, snapshot.Num(1), ref(1)),
			{Kind: snapshot.ArrayKind, Shape: -1, Items: []snapshot.Value{snapshot.Num(1), snapshot.Holes(3), ref(0)}, FixedLength: true},
			{Kind: snapshot.FunctionKind, Shape: -1, Detail: &snapshot.Function{Scope: 1, Prototype: ref(17)}},
			{Kind: snapshot.ClassKind, Shape: -1, Detail: &snapshot.Function{Code: 1, Scope: -1,
				Keys: []snapshot.Value{snapshot.Str("0"), {Kind: snapshot.WellKnown, Str: "iterator"}}, Statics: []snapshot.Value{ref(3), {}}}},
			{Kind: snapshot.BoundKind, Shape: -1, Detail: &snapshot.Bound{Target: ref(2), This: undef, Args: []snapshot.Value{ref(0)}}},
			{Kind: snapshot.ErrorKind, Shape: 2, Values: []snapshot.Value{snapshot.Str("Error: x")}, Proto: intrinsic("TypeError.prototype")},
			of(snapshot.DateKind, snapshot.Date(5)),
			of(snapshot.RegExpKind, &snapshot.RegExp{Source: snapshot.Str("a"), Flags: "g"}),
			of(snapshot.MapKind, nil, ref(0), snapshot.Num(1), snapshot.Str("k"), ref(8)),
			of(snapshot.SetKind, nil, snapshot.Num(1), ref(9)),
			of(snapshot.WeakMapKind, nil, ref(0), undef),
			of(snapshot.WeakSetKind, nil, intrinsic("Math")),
			of(snapshot.BufferKind, snapshot.Buffer("12345678")),
			of(snapshot.TypedKind, &snapshot.View{Type: "Uint16Array", Buffer: ref(12), Offset: 2, Length: 3}),
			of(snapshot.DataViewKind, &snapshot.View{Buffer: ref(12), Offset: 1, Length: 7}),
			of(snapshot.BoxedKind, snapshot.Boxed(snapshot.Num(1))),
			of(snapshot.SymbolKind, snapshot.Symbol(snapshot.Str("own"))),
			{Shape: -1, Level: snapshot.Frozen, Proto: snapshot.Value{Kind: snapshot.Null}},
			{Kind: snapshot.ArgumentsKind, Private: []snapshot.Private{{Class: ref(3), Fields: []snapshot.Value{snapshot.Num(1), {}, ref(1)}}}, Shape: 1, Values: []snapshot.Value{ref(2), undef, snapshot.StrUTF16([]uint16{0xd800}), snapshot.Num(0)}},
			of(snapshot.StringKind, snapshot.Text(strings.Repeat("long ", 300))),
			of(snapshot.IteratorKind, &snapshot.Iterator{Type: "map.entries", Source: ref(8), Position: snapshot.Num(1)}),
			generator(snapshot.GeneratorStart, 0), generator(snapshot.GeneratorYield, 1),
			generator(snapshot.GeneratorRunning, -1), generator(snapshot.GeneratorDone, -1),
			of(snapshot.BufferKind, snapshot.DetachedBuffer{}),
			of(snapshot.TypedKind, &snapshot.View{Type: "Int8Array", Buffer: ref(25)}),
			{Kind: snapshot.RawJSONKind, Shape: -1, Proto: snapshot.Value{Kind: snapshot.Null}, Detail: snapshot.RawJSON(snapshot.Str("12"))},
			of(snapshot.ProxyKind, &snapshot.Proxy{Target: ref(4), Handler: ref(0), Callable: snapshot.CallableFunction}),
			of(snapshot.ProxyKind, &snapshot.Proxy{Target: ref(28), Handler: ref(28), Callable: snapshot.CallableFunction}),
			of(snapshot.ProxyKind, &snapshot.Proxy{Callable: snapshot.CallableConstructor}),
		},
		Texts: []snapshot.TextUnit{
			{Unit: 2, Kind: "function", Source: "(function anonymous(a\n) {\nreturn a\n})"},
			{Unit: 5, Kind: "eval", Source: "x + 1", Place: "sloppy 1 0 this x:v", Main: []snapshot.Value{ref(0), {}}},
		},
		Suspended: []snapshot.Frame{
			{Unit: 1, Fn: 5, Scope: -1, Outer: -1}, {Unit: 1, Fn: 5, Site: 9, Scope: -1, Outer: -1, Locals: []snapshot.Value{ref(21)}},
		},
		Realm: []snapshot.Change{
			{Path: "Math", Shape: 0, Values: []snapshot.Value{snapshot.Num(1), ref(2)}, Deleted: []snapshot.Value{snapshot.Str("max")}},
			{Path: "JSON", Shape: -1, Fixed: true, Proto: snapshot.Value{Kind: snapshot.Null}},
		},
	}
}

func generator(state snapshot.GeneratorState, frame int) snapshot.Entry {
	return snapshot.Entry{Kind: snapshot.GeneratorKind, Shape: -1, Proto: intrinsic("%GeneratorFunction%.prototype.prototype"),
		Detail: &snapshot.Generator{State: state, Frame: frame}}
}

func write(t testing.TB, d *snapshot.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := snapshot.Write(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// defect is a document with one fault. Either change makes it before it is written, so that its
// hash is right, or edit makes it in the text.
type defect struct {
	name   string
	change func(d *snapshot.Document)
	edit   func(text string) string
	want   []string // in the message
}

func swap(old, new string) func(string) string {
	return func(text string) string {
		if !strings.Contains(text, old) {
			panic("no " + old)
		}
		return strings.Replace(text, old, new, 1)
	}
}

var defects = []defect{
	// the text
	{"empty", nil, func(string) string { return "" }, []string{"empty", "byte 0"}},
	{"blank", nil, func(string) string { return " \n\t\n" }, []string{"empty"}},
	{"not-json", nil, func(string) string { return "hello\n" }, []string{"not a snapshot", "'h'", "byte 0"}},
	{"binary", nil, func(string) string { return "\x28\xb5\x2f\xfd\x00\x00" }, []string{"not a snapshot"}},
	{"array", nil, func(string) string { return "[1]" }, []string{"not a snapshot", "'['"}},
	{"other-json", nil, func(string) string { return `{"name":"x","version":"1.0.0"}` }, []string{"unknown member"}},
	{"format-not-first", nil, func(string) string { return `{"tool":"x","format":1}` }, []string{"first member"}},
	{"truncated-early", nil, func(s string) string { return s[:40] }, []string{"text ends"}},
	{"truncated-half", nil, func(s string) string { return s[:len(s)/2] }, []string{"heap"}},
	{"truncated-late", nil, func(s string) string { return s[:len(s)-20] }, []string{"hash", "text ends"}},
	{"trailing-data", nil, func(s string) string { return s + "{}" }, []string{"after the document"}},
	{"two-documents", nil, func(s string) string { return s + s }, []string{"after the document"}},
	{"duplicate-member", nil, swap(`"tool":`, `"format":1,"tool":`), []string{"duplicate member", "format"}},
	{"duplicate-entry-member", nil, swap(`"kind":"array",`, `"kind":"array","kind":"array",`), []string{"heap[1]", "duplicate member", "kind"}},
	{"unknown-member", nil, swap(`"frames":`, `"frame":`), []string{"unknown member", "frame"}},
	{"unknown-entry-member", nil, swap(`{"shape":0,`, `{"size":0,"shape":0,`), []string{"heap[0]", "unknown member", "size"}},
	{"missing-member", nil, swap(",\n\"scopes\":[\n{\"scope\":1,\"vars\":[1,[]]},\n{\"scope\":2,\"parent\":0,\"vars\":[[\"tdz\"]]}]", ""), []string{"scopes", "missing"}},
	{"missing-hash", nil, func(s string) string { return s[:strings.LastIndex(s, ",")] + "}\n" }, []string{"hash", "missing"}},
	{"missing-comma", nil, swap(`"fn":0,"site"`, `"fn":0 "site"`), []string{"frames[0]", "expected ','"}},
	{"trailing-comma", nil, swap(`[1,["hole",3],[0]]`, `[1,["hole",3],[0],]`), []string{"heap[1].items[3]"}},
	{"single-quotes", nil, swap(`"tool"`, `'tool'`), []string{"expected a string"}},
	{"comment", nil, swap(`"tool"`, `/* */"tool"`), []string{"expected a string"}},
	{"control-character", nil, swap(`"a","b"`, "\"a\n\",\"b\""), []string{"shapes[0].keys[0]", "control character"}},
	{"bad-escape", nil, swap(`"a","b"`, `"\x61","b"`), []string{"shapes[0].keys[0]", "escape"}},
	{"bad-unicode-escape", nil, swap(`"a","b"`, `"\u00g1","b"`), []string{"escape"}},
	{"lone-surrogate-escape", nil, swap(`"a","b"`, `"\ud800","b"`), []string{"lone surrogate"}},
	{"not-utf8", nil, swap(`ü`, "\xff"), []string{"program.args[1]", "UTF-8"}},
	{"byte-order-mark", nil, func(s string) string { return "\ufeff" + s }, []string{"not a snapshot"}},
	{"deep-nesting", nil, swap(`[[0],[1],[]]`, strings.Repeat("[", 10_000)), []string{"main[0]"}},
	{"deep-objects", nil, swap(`"heap":[`, `"heap":[`+strings.Repeat(`{"proto":`, 10_000)), []string{"heap[0].proto", "object"}},
	// numbers
	{"leading-zero", nil, swap(`"fn":0,"site":3`, `"fn":0,"site":03`), []string{"frames[0].site"}},
	{"plus-sign", nil, swap(`"site":3`, `"site":+3`), []string{"frames[0].site"}},
	{"site-fraction", nil, swap(`"site":3`, `"site":3.5`), []string{"frames[0].site", "integer"}},
	{"site-negative", nil, swap(`"site":3`, `"site":-3`), []string{"frames[0].site", "integer"}},
	{"site-huge", nil, swap(`"site":3`, `"site":99999999999999999999`), []string{"frames[0].site", "integer"}},
	{"site-text", nil, swap(`"site":3`, `"site":"3"`), []string{"frames[0].site", "number"}},
	{"fn-null", nil, swap(`"fn":0`, `"fn":null`), []string{"frames[0].fn", "number"}},
	{"fn-array", nil, swap(`"fn":0`, `"fn":[0]`), []string{"frames[0].fn", "number"}},
	{"number-infinite", nil, swap(`"time":5`, `"time":1e999`), []string{"heap[6].time", "range"}},
	{"number-minus-zero", nil, swap(`"time":5`, `"time":-0`), []string{"heap[6].time", "-0"}},
	{"number-nan", nil, swap(`"time":5`, `"time":NaN`), []string{"heap[6].time"}},
	{"polls-fraction", nil, swap(`"work":{"polls":42}`, `"work":{"polls":4.2}`), []string{"work.polls"}},
	// the hash
	{"edited-byte", nil, swap(`"locals":[7`, `"locals":[8`), []string{"hash", "sha256:"}},
	{"edited-source", nil, swap(`let n = 1;`, `let n = 2;`), []string{"hash"}},
	{"edited-hash", nil, func(s string) string {
		i := strings.LastIndex(s, "sha256:") + len("sha256:")
		return s[:i] + strings.Repeat("0", 64) + s[i+64:]
	}, []string{"hash"}},
	{"hash-kind", nil, swap(`sha256:`, `md5:`), []string{"hash"}},
	{"hash-number", nil, func(s string) string { return s[:strings.LastIndex(s, `"sha256:`)] + "5}\n" }, []string{"hash", "string"}},
	{"source-hash", func(d *snapshot.Document) { d.Program.SHA256 = strings.Repeat("0", 64) }, nil, []string{"program.sha256"}},
	// values
	{"value-object", nil, swap(`"locals":[7`, `"locals":[{}`), []string{"frames[0].locals[0]", "object"}},
	{"value-tag", nil, swap(`["tdz"]`, `["tdx"]`), []string{"frames[0].locals[1]", "tag", "tdx"}},
	{"value-long-tag", nil, swap(`["tdz"]`, `["tdz",1]`), []string{"frames[0].locals[1]"}},
	{"value-two-refs", nil, swap(`"this":[0]`, `"this":[0,1]`), []string{"frames[1].this"}},
	{"value-bad-bigint", nil, swap(`"locals":[7`, `"locals":[["big","1x"]`), []string{"frames[0].locals[0]", "BigInt"}},
	{"value-bad-utf16", nil, swap(`["utf16","d800"]`, `["utf16","d80"]`), []string{"heap[18].v[2]", "code units"}},
	{"value-utf16-well-formed", nil, swap(`["utf16","d800"]`, `["utf16","0041"]`), []string{"heap[18].v[2]", "code units"}},
	{"value-hole-zero", nil, swap(`["hole",3]`, `["hole",0]`), []string{"heap[1].items[1]", "integer"}},
	{"value-bad-literal", nil, swap(`"locals":[7`, `"locals":[nul`), []string{"frames[0].locals[0]", "null"}},
	{"bad-base64", nil, swap(`"data":"MTIz`, `"data":"MT*z`), []string{"heap[12].data", "base64"}},
	{"hole-outside", func(d *snapshot.Document) { d.Main[0] = snapshot.Holes(1) }, nil, []string{"main[0]", "hole"}},
	{"tdz-outside", func(d *snapshot.Document) { d.Heap[0].Values[0].Kind = snapshot.TDZ }, nil, []string{"heap[0].v[0]", "uninitialised"}},
	{"absent-outside", func(d *snapshot.Document) { d.Heap[0].Values[0] = snapshot.Value{} }, nil, []string{"heap[0].v[0]", "absent"}},
	{"unknown-symbol", func(d *snapshot.Document) { d.Main[0] = snapshot.Value{Kind: snapshot.WellKnown, Str: "iter"} }, nil, []string{"main[0]", "symbol iter"}},
	{"empty-intrinsic", func(d *snapshot.Document) { d.Main[0] = intrinsic("") }, nil, []string{"main[0]"}},
	{"text-unit", func(d *snapshot.Document) { d.Texts[0].Unit = 1 }, nil, []string{"texts[0].unit"}},
	{"text-order", func(d *snapshot.Document) { d.Texts[1].Unit = 2 }, nil, []string{"texts[1].unit", "ascend"}},
	{"text-kind", func(d *snapshot.Document) { d.Texts[1].Kind = "script" }, nil, []string{"texts[1].kind", "script"}},
	{"text-missing-code", func(d *snapshot.Document) { d.Code[0].Unit = 3 }, nil, []string{"code[0]", "unit 3"}},
	{"text-missing-scope", func(d *snapshot.Document) { d.Scopes[0].Unit = 3 }, nil, []string{"scopes[0]", "unit 3"}},
	{"text-missing-frame", func(d *snapshot.Document) { d.Frames[0].Unit = 9 }, nil, []string{"frames[0]", "unit 9"}},
	// references
	{"ref-text", func(d *snapshot.Document) { d.Texts[1].Main[0] = ref(99) }, nil, []string{"texts[1].main[0]"}},
	{"ref-main", func(d *snapshot.Document) { d.Main[1] = ref(31) }, nil, []string{"main[1]", "heap entry 31", "there are 31"}},
	{"ref-local", func(d *snapshot.Document) { d.Frames[0].Locals[0] = ref(1 << 30) }, nil, []string{"frames[0].locals[0]"}},
	{"ref-this", func(d *snapshot.Document) { d.Frames[1].This = ref(99) }, nil, []string{"frames[1].this"}},
	{"ref-scope-variable", func(d *snapshot.Document) { d.Scopes[1].Vars[0] = ref(99) }, nil, []string{"scopes[1].vars[0]"}},
	{"ref-property", func(d *snapshot.Document) { d.Heap[0].Values[1] = ref(99) }, nil, []string{"heap[0].v[1]"}},
	{"ref-element", func(d *snapshot.Document) { d.Heap[1].Items[2] = ref(99) }, nil, []string{"heap[1].items[2]"}},
	{"ref-map-key", func(d *snapshot.Document) { d.Heap[8].Items[0] = ref(99) }, nil, []string{"heap[8].items[0]"}},
	{"ref-proto", func(d *snapshot.Document) { d.Heap[0].Proto = ref(99) }, nil, []string{"heap[0].proto"}},
	{"ref-realm", func(d *snapshot.Document) { d.Realm[0].Values[1] = ref(99) }, nil, []string{"realm[0].v[1]"}},
	{"ref-key", func(d *snapshot.Document) { d.Shapes[1].Keys[2] = ref(99) }, nil, []string{"shapes[1].keys[2]"}},
	{"code-index", func(d *snapshot.Document) { d.Heap[2].Detail.(*snapshot.Function).Code = 2 }, nil, []string{"heap[2].code", "not below 2"}},
	{"scope-index", func(d *snapshot.Document) { d.Heap[2].Detail.(*snapshot.Function).Scope = 2 }, nil, []string{"heap[2].scope", "not below 2"}},
	{"shape-index", func(d *snapshot.Document) { d.Heap[0].Shape = 3 }, nil, []string{"heap[0].shape", "not below 3"}},
	{"realm-shape-index", func(d *snapshot.Document) { d.Realm[0].Shape = 3 }, nil, []string{"realm[0].shape"}},
	{"parent-index", func(d *snapshot.Document) { d.Scopes[1].Parent = 2 }, nil, []string{"scopes[1].parent"}},
	{"parent-circle", func(d *snapshot.Document) { d.Scopes[0].Parent = 1 }, nil, []string{"scopes[", "circle"}},
	{"proto-circle", func(d *snapshot.Document) { d.Heap[0].Proto = ref(1); d.Heap[1].Proto = ref(0) }, nil, []string{"heap[0]", "prototypes", "circle"}},
	{"frame-scope", func(d *snapshot.Document) { d.Frames[1].Scope = 2 }, nil, []string{"frames[1].scope"}},
	{"frame-outer", func(d *snapshot.Document) { d.Frames[1].Outer = 7 }, nil, []string{"frames[1].outer"}},
	{"frame-block", func(d *snapshot.Document) { d.Frames[1].Blocks[0] = 2 }, nil, []string{"frames[1].blocks[0]"}},
	{"frame-unit", func(d *snapshot.Document) { d.Frames[1].Unit = 0 }, nil, []string{"frames[1].scope", "unit"}},
	{"scope-unit", func(d *snapshot.Document) { d.Code[0].Unit = 0 }, nil, []string{"heap[2].scope", "unit"}},
	{"parent-unit", func(d *snapshot.Document) { d.Scopes[0].Unit = 0 }, nil, []string{"unit"}},
	// entries
	{"kind-unknown", nil, swap(`"kind":"set"`, `"kind":"sat"`), []string{"heap[9].kind", "unknown kind", "sat"}},
	{"kind-number", nil, swap(`"kind":"set"`, `"kind":5`), []string{"heap[9].kind", "string"}},
	{"level-unknown", nil, swap(`"level":"frozen"`, `"level":"cold"`), []string{"heap[17].level", "cold"}},
	{"member-of-other-kind", nil, swap(`"kind":"set","items":`, `"kind":"date","items":`), []string{"heap[9]", "date"}},
	{"member-missing", nil, swap(`"kind":"date","time":5`, `"kind":"date"`), []string{"heap[6]", "date", "time"}},
	{"shape-without-values", nil, swap(`{"shape":0,"v":[1,[1]]}`, `{"shape":0}`), []string{"heap[0]", "shape", "only one"}},
	{"values-too-few", func(d *snapshot.Document) { d.Heap[0].Values = d.Heap[0].Values[:1] }, nil, []string{"heap[0].v", "1 values", "shape of 2"}},
	{"values-too-many", func(d *snapshot.Document) { d.Realm[0].Values = append(d.Realm[0].Values, snapshot.Num(1)) }, nil, []string{"realm[0].v", "3 values"}},
	{"key-twice", func(d *snapshot.Document) { d.Shapes[0].Keys[1] = snapshot.Str("a") }, nil, []string{"shapes[0].keys[1]", "twice"}},
	{"key-number", func(d *snapshot.Document) { d.Shapes[0].Keys[1] = snapshot.Num(1) }, nil, []string{"shapes[0].keys[1]"}},
	{"key-object", func(d *snapshot.Document) { d.Shapes[0].Keys[1] = ref(0) }, nil, []string{"shapes[0].keys[1]", "object"}},
	{"attributes-count", func(d *snapshot.Document) { d.Shapes[1].Attrs = d.Shapes[1].Attrs[:2] }, nil, []string{"shapes[1]", "3 keys", "2 attributes"}},
	{"attributes-unknown", nil, swap(`"attrs":["ca"`, `"attrs":["cx"`), []string{"shapes[1].attrs[0]", "cx"}},
	{"accessor-writable", func(d *snapshot.Document) { d.Shapes[1].Attrs[0] |= snapshot.Writable }, nil, []string{"shapes[1].attrs[0]", "accessor"}},
	{"accessor-number", func(d *snapshot.Document) { d.Heap[18].Values[0] = snapshot.Num(1) }, nil, []string{"heap[18].v[0]"}},
	{"proto-number", func(d *snapshot.Document) { d.Heap[0].Proto = snapshot.Num(1) }, nil, []string{"heap[0].proto"}},
	{"proto-symbol", func(d *snapshot.Document) { d.Heap[0].Proto = ref(16) }, nil, []string{"heap[0].proto", "symbol"}},
	{"hole-after-hole", func(d *snapshot.Document) { d.Heap[1].Items[0] = snapshot.Holes(1) }, nil, []string{"heap[1].items[1]", "hole"}},
	{"array-too-long", func(d *snapshot.Document) { d.Heap[1].Items[1] = snapshot.Holes(1 << 40) }, nil, []string{"heap[1].items", "length"}},
	{"map-odd", func(d *snapshot.Document) { d.Heap[8].Items = d.Heap[8].Items[:3] }, nil, []string{"heap[8].items", "without a value"}},
	{"map-key-twice", func(d *snapshot.Document) { d.Heap[8].Items[2] = ref(0) }, nil, []string{"heap[8].items[2]", "twice"}},
	{"set-member-twice", func(d *snapshot.Document) { d.Heap[9].Items[1] = snapshot.Num(1) }, nil, []string{"heap[9].items[1]", "twice"}},
	{"weak-key-number", func(d *snapshot.Document) { d.Heap[10].Items[0] = snapshot.Num(1) }, nil, []string{"heap[10].items[0]"}},
	{"bound-target", func(d *snapshot.Document) { d.Heap[4].Detail.(*snapshot.Bound).Target = ref(0) }, nil, []string{"heap[4].target"}},
	{"class-not-class", func(d *snapshot.Document) { d.Heap[2].Detail.(*snapshot.Function).Class = ref(0) }, nil, []string{"heap[2].class"}},
	{"class-key", func(d *snapshot.Document) { d.Heap[3].Detail.(*snapshot.Function).Keys[0] = ref(0) }, nil, []string{"heap[3].keys[0]"}},
	{"class-statics", func(d *snapshot.Document) {
		d.Heap[3].Detail.(*snapshot.Function).Statics[1] = snapshot.Value{Kind: snapshot.TDZ}
	}, nil, []string{"heap[3].statics[1]"}},
	{"function-statics", nil, swap(`"kind":"function","code":0,"scope":1`, `"kind":"function","code":0,"scope":1,"statics":[1]`), []string{"heap[2]", "function", "statics"}},
	{"private-class", func(d *snapshot.Document) { d.Heap[18].Private[0].Class = ref(2) }, nil, []string{"heap[18].private[0].class", "not a class"}},
	{"private-field", func(d *snapshot.Document) { d.Heap[18].Private[0].Fields[0] = snapshot.Value{Kind: snapshot.TDZ} }, nil, []string{"heap[18].private[0].fields[0]"}},
	{"private-twice", func(d *snapshot.Document) { d.Heap[18].Private = append(d.Heap[18].Private, d.Heap[18].Private[0]) }, nil, []string{"heap[18].private[1].class", "behind"}},
	{"private-of-symbol", func(d *snapshot.Document) { d.Heap[16].Private = d.Heap[18].Private }, nil, []string{"heap[16].private", "symbol"}},
	{"private-without-fields", nil, swap(`"private":[{"class":[3],"fields":[1,[],[1]]}]`, `"private":[{"class":[3]}]`), []string{"heap[18].private[0]", "fields"}},
	{"prototype-shared", func(d *snapshot.Document) {
		d.Heap[5] = snapshot.Entry{Kind: snapshot.FunctionKind, Shape: -1, Detail: &snapshot.Function{Scope: -1, Prototype: ref(17)}}
	}, nil, []string{"heap[5].prototype", "another function"}},
	{"prototype-array", func(d *snapshot.Document) { d.Heap[2].Detail.(*snapshot.Function).Prototype = ref(1) }, nil, []string{"heap[2].prototype"}},
	{"view-buffer", func(d *snapshot.Document) { d.Heap[13].Detail.(*snapshot.View).Buffer = ref(0) }, nil, []string{"heap[13].buffer"}},
	{"view-outside", func(d *snapshot.Document) { d.Heap[13].Detail.(*snapshot.View).Length = 4 }, nil, []string{"heap[13]", "do not lie"}},
	{"view-huge", func(d *snapshot.Document) { d.Heap[14].Detail.(*snapshot.View).Length = 1 << 50 }, nil, []string{"heap[14]", "do not lie"}},
	{"view-crooked", func(d *snapshot.Document) { d.Heap[13].Detail.(*snapshot.View).Offset = 1 }, nil, []string{"heap[13]", "do not lie"}},
	{"view-of-nothing", func(d *snapshot.Document) { d.Heap[26].Detail.(*snapshot.View).Length = 1 }, nil, []string{"heap[26]", "do not lie"}},
	{"rawjson-number", func(d *snapshot.Document) { d.Heap[27].Detail = snapshot.RawJSON(snapshot.Num(12)) }, nil, []string{"heap[27].source", "not a string"}},
	{"buffer-twice", nil, swap(`"detached":true`, `"data":"","detached":true`), []string{"heap[25]", "data", "detached"}},
	{"buffer-without-data", nil, swap(`,"detached":true`, ``), []string{"heap[25]", "data", "detached"}},
	{"view-type", func(d *snapshot.Document) { d.Heap[13].Detail.(*snapshot.View).Type = "Uint17Array" }, nil, []string{"heap[13].type", "Uint17Array"}},
	{"boxed-object", func(d *snapshot.Document) { d.Heap[15].Detail = snapshot.Boxed(ref(0)) }, nil, []string{"heap[15]"}},
	{"iterator-type", func(d *snapshot.Document) { d.Heap[20].Detail.(*snapshot.Iterator).Type = "map" }, nil, []string{"heap[20]"}},
	{"iterator-source", func(d *snapshot.Document) { d.Heap[20].Detail.(*snapshot.Iterator).Source = ref(9) }, nil, []string{"heap[20].source", "map"}},
	{"iterator-position", func(d *snapshot.Document) { d.Heap[20].Detail.(*snapshot.Iterator).Position = snapshot.Num(-1) }, nil, []string{"heap[20].position"}},
	{"iterator-beyond", func(d *snapshot.Document) { d.Heap[20].Detail.(*snapshot.Iterator).Position = snapshot.Num(3) }, nil, []string{"heap[20].position", "3 of 2"}},
	{"generator-state", nil, swap(`"state":"running"`, `"state":"runs"`), []string{"heap[23]", "runs"}},
	{"generator-frame", nil, swap(`"state":"done"`, `"state":"done","frame":0`), []string{"heap[24]", "frame"}},
	{"generator-without-frame", nil, swap(`"state":"start","frame":0`, `"state":"start"`), []string{"heap[21]", "frame"}},
	{"generator-frame-absent", func(d *snapshot.Document) { d.Heap[22].Detail.(*snapshot.Generator).Frame = 2 }, nil, []string{"heap[22].frame"}},
	{"generator-frame-shared", func(d *snapshot.Document) { d.Heap[22].Detail.(*snapshot.Generator).Frame = 0 }, nil, []string{"heap[22].frame", "another"}},
	{"generator-not-running", func(d *snapshot.Document) { d.Frames[len(d.Frames)-1].Generator = ref(22) }, nil, []string{"generator", "not a generator that runs"}},
	{"generator-nowhere", func(d *snapshot.Document) { d.Frames[len(d.Frames)-1].Generator = snapshot.Value{} }, nil, []string{"heap[23].state"}},
	{"proxy-without-handler", nil, swap(`"target":[4],"handler":[0]`, `"target":[4]`), []string{"heap[28]", "handler", "only one"}},
	{"proxy-handler", func(d *snapshot.Document) { d.Heap[28].Detail.(*snapshot.Proxy).Handler = snapshot.Num(1) }, nil, []string{"heap[28].handler"}},
	{"proxy-target", func(d *snapshot.Document) { d.Heap[28].Detail.(*snapshot.Proxy).Target = ref(0) }, nil, []string{"heap[28].target"}},
	{"proxy-callable", nil, swap(`"callable":"function"`, `"callable":"class"`), []string{"heap[28].callable", "class"}},
	{"proxy-not-callable", func(d *snapshot.Document) { d.Heap[28].Detail.(*snapshot.Proxy).Callable = snapshot.NotCallable }, nil, []string{"heap[28].callable", "function"}},
	{"proxy-of-other-kind", func(d *snapshot.Document) {
		d.Heap[29].Detail.(*snapshot.Proxy).Callable = snapshot.CallableConstructor
	}, nil, []string{"heap[29].callable", "another kind"}},
	{"proxy-circle", func(d *snapshot.Document) {
		d.Heap[28].Detail.(*snapshot.Proxy).Target = ref(29)
	}, nil, []string{"targets", "circle"}},
	{"proxy-with-properties", func(d *snapshot.Document) { d.Heap[30].Shape, d.Heap[30].Values = 0, d.Heap[0].Values }, nil, []string{"heap[30]", "properties"}},
	{"symbol-with-properties", func(d *snapshot.Document) { d.Heap[16].Shape, d.Heap[16].Values = 0, d.Heap[0].Values }, nil, []string{"heap[16]", "symbol"}},
	{"realm-path-twice", func(d *snapshot.Document) { d.Realm[1].Path = "Math" }, nil, []string{"realm[1].path", "twice"}},
	{"realm-deleted-number", func(d *snapshot.Document) { d.Realm[0].Deleted[0] = snapshot.Num(1) }, nil, []string{"realm[0].deleted[0]"}},
	// the version
	{"version-next", nil, swap(`"format":1`, `"format":2`), []string{"format 2", "reads format 1"}},
	{"version-zero", nil, swap(`"format":1`, `"format":0`), []string{"format 0"}},
	{"version-text", nil, swap(`"format":1`, `"format":"1"`), []string{"format"}},
	{"version-fraction", nil, swap(`"format":1`, `"format":1.5`), []string{"format 1.5"}},
	{"version-future", nil, func(string) string { return `{"format":7,"whatever":{"is":[true]}}` }, []string{"format 7"}},
	{"version-null", nil, swap(`"format":1`, `"format":null`), []string{"format"}},
}

func (c *defect) text(t *testing.T) []byte {
	d := sample()
	if c.change != nil {
		c.change(d)
	}
	text := write(t, d)
	if c.edit != nil {
		return []byte(c.edit(string(text)))
	}
	return text
}

// TestVectors reads each of testdata/vectors: good.json, and documents with one defect each.
func TestVectors(t *testing.T) {
	if *update {
		for _, c := range defects {
			save(t, c.name, c.text(t))
		}
		save(t, "good", write(t, sample()))
	}
	files, err := filepath.Glob(vectors + "/*.json")
	if err != nil || len(files) != len(defects)+1 {
		t.Errorf("there are %d files for %d vectors; run this with -update", len(files), len(defects)+1)
	}
	good := load(t, "good")
	if _, err := snapshot.Parse(good); err != nil {
		t.Errorf("good: %v", err)
	}
	for _, c := range defects {
		t.Run(c.name, func(t *testing.T) {
			want := snapshot.ErrCorrupt
			if strings.HasPrefix(c.name, "version-") && c.name != "version-null" {
				want = snapshot.ErrVersion
			}
			_, err := snapshot.Parse(load(t, c.name))
			if !errors.Is(err, want) {
				t.Fatalf("%v instead of %v", err, want)
			}
			for _, w := range c.want {
				if !strings.Contains(err.Error(), w) {
					t.Errorf("the message does not have %q: %v", w, err)
				}
			}
			if len(err.Error()) > 400 {
				t.Errorf("a message of %d bytes: %.100s…", len(err.Error()), err)
			}
		})
	}
}

func save(t *testing.T, name string, text []byte) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(vectors, name+".json"), text, 0o644); err != nil {
		t.Fatal(err)
	}
}

func load(t testing.TB, name string) []byte {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(vectors, name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	return text
}
