package runtime

import (
	"thingsmig/instrument"
)

// What hosts on other engines share with this one: the realm's self-hosted part, and the names of the
// objects that every realm has.

// RealmUnit is the self-hosted part of the realm, unit 0.
func RealmUnit() (*instrument.Program, error) { return prelude().Portable() }

// Intrinsic is an object that every realm has, and how it is found: under a name of its own, or from
// another one that comes before it.
type Intrinsic struct {
	// Path is what snapshots call it.
	Path string `json:"path"`
	// From is the number of the object that leads to it.
	From int `json:"from"`
	// Kind says how: "root" under the name Name, "value", "get" or "set" by the property Name, "proto" as its
	// prototype.
	Kind string `json:"kind"`
	Name string `json:"name,omitempty"`
	// Symbol: the property is the symbol with that description.
	Symbol bool `json:"symbol,omitempty"`
}

// Intrinsics lists the objects that the realm of a program has, in the order of the heap walk.
func Intrinsics(p *instrument.Program) ([]Intrinsic, error) {
	m := New(Options{})
	r, err := m.newRealm(p, nil)
	if err != nil {
		return nil, err
	}
	if err := r.prepareModules(); err != nil { // which on goja comes later, if at all
		return nil, err
	}
	t := r.heap.table()
	out := make([]Intrinsic, len(t.steps))
	for i, s := range t.steps {
		out[i] = Intrinsic{Path: t.paths[i], From: int(s.from), Name: s.name.String()}
		switch s.kind {
		case rootStep:
			out[i].Kind = "root"
		case propertyStep, symbolStep:
			out[i].Kind = "value"
		case getterStep, symbolGetterStep:
			out[i].Kind = "get"
		case setterStep, symbolSetterStep:
			out[i].Kind = "set"
		case protoStep:
			out[i].Kind = "proto"
		}
		out[i].Symbol = s.kind == symbolStep || s.kind == symbolGetterStep || s.kind == symbolSetterStep
	}
	return out, nil
}

// CheckText reports what is wrong with the syntax of a text that is to run as eval code.
func CheckText(t instrument.Text) error {
	if t.Kind != "eval" {
		return nil
	}
	if err := takesEval(t.Source, t.Place); err != nil && !t.HasAsyncIteration() {
		return err
	}
	return nil
}

// Mentions says which things that the realm's self-hosted part asks for are in the text of a program.
type Mentions struct {
	ToJSON     bool `json:"toJSON"`
	Delegation bool `json:"delegation"`
	Proxy      bool `json:"proxy"`
}

// MentionsOf looks for them.
func MentionsOf(p *instrument.Program) Mentions {
	r := &realm{program: p}
	return Mentions{
		ToJSON:     r.mentions("toJSON"),
		Delegation: r.delegates(),
		Proxy:      r.mentions("Proxy") || r.mentions("eval(") || r.mentions("Function("),
	}
}
