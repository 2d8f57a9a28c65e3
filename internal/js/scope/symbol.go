// Package scope resolves names: which variable an identifier stands for, which variables are
// captured by inner functions, and which may be read before they are initialised.
package scope

import "thingsmig/internal/js/ast"

// Kind says how a variable was declared.
type Kind uint8

// The kinds of variables. From This on they are variables that no declaration names.
const (
	Var Kind = iota
	Param
	FuncDecl
	Let
	Const
	ClassDecl
	CatchParam
	SelfName  // the name of a function expression or of a class, inside itself
	Temp      // made by the compiler
	This      // the this of a function, where an arrow function uses it
	Arguments // the arguments object of a function
	NewTarget
	Home    // the object that super looks up from
	ClassOf // the class that a member belongs to, where a function inside it names private members
	Callee  // the function object that runs
)

// Lexical reports whether a variable of this kind has a temporal dead zone.
func (k Kind) Lexical() bool { return k == Let || k == Const || k == ClassDecl }

// Symbol is one variable.
type Symbol struct {
	Name string // as the user wrote it; empty for temporaries
	Out  string // as it is printed
	Kind Kind
	// Fn is the function whose activation holds it, Scope the scope that declares it.
	Fn    *Func
	Scope *Scope
	// Pos is where its declaration ends: a read after it in the same activation is safe.
	Pos int
	// Captured: an inner function uses it.
	Captured bool
	// Uses counts the places that mention it apart from declarations.
	Uses int
	// Writes counts the assignments other than its declaration's own.
	Writes int
	// TDZ: some use may come before the initialisation, so that it starts out as the
	// sentinel and those uses test for it.
	TDZ bool
	// Inst is the scope with several instances, or the function, that the variable lives in
	// after block scopes have been merged: set by the lowering.
	Inst any
	// Func is the literal that a function declaration gives it.
	Func *ast.Node
}

// Immutable reports whether the variable keeps the value of its declaration.
func (s *Symbol) Immutable() bool {
	switch s.Kind {
	case Const, SelfName, FuncDecl, ClassDecl, Let, Param, CatchParam, This, NewTarget, Home, ClassOf, Callee:
		return s.Writes == 0
	case Var, Temp, Arguments:
	}
	return false
}

// ScopeKind says what makes a scope.
type ScopeKind uint8

// The kinds of scopes.
const (
	FuncScope ScopeKind = iota
	BlockScope
	ForScope // the head of a for with let or const
	CatchScope
	SwitchScope
)

// Scope is a region of the program with variables of its own.
type Scope struct {
	Kind   ScopeKind
	Parent *Scope
	Fn     *Func
	Node   *ast.Node
	// InLoop: it can be entered several times in one activation of Fn.
	InLoop bool
	Syms   []*Symbol
	names  map[string]*Symbol
	// Object is the variable that holds the object whose properties are variables as well, after
	// those of Syms: that of a with statement, or what eval has declared in a function.
	Object *Symbol
}

// Func is a function literal, a class member, or the main function.
type Func struct {
	Node   *ast.Node // nil for the main function
	Parent *Func
	Scope  *Scope
	Strict bool
	// Class is the class whose member it is, or nil.
	Class *Class
	// Free are the variables of outer functions that it or a function inside it uses, in the
	// order of first use.
	Free []*Symbol
	free map[*Symbol]bool
	// Globals are the names that it or a function inside it uses and nobody declares.
	Globals map[string]bool
	// Direct uses, those of inner arrow functions included.
	UsesThis, UsesSuper, UsesArguments, UsesNewTarget bool
	// UsesPrivate: it names private members of its class itself.
	UsesPrivate bool
	// Initialiser: it is the initialiser of a field or a static block.
	Initialiser bool
	// ArrowSuper: an arrow function inside this constructor calls super(), or has to be treated so.
	ArrowSuper bool
	// Mapped: its arguments object is tied to its parameters in a way that the program can see.
	Mapped bool
	// EvalVars holds the object with what direct calls of eval in it have declared, ParamVars that of
	// those among its parameters; nil if there are none.
	EvalVars, ParamVars *Symbol
	// inParams: its parameters are being resolved.
	inParams bool
	// special are the variables for this, arguments, new.target and the home object, made
	// when something needs them.
	special map[Kind]*Symbol
	self    map[string]*Symbol
	Syms    []*Symbol // all variables of the activation, in order of declaration
	Kids    []*Func
	ID      int
}

// Class is a class literal.
type Class struct {
	Node  *ast.Node
	Outer *Func
	// Free are the variables that its members use, Outer's own included.
	Free []*Symbol
	free map[*Symbol]bool
	Ctor *Func // nil when it has no constructor of its own
	// ContextName is the name that an anonymous class gets from where it stands.
	ContextName string
	// Private are its private names.
	Private map[string]bool
	ID      int
}

// Arrow reports whether f is an arrow function.
func (f *Func) Arrow() bool { return f.Node != nil && f.Node.Is(ast.Arrow) }

// Derived reports whether f is the constructor of a class with extends.
func (f *Func) Derived() bool {
	return f.Class != nil && f.Node.Is(ast.Ctor) && f.Class.Node.B != nil
}

// NewTemp makes a variable of the compiler's own in f.
func (f *Func) NewTemp(out string) *Symbol {
	s := &Symbol{Kind: Temp, Fn: f, Scope: f.Scope, Out: out, Writes: 1}
	f.Syms = append(f.Syms, s)
	return s
}

// Special returns the variable that stands for this, arguments, new.target, the home object or
// the class of f, which is no arrow function.
func (f *Func) Special(k Kind) *Symbol {
	if s := f.special[k]; s != nil {
		return s
	}
	if f.special == nil {
		f.special = map[Kind]*Symbol{}
	}
	out := map[Kind]string{This: "$this", Arguments: "$args", NewTarget: "$new", Home: "$home", ClassOf: "$cls", Callee: "$fun"}[k]
	s := &Symbol{Kind: k, Fn: f, Scope: f.Scope, Out: out}
	f.special[k] = s
	f.Syms = append(f.Syms, s)
	return s
}

// OwnClass returns the variable that holds the class of a constructor inside of it.
func (f *Func) OwnClass() *Symbol {
	if f.Class.Node.A != nil {
		return f.self[f.Class.Node.A.Str]
	}
	return f.Special(ClassOf)
}

// HasSpecial returns the variable that Special made, or nil.
func (f *Func) HasSpecial(k Kind) *Symbol { return f.special[k] }

// Owner is the function whose this, arguments and new.target f sees.
func (f *Func) Owner() *Func {
	for f.Arrow() {
		f = f.Parent
	}
	return f
}

// Use notes that f uses s: every function between f and the one that holds s captures it.
func (f *Func) Use(s *Symbol) {
	for g := f; g != nil && g != s.Fn; g = g.Parent {
		s.Captured = true
		if !g.free[s] {
			if g.free == nil {
				g.free = map[*Symbol]bool{}
			}
			g.free[s] = true
			g.Free = append(g.Free, s)
		}
		if c := g.Class; c != nil && !c.free[s] {
			if c.free == nil {
				c.free = map[*Symbol]bool{}
			}
			c.free[s] = true
			c.Free = append(c.Free, s)
		}
	}
}

func (f *Func) useGlobal(name string) {
	for g := f; g != nil; g = g.Parent {
		if g.Globals == nil {
			g.Globals = map[string]bool{}
		}
		g.Globals[name] = true
	}
}

// Self returns the variable that holds the function or class that f is or belongs to, under
// its own name; nil if it has none.
func (f *Func) Self(name string) *Symbol { return f.self[name] }

// TieArguments makes the parameters and the arguments object of f live in one scope instance:
// whoever captures a parameter captures the arguments object, too.
func (f *Func) TieArguments() {
	f.Mapped = true
	args := f.Special(Arguments)
	args.Captured = true
	var params []*Symbol
	for _, p := range f.Node.List {
		if s, ok := p.Sym.(*Symbol); ok {
			s.Captured = true
			params = append(params, s)
		}
	}
	var tie func(g *Func)
	tie = func(g *Func) {
		for _, p := range params {
			if g.free[p] {
				g.Use(args)
			}
		}
		for _, k := range g.Kids {
			tie(k)
		}
	}
	for _, k := range f.Kids {
		tie(k)
	}
}
