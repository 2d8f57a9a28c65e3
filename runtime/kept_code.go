package runtime

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/file"
)

// Cache keeps what the engine has compiled. Get and Put may fail silently.
type Cache interface {
	Get(key string) ([]byte, bool)
	Put(key string, data []byte)
}

// worthKeeping is how long a text is at least whose code is kept: the engine compiles a shorter one in the time that it takes to
// find a file.
const worthKeeping = 2 << 10

// keptScript is compileScript for a text whose code may be in the cache, and is put there otherwise.
func keptScript(cache Cache, name, code string) (*goja.Program, error) {
	if len(code) < worthKeeping || engineVersion() == "" {
		return compileScript(name, code, false)
	}
	h := sha256.New()
	fmt.Fprintf(h, "code of %s for %d:%s", engineVersion(), len(name), name)
	h.Write(unsafe.Slice(unsafe.StringData(code), len(code)))
	key := hex.EncodeToString(h.Sum(nil))
	if data, ok := cache.Get(key); ok {
		if r, err := newCodeReader(string(data), []*file.File{file.NewFile(name, code, 1)}); err == nil && len(r.roots) == 1 {
			if prg, err := r.program(0); err == nil {
				return prg, nil
			}
		}
	}
	prg, err := compileScript(name, code, false)
	if err != nil {
		return nil, err
	}
	// Polls are exchanged in the code as soon as it runs, so it is written now.
	if w, err := newCodeWriter(); err == nil && w.add(prg, codeSource{end: len(code)}) == nil {
		cache.Put(key, w.bytes())
	}
	return prg, nil
}
