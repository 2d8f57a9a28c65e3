package instrument

import (
	"sync"

	"thingsmig/internal/js/sourcemap"
)

// Places finds the user's place for code that a program generated.
type places struct {
	once sync.Once
	m    *sourcemap.Mapper
	err  error
}

// Mapper maps places in the instrumented code, and in the source after bundling, to the user's
// files.
func (p *Program) Mapper() (*sourcemap.Mapper, error) {
	p.places.once.Do(func() {
		p.places.m, p.places.err = sourcemap.NewMapper(p.Name, p.Source, p.SourceMap, p.Map)
	})
	return p.places.m, p.places.err
}
