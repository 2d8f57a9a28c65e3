// Package ast is the syntax tree that every pass of the instrumenter works on.
//
// One uniform node type serves all constructs. A pass that moves code about (peeling a loop,
// copying a body into residual code, saving an operand) needs to walk, clone and replace far
// more often than it needs a typed field, and with one shape those three are written once.
// The table beside the operators says which fields of a Node an operator uses.
package ast

// Op says what a node is.
type Op uint8

// The operators. In the shapes, A B C D are child nodes (nil where optional and absent), List
// is an ordered list of children, Str is text. Raw text is kept as it stood in the source, so
// that numbers, strings, templates and regular expressions print back unchanged.
const (
	Bad Op = iota

	// Expressions.
	Ident         // Str name
	Number        // Str raw (BigInt literals too: their raw text ends in n)
	String        // Str raw, with its quotes
	Regexp        // Str raw, /body/flags
	Bool          // Str "true" or "false"
	Null          //
	This          //
	Super         // only as A of Member, Index, Call
	NewTarget     // Str "callee" for the function object itself, which only the compiler asks for
	ImportMeta    // or, with Str "import", the callee of import(): neither can run
	Template      // A tag or nil, Strs raw chunks (one more than List), List expressions
	Array         // List elements, among them Hole and Spread
	Hole          // an elision in Array or ArrayPattern
	Object        // List of Property and Spread
	Property      // Str kind: init get set method short; A key, B value; Computed. short: A Ident, B nil or (in a pattern position) unused
	Function      // A name Ident or nil, List parameters (Ident, pattern, Default, Rest), B body Block (an expression when ExprBody); Arrow Async Generator Method Getter Setter Ctor Decl; Strs its source text
	Class         // A name Ident or nil, B superclass or nil, List of ClassMember; Decl; Strs its source text
	ClassMember   // Str kind: method get set constructor field static-block; A key, B Function, field initialiser or nil, Block of a static block; Static Computed
	PrivateName   // Str name with its #; A of ClassMember, B of PrivateMember, A of Binary "in"
	Unary         // Str operator: - + ! ~ typeof void delete; A
	Update        // Str ++ or --; A; Prefix
	Binary        // Str operator, A, B (&& || ?? are Logical)
	Logical       // Str && || ??; A, B
	Assign        // Str = += … &&= ||= ??=; A target or pattern, B value
	Cond          // A test, B, C
	Call          // A callee, List arguments (Spread among them); Optional for f?.()
	New           // A callee, List arguments
	Member        // A object, Str name; Optional for o?.name
	Index         // A object, B key; Optional for o?.[k]
	PrivateMember // A object, B PrivateName; Optional
	Chain         // A: the whole of an optional chain, the extent of its short circuit
	Seq           // List, two or more
	Spread        // A
	Yield         // A or nil; Delegate
	Await         // A
	Printed       // Str the text of an expression that was printed before, Info the print.Result, List the names of the host in it

	// Patterns: targets of declarations, parameters, catch, for heads and assignments.
	ArrayPattern  // List: targets, Default, Hole, a last Rest
	ObjectPattern // List of PatternProp and a last Rest
	PatternProp   // A key, B target or Default; Computed; Short when written {a} or {a = 1}
	Default       // A target, B initialiser
	Rest          // A target

	// Statements.
	Program    // List
	Block      // List
	VarDecl    // Str var let const; List of Declarator
	Declarator // A target, B initialiser or nil
	ExprStmt   // A; Directive for "use strict" and its like
	If         // A test, B, C or nil
	For        // A init (VarDecl or expression) or nil, B test or nil, C update or nil, D body
	ForIn      // A VarDecl with one Declarator, or target; B object; D body
	ForOf      // A VarDecl with one Declarator, or target; B iterable; D body; Await
	While      // A test, D body
	DoWhile    // D body, A test
	Return     // A or nil
	Throw      // A
	Break      // Str label or ""
	Continue   // Str label or ""
	Labeled    // Str label, A statement
	Switch     // A discriminant, List of Case
	Case       // A test, nil for default; List statements
	Try        // A block, B catch parameter or nil, C handler Block or nil, D finalizer Block or nil
	With       // A object, D body
	Empty      //
	Debugger   //

)

// Flag holds the yes-or-no properties of a node.
type Flag uint32

// The flags. Which operator uses which is in the table of operators.
const (
	Computed Flag = 1 << iota
	Optional
	Prefix
	Static
	Arrow
	AsyncFlag
	Generator
	Method
	Getter
	Setter
	Ctor
	Decl
	ExprBody
	Delegate
	AwaitFlag
	Short
	Directive
)

// None is the position of a node that no source text stands for.
const None = -1

// Node is one construct of the program.
type Node struct {
	Op    Op
	Flags Flag
	// Pos is the byte offset in the parsed text where the construct begins (for Call and
	// New where its own token begins; see End), or None.
	Pos int
	// End is the byte offset of the opening parenthesis of Call and New and of the closing
	// brace of Function, Class and Block; otherwise 0.
	End int

	Str        string
	Strs       []string
	A, B, C, D *Node
	List       []*Node

	// Sym is what an Ident stands for. Set by package scope.
	Sym any
	// Info is what a pass has found out about a Function, Class, Block or loop.
	Info any
	// Site numbers the call site that this Call, New or Template is, from 1; 0 is none.
	// Copies in residual code keep the number of the site that they were copied from.
	Site int
}

// Is reports whether all the flags in f are set.
func (n *Node) Is(f Flag) bool { return n.Flags&f == f }

// Kids calls f on each child that is there, in source order.
func (n *Node) Kids(f func(*Node)) {
	if n.Op == DoWhile { // the body stands before the test
		if n.D != nil {
			f(n.D)
		}
		f(n.A)
		return
	}
	// Of Function, Class, Call, New, Switch, Template and Property the single children
	// stand before the list, but the body of a function stands after its parameters.
	if n.A != nil {
		f(n.A)
	}
	if n.B != nil && n.Op != Function {
		f(n.B)
	}
	if n.C != nil {
		f(n.C)
	}
	for _, k := range n.List {
		if k != nil {
			f(k)
		}
	}
	if n.B != nil && n.Op == Function {
		f(n.B)
	}
	if n.D != nil {
		f(n.D)
	}
}

// Walk visits n and what is below it, parents first; it does not go below a node for which
// f says false.
func Walk(n *Node, f func(*Node) bool) {
	if n == nil || !f(n) {
		return
	}
	n.Kids(func(k *Node) { Walk(k, f) })
}

// Clone copies n and everything below it. Sym and Info are shared with the original.
func Clone(n *Node) *Node {
	if n == nil {
		return nil
	}
	c := *n
	c.A, c.B, c.C, c.D = Clone(n.A), Clone(n.B), Clone(n.C), Clone(n.D)
	c.List = CloneList(n.List)
	return &c
}

// CloneList copies each node of a list.
func CloneList(list []*Node) []*Node {
	if list == nil {
		return nil
	}
	out := make([]*Node, len(list))
	for i, k := range list {
		out[i] = Clone(k)
	}
	return out
}

// Replace gives every child of n to f and puts what f returns in its place. In a list a nil
// that f returns removes the element.
func (n *Node) Replace(f func(*Node) *Node) {
	re := func(k *Node) *Node {
		if k == nil {
			return nil
		}
		return f(k)
	}
	list := func() {
		out := n.List[:0]
		for _, k := range n.List {
			if k == nil {
				out = append(out, nil)
			} else if r := f(k); r != nil {
				out = append(out, r)
			}
		}
		n.List = out
	}
	switch n.Op {
	case DoWhile:
		n.D, n.A = re(n.D), re(n.A)
	case Function:
		n.A = re(n.A)
		list()
		n.B = re(n.B)
	default:
		n.A, n.B, n.C = re(n.A), re(n.B), re(n.C)
		list()
		n.D = re(n.D)
	}
}
