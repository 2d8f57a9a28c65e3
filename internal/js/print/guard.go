package print

import "thingsmig/internal/js/ast"

// Some operations run code of the program without being calls: a getter, a conversion to a
// string, the methods of an iterator. Where the engine notes no position for such an operation,
// a trace has the position of what was evaluated before it. If that was a call site, the frame
// looks as if it still were in that call.
//
// With Options.Guard the printer puts the use of a variable between the two: the position of
// the variable is that of no site.
//
// It cannot do so where nothing can stand between: when an exception or a break makes a for-of
// loop close its iterator, for a property of an exception that a catch takes apart, for the
// setter of a global variable, for a getter of super that gives the method to be called.

// guarded writes e, whose value an operation without a position then uses.
func (p *printer) guarded(e *ast.Node, min int) {
	if p.guard == "" || last(e) != lastSite {
		p.expr(e, min)
		return
	}
	parens := min > precCond
	if parens {
		p.write("(")
	}
	defer p.allowIn()()
	p.write(p.guard + " ? ")
	p.expr(e, precAssign)
	p.write(" : " + p.guard)
	if parens {
		p.write(")")
	}
}

// guardedObject is guarded for what an access, call or template applies to.
func (p *printer) guardedObject(e *ast.Node) {
	if p.guard == "" || last(e) != lastSite {
		p.objectOf(e)
	} else {
		p.guarded(e, precCall)
	}
}

// What the position is that the engine noted last when an expression has been evaluated.
type lastPos int

const (
	lastNone  lastPos = iota // that of what came before
	lastOther                // one that no site has
	lastSite                 // maybe that of a site
)

// last finds out what position was noted last in the evaluation of n. The order is that of the
// engine's code, not of a run: of a ? b : c, c counts.
func last(n *ast.Node) lastPos {
	switch n.Op {
	case ast.Call, ast.New:
		if n.Site > 0 {
			return lastSite
		}
		return lastOther
	case ast.Template:
		if n.A != nil {
			if n.Site > 0 {
				return lastSite
			}
			return lastOf(append([]*ast.Node{n.A}, n.List...)...)
		}
		return lastOf(n.List...)
	case ast.Ident, ast.This, ast.Member, ast.Index, ast.PrivateMember, ast.Binary, ast.Update,
		ast.NewTarget, ast.Function, ast.Class:
		return lastOther
	case ast.Assign:
		switch n.A.Op {
		case ast.Ident:
			if k := last(n.B); k != lastNone {
				return k
			}
			return lastOther
		case ast.ArrayPattern, ast.ObjectPattern:
			return lastSite // too many ways
		}
		return lastOther
	case ast.Array, ast.Object:
		if k := lastOf(n.List...); k != lastNone {
			return k
		}
		return lastOther
	case ast.Property, ast.Cond, ast.Logical:
		return lastOf(n.A, n.B, n.C)
	case ast.Seq:
		return lastOf(n.List...)
	case ast.Unary, ast.Spread, ast.Chain, ast.Await, ast.Yield:
		return lastOf(n.A)
	}
	return lastNone
}

// lastOf is last for expressions that are evaluated one after the other.
func lastOf(list ...*ast.Node) lastPos {
	for i := len(list) - 1; i >= 0; i-- {
		if list[i] == nil {
			continue
		}
		if k := last(list[i]); k != lastNone {
			return k
		}
	}
	return lastNone
}

// beginsWithNew reports whether the engine takes the position of the new of a site for that
// where n begins.
func beginsWithNew(n *ast.Node) bool {
	for n != nil {
		switch n.Op {
		case ast.New:
			return n.Site > 0
		case ast.Member, ast.Index, ast.PrivateMember, ast.Call, ast.Binary, ast.Logical,
			ast.Cond, ast.Assign, ast.Chain:
			n = n.A
		case ast.Update:
			if n.Is(ast.Prefix) {
				return false
			}
			n = n.A
		case ast.Seq:
			n = n.List[0]
		default:
			return false
		}
	}
	return false
}
