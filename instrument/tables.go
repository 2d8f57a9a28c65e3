package instrument

import (
	varint "encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// The tables of a program in a compact form: for the cache, and for the realm's own part, which is
// compiled when thingsmig is built and whose tables are read when a capture wants them.

// Tables gives the tables of a program (Map, Functions, Scopes, Sites, Positions) as bytes.
func (p *Program) Tables() []byte {
	w := &tableWriter{}
	w.int(len(p.Map))
	var last Mapping
	for _, m := range p.Map {
		w.int(m.Line - last.Line)
		if m.Line != last.Line {
			last.Col = 0
		}
		w.int(m.Col - last.Col)
		w.int(m.Src - last.Src)
		last = m
	}
	w.int(len(p.Functions))
	for i := range p.Functions {
		w.function(&p.Functions[i], p.Source)
	}
	w.int(len(p.Scopes))
	for i := range p.Scopes {
		s := &p.Scopes[i]
		w.int(s.Parent)
		w.int(s.Func)
		w.bool(s.Block)
		w.locals(s.Vars)
		w.int(s.Args)
		w.ints(s.Params)
	}
	w.int(len(p.Sites))
	for _, s := range p.Sites {
		w.int(s.Func)
		w.int(int(s.Kind))
		w.int(s.Pos)
		w.ints(s.Scopes)
	}
	places := make([]Position, 0, len(p.Positions))
	for at := range p.Positions {
		places = append(places, at)
	}
	slices.SortFunc(places, func(a, b Position) int {
		if a.Line != b.Line {
			return a.Line - b.Line
		}
		return a.Col - b.Col
	})
	w.int(len(places))
	line := 0
	for _, at := range places {
		w.int(at.Line - line)
		w.int(at.Col)
		w.int(p.Positions[at])
		line = at.Line
	}
	return w.data
}

// setTables is the opposite of Tables. The source must be there.
func (p *Program) setTables(data []byte) error {
	r := &tableReader{data: data}
	var last Mapping
	p.Map = list[Mapping](r)
	for i := range p.Map {
		m := &p.Map[i]
		if m.Line = last.Line + r.int(); m.Line != last.Line {
			last.Col = 0
		}
		m.Col = last.Col + r.int()
		m.Src = last.Src + r.int()
		last = *m
	}
	p.Functions = list[Function](r)
	for i := range p.Functions {
		r.function(&p.Functions[i], p.Source)
	}
	p.Scopes = list[Scope](r)
	for i := range p.Scopes {
		s := &p.Scopes[i]
		s.Parent = r.int()
		s.Func = r.int()
		s.Block = r.bool()
		s.Vars = r.locals()
		s.Args = r.int()
		s.Params = r.ints()
	}
	p.Sites = list[Site](r)
	for i := range p.Sites {
		s := &p.Sites[i]
		s.Func = r.int()
		s.Kind = SiteKind(r.int())
		s.Pos = r.int()
		s.Scopes = r.ints()
	}
	n := r.length()
	p.Positions = make(map[Position]int, n)
	at := Position{}
	for range n {
		at.Line += r.int()
		at.Col = r.int()
		p.Positions[at] = r.int()
	}
	if r.bad || len(r.data) > 0 {
		return errTables
	}
	return nil
}

var errTables = errors.New("instrument: tables that are damaged")

type tableWriter struct{ data []byte }

func (w *tableWriter) int(n int) { w.data = varint.AppendVarint(w.data, int64(n)) }

func (w *tableWriter) bool(b bool) {
	if b {
		w.int(1)
	} else {
		w.int(0)
	}
}

func (w *tableWriter) string(s string) {
	w.int(len(s))
	w.data = append(w.data, s...)
}

// ints keeps nil apart from empty.
func (w *tableWriter) ints(list []int) {
	if list == nil {
		w.int(-1)
		return
	}
	w.int(len(list))
	for _, n := range list {
		w.int(n)
	}
}

func (w *tableWriter) locals(list []Local) {
	w.int(len(list))
	for _, l := range list {
		w.string(l.Name)
		w.bool(l.Dead)
		if l.User == l.Name {
			w.int(-1)
		} else {
			w.string(l.User)
		}
	}
}

func (w *tableWriter) envs(list []EnvScope) {
	if list == nil {
		w.int(-1)
		return
	}
	w.int(len(list))
	for _, e := range list {
		w.int(e.Scope)
		w.ints(e.Vars)
	}
}

func (w *tableWriter) function(f *Function, source string) {
	w.string(f.Name)
	w.int(int(f.Kind))
	for _, n := range []int{f.Pos, f.End, f.Parent, f.Scope, f.OwnScope, f.Class, f.At, f.PrivateFields, f.StaticPrivate, f.ComputedFields, f.Takes} {
		w.int(n)
	}
	for _, b := range []bool{f.Derived, f.Generator, f.Async, f.Strict, f.Read, f.EnvRead} {
		w.bool(b)
	}
	w.envs(f.Env)
	w.locals(f.Locals)
	w.envs(f.FrameEnv)
	// Nearly always the text is a part of the source.
	if from := f.Pos; from >= 0 && from+len(f.Text) <= len(source) && source[from:from+len(f.Text)] == f.Text {
		w.int(len(f.Text))
	} else {
		w.int(-1)
		w.string(f.Text)
	}
	w.string(f.Shown)
}

type tableReader struct {
	data []byte
	bad  bool
}

func (r *tableReader) int() int {
	n, size := varint.Varint(r.data)
	if size <= 0 {
		r.bad, r.data = true, nil
		return 0
	}
	r.data = r.data[size:]
	return int(n)
}

func (r *tableReader) bool() bool { return r.int() != 0 }

// length reads how long something is that takes at least a byte an element.
func (r *tableReader) length() int {
	n := r.int()
	if n < 0 || n > len(r.data) {
		r.bad = true
		return 0
	}
	return n
}

func list[T any](r *tableReader) []T {
	if n := r.length(); n > 0 {
		return make([]T, n)
	}
	return nil
}

func (r *tableReader) text(n int) string {
	if n < 0 || n > len(r.data) {
		r.bad = true
		return ""
	}
	s := string(r.data[:n])
	r.data = r.data[n:]
	return s
}

func (r *tableReader) string() string { return r.text(r.int()) }

// some reads a length that may be -1, for nil.
func (r *tableReader) some() (n int, ok bool) {
	if n = r.int(); n < 0 || n > len(r.data) {
		r.bad = r.bad || n != -1
		return 0, false
	}
	return n, true
}

func (r *tableReader) ints() []int {
	n, ok := r.some()
	if !ok {
		return nil
	}
	out := make([]int, n)
	for i := range out {
		out[i] = r.int()
	}
	return out
}

func (r *tableReader) locals() []Local {
	out := list[Local](r)
	for i := range out {
		l := &out[i]
		l.Name = r.string()
		l.Dead = r.bool()
		if n := r.int(); n == -1 {
			l.User = l.Name
		} else {
			l.User = r.text(n)
		}
	}
	return out
}

func (r *tableReader) envs() []EnvScope {
	n, ok := r.some()
	if !ok {
		return nil
	}
	out := make([]EnvScope, n)
	for i := range out {
		out[i] = EnvScope{Scope: r.int(), Vars: r.ints()}
	}
	return out
}

func (r *tableReader) function(f *Function, source string) {
	f.Name = r.string()
	f.Kind = FunctionKind(r.int())
	for _, n := range []*int{&f.Pos, &f.End, &f.Parent, &f.Scope, &f.OwnScope, &f.Class, &f.At, &f.PrivateFields, &f.StaticPrivate, &f.ComputedFields, &f.Takes} {
		*n = r.int()
	}
	for _, b := range []*bool{&f.Derived, &f.Generator, &f.Async, &f.Strict, &f.Read, &f.EnvRead} {
		*b = r.bool()
	}
	f.Env = r.envs()
	f.Locals = r.locals()
	f.FrameEnv = r.envs()
	if n := r.int(); n == -1 {
		f.Text = r.string()
	} else if n >= 0 && f.Pos >= 0 && f.Pos+n <= len(source) {
		f.Text = source[f.Pos : f.Pos+n]
	} else {
		r.bad = true
	}
	f.Shown = r.string()
}

// Precompiled is a program that was compiled before: its code and the tables that Tables gave of
// it. The tables stay as they are, and nobody asks for the source, until Complete is called.
func Precompiled(unit int, name string, source func() string, mainParams []string, code string, params []string, tables []byte) *Program {
	p := &Program{Name: name, Unit: unit, Code: code, Params: params}
	p.later.tables, p.later.source = tables, source
	p.again = func() (*compiler, error) {
		q, err := Unit(unit, name, source(), "", mainParams)
		if err != nil {
			return nil, err
		}
		if q.Code != code {
			return nil, fmt.Errorf("instrument: %s was compiled by another version", name)
		}
		return q.compiler()
	}
	return p
}

// Complete reads the tables of a precompiled program; for others it does nothing.
func (p *Program) Complete() {
	p.later.once.Do(func() {
		if p.later.tables == nil {
			return
		}
		p.Source = p.later.source()
		if err := p.setTables(p.later.tables); err != nil {
			panic(fmt.Sprintf("%v (of %s)", err, p.Name))
		}
	})
}
