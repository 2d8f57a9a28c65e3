package parse

import "strings"

// The engine's parser knows neither async generators nor for await. Both differ from syntax that it
// knows by words that can be masked, byte by byte, so that every place stays what it is:
//
//	async function* f() { yield x }          async function  f() { $yld= x }
//	async *m() { yield* x; yield }           async  m() { $yld*= x; $yldu }
//	for await (const x of y)                 for       (const x of y)
//	import("./x.js")                         $impor("./x.js")
//
// A yield takes the same operand as an assignment, which can stand wherever a yield can. When the tree
// is converted, what was masked is found again by where it stands. Which yields belong to an async
// generator is told by the brackets around them.

// The kinds of masks.
type mask uint8

const (
	maskYield    mask = iota + 1 // an assignment that is a yield
	maskDelegate                 // one that is a yield*
	maskBare                     // a name that is a yield without an operand
	maskAwait                    // a for that is a for await
	maskBody                     // the body of an async generator
	maskImport                   // a name that stands for import
)

// masks are by the offset of what they stand for.
type masks struct {
	at   map[int]mask
	used map[int]bool
	text string // with everything masked
}

// lexeme is a token for the purposes of masking.
type lexeme struct {
	kind       byte
	start, end int
	open       int // of a closing bracket: the number of the opening one
}

// findMasks masks a text. It gives nil if there is nothing to mask.
func findMasks(src string) *masks {
	if !strings.Contains(src, "async") && !strings.Contains(src, "await") && !strings.Contains(src, "import") {
		return nil
	}
	m := &masker{src: src, text: []byte(src), found: masks{at: map[int]mask{}, used: map[int]bool{}}}
	m.name = "$yld"
	for c := byte('a'); strings.Contains(src, m.name); c++ {
		m.name = "$yl" + string(rune(c))
	}
	m.scan()
	m.run()
	if len(m.found.at) == 0 {
		return nil
	}
	m.found.text = string(m.text)
	return &m.found
}

type masker struct {
	src   string
	text  []byte
	name  string // of the variable that masked yields seem to assign
	found masks
	list  []lexeme
}

func (m *masker) scan() {
	var open []int
	s := newScanner(m.src)
	for s.next() {
		l := lexeme{kind: s.kind, start: s.start, end: s.pos, open: -1}
		switch s.kind {
		case '(', '[', '{', openSubst:
			open = append(open, len(m.list))
		case ')', ']', '}', closeSubst:
			if n := len(open); n > 0 {
				l.open, open = open[n-1], open[:n-1]
			}
			if s.kind == '}' && m.newLine(s.pos, skipTrivia(m.src, s.pos)) {
				s.operand = true // nobody begins a line with a division
			}
		}
		m.list = append(m.list, l)
	}
}

func (m *masker) newLine(from, to int) bool {
	return strings.ContainsAny(m.src[from:to], "\n\r\u2028\u2029")
}

func (m *masker) word(i int) string {
	if i < 0 || i >= len(m.list) || m.list[i].kind != kindWord || m.dotted(i) {
		return ""
	}
	return m.src[m.list[i].start:m.list[i].end]
}

func (m *masker) dotted(i int) bool { return m.is(i-1, '.') && m.list[i-1].end-m.list[i-1].start == 1 }

func (m *masker) is(i int, kind byte) bool {
	return i >= 0 && i < len(m.list) && m.list[i].kind == kind
}

func (m *masker) blank(i int) {
	for j := m.list[i].start; j < m.list[i].end; j++ {
		m.text[j] = ' '
	}
}

func (m *masker) run() {
	async := []bool{false} // by open bracket: this is the code of an async generator
	in := func() bool { return async[len(async)-1] }
	for i := range m.list {
		l := &m.list[i]
		switch l.kind {
		case '(', '[', openSubst:
			async = append(async, in())
		case '{':
			star, function := m.header(i)
			if star >= 0 {
				m.found.at[l.start] = maskBody
				m.text[m.list[star].start] = ' '
			}
			async = append(async, star >= 0 || !function && in())
		case ')', ']', '}', closeSubst:
			if len(async) > 1 {
				async = async[:len(async)-1]
			}
		case kindWord:
			switch m.word(i) {
			case "yield":
				if in() && !m.isKey(i) {
					m.yield(i)
				}
			case "for":
				if m.word(i+1) == "await" && m.is(i+2, '(') {
					m.found.at[l.start] = maskAwait
					m.blank(i + 1)
				}
			case "import":
				if m.is(i+1, '(') && !m.isKey(i) && !m.is(i-1, '*') && m.word(i-1) != "async" && m.word(i-1) != "get" && m.word(i-1) != "static" {
					m.found.at[l.start] = maskImport
					copy(m.text[l.start:], "$impor")
				}
			}
		}
	}
}

// isKey reports whether a word is the key of a property or the name of a method.
func (m *masker) isKey(i int) bool {
	before := m.is(i-1, '{') || m.is(i-1, ',') || m.is(i-1, '}') || m.is(i-1, ';')
	if m.is(i+1, ':') {
		return m.is(i-1, '{') || m.is(i-1, ',')
	}
	if !before || !m.is(i+1, '(') {
		return false
	}
	for j := i + 2; j < len(m.list); j++ {
		if m.list[j].open == i+1 {
			return m.is(j+1, '{') && !m.newLine(m.list[j].end, m.list[j+1].start)
		}
	}
	return false
}

// header looks at what stands before a brace: whether that makes it the body of a function, and if
// this is an async generator, which token is its star (else -1).
func (m *masker) header(brace int) (star int, function bool) {
	if m.is(brace-1, '>') && m.is(brace-2, '=') {
		return -1, true
	}
	if !m.is(brace-1, ')') || m.list[brace-1].open < 0 {
		return -1, false
	}
	i := m.list[brace-1].open - 1
	word := m.word(i)
	named := false
	switch {
	case word == "function" || m.is(i, '*'): // without a name
	case m.is(i, kindWord) || m.is(i, kindValue):
		named = true
		i--
	case m.is(i, ']'):
		named = true
		i = m.list[i].open - 1
	default:
		return -1, false
	}
	if m.is(i, '*') {
		switch {
		case m.word(i-1) == "function" && m.word(i-2) == "async":
			return i, true
		case m.word(i-1) == "function":
			return -1, true
		case m.word(i-1) == "async" && named:
			return i, true
		}
		return -1, true // a generator method
	}
	if named && m.word(i) != "function" && statementHeads[word] {
		return -1, false
	}
	if word == "await" && m.word(i) == "for" {
		return -1, false
	}
	return -1, true
}

var statementHeads = map[string]bool{
	"if": true, "for": true, "while": true, "with": true, "switch": true, "catch": true,
}

// yield masks a yield.
func (m *masker) yield(i int) {
	at, end := m.list[i].start, m.list[i].end
	bare := i+1 >= len(m.list)
	if !bare {
		switch next := &m.list[i+1]; next.kind {
		case ')', ']', '}', ',', ';', ':', closeSubst:
			bare = true
		default:
			bare = m.newLine(end, next.start) || m.word(i+1) == "in" || m.word(i+1) == "of"
		}
	}
	switch {
	case bare:
		m.found.at[at] = maskBare
		copy(m.text[at:], m.name+"u")
	case m.is(i+1, '*'):
		// The operator *= ends where the star is, so that it stands before what follows.
		m.found.at[at] = maskDelegate
		star := m.list[i+1].start
		copy(m.text[at:], m.name)
		for j := at + len(m.name); j < star-1; j++ {
			m.text[j] = ' '
		}
		m.text[star-1], m.text[star] = '*', '='
	default:
		m.found.at[at] = maskYield
		copy(m.text[at:], m.name+"=")
	}
}

// unmasked gives the text of a function or class as it stands in the source: source is what the parser
// gives for it, which ends at offset end.
func (c *conv) unmasked(source string, end int) string {
	if start := end - len(source); c.masks != nil && start >= 0 && end <= len(c.src) {
		return c.src[start:end]
	}
	return source
}

// is reports whether there is such a mask at an offset, which the tree has then.
func (m *masks) is(at int, k mask) bool {
	if m == nil || m.at[at] != k {
		return false
	}
	m.used[at] = true
	return true
}

// complete fails if something was masked that is not in the tree: then it is not what it was taken for.
func (m *masks) complete() {
	if m == nil || len(m.used) == len(m.at) {
		return
	}
	first := -1
	for at := range m.at {
		if !m.used[at] && (first < 0 || at < first) {
			first = at
		}
	}
	panic(failure{first, "This use of async, await, yield or import is not supported"})
}
