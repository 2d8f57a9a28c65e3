package restore

import (
	"fmt"
	"slices"
	"sync"

	"thingsmig/instrument"
	"thingsmig/internal/nodelib"
	"thingsmig/snapshot"
)

// compiled has the modules that this process has compiled.
var compiled sync.Map // moduleUnit -> *instrument.Program

type moduleUnit struct {
	unit       int
	name, hash string
}

// Module compiles a module of Node as a unit, or finds it in the cache, which may be nil.
func Module(cache instrument.Cache, unit int, m *nodelib.Module) (*instrument.Program, error) {
	key := moduleUnit{unit, m.Name, m.Hash}
	if p, ok := compiled.Load(key); ok {
		return p.(*instrument.Program), nil
	}
	if p := builtIn(unit, m); p != nil {
		compiled.Store(key, p)
		return p, nil
	}
	p, err := instrument.CachedUnit(cache, unit, "node:"+m.Name, m.Source, nodelib.Params)
	if err != nil {
		return nil, fmt.Errorf("the module %s does not compile: %w", m.Name, err)
	}
	compiled.Store(key, p)
	return p, nil
}

// ModuleError says that this host has not the module that a snapshot needs.
type ModuleError struct {
	Name string
	// Other: it has another version of it.
	Other bool
}

func (e *ModuleError) Error() string {
	if e.Other {
		return "the snapshot was made with another version of the module " + e.Name
	}
	return "there is no module " + e.Name + " here, which the snapshot needs"
}

// moduleOf compiles the module that a unit of a snapshot is.
func moduleOf(t *snapshot.TextUnit) (*instrument.Program, error) {
	m, ok := nodelib.Lookup(t.Source)
	if !ok {
		return nil, &ModuleError{Name: t.Source}
	}
	if m.Hash != t.Place {
		return nil, &ModuleError{Name: t.Source, Other: true}
	}
	return Module(nil, t.Unit, m)
}

// Modules are the names of the modules of Node that a snapshot needs, without those that only other modules use.
func Modules(doc *snapshot.Document) []string {
	var names []string
	for i := range doc.Texts {
		t := &doc.Texts[i]
		if _, public := nodelib.Public(t.Source); t.Kind == snapshot.ModuleText && public {
			names = append(names, t.Source)
		}
	}
	slices.Sort(names)
	return names
}
