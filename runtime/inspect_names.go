package runtime

import (
	"regexp"
	"strings"

	"github.com/dop251/goja"
)

// className finds the name of an object's class along its prototypes. none says that there is
// no class because there is no prototype. With showHidden, properties of the prototypes are
// added to the view.
func (f *formatting) className(obj *goja.Object, recursion int, w *view) (name string, none bool) {
	var firstProto *goja.Object
	first := true
	found := func(at *goja.Object, name string, builtIn bool) string {
		if w != nil && f.showHidden && recursion <= f.depth && (first || firstProto != at || !builtIn) {
			from := firstProto
			if from == nil {
				from = obj
			}
			f.addProtoProps(w, obj, from, recursion)
		}
		return name
	}
	for o := obj; o != nil; {
		if o != obj {
			switch o {
			case f.objectProto:
				return found(o, "Object", true), false
			case f.functionProto:
				return found(o, "Function", true), false
			}
		}
		if d, ok := f.own(o, f.rt.ToValue("constructor")); ok {
			if class, ok := d.value.(*goja.Object); ok && isFunction(class) {
				if name := f.nameOf(class); name != "" && f.instanceOf(obj, class) {
					return found(o, name, builtInNames[name]), false
				}
			}
		}
		o = o.Prototype()
		if first {
			firstProto, first = o, false
		}
	}
	if firstProto == nil {
		return "", true
	}
	internal := f.internalName(obj)
	if recursion > f.depth {
		return internal + " <Complex prototype>", false
	}
	proto, none := f.className(firstProto, recursion+1, w)
	if none {
		opts := f.inspectOptions
		opts.noCustom, opts.depth = true, -1
		proto = f.inspect(firstProto, opts)
	}
	return internal + " <" + proto + ">", false
}

// internalName is what the engine calls an object whose class cannot be found out.
func (in *inspector) internalName(obj *goja.Object) string {
	b := in.shape(obj)
	if b == typedArrayShape {
		return textOf(must(in.typedTag(obj)))
	}
	return internalName[b]
}

func isFunction(obj *goja.Object) bool {
	_, ok := goja.AssertFunction(obj)
	return ok
}

// nameOf is the name property of a function.
func (in *inspector) nameOf(function *goja.Object) string {
	v := function.Get("name")
	if v == nil || goja.IsUndefined(v) {
		return ""
	}
	if s, symbol := v.(*goja.Symbol); symbol {
		return symbolText(s)
	}
	return textOf(v)
}

// instanceOf is the operator, false where it throws.
func (in *inspector) instanceOf(obj, class *goja.Object) bool {
	result := false
	if ex := in.rt.Try(func() { result = in.rt.InstanceOf(obj, class) }); ex != nil {
		return false
	}
	return result
}

// addProtoProps adds properties of user-defined prototypes, up to three of them.
func (f *formatting) addProtoProps(w *view, main, obj *goja.Object, recursion int) {
	above := map[string]bool{}
	for depth := range 3 {
		if depth != 0 || main == obj {
			obj = obj.Prototype()
			if obj == nil {
				return
			}
			if d, ok := f.own(obj, f.rt.ToValue("constructor")); ok {
				if class, ok := d.value.(*goja.Object); ok && isFunction(class) && builtInNames[f.nameOf(class)] {
					return
				}
			}
		}
		f.seen = append(f.seen, main)
		var names []string
		for _, key := range f.keys(obj, true) {
			name := keyName(key)
			names = append(names, name)
			if name == "constructor" || above[name] {
				continue
			}
			if _, shadowed := f.own(main, key); shadowed {
				continue
			}
			d, _ := f.own(obj, key)
			if function, ok := d.value.(*goja.Object); ok && isFunction(function) {
				continue
			}
			w.protoProps = append(w.protoProps, f.described(key, d, objectKeys, recursion))
		}
		for _, name := range names {
			above[name] = true
		}
		f.seen = f.seen[:len(f.seen)-1]
	}
}

// keyName makes a key comparable.
func keyName(key goja.Value) string {
	if s, ok := key.(*goja.Symbol); ok {
		return "@@" + s.String()
	}
	return textOf(key)
}

// tag is Symbol.toStringTag unless the property list shows it anyway.
func (f *formatting) tag(obj *goja.Object) string {
	v := obj.GetSymbol(goja.SymToStringTag)
	if v == nil || !isString(v) {
		return ""
	}
	if d, own := f.own(obj, goja.SymToStringTag); own && (f.showHidden || d.enumerable) {
		return ""
	}
	return textOf(v)
}

// prefix is what stands before the braces of an object. The fallback names an object without
// a class.
func (w *view) prefix(fallback, size string) string {
	switch {
	case w.noClass && w.tag != "" && fallback != w.tag:
		return "[" + fallback + size + ": null prototype] [" + w.tag + "] "
	case w.noClass:
		return "[" + fallback + size + ": null prototype] "
	case w.tag != "" && w.constructor != w.tag:
		return w.constructor + size + " [" + w.tag + "] "
	}
	return w.constructor + size + " "
}

// ownPrefix is the prefix of an object of no particular kind.
func (f *formatting) ownPrefix(w *view, obj *goja.Object) string {
	fallback := ""
	if w.noClass {
		if fallback = f.internalName(obj); fallback == w.tag {
			fallback = "Object"
		}
	}
	return w.prefix(fallback, "")
}

var (
	classHead = regexp.MustCompile(`^(\s+[^(]*?)\s*\{`)
	comments  = regexp.MustCompile(`//.*?\n|/\*(?:.|\n)*?\*/`)
)

// function describes a function or a class in brackets.
func (f *formatting) functionBase(w *view, obj *goja.Object) string {
	source := ""
	if text, err := f.functionText(obj); err == nil {
		source = text.String()
	}
	if f.Text != nil {
		source = f.Text(source)
	}
	if isClassText(source) {
		return f.classBase(w, obj)
	}
	kind := "Function"
	if strings.HasPrefix(source, "async ") && w.constructor == kind {
		kind = "AsyncFunction" // the engine does not give methods the prototype that tells
		w.constructor = kind
	}
	for p := obj.Prototype(); p != nil; p = p.Prototype() {
		switch p {
		case f.generatorProto:
			kind = "GeneratorFunction"
		case f.asyncProto:
			kind = "AsyncFunction"
		case f.asyncGeneratorProto:
			kind = "AsyncGeneratorFunction"
		}
	}
	base := "[" + kind
	if w.noClass {
		base += " (null prototype)"
	}
	if name := f.nameOf(obj); name == "" {
		base += " (anonymous)"
	} else {
		base += ": " + name
	}
	base += "]"
	if w.constructor != kind && !w.noClass {
		base += " " + w.constructor
	}
	if w.tag != "" && w.constructor != w.tag {
		base += " [" + w.tag + "]"
	}
	return base
}

// isClassText reports whether a function was written as a class.
func isClassText(source string) bool {
	if !strings.HasPrefix(source, "class") || !strings.HasSuffix(source, "}") {
		return false
	}
	body := source[len("class") : len(source)-1]
	brace := strings.IndexByte(body, '{')
	return brace >= 0 && (!strings.Contains(body[:brace], "(") ||
		classHead.MatchString(comments.ReplaceAllString(body, "")))
}

func (f *formatting) classBase(w *view, obj *goja.Object) string {
	name := ""
	if _, own := f.own(obj, f.rt.ToValue("name")); own {
		name = f.nameOf(obj)
	}
	if name == "" {
		name = "(anonymous)"
	}
	base := "class " + name
	if w.constructor != "Function" && !w.noClass {
		base += " [" + w.constructor + "]"
	}
	if w.tag != "" && w.constructor != w.tag {
		base += " [" + w.tag + "]"
	}
	if w.noClass {
		base += " extends [null prototype]"
	} else if super := obj.Prototype(); super != nil {
		if name := f.nameOf(super); name != "" {
			base += " extends " + name
		}
	}
	return "[" + base + "]"
}

// builtInNames are the names of the classes that Node has as globals.
var builtInNames = func() map[string]bool {
	names := map[string]bool{}
	for _, name := range strings.Fields(`
		Object Function Array Number Infinity NaN Boolean String Symbol Date Promise RegExp
		Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError
		JSON Math Intl ArrayBuffer Uint8Array Int8Array Uint16Array Int16Array Uint32Array
		Int32Array Float32Array Float64Array Uint8ClampedArray BigUint64Array BigInt64Array
		DataView Map BigInt Set WeakMap WeakSet Proxy Reflect FinalizationRegistry WeakRef
		Buffer URL URLSearchParams DOMException AbortController AbortSignal Event EventTarget
		TextEncoder TextDecoder TransformStream TransformStreamDefaultController WritableStream
		WritableStreamDefaultController WritableStreamDefaultWriter ReadableStream
		ReadableStreamDefaultReader ReadableStreamBYOBReader ReadableStreamBYOBRequest
		ReadableByteStreamController ReadableStreamDefaultController ByteLengthQueuingStrategy
		CountQueuingStrategy TextEncoderStream TextDecoderStream CompressionStream
		DecompressionStream BroadcastChannel MessageChannel MessagePort MessageEvent Blob File
		Performance PerformanceEntry PerformanceMark PerformanceMeasure PerformanceObserver
		PerformanceObserverEntryList PerformanceResourceTiming FormData Headers Request Response
		SharedArrayBuffer Atomics WebAssembly Crypto CryptoKey SubtleCrypto CustomEvent`) {
		names[name] = true
	}
	return names
}()
