package runtime

import (
	"embed"
	"sort"
	"strings"
	"sync"

	"github.com/dop251/goja"

	"thingsmig/instrument"
)

//go:generate go test . -run ^TestRealmImage$ -count=1 -update

// The realm's self-hosted part is compiled by the instrumenter when thingsmig is built, not when a
// program starts: that would take longer than most programs run, and more memory than they need.
// What came of it is in the folder image: the code, the tables (which are read when a capture or
// a restore wants them), and which functions are left to be loaded by the engine when they are
// called for the first time. See lazy.go.
//
//go:embed js/*.js
var preludeFiles embed.FS

//go:embed image/code.js
var imageCode string

//go:embed image/start.js
var imageStart string

//go:embed image/tables
var imageTables []byte

//go:embed image/lazy
var imageLazy string

const preludeName = "thingsmig:realm"

var preludeParams = []string{"$host"}

// preludeSource is the text of the self-hosted part.
func preludeSource() string {
	entries, err := preludeFiles.ReadDir("js")
	if err != nil {
		panic(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	sort.Strings(names)
	var b strings.Builder
	for _, n := range names {
		text, err := preludeFiles.ReadFile("js/" + n)
		if err != nil {
			panic(err)
		}
		b.Write(text)
		b.WriteByte('\n')
	}
	return b.String()
}

// prelude is the self-hosted part of the realm.
var prelude = sync.OnceValue(func() *instrument.Program {
	params, _ := unitParams(imageCode)
	p := instrument.Precompiled(0, preludeName, preludeSource, preludeParams, imageCode, params, imageTables)
	usePreludeParts(p)
	return p
})

// loadPrelude loads the self-hosted part and returns its main function.
func (r *realm) loadPrelude(p *instrument.Program) (goja.Value, error) {
	image := lazyPrelude()
	if lazyInstead != nil {
		image = lazyInstead
	}
	if image == nil {
		return r.load(p, p.Code, p.Params, nil, nil)
	}
	r.names[loadName] = image.load(r)
	return r.load(p, image.start, image.params, nil, nil)
}

// unitParams reads the names that the code of a unit takes from its first line.
func unitParams(code string) ([]string, bool) {
	list, ok := strings.CutPrefix(code, "(function (")
	if !ok {
		return nil, false
	}
	if list, _, ok = strings.Cut(list, ")"); !ok || list == "" {
		return nil, ok
	}
	return strings.Split(list, ", "), true
}
