// Package print writes the tree of package ast as JavaScript text.
//
// The text is meant to be read: two spaces of indent, a statement a line. It is also what the
// engine's stack traces are looked up in, so the printer notes for each call site the position
// that a trace reports for it. Except in regular expressions and tagged templates, whose
// source a program can see, the text is ASCII.
package print

import (
	"strings"
	"unicode/utf8"

	"thingsmig/internal/js/ast"
)

// Options change what is written.
type Options struct {
	// Indent is how many levels to the right everything stands.
	Indent int
	// V8 writes calls so that V8's stack traces say which call a frame is in, and gives sites the positions
	// that they say.
	V8 bool
}

// Mapping says that the text at a position was made from the source text at an offset.
type Mapping struct {
	GenLine, GenCol int // from 0; columns in UTF-16 units
	Src             int // in bytes
}

// SitePos is what a stack trace of the engine says for a frame that is in a call of a site.
type SitePos struct {
	Line, Col int // from 1; columns in bytes
	Site      int
}

// Result is a printed text.
type Result struct {
	Code     string
	Mappings []Mapping // by position
	Sites    []SitePos // by position
}

// Print writes n, which may be a Program, a statement or an expression.
func Print(n *ast.Node, opts Options) Result {
	p := &printer{indent: opts.Indent, v8: opts.V8, exprStart: -1, arrowStart: -1, headStart: -1}
	switch {
	case n.Op == ast.Program:
		p.funcStmts(n.List)
	case isStmt(n):
		p.stmt(n)
	default:
		p.expr(n, precSeq)
	}
	return Result{Code: string(p.buf), Mappings: p.mappings, Sites: p.sites}
}

func isStmt(n *ast.Node) bool {
	switch n.Op {
	case ast.Function, ast.Class:
		return n.Is(ast.Decl)
	}
	return n.Op >= ast.Program
}

type printer struct {
	buf      []byte
	indent   int
	v8       bool
	mappings []Mapping
	sites    []SitePos

	line      int // from 0
	lineStart int // offset in buf
	extra     int // in this line, bytes beyond the number of UTF-16 units

	// Offsets in buf at which an expression statement, the body of an arrow function or
	// the head of a for begins: some expressions must be parenthesised there.
	exprStart, arrowStart, headStart int

	noIn bool // in the head of a for, where in needs parentheses
}

// write appends text that is ASCII and has no line break. It keeps two signs apart that
// would become one token.
func (p *printer) write(s string) {
	if s == "" {
		return
	}
	if n := len(p.buf); n > 0 && (s[0] == '+' || s[0] == '-') && p.buf[n-1] == s[0] {
		p.buf = append(p.buf, ' ')
	}
	p.buf = append(p.buf, s...)
}

// writeRaw appends text that can have line breaks and any characters.
func (p *printer) writeRaw(s string) {
	start := len(p.buf)
	p.buf = append(p.buf, s...)
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == '\n' || c == '\r':
			if c == '\r' && i+1 < len(s) && s[i+1] == '\n' {
				i++
			}
			i++
			p.newLineAt(start + i)
		case c < utf8.RuneSelf:
			i++
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			i += n
			switch {
			case r == 0x2028 || r == 0x2029: // lines for the engine, too
				p.newLineAt(start + i)
			case r > 0xFFFF:
				p.extra += n - 2
			default:
				p.extra += n - 1
			}
		}
	}
}

func (p *printer) newLineAt(off int) {
	p.line++
	p.lineStart = off
	p.extra = 0
}

// newline ends a line. The next one is indented when something is written to it.
func (p *printer) newline() {
	p.buf = append(p.buf, '\n')
	p.newLineAt(len(p.buf))
}

// pad indents a new line.
func (p *printer) pad() {
	n := 2 * min(p.indent, maxIndent)
	for n > len(spaces) {
		p.buf = append(p.buf, spaces...)
		n -= len(spaces)
	}
	p.buf = append(p.buf, spaces[:n]...)
}

// maxIndent keeps the length of the text in proportion to that of a source that nests thousands of levels.
const maxIndent = 40

var spaces = strings.Repeat(" ", 64)

// at notes that what is written next comes from an offset of the source.
func (p *printer) at(src int) {
	if src < 0 {
		return
	}
	col := len(p.buf) - p.lineStart - p.extra
	if n := len(p.mappings); n > 0 {
		if last := p.mappings[n-1]; last.GenLine == p.line && last.GenCol == col {
			return // an outer construct begins here too and has said it
		}
	}
	p.mappings = append(p.mappings, Mapping{p.line, col, src})
}

// printed writes an expression that was printed before, with what was noted about it.
func (p *printer) printed(r *Result) {
	line, col, bytes := p.line, len(p.buf)-p.lineStart-p.extra, len(p.buf)-p.lineStart
	p.writeRaw(r.Code)
	for _, m := range r.Mappings {
		if m.GenLine == 0 {
			m.GenCol += col
		}
		m.GenLine += line
		p.mappings = append(p.mappings, m)
	}
	for _, s := range r.Sites {
		if s.Line == 1 {
			s.Col += bytes
		}
		s.Line += line
		p.sites = append(p.sites, s)
	}
}

// site notes that the engine reports what is written next for the call site n.
func (p *printer) site(n *ast.Node) {
	if n.Site > 0 {
		p.sites = append(p.sites, SitePos{p.line + 1, len(p.buf) - p.lineStart + 1, n.Site})
	}
}
