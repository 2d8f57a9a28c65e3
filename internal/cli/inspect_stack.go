package cli

import (
	"cmp"
	"fmt"
	"slices"

	"thingsmig/instrument"
	"thingsmig/internal/js/sourcemap"
	"thingsmig/restore"
	"thingsmig/snapshot"
)

// viewer shows parts of a snapshot in terms of the user's program.
type viewer struct {
	doc     *snapshot.Document
	units   map[int]*unitView
	classes map[int]string // names of classes by the heap index of their prototypes
}

// unitOfProgram is the number of the user's program; 0 is the realm's own part.
const unitOfProgram = 1

// unitView is a unit of the user's: the program, or code that it made of a text.
type unitView struct {
	program *instrument.Program
	mapper  *sourcemap.Mapper
}

// unitViews compiles the units of a snapshot again.
func unitViews(doc *snapshot.Document) (map[int]*unitView, error) {
	p, err := programOf(doc)
	if err != nil {
		return nil, err
	}
	programs := []*instrument.Program{p}
	for i := range doc.Texts {
		if p, err = restore.Text(&doc.Texts[i]); err != nil {
			return nil, err
		}
		programs = append(programs, p)
	}
	views := map[int]*unitView{}
	for _, p := range programs {
		m, err := p.Mapper()
		if err != nil {
			return nil, err
		}
		views[p.Unit] = &unitView{p, m}
	}
	return views, nil
}

// stack shows the active calls, innermost first.
func (v *viewer) stack() ([]frameView, error) {
	frames := make([]frameView, 0, len(v.doc.Frames))
	for _, f := range slices.Backward(v.doc.Frames) {
		view, err := v.frame(&f)
		if err != nil {
			return nil, err
		}
		frames = append(frames, view)
	}
	return frames, nil
}

func (v *viewer) frame(f *snapshot.Frame) (frameView, error) {
	u := v.units[f.Unit]
	if u == nil {
		return frameView{Function: v.builtIn(f.Unit, f.Fn), BuiltIn: true, Locals: []variableView{}, Captured: []variableView{}}, nil
	}
	p := u.program
	if f.Fn >= len(p.Functions) || f.Site < 1 || f.Site >= len(p.Sites) {
		return frameView{}, corrupt("a frame is at a place that the program does not have")
	}
	fn := &p.Functions[f.Fn]
	view := frameView{Function: v.functionName(f.Unit, f.Fn), Locals: []variableView{}, Captured: []variableView{}}
	for _, pos := range []int{p.Sites[f.Site].Pos, fn.Pos} { // the compiler's own sites have no place
		if at, ok := u.mapper.Source(pos); ok && pos >= 0 {
			view.File, view.Line, view.Column = at.File, at.Line, at.Col
			break
		}
	}
	if f.This.Kind != snapshot.Absent && f.This.Kind != snapshot.Undefined && fn.Kind != instrument.MainFunction {
		view.This = v.value(f.This)
	}
	view.Locals = v.locals(view.Locals, fn.Locals, f.Locals)
	if fn.Kind == instrument.MainFunction {
		view.Locals = slices.DeleteFunc(view.Locals, func(l variableView) bool {
			return slices.Contains(instrument.ModuleParams, l.Name)
		})
	}
	for _, i := range append([]int{f.Scope}, f.Blocks...) {
		if i >= 0 && i < len(v.doc.Scopes) {
			s := &v.doc.Scopes[i]
			view.Locals = v.variables(view.Locals, s.Vars, s.Unit, s.Scope)
		}
	}
	for i := f.Outer; i >= 0 && i < len(v.doc.Scopes); i = v.doc.Scopes[i].Parent {
		view.Captured = v.variables(view.Captured, v.doc.Scopes[i].Vars, f.Unit, v.doc.Scopes[i].Scope)
	}
	return view, nil
}

// locals adds the variables that have names in the user's program.
func (v *viewer) locals(list []variableView, names []instrument.Local, values []snapshot.Value) []variableView {
	for i, value := range values {
		if i < len(names) && names[i].User != "" && value.Kind != snapshot.Absent {
			list = append(list, variableView{names[i].User, v.value(value)})
		}
	}
	return list
}

// variables adds those of a scope instance.
func (v *viewer) variables(list []variableView, values []snapshot.Value, unit, scope int) []variableView {
	if list == nil {
		list = []variableView{}
	}
	u := v.units[unit]
	if u == nil || scope >= len(u.program.Scopes) {
		return list
	}
	return v.locals(list, u.program.Scopes[scope].Vars, values)
}

// literalName is the name that objects of a function literal have, if there is one.
func (v *viewer) literalName(unit, fn int) string {
	for _, c := range v.doc.Code {
		if c.Unit == unit && c.Fn == fn && c.Name.Kind == snapshot.String {
			return c.Name.Str
		}
	}
	return ""
}

// builtIn is the name of a function of the realm's own part.
func (v *viewer) builtIn(unit, fn int) string {
	return orName(v.literalName(unit, fn), "(built-in function)")
}

// functionName is the name of a function of a unit of the user's.
func (v *viewer) functionName(unit, n int) string {
	fn := &v.units[unit].program.Functions[n]
	switch {
	case fn.Kind == instrument.MainFunction:
		return "(program)"
	case fn.Name != "":
		return fn.Name
	}
	return orName(v.literalName(unit, n), "(anonymous)")
}

// closures counts the function objects by the place where they were written.
func (v *viewer) closures() ([]closureView, error) {
	type place struct{ unit, fn int }
	counts := map[place]int{}
	for i := range v.doc.Heap {
		if f, ok := v.doc.Heap[i].Detail.(*snapshot.Function); ok {
			code := v.doc.Code[f.Code]
			counts[place{code.Unit, code.Fn}]++
		}
	}
	list := make([]closureView, 0, len(counts))
	for at, n := range counts {
		view, u := closureView{Count: n}, v.units[at.unit]
		switch {
		case u == nil:
			view.Function = v.builtIn(at.unit, at.fn)
		case at.fn >= len(u.program.Functions):
			return nil, corrupt("it has a function that the program does not have")
		default:
			view.Function = v.functionName(at.unit, at.fn)
			if p, ok := u.mapper.Source(u.program.Functions[at.fn].Pos); ok {
				view.File, view.Line, view.Column = p.File, p.Line, p.Col
			}
		}
		list = append(list, view)
	}
	slices.SortFunc(list, func(a, b closureView) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Column, b.Column), cmp.Compare(a.Function, b.Function))
	})
	return list, nil
}

func corrupt(format string, args ...any) error {
	return &snapshot.CorruptError{Offset: -1, Reason: fmt.Sprintf(format, args...)}
}
