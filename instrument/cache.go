package instrument

import (
	"crypto/sha256"
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
func stored(p *Program) []byte {
	w := &tableWriter{}
	w.string(p.Code)
	w.int(len(p.Params))
	for _, s := range p.Params {
		w.string(s)
	}
	return append(w.data, p.Tables()...)
}

// fromStored is the opposite. It reports false for what was not made by stored.
func fromStored(data []byte, unit int, name, source, sourceMap string, params []string) (*Program, bool) {
	p := &Program{Name: name, Unit: unit, Source: source, SourceMap: sourceMap}
	r := &tableReader{data: data}
	p.Code = r.string()
	p.Params = list[string](r)
	for i := range p.Params {
		p.Params[i] = r.string()
	}
	if r.bad || p.setTables(r.data) != nil {
		return nil, false
	}
	p.again = func() (*compiler, error) { return compile(unit, name, source, sourceMap, params) }
	return p, true
}

// cachedScript finds a script that is a program by itself without parsing it: the bundler leaves such a text as it is, and
// depends on nothing else.
func cachedScript(cache Cache, entry string, src []byte) (*Program, bool) {
	if cache == nil || !isScriptName(entry) {
		return nil, false
	}
	source := withoutHashbang(string(src))
	data, ok := cache.Get(cacheKey(entry, source, ""))
	if !ok || mayHaveModules(source) {
		return nil, false
	}
	return fromStored(data, 1, entry, source, "", ModuleParams)
}

func cacheKey(name, source, sourceMap string) string {
	h := sha256.New()
	for _, s := range []string{name, source, sourceMap} {
		fmt.Fprintf(h, "%d:%s", len(s), s)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// cachedUnit is Unit for a program that may be in the cache.
func cachedUnit(cache Cache, name, source, sourceMap string) (*Program, error) {
	if cache == nil {
		return Unit(1, name, source, sourceMap, ModuleParams)
	}
	return unitInCache(cache, cacheKey(name, source, sourceMap), 1, name, source, sourceMap, ModuleParams)
}

// CachedUnit is Unit, without a source map, for a text that may be in the cache.
func CachedUnit(cache Cache, unit int, name, source string, params []string) (*Program, error) {
	if cache == nil {
		return Unit(unit, name, source, "", params)
	}
	key := cacheKey(fmt.Sprintf("unit %d %q of %s", unit, params, name), source, "")
	return unitInCache(cache, key, unit, name, source, "", params)
}

func unitInCache(cache Cache, key string, unit int, name, source, sourceMap string, params []string) (*Program, error) {
	if data, ok := cache.Get(key); ok {
		if p, ok := fromStored(data, unit, name, source, sourceMap, params); ok {
			return p, nil
		}
	}
	p, err := Unit(unit, name, source, sourceMap, params)
	if err == nil {
		cache.Put(key, stored(p))
	}
	return p, err
}
