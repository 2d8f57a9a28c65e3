package runtime

import (
	"slices"

	"github.com/dop251/goja"

	"thingsmig/instrument"
)

// glueCode is the part of the realm that must be JavaScript but must not be instrumented: its
// frames are passed over when a stack is captured.
//
// $next continues the next inner frame of a restored stack, $trap one that is a construct trap of
// a proxy. Frames are called as methods, so
// that they stay in the engine's own call stack instead of going through the host.
const glueCode = `(function (classes, end, tdz) {
	"use strict";
	const ReferenceError = globalThis.ReferenceError;
	const get = classes.get.bind(classes), set = classes.set.bind(classes);
	const bind = Function.prototype.bind, apply = Reflect.apply;
	const proto = Object.getPrototypeOf, descriptors = Object.getOwnPropertyDescriptors,
		keys = Reflect.ownKeys, define = Object.defineProperty;
	const prototype = proto(function* () {}).prototype,
		generator = { next: prototype.next, throw: prototype.throw };
	// What a construct trap gives is checked by the engine, in words of its own.
	const Checked = new Proxy(function () {}, { construct(target, list) { return list[0]; } });
	function $trap(f) { return new Checked(f.go(f)); }
	let frames = [], at = 0, values;
	function named(cls, name) {
		const d = descriptors(cls).name;
		// A static member of that name is writable, or no string.
		if (!d || typeof d.value === "string" && !d.writable) define(cls, "name", { __proto__: null, value: name, configurable: true });
	}
	function member(cls, f, info) {
		if (typeof f === "function" && f !== cls && get(f) === undefined) set(f, info);
	}
	return {
		$next() {
			if (at >= frames.length) return end();
			const f = frames[at];
			frames[at++] = undefined;
			if (f.generator !== undefined) return apply(generator.next, f.generator, []);
			return f.trap ? $trap(f) : f.go(f);
		},
		stack(list) { frames = list; at = 0; },
		generator,
		ended() {
			const g = function* () {}();
			apply(generator.next, g, []);
			return g;
		},
		member: get,
		register(cls, info, name, hidden) {
			set(cls, info);
			if (name !== undefined) named(cls, name);
			for (let i = 0; i < hidden.length; i++) member(cls, hidden[i], info);
			for (let i = 0; i < 2; i++) {
				const all = descriptors(i === 0 ? cls : cls.prototype), list = keys(all);
				for (let j = 0; j < list.length; j++) {
					const d = all[list[j]];
					member(cls, d.value, info);
					member(cls, d.get, info);
					member(cls, d.set, info);
				}
			}
		},
		named,
		made(o, kind) {
			const d = descriptors(o).m;
			return kind === "get" ? d.get : kind === "set" ? d.set : d.value;
		},
		privGet(cls, name, o) { return get(cls)[4][name][0](o); },
		privSet(cls, name, o, v) { get(cls)[4][name][1](o, v); return v; },
		privHas(cls, name, o) { return get(cls)[4][name][2](o); },
		privBound(cls, name, o) {
			const f = get(cls)[4][name][0](o);
			return typeof f === "function" ? apply(bind, f, [o]) : f;
		},
		superClass: proto,
		bound(made, self) {
			if (self !== tdz) throw new ReferenceError("Super constructor may only be called once");
			return made;
		},
		arguments(o, forget) {
			if (forget) delete o.callee;
			define(o, Symbol.iterator, { __proto__: null, value: values, writable: true, configurable: true });
			return o;
		},
		iteration() { values = [][Symbol.iterator]; },
	};
})`

// tokenCode makes $C. Each handler on the way throws it again, and the engine writes the whole stack down
// at every throw but that of an error which has one already: so it is an error, or a deep stack would
// be captured in quadratic time.
const tokenCode = `new Error("capture")`

func (r *realm) makeToken() error {
	v, err := tokenScript.run(r.rt)
	if err != nil {
		return err
	}
	r.token = v.ToObject(r.rt)
	return nil
}

// natives makes the functions of the host that generated code calls.
func (r *realm) natives() error {
	rt := r.rt
	r.names = map[string]goja.Value{}
	if err := r.makeToken(); err != nil {
		return err
	}
	r.tdz = rt.NewObject()
	if err := r.token.Set("on", false); err != nil {
		return err
	}
	r.names["$p"] = r.m.flag.value(rt)
	r.names["$C"] = r.token
	r.names["$T"] = r.tdz
	r.names["$global"] = rt.GlobalObject()
	r.names["$newTarget"] = rt.ToValue(r.newTarget)
	r.names["$stack"] = rt.ToValue(r.shownStack)
	r.names["$poll"] = rt.ToValue(r.poll)
	r.names["$meter"] = rt.ToValue(r.m.meter.add)
	reflect := rt.Get("Reflect").ToObject(rt)
	r.names["$apply"] = reflect.Get("apply")
	r.names["$construct"] = reflect.Get("construct")
	proto := rt.Get("Function").ToObject(rt).Get("prototype").ToObject(rt)
	r.passing.call = proto.Get("call").ToObject(rt)
	r.passing.apply = proto.Get("apply").ToObject(rt)
	r.passing.reflectApply = reflect.Get("apply").ToObject(rt)
	r.passing.reflectConstruct = reflect.Get("construct").ToObject(rt)
	pow, err := powOperator(rt)
	if err != nil {
		return err
	}
	r.names["$pow"] = pow
	r.names["$callee"] = rt.ToValue(func(goja.FunctionCall) goja.Value { return callee(rt) })
	r.names["$constructed"] = rt.ToValue(r.constructed)

	weak, err := rt.New(rt.Get("WeakMap"))
	if err != nil {
		return err
	}
	v, err := glueScript.run(rt)
	if err != nil {
		return err
	}
	fn, _ := goja.AssertFunction(v)
	out, err := fn(goja.Undefined(), weak, rt.ToValue(r.continued), r.tdz)
	if err != nil {
		return err
	}
	g := out.ToObject(rt)
	r.classes = weak
	r.classFn = map[string]goja.Callable{}
	for _, k := range []string{"stack", "member", "register", "iteration", "ended", "named"} {
		r.classFn[k], _ = goja.AssertFunction(g.Get(k))
	}
	methods := g.Get("generator").ToObject(rt)
	r.passing.generatorNext = methods.Get("next").ToObject(rt)
	r.passing.generatorThrow = methods.Get("throw").ToObject(rt)
	r.generators.next, _ = goja.AssertFunction(r.passing.generatorNext)
	r.generators.throw, _ = goja.AssertFunction(r.passing.generatorThrow)
	r.names["$next"] = g.Get("$next")
	r.names["$made"] = g.Get("made")
	for _, k := range []string{"privGet", "privSet", "privHas", "privBound"} {
		r.names["$"+k] = g.Get(k)
	}
	r.names["$fields"] = rt.ToValue(r.fields)
	r.names["$fieldName"] = rt.ToValue(r.fieldName)
	r.names["$held"] = rt.ToValue(func(c goja.FunctionCall) goja.Value {
		r.held = c.Argument(0)
		return r.held
	})
	r.names["$heldName"] = rt.ToValue(r.heldName)
	r.names["$superClass"] = g.Get("superClass")
	r.names["$arguments"] = g.Get("arguments")
	r.names["$bound"] = g.Get("bound")
	return nil
}

// constructed is what a constructor gives back that runs as residual code: $constructed(value,
// this, derived).
func (r *realm) constructed(c goja.FunctionCall) goja.Value {
	v, self := c.Argument(0), c.Argument(1)
	if _, ok := v.(*goja.Object); ok {
		return v
	}
	if c.Argument(2).ToBoolean() {
		if !goja.IsUndefined(v) {
			panic(r.rt.NewTypeError("Derived constructors may only return object or undefined"))
		}
		if self == goja.Value(r.tdz) {
			v, err := r.rt.New(r.rt.Get("ReferenceError"),
				r.rt.ToValue("Must call super constructor in derived class before accessing 'this' or returning from derived constructor"))
			if err != nil {
				panic(err)
			}
			panic(v)
		}
	}
	return self
}

// registerClass remembers what a class captures: $class(class, number, env, name, accessors).
func (r *realm) registerClass(u *loaded, c goja.FunctionCall) {
	info := r.rt.NewArray(c.Argument(0), r.rt.ToValue(u.program.Unit), c.Argument(1), c.Argument(2), c.Argument(4))
	var hidden []any
	for _, f := range r.heap.engine.privateMethods(c.Argument(0).(*goja.Object)) {
		hidden = append(hidden, f)
	}
	if _, err := r.classFn["register"](goja.Undefined(), c.Argument(0), info, c.Argument(3), r.rt.NewArray(hidden...)); err != nil {
		panic(err)
	}
}

// fields makes the fields of an object whose constructor, which is not run by the engine as one,
// has returned from super(): $fields(class, object).
func (r *realm) fields(c goja.FunctionCall) goja.Value {
	class, _ := c.Argument(0).(*goja.Object)
	o, _ := c.Argument(1).(*goja.Object)
	if class == nil || o == nil {
		panic(r.rt.NewTypeError("fields of what is no object"))
	}
	if err := r.heap.engine.initialise(r.rt, class, o); err != nil {
		panic(err)
	}
	return o
}

// fieldName gives a function the name that the key of its field says:
// $fieldName(class, which of its computed instance fields, function).
func (r *realm) fieldName(c goja.FunctionCall) goja.Value {
	class, _ := c.Argument(0).(*goja.Object)
	keys := r.heap.engine.computedKeys(class)
	if i := int(c.Argument(1).ToInteger()); class != nil && i < len(keys) {
		r.nameByKey(c.Argument(2), keys[i])
	}
	return c.Argument(2)
}

// heldName gives the function that $held has got last the name of the property of an object that
// it is: $heldName(class), for static fields.
func (r *realm) heldName(c goja.FunctionCall) goja.Value {
	class, _ := c.Argument(0).(*goja.Object)
	var p ownProps
	if err := r.heap.describe(class, &p); err != nil {
		panic(err)
	}
	for i, v := range p.values {
		if v == r.held {
			r.nameByKey(v, p.keys[i])
		}
	}
	r.held = nil
	return goja.Undefined()
}

func (r *realm) nameByKey(f, key goja.Value) {
	name := key
	if s, ok := key.(*goja.Symbol); ok {
		text, err := r.heap.prim.symbolText(s)
		if err != nil {
			panic(err)
		}
		name = r.rt.ToValue("")
		if t, ok := text.(goja.String); ok {
			name = r.rt.ToValue("[" + t.String() + "]")
		}
	}
	if _, ok := name.(goja.String); !ok { // the engine keeps an index as a number
		name = r.rt.ToValue(name.String())
	}
	if _, err := r.classFn["named"](goja.Undefined(), f, name); err != nil {
		panic(err)
	}
}

// original gives the program's own text for the text of an instrumented function.
func (r *realm) original(c goja.FunctionCall) goja.Value {
	text := c.Argument(0).String()
	if own := r.textOf(text); own != text {
		return r.rt.ToValue(own)
	}
	return c.Argument(0)
}

// textOf is original for Go.
func (r *realm) textOf(text string) string {
	if unit, fn, ok := marker(text); ok {
		if unit == 0 {
			return "function () { [native code] }"
		}
		if f, _, ok := r.lookup(unit, fn); ok && f.Text != "" {
			return f.Text
		}
	}
	return text
}

// The functionTable of the heap walk.

func (r *realm) lookup(unit, fn int) (*instrument.Function, *instrument.Program, bool) {
	u := r.byUnit[unit]
	if u != nil {
		u.program.Complete()
	}
	if u == nil || fn < 0 || fn >= len(u.program.Functions) {
		return nil, nil, false
	}
	return &u.program.Functions[fn], u.program, true
}

// textsOf are the loaded texts of a unit: a restored realm has two of the realm's own part.
func (r *realm) textsOf(unit int) []*loaded {
	u := r.byUnit[unit]
	if again := r.units[restoredScript(u.program)]; unit == 0 && again != nil {
		return []*loaded{u, again}
	}
	return []*loaded{u}
}

func (r *realm) ask(fn *goja.Object, unit int, f *instrument.Function) ([]goja.Value, error) {
	if f.EnvRead {
		return r.captures(fn, f)
	}
	call, ok := goja.AssertFunction(fn)
	if !ok {
		return nil, errNotFunction
	}
	if err := r.inspecting(unit); err != nil {
		return nil, err
	}
	if unit == 0 { // whose code runs in between, to tell of iterators
		defer func() { _ = r.inspecting(-1) }()
	}
	var args []goja.Value
	if f.Generator {
		args = r.anything()
	}
	v, err := call(goja.Undefined(), args...)
	if err == nil && f.Generator { // the prologue is in the body
		if g, ok := v.(*goja.Object); ok {
			if v, err = r.generators.next(g); err == nil {
				v = v.ToObject(r.rt).Get("value")
			}
		}
	}
	if err != nil {
		return nil, err
	}
	return r.elements(v), nil
}

// inspecting makes the functions of a unit tell what they capture when they are called, and those of
// all others not; -1 is for none. It stays so until it is called again: whatever else calls a function of the
// program while a heap is written must call it first.
func (r *realm) inspecting(unit int) error {
	if r.inspected == unit {
		return nil
	}
	set := func(unit int, to bool) error {
		if unit < 0 {
			return nil
		}
		for _, u := range r.textsOf(unit) {
			if u.inspect != nil {
				if _, err := u.inspect(goja.Undefined(), r.rt.ToValue(to)); err != nil {
					return err
				}
			}
		}
		return nil
	}
	old := r.inspected
	r.inspected = -1
	if err := set(old, false); err != nil {
		return err
	}
	r.inspected = unit
	return set(unit, true)
}

// elements lists the elements of a plain array that generated code made.
func (r *realm) elements(v goja.Value) []goja.Value {
	o, ok := v.(*goja.Object)
	if !ok {
		return nil
	}
	var g glance
	if items, length, _, ok := r.heap.engine.contents(o, &g); ok && length == float64(len(items)) && !slices.Contains(items, nil) {
		return items // of a fresh array that nobody else has
	}
	length := o.Get("length")
	if length == nil {
		return nil
	}
	n := int(length.ToInteger())
	out := make([]goja.Value, n)
	for i := range out {
		out[i] = o.Get(itoa(i))
	}
	return out
}

func (r *realm) classOf(fn *goja.Object) (*goja.Object, []goja.Value, bool) {
	if err := r.inspecting(-1); err != nil {
		return nil, nil, false
	}
	v, err := r.classFn["member"](goja.Undefined(), fn)
	if err != nil {
		return nil, nil, false
	}
	info, ok := v.(*goja.Object)
	if !ok {
		return nil, nil, false
	}
	cls := info.Get("0").(*goja.Object)
	var env []goja.Value
	if get, ok := goja.AssertFunction(info.Get("3")); ok {
		if v, err = get(goja.Undefined()); err != nil {
			return nil, nil, false
		}
		env = r.elements(v)
	}
	return cls, env, true
}
