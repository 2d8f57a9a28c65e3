package main

import (
	"hash/fnv"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// mode is how a test is run: sloppy, strict, raw (sloppy, and without the suite's own functions), or
// program (a program of this repository, whose output counts).
type mode string

const (
	sloppy  mode = "sloppy"
	strict  mode = "strict"
	raw     mode = "raw"
	program mode = "program"
)

func validMode(s string) bool {
	return s == string(sloppy) || s == string(strict) || s == string(raw) || s == string(program)
}

// modes are the modes of a test, as the engine's harness chooses them.
func modes(m *meta) []mode {
	if m.has("raw") {
		return []mode{raw}
	}
	var list []mode
	if !m.has("onlyStrict") {
		list = append(list, sloppy)
	}
	if !m.has("noStrict") {
		list = append(list, strict)
	}
	return list
}

// findTests lists the tests in the folders of the suite at root, as paths with slashes.
func findTests(root string, dirs []string, only *regexp.Regexp) ([]string, error) {
	var paths []string
	for _, d := range dirs {
		err := filepath.WalkDir(filepath.Join(root, filepath.FromSlash(d)), func(p string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() || !strings.HasSuffix(p, ".js") || strings.HasSuffix(p, "_FIXTURE.js") {
				return err
			}
			rel, err := filepath.Rel(root, p)
			if rel = filepath.ToSlash(rel); err == nil && (only == nil || only.MatchString(rel)) {
				paths = append(paths, rel)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return paths, nil
}

// pick gives a number that depends on the seed, on what it is for and on nothing else: what is
// chosen with it stays the same when other tests come and go.
func pick(seed uint64, what, name string) uint64 {
	h := fnv.New64a()
	for i := range 8 {
		h.Write([]byte{byte(seed >> (8 * i))})
	}
	h.Write([]byte(what + " " + name))
	x := h.Sum64()
	x ^= x >> 33
	x *= 0xff51afd7ed558ccd
	x ^= x >> 33
	return x
}

// sampled reports whether a name is in a sample of one in n.
func sampled(seed uint64, what, name string, n int) bool {
	return n <= 1 || pick(seed, what, name)%uint64(n) == 0
}

// hostText is what the suite expects of a host, as far as tests that are run need it.
const hostText = `function print(s) { console.log(String(s)) }
var $262 = { detachArrayBuffer: detachArrayBuffer, gc: function () {}, global: globalThis };
`

// needsOtherRealm are the functions of a host that make tests be left out: one realm runs one
// program here. The engine's harness leaves out those with createRealm, too.
var needsOtherRealm = []string{"$262.createRealm", "$262.evalScript", "$262.agent"}

// texts reads and keeps the suite's own scripts.
type texts struct {
	root string
	kept map[string]string
}

func (t *texts) script(name string) (string, error) {
	if s, ok := t.kept[name]; ok {
		return s, nil
	}
	b, err := os.ReadFile(filepath.Join(t.root, "harness", filepath.FromSlash(name)))
	if err != nil {
		return "", err
	}
	if t.kept == nil {
		t.kept = map[string]string{}
	}
	t.kept[name] = string(b)
	return string(b), nil
}

// doneScript has the function that asynchronous tests call at their end.
const doneScript = "doneprintHandle.js"

var useStrict = regexp.MustCompile(`^(?:\s|//[^\n\r]*[\n\r]|/\*(?s:.*?)\*/|"[^"\n]*"\s*;|'[^'\n]*'\s*;)*?(?:'use strict'|"use strict")\s*[;\r\n]`)

// programText is the one program that a test and the scripts that it needs become. They are scripts of
// their own in the suite; the difference is seen by tests of global scripts, which then fail plain
// as well. A directive of the test goes to the top.
func (t *texts) programText(m *meta, source string, md mode) (string, error) {
	if md == raw {
		return source, nil
	}
	var b strings.Builder
	if md == strict || useStrict.MatchString(source) {
		b.WriteString("'use strict';\n")
	}
	names := []string{"assert.js", "sta.js"}
	if m.has("async") {
		names = append(names, doneScript)
	}
	names = append(names, m.Includes...)
	var own strings.Builder
	for _, n := range names {
		s, err := t.script(n)
		if err != nil {
			return "", err
		}
		own.WriteString(s)
		own.WriteByte('\n')
		if n == doneScript { // others ask whether it is there
			own.WriteString("Object.defineProperty(globalThis, '$DONE', { value: $DONE, writable: true, configurable: true });\n")
		}
	}
	own.WriteString(source)
	if text := own.String(); strings.Contains(text, "$262") || strings.Contains(text, "print(") {
		b.WriteString(hostText)
	}
	b.WriteString(own.String())
	return b.String(), nil
}
