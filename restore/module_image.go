package restore

import (
	_ "embed"
	"fmt"

	"thingsmig/instrument"
	"thingsmig/internal/archive"
	"thingsmig/internal/nodelib"
)

//go:generate go test . -run ^TestModuleImage$ -count=1 -update

// The modules of Node as the instrumenter has compiled them when thingsmig was built, and the parts of the texts that they go
// on with, printed (see instrument.Parts). A host on which a program arrives has then nothing to compile but the
// program. A module of another version than the image's is compiled.
//
//go:embed image/modules
var imageModules string

var moduleImage = archive.Open(imageModules)

// moduleName names a module in the image. Its text has the number of the unit in it.
func moduleName(unit int, m *nodelib.Module) string {
	return fmt.Sprintf("%s %s %d", m.Name, m.Hash, unit)
}

// imageCache finds the compiled form of one module in the image, and nothing else.
type imageCache struct{ name string }

func (c imageCache) Get(string) ([]byte, bool) { return moduleImage.Get(c.name) }
func (imageCache) Put(string, []byte)          {}

// builtIn gives a module from the image, nil if it is not there.
func builtIn(unit int, m *nodelib.Module) *instrument.Program {
	name := moduleName(unit, m)
	head, ok := moduleImage.Get(name + " head")
	if !ok {
		return nil
	}
	p, err := instrument.CachedUnit(imageCache{name}, unit, "node:"+m.Name, m.Source, nodelib.Params)
	if err != nil {
		return nil
	}
	p.UseParts(instrument.Parts{Head: head, Chunk: func(fn int) []byte {
		chunk, _ := moduleImage.Get(fmt.Sprintf("%s %d", name, fn))
		return chunk
	}})
	return p
}
