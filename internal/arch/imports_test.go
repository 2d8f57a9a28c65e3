// Package arch holds no code: its test keeps the directions of the imports.
package arch

import (
	"os/exec"
	"strings"
	"testing"
)

// allowed are the packages of this module that a package may import.
var allowed = map[string][]string{
	"thingsmig/snapshot":              {},
	"thingsmig/internal/js/ast":       {},
	"thingsmig/internal/js/sourcemap": {},
	"thingsmig/internal/diag":         {},
	"thingsmig/internal/store":        {},
	"thingsmig/internal/js/parse":     {"thingsmig/internal/js/ast"},
	"thingsmig/internal/js/print":     {"thingsmig/internal/js/ast"},
	"thingsmig/internal/js/scope":     {"thingsmig/internal/js/ast"},
	"thingsmig/instrument": {"thingsmig/internal/diag", "thingsmig/internal/js/ast", "thingsmig/internal/js/parse",
		"thingsmig/internal/js/print", "thingsmig/internal/js/scope", "thingsmig/internal/js/sourcemap", "thingsmig/internal/nodelib"},
	"thingsmig/internal/nodelib": {},
	"thingsmig/restore":          {"thingsmig/instrument", "thingsmig/internal/archive", "thingsmig/internal/nodelib", "thingsmig/snapshot"},
	"thingsmig/runtime": {"thingsmig/instrument", "thingsmig/internal/archive", "thingsmig/restore", "thingsmig/snapshot",
		"thingsmig/internal/diag", "thingsmig/internal/fdlibm", "thingsmig/internal/nodelib", "thingsmig/internal/js/sourcemap", "thingsmig/internal/weburl"},
	"thingsmig/engines": {"thingsmig/instrument", "thingsmig/internal/js/sourcemap", "thingsmig/internal/nodelib", "thingsmig/restore", "thingsmig/runtime",
		"thingsmig/snapshot"},
	"thingsmig/internal/fdlibm": {},
	"thingsmig/internal/weburl": {},
}

const engine = "github.com/dop251/goja"

func TestImports(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", "{{.ImportPath}}: {{join .Imports \" \"}}", "thingsmig/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		pkg, list, _ := strings.Cut(line, ": ")
		may, listed := allowed[pkg]
		for _, imp := range strings.Fields(list) {
			if imp == engine && pkg != "thingsmig/runtime" {
				t.Errorf("%s imports the engine; only runtime may", pkg)
			}
			if (imp == engine+"/ast" || imp == engine+"/parser") && pkg != "thingsmig/internal/js/parse" && pkg != "thingsmig/runtime" {
				t.Errorf("%s imports %s; only the parser's adapter may", pkg, imp)
			}
			if !listed || !strings.HasPrefix(imp, "thingsmig/") {
				continue
			}
			ok := false
			for _, m := range may {
				ok = ok || m == imp
			}
			if !ok {
				t.Errorf("%s imports %s, which is not below it", pkg, imp)
			}
		}
	}
}
