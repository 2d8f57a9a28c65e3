// Package sourcemap leads from generated text back to the files that a user wrote. It reads,
// writes and chains source maps of version 3 and rewrites stack traces with them.
package sourcemap

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"
)

// Segment says that the generated text at GenLine, GenCol stands for the text at Line, Col of
// a source. All of them count from 0, columns in UTF-16 units. Source and Name are indices, -1
// for none; with Source -1 the generated text stands for nothing in a source.
type Segment struct {
	GenLine, GenCol   int
	Source, Line, Col int
	Name              int
}

// Map is a source map.
type Map struct {
	File     string
	Sources  []string
	Content  []string // of the sources, as many or none
	Names    []string
	Segments []Segment // in the order of the generated text
}

// encoded is the JSON form.
type encoded struct {
	Version        int       `json:"version"`
	File           string    `json:"file,omitempty"`
	SourceRoot     string    `json:"sourceRoot,omitempty"`
	Sources        []string  `json:"sources"`
	SourcesContent []*string `json:"sourcesContent,omitempty"`
	Names          []string  `json:"names"`
	Mappings       string    `json:"mappings"`
	Sections       any       `json:"sections,omitempty"`
}

// Parse reads a source map. Segments that make no sense are an error, never a panic: maps come
// with packages, from all sorts of tools.
func Parse(text []byte) (*Map, error) {
	var e encoded
	if err := json.Unmarshal(text, &e); err != nil {
		return nil, fmt.Errorf("source map: %w", err)
	}
	if e.Version != 3 {
		return nil, fmt.Errorf("source map: version %d", e.Version)
	}
	if e.Sections != nil {
		return nil, errors.New("source map: sections are not supported")
	}
	m := &Map{File: e.File, Sources: e.Sources, Names: e.Names}
	if e.SourceRoot != "" {
		for i, source := range m.Sources {
			m.Sources[i] = path.Join(e.SourceRoot, source)
		}
	}
	for _, content := range e.SourcesContent {
		text := ""
		if content != nil {
			text = *content
		}
		m.Content = append(m.Content, text)
	}
	return m, m.decode(e.Mappings)
}

// decode fills in the segments from the compact form.
func (m *Map) decode(mappings string) error {
	var last Segment
	for genLine, line := range strings.Split(mappings, ";") {
		last.GenCol = 0
		begin := len(m.Segments)
		for _, text := range strings.Split(line, ",") {
			if text == "" {
				continue
			}
			var n [5]int
			count := 0
			for rest := text; rest != ""; count++ {
				value, size := readVLQ(rest)
				if size == 0 || count == len(n) {
					return fmt.Errorf("source map: bad segment %q for line %d", text, genLine+1)
				}
				n[count], rest = value, rest[size:]
			}
			last.GenCol += n[0]
			s := Segment{GenLine: genLine, GenCol: last.GenCol, Source: -1, Name: -1}
			if count >= 4 {
				last.Source += n[1]
				last.Line += n[2]
				last.Col += n[3]
				s.Source, s.Line, s.Col = last.Source, last.Line, last.Col
			}
			if count == 5 {
				last.Name += n[4]
				s.Name = last.Name
			}
			if count == 2 || count == 3 || s.GenCol < 0 || s.Source >= len(m.Sources) || s.Name >= len(m.Names) ||
				count >= 4 && (s.Source < 0 || s.Line < 0 || s.Col < 0) || count == 5 && s.Name < 0 {
				return fmt.Errorf("source map: bad segment %q for line %d", text, genLine+1)
			}
			m.Segments = append(m.Segments, s)
		}
		slices.SortStableFunc(m.Segments[begin:], func(a, b Segment) int { return cmp.Compare(a.GenCol, b.GenCol) })
	}
	return nil
}

// JSON is the text of the map. The same map always gives the same text.
func (m *Map) JSON() []byte {
	e := encoded{Version: 3, File: m.File, Sources: m.Sources, Names: m.Names, Mappings: m.encode()}
	if e.Sources == nil {
		e.Sources = []string{}
	}
	if e.Names == nil {
		e.Names = []string{}
	}
	for i := range m.Content {
		e.SourcesContent = append(e.SourcesContent, &m.Content[i])
	}
	text, err := json.Marshal(e)
	if err != nil {
		panic(err) // strings and numbers always have a JSON form
	}
	return text
}

func (m *Map) encode() string {
	var b []byte
	var last Segment
	first := true
	for _, s := range m.Segments {
		for last.GenLine < s.GenLine {
			b = append(b, ';')
			last.GenLine++
			last.GenCol = 0
			first = true
		}
		if !first {
			b = append(b, ',')
		}
		first = false
		b = appendVLQ(b, s.GenCol-last.GenCol)
		last.GenCol = s.GenCol
		if s.Source < 0 {
			continue
		}
		b = appendVLQ(b, s.Source-last.Source)
		b = appendVLQ(b, s.Line-last.Line)
		b = appendVLQ(b, s.Col-last.Col)
		last.Source, last.Line, last.Col = s.Source, s.Line, s.Col
		if s.Name >= 0 {
			b = appendVLQ(b, s.Name-last.Name)
			last.Name = s.Name
		}
	}
	return string(b)
}

// Find gives the segment that the generated text at line, col belongs to: the last one of the
// line that begins at or before it.
func (m *Map) Find(line, col int) (Segment, bool) {
	i, found := slices.BinarySearchFunc(m.Segments, Segment{GenLine: line, GenCol: col}, func(a, b Segment) int {
		return cmp.Or(cmp.Compare(a.GenLine, b.GenLine), cmp.Compare(a.GenCol, b.GenCol))
	})
	if !found {
		i--
	}
	if i < 0 || m.Segments[i].GenLine != line || m.Segments[i].Source < 0 {
		return Segment{}, false
	}
	return m.Segments[i], true
}
