package instrument

import (
	"context"
	"errors"
	"os"
	"regexp"
	"sort"
	"strings"

	"thingsmig/internal/diag"
	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/parse"
	"thingsmig/internal/js/print"
	"thingsmig/internal/js/scope"
	"thingsmig/internal/nodelib"
)

// Options change how a program is compiled.
type Options struct {
	// Source is the text of the entry file; when nil it is read from the file.
	Source []byte
	// Cache keeps compiled programs; nil for none.
	Cache Cache
	// Meter makes the program count its virtual cycles.
	Meter bool
}

// ModuleParams are the parameters of a program's main function: a file is a CommonJS module.
var ModuleParams = []string{"exports", "require", "module", "__filename", "__dirname"}

// Compile bundles the program whose entry file is given and instruments it. Errors in the
// program are a diag.List: syntax errors, and constructs that cannot migrate.
func Compile(ctx context.Context, entry string, opts Options) (*Program, error) {
	src := opts.Source
	if src == nil {
		var err error
		if src, err = os.ReadFile(entry); err != nil {
			return nil, err
		}
	}
	marked := src
	if opts.Meter {
		marked = []byte(WithMeter(string(src)))
	}
	if p, ok := cachedScript(opts.Cache, entry, marked); ok {
		return p, ctx.Err()
	}
	b, err := bundle(ctx, entry, src, bundleOptions{HostModules: nodelib.Names()})
	if err != nil {
		return nil, err
	}
	if opts.Meter {
		b.Source = WithMeter(b.Source)
	}
	return cachedUnit(opts.Cache, entry, b.Source, b.Map)
}

// Unit instruments one text as the body of a function with these parameters. It depends on
// nothing but its arguments: restoring a snapshot compiles the program's text again and finds
// the same functions, scopes and sites under the same numbers.
func Unit(unit int, name, source, sourceMap string, params []string) (*Program, error) {
	again := func() (*compiler, error) { return compile(unit, name, source, sourceMap, params) }
	u, err := again()
	if err != nil {
		return nil, err
	}
	return u.finish(again)
}

type compiler struct {
	prog      *Program
	root      *ast.Node // the program, before handlers and prologues are put around it
	res       *scope.Result
	byFunc    map[*scope.Func]*Body
	bodies    []*Body // by function number; nil for a class without a constructor of its own
	classes   map[*ast.Node]*classInfo
	params    []string
	accessors map[string]bool   // property names that may be accessors; "*": any
	proxies   bool              // the program may have proxies
	mainSyms  []*scope.Symbol   // template objects
	cells     [][]*scope.Symbol // the variables of each scope, by its number
	strict    bool
	knownMain bool // the program could see which function its top-level arguments belong to
	sealed    map[*scope.Func]bool
	// onlyCalled are functions that are never constructors.
	// values are the functions that variables hold that hold nothing else.
	values     map[*scope.Symbol]*scope.Func
	onlyCalled map[*scope.Func]bool
	// portable: the code is for engines of which the host knows nothing.
	portable  bool
	pollLabel string               // see jumpedOver
	entryPoll map[*scope.Func]bool // functions that may be entered again and again without a loop
}

type classInfo struct {
	id   int
	node *ast.Node
	env  []*scope.Symbol
	lex  int
}

func compile(unit int, name, source, sourceMap string, params []string) (*compiler, error) {
	return compileText(unit, name, source, sourceMap, params, nil)
}

// compileText compiles a program or, with a text, what a program makes of that while it runs.
func compileText(unit int, name, source, sourceMap string, params []string, text *Text) (*compiler, error) {
	c, refused, err := analyse(unit, name, source, sourceMap, params, text)
	if err != nil {
		return nil, err
	}
	if len(refused) > 0 {
		return nil, refused
	}
	tree := c.root
	breakChains(tree, 0)
	c.findAccessors(tree)
	c.sealed = map[*scope.Func]bool{}
	if unit == 0 {
		c.sealPrivate()
	}
	c.sealInitialisers()
	c.findQuiet(tree)
	for _, f := range c.res.Funcs {
		b := c.lowerFunc(f, tree.List)
		if f.Initialiser {
			sealCalls(b.List...)
		}
		c.guardsFirst(b)
		c.inlineGuard(b)
		c.findCarried(b)
		c.byFunc[f] = b
	}
	for _, f := range c.res.Funcs {
		b := c.byFunc[f]
		s := &saver{c: c, b: b}
		s.list(b.List)
	}
	c.number()
	c.nameAll()
	return c, nil
}

// analyse parses a program and resolves its names; refused is all that cannot migrate in it, in
// the order of the source.
func analyse(unit int, name, source, sourceMap string, params []string, text *Text) (c *compiler, refused diag.List, err error) {
	// In a module, await (f)(x) is no call of a function named await.
	module := text == nil && (&Program{Source: source}).IsModule() && strings.Contains(source, "await")
	tree, err := parse.ParseWith(name, source, parse.Options{AllowReturn: text == nil, AllowAwait: module})
	if err != nil && text == nil && strings.Contains(source, "await") {
		if t, e := parse.ParseWith(name, source, parse.Options{AllowReturn: true, AllowAwait: true}); e == nil {
			tree, err = t, nil
		}
	}
	if err != nil {
		return nil, nil, syntaxError(err, name, source, sourceMap)
	}
	c = &compiler{
		prog:   &Program{Name: name, Unit: unit, Source: source, SourceMap: sourceMap},
		byFunc: map[*scope.Func]*Body{}, classes: map[*ast.Node]*classInfo{}, params: params,
		strict: unit == 0,
		// The realm's own part is shared by programs that are not stopped at the same time, and loaded bit by bit.
		portable: unit == 0,
	}
	k := newChecker(c.prog)
	if unit > 0 { // the realm's own part has nothing that does not migrate
		k.walk(tree, nil, false)
		if Metered(source) {
			meter(tree, text)
		}
		showNames(tree)
		directEvals(tree)
	}
	var outer *scope.Outer
	if text != nil {
		if outer, err = text.wrap(tree); err != nil {
			return nil, nil, err
		}
	}
	if unit > 0 { // the realm's own part has none that runs
		asyncs(tree, source, text != nil)
		if text == nil {
			topLevelAwait(tree)
		}
		linear(tree, source)
	}
	names := members(tree)
	homes(tree, source)
	hoistPatterns(tree, source)
	c.root = tree
	c.res = scope.Resolve(tree, params, c.strict, outer)
	c.dynamicNames(tree)
	for _, cl := range c.res.Classes {
		cl.ContextName = names[cl.Node]
	}
	if unit == 0 {
		trustDeclarations(tree)
	}
	c.checkResolved(tree, k)
	if unit > 0 && text == nil {
		c.dropTests(tree)
		propagate(tree)
	}
	if unit > 0 {
		k.list.Sort()
		refused = k.list
	}
	return c, refused, nil
}

// trustDeclarations drops the tests for dead zones: the realm's own part has no use of a
// variable before its initialisation, which its tests would show.
func trustDeclarations(tree *ast.Node) {
	ast.Walk(tree, func(n *ast.Node) bool {
		if s := symOf(n); s != nil {
			s.TDZ = false
			n.Flags &^= ast.Optional
		}
		return true
	})
}

// sealPrivate makes the members of the realm's own classes run without a stop: residual code
// stands outside of the class, where it could not name their private members. So do functions
// that begin with the directive "sealed".
func (c *compiler) sealPrivate() {
	for _, f := range c.res.Funcs {
		if f.Class == nil && !(f.Node != nil && sealedByDirective(f.Node)) {
			continue
		}
		c.sealed[f] = true
		ast.Walk(f.Node, func(n *ast.Node) bool {
			if n.Op == ast.Call || n.Op == ast.New {
				n.Site = -1
			}
			return true
		})
	}
}

func sealedByDirective(fn *ast.Node) bool {
	if fn.B.Op != ast.Block || len(fn.B.List) == 0 {
		return false
	}
	d := fn.B.List[0]
	return d.Op == ast.ExprStmt && d.Is(ast.Directive) && d.A.Str == `"sealed"`
}

var dynamicImport = regexp.MustCompile(`^import\s*\(`)

func syntaxError(err error, name, source, sourceMap string) error {
	var se *parse.SyntaxError
	if !errors.As(err, &se) {
		return err
	}
	p := &Program{Name: name, Source: source, SourceMap: sourceMap}
	if dynamicImport.MatchString(source[min(se.Offset, len(source)):]) {
		// The bundler leaves the import of what only a run can tell as it is.
		return diag.List{p.diagnostic(refuseImport.id, se.Offset, refuseImport.what, refuseImport.hint)}
	}
	return diag.List{p.diagnostic(idSyntax, se.Offset, se.Msg, "")}
}

// finish prints the instrumented program.
func (c *compiler) finish(again func() (*compiler, error)) (*Program, error) {
	c.print()
	p := c.prog
	p.again = again
	p.tree.remember(c)
	return p, nil
}

func positions(r print.Result) map[Position]int {
	out := make(map[Position]int, len(r.Sites))
	for _, s := range r.Sites {
		out[Position{s.Line, s.Col}] = s.Site
	}
	return out
}

// hostNames lists the names of the host that a tree uses, in order.
func hostNames(n *ast.Node) []string {
	seen := map[string]bool{}
	ast.Walk(n, func(k *ast.Node) bool {
		if k.Op == ast.Ident && k.Sym == nil && hostName(k.Str) {
			seen[k.Str] = true
		}
		return true
	})
	var out []string
	for s := range seen {
		out = append(out, s)
	}
	sort.Strings(out)
	return out
}

// isSite reports whether a node is a call in which a frame can be captured.
func isSite(n *ast.Node) bool {
	switch n.Op {
	case ast.Call:
		return n.Site >= 0 && !(n.A.Op == ast.Ident && n.A.Sym == nil && quietNames[n.A.Str])
	case ast.New:
		return n.Site >= 0
	case ast.Template:
		return n.A != nil && n.Site >= 0
	case ast.Yield:
		return true
	}
	return false
}

// hasSite reports whether evaluating n can reach a call site of n's own function.
func (c *compiler) hasSite(n *ast.Node) bool {
	if n == nil || n.Op == ast.Function {
		return false
	}
	if isSite(n) || n.Op == ast.ArrayPattern || n.Op == ast.Array && hasSpread(n.List) { // which become calls
		return true
	}
	found := false
	if n.Op == ast.ClassMember {
		return n.Is(ast.Computed) && c.hasSite(n.A)
	}
	n.Kids(func(k *ast.Node) { found = found || c.hasSite(k) })
	return found
}

func (c *compiler) anySite(list []*ast.Node) bool {
	for _, n := range list {
		if c.hasSite(n) {
			return true
		}
	}
	return false
}

// poll is the statement that asks whether a capture is wanted. pos is the place of the loop or
// function that it belongs to.
func (c *compiler) poll(pos int) *ast.Node {
	p := call("$poll")
	p.Pos = pos
	return ifThen(name("$p"), stmt(p))
}

// templateObject makes the variable that holds the strings object of a tagged template.
func (c *compiler) templateObject() *scope.Symbol {
	m := c.res.Main
	s := m.NewTemp("")
	s.Captured = true
	c.mainSyms = append(c.mainSyms, s)
	return s
}
