package runtime

import (
	"strings"
	"testing"

	"github.com/dop251/goja"
)

// TestByteOrder turns the elements of typed arrays around on whatever processor this is, and back.
func TestByteOrder(t *testing.T) {
	rt := goja.New()
	const program = `
	const out = [];
	for (const T of [Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array]) {
		const big = T.name.startsWith("Big"), n = (v) => big ? BigInt(v) : v;
		const a = T.from([1, 258, -2, 77, 3].map(n));
		out.push([...new Uint8Array(a.buffer, 0, a.BYTES_PER_ELEMENT)].join(" "));
		a.sort(); a.reverse();
		out.push(a.join(), a.indexOf(n(77)), a.includes(n(258)), a.subarray(1, 3).join(), a.fill(n(9), 1, 2).at(1), a.slice(2).join(), a.map((v) => v).join());
		const b = new T(4); b.set(a.subarray(0, 2), 1); b.copyWithin(0, 1); out.push(b.join());
		if (!big) { const c = new (T === Float64Array ? Int16Array : Float64Array)(a); out.push(c.join()); a.set([{ valueOf() { return 5; } }], 2); out.push(a.join()); }
	}
	out.join("\n")`
	run := func() string {
		v, err := rt.RunString("(() => {" + program[:len(program)-len(`out.join("\n")`)] + `return out.join("\n") })()`)
		if err != nil {
			t.Fatal(err)
		}
		return v.String()
	}
	first := func() string {
		v, err := rt.RunString("[...new Uint8Array(new Uint32Array([0x01020304]).buffer)].join()")
		if err != nil {
			t.Fatal(err)
		}
		return v.String()
	}
	before, bytes := run(), first()
	if err := turnElements(); err != nil {
		t.Skip(err) // it is an error on a big-endian processor only
	}
	during, turned := run(), first()
	// The originals again.
	for i := range elementKinds {
		k := &elementKinds[i]
		if err := replaceMethods(k.table[:], methodPlaces(t), map[string]any{"get": k.get, "set": k.set, "getRaw": k.getRaw, "setRaw": k.setRaw, "less": k.less}); err != nil {
			t.Fatal(err)
		}
	}
	if after := run(); after != before || first() != bytes {
		t.Errorf("they are not as they were: %s", firstDifference([]byte(before), []byte(after)))
	}
	if bytes == turned || bytes != "4,3,2,1" && turned != "4,3,2,1" {
		t.Errorf("bytes %s, turned around %s", bytes, turned)
	}
	if values(before) != values(during) {
		t.Errorf("the values differ:\n%s\n%s", values(before), values(during))
	}
}

// values leaves out the lines with bytes, which have spaces.
func values(text string) string {
	var out strings.Builder
	for line := range strings.Lines(text) {
		if !strings.Contains(line, " ") {
			out.WriteString(line)
		}
	}
	return out.String()
}

func methodPlaces(t *testing.T) map[string]int {
	names, _, err := typedArrayInterface(goja.New())
	if err != nil {
		t.Fatal(err)
	}
	at := map[string]int{}
	for i, n := range names {
		at[n] = i
	}
	return at
}
