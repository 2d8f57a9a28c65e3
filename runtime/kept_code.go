package runtime

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/file"

	"thingsmig/instrument"
)

// worthKeeping is how long a text is at least whose code is kept: the engine compiles a shorter one in the time that it takes to
// find a file.
const worthKeeping = 2 << 10

// keptScript is compileScript for a text whose code may be in the cache, and is put there otherwise. There may be no cache.
func keptScript(cache instrument.Cache, name, code string, cached bool) (*goja.Program, error) {
	if cache == nil || len(code) < worthKeeping || engineVersion() == "" {
		return compileScript(name, code, cached)
	}
	if p, ok := scripts.Load(code); ok && cached {
		return p.(*goja.Program), nil
	}
	h := sha256.New()
	fmt.Fprintf(h, "code of %s for %d:%s", engineVersion(), len(name), name)
	h.Write(unsafe.Slice(unsafe.StringData(code), len(code)))
	key := hex.EncodeToString(h.Sum(nil))
	if data, ok := cache.Get(key); ok {
		if prg := readScript(data, name, code); prg != nil {
			if cached {
				scripts.Store(code, prg)
			}
			return prg, nil
		}
	}
	prg, err := compileScript(name, code, false)
	if err != nil {
		return nil, err
	}
	// Polls are exchanged in the code as soon as a realm has it, so it is written now.
	if data := writeScript(prg, code); data != nil {
		cache.Put(key, data)
	}
	if cached {
		scripts.Store(code, prg)
	}
	return prg, nil
}

// writeScript writes the code of one script, nil if that cannot be.
func writeScript(prg *goja.Program, code string) []byte {
	w, err := newCodeWriter()
	if err != nil || w.add(prg, codeSource{end: len(code)}) != nil {
		return nil
	}
	return w.bytes()
}

// readScript reads what writeScript has written, nil if it was for another engine or is damaged.
func readScript(data []byte, name, code string) *goja.Program {
	r, err := newCodeReader(string(data), []*file.File{file.NewFile(name, code, 1)})
	if err != nil || len(r.roots) != 1 {
		return nil
	}
	prg, err := r.program(0)
	if err != nil {
		return nil
	}
	return prg
}
