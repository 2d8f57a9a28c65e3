package runtime

import (
	"fmt"
	"sync"

	"github.com/dop251/goja"
	"github.com/dop251/goja/parser"

	"thingsmig/instrument"
	"thingsmig/internal/nodelib"
)

// realm is one goja runtime with everything in it that generated code needs.
type realm struct {
	m       *Machine
	rt      *goja.Runtime
	heap    *heapRealm
	console *console
	program *instrument.Program
	require goja.Value
	process *goja.Object

	units map[string]*loaded // by the name of the script
	// frameMaps says of the functions whose frames are read where their variables are.
	frameMaps map[*goja.Program]*frameMap
	byUnit    map[int]*loaded
	names     map[string]goja.Value
	token     *goja.Object // $C
	// inspected is the unit whose functions tell what they capture when they are called, -1 for none.
	inspected int
	tdz       *goja.Object // $T
	classes   *goja.Object // WeakMap: class member or class -> class
	classFn   map[string]goja.Callable

	stack   []goja.StackFrame
	active  []activeFrame
	passing struct {
		call, apply, reflectApply, reflectConstruct, generatorNext, generatorThrow *goja.Object
		realmCall                                                                  *goja.Object // call of the self-hosted part
	}
	generators struct{ next, throw goja.Callable } // the engine's own
	running    map[*goja.Object]bool               // generators whose frames were on the captured stack
	askWith    []goja.Value                        // see anything
	unwinding  bool                                // a generator that has not begun is being captured
	trace      []tracedFrame                       // innermost first, of the capture under way
	doing      doing                               // Go's stack, if it was asked for
	level      int                                 // invocations of the interpreter loop that were passed
	records    []frameRecord
	blocks     []blockRecord
	capturing  bool // the stack is being unwound
	twins      *nativeTwins
	next       *continuation
	// promises are those of the program; a plain run uses the engine's.
	promises promises
	texts    texts
	modules  modules
	held     goja.Value // see heldName
	ready    bool       // the realm is complete: polls are the program's
}

// loaded is a unit in a realm. A restored unit runs other text than its program's, but its
// functions and sites are the same.
type loaded struct {
	program   *instrument.Program
	script    string
	code      string
	positions map[instrument.Position]int // see site
	mappings  []instrument.Mapping
	inspect   goja.Callable // sets $f
	main      goja.Callable // reads the variables of the main scope
	// start is the main function of a unit that was made of a text, and text that.
	start goja.Callable
	text  textKey
}

// glue is the name of the script that holds the realm's own frames, which no snapshot has.
const glue = "thingsmig:glue"

var scripts sync.Map // code of the realm's own units -> *goja.Program

func compileScript(name, code string, cached bool) (*goja.Program, error) {
	if cached {
		if p, ok := scripts.Load(code); ok {
			return p.(*goja.Program), nil
		}
	}
	tree, err := parser.ParseFile(nil, name, code, 0, parser.WithDisableSourceMaps)
	if err != nil {
		return nil, fmt.Errorf("runtime: the engine does not take the code: %w", err)
	}
	p, err := goja.CompileAST(tree, false)
	if err != nil {
		return nil, fmt.Errorf("runtime: the engine does not take the code: %w", err)
	}
	if cached {
		scripts.Store(code, p)
	}
	return p, nil
}

// maxDepth bounds the call stack; beyond it the engine only gets slower.
const maxDepth = 200_000

// newRealm makes a realm for a program; nothing of the program runs yet.
func (m *Machine) newRealm(p *instrument.Program, args []string) (*realm, error) {
	if err := littleEndian(); err != nil {
		return nil, err
	}
	r := &realm{m: m, rt: goja.New(), program: p, units: map[string]*loaded{}, byUnit: map[int]*loaded{},
		frameMaps: map[*goja.Program]*frameMap{}, inspected: -1}
	m.r = r
	m.flag.release()
	r.rt.SetMaxCallStackSize(maxDepth)
	if m.opts.Clock != nil {
		r.rt.SetTimeSource(m.opts.Clock.Now)
	}
	var err error
	if r.heap, err = newHeapRealm(r.rt); err != nil {
		return nil, err
	}
	if err := r.host(p, args); err != nil {
		return nil, err
	}
	if err := r.natives(); err != nil {
		return nil, err
	}
	if err := r.prepareTexts(); err != nil {
		return nil, err
	}
	main, err := r.loadPrelude(prelude())
	if err != nil {
		return nil, err
	}
	start, _ := goja.AssertFunction(main)
	host := r.preludeHost()
	out, err := start(goja.Undefined(), host)
	if err != nil {
		return nil, fmt.Errorf("runtime: the realm's own part: %w", err)
	}
	exports := out.ToObject(r.rt)
	for _, k := range exports.Keys() {
		r.names[k] = exports.Get(k)
	}
	if it, ok := host.Get("iterators").(*goja.Object); ok {
		describe, _ := goja.AssertFunction(it.Get("describe"))
		make, _ := goja.AssertFunction(it.Get("make"))
		r.heap.useIterators(describe, make)
	}
	r.passing.realmCall, _ = host.Get("call").(*goja.Object)
	r.usePromises(host)
	if r.promises.core != nil {
		if err := r.useSteps(); err != nil {
			return nil, err
		}
	}
	if _, err := r.classFn["iteration"](goja.Undefined()); err != nil {
		return nil, err
	}
	if err := r.lazyGlobals(); err != nil {
		return nil, err
	}
	if err := r.heap.takeStock(); err != nil {
		return nil, err
	}
	return r, r.registerHidden(host)
}

// load evaluates the text of a unit with the host's names and returns what it returns.
func (r *realm) load(p *instrument.Program, code string, params []string, pos map[instrument.Position]int, mappings []instrument.Mapping) (goja.Value, error) {
	return r.loadAs(p, p.Name, code, params, pos, mappings)
}

// loadAs loads a text of a unit as the script of that name.
func (r *realm) loadAs(p *instrument.Program, script, code string, params []string, pos map[instrument.Position]int, mappings []instrument.Mapping) (goja.Value, error) {
	u := &loaded{program: p, script: script, code: code, positions: pos, mappings: mappings}
	r.units[u.script] = u
	if r.byUnit[p.Unit] == nil {
		r.byUnit[p.Unit] = u
	}
	prg, err := r.compileUnit(u)
	if err != nil {
		return nil, err
	}
	if p.Unit > 0 { // the realm's own polls test the flag
		polls, err := pollsOf(prg, u)
		if err != nil {
			return nil, err
		}
		r.m.flag.add(polls)
		if p.Metered() {
			if _, err := r.m.meter.countIn(prg, code); err != nil {
				return nil, err
			}
		}
	}
	v, err := r.rt.RunProgram(prg)
	if err != nil {
		return nil, err
	}
	fn, ok := goja.AssertFunction(v)
	if !ok {
		return nil, fmt.Errorf("runtime: unit %d is not a function", p.Unit)
	}
	args := make([]goja.Value, len(params))
	for i, n := range params {
		if args[i] = r.unitName(u, n); args[i] == nil {
			return nil, fmt.Errorf("runtime: unit %d asks for %s, which nobody provides", p.Unit, n)
		}
	}
	return fn(goja.Undefined(), args...)
}

// compileUnit gives the engine's code of a unit.
func (r *realm) compileUnit(u *loaded) (*goja.Program, error) {
	unit, whole := u.program.Unit, u.code == u.program.Code
	switch {
	case unit == 0 && u.code == imageStart:
		if prg := ownStart(); prg != nil {
			return prg, nil
		}
	case unit == 1 && whole:
		return keptScript(r.m.opts.Cache, u.script, u.code, false)
	case unit >= nodelib.FirstUnit && whole: // the same in all realms of a process
		return moduleScript(r.m.opts.Cache, u.program)
	}
	return compileScript(u.script, u.code, unit == 0)
}

// site gives the number of the call site at a place in the text of a unit, 0 for none. The tables of the
// realm's own part are not there before somebody asks.
func (u *loaded) site(line, col int) int {
	if u.positions == nil && u.script == u.program.Name {
		u.program.Complete()
		u.positions = u.program.Positions
	}
	return u.positions[instrument.Position{Line: line, Col: col}]
}

// unitName gives a unit one of the names that docs/abi.md lists.
func (r *realm) unitName(u *loaded, name string) goja.Value {
	switch name {
	case "$unit":
		return r.native("$unit", func(c goja.FunctionCall) goja.Value {
			u.inspect, _ = goja.AssertFunction(c.Argument(0))
			return goja.Undefined()
		})
	case "$main":
		return r.native("$main", func(c goja.FunctionCall) goja.Value {
			u.main, _ = goja.AssertFunction(c.Argument(0))
			return goja.Undefined()
		})
	case "$poll":
		if unit := u.program.Unit; unit > 0 && unit < nodelib.FirstUnit {
			return r.rt.ToValue(r.programPoll)
		}
	case "$frame":
		return r.native("$frame", func(c goja.FunctionCall) goja.Value {
			r.handOver(u, c)
			return goja.Undefined()
		})
	case "$block":
		return r.native("$block", func(c goja.FunctionCall) goja.Value {
			r.handBlock(u, c)
			return goja.Undefined()
		})
	case "$class":
		return r.native("$class", func(c goja.FunctionCall) goja.Value {
			r.registerClass(u, c)
			return goja.Undefined()
		})
	}
	return r.names[name]
}

func (r *realm) native(name string, f func(goja.FunctionCall) goja.Value) goja.Value {
	return r.rt.ToValue(f)
}
