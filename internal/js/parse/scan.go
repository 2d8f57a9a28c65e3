package parse

import (
	"strings"
	"unicode/utf8"
)

// A scanner steps over the tokens of a text, as far as is needed to see its brackets. It knows
// strings, comments, templates and regular expressions. Whether a slash begins a regular
// expression is something only a parser knows; as long as there is no parser's answer, it is
// guessed from the token before.
type scanner struct {
	src     string
	regexps map[int]bool // where the regular expressions are, or nil: guess

	pos, start int  // the end and the beginning of the token that next has found
	kind       byte // what it is: see below

	operand bool   // an expression can begin here
	dot     bool   // the last token was a dot: a word is a property name
	word    string // the last token, if it was a keyword or name
	braces  int    // how many are open
	subst   []int  // for each open ${ of a template how many braces are open outside
	heads   []bool // for each open parenthesis: the head of a statement is in it
}

// The kinds of tokens. A punctuator is its first character, but ${ and the } that ends it are
// part of the template: they are openSubst and closeSubst.
const (
	kindEnd    byte = 0
	kindWord   byte = 'a'
	kindValue  byte = '0' // number, string, template, regular expression
	openSubst  byte = '$'
	closeSubst byte = '`'
)

func newScanner(src string) *scanner { return &scanner{src: src, operand: true} }

// next finds the next token and reports whether there is one.
func (s *scanner) next() bool {
	s.pos = skipTrivia(s.src, s.pos)
	s.start = s.pos
	if s.pos >= len(s.src) {
		s.kind = kindEnd
		return false
	}
	dot, word := s.dot, s.word
	s.dot, s.word = false, ""
	ch := s.src[s.pos]
	switch {
	case isDigit(ch) || ch == '.' && s.pos+1 < len(s.src) && isDigit(s.src[s.pos+1]):
		s.number()
	case isWordByte(ch):
		s.skipWord()
		s.kind, s.word, s.operand = kindWord, s.src[s.start:s.pos], false
		if !dot {
			s.operand = takesOperand[s.word]
		}
	case ch == '"' || ch == '\'':
		s.quoted(ch)
		s.value()
	case ch == '`':
		s.pos++
		s.template(kindValue)
	case ch == '}' && len(s.subst) > 0 && s.subst[len(s.subst)-1] == s.braces:
		s.subst = s.subst[:len(s.subst)-1]
		s.pos++
		s.template(closeSubst)
	case ch == '/' && s.regexpHere():
		s.regexp()
		s.value()
	default:
		s.punctuator(ch, word)
	}
	return true
}

func (s *scanner) value() { s.kind, s.operand = kindValue, false }

func (s *scanner) regexpHere() bool {
	if s.regexps != nil {
		return s.regexps[s.pos]
	}
	return s.operand
}

func (s *scanner) punctuator(ch byte, before string) {
	s.pos++
	s.kind = ch
	operand := true
	switch ch {
	case '(':
		s.heads = append(s.heads, isHeadWord(before))
	case ')':
		operand = false
		if n := len(s.heads); n > 0 {
			operand = s.heads[n-1]
			s.heads = s.heads[:n-1]
		}
	case ']':
		operand = false
	case '{':
		s.braces++
	case '}':
		s.braces--
		operand = false
	case '.':
		s.dot = !strings.HasPrefix(s.src[s.pos:], "..")
		if !s.dot {
			s.pos += 2
		}
	case '+', '-':
		if s.pos < len(s.src) && s.src[s.pos] == ch {
			s.pos++
			operand = s.operand // a value stays a value in a++ / b
		}
	}
	s.operand = operand
}

// template steps over the characters of a template up to its end or its next substitution.
// The kind is that of the token if the template ends in it.
func (s *scanner) template(kind byte) {
	s.kind, s.operand = kind, false
	for s.pos < len(s.src) {
		switch s.src[s.pos] {
		case '\\':
			s.pos++
		case '`':
			s.pos++
			return
		case '$':
			if strings.HasPrefix(s.src[s.pos:], "${") {
				s.pos += 2
				s.subst = append(s.subst, s.braces)
				if kind == kindValue {
					s.kind = openSubst
				} else {
					s.kind = ',' // one substitution ends and another begins
				}
				s.operand = true
				return
			}
		}
		s.pos++
	}
	s.pos = len(s.src)
}

func (s *scanner) quoted(q byte) {
	for s.pos++; s.pos < len(s.src); s.pos++ {
		switch s.src[s.pos] {
		case '\\':
			s.pos++
			if strings.HasPrefix(s.src[s.pos:], "\r\n") {
				s.pos++
			}
		case '\n', '\r':
			return
		case q:
			s.pos++
			return
		}
	}
	s.pos = len(s.src)
}

func (s *scanner) regexp() {
	class := false
	for s.pos++; s.pos < len(s.src); s.pos++ {
		switch s.src[s.pos] {
		case '\\':
			s.pos++
		case '[':
			class = true
		case ']':
			class = false
		case '\n', '\r':
			return
		case '/':
			if !class {
				s.pos++
				s.skipWord()
				return
			}
		}
	}
	s.pos = len(s.src)
}

// number steps over a number; its sign of the exponent and what follows are taken for a sum,
// which does no harm.
func (s *scanner) number() {
	s.skipWord()
	if s.pos < len(s.src) && s.src[s.pos] == '.' {
		s.pos++
		s.skipWord()
	}
	s.value()
}

func (s *scanner) skipWord() {
	for s.pos < len(s.src) {
		switch c := s.src[s.pos]; {
		case c == '\\' && strings.HasPrefix(s.src[s.pos:], "\\u{"):
			n := strings.IndexByte(s.src[s.pos:], '}')
			if n < 0 {
				n = len(s.src) - s.pos - 1
			}
			s.pos += n + 1
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(s.src[s.pos:])
			if isUnicodeSpace(r) {
				return
			}
			s.pos += n
		case isWordByte(c):
			s.pos++
		default:
			return
		}
	}
}

// skipTrivia gives the offset of what follows the white space and comments at offset i.
func skipTrivia(src string, i int) int {
	for i < len(src) {
		switch ch := src[i]; {
		case ch == ' ' || '\t' <= ch && ch <= '\r':
			i++
		case ch == '/' && strings.HasPrefix(src[i:], "//"):
			i += lineEnd(src[i:])
		case ch == '/' && strings.HasPrefix(src[i:], "/*"):
			n := strings.Index(src[i+2:], "*/")
			if n < 0 {
				return len(src)
			}
			i += n + 4
		case ch >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(src[i:])
			if !isUnicodeSpace(r) {
				return i
			}
			i += n
		default:
			return i
		}
	}
	return i
}

func isUnicodeSpace(r rune) bool {
	switch {
	case r == 0xA0, r == 0xFEFF, r == 0x1680, 0x2000 <= r && r <= 0x200A, r == 0x2028,
		r == 0x2029, r == 0x202F, r == 0x205F, r == 0x3000:
		return true
	}
	return false
}

func isWordByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || isDigit(c) ||
		c == '_' || c == '$' || c == '\\' || c == '#' || c >= utf8.RuneSelf
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isHeadWord(w string) bool {
	return w == "if" || w == "while" || w == "for" || w == "with"
}

// takesOperand has the keywords after which an expression begins.
var takesOperand = map[string]bool{
	"return": true, "typeof": true, "case": true, "do": true, "else": true, "in": true,
	"instanceof": true, "new": true, "void": true, "delete": true, "throw": true,
	"yield": true, "await": true, "of": true,
}
