package instrument

import (
	"strings"
	"sync"
)

// Program is a unit: the text that runs and the tables that say what is in it.
type Program struct {
	// Name is the path of the entry file as it was given.
	Name string
	// Unit numbers the unit: 0 is the realm's self-hosted part, 1 the program.
	Unit int
	// Source is the text after bundling, the one that is parsed. Together with Name it
	// determines everything else here.
	Source string
	// SourceMap leads from Source to the user's files (JSON, version 3); empty when Source
	// is the user's file itself.
	SourceMap string
	// Code is the instrumented text: one function expression that takes the host's names
	// (Params) and returns the main function of the unit.
	Code string
	// Params are the names that Code takes, in order.
	Params []string
	// Map leads from Code to Source.
	Map []Mapping

	Functions []Function // by number; 0 is the unit's main function
	Scopes    []Scope    // by number; 0 is the scope of the main function
	Sites     []Site     // by number, from 1; Sites[0] is unused
	// Positions leads from a place in Code, as the engine reports it for a frame, to a site.
	Positions map[Position]int

	again func() (*compiler, error) // compiles it again
	tree  tree
	later struct {
		once   sync.Once
		tables []byte
		source func() string
	}
	printed *printedParts // nil: none
	places  places
	callers callers
	words   sync.Map // what Mentions has answered
}

// Mentions reports whether a word is in the text of the program.
func (p *Program) Mentions(word string) bool {
	if found, ok := p.words.Load(word); ok {
		return found.(bool)
	}
	found := strings.Contains(p.Source, word)
	p.words.Store(word, found)
	return found
}

// callers are the functions in the order of their places.
type callers struct {
	once sync.Once
	list []int
}

// Position is a place in generated code: line and column from 1, column in bytes.
type Position struct{ Line, Col int }

// Mapping says that the generated text at Line, Col (from 0) stands for the source at byte Src.
type Mapping struct{ Line, Col, Src int }

// FunctionKind says how a function object is made and called.
type FunctionKind uint8

// The kinds of functions.
const (
	MainFunction     FunctionKind = iota
	PlainFunction                 // function declaration or expression
	ArrowFunction                 //
	ObjectMethod                  // method of an object literal
	ObjectGetter                  //
	ObjectSetter                  //
	ClassConstructor              // stands for the class itself
	ClassMethod                   // method, getter or setter of a class
	ClassInitialiser              // initialiser of a field, or a static block: no function that anybody sees
)

// Function describes a function literal.
type Function struct {
	Name   string // as the user wrote it, may be empty
	Kind   FunctionKind
	Pos    int // where it begins in Source
	End    int // where its closing brace is in Source
	Parent int // the function around it, -1 for the main function
	// Scope is the number of the innermost scope with several instances that it captures
	// variables of, or 0: the place where it can be made again.
	Scope int
	// Env is the layout of what the prologue's array holds; nil when there is no prologue.
	Env []EnvScope
	// OwnScope is the scope instance that a call of it makes, or -1 when none of its
	// variables is captured.
	OwnScope int
	// Class is the number of the class constructor that a ClassMethod belongs to.
	Class int
	// Locals are the names of the variables that its handler hands over, in order.
	Locals []Local
	// FrameEnv is the layout of the third operand of $frame.
	FrameEnv []EnvScope
	Derived  bool // a constructor of a class with extends
	// Generator says that it is a generator function. The local with the number At has the site
	// of the yield that a suspended one waits at.
	Generator bool
	At        int
	// Text is its source text: what toString shows; Shown what stack traces call it.
	Text, Shown string
	// Takes is how many arguments it can see at most, or -1: what a caller passes beyond that makes no difference.
	Takes int
	// Async says that it was written as an async function.
	Async bool
	// Read says that it has no handler: the host reads its frames where the engine keeps them. See docs/abi.md.
	// EnvRead: what it captures is read there, too, and it has no prologue.
	Read, EnvRead bool
	Strict        bool
	// PrivateFields and StaticPrivate are how many private fields a class has, ComputedFields the
	// number of its instance fields whose keys are computed.
	PrivateFields, StaticPrivate, ComputedFields int
}

// Local is a variable of a function that no other function sees.
type Local struct {
	Name string // as generated
	User string // as the user wrote it; empty for a temporary
	// Dead: it holds nothing at any call site that the rest of the function can see. Frames have undefined for it.
	Dead bool
}

// EnvScope is a part of an env array: first the identity of an instance of Scope, then the
// values of these of its variables.
type EnvScope struct {
	Scope int
	Vars  []int // indices into Scope.Vars
}

// Scope is a set of captured variables that are made together: those of one activation of a
// function, or of one turn of a loop.
type Scope struct {
	Parent int // the scope around it, -1 for the main scope
	Func   int // the function that it belongs to
	Block  bool
	Vars   []Local
	// Args is the variable that holds an arguments object that is tied to the parameters in
	// Params, which are variables of the scope in the order of the parameters; -1 if there
	// is none.
	Args   int
	Params []int
}

// SiteKind says what a call site does with the result of the frame above it.
type SiteKind uint8

// The kinds of sites.
const (
	CallSite  SiteKind = iota
	PollSite           // $poll(): nothing runs above it
	NewSite            // new F(): the inner frame constructs
	SuperSite          // super(): the inner frame constructs
	YieldSite          // yield: no frame is inside
	TagSite            // a tagged template
)

// Site is a place where a frame can be when the stack is captured.
type Site struct {
	Func int // the function it is in
	Kind SiteKind
	Pos  int // in Source; ast.None when the compiler added it without a place of its own
	// Scopes are the block scopes that are active there, outermost first.
	Scopes []int
}

// IsModule reports whether the entry file of the program is an ECMAScript module: the jobs of its
// promises come before its ticks then.
func (p *Program) IsModule() bool {
	return strings.Contains(p.Source[:min(len(p.Source), len(`"use strict";`)+len(moduleMark))], moduleMark)
}

// moduleMark is a directive at the top of a bundle, which means something to IsModule alone.
const moduleMark = `"use module";`
