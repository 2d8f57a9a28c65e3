package runtime

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/dop251/goja"
)

// describeCollection is for what has entries beside its properties.
func (f *formatting) describeCollection(w *view, obj *goja.Object, b shape) string {
	switch b {
	case setShape, mapShape:
		var entries [][2]goja.Value
		if b == setShape {
			entries = f.entriesOf(f.setForEach, obj)
		} else {
			entries = f.entriesOf(f.mapForEach, obj)
		}
		w.keys = f.keys(obj, f.showHidden)
		p := w.prefix(internalName[b], "("+decimal(len(entries))+")")
		if len(entries) == 0 && len(w.keys) == 0 && len(w.protoProps) == 0 {
			return p + "{}"
		}
		w.open = p + "{"
		w.entries = func(recursion int) []string { return f.entries(entries, b, recursion) }
		return ""
	case typedArrayShape:
		w.keys = f.namedKeys(obj, f.showHidden)
		n := int(must(f.typedLength(obj)).ToInteger())
		w.open, w.end = w.prefix(f.internalName(obj), "("+decimal(n)+")")+"[", "]"
		if n == 0 && len(w.keys) == 0 && !f.showHidden {
			return w.open + "]"
		}
		w.isArray = true
		w.padStart = min(n, f.maxArray)+len(w.keys) <= n
		w.entries = func(recursion int) []string { return f.typedArray(obj, n, recursion) }
		return ""
	}
	n := int(obj.Get("length").ToInteger())
	p := ""
	if w.constructor != "Array" || w.tag != "" {
		p = w.prefix("Array", "("+decimal(n)+")")
	}
	w.keys = f.namedKeys(obj, f.showHidden)
	w.open, w.end = p+"[", "]"
	if n == 0 && len(w.keys) == 0 && len(w.protoProps) == 0 {
		return w.open + "]"
	}
	w.isArray = true
	w.entries = func(recursion int) []string {
		output := f.array(obj, n, recursion)
		w.padStart = f.allNumbers(obj, len(output)+len(w.keys)+len(w.protoProps))
		return output
	}
	return ""
}

// allNumbers reports whether the first n elements of an array are numbers.
func (f *formatting) allNumbers(obj *goja.Object, n int) bool {
	if n <= 6 {
		return false // nobody asks
	}
	for i := range n {
		d, ok := f.own(obj, f.rt.ToValue(i))
		if !ok || !isNumber(d.value) && !isBigInt(d.value) {
			return false
		}
	}
	return true
}

func (f *formatting) array(obj *goja.Object, n, recursion int) []string {
	shown := min(f.maxArray, n)
	output := make([]string, 0, shown+1)
	for i := range shown {
		d, ok := f.own(obj, f.rt.ToValue(i))
		if !ok {
			return f.sparse(obj, n, shown, i, output, recursion)
		}
		output = append(output, f.described(nil, d, arrayKeys, recursion))
	}
	if n > shown {
		output = append(output, more(n-shown, "item"))
	}
	return output
}

// sparse goes on with an array that has a hole at i.
func (f *formatting) sparse(obj *goja.Object, n, shown, i int, output []string, recursion int) []string {
	hole := func(size int) string {
		if size > 1 {
			return "<" + decimal(size) + " empty items>"
		}
		return "<" + decimal(size) + " empty item>"
	}
	index := i
	for _, name := range obj.Keys()[min(i, len(obj.Keys())):] {
		if len(output) >= shown || !isIndex(name) {
			break
		}
		at, _ := strconv.Atoi(name)
		if at != index {
			output = append(output, hole(at-index))
			index = at
			if len(output) == shown {
				break
			}
		}
		output = append(output, f.property(obj, f.rt.ToValue(name), arrayKeys, recursion))
		index++
	}
	switch remaining := n - index; {
	case remaining <= 0:
	case len(output) != shown:
		output = append(output, hole(remaining))
	default:
		output = append(output, more(remaining, "item"))
	}
	return output
}

func (f *formatting) typedArray(obj *goja.Object, n, recursion int) []string {
	shown := min(f.maxArray, n)
	output := make([]string, 0, shown+1)
	for i := range shown {
		output = append(output, f.primitive(obj.Get(strconv.Itoa(i))))
	}
	if n > shown {
		output = append(output, more(n-shown, "item"))
	}
	if f.showHidden {
		f.indentation += 2
		for _, key := range []string{"BYTES_PER_ELEMENT", "length", "byteLength", "byteOffset", "buffer"} {
			output = append(output, "["+key+"]: "+f.value(valueOr(obj.Get(key)), recursion, true))
		}
		f.indentation -= 2
	}
	return output
}

// entriesOf reads a Map or a Set with its own forEach.
func (in *inspector) entriesOf(forEach goja.Callable, obj *goja.Object) [][2]goja.Value {
	var entries [][2]goja.Value
	collect := in.rt.ToValue(func(call goja.FunctionCall) goja.Value {
		entries = append(entries, [2]goja.Value{call.Argument(1), call.Argument(0)})
		return goja.Undefined()
	})
	must(forEach(obj, collect))
	return entries
}

func (f *formatting) entries(entries [][2]goja.Value, b shape, recursion int) []string {
	shown := min(f.maxArray, len(entries))
	output := make([]string, 0, shown+1)
	f.indentation += 2
	for _, e := range entries[:shown] {
		text := f.value(e[0], recursion, false)
		if b == mapShape {
			text += " => " + f.value(e[1], recursion, false)
		}
		output = append(output, text)
	}
	if n := len(entries) - shown; n > 0 {
		output = append(output, more(n, "item"))
	}
	f.indentation -= 2
	return output
}

// bytes shows an ArrayBuffer in hexadecimal.
func (f *formatting) bytes(obj *goja.Object) []string {
	buffer, ok := obj.Export().(goja.ArrayBuffer)
	if !ok || buffer.Detached() {
		return []string{"(detached)"}
	}
	data := buffer.Bytes()
	shown := min(f.maxArray, len(data))
	text := strings.TrimSpace(fmt.Sprintf("% x", data[:shown]))
	if n := len(data) - shown; n > 0 {
		text += " " + more(n, "byte")
	}
	return []string{"[Uint8Contents]: <" + text + ">"}
}
