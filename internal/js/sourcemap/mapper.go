package sourcemap

import (
	"path"
	"path/filepath"
	"slices"
)

// Position is a place in a user's file: line and column count from 1, columns in UTF-16 units.
// Name is what the thing there is called in the user's file, if the map knows it.
type Position struct {
	File      string
	Line, Col int
	Name      string
}

// Mapper leads from the generated text of a unit, or from the bundled text that it was made
// of, to the user's files.
type Mapper struct {
	name      string
	source    *Lines
	user      *Map // from source to the user's files; nil if source is the user's file
	generated []point
	// Caller, if it is set, tells what the function is called that a byte offset in the source is in; false
	// for an offset that stack traces leave out.
	Caller func(offset int) (name string, ok bool)
	// Call, if it is set, gives the byte offset of the call that stands at a place in the generated text, below
	// 0 for one without a place; false if there is none.
	Call func(line, col int) (offset int, ok bool)
}

// point is a mapping from the generated text to a byte offset in the source.
type point struct{ Line, Col, Src int }

// NewMapper makes a mapper for a unit. The name is the path of the entry file as the user gave
// it, source the text after bundling, sourceMap what leads from there to the user's files
// (empty if source is the user's file itself). The mappings lead from the generated text to
// byte offsets in source; they are ordered by line and column, both from 0. An offset below 0
// marks text that stands for nothing.
func NewMapper[M ~struct{ Line, Col, Src int }](name, source, sourceMap string, mappings []M) (*Mapper, error) {
	m := &Mapper{name: name, source: NewLines(source), generated: make([]point, len(mappings))}
	for i, mapping := range mappings {
		m.generated[i] = point(mapping)
	}
	if sourceMap == "" {
		return m, nil
	}
	var err error
	m.user, err = Parse([]byte(sourceMap))
	return m, err
}

// Generated gives the user's place for a place in the generated text. Line and column count
// from 1, as engines report them.
func (m *Mapper) Generated(line, col int) (Position, bool) {
	src, ok := m.Offset(line, col)
	if !ok {
		return Position{}, false
	}
	return m.Source(src)
}

// Offset gives the byte offset in the source for a place in the generated text.
func (m *Mapper) Offset(line, col int) (int, bool) {
	if m.Call != nil {
		if offset, ok := m.Call(line, col); ok {
			return offset, offset >= 0
		}
	}
	i, found := slices.BinarySearchFunc(m.generated, point{Line: line - 1, Col: col - 1}, func(a, b point) int {
		if a.Line != b.Line {
			return a.Line - b.Line
		}
		return a.Col - b.Col
	})
	if !found {
		i--
	}
	if i < 0 || m.generated[i].Line != line-1 || m.generated[i].Src < 0 {
		return 0, false
	}
	return m.generated[i].Src, true
}

// Source gives the user's place for a byte offset in the bundled text. It is false for text
// that the bundler has added.
func (m *Mapper) Source(offset int) (Position, bool) {
	line, col := m.source.At(offset)
	if m.user == nil {
		return Position{File: m.name, Line: line + 1, Col: col + 1}, true
	}
	s, ok := m.user.Find(line, col)
	if !ok {
		return Position{}, false
	}
	p := Position{File: m.userFile(s.Source), Line: s.Line + 1, Col: s.Col + 1}
	if s.Name >= 0 {
		p.Name = m.user.Names[s.Name]
	}
	return p, true
}

// Map is the whole way from the generated text to the user's files as a source map.
func (m *Mapper) Map(file string) *Map {
	outer := &Map{File: file, Sources: []string{path.Base(filepath.ToSlash(m.name))}}
	for _, p := range m.generated {
		s := Segment{GenLine: p.Line, GenCol: p.Col, Source: -1, Name: -1}
		if p.Src >= 0 {
			s.Source = 0
			s.Line, s.Col = m.source.At(p.Src)
		}
		outer.Segments = append(outer.Segments, s)
	}
	if m.user == nil {
		return outer
	}
	return Compose(outer, m.user)
}

// userFile is the path of a source as the user would write it: sources are relative to the
// folder of the entry file.
func (m *Mapper) userFile(source int) string {
	file := m.user.Sources[source]
	if filepath.IsAbs(file) {
		return file
	}
	return path.Join(filepath.ToSlash(filepath.Dir(m.name)), file)
}
