package restore

import (
	"fmt"
	"slices"

	"thingsmig/instrument"
	"thingsmig/snapshot"
)

// Program compiles the program of a snapshot again. The same text gives the same functions,
// scopes and sites under the same numbers.
func Program(doc *snapshot.Document) (*instrument.Program, error) {
	if doc == nil {
		return nil, snapshot.ErrNone
	}
	d := &doc.Program
	return instrument.Unit(1, d.Name, d.Source, d.Map, instrument.ModuleParams)
}

// Text compiles a text of a snapshot again.
func Text(t *snapshot.TextUnit) (*instrument.Program, error) {
	if t.Kind == snapshot.ModuleText {
		return moduleOf(t)
	}
	p, err := instrument.UnitOfText(t.Unit, instrument.Text{Kind: t.Kind, Source: t.Source, Place: t.Place})
	if err != nil {
		return nil, &snapshot.CorruptError{Offset: -1, Reason: fmt.Sprintf("texts: unit %d does not compile: %v", t.Unit, err)}
	}
	return p, nil
}

// Plan says what a snapshot needs of each unit, by the unit's number.
func Plan(doc *snapshot.Document) map[int]instrument.Request {
	plan := map[int]instrument.Request{1: {}}
	for _, t := range doc.Texts {
		plan[t.Unit] = instrument.Request{}
	}
	for _, c := range doc.Code {
		r := plan[c.Unit]
		r.Functions = append(r.Functions, c.Fn)
		plan[c.Unit] = r
	}
	for _, s := range doc.Scopes {
		r := plan[s.Unit]
		r.Scopes = append(r.Scopes, s.Scope)
		plan[s.Unit] = r
	}
	seen := map[int]map[instrument.FrameKey]bool{}
	for _, f := range frames(doc) {
		k := FrameKey(f)
		if seen[f.Unit] == nil {
			seen[f.Unit] = map[instrument.FrameKey]bool{}
		}
		if seen[f.Unit][k] {
			continue
		}
		seen[f.Unit][k] = true
		r := plan[f.Unit]
		r.Frames = append(r.Frames, k)
		plan[f.Unit] = r
	}
	for u, r := range plan {
		slices.Sort(r.Functions)
		r.Functions = slices.Compact(r.Functions)
		slices.Sort(r.Scopes)
		r.Scopes = slices.Compact(r.Scopes)
		plan[u] = r
	}
	return plan
}

// frames are all frames of a snapshot: those on the stack and those of suspended generators.
func frames(doc *snapshot.Document) []*snapshot.Frame {
	var all []*snapshot.Frame
	for i := range doc.Frames {
		all = append(all, &doc.Frames[i])
	}
	for i := range doc.Suspended {
		all = append(all, &doc.Suspended[i])
	}
	return all
}

// FrameKey says which residual code a frame needs.
func FrameKey(f *snapshot.Frame) instrument.FrameKey {
	return instrument.FrameKey{Func: f.Fn, Site: f.Site, Construct: f.NewTarget.Kind != snapshot.Absent}
}

// Check reports whether everything that a snapshot names exists in its program: a snapshot
// whose hash is right can still have been made for another text.
func Check(doc *snapshot.Document, p *instrument.Program) error {
	bad := func(format string, args ...any) error {
		return &snapshot.CorruptError{Offset: -1, Reason: fmt.Sprintf(format, args...)}
	}
	if p.Unit == 1 && doc.Work.Cycles > 0 && !p.Metered() {
		return bad("work: the program does not count its cycles")
	}
	for i, c := range doc.Code {
		if c.Unit == p.Unit && (c.Fn < 0 || c.Fn >= len(p.Functions)) {
			return bad("code[%d]: the program has no function %d", i, c.Fn)
		}
	}
	for i, s := range doc.Scopes {
		if s.Unit != p.Unit {
			continue
		}
		if s.Scope <= 0 || s.Scope >= len(p.Scopes) || len(s.Vars) != len(p.Scopes[s.Scope].Vars) {
			return bad("scopes[%d]: the program has no such scope %d", i, s.Scope)
		}
	}
	for i, f := range frames(doc) {
		if f.Unit != p.Unit {
			continue
		}
		begins := f.Site == 0 && i >= len(doc.Frames) && f.Fn >= 0 && f.Fn < len(p.Functions) && p.Functions[f.Fn].Generator
		if begins && len(f.Locals) == len(p.Functions[f.Fn].Locals) {
			continue
		}
		if f.Site <= 0 || f.Site >= len(p.Sites) || f.Fn < 0 || f.Fn >= len(p.Functions) ||
			p.Sites[f.Site].Func != f.Fn || len(f.Locals) != len(p.Functions[f.Fn].Locals) {
			return bad("frames[%d]: the program has no such frame", i)
		}
	}
	for i, t := range doc.Texts {
		if t.Unit == p.Unit && len(t.Main) != len(p.Scopes[0].Vars) {
			return bad("texts[%d]: the text has %d variables, not %d", i, len(p.Scopes[0].Vars), len(t.Main))
		}
	}
	if p.Unit == 1 && len(doc.Main) != len(p.Scopes[0].Vars) {
		return bad("main: the program has %d variables, not %d", len(p.Scopes[0].Vars), len(doc.Main))
	}
	return nil
}

// Emit writes the resumable source of a snapshot's program.
func Emit(doc *snapshot.Document) (string, error) {
	p, err := Program(doc)
	if err != nil {
		return "", err
	}
	if err := doc.Unpack(); err != nil { // it may have been captured in this process
		return "", err
	}
	if err := Check(doc, p); err != nil {
		return "", err
	}
	plan := Plan(doc)
	r, err := p.Resumable(plan[1])
	if err != nil {
		return "", err
	}
	code := r.Code
	for i := range doc.Texts { // a part for each text
		t := &doc.Texts[i]
		if p, err = Text(t); err == nil {
			err = Check(doc, p)
		}
		if err == nil {
			r, err = p.Resumable(plan[t.Unit])
		}
		if err != nil {
			return "", err
		}
		code += fmt.Sprintf("\n// Code from text, unit %d.\n", t.Unit) + r.Code
	}
	return code, nil
}
