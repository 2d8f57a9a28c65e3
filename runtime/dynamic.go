package runtime

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dop251/goja"

	"thingsmig/instrument"
	"thingsmig/internal/nodelib"
	"thingsmig/restore"
	"thingsmig/snapshot"
)

// Code that the program makes of texts while it runs: each text is a unit of its own, from 2 on. A
// snapshot has the texts of those units that something in it belongs to.

// textKey is what the code of a text depends on.
type textKey struct{ kind, source, place string }

// texts are the units of a realm that were made of texts.
type texts struct {
	byKey map[textKey]*loaded
	// constructors are the engine's own, by what the text of their functions begins with: they
	// find out whether a text is one, and what to say if not.
	constructors map[string]goja.Callable
	last         int // number of the last unit
}

const firstText = snapshot.FirstText

func (r *realm) prepareTexts() error {
	r.texts = texts{byKey: map[textKey]*loaded{}, constructors: map[string]goja.Callable{}, last: firstText - 1}
	v, err := textsScript.run(r.rt)
	if err != nil {
		return err
	}
	all := v.ToObject(r.rt)
	for _, kind := range all.Keys() {
		r.texts.constructors[kind], _ = goja.AssertFunction(all.Get(kind))
	}
	return nil
}

const constructorsOfFunctions = `({
	"function": Function,
	"function*": Object.getPrototypeOf(function* () {}).constructor,
	"async function": Object.getPrototypeOf(async function () {}).constructor,
})`

// compileText is compile(kind, text, place) for eval code and compile(kind, parameters, body) for
// functions. It gives the function that runs the code, or that new function.
func (r *realm) compileText(c goja.FunctionCall) goja.Value {
	kind, first, second := c.Argument(0).String(), c.Argument(1), c.Argument(2)
	key := textKey{kind: "eval", source: sourceText(first), place: second.String()}
	if kind != "eval" {
		key = textKey{kind: "function", source: "(" + kind + " anonymous(" + sourceText(first) + "\n) {\n" + sourceText(second) + "\n})"}
	}
	if r.program.Metered() {
		key.source = instrument.WithMeter(key.source)
	}
	u := r.texts.byKey[key]
	if u == nil {
		text := instrument.Text{Kind: key.kind, Source: key.source, Place: key.place}
		if err := r.takes(kind, first, second, key); err != nil && !text.HasAsyncIteration() {
			r.throw(err)
		}
		p, err := instrument.UnitOfText(r.texts.last+1, text)
		if err != nil {
			r.throwSyntax(err)
		}
		r.texts.last++
		if u, err = r.loadText(p, p.Code, p.Params, p.Positions, p.Map); err != nil {
			r.throw(err)
		}
		u.text = key
		if len(p.Scopes[0].Vars) == 0 { // else each evaluation has its own
			r.texts.byKey[key] = u
		}
	}
	v, err := u.start(goja.Undefined())
	if err != nil {
		r.throw(err)
	}
	return v
}

// takes reports what the engine has against a text.
func (r *realm) takes(kind string, first, second goja.Value, key textKey) error {
	if kind == "async function*" { // the engine has none
		return instrument.CheckAsyncGenerator(sourceText(first), sourceText(second))
	}
	if kind != "eval" {
		_, err := r.texts.constructors[kind](goja.Undefined(), first, second)
		return err
	}
	return takesEval(key.source, key.place)
}

// takesEval reports what the engine has against a text as eval code.
func takesEval(source, place string) error {
	if text := instrument.WrappedText(source, place); text != "" {
		source = text
	} else if place != "" && strings.Contains(source, "new.target") { // which is allowed in a function
		source = "(function () {" + source + "\n})"
	}
	_, err := goja.Compile(textScript(0), source, strings.HasPrefix(place, "strict"))
	return err
}

// textScript is the name of the script of a unit.
func textScript(unit int) string {
	if unit < firstText {
		return "<eval>"
	}
	return fmt.Sprintf("<eval %d>", unit)
}

func (r *realm) loadText(p *instrument.Program, code string, params []string, pos map[instrument.Position]int, mappings []instrument.Mapping) (*loaded, error) {
	script := textScript(p.Unit)
	v, err := r.loadAs(p, script, code, params, pos, mappings)
	if err != nil {
		return nil, err
	}
	u := r.units[script]
	u.start, _ = goja.AssertFunction(v)
	return u, nil
}

// throw throws an error of the engine in the program.
func (r *realm) throw(err error) {
	if exc, ok := err.(*goja.Exception); ok {
		panic(exc.Value())
	}
	r.throwSyntax(err)
}

// throwSyntax throws a SyntaxError: the text is no code, or none that can migrate.
func (r *realm) throwSyntax(err error) {
	o, failed := r.rt.New(r.rt.Get("SyntaxError"), r.rt.ToValue(err.Error()))
	if failed != nil {
		panic(failed)
	}
	panic(o)
}

// usedTexts writes the units of texts that a document refers to, and their main scopes.
func (r *realm) usedTexts(w *heapWriter) error {
	used := map[int]bool{}
	doc := w.doc
	// Main scopes hold objects, which can be of further units.
	for _, u := range r.byUnit {
		if u.program.Unit >= nodelib.FirstUnit {
			used[u.program.Unit] = true // it was loaded, which happens once
			continue
		}
		if u.program.Unit < firstText || len(u.program.Scopes[0].Vars) == 0 {
			continue
		}
		used[u.program.Unit] = true
	}
	main := map[int][]snapshot.Value{}
	for _, n := range sorted(used) {
		u := r.byUnit[n]
		if u.main == nil {
			continue
		}
		v, err := u.main(goja.Undefined())
		if err != nil {
			return err
		}
		for _, v := range r.elements(v) {
			w.root("a template of " + u.program.Name)
			main[n] = append(main[n], w.value(v))
		}
	}
	if err := w.finish(); err != nil {
		return err
	}
	for _, c := range doc.Code {
		used[c.Unit] = true
	}
	for _, s := range doc.Scopes {
		used[s.Unit] = true
	}
	for n := range w.units {
		used[n] = true
	}
	for i := range doc.Suspended {
		used[doc.Suspended[i].Unit] = true
	}
	for _, n := range sorted(used) {
		if n >= firstText {
			t := r.byUnit[n].text
			doc.Texts = append(doc.Texts, snapshot.TextUnit{Unit: n, Kind: t.kind, Source: t.source, Place: t.place, Main: main[n]})
		}
	}
	return nil
}

func sorted(set map[int]bool) []int {
	var out []int
	for n := range set {
		out = append(out, n)
	}
	slices.Sort(out)
	return out
}

// texts compiles the texts of a snapshot again.
func (k *maker) texts() error {
	for i := range k.doc.Texts {
		t := &k.doc.Texts[i]
		p, err := restore.Text(t)
		if err != nil {
			return err
		}
		k.programs[t.Unit] = p
	}
	return nil
}
