package instrument

import (
	"bytes"
	"crypto/sha256"
	"encoding/gob"
	"encoding/hex"
	"fmt"
)

// Cache keeps compiled programs. Get and Put may fail silently.
type Cache interface {
	Get(key string) ([]byte, bool)
	Put(key string, data []byte)
}

// stored is what the cache keeps of a program: all that running it needs. The tree is made
// again from the source when residual code is wanted.
type stored struct {
	Code      string
	Params    []string
	Map       []Mapping
	Functions []Function
	Scopes    []Scope
	Sites     []Site
	Positions map[Position]int
}

// cachedUnit is Unit for a program that may be in the cache.
func cachedUnit(cache Cache, name, source, sourceMap string) (*Program, error) {
	if cache == nil {
		return Unit(1, name, source, sourceMap, ModuleParams)
	}
	h := sha256.New()
	for _, s := range []string{name, source, sourceMap} {
		fmt.Fprintf(h, "%d:%s", len(s), s)
	}
	key := hex.EncodeToString(h.Sum(nil))
	if data, ok := cache.Get(key); ok {
		var s stored
		if gob.NewDecoder(bytes.NewReader(data)).Decode(&s) == nil {
			return &Program{Name: name, Unit: 1, Source: source, SourceMap: sourceMap, Code: s.Code, Params: s.Params,
				Map: s.Map, Functions: s.Functions, Scopes: s.Scopes, Sites: s.Sites, Positions: s.Positions}, nil
		}
	}
	p, err := Unit(1, name, source, sourceMap, ModuleParams)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if gob.NewEncoder(&b).Encode(stored{p.Code, p.Params, p.Map, p.Functions, p.Scopes, p.Sites, p.Positions}) == nil {
		cache.Put(key, b.Bytes())
	}
	return p, nil
}

// compiler is the compiled form of the program with its tree. It is made again if the program
// came from the cache.
func (p *Program) compiler() (*compiler, error) {
	if p.comp == nil {
		q, err := Unit(p.Unit, p.Name, p.Source, p.SourceMap, ModuleParams)
		if err != nil {
			return nil, err
		}
		p.comp = q.comp
	}
	return p.comp, nil
}
