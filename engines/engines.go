package engines

import (
	"embed"
	"sort"
	"strings"
	"sync"
)

//go:embed js/*.js
var files embed.FS

// host is the text of the host, without what is particular to an engine.
var host = sync.OnceValue(func() string {
	entries, err := files.ReadDir("js")
	if err != nil {
		panic(err) // they are in the program
	}
	var names []string
	for _, e := range entries {
		if c := e.Name()[0]; c >= '0' && c <= '9' {
			names = append(names, e.Name())
		}
	}
	sort.Strings(names)
	var b strings.Builder
	for _, n := range names {
		b.WriteString(file(n))
	}
	return b.String()
})

func file(name string) string {
	text, err := files.ReadFile("js/" + name)
	if err != nil {
		panic(err) // they are in the program
	}
	return string(text)
}
