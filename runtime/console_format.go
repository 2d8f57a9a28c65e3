package runtime

import (
	"math"
	"strings"

	"github.com/dop251/goja"
)

// format joins the arguments of a console function. A first argument that is a string may
// hold placeholders: %s %d %i %f %j %o %O %c %%.
func (in *inspector) format(args []goja.Value) string {
	if len(args) == 0 {
		return ""
	}
	var b strings.Builder
	rest := args
	if isString(args[0]) {
		first := textOf(args[0])
		if len(args) == 1 {
			return first
		}
		rest = args[1:]
		if strings.Contains(first, "%") {
			first, rest = in.fill(first, rest)
		}
		b.WriteString(first)
		if len(rest) > 0 {
			b.WriteByte(' ')
		}
	}
	for i, arg := range rest {
		if i > 0 {
			b.WriteByte(' ')
		}
		if isString(arg) {
			b.WriteString(textOf(arg))
		} else {
			b.WriteString(in.Inspect(arg))
		}
	}
	return b.String()
}

// fill puts arguments into the placeholders of a text and gives the arguments that are left.
func (in *inspector) fill(text string, args []goja.Value) (string, []goja.Value) {
	var b strings.Builder
	last := 0
	for i := 0; i < len(text)-1; i++ {
		if text[i] != '%' {
			continue
		}
		i++
		verb := text[i]
		if verb == '%' {
			b.WriteString(text[last:i])
			last = i + 1
			continue
		}
		if len(args) == 0 || !strings.ContainsRune("sjdOoifc", rune(verb)) {
			continue
		}
		b.WriteString(text[last : i-1])
		b.WriteString(in.placeholder(verb, args[0]))
		args = args[1:]
		last = i + 1
	}
	b.WriteString(text[last:])
	return b.String(), args
}

// placeholder is what stands for %verb.
func (in *inspector) placeholder(verb byte, arg goja.Value) string {
	opts := defaultInspectOptions()
	symbol := false
	if _, ok := arg.(*goja.Symbol); ok {
		symbol = true
	}
	switch verb {
	case 's':
		return in.placeholderString(arg)
	case 'j':
		return in.json(arg)
	case 'd':
		switch {
		case isBigInt(arg):
			return arg.String() + "n"
		case symbol:
			return "NaN"
		}
		return numberText(arg.ToNumber())
	case 'i':
		switch {
		case isBigInt(arg):
			return arg.String() + "n"
		case symbol:
			return "NaN"
		}
		return in.parsed(in.parseInt, arg)
	case 'f':
		if symbol {
			return "NaN"
		}
		return in.parsed(in.parseFloat, arg)
	case 'O':
		return in.inspect(arg, opts)
	case 'o':
		opts.showHidden, opts.showProxy, opts.depth = true, true, 4
		return in.inspect(arg, opts)
	}
	return "" // %c: no styles here
}

// parsed is the number at the beginning of arg. The engine loses the sign of -0.
func (in *inspector) parsed(parse goja.Callable, arg goja.Value) string {
	text := arg.ToString()
	n := numberText(must(parse(goja.Undefined(), text)))
	if n == "0" && strings.HasPrefix(strings.TrimSpace(text.String()), "-") {
		return "-0"
	}
	return n
}

func (in *inspector) placeholderString(arg goja.Value) string {
	switch arg := arg.(type) {
	case *goja.Object:
		if isFunction(arg) || !in.hasBuiltInToString(arg) {
			return textOf(arg.ToString())
		}
		opts := defaultInspectOptions()
		opts.depth = 0
		return in.inspect(arg, opts)
	case *goja.Symbol:
		return symbolText(arg)
	}
	switch {
	case isNumber(arg):
		return numberText(arg)
	case isBigInt(arg):
		return arg.String() + "n"
	}
	return textOf(arg)
}

// hasBuiltInToString reports whether the program has said nothing about how an object becomes
// a string.
func (in *inspector) hasBuiltInToString(obj *goja.Object) bool {
	for obj.ExportType() == typeOfProxy {
		if obj = obj.Export().(goja.Proxy).Target(); obj == nil {
			return true
		}
	}
	callable := func(v goja.Value) bool {
		_, ok := goja.AssertFunction(valueOr(v))
		return ok
	}
	own := func(o *goja.Object, key goja.Value) bool {
		_, ok := in.own(o, key)
		return ok
	}
	toString := in.rt.ToValue("toString")
	hasToString, hasToPrimitive := callable(obj.Get("toString")), callable(obj.GetSymbol(goja.SymToPrimitive))
	if !hasToString && !hasToPrimitive {
		return true
	}
	if hasToString && own(obj, toString) || hasToPrimitive && own(obj, goja.SymToPrimitive) {
		return false
	}
	p := obj.Prototype()
	for p != nil && !(hasToString && own(p, toString)) && !(hasToPrimitive && own(p, goja.SymToPrimitive)) {
		p = p.Prototype()
	}
	if p == nil {
		return true
	}
	d, ok := in.own(p, in.rt.ToValue("constructor"))
	if !ok {
		return false
	}
	class, ok := d.value.(*goja.Object)
	return ok && isFunction(class) && builtInNames[in.nameOf(class)]
}

// json is JSON.stringify, but does not mind cycles.
func (in *inspector) json(arg goja.Value) string {
	v, err := in.stringify(goja.Undefined(), arg)
	if err == nil {
		return textOf(v)
	}
	if ex, ok := err.(*goja.Exception); ok {
		if e, ok := ex.Value().(*goja.Object); ok && e.ClassName() == "Error" {
			if m := e.Get("message"); m != nil && strings.HasPrefix(m.String(), "Converting circular structure") {
				return "[Circular]"
			}
		}
	}
	panic(err)
}

// dirOptions are the options of console.dir, which shows an object as it is.
func dirOptions(v goja.Value) inspectOptions {
	opts := defaultInspectOptions()
	opts.noCustom = true
	if o, ok := v.(*goja.Object); ok {
		opts.read(o)
	}
	opts.depth = min(opts.depth, math.MaxInt32)
	return opts
}
