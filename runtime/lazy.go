package runtime

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/dop251/goja"
)

// A program uses few of the functions of the realm's self-hosted part, and to have the engine
// compile all of them takes longer, and leaves more garbage behind, than all else that is done
// before the program begins. So the text that is loaded has stubs in their places:
//
//	function arrayMap() { $load(17); /*#0.80*/}
//
// When one is called, $load has the engine compile the function's own text, gives the code to the
// function object, and lets the call that is under way begin again with it. The object is the
// same before and after, and so are its name, its properties and what it captures, so nobody can
// tell. From then on it is as if there had been no stub, also for a capture.
//
// Code that was compiled elsewhere finds its variables because the engine knows them by their
// places: the text that a function is compiled in (lazyText) declares the same variables in the
// same order as the one that runs. A test compares each instruction with what comes of the text
// without stubs.

// lazyFunction is a function that is compiled when it is called.
type lazyFunction struct {
	start, end int  // in the code
	line       int  // that it begins in, from 0
	property   bool // it is, or stands in, a property of an object literal

	once sync.Once
	prg  *goja.Program
	err  error
}

// lazyImage is the code of the self-hosted part with what can be left out at first.
type lazyImage struct {
	code      string
	params    []string // of the unit that runs
	lets      string   // declarations of the main function: the statement with let
	cells     []string // all variables that functions capture
	functions []*lazyFunction
	start     string // what is loaded first
	own       bool   // it is the one of which there is compiled code, see ownCode
	head      func() string
}

// lazyInstead stands for lazyPrelude in a test.
var lazyInstead *lazyImage

// lazyPrelude is the self-hosted part, nil where the engine is one in which a call cannot be made to begin again.
var lazyPrelude = sync.OnceValue(func() *lazyImage {
	if _, err := engineLazy(); err != nil {
		return nil
	}
	image, err := newLazyImage(imageCode, imageStart, imageLazy)
	if err != nil {
		return nil
	}
	image.own = true
	return image
})

// newLazyImage reads the list of functions: "start end line property", one a line.
func newLazyImage(code, start, list string) (*lazyImage, error) {
	l := &lazyImage{code: code, start: start}
	bad := func() (*lazyImage, error) { return nil, fmt.Errorf("runtime: the image of the realm is damaged") }
	var ok bool
	if l.params, ok = unitParams(start); !ok {
		return bad()
	}
	if l.lets, ok = between(start, "\n    let ", ";\n"); !ok {
		return bad()
	}
	cells, ok := between(start, "\n    $main(function () {\n      return [", "]")
	if !ok {
		return bad()
	}
	for _, name := range strings.Split(cells, ",") {
		l.cells = append(l.cells, strings.TrimSpace(name))
	}
	at := 0
	for line := range strings.Lines(list) {
		f := &lazyFunction{}
		var n [4]int
		fields := strings.Fields(line)
		if len(fields) != len(n) {
			return bad()
		}
		for i, s := range fields {
			var err error
			if n[i], err = strconv.Atoi(s); err != nil {
				return bad()
			}
		}
		f.start, f.end, f.line, f.property = n[0], n[1], n[2], n[3] == 1
		if f.start < at || f.end <= f.start || f.end > len(code) {
			return bad()
		}
		at = f.end
		l.functions = append(l.functions, f)
	}
	l.head = sync.OnceValue(l.makeHead)
	return l, nil
}

const loadName = "$load"

func between(s, before, after string) (string, bool) {
	_, s, ok := strings.Cut(s, before)
	if !ok {
		return "", false
	}
	s, _, ok = strings.Cut(s, after)
	return s, ok
}

// makeHead gives the first line of the text that a function is compiled in: all variables that functions
// of the self-hosted part capture, in the order in which the engine keeps them. They are parameters, because all parameters of a
// function that mentions its arguments are kept for closures, and that costs the engine
// a fraction of what it costs to compile something that captures each.
func (l *lazyImage) makeHead() string {
	let := map[string]bool{}
	var lets []string
	for _, d := range strings.Split(l.lets, ",") {
		name, _, _ := strings.Cut(strings.TrimSpace(d), " ")
		let[name] = true
		if slices.Contains(l.cells, name) {
			lets = append(lets, name)
		}
	}
	var order []string // the parameter, the functions, the others
	for _, name := range l.cells {
		if !let[name] {
			order = append(order, name)
		}
	}
	params := strings.Join(l.params, ", ")
	return "(function (" + params + ") { \"use strict\"; var $f = false; $unit(function ($v) { $f = $v; return [" + params + "] });" +
		" return function (" + strings.Join(append(order, lets...), ", ") + ") { arguments;"
}

// text is what function i is compiled in. The function stands where it stands in the code.
func (l *lazyImage) text(i int) string {
	f := l.functions[i]
	before := l.code[:f.start]
	var b strings.Builder
	b.WriteString(l.head())
	if f.property {
		b.WriteString("({")
	}
	b.WriteString(strings.Repeat("\n", f.line))
	b.WriteString(before[strings.LastIndexByte(before, '\n')+1:])
	b.WriteString(l.code[f.start:f.end])
	if f.property {
		b.WriteString("});")
	}
	b.WriteString("\n}})")
	return b.String()
}

// program is the compiled code of function i.
func (l *lazyImage) program(i int) (*goja.Program, error) {
	f := l.functions[i]
	f.once.Do(func() {
		if l.own {
			if f.prg = ownFunction(i); f.prg != nil {
				return
			}
		}
		e, err := engineLazy()
		if err != nil {
			f.err = err
			return
		}
		whole, err := compileScript(preludeName, l.text(i), false)
		if err != nil {
			f.err = err
			return
		}
		if f.prg = e.find(whole, l.code[f.start:f.end]); f.prg == nil {
			f.err = fmt.Errorf("runtime: function %d of the realm was not compiled", i)
		}
	})
	return f.prg, f.err
}

// load makes $load(i), which is called by the stub of function i and by nobody else.
func (l *lazyImage) load(r *realm) goja.Value {
	return r.rt.ToValue(func(c goja.FunctionCall) goja.Value {
		prg, err := l.program(int(c.Argument(0).ToInteger()))
		if err != nil {
			panic(err)
		}
		e, err := engineLazy()
		if err != nil {
			panic(err)
		}
		return e.beginAgain(r.rt, r.heap.engine, prg)
	})
}
