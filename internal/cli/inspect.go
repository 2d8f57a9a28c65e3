package cli

import (
	"fmt"
	"io"
	"os"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"thingsmig/snapshot"
)

func (s *shell) inspectCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "inspect snap.json",
		Short: "Show what a snapshot holds: call stack, variables, closures, heap",
		Args:  arguments(1, 1, "a snapshot"),
		RunE: func(_ *cobra.Command, args []string) error {
			doc, err := readSnapshot(args[0])
			if err != nil {
				return errNotFound("the snapshot", args[0], err)
			}
			r, err := inspect(doc)
			if err != nil {
				return &snapshotError{args[0], err}
			}
			r.File = args[0]
			if info, err := os.Stat(args[0]); err == nil {
				r.Bytes = info.Size()
			}
			return s.print(r, r.text)
		},
	}
}

// inspection is what inspect tells; docs/cli.md describes its JSON form.
type inspection struct {
	File    string `json:"file"`
	Bytes   int64  `json:"bytes"`
	Format  int    `json:"format"`
	Tool    string `json:"tool"`
	Program struct {
		Name  string   `json:"name"`
		Bytes int      `json:"bytes"`
		Args  []string `json:"args"`
	} `json:"program"`
	Polls     uint64         `json:"polls"`
	Hops      []hopView      `json:"hops"`
	LeftOut   uint64         `json:"hopsLeftOut,omitempty"` // after the first of them
	Needs     needsView      `json:"needs"`
	Stack     []frameView    `json:"stack"` // innermost first
	Variables []variableView `json:"variables"`
	Closures  []closureView  `json:"closures"`
	Heap      []heapView     `json:"heap"`
	Changed   []string       `json:"changed"` // built-ins that the program has changed
}

type hopView struct {
	Host   string `json:"host"`
	Arch   string `json:"arch"`
	Engine string `json:"engine"`
	Time   string `json:"time"`
	Polls  uint64 `json:"polls"`
}

type frameView struct {
	Function string         `json:"function"`
	File     string         `json:"file,omitempty"`
	Line     int            `json:"line,omitempty"`
	Column   int            `json:"column,omitempty"`
	BuiltIn  bool           `json:"builtIn,omitempty"`
	This     string         `json:"this,omitempty"`
	Locals   []variableView `json:"locals"`
	Captured []variableView `json:"captured"` // variables of the functions around it
}

type variableView struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

type closureView struct {
	Function string `json:"function"`
	File     string `json:"file,omitempty"`
	Line     int    `json:"line,omitempty"`
	Column   int    `json:"column,omitempty"`
	Count    int    `json:"count"`
}

type heapView struct {
	Kind  string `json:"kind"`
	Count int    `json:"count"`
	Bytes int    `json:"bytes"` // about as many as the entries take in the snapshot
}

// inspect finds out everything that inspect tells.
func inspect(doc *snapshot.Document) (*inspection, error) {
	units, err := unitViews(doc)
	if err != nil {
		return nil, err
	}
	v := &viewer{doc: doc, units: units, classes: classNames(doc)}
	r := &inspection{Format: snapshot.Format, Tool: doc.Tool, Polls: doc.Work.Polls, Changed: []string{}, Hops: []hopView{}}
	r.LeftOut = doc.Work.Hops
	r.Needs = needsOf(doc)
	r.Program.Name, r.Program.Bytes = doc.Program.Name, len(doc.Program.Source)
	r.Program.Args = append([]string{}, doc.Program.Args...)
	for _, h := range doc.Hops {
		r.Hops = append(r.Hops, hopView(h))
	}
	if r.Stack, err = v.stack(); err != nil {
		return nil, err
	}
	r.Variables = v.variables(nil, doc.Main, unitOfProgram, 0)
	if r.Closures, err = v.closures(); err != nil {
		return nil, err
	}
	r.Heap = heap(doc)
	for _, c := range doc.Realm {
		r.Changed = append(r.Changed, c.Path)
	}
	return r, nil
}

// text writes the inspection for people.
func (r *inspection) text(w io.Writer) {
	fmt.Fprintf(w, "%s: %d bytes, format %d, written by %s\n", r.File, r.Bytes, r.Format, r.Tool)
	fmt.Fprintf(w, "program %s, %d bytes of source", r.Program.Name, r.Program.Bytes)
	if len(r.Program.Args) > 0 {
		fmt.Fprintf(w, ", arguments %q", r.Program.Args)
	}
	fmt.Fprintln(w)
	for i, h := range r.Hops {
		n := uint64(i + 1)
		if i > 0 {
			n += r.LeftOut
		}
		fmt.Fprintf(w, "hop %d: left %s (%s, %s) at %s\n", n, h.Host, h.Arch, h.Engine, h.Time)
		if i == 0 && r.LeftOut > 0 {
			fmt.Fprintf(w, "hops 2 to %d: left out\n", r.LeftOut+1)
		}
	}
	r.Needs.text(w)
	fmt.Fprintf(w, "\nCall stack, innermost first\n")
	for i, f := range r.Stack {
		place := "built in"
		if f.File != "" {
			place = fmt.Sprintf("%s:%d:%d", f.File, f.Line, f.Column)
		}
		fmt.Fprintf(w, "  #%d %s (%s)\n", i, f.Function, place)
		if f.This != "" {
			fmt.Fprintf(w, "       this = %s\n", f.This)
		}
		writeVariables(w, "       ", f.Locals)
		writeVariables(w, "       captured ", f.Captured)
	}
	if len(r.Variables) > 0 {
		fmt.Fprintf(w, "\nVariables of the program\n")
		writeVariables(w, "  ", r.Variables)
	}
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	if len(r.Closures) > 0 {
		fmt.Fprintf(t, "\nFunctions\n")
		for _, c := range r.Closures {
			place := ""
			if c.File != "" {
				place = fmt.Sprintf("%s:%d:%d", c.File, c.Line, c.Column)
			}
			fmt.Fprintf(t, "  %s\t%s\t%d\n", c.Function, place, c.Count)
		}
		t.Flush()
	}
	if len(r.Heap) > 0 {
		fmt.Fprintf(t, "\nHeap\n")
		for _, h := range r.Heap {
			fmt.Fprintf(t, "  %s\t%d\t%d bytes\n", h.Kind, h.Count, h.Bytes)
		}
		t.Flush()
	}
	if len(r.Changed) > 0 {
		fmt.Fprintf(w, "\nBuilt-ins that the program has changed\n")
		for _, path := range r.Changed {
			fmt.Fprintf(w, "  %s\n", path)
		}
	}
}

func writeVariables(w io.Writer, indent string, list []variableView) {
	for _, v := range list {
		fmt.Fprintf(w, "%s%s = %s\n", indent, v.Name, v.Value)
	}
}
