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

// imageCache has the compiled form of one module.
type imageCache []byte

func (c imageCache) Get(string) ([]byte, bool) { return c, true }
func (imageCache) Put(string, []byte)          {}

// builtIn gives a module from the image, nil if it is not there.
func builtIn(unit int, m *nodelib.Module) *instrument.Program {
	name := moduleName(unit, m)
	data, ok := moduleImage.Get(name)
	if !ok {
		return nil
	}
	p, err := instrument.CachedUnit(imageCache(data), unit, "node:"+m.Name, m.Source, nodelib.Params)
	if err != nil {
		return nil
	}
	part := func(name string) []byte {
		data, _ := moduleImage.Get(name)
		return data
	}
	p.UseParts(instrument.Parts{
		Head:  func() []byte { return part(name + " head") },
		Chunk: func(fn int) []byte { return part(fmt.Sprintf("%s %d", name, fn)) },
	})
	return p
}
