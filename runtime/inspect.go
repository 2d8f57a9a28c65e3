package runtime

import (
	"math"
	"strings"

	"github.com/dop251/goja"
)

// An inspector writes values for people, as util.inspect of Node 20 does. It is made before
// any code of the program runs, so that nothing a program does to the built-ins changes what
// is printed. It does not call getters of properties; like Node, it does read Symbol.toStringTag,
// the name and the stack of errors, and it calls methods named by
// Symbol.for('nodejs.util.inspect.custom').
type inspector struct {
	rt *goja.Runtime
	natives
	// Stack turns the stack of an error into what is shown of it. Nil leaves it as it is.
	Stack func(string) string
	// Text gives the program's own text for the text of a function. It may be nil.
	Text func(string) string
	// Promise tells the state of a promise that is not the engine's own. It may be nil.
	Promise func(*goja.Object) (state goja.PromiseState, result goja.Value, ok bool)
}

// newInspector remembers the built-ins of a fresh runtime.
func newInspector(rt *goja.Runtime) *inspector {
	return &inspector{rt: rt, natives: newNatives(rt)}
}

// inspectOptions are those options of util.inspect that console functions use.
type inspectOptions struct {
	showHidden  bool
	showProxy   bool
	noCustom    bool // do not call custom inspection methods
	depth       int
	maxArray    int
	maxString   int
	breakLength int
	compact     int
}

func defaultInspectOptions() inspectOptions {
	return inspectOptions{depth: 2, maxArray: 100, maxString: 10000, breakLength: 80, compact: 3}
}

// Inspect writes v with the default options.
func (in *inspector) Inspect(v goja.Value) string {
	return in.inspect(v, defaultInspectOptions())
}

func (in *inspector) inspect(v goja.Value, opts inspectOptions) string {
	f := &formatting{inspector: in, inspectOptions: opts}
	return f.value(v, 0, false)
}

// formatting is one inspection at work.
type formatting struct {
	*inspector
	inspectOptions
	indentation  int
	currentDepth int
	seen         []*goja.Object
	circular     map[*goja.Object]int
	budget       map[int]int
}

// maxOutput is how long the text at one level of indentation may grow before everything below
// is left out.
const maxOutput = 1 << 27

// value formats any value. inTyped says that it is the buffer of a typed array.
func (f *formatting) value(v goja.Value, recursion int, inTyped bool) string {
	obj, ok := v.(*goja.Object)
	if !ok {
		return f.primitive(v)
	}
	context := obj
	proxied := false
	for obj.ExportType() == typeOfProxy {
		proxied = true
		target, handler := proxyParts(obj)
		if target == nil {
			return "<Revoked Proxy>"
		}
		if f.showProxy {
			return f.proxy(target, handler, recursion)
		}
		obj = target
	}
	if !f.noCustom {
		if text, done := f.custom(context, obj, proxied, recursion); done {
			return text
		}
	}
	for _, outer := range f.seen {
		if outer == obj {
			return "[Circular *" + decimal(f.reference(obj)) + "]"
		}
	}
	return f.object(obj, recursion, inTyped)
}

// reference numbers an object that contains itself.
func (f *formatting) reference(obj *goja.Object) int {
	if f.circular == nil {
		f.circular = map[*goja.Object]int{}
	}
	n, known := f.circular[obj]
	if !known {
		n = len(f.circular) + 1
		f.circular[obj] = n
	}
	return n
}

func (f *formatting) proxy(target, handler *goja.Object, recursion int) string {
	if recursion > f.depth {
		return "Proxy [Array]"
	}
	recursion++
	f.indentation += 2
	output := []string{f.value(target, recursion, false), f.value(orNull(handler), recursion, false)}
	f.indentation -= 2
	return f.layout(output, "", "Proxy [", "]", true, true, recursion)
}

func orNull(obj *goja.Object) goja.Value {
	if obj == nil {
		return goja.Null()
	}
	return obj
}

// primitive formats anything that is not an object.
func (f *formatting) primitive(v goja.Value) string {
	switch v := v.(type) {
	case goja.String:
		return f.text(textOf(v))
	case *goja.Symbol:
		return symbolText(v)
	case nil:
		return "undefined"
	}
	switch {
	case isNumber(v):
		return numberText(v)
	case isBigInt(v):
		return v.String() + "n"
	}
	return v.String()
}

// text formats a string; a long one with several lines becomes a sum of lines.
func (f *formatting) text(s string) string {
	const minLine = 16
	trailer := ""
	n := length(s)
	if n > f.maxString {
		trailer = more(n-f.maxString, "character")
		s, n = cut(s, f.maxString), f.maxString
	}
	if n <= minLine || n <= f.breakLength-f.indentation-4 {
		return quote(s) + trailer
	}
	lines := strings.SplitAfter(s, "\n")
	if lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	for i, line := range lines {
		lines[i] = quote(line)
	}
	return strings.Join(lines, " +\n"+strings.Repeat(" ", f.indentation+2)) + trailer
}

// view is how one object is shown.
type view struct {
	constructor string // the name of its class
	noClass     bool   // it has no prototype
	tag         string // Symbol.toStringTag if that says more
	base        string
	open, end   string
	keys        []goja.Value
	isArray     bool
	padStart    bool // entries in columns are aligned at their ends
	entries     func(recursion int) []string
	protoProps  []string
}

// object formats an object that is not being formatted already.
func (f *formatting) object(obj *goja.Object, recursion int, inTyped bool) string {
	w := &view{open: "{", end: "}"}
	w.constructor, w.noClass = f.className(obj, recursion, w)
	w.tag = f.tag(obj)
	if whole := f.describe(w, obj, recursion, inTyped); whole != "" {
		return whole
	}
	if recursion > f.depth {
		name := strings.TrimSuffix(f.ownPrefix(w, obj), " ")
		if w.noClass {
			return name
		}
		return "[" + name + "]"
	}
	recursion++
	f.seen = append(f.seen, obj)
	f.currentDepth = recursion
	var output []string
	if w.entries != nil {
		output = w.entries(recursion)
	}
	kind := objectKeys
	if w.isArray {
		kind = arrayExtraKeys
	}
	for _, key := range w.keys {
		output = append(output, f.property(obj, key, kind, recursion))
	}
	output = append(output, w.protoProps...)
	if n, circular := f.circular[obj]; circular {
		reference := "<ref *" + decimal(n) + ">"
		if w.base != "" {
			reference += " "
		}
		w.base = reference + w.base
	}
	f.seen = f.seen[:len(f.seen)-1]
	text := f.layout(output, w.base, w.open, w.end, w.isArray, w.padStart, recursion)
	if f.budget == nil {
		f.budget = map[int]int{}
	}
	f.budget[f.indentation] += len(text)
	if f.budget[f.indentation] > maxOutput {
		f.depth = -1
	}
	return text
}

// custom calls the inspection method of an object, if it has one.
func (f *formatting) custom(context, obj *goja.Object, proxied bool, recursion int) (string, bool) {
	method, ok := goja.AssertFunction(valueOr(obj.GetSymbol(f.customSymbol)))
	if !ok || f.isPrototype(obj) {
		return "", false
	}
	depth := f.rt.ToValue(f.depth - recursion)
	if f.depth == math.MaxInt32 {
		depth = goja.Null()
	}
	ret := must(method(context, depth, f.userOptions(proxied), f.function()))
	if ret == goja.Value(context) {
		return "", false
	}
	if isString(ret) {
		return strings.ReplaceAll(textOf(ret), "\n", "\n"+strings.Repeat(" ", f.indentation)), true
	}
	return f.value(ret, recursion, false), true
}

// isPrototype reports whether obj is the prototype property of its own constructor.
func (f *formatting) isPrototype(obj *goja.Object) bool {
	constructor, ok := obj.Get("constructor").(*goja.Object)
	return ok && constructor.Get("prototype") == goja.Value(obj)
}

// valueOr makes a missing value undefined.
func valueOr(v goja.Value) goja.Value {
	if v == nil {
		return goja.Undefined()
	}
	return v
}

// must hands an exception on to the program.
func must(v goja.Value, err error) goja.Value {
	if err != nil {
		panic(err)
	}
	return v
}
