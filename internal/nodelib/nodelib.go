// Package nodelib holds the modules of Node that programs can require: JavaScript that goes through
// the same compiler as the program, so that what it remembers migrates like the program's own
// variables.
//
// It knows no engine and no compiler: it has the texts.
package nodelib

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io/fs"
	"slices"
	"strings"
	"sync"
)

//go:embed all:lib
var files embed.FS

// A Module is the text of a module.
type Module struct {
	// Name is what require takes, without "node:". Names that begin with "internal/" are for the
	// other modules only.
	Name string
	// Source is its text: the body of a function with the parameters Params.
	Source string
	// Hash tells one version of the text from another.
	Hash string
	// Unit is the number of the unit that it is by preference.
	Unit int

	read sync.Once
}

// Params are the parameters of the function whose body a module is.
var Params = []string{"exports", "require", "module", "internal"}

// FirstUnit is the number from which the units of modules are counted: texts that a program makes
// code of are numbered from 2.
const FirstUnit = 1 << 20

const internalPrefix = "internal/"

// elsewherePrefix is that of the modules which the compiler gives packages for those that cannot be here.
const elsewherePrefix = "elsewhere/"

var all = sync.OnceValue(func() map[string]*Module {
	modules := map[string]*Module{}
	var names []string
	err := fs.WalkDir(files, "lib", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".js") {
			return err
		}
		name := strings.TrimSuffix(strings.TrimPrefix(path, "lib/"), ".js")
		modules[name] = &Module{Name: name}
		names = append(names, name)
		return nil
	})
	if err != nil {
		panic(err) // the files are part of this program
	}
	slices.Sort(names)
	for i, name := range names {
		modules[name].Unit = FirstUnit + i
	}
	return modules
})

// Lookup finds a module by its name, with or without "node:".
func Lookup(name string) (*Module, bool) {
	m, ok := all()[strings.TrimPrefix(name, "node:")]
	if ok {
		m.read.Do(m.load)
	}
	return m, ok
}

// load reads the text, which most programs never need.
func (m *Module) load() {
	text, err := files.ReadFile("lib/" + m.Name + ".js")
	if err != nil {
		panic(err) // it is part of this program
	}
	sum := sha256.Sum256(text)
	m.Source, m.Hash = string(text), hex.EncodeToString(sum[:8])
}

// Public is Lookup for programs.
func Public(name string) (*Module, bool) {
	if strings.HasPrefix(strings.TrimPrefix(name, "node:"), internalPrefix) {
		return nil, false
	}
	return Lookup(name)
}

// All are the names of all modules, sorted.
func All() []string {
	var names []string
	for name := range all() {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// Names are the names of all modules that programs can require by the names that Node has for them, sorted.
func Names() []string {
	var names []string
	for name := range all() {
		if !strings.HasPrefix(name, internalPrefix) && !strings.HasPrefix(name, elsewherePrefix) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}
