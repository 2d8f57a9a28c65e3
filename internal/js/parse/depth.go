package parse

import "strings"

// The parser, the passes over the tree and the engine's compiler all recurse, and a Go program
// cannot recover from an overflow of its stack; the bundler needs time that grows with the square
// or cube of some depths. So what nests too deeply is refused before it is parsed. A level of
// brackets costs the parser some twenty calls; what else nests (a chain of prefix operators, of
// assignments, of else if) costs only a few.
const (
	maxBrackets = 3000
	maxBraces   = 1000
	maxChain    = 50_000
	maxArrows   = 1000
	maxElse     = 20_000
	maxLabels   = 5000
	maxCommas   = 20_000  // of one expression, for the bundler alone
	maxDepth    = 100_000 // of the tree, counting the left sides of a + b + c …
)

const (
	tooDeep = "Too deeply nested"
	tooLong = "Too many expressions in a row"
)

// level is what has nested without brackets inside of one pair of brackets.
type level struct {
	brace  bool
	chain  int // since a token after which nothing is open any more
	arrows int // a => b => …
	elses  int // if … else if …
	labels int // a: b: …
	// commas counts those of one expression, where a comma is surely an operator: in blocks and
	// in parentheses that are not those of a call.
	sequence bool
	declares bool // between var and the end of the statement commas separate variables
	commas   int
}

// statement is called where a statement is over.
func (l *level) statement() { l.chain, l.arrows, l.commas, l.declares = 0, 0, 0, false }

// checkDepth gives the offset at which src nests too deeply, and the one at which an expression has too
// many commas for the bundler; -1 for neither.
func checkDepth(src string) (deep, long int) {
	long = -1
	s := newScanner(src)
	levels := []level{{sequence: true}}
	braces := 0
	// What the tokens before were: the last, and the one before that.
	prev, before, word, operand, end, arrow := kindEnd, kindEnd, "", true, 0, false
	for s.next() {
		top := &levels[len(levels)-1]
		if (prev == ';' || prev == '}') && s.word != "else" {
			top.elses = 0
		}
		// Two values with a line break between them are two statements.
		if !operand && (s.kind == kindWord || s.kind == kindValue) && !continuesStatement[s.word] && s.word != "extends" &&
			strings.ContainsAny(src[end:s.start], "\n\r") {
			top.statement()
		}
		isArrow := false
		switch s.kind {
		case '(', '[', '{', openSubst:
			if len(levels) > maxBrackets {
				return s.start, long
			}
			brace := s.kind == '{'
			if brace {
				if braces++; braces > maxBraces {
					return s.start, long
				}
			}
			sequence := s.kind == '(' && operand
			if brace { // surely those of a block
				sequence = arrow || prev == ')' || prev == ';' || prev == '{' || prev == '}' || opensBlock[word]
			}
			levels = append(levels, level{brace: brace, sequence: sequence})
		case ')', ']', '}', closeSubst:
			if top.brace {
				braces--
			}
			if len(levels) > 1 {
				levels = levels[:len(levels)-1]
			}
		case ';':
			top.statement()
		case ',':
			top.chain, top.arrows = 0, 0
			if top.sequence && !top.declares {
				top.commas++
			}
		case kindWord:
			if prev == '}' && !continuesStatement[s.word] {
				top.statement()
			}
			switch s.word {
			case "var", "let", "const":
				top.declares = true
			case "else":
				top.elses++
			}
			if nests[s.word] {
				top.chain++
			}
		case ':':
			if prev != kindWord || before != ':' {
				top.labels = 0
			}
			top.labels++
			top.chain++
		default:
			if s.kind == '>' && prev == '=' && end == s.start {
				top.arrows++
				isArrow = true
			}
			if operatorNests(src, s.start, operand) {
				top.chain++
			}
		}
		top = &levels[len(levels)-1]
		switch {
		case top.chain > maxChain, top.arrows > maxArrows, top.elses > maxElse, top.labels > maxLabels:
			return s.start, long
		case top.commas > maxCommas && long < 0:
			long = s.start
		}
		prev, before, word, operand, end, arrow = s.kind, prev, s.word, s.operand, s.pos, isArrow
	}
	return -1, long
}

// operatorNests reports whether the parser recurses for the punctuator at an offset: it does
// for prefix operators and for those that group to the right.
func operatorNests(src string, at int, operand bool) bool {
	var before, after byte
	if at > 0 {
		before = src[at-1]
	}
	if at+1 < len(src) {
		after = src[at+1]
	}
	switch src[at] {
	case '!', '~', '<', '>':
		return true
	case '+', '-':
		return operand
	case '*':
		return after == '*'
	case '?':
		return before != '?' && after != '?' && after != '.'
	case '=':
		return after != '=' && before != '=' && before != '!' && before != '<' && before != '>'
	}
	return false
}

// opensBlock has the words in front of the braces of a block.
var opensBlock = map[string]bool{"else": true, "do": true, "try": true, "finally": true}

// nests has the words that begin a construct inside the one that is being parsed.
var nests = map[string]bool{
	"if": true, "do": true, "while": true, "for": true, "with": true, "else": true, "new": true,
	"typeof": true, "void": true, "delete": true, "await": true, "yield": true, "in": true,
	"instanceof": true, "extends": true,
}

// continuesStatement has the words after a closing brace that go on with the same statement.
var continuesStatement = map[string]bool{
	"else": true, "while": true, "catch": true, "finally": true, "in": true, "instanceof": true,
	"of": true,
}
