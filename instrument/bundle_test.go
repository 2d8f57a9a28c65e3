package instrument

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"thingsmig/internal/diag"
	"thingsmig/internal/js/parse"
	"thingsmig/internal/js/sourcemap"
)

// accepts asks the parser of the engine.
func accepts(source string) bool {
	_, err := parse.ParseWith("bundle.js", source, parse.Options{AllowReturn: true})
	return err == nil
}

// program writes the files of a txtar archive to a new folder.
func program(t *testing.T, archive string) string {
	t.Helper()
	dir := t.TempDir()
	for _, f := range txtar.Parse([]byte(archive)).Files {
		path := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, f.Data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func bundleFile(t *testing.T, path string) (bundled, error) {
	t.Helper()
	return bundle(context.Background(), path, nil, bundleOptions{})
}

func TestBundleKeepsPlainScripts(t *testing.T) {
	for _, source := range []string{
		"var a = 1;\nif (a) function f() { return 1 }\nconsole.log(f(), this);\n",
		"with ({ x: 1 }) console.log(x) // sloppy",
		"class A { #x = 1; static { this.y = 2 } get x() { return this?.#x ?? 0 } }",
		"const important = 'import me'; console.log(typeof require, exported => exported)\n",
		"module.exports = { a: 1 };\nreturn;\n",
		"try { require(name) } catch {}",
	} {
		dir := program(t, "-- app.js --\n"+source)
		b, err := bundleFile(t, filepath.Join(dir, "app.js"))
		if err != nil {
			t.Errorf("%s: %v", source, err)
			continue
		}
		if strings.TrimSuffix(b.Source, "\n") != strings.TrimSuffix(source, "\n") || b.Map != "" {
			t.Errorf("%s\nbecame\n%s", source, b.Source)
		}
	}
}

func TestBundleHashbang(t *testing.T) {
	dir := program(t, "-- app.js --\n#!/usr/bin/env node\nconsole.log(1)\n")
	b, err := bundleFile(t, filepath.Join(dir, "app.js"))
	if err != nil || b.Source != "///usr/bin/env node\nconsole.log(1)\n" {
		t.Errorf("%q, %v", b.Source, err)
	}
}

const mixedProgram = `
-- src/app.ts --
import { add, type Num } from "./lib/add";
import cjs = require("cjs");
import data from "./data.json";
import * as esm from "esm";
enum Colour { Red, Green }
export const total: Num = add(1, 2);
console.log(total, Colour.Green, cjs.name, data.k, esm.used);
-- src/lib/add.ts --
export type Num = number;
export function add(a: Num, b: Num): Num {
	return a + b;
}
-- src/data.json --
{"k": "é"}
-- src/node_modules/cjs/index.js --
exports.name = require("./other").name;
-- src/node_modules/cjs/other.js --
exports.name = "cjs";
-- src/node_modules/esm/package.json --
{"exports": {"browser": "./main.js", "node": "./module.mjs"}}
-- src/node_modules/esm/main.js --
throw new Error("wrong file");
-- src/node_modules/esm/module.mjs --
export const used = 1, unused = 2;
`

func TestBundleModules(t *testing.T) {
	dir := program(t, mixedProgram)
	b, err := bundleFile(t, filepath.Join(dir, "src", "app.ts"))
	if err != nil {
		t.Fatal(err)
	}
	if !accepts(b.Source) {
		t.Errorf("the engine does not take\n%s", b.Source)
	}
	want := "app.ts data.json lib/add.ts node_modules/cjs/index.js node_modules/cjs/other.js node_modules/esm/module.mjs"
	if got := strings.Join(b.Files, " "); got != want {
		t.Errorf("files\n got %s\nwant %s", got, want)
	}
	for i := range len(b.Source) {
		if b.Source[i] > 127 {
			t.Fatalf("not ASCII: %q", b.Source[max(0, i-20):i+2])
		}
	}
	if strings.Contains(b.Source, dir) || strings.Contains(b.Map, dir) || strings.Contains(b.Map, "sourcesContent") {
		t.Error("the bundle depends on where it was made, or carries sources")
	}
	m, err := sourcemap.NewMapper("src/app.ts", b.Source, b.Map, []Mapping(nil))
	if err != nil {
		t.Fatal(err)
	}
	offset := strings.Index(b.Source, "return a + b")
	p, ok := m.Source(offset)
	if !ok || p.File != "src/lib/add.ts" || p.Line != 3 || p.Col != 2 {
		t.Errorf("return a + b is at %+v, %v", p, ok)
	}
}

func TestBundleIsDeterministic(t *testing.T) {
	a, b := program(t, mixedProgram), program(t, mixedProgram)
	one, err := bundleFile(t, filepath.Join(a, "src", "app.ts"))
	if err != nil {
		t.Fatal(err)
	}
	other, err := bundleFile(t, filepath.Join(b, "src", "app.ts"))
	if err != nil {
		t.Fatal(err)
	}
	if one.Source != other.Source || one.Map != other.Map {
		t.Error("two folders, two bundles")
	}
}

func TestBundleTextInPlaceOfFile(t *testing.T) {
	dir := program(t, "-- lib.js --\nexports.a = 1\n")
	b, err := bundle(context.Background(), filepath.Join(dir, "absent.js"), []byte("console.log(require('./lib').a)"), bundleOptions{})
	if err != nil || !strings.Contains(b.Source, "exports.a = 1") {
		t.Errorf("%s, %v", b.Source, err)
	}
}

func TestBundleLowersOnlyWhatTheEngineLacks(t *testing.T) {
	for source, want := range map[string]string{
		"exports.g = async function* () { yield 1 }":                                     "async function* () { yield 1 }",
		"exports.f = async x => { for await (const y of x) ; }":                          "for await (const y of x)",
		"export const r = /a/d":                                                          `new RegExp("a", "d")`,
		"import('./b.js')":                                                               "Promise.resolve().then",
		"export {}; console.log(import.meta.url)":                                        "console.log(import_meta_url_of_program)",
		"export {}; console.log(import.meta.dirname)":                                    "console.log(__dirname)",
		"export class A { #p = 1; m() { return this?.#p } }":                             "this?.#p",
		"export const f = (a, ...b) => [...b, { ...a }]":                                 "[...b, { ...a }]",
		"export function f(c) { for (const [a, b] of c) f(a ?? b) }":                     "for (const [a, b] of c)",
		"export const t = a => `${a}` + a?.b?.(1) + a ** 2; label: for (;;) break label": "`${a}` + a?.b?.(1) + a ** 2",
	} {
		dir := program(t, "-- app.js --\n"+source+"\n-- b.js --\nexports.b = 1\n")
		b, err := bundleFile(t, filepath.Join(dir, "app.js"))
		if err != nil {
			t.Errorf("%s: %v", source, err)
			continue
		}
		if !strings.Contains(b.Source, want) || !accepts(b.Source) {
			t.Errorf("%s became\n%s", source, b.Source)
		}
	}
}

func TestBundleStrictness(t *testing.T) {
	for _, c := range []struct {
		name, archive string
		strict        bool
	}{
		{"module", "-- app.mjs --\nconsole.log(this)", true},
		{"modules", "-- app.mjs --\nimport './b.mjs'\n-- b.mjs --\nconsole.log(1)", true},
		{"package of modules", "-- app.js --\nconsole.log(this)\n-- package.json --\n{\"type\": \"module\"}", true},
		{"module and sloppy script", "-- app.mjs --\nimport './b.cjs'\n-- b.cjs --\nconsole.log(1)", false},
		{"module and strict script", "-- app.mjs --\nimport './b.cjs'\n-- b.cjs --\n// it is\n'use strict';\nconsole.log(1)", true},
		{"scripts", "-- app.js --\nrequire('./b.cjs')\n-- b.cjs --\nconsole.log(1)", false},
	} {
		dir := program(t, c.archive)
		entry := "app.js"
		if strings.HasPrefix(c.archive, "-- app.mjs") {
			entry = "app.mjs"
		}
		b, err := bundleFile(t, filepath.Join(dir, entry))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		} else if got := strings.HasPrefix(b.Source, `"use strict";`); got != c.strict {
			t.Errorf("%s: strict %v\n%s", c.name, got, b.Source)
		}
	}
}

func TestBundleDiagnostics(t *testing.T) {
	for _, c := range []struct {
		archive, want string
	}{
		{"-- app.js --\nlet a = 1;\nlet a = 2;\n", `app.js:2:5: error TM0001: The symbol "a" has already been declared`},
		{"-- app.ts --\nconst s = 'é\U0001F600'; foo(;\n", `app.ts:1:22: error TM0001: Unexpected ";"`},
		{"-- app.js --\nconst x = <div/>;\n", `app.js:1:11: error TM0001: JSX in a file that is not named .jsx or .tsx`},
		{"-- app.js --\nrequire('./nope')\n", `app.js:1:9: error TM0002: module "./nope" was not found`},
		{"-- app.js --\nrequire('@a/b/c')\n", `app.js:1:9: error TM0002: module "@a/b/c" was not found`},
		{"-- app.mjs --\nimport { n } from './b.mjs'; n()\n-- b.mjs --\nexport const m = 1\n", `app.mjs:1:10: error TM0003: No matching export in "b.mjs" for import "n"`},
		{"-- app.js --\n  const fs = require('fs');\n", `app.js:1:22: error TM1001: the module "fs" of Node is not available here`},
		{"-- app.mjs --\nimport p from 'node:path'; p()\n", `app.mjs:1:15: error TM1001: the module "node:path" of Node is not available here`},
		{"-- app.mjs --\nimport './b.mjs'; await 1;\n-- b.mjs --\nawait 2;\n", `b.mjs:1:1: error TM1002: await outside of a function in a module that is imported cannot migrate yet`},
		{"-- app.js --\nrequire('./lib/b')\n-- lib/b.js --\n\n  foo bar\n", `lib/b.js:2:7: error TM0001: Expected ";" but found "bar"`},
	} {
		dir := program(t, c.archive)
		t.Chdir(dir)
		entry, _, _ := strings.Cut(strings.TrimPrefix(c.archive, "-- "), " ")
		_, err := bundleFile(t, entry)
		var list diag.List
		if !errors.As(err, &list) || len(list) != 1 {
			t.Errorf("%s\n got %v", c.archive, err)
			continue
		}
		if got := list[0].Error(); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.archive, got, c.want)
		}
	}
}

func TestBundleLeavesOptionalRequires(t *testing.T) {
	dir := program(t, "-- app.js --\nrequire('./b')\n-- b.js --\nlet c; try { c = require('crypto') } catch { c = null }\n")
	b, err := bundleFile(t, filepath.Join(dir, "app.js"))
	if err != nil || !strings.Contains(b.Source, `require("crypto")`) {
		t.Errorf("%s, %v", b.Source, err)
	}
}

func TestBundleModulesOfTheHost(t *testing.T) {
	dir := program(t, "-- app.mjs --\nimport fs from 'node:fs'; fs()\n")
	b, err := bundle(context.Background(), filepath.Join(dir, "app.mjs"), nil, bundleOptions{HostModules: []string{"fs"}})
	if err != nil || !strings.Contains(b.Source, `require("node:fs")`) {
		t.Errorf("%s, %v", b.Source, err)
	}
}

func TestBundleKeepsNamesOfClasses(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{"export class A { static b = A.c; static c = A; m() { return `${A.b}` + A?.c } }", "class A  "},
		{"import { A as B } from './b.mjs'; export class A extends B { static a = B.x + A.x }", "class _A "},
		{"export class A { m(_A) { return _A } }", "class {"},
		// Names that are the user's own.
		{"export var T = class _7e { m() { return _7e } }", "class _7e "},
		{"export var a = class _b { m() { return _b } }", "class _b "},
		{"export var in2 = class _in { m() { return _in } }", "class _in "},
	} {
		dir := program(t, "-- app.mjs --\n"+c.source+"\n-- b.mjs --\nexport class A { static x = A.name }\n")
		b, err := bundleFile(t, filepath.Join(dir, "app.mjs"))
		if err != nil {
			t.Errorf("%s: %v", c.source, err)
			continue
		}
		if !strings.Contains(b.Source, c.want) || !accepts(b.Source) {
			t.Errorf("%s became\n%s", c.source, b.Source)
		}
	}
}

func TestNodeModulesAreSorted(t *testing.T) {
	for _, name := range []string{"assert", "fs", "fs/promises", "zlib", "path/win32", "node:test"} {
		if !isNodeModule(name) {
			t.Error(name)
		}
	}
	if isNodeModule("./fs") || isNodeModule("left-pad") {
		t.Error("modules of the user taken for Node's")
	}
}
