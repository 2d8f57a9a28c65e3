package print

import "thingsmig/internal/js/ast"

// How tightly operators bind, from the comma to what needs no parentheses anywhere.
const (
	precSeq = iota
	precAssign
	precCond
	precOr // also ??
	precAnd
	precBitOr
	precBitXor
	precBitAnd
	precEqual
	precRelation
	precShift
	precAdd
	precMul
	precExp
	precUnary
	precUpdate
	precCall
	precMember
)

var binaryPrec = map[string]int{
	"??": precOr, "||": precOr, "&&": precAnd,
	"|": precBitOr, "^": precBitXor, "&": precBitAnd,
	"==": precEqual, "!=": precEqual, "===": precEqual, "!==": precEqual,
	"<": precRelation, ">": precRelation, "<=": precRelation, ">=": precRelation,
	"in": precRelation, "instanceof": precRelation,
	"<<": precShift, ">>": precShift, ">>>": precShift,
	"+": precAdd, "-": precAdd,
	"*": precMul, "/": precMul, "%": precMul,
	"**": precExp,
}

// prec says how tightly the outermost operator of n binds.
func prec(n *ast.Node) int {
	switch n.Op {
	case ast.Seq:
		return precSeq
	case ast.Assign, ast.Yield:
		return precAssign
	case ast.Function:
		if n.Is(ast.Arrow) {
			return precAssign
		}
	case ast.Cond:
		return precCond
	case ast.Binary, ast.Logical:
		return binaryPrec[n.Str]
	case ast.Unary, ast.Await:
		return precUnary
	case ast.Update:
		return precUpdate
	case ast.Call, ast.Chain:
		return precCall
	}
	return precMember
}

// operandPrecs gives what the operands of a binary operator must bind as tightly as.
func operandPrecs(n *ast.Node) (left, right int) {
	k := binaryPrec[n.Str]
	switch {
	case n.Str == "**":
		// Groups to the right, and refuses -a ** b.
		return precUpdate, precExp
	case k == precRelation:
		// The engine's parser groups these to the right, against the standard; with
		// parentheses there is no question.
		return k + 1, k + 1
	}
	return k, k + 1
}

// mixes reports whether an operand of a binary operator needs parentheses for another reason than
// precedence: ?? may not stand beside && and ||, and the engine's parser takes what follows #x in o
// for its operator.
func mixes(n, operand *ast.Node) bool {
	if operand.Op == ast.Binary && operand.A.Op == ast.PrivateName {
		return true
	}
	if n.Op != ast.Logical || operand.Op != ast.Logical {
		return false
	}
	return (n.Str == "??") != (operand.Str == "??")
}

// isTarget reports whether an operand is one that an access, a call or a template tag can
// follow directly. Functions and classes could, but are easily overlooked there.
func needsParensAsObject(n *ast.Node) bool {
	switch n.Op {
	case ast.Function, ast.Class, ast.Chain:
		return true
	case ast.Number:
		return isPlainInteger(n.Str)
	}
	return prec(n) < precCall
}

// isPlainInteger reports whether a dot behind the number would be taken for its decimal point.
func isPlainInteger(raw string) bool {
	for i := 0; i < len(raw); i++ {
		if c := raw[i]; (c < '0' || c > '9') && c != '_' {
			return false
		}
	}
	return true
}

// callsInside reports whether the callee of a new has a call on its left side: new would take
// the arguments of that one for its own.
func callsInside(n *ast.Node) bool {
	for n != nil {
		switch n.Op {
		case ast.Call, ast.Chain:
			return true
		case ast.Member, ast.Index, ast.PrivateMember, ast.Template:
			n = n.A
		default:
			return false
		}
	}
	return false
}
