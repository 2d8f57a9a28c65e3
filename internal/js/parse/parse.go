// Package parse turns JavaScript text into the tree of package ast.
//
// It is the only package that knows the tree of the parser it uses. That parser belongs to the
// engine that programs later run on, so what it accepts is what can run; but its tree has no
// promise of stability, forgets parentheses, and gives some positions wrongly or not at all.
// All of that is dealt with here and nowhere else.
package parse

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	gast "github.com/dop251/goja/ast"
	"github.com/dop251/goja/parser"

	"thingsmig/internal/js/ast"
)

// SyntaxError says why and where a text is not a program.
type SyntaxError struct {
	Name   string
	Offset int // in bytes, from 0
	Line   int // from 1
	Col    int // in bytes, from 1
	Msg    string
}

func (e *SyntaxError) Error() string {
	name := e.Name
	if name == "" {
		name = "<anonymous>"
	}
	return fmt.Sprintf("%s:%d:%d: SyntaxError: %s", name, e.Line, e.Col, e.Msg)
}

// Options change what is accepted.
type Options struct {
	// AllowReturn permits return at the top level, as in a text that a module loader wraps
	// into a function.
	AllowReturn bool
	// AllowAwait permits await at the top level, too, as in a module. It goes with AllowReturn.
	AllowAwait bool
}

// Parse parses a script.
func Parse(name, src string) (*ast.Node, error) { return ParseWith(name, src, Options{}) }

// wrapHead and wrapTail make a function body of a text, so that return is allowed in it. The
// head has no line break: lines stay the same, and all offsets shift by its length. The tail
// begins with one because the text can end in a line comment.
const (
	wrapHead = "(function(){"
	waitHead = "(async function(){"
	wrapTail = "\n})"
)

// ParseWith parses a script or, with AllowReturn, the body of a function.
func ParseWith(name, src string, opts Options) (prog *ast.Node, err error) {
	text := blankHead(src)
	masks := findMasks(text)
	prog, err = parse(name, src, text, masks, opts)
	if err != nil && masks != nil { // perhaps there is nothing of the kind in the text
		if p, e := parse(name, src, text, nil, opts); e == nil {
			return p, nil
		}
	}
	return prog, err
}

// parse parses src, of which text is what counts.
func parse(name, src, text string, masks *masks, opts Options) (prog *ast.Node, err error) {
	fail := func(off int, msg string) (*ast.Node, error) {
		return nil, newError(name, src, off, msg)
	}
	if off := invalidUTF8(src); off >= 0 {
		return fail(off, "Invalid UTF-8 character")
	}
	if off, _ := checkDepth(text); off >= 0 {
		return fail(off, tooDeep)
	}

	c := &conv{src: text, masks: masks}
	if masks != nil {
		text = masks.text
	}
	whole := mendMaxRune(text)
	if opts.AllowReturn {
		head := wrapHead
		if opts.AllowAwait {
			head = waitHead
		}
		whole = head + whole + wrapTail
		c.shift = len(head)
	}
	defer func() {
		switch r := recover().(type) {
		case nil:
		case failure:
			prog, err = fail(r.off, r.msg)
		default:
			prog, err = fail(0, fmt.Sprintf("the parser failed: %v", r))
		}
	}()

	tree, perr := parser.ParseFile(nil, name, whole, 0, parser.WithDisableSourceMaps)
	if perr != nil {
		off, msg := c.place(whole, perr)
		return fail(off, msg)
	}
	body := tree.Body
	if opts.AllowReturn {
		body = c.unwrap(body, len(whole)-len(wrapTail)+1)
	}
	prog = &ast.Node{Op: ast.Program, Pos: 0, List: c.body(body, 0)}
	c.masks.complete()
	c.refuseHTMLComments()
	c.fixRelational()
	return prog, nil
}

// CheckDepth refuses what nests so deeply that a parser or the bundler would run out of stack or time.
func CheckDepth(name, src string) error {
	deep, long := checkDepth(src)
	switch {
	case deep >= 0:
		return newError(name, src, deep, tooDeep)
	case long >= 0:
		return newError(name, src, long, tooLong)
	}
	return nil
}

// unwrap gives the statements inside the wrapper. The text must not have closed it itself.
func (c *conv) unwrap(body []gast.Statement, end int) []gast.Statement {
	if len(body) > 0 {
		if st, ok := body[0].(*gast.ExpressionStatement); ok {
			if fn, ok := st.Expression.(*gast.FunctionLiteral); ok {
				if len(body) == 1 && int(fn.Body.RightBrace)-1 == end {
					return fn.Body.List
				}
				panic(failure{c.pos(fn.Body.RightBrace), "Unexpected token }"})
			}
		}
	}
	panic(failure{0, "Unexpected token }"})
}

// failure is what the conversion panics with; ParseWith makes a SyntaxError of it.
type failure struct {
	off int
	msg string
}

// place finds the offset, in the text, of the first of the parser's errors.
func (c *conv) place(whole string, err error) (int, string) {
	var list parser.ErrorList
	if !errors.As(err, &list) || len(list) == 0 {
		return 0, err.Error()
	}
	first := list[0]
	off, rest := 0, whole
	for line := 1; line < first.Position.Line; line++ {
		n := lineEnd(rest)
		off, rest = off+n, rest[n:]
	}
	off += first.Position.Column - 1 - c.shift
	return max(0, min(off, len(c.src))), first.Message
}

// newError makes the error for an offset.
func newError(name, src string, off int, msg string) *SyntaxError {
	e := &SyntaxError{Name: name, Offset: off, Line: 1, Msg: msg}
	rest, at := src, off
	for {
		n := lineEnd(rest)
		if n > at || n == len(rest) && !endsLine(rest[:n]) {
			break
		}
		at, rest = at-n, rest[n:]
		e.Line++
	}
	e.Col = at + 1
	return e
}

// lineEnd gives the length of the first line of s with its terminator.
func lineEnd(s string) int {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\n':
			return i + 1
		case '\r':
			if i+1 < len(s) && s[i+1] == '\n' {
				return i + 2
			}
			return i + 1
		case 0xE2:
			if isLineSeparator(s[i:]) {
				return i + 3
			}
		}
	}
	return len(s)
}

func endsLine(s string) bool {
	return strings.HasSuffix(s, "\n") || strings.HasSuffix(s, "\r") ||
		strings.HasSuffix(s, "\u2028") || strings.HasSuffix(s, "\u2029")
}

func isLineSeparator(s string) bool {
	return strings.HasPrefix(s, "\u2028") || strings.HasPrefix(s, "\u2029")
}

// invalidUTF8 gives the offset of the first byte that is not UTF-8, or -1.
func invalidUTF8(s string) int {
	if utf8.ValidString(s) {
		return -1
	}
	for i, r := range s {
		if r == utf8.RuneError {
			if _, n := utf8.DecodeRuneInString(s[i:]); n == 1 {
				return i
			}
		}
	}
	return -1
}

// blankHead overwrites a byte order mark and a hashbang line with spaces.
func blankHead(s string) string {
	n := 0
	if strings.HasPrefix(s, "\uFEFF") {
		n = 3
	}
	if strings.HasPrefix(s[n:], "#!") {
		line := s[n : n+lineEnd(s[n:])]
		n += len(strings.TrimRight(line, "\r\n\u2028\u2029"))
	}
	if n == 0 {
		return s
	}
	return strings.Repeat(" ", n) + s[n:]
}
