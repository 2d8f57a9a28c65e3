package runtime

import (
	_ "embed"
	"fmt"
	"hash/crc32"
	"io"
	"strings"
	"sync"

	"github.com/dop251/goja"
	"github.com/dop251/goja/file"
)

// What the engine makes of the realm's own texts, as codeWriter has written it when thingsmig was built: the scripts of ownScripts, then
// what is loaded first of the self-hosted part, then its functions that are loaded when they are called. Where it cannot be
// used, because the engine is another one, the texts are compiled.
//
//go:embed image/bytecode
var imageBytecode string

// ownScript is a text that every realm runs when it is made.
type ownScript struct {
	name string
	text func() string

	once sync.Once
	prg  *goja.Program
	err  error
}

func text(s string) func() string { return func() string { return s } }

var (
	glueScript      = &ownScript{name: glue, text: text(glueCode)}
	textsScript     = &ownScript{name: glue, text: text(constructorsOfFunctions)}
	powScript       = &ownScript{name: "thingsmig:pow", text: text(powCode)}
	tokenScript     = &ownScript{text: text(tokenCode)}
	bindScript      = &ownScript{text: text(bindCode)}
	primScript      = &ownScript{text: primTexts}
	hiddenScript    = &ownScript{text: hiddenTexts}
	argumentsScript = &ownScript{text: text(argumentsCode)}
	brandScript     = &ownScript{text: brandTexts}
	// ownScripts has their numbers.
	ownScripts = []*ownScript{glueScript, textsScript, powScript, tokenScript, bindScript, primScript, hiddenScript, argumentsScript, brandScript}
)

// ownCode reads the written code. It is nil where that is of no use.
var ownCode = sync.OnceValue(func() *codeReader {
	files := []*file.File{file.NewFile(preludeName, imageStart, 1), file.NewFile(preludeName, imageCode, 1)}
	for _, s := range ownScripts {
		files = append(files, file.NewFile(s.name, s.text(), 1))
	}
	data, ok := strings.CutPrefix(imageBytecode, ownTexts(imageCode, imageStart))
	if !ok {
		return nil
	}
	r, err := newCodeReader(data, files)
	if err != nil || len(r.roots) < len(ownScripts)+1 {
		return nil
	}
	return r
})

// ownTexts tells one version of the texts from another. The whole text of the self-hosted part is not read for that:
// what is loaded first has most of its words.
func ownTexts(code, start string) string {
	sum := crc32.NewIEEE()
	for _, s := range ownScripts {
		text := s.text()
		fmt.Fprintf(sum, "%s:%d:", s.name, len(text))
		_, _ = io.WriteString(sum, text)
	}
	_, _ = io.WriteString(sum, start)
	return fmt.Sprintf("%08x %d\n", sum.Sum32(), len(code))
}

// ownFile is the number of the file that script i of ownScripts is.
const ownFile = 2

// compiled gives the code of a script.
func (s *ownScript) compiled() (*goja.Program, error) {
	s.once.Do(func() {
		for i, other := range ownScripts {
			if code := ownCode(); other == s && code != nil {
				if s.prg, s.err = code.program(i); s.err == nil {
					return
				}
			}
		}
		s.prg, s.err = compileScript(s.name, s.text(), false)
	})
	return s.prg, s.err
}

// run runs a script in a realm.
func (s *ownScript) run(rt *goja.Runtime) (goja.Value, error) {
	prg, err := s.compiled()
	if err != nil {
		return nil, err
	}
	return rt.RunProgram(prg)
}

// ownStart is the code of what is loaded first, nil if it must be compiled.
var ownStart = sync.OnceValue(func() *goja.Program {
	code := ownCode()
	if code == nil {
		return nil
	}
	prg, err := code.program(len(ownScripts))
	if err != nil {
		return nil
	}
	return prg
})

// ownFunction is the code of function i of those that are loaded late, nil if it must be compiled.
func ownFunction(i int) *goja.Program {
	code := ownCode()
	if code == nil {
		return nil
	}
	prg, err := code.program(len(ownScripts) + 1 + i)
	if err != nil {
		return nil
	}
	return prg
}
