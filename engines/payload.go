package engines

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"sync"
	"unicode/utf8"

	"thingsmig/instrument"
	"thingsmig/internal/js/sourcemap"
	"thingsmig/restore"
	"thingsmig/runtime"
	"thingsmig/snapshot"
)

// payload is all that the host gets to know of a program.
type payload struct {
	Tool       string              `json:"tool"`
	Program    programRecord       `json:"program"`
	Mentions   runtime.Mentions    `json:"mentions"`
	Realm      json.RawMessage     `json:"realm"`
	Main       *unit               `json:"main,omitempty"`
	Intrinsics []runtime.Intrinsic `json:"intrinsics"`
	Host       runtime.HostParts   `json:"host"`
	// Modules are the modules of Node, by name; ModuleTexts the texts of those that come along.
	Modules     map[string]moduleRecord `json:"modules"`
	ModuleTexts map[string]*unit        `json:"moduleTexts,omitempty"`
	Hops        []hop                   `json:"hops"`
	Polls       uint64                  `json:"polls"`
	Metered     bool                    `json:"metered,omitempty"`
	Cycles      uint64                  `json:"cycles,omitempty"`
	LeftHops    uint64                  `json:"leftHops"`
	KeptHops    int                     `json:"keptHops"`
	Resume      *resumption             `json:"resume,omitempty"`
}

type programRecord struct {
	Name   string   `json:"name"`
	Source string   `json:"source"`
	Map    string   `json:"map,omitempty"`
	SHA256 string   `json:"sha256"`
	Args   []string `json:"args"`
}

type hop struct {
	Host   string `json:"host"`
	Arch   string `json:"arch"`
	Engine string `json:"engine"`
	Time   string `json:"time"`
	Polls  uint64 `json:"polls"`
}

// resumption is what a snapshot adds to its program.
type resumption struct {
	Snapshot string `json:"snapshot"`
	Units    []unit `json:"units"`
	// Frames are the keys of the residual functions of each unit, in the order of their numbers.
	Frames map[int][]string `json:"frames"`
}

// unit are the tables of a unit, and its text or the one that continues it.
type unit struct {
	Unit      int           `json:"unit"`
	Name      string        `json:"name"`
	Source    string        `json:"source,omitempty"`
	Functions []function    `json:"functions"`
	Scopes    []scope       `json:"scopes"`
	Sites     []int         `json:"sites"` // function and kind of each
	Text      *snapshotText `json:"text,omitempty"`
	*text
	Resumable *text `json:"resumable,omitempty"`
}

type snapshotText struct {
	Kind   string `json:"kind"`
	Source string `json:"source"`
	Place  string `json:"place,omitempty"`
}

// text is code that an engine runs.
type text struct {
	Script    string   `json:"script"`
	Code      string   `json:"code"`
	Params    []string `json:"params"`
	Positions []int    `json:"positions"` // line, column, site; …
	Stacks    string   `json:"stacks,omitempty"`
}

type function struct {
	Name      string                   `json:"name"`
	Kind      int                      `json:"kind"`
	OwnScope  int                      `json:"ownScope"`
	Class     int                      `json:"class"`
	Env       []envScope               `json:"env"`
	FrameEnv  []envScope               `json:"frameEnv"`
	Locals    []string                 `json:"locals"`
	At        int                      `json:"at"`
	Derived   bool                     `json:"derived,omitempty"`
	Generator bool                     `json:"generator,omitempty"`
	Async     bool                     `json:"async,omitempty"`
	Computed  int                      `json:"computedFields,omitempty"`
	Private   *instrument.PrivateNames `json:"private,omitempty"`
	Text      any                      `json:"text,omitempty"` // or where it is in the source: from, to
}

type envScope struct {
	Scope int   `json:"scope"`
	Vars  []int `json:"vars"`
}

type scope struct {
	Parent int      `json:"parent"`
	Vars   []string `json:"vars"`
	Args   int      `json:"args"`
	Params []int    `json:"params,omitempty"`
}

// newPayload is the part of a payload that a program has at its start and later.
func newPayload(p *instrument.Program, args []string) (*payload, error) {
	sum := sha256.Sum256([]byte(p.Source))
	if args == nil {
		args = []string{}
	}
	out := &payload{
		Tool:     runtime.ToolVersion,
		Program:  programRecord{p.Name, p.Source, p.SourceMap, hex.EncodeToString(sum[:]), args},
		Mentions: runtime.MentionsOf(p), Host: runtime.HostPartsOf(p), Modules: moduleRecords(), Hops: []hop{}, KeptHops: snapshot.KeptHops,
		Metered: p.Metered(),
	}
	var err error
	if out.Intrinsics, err = runtime.Intrinsics(p); err != nil {
		return nil, err
	}
	out.Realm, err = realmUnit()
	return out, err
}

// realmUnit is the tables and the text of the realm's own part, which is the same for all programs.
var realmUnit = sync.OnceValues(func() (json.RawMessage, error) {
	realm, err := runtime.RealmUnit()
	if err != nil {
		return nil, err
	}
	u, err := unitOf(realm)
	if err != nil {
		return nil, err
	}
	text, err := encode(u)
	return json.RawMessage(text), err
})

// start is the payload of a program that begins.
func start(p *instrument.Program, args []string) (*payload, error) {
	out, err := startBeside(p, args)
	if err == nil {
		out.ModuleTexts, err = moduleTexts(p)
	}
	return out, err
}

// startBeside is start for an engine that has the compiler beside it, and asks for modules when they are loaded.
func startBeside(p *instrument.Program, args []string) (*payload, error) {
	out, err := newPayload(p, args)
	if err != nil {
		return nil, err
	}
	out.Main, err = unitOf(p)
	return out, err
}

// unitOf is the tables and the text of a program, a module or code from a text.
func unitOf(p *instrument.Program) (*unit, error) {
	p, err := p.Portable()
	if err != nil {
		return nil, err
	}
	u, err := tables(p)
	if err != nil {
		return nil, err
	}
	code, err := p.V8()
	if err != nil {
		return nil, err
	}
	u.text, err = textOf(p, code, script(p.Unit))
	return u, err
}

func script(unit int) string { return fmt.Sprintf("thingsmig:%d", unit) }

// resume is the payload of a snapshot. It must have passed snapshot.Verify; doc's text is the snapshot's.
func resume(doc *snapshot.Document, docText string) (*payload, error) {
	p, err := restore.Program(doc)
	if err != nil {
		return nil, err
	}
	out, err := continues(p, doc, docText)
	if err == nil {
		out.ModuleTexts, err = moduleTexts(p, loadedModules(doc)...)
	}
	return out, err
}

// resumeBeside is resume as startBeside is start.
func resumeBeside(doc *snapshot.Document, docText string) (*payload, error) {
	p, err := restore.Program(doc)
	if err != nil {
		return nil, err
	}
	return continues(p, doc, docText)
}

// continues is the payload of a snapshot of a program, without the texts of modules.
func continues(p *instrument.Program, doc *snapshot.Document, docText string) (*payload, error) {
	out, err := newPayload(p, doc.Program.Args)
	if err != nil {
		return nil, err
	}
	out.Polls, out.LeftHops, out.Cycles = doc.Work.Polls, doc.Work.Hops, doc.Work.Cycles
	for _, h := range doc.Hops {
		out.Hops = append(out.Hops, hop(h))
	}
	out.Resume = &resumption{Snapshot: docText, Frames: map[int][]string{}}
	realm, err := runtime.RealmUnit()
	if err != nil {
		return nil, err
	}
	programs := map[int]*instrument.Program{0: realm, 1: p}
	texts := map[int]*snapshot.TextUnit{}
	for i := range doc.Texts {
		t := &doc.Texts[i]
		texts[t.Unit] = t
		if programs[t.Unit], err = restore.Text(t); err != nil {
			return nil, err
		}
	}
	plan := restore.Plan(doc)
	var order []int
	for n := range plan {
		order = append(order, n)
	}
	slices.Sort(order)
	for _, n := range order {
		prog := programs[n]
		if prog == nil {
			return nil, fmt.Errorf("the snapshot needs unit %d, which nobody knows", n)
		}
		if err := restore.Check(doc, prog); err != nil {
			return nil, err
		}
		if prog, err = prog.Portable(); err != nil {
			return nil, err
		}
		u, err := tables(prog)
		if err != nil {
			return nil, err
		}
		code, err := prog.ResumableV8(plan[n])
		if err != nil {
			return nil, err
		}
		name := script(n)
		if n == 0 {
			name += "+resumed"
		}
		if u.Resumable, err = textOf(prog, code, name); err != nil {
			return nil, err
		}
		if t := texts[n]; t != nil {
			u.Text = &snapshotText{t.Kind, t.Source, t.Place}
		}
		out.Resume.Units = append(out.Resume.Units, *u)
		keys := []string{}
		for _, f := range plan[n].Frames {
			key := fmt.Sprintf("%d.%d", f.Func, f.Site)
			if f.Construct {
				key += ".new"
			}
			keys = append(keys, key)
		}
		out.Resume.Frames[n] = keys
	}
	return out, nil
}

// tables are what the host has to know of a unit.
func tables(p *instrument.Program) (*unit, error) {
	private, err := p.PrivateNames()
	if err != nil {
		return nil, err
	}
	u := &unit{Unit: p.Unit, Name: p.Name}
	if p.Unit > 0 {
		u.Source = p.Source
	}
	ascii := isASCII(p.Source)
	for i := range p.Functions {
		f := &p.Functions[i]
		g := function{
			Name: f.Name, Kind: int(f.Kind), OwnScope: f.OwnScope, Class: f.Class, Env: layout(f.Env), FrameEnv: layout(f.FrameEnv),
			Locals: users(f.Locals), At: f.At, Derived: f.Derived, Generator: f.Generator, Async: f.Async, Computed: f.ComputedFields,
		}
		if names, ok := private[i]; ok {
			g.Private = &names
		}
		if p.Unit > 0 && f.Text != "" {
			g.Text = f.Text
			if end := f.Pos + len(f.Text); ascii && f.Pos >= 0 && end <= len(p.Source) && p.Source[f.Pos:end] == f.Text {
				g.Text = []int{f.Pos, end}
			}
		}
		u.Functions = append(u.Functions, g)
	}
	for _, s := range p.Scopes {
		u.Scopes = append(u.Scopes, scope{s.Parent, users(s.Vars), s.Args, s.Params})
	}
	for _, s := range p.Sites {
		u.Sites = append(u.Sites, s.Func, int(s.Kind))
	}
	if u.Sites == nil {
		u.Sites = []int{}
	}
	return u, nil
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func layout(env []instrument.EnvScope) []envScope {
	out := []envScope{}
	for _, e := range env {
		vars := e.Vars
		if vars == nil {
			vars = []int{}
		}
		out = append(out, envScope{e.Scope, vars})
	}
	return out
}

func users(list []instrument.Local) []string {
	out := []string{}
	for _, l := range list {
		out = append(out, l.User)
	}
	return out
}

// textOf is a printed text of a unit under the name of a script.
func textOf(p *instrument.Program, code *instrument.Printed, script string) (*text, error) {
	t := &text{Script: script, Code: code.Code, Params: code.Params, Positions: []int{}}
	if t.Params == nil {
		t.Params = []string{}
	}
	at := make([]instrument.Position, 0, len(code.Positions))
	for pos := range code.Positions {
		at = append(at, pos)
	}
	slices.SortFunc(at, func(a, b instrument.Position) int {
		if a.Line != b.Line {
			return a.Line - b.Line
		}
		return a.Col - b.Col
	})
	for _, pos := range at {
		t.Positions = append(t.Positions, pos.Line, pos.Col, code.Positions[pos])
	}
	if p.Unit == 0 {
		return t, nil
	}
	var err error
	t.Stacks, err = stacks(p, code, at)
	return t, err
}

// points lead from a text to the user's files, for the stacks of errors.
type points struct {
	Files  []string `json:"files"`
	Names  []string `json:"names"`
	Points []int    `json:"points"` // line, column, file (-1: does not show), its line, its column, name; …
}

func stacks(p *instrument.Program, code *instrument.Printed, sites []instrument.Position) (string, error) {
	m, err := sourcemap.NewMapper(p.Name, p.Source, p.SourceMap, code.Map)
	if err != nil {
		return "", err
	}
	out := points{Files: []string{}, Names: []string{}, Points: []int{}}
	files, names := map[string]int{}, map[string]int{}
	number := func(list *[]string, known map[string]int, s string) int {
		n, ok := known[s]
		if !ok {
			n = len(*list)
			known[s] = n
			*list = append(*list, s)
		}
		return n
	}
	add := func(line, col, offset int) {
		if n := len(out.Points); n > 0 && out.Points[n-6] == line && out.Points[n-5] == col {
			out.Points = out.Points[:n-6]
		}
		file, userLine, userCol, name := -1, 0, 0, 0
		if offset >= 0 {
			place, ok := m.Source(offset)
			caller, shows := p.Caller(offset)
			if ok && shows {
				file, userLine, userCol, name = number(&out.Files, files, place.File), place.Line, place.Col, number(&out.Names, names, caller)
			}
		}
		out.Points = append(out.Points, line, col, file, userLine, userCol, name)
	}
	for _, q := range code.Map {
		for len(sites) > 0 && (sites[0].Line < q.Line+1 || sites[0].Line == q.Line+1 && sites[0].Col < q.Col+1) {
			add(sites[0].Line, sites[0].Col, p.Sites[code.Positions[sites[0]]].Pos)
			sites = sites[1:]
		}
		add(q.Line+1, q.Col+1, q.Src)
		if len(sites) > 0 && sites[0].Line == q.Line+1 && sites[0].Col == q.Col+1 {
			add(sites[0].Line, sites[0].Col, p.Sites[code.Positions[sites[0]]].Pos)
			sites = sites[1:]
		}
	}
	for _, s := range sites {
		add(s.Line, s.Col, p.Sites[code.Positions[s]].Pos)
	}
	b, err := json.Marshal(out)
	return string(b), err
}
