package runtime

import (
	_ "embed"
	"fmt"
	"hash/crc32"
	"unsafe"

	"github.com/dop251/goja"

	"thingsmig/instrument"
	"thingsmig/internal/archive"
)

// What a host needs on which a program arrives, and would have to compile: the printed parts of the realm's self-hosted part (see
// instrument.Parts), and the engine's code of the modules of Node, whose compiled form package restore has.
//
//go:embed image/parts
var imagePartsData string

var imageParts = archive.Open(imagePartsData)

// preludeHead is the name of what says of which texts the parts are.
const preludeHead = "realm"

// usePreludeParts gives the self-hosted part its printed parts.
func usePreludeParts(p *instrument.Program) {
	part := func(name string) []byte {
		data, _ := imageParts.Get(name)
		return data
	}
	p.UseParts(instrument.Parts{
		Head:  func() []byte { return part(preludeHead) },
		Chunk: func(fn int) []byte { return part(fmt.Sprint(preludeHead, " ", fn)) },
	})
}

// moduleCode names the engine's code of a module; it is bound to the compiled text.
func moduleCode(p *instrument.Program) string {
	return fmt.Sprintf("%s %08x %d", p.Name, crc32.ChecksumIEEE(unsafe.Slice(unsafe.StringData(p.Code), len(p.Code))), len(p.Code))
}

// moduleScript is keptScript for a module.
func moduleScript(cache instrument.Cache, p *instrument.Program) (*goja.Program, error) {
	if prg, ok := scripts.Load(p.Code); ok {
		return prg.(*goja.Program), nil
	}
	if data, ok := imageParts.Get(moduleCode(p)); ok {
		if prg := readScript(data, p.Name, p.Code); prg != nil {
			scripts.Store(p.Code, prg)
			return prg, nil
		}
	}
	return keptScript(cache, p.Name, p.Code, true)
}
