package runtime

import (
	"github.com/dop251/goja"
)

// What modules learn from the host about values, and how they are printed.

// kinds are what modules call the brands of objects.
var kinds = map[brand]string{
	functionBrand: "function", classBrand: "function", nativeBrand: "function", boundBrand: "function", plainBrand: "object",
	arrayBrand: "array", errorBrand: "error", dateBrand: "date", regexpBrand: "regexp", mapBrand: "map", setBrand: "set",
	weakMapBrand: "weakmap", weakSetBrand: "weakset", bufferBrand: "buffer", typedBrand: "typed", dataViewBrand: "dataview",
	boxedBrand: "boxed", boxedStringBrand: "boxed", argumentsBrand: "arguments", proxyBrand: "proxy", generatorBrand: "generator",
	generatorFunctionBrand: "generator function",
}

// kind is kind(v): what an object is, undefined for anything else.
func (r *realm) kind(c goja.FunctionCall) goja.Value {
	o, ok := c.Argument(0).(*goja.Object)
	if !ok {
		return goja.Undefined()
	}
	b, _ := r.heap.brandOf(o)
	name := kinds[b]
	if b == plainBrand || b == promiseBrand {
		if _, _, promise := r.promiseState(o); promise {
			name = "promise"
		}
	}
	if unit, fn, ok := marker(r.heap.sourceOfFunction(o, b)); ok {
		if f, _, known := r.lookup(unit, fn); known && f.Async {
			if name = "async function"; f.Generator && b == generatorFunctionBrand {
				name = "async generator function"
			}
		}
	}
	if what, err := r.heap.describeIterator(goja.Undefined(), o); err == nil {
		if list, ok := what.(*goja.Object); ok {
			switch text := list.Get("0").String(); {
			case len(text) > 3 && text[:3] == "map":
				name = "map iterator"
			case len(text) > 3 && text[:3] == "set":
				name = "set iterator"
			}
		}
	}
	return r.rt.ToValue(name)
}

// sourceOfFunction is sourceOf for objects that are functions of a program, else empty.
func (r *heapRealm) sourceOfFunction(o *goja.Object, b brand) string {
	switch b {
	case functionBrand, classBrand, generatorFunctionBrand:
		return r.sourceOf(o)
	}
	return ""
}

// inspectValue is util.inspect.
func (r *realm) inspectValue(c goja.FunctionCall) goja.Value {
	opts := defaultInspectOptions()
	switch o := c.Argument(1).(type) {
	case *goja.Object:
		opts.read(o)
	default: // the old form: showHidden, depth, colors
		if len(c.Arguments) > 1 && !goja.IsUndefined(o) {
			opts.showHidden = o.ToBoolean()
		}
		if len(c.Arguments) > 2 {
			old := r.rt.NewObject()
			_ = old.Set("depth", c.Argument(2))
			opts.read(old)
		}
	}
	return r.rt.ToValue(wellFormed(r.console.in.inspect(c.Argument(0), opts)))
}

// formatValues is util.format.
func (r *realm) formatValues(c goja.FunctionCall) goja.Value {
	return r.rt.ToValue(wellFormed(r.console.in.format(c.Arguments)))
}

// formatWith is util.formatWithOptions.
func (r *realm) formatWith(c goja.FunctionCall) goja.Value {
	if len(c.Arguments) == 0 {
		return r.rt.ToValue("")
	}
	return r.rt.ToValue(wellFormed(r.console.in.format(c.Arguments[1:])))
}

// printTo is print(fd, text).
func (r *realm) printTo(c goja.FunctionCall) goja.Value {
	w := r.console.stdout
	if c.Argument(0).ToInteger() == 2 {
		w = r.console.stderr
	}
	if data, ok := bytesOf(c.Argument(1)); ok {
		r.console.out.write(w, string(data))
	} else {
		r.console.out.write(w, wellFormed(c.Argument(1).String()))
	}
	return goja.Undefined()
}

// bytesOf gives the bytes of a typed array, DataView or ArrayBuffer.
func bytesOf(v goja.Value) ([]byte, bool) {
	o, ok := v.(*goja.Object)
	if !ok {
		return nil, false
	}
	if b, ok := o.Export().(goja.ArrayBuffer); ok {
		return b.Bytes(), true
	}
	buffer, ok := o.Get("buffer").(*goja.Object)
	if !ok {
		return nil, false
	}
	b, ok := buffer.Export().(goja.ArrayBuffer)
	if !ok {
		return nil, false
	}
	from, n := o.Get("byteOffset").ToInteger(), o.Get("byteLength").ToInteger()
	data := b.Bytes()
	if from < 0 || n < 0 || from+n > int64(len(data)) {
		return nil, false
	}
	return data[from : from+n], true
}
