package main

import (
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "make skips.txt from the engine's harness")

func TestParseSkips(t *testing.T) {
	s, err := parseSkips("# c\ndir test/a\nfile test/a/x.js\nprefix test/a/p\nunicode 15.1.0 test/a/u\nunicode 15.0.0 test/a/old\nfeature F\n", "15.0.0")
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		"test/a/x.js": "file", "test/a/px.js": "prefix", "test/a/u1.js": "prefix", "test/a/old.js": "", "test/a/y.js": "",
	} {
		if got := s.path(path); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
	for _, c := range []struct {
		m    meta
		want string
	}{
		{meta{Flags: []string{"module"}}, "module"},
		{meta{Features: []string{"E", "F"}}, "feature F"},
		{meta{Features: []string{"F"}, ES5ID: "1"}, ""},
		{meta{Features: []string{"E"}}, ""},
	} {
		if got := s.meta(&c.m); got != c.want {
			t.Errorf("%+v: %q, want %q", c.m, got, c.want)
		}
	}
	if _, err := parseSkips("folder x", "15.0.0"); err == nil {
		t.Error("a line of an unknown kind is accepted")
	}
}

// TestSkipsAreTheEngines compares skips.txt with the harness of the engine in the module cache.
func TestSkipsAreTheEngines(t *testing.T) {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/dop251/goja").Output()
	if err != nil {
		t.Skip(err)
	}
	name := filepath.Join(strings.TrimSpace(string(dir)), "tc39_test.go")
	if _, err := os.Stat(name); err != nil {
		t.Skip(err)
	}
	want := skipsOf(t, name)
	if *update {
		if err := os.WriteFile("skips.txt", []byte(want), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want != skipText {
		t.Error("skips.txt is not what the engine's harness says; go test ./bench/conformance -update makes it again")
	}
}

// skipsOf reads the harness of the engine: the keys of its map skipList, the strings of
// featuresBlackList, the arguments of its function skip, which may stand in tests of the version
// of Unicode, and the folders that it runs.
func skipsOf(t *testing.T, name string) string {
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	lines := map[string]bool{}
	var dirs []string
	str := func(e ast.Expr) string {
		lit, ok := e.(*ast.BasicLit)
		if !ok || lit.Kind != token.STRING {
			return ""
		}
		s, err := strconv.Unquote(lit.Value)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	var walk func(n ast.Node, version string)
	walk = func(n ast.Node, version string) {
		ast.Inspect(n, func(k ast.Node) bool {
			switch k := k.(type) {
			case *ast.IfStmt:
				if v := unicodeTest(k.Cond); v != "" {
					walk(k.Body, v)
					return false
				}
			case *ast.ValueSpec:
				for i, v := range k.Values {
					lit, ok := v.(*ast.CompositeLit)
					if !ok {
						continue
					}
					for _, e := range lit.Elts {
						if kv, ok := e.(*ast.KeyValueExpr); ok && k.Names[i].Name == "skipList" {
							lines["file "+str(kv.Key)] = true
						} else if k.Names[i].Name == "featuresBlackList" {
							lines["feature "+str(e)] = true
						}
					}
				}
			case *ast.CallExpr:
				if id, ok := k.Fun.(*ast.Ident); ok && id.Name == "skip" {
					for _, a := range k.Args {
						if version != "" {
							lines["unicode "+version+" "+str(a)] = true
						} else {
							lines["prefix "+str(a)] = true
						}
					}
				}
				if sel, ok := k.Fun.(*ast.SelectorExpr); ok && sel.Sel.Name == "runTC39Tests" && str(k.Args[0]) != "" {
					dirs = append(dirs, "dir "+str(k.Args[0]))
				}
			}
			return true
		})
	}
	walk(file, "")
	var rest []string
	for l := range lines {
		rest = append(rest, l)
	}
	sort.Strings(rest)
	return "# Which tests the harness of goja runs, and which it leaves out. Made by\n# go test ./bench/conformance -update\n" +
		strings.Join(dirs, "\n") + "\n" + strings.Join(rest, "\n") + "\n"
}

// unicodeTest gives the version of a test unicodeVersion.LessThan(semver.New(17, 0, 0, "", "")).
func unicodeTest(e ast.Expr) string {
	call, ok := e.(*ast.CallExpr)
	if !ok || len(call.Args) != 1 {
		return ""
	}
	sel, ok := call.Fun.(*ast.SelectorExpr)
	version, ok2 := call.Args[0].(*ast.CallExpr)
	if !ok || !ok2 || sel.Sel.Name != "LessThan" || len(version.Args) < 3 {
		return ""
	}
	var parts []string
	for _, a := range version.Args[:3] {
		lit, ok := a.(*ast.BasicLit)
		if !ok {
			return ""
		}
		parts = append(parts, lit.Value)
	}
	return strings.Join(parts, ".")
}
