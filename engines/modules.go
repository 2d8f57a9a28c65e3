package engines

import (
	"slices"
	"sync"

	"thingsmig/instrument"
	"thingsmig/internal/nodelib"
	"thingsmig/restore"
	"thingsmig/runtime"
	"thingsmig/snapshot"
)

// The modules of Node on other engines: their texts go through the compiler like those of programs.

// moduleRecord is what a host knows of a module before it has its text.
type moduleRecord struct {
	Unit int    `json:"unit"`
	Hash string `json:"hash"`
	// Lacking: the host has not what it asks for.
	Lacking bool `json:"lacking,omitempty"`
}

var moduleRecords = sync.OnceValue(func() map[string]moduleRecord {
	out := map[string]moduleRecord{}
	for _, name := range nodelib.All() {
		m, _ := nodelib.Lookup(name)
		out[m.Name] = moduleRecord{m.Unit, m.Hash, !nodelib.Portable(m.Name)}
	}
	return out
})

// pageModules are the modules as pages know them: a program that comes to one all the same ends there.
var pageModules = sync.OnceValue(func() map[string]moduleRecord {
	out := map[string]moduleRecord{}
	for name, m := range moduleRecords() {
		m.Lacking = true
		out[name] = m
	}
	return out
})

// moduleUnits has the units that this process has made.
var moduleUnits sync.Map // moduleKey -> *unit

type moduleKey struct {
	name string
	unit int
}

// moduleUnit is the tables and the text of a module.
func moduleUnit(name string, number int) (*unit, error) {
	m, ok := nodelib.Lookup(name)
	if !ok {
		return nil, &restore.ModuleError{Name: name}
	}
	key := moduleKey{m.Name, number}
	if u, ok := moduleUnits.Load(key); ok {
		return u.(*unit), nil
	}
	p, err := restore.Module(nil, number, m)
	if err != nil {
		return nil, err
	}
	u, err := unitOf(p)
	if err != nil {
		return nil, err
	}
	moduleUnits.Store(key, u)
	return u, nil
}

// moduleTexts are the texts of the modules that a program may load: those that its text names, and what those name.
func moduleTexts(p *instrument.Program, more ...string) (map[string]*unit, error) {
	names := slices.Clone(more)
	for _, l := range runtime.HostPartsOf(p).Lazy {
		names = append(names, l.Module)
	}
	names = append(names, p.HostModules()...)
	out := map[string]*unit{}
	for _, name := range nodelib.Closure(names...) {
		if !nodelib.Portable(name) {
			continue
		}
		m, _ := nodelib.Lookup(name)
		u, err := moduleUnit(name, m.Unit)
		if err != nil {
			return nil, err
		}
		out[name] = u
	}
	return out, nil
}

// loadedModules are the names of those that the program of a snapshot has loaded.
func loadedModules(doc *snapshot.Document) []string {
	var names []string
	for i := range doc.Texts {
		if doc.Texts[i].Kind == snapshot.ModuleText {
			names = append(names, doc.Texts[i].Source)
		}
	}
	return names
}
