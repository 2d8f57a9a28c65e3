package parse

// The parser, the passes over the tree and the engine's compiler all recurse, and a Go program
// cannot recover from an overflow of its stack. So what nests too deeply is refused before it
// is parsed. A level of brackets costs the parser some twenty calls; what else nests (a chain
// of prefix operators, of assignments, of else if) costs only a few.
const (
	maxBrackets = 3000
	maxChain    = 50_000
	maxDepth    = 100_000 // of the tree, counting the left sides of a + b + c …
)

const tooDeep = "Too deeply nested"

// checkDepth gives the offset at which src nests too deeply, or -1.
func checkDepth(src string) int {
	s := newScanner(src)
	// chains[i] counts what has nested without brackets at bracket level i since a token
	// after which nothing is open any more.
	chains := []int{0}
	prev, operand := kindEnd, true
	for s.next() {
		top := &chains[len(chains)-1]
		switch s.kind {
		case '(', '[', '{', openSubst:
			if len(chains) > maxBrackets {
				return s.start
			}
			chains = append(chains, 0)
		case ')', ']', '}', closeSubst:
			if len(chains) > 1 {
				chains = chains[:len(chains)-1]
			}
		case ';', ',':
			*top = 0
		case kindWord:
			if prev == '}' && !continuesStatement[s.word] {
				*top = 0
			}
			if nests[s.word] {
				*top++
			}
		default:
			if operatorNests(src, s.start, operand) {
				*top++
			}
		}
		if chains[len(chains)-1] > maxChain {
			return s.start
		}
		prev, operand = s.kind, s.operand
	}
	return -1
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
	case '!', '~', ':', '<', '>':
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

// nests has the words that begin a construct inside the one that is being parsed.
var nests = map[string]bool{
	"if": true, "do": true, "while": true, "for": true, "with": true, "else": true, "new": true,
	"typeof": true, "void": true, "delete": true, "await": true, "yield": true, "in": true,
	"instanceof": true,
}

// continuesStatement has the words after a closing brace that go on with the same statement.
var continuesStatement = map[string]bool{
	"else": true, "while": true, "catch": true, "finally": true, "in": true, "instanceof": true,
	"of": true,
}
