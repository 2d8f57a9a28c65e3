// Build makes the npm packages of thingsmig in a folder: go run ./npm/build [-only linux-x64,…] DIR. See npm/README.md.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"thingsmig/runtime"
)

func main() {
	only := flag.String("only", "", "only the binaries of these `packages`, as linux-x64,darwin-arm64")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: go run ./npm/build [-only PACKAGES] DIR")
		os.Exit(2)
	}
	root, err := os.Getwd()
	if err == nil {
		err = build(root, flag.Arg(0), strings.FieldsFunc(*only, func(r rune) bool { return r == ',' }))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "npm/build:", err)
		os.Exit(1)
	}
}

// target is a line of packaging/targets.
type target struct {
	os, arch, arm string
	pkg           string // the name of the npm package
}

func targets(root string) ([]target, error) {
	f, err := os.Open(filepath.Join(root, "packaging", "targets"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []target
	for lines := bufio.NewScanner(f); lines.Scan(); {
		w := strings.Fields(lines.Text())
		if len(w) == 0 || strings.HasPrefix(w[0], "#") {
			continue
		}
		if len(w) != 4 {
			return nil, fmt.Errorf("packaging/targets: %q", lines.Text())
		}
		if w[3] != "-" {
			out = append(out, target{w[0], w[1], strings.Trim(w[2], "-"), w[3]})
		}
	}
	return out, nil
}

// name is what packaging/build calls the target.
func (t target) name() string {
	if t.arm != "" {
		return t.os + "-" + t.arch + "v" + t.arm
	}
	return t.os + "-" + t.arch
}

// build writes DIR/thingsmig and DIR/@thingsmig/SYSTEM-PROCESSOR.
func build(root, dir string, only []string) error {
	all, err := targets(root)
	if err != nil {
		return err
	}
	for _, name := range only {
		if !slices.ContainsFunc(all, func(t target) bool { return t.pkg == name }) {
			return fmt.Errorf("there is no package %s in packaging/targets", name)
		}
	}
	version := strings.TrimPrefix(runtime.ToolVersion, "thingsmig ")
	if err := mainPackage(root, filepath.Join(dir, "thingsmig"), version, all); err != nil {
		return err
	}
	for _, t := range all {
		if len(only) > 0 && !slices.Contains(only, t.pkg) {
			continue
		}
		if err := binaryPackage(root, filepath.Join(dir, "@thingsmig", t.pkg), version, t); err != nil {
			return err
		}
	}
	return nil
}

// mainPackage has the command and the types.
func mainPackage(root, to, version string, all []target) error {
	from := filepath.Join(root, "npm", "thingsmig")
	text, err := os.ReadFile(filepath.Join(from, "package.json"))
	if err != nil {
		return err
	}
	var manifest map[string]any
	if err := json.Unmarshal(text, &manifest); err != nil {
		return err
	}
	if manifest["version"] != version {
		return fmt.Errorf("npm/thingsmig/package.json is of version %v, thingsmig of %s", manifest["version"], version)
	}
	optional := map[string]string{}
	for _, t := range all {
		optional["@thingsmig/"+t.pkg] = version
	}
	manifest["optionalDependencies"] = optional
	if err := writeJSON(filepath.Join(to, "package.json"), manifest); err != nil {
		return err
	}
	for name, source := range map[string]string{
		"bin/thingsmig.js": filepath.Join(from, "bin", "thingsmig.js"), "index.js": filepath.Join(from, "index.js"),
		"thingsmig.d.ts": filepath.Join(root, "docs", "thingsmig.d.ts"), "LICENSE": filepath.Join(root, "LICENSE"),
		"README.md": filepath.Join(root, "docs", "program-api.md"),
	} {
		if err := copyFile(filepath.Join(to, filepath.FromSlash(name)), source); err != nil {
			return err
		}
	}
	return os.Chmod(filepath.Join(to, "bin", "thingsmig.js"), 0o755)
}

// binaryPackage has one binary.
func binaryPackage(root, to, version string, t target) error {
	system, processor, _ := strings.Cut(t.pkg, "-")
	file := "thingsmig"
	if t.os == "windows" {
		file += ".exe"
	}
	manifest := map[string]any{
		"name": "@thingsmig/" + t.pkg, "version": version, "license": "MIT",
		"description":     "The binary of thingsmig for " + t.pkg,
		"os":              []string{system},
		"cpu":             []string{processor},
		"files":           []string{file},
		"preferUnplugged": true,
	}
	if err := writeJSON(filepath.Join(to, "package.json"), manifest); err != nil {
		return err
	}
	if err := copyFile(filepath.Join(to, "LICENSE"), filepath.Join(root, "LICENSE")); err != nil {
		return err
	}
	temp, err := os.MkdirTemp("", "thingsmig-npm-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	cmd := exec.Command("sh", filepath.Join(root, "packaging", "build"), temp, t.name())
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("packaging/build: %w", err)
	}
	if err := copyFile(filepath.Join(to, file), string(bytes.TrimSpace(out))); err != nil {
		return err
	}
	return os.Chmod(filepath.Join(to, file), 0o755)
}

func writeJSON(path string, v any) error {
	text, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return err
	}
	return os.WriteFile(path, append(text, '\n'), 0o666)
}

func copyFile(to, from string) error {
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o777); err != nil {
		return err
	}
	return os.WriteFile(to, data, 0o666)
}
