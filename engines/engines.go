package engines

import (
	"embed"
	"sort"
	"strings"
	"sync"
)

//go:embed js/*.js js/browser_page.html
var files embed.FS

// host is the text of the host, without what is particular to an engine.
var host = sync.OnceValue(func() string { return hostWith("") })

// hostWith is the host with a part that only some engines need, before the last file.
func hostWith(part string) string {
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
	for i, n := range names {
		if i == len(names)-1 {
			b.WriteString(part)
		}
		b.WriteString(file(n))
	}
	return b.String()
}

func file(name string) string {
	text, err := files.ReadFile("js/" + name)
	if err != nil {
		panic(err) // they are in the program
	}
	return string(text)
}
