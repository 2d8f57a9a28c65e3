package runtime

import (
	"fmt"

	"github.com/dop251/goja"
	"github.com/dop251/goja/unistring"

	"thingsmig/snapshot"
)

// A heapRealm knows what was in a goja.Runtime before any code of the user ran: the objects that
// every realm has, by path, what they looked like, and functions that nobody can have replaced.
type heapRealm struct {
	rt     *goja.Runtime
	global *goja.Object
	engine *engineTypes

	stock   stock
	symbol  map[string]*goja.Symbol // well-known symbols by name
	symName map[*goja.Symbol]string //
	keys    map[unistring.String]propertyKey
	yes, no goja.Value
	prim    prims // pristine functions

	// The realm's own iterators, see useIterators.
	describeIterator, makeIterator goja.Callable
}

// propertyKey is a property key that is a string.
type propertyKey struct {
	value goja.Value
	exact snapshot.Value
}

// newHeapRealm learns what only a runtime in which nothing was replaced can show: its functions.
// It replaces bind, and what new Proxy and instanceof do.
func newHeapRealm(rt *goja.Runtime) (*heapRealm, error) {
	r := &heapRealm{
		rt: rt, global: rt.GlobalObject(), yes: rt.ToValue(true), no: rt.ToValue(false),
		symbol:  map[string]*goja.Symbol{},
		symName: map[*goja.Symbol]string{},
		keys:    map[unistring.String]propertyKey{},
	}
	var err error
	if r.engine, err = engine(); err != nil {
		return nil, err
	}
	if err := r.learnPrims(); err != nil {
		return nil, err
	}
	if err := r.engine.mendProxies(rt); err != nil {
		return nil, err
	}
	return r, r.installBind()
}

// useIterators tells how iterators of the realm's own, which hide their state, are read and
// made. describe gives [kind, source, position] for one of them and undefined for anything else;
// make does the opposite. The machine calls this when the realm's own part has run, before
// anything is written or read.
func (r *heapRealm) useIterators(describe, make goja.Callable) {
	r.describeIterator, r.makeIterator = describe, make
}

// takeStock notes everything that the program will find in the runtime. Everything of the host's
// that the program can reach must be installed; hidden objects of the host are added with
// register.
func (r *heapRealm) takeStock() error {
	symbols := r.rt.Get("Symbol").(*goja.Object)
	for _, name := range symbols.GetOwnPropertyNames() {
		if s, ok := symbols.Get(name).(*goja.Symbol); ok {
			r.symbol[name], r.symName[s] = s, name
		}
	}
	if err := r.registerAlone("globalThis", r.global); err != nil {
		return err
	}
	list, err := r.list(hiddenScript)
	if err != nil {
		return err
	}
	for i, h := range hiddenIntrinsics {
		if err := r.registerAlone(h.name, list[i].(*goja.Object)); err != nil {
			return err
		}
	}
	return r.registerPrototypes()
}

// hiddenIntrinsics are objects that every realm has but no path leads to.
var hiddenIntrinsics = []struct{ name, code string }{
	{"%IteratorPrototype%", "Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()))"},
	{"%ArrayIteratorPrototype%", "Object.getPrototypeOf([][Symbol.iterator]())"},
	{"%MapIteratorPrototype%", "Object.getPrototypeOf(new Map()[Symbol.iterator]())"},
	{"%SetIteratorPrototype%", "Object.getPrototypeOf(new Set()[Symbol.iterator]())"},
	{"%StringIteratorPrototype%", "Object.getPrototypeOf(''[Symbol.iterator]())"},
	{"%RegExpStringIteratorPrototype%", "Object.getPrototypeOf(/a/[Symbol.matchAll](''))"},
	{"%TypedArray%", "Object.getPrototypeOf(Uint8Array)"},
	{"%GeneratorFunction%", "Object.getPrototypeOf(function* () {}).constructor"},
	{"%AsyncFunction%", "Object.getPrototypeOf(async function () {}).constructor"},
	{"%ThrowTypeError%", "Object.getOwnPropertyDescriptor((function () { 'use strict'; return arguments })(), 'callee').get"},
}

func hiddenTexts() string {
	var codes []string
	for _, h := range hiddenIntrinsics {
		codes = append(codes, h.code)
	}
	return listText(codes)
}

// listText is a script that gives an array of the values of expressions.
func listText(codes []string) string {
	text := "["
	for _, c := range codes {
		text += "(" + c + "),\n"
	}
	return text + "]"
}

// list runs a script that gives an array.
func (r *heapRealm) list(script *ownScript) ([]goja.Value, error) {
	v, err := script.run(r.rt)
	if err != nil {
		return nil, err
	}
	array, ok := v.(*goja.Object)
	if !ok {
		return nil, fmt.Errorf("not an array")
	}
	values := make([]goja.Value, int(array.Get("length").ToInteger()))
	for i := range values {
		values[i] = array.Get(itoa(i))
	}
	return values, nil
}

// key gives the key of a property as values of the engine and of a document.
func (r *heapRealm) key(name unistring.String) propertyKey {
	k, ok := r.keys[name]
	if !ok {
		if u := name.AsUtf16(); u != nil {
			k.value = goja.StringFromUTF16(u[1:])
		} else {
			k.value = r.rt.ToValue(string(name))
		}
		k.exact = exactString(k.value.(goja.String))
		if len(r.keys) < maxKeys {
			r.keys[name] = k
		}
	}
	return k
}

// maxKeys bounds the table of keys: objects that are used as maps may have any number.
const maxKeys = 1 << 16
