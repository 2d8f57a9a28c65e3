package runtime

import (
	"math"

	"github.com/dop251/goja"
)

// describe finds out how an object of its kind is shown and fills in the view. Where nothing
// has to be put between braces, it gives the whole text.
func (f *formatting) describe(w *view, obj *goja.Object, recursion int, inTyped bool) string {
	b := f.shape(obj)
	if b == arrayShape || b == setShape || b == mapShape || b == typedArrayShape {
		if w.noClass || must(f.has(goja.Undefined(), obj, goja.SymIterator)).ToBoolean() {
			return f.describeCollection(w, obj, b)
		}
		b = plainShape
	}
	w.keys = f.keys(obj, f.showHidden)
	bare := func() bool { return len(w.keys) == 0 && len(w.protoProps) == 0 }
	switch {
	case b == functionShape:
		w.base = f.functionBase(w, obj)
		if bare() {
			return w.base
		}
		return ""
	case w.constructor == "Object" && !w.noClass && (b == plainShape || b == argumentsShape):
		if b == argumentsShape {
			w.open = "[Arguments] {"
		} else if w.tag != "" {
			w.open = w.prefix("Object", "") + "{"
		}
		if bare() {
			return w.open + "}"
		}
		return ""
	}
	switch b {
	case regexpShape:
		w.base = textOf(must(f.regexpText(obj)))
		if p := w.prefix("RegExp", ""); p != "RegExp " {
			w.base = p + w.base
		}
		if bare() || recursion > f.depth {
			return w.base
		}
	case dateShape:
		w.base = f.date(obj)
		if p := w.prefix("Date", ""); p != "Date " {
			w.base = p + w.base
		}
		if bare() {
			return w.base
		}
	case errorShape:
		return f.describeError(w, obj)
	case arrayBufferShape:
		p := w.prefix("ArrayBuffer", "")
		if !inTyped {
			w.entries = func(int) []string { return f.bytes(obj) }
		} else if bare() {
			return p + "{ byteLength: " + numberText(obj.Get("byteLength")) + " }"
		}
		w.open = p + "{"
		w.keys = append([]goja.Value{f.rt.ToValue("byteLength")}, w.keys...)
	case dataViewShape:
		w.open = w.prefix("DataView", "") + "{"
		w.keys = append([]goja.Value{f.rt.ToValue("byteLength"), f.rt.ToValue("byteOffset"), f.rt.ToValue("buffer")}, w.keys...)
	case promiseShape:
		w.open = w.prefix("Promise", "") + "{"
		w.entries = func(recursion int) []string { return f.promise(obj, recursion) }
	case weakSetShape, weakMapShape:
		w.open = w.prefix(internalName[b], "") + "{"
		w.entries = func(int) []string { return []string{"<items unknown>"} }
	case numberShape, stringShape, booleanShape, bigintShape, symbolShape:
		f.describeBoxed(w, obj, b)
		if bare() {
			return w.base
		}
	default:
		if f.instanceOf(obj, f.errorClass) {
			return f.describeError(w, obj)
		}
		w.open = f.ownPrefix(w, obj) + "{"
		if bare() {
			return w.open + "}"
		}
	}
	return ""
}

func (f *formatting) describeError(w *view, obj *goja.Object) string {
	w.base = f.error(w, obj)
	if len(w.keys) == 0 && len(w.protoProps) == 0 {
		return w.base
	}
	return ""
}

func (f *formatting) date(obj *goja.Object) string {
	if math.IsNaN(must(f.dateTime(obj)).ToFloat()) {
		return textOf(must(f.dateText(obj)))
	}
	return textOf(must(f.dateISO(obj)))
}

// describeBoxed is for objects made of a primitive value.
func (f *formatting) describeBoxed(w *view, obj *goja.Object, b shape) {
	unbox := map[shape]goja.Callable{
		numberShape: f.numberValue, stringShape: f.stringValue, booleanShape: f.booleanValue,
		bigintShape: f.bigintValue, symbolShape: f.symbolValue,
	}[b]
	v := must(unbox(obj))
	if s, ok := v.(goja.String); ok {
		w.keys = w.keys[min(s.Length(), len(w.keys)):] // its characters
	}
	w.base = "[" + internalName[b]
	if w.noClass {
		w.base += " (null prototype)"
	} else if w.constructor != internalName[b] {
		w.base += " (" + w.constructor + ")"
	}
	w.base += ": " + f.primitive(v) + "]"
	if w.tag != "" && w.tag != w.constructor {
		w.base += " [" + w.tag + "]"
	}
}

// promise shows the state of a promise.
func (f *formatting) promise(obj *goja.Object, recursion int) []string {
	var state goja.PromiseState
	var result goja.Value
	known := false
	if f.Promise != nil {
		state, result, known = f.Promise(obj)
	}
	if !known {
		p, ok := obj.Export().(*goja.Promise)
		if !ok {
			return []string{"<pending>"}
		}
		state, result = p.State(), p.Result()
	}
	if state == goja.PromiseStatePending {
		return []string{"<pending>"}
	}
	f.indentation += 2
	text := f.value(valueOr(result), recursion, false)
	f.indentation -= 2
	if state == goja.PromiseStateRejected {
		text = "<rejected> " + text
	}
	return []string{text}
}
