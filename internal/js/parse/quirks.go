package parse

import (
	"regexp"
	"strings"

	gast "github.com/dop251/goja/ast"
)

// scanner gives a scanner that knows what is a regular expression. It can be used when the
// whole tree has been converted.
func (c *conv) scanner() *scanner {
	s := newScanner(c.src)
	s.regexps = make(map[int]bool, len(c.regexps))
	for _, off := range c.regexps {
		s.regexps[off] = true
	}
	return s
}

// refuseHTMLComments fails if there is a comment that begins with <!--, as old scripts have.
// The parser takes a <!-- b for a < !--b, which would run and do something else.
func (c *conv) refuseHTMLComments() {
	if !strings.Contains(c.src, "<!--") {
		return
	}
	for s := c.scanner(); s.next(); {
		if s.kind == '<' && strings.HasPrefix(c.src[s.start:], "<!--") {
			panic(failure{s.start, "HTML-like comments are not supported"})
		}
	}
}

// The parser panics at the last of all characters when it is written \u{10FFFF} in a string.
// For it, the escape is replaced by another of the same length.
var maxRune = regexp.MustCompile(`\\u\{0*10[fF]{4}\}`)

func mendMaxRune(src string) string {
	if !maxRune.MatchString(src) {
		return src
	}
	var b strings.Builder
	done := 0
	for s := newScanner(src); s.next(); {
		if q := src[s.start]; q != '"' && q != '\'' {
			continue
		}
		b.WriteString(src[done:s.start])
		b.WriteString(maxRune.ReplaceAllStringFunc(src[s.start:s.pos], func(m string) string {
			return strings.Replace(strings.ToLower(m), "10ffff", "10fffe", 1)
		}))
		done = s.pos
	}
	return b.String() + src[done:]
}

// raw gives the text of a string as it stands in the source.
func (c *conv) raw(e *gast.StringLiteral) string {
	at := c.pos(e.Idx)
	return c.src[at : at+len(e.Literal)]
}
