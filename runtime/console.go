package runtime

import (
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/dop251/goja"
)

// console is the console object of a program. What is printed there is the same, byte for
// byte, as with Node 20 on something that is not a terminal.
type console struct {
	in             *inspector
	out            output
	stdout, stderr io.Writer
	consoleState
	// table gives what console.table prints, undefined for what is no table; nil where there are no modules.
	table goja.Callable
}

// consoleState is what a console remembers between calls; it goes along with a program.
type consoleState struct {
	Indent string           `json:"indent,omitempty"` // of the groups that are open
	Counts map[string]int64 `json:"counts,omitempty"`
	// Timers are how long the timers of console.time have run so far, for a state that is
	// written down, and otherwise hold nothing.
	Timers map[string]time.Duration `json:"timers,omitempty"`

	started map[string]time.Time
}

// newConsole makes a console that prints to the two streams. It must be made before any code
// of the program runs.
func newConsole(in *inspector, stdout, stderr io.Writer) *console {
	return &console{in: in, stdout: stdout, stderr: stderr}
}

// Flush writes everything that was printed so far.
func (c *console) Flush() error { return c.out.Flush() }

// print writes a line.
func (c *console) print(w io.Writer, text string) {
	if c.Indent != "" {
		text = c.Indent + strings.ReplaceAll(text, "\n", "\n"+c.Indent)
	}
	c.out.write(w, wellFormed(text)+"\n")
}

// consoleMethod is a function of the console object.
type consoleMethod func(c *console, args []goja.Value)

var consoleMethods = map[string]consoleMethod{
	"log":            func(c *console, args []goja.Value) { c.print(c.stdout, c.in.format(args)) },
	"info":           func(c *console, args []goja.Value) { c.print(c.stdout, c.in.format(args)) },
	"debug":          func(c *console, args []goja.Value) { c.print(c.stdout, c.in.format(args)) },
	"error":          func(c *console, args []goja.Value) { c.print(c.stderr, c.in.format(args)) },
	"warn":           func(c *console, args []goja.Value) { c.print(c.stderr, c.in.format(args)) },
	"trace":          (*console).trace,
	"dir":            (*console).dir,
	"dirxml":         func(c *console, args []goja.Value) { c.print(c.stdout, c.in.format(args)) },
	"assert":         (*console).assert,
	"group":          (*console).group,
	"groupCollapsed": (*console).group,
	"groupEnd":       func(c *console, _ []goja.Value) { c.Indent = strings.TrimSuffix(c.Indent, groupIndent) },
	"count":          (*console).count,
	"countReset":     (*console).countReset,
	"table":          (*console).printTable,
	"time":           (*console).time,
	"timeLog":        (*console).timeLog,
	"timeEnd":        (*console).timeEnd,
}

// printTable is console.table.
func (c *console) printTable(args []goja.Value) {
	if c.table != nil {
		text, err := c.table(goja.Undefined(), args...)
		if err != nil {
			panic(err)
		}
		if !goja.IsUndefined(text) {
			c.print(c.stdout, textOf(text))
			return
		}
	}
	c.print(c.stdout, c.in.format(args[:min(1, len(args))]))
}

const groupIndent = "  "

// consoleNames are the names of all functions of the console object, in the order of its
// properties.
func consoleNames() []string { return slices.Sorted(maps.Keys(consoleMethods)) }

// Object makes the console object.
func (c *console) Object() *goja.Object {
	o := c.in.rt.NewObject()
	for _, name := range consoleNames() {
		method := consoleMethods[name]
		f := c.in.rt.ToValue(func(call goja.FunctionCall) goja.Value {
			method(c, call.Arguments)
			return goja.Undefined()
		}).(*goja.Object)
		_ = f.DefineDataProperty("name", c.in.rt.ToValue(name), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE)
		_ = o.Set(name, f)
	}
	return o
}

func (c *console) dir(args []goja.Value) {
	v, opts := goja.Undefined(), goja.Undefined()
	if len(args) > 0 {
		v = args[0]
	}
	if len(args) > 1 {
		opts = args[1]
	}
	c.print(c.stdout, c.in.inspect(v, dirOptions(opts)))
}

func (c *console) assert(args []goja.Value) {
	if len(args) > 0 && args[0].ToBoolean() {
		return
	}
	const failed = "Assertion failed"
	if len(args) < 2 {
		c.print(c.stderr, failed)
		return
	}
	args = slices.Clone(args[1:])
	if isString(args[0]) {
		args[0] = c.in.rt.ToValue(failed + ": ").(goja.String).Concat(args[0].(goja.String))
	} else {
		args = slices.Insert(args, 0, goja.Value(c.in.rt.ToValue(failed+":")))
	}
	c.print(c.stderr, c.in.format(args))
}

func (c *console) group(args []goja.Value) {
	if len(args) > 0 {
		c.print(c.stdout, c.in.format(args))
	}
	c.Indent += groupIndent
}

// label is the first argument as a string.
func label(args []goja.Value) string {
	if len(args) == 0 || goja.IsUndefined(args[0]) {
		return "default"
	}
	return textOf(args[0].ToString())
}

func (c *console) count(args []goja.Value) {
	if c.Counts == nil {
		c.Counts = map[string]int64{}
	}
	name := label(args)
	c.Counts[name]++
	c.print(c.stdout, name+": "+decimal(int(c.Counts[name])))
}

func (c *console) countReset(args []goja.Value) {
	name := label(args)
	if c.Counts[name] == 0 {
		c.print(c.stderr, "Warning: Count for '"+name+"' does not exist")
		return
	}
	delete(c.Counts, name)
}

// trace prints where it is called.
func (c *console) trace(args []goja.Value) {
	text := "Trace"
	if len(args) > 0 {
		text += ": " + c.in.format(args)
	}
	var frames strings.Builder
	frames.WriteString("Error\n")
	for i, frame := range c.in.rt.CaptureCallStack(0, nil) {
		if i == 0 {
			continue // this function
		}
		p := frame.Position()
		frames.WriteString("\tat " + frame.FuncName() + " (" + p.Filename + ":" + decimal(p.Line) + ":" + decimal(p.Column) + "(0))\n")
	}
	stack := frames.String()
	if c.in.Stack != nil {
		stack = c.in.Stack(stack)
	}
	_, lines, _ := strings.Cut(stack, "\n")
	c.print(c.stderr, strings.TrimSuffix(text+"\n"+lines, "\n"))
}

// Flush writes everything that the program has printed so far. It gives the first error that
// writing has had. It may be called when the program does not run.
func (m *Machine) Flush() error {
	if m.r == nil || m.r.console == nil {
		return nil
	}
	return m.r.console.Flush()
}
