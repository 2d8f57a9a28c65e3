package main

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// processors are what Node calls those of Go, systems what it calls its systems.
var (
	processors = map[string]string{"amd64": "x64", "386": "ia32", "ppc64le": "ppc64"}
	systems    = map[string]string{"windows": "win32"}
)

// here is the npm package of this machine.
func here() string {
	system, processor := runtime.GOOS, runtime.GOARCH
	if s, ok := systems[system]; ok {
		system = s
	}
	if p, ok := processors[processor]; ok {
		processor = p
	}
	return system + "-" + processor
}

// npm runs a command in a folder, without the network unless online is set.
func npm(t *testing.T, dir string, online bool, args ...string) (string, error) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, args[0], args[1:]...)
	cmd.Dir = dir
	offline := "true"
	if online {
		offline = "false"
	}
	cmd.Env = append(os.Environ(), "npm_config_offline="+offline, "npm_config_audit=false", "npm_config_fund=false", "npm_config_update_notifier=false",
		"npm_config_fetch_retries=1", "npm_config_fetch_timeout=30000", "THINGSMIG_CACHE=off")
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil && stderr.Len() > 0 {
		err = errors.Join(err, errors.New(stderr.String()))
	}
	return string(out), err
}

// TestPackages: the packages are installed by npm as from a registry, and the command runs programs.
func TestPackages(t *testing.T) {
	if _, err := exec.LookPath("npm"); err != nil || runtime.GOOS == "windows" {
		t.Skip("npm is not here")
	}
	if testing.Short() {
		t.Skip("-short: a binary is built")
	}
	packages, project := t.TempDir(), t.TempDir()
	if err := build("../..", packages, []string{here()}); err != nil {
		t.Fatal(err)
	}
	install := []string{"npm", "install", "--no-save"}
	for _, folder := range []string{"thingsmig", "@thingsmig/" + here()} {
		out, err := npm(t, project, false, "npm", "pack", "--json", filepath.Join(packages, folder))
		if err != nil {
			t.Fatal(err)
		}
		var packed []struct {
			Filename string
			Files    []struct{ Path string }
		}
		if err := json.Unmarshal([]byte(out), &packed); err != nil || len(packed) != 1 {
			t.Fatalf("%v\n%s", err, out)
		}
		var files []string
		for _, f := range packed[0].Files {
			files = append(files, f.Path)
		}
		slices.Sort(files)
		want := []string{"LICENSE", "README.md", "bin/thingsmig.js", "index.js", "package.json", "thingsmig.d.ts"}
		if folder != "thingsmig" {
			want = []string{"LICENSE", "package.json", "thingsmig"}
		}
		if !slices.Equal(files, want) {
			t.Errorf("%s has %q", folder, files)
		}
		install = append(install, "./"+packed[0].Filename)
	}
	for name, text := range map[string]string{
		"package.json": `{"private": true}`,
		"app.ts": `import { hop } from 'thingsmig';
let sum: number = 0;
for (let i = 0; i < 1000; i++) sum += i;
console.log(sum, hop().hops, process.argv.slice(2));
process.exit(sum > 0 ? 7 : 8);
`,
	} {
		if err := os.WriteFile(filepath.Join(project, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := npm(t, project, false, install...); err != nil {
		t.Fatal(err)
	}
	out, err := npm(t, project, false, "npx", "thingsmig", "--version")
	if err != nil || !strings.HasPrefix(out, "thingsmig ") || !strings.Contains(out, runtime.GOOS+"/"+runtime.GOARCH) {
		t.Errorf("%v: %q", err, out)
	}
	// The program is stopped by one process and continued by another; statuses are passed on.
	for _, step := range []struct {
		args   []string
		status int
		out    string
	}{
		{[]string{"run", "--snapshot-after", "500", "app.ts", "--", "a b"}, 10, ""},
		{[]string{"resume", "snap.json"}, 7, "499500 1 [ 'a b' ]\n"},
		{[]string{"rum"}, 2, ""},
	} {
		out, err := npm(t, project, false, append([]string{"npx", "thingsmig"}, step.args...)...)
		var exit *exec.ExitError
		if !errors.As(err, &exit) || exit.ExitCode() != step.status || out != step.out {
			t.Errorf("%q: %v, %q", step.args, err, out)
		}
	}
	// The module is not for Node itself, and says so.
	if _, err := npm(t, project, false, "node", "-e", "require('thingsmig')"); err == nil || !strings.Contains(err.Error(), "npx thingsmig run app.js") {
		t.Errorf("require gives %v", err)
	}
	if err := os.RemoveAll(filepath.Join(project, "node_modules", "@thingsmig")); err != nil {
		t.Fatal(err)
	}
	_, err = npm(t, project, false, "npx", "thingsmig", "--version")
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != 14 || !strings.Contains(err.Error(), "thingsmig: there is no binary for "+here()+"\nhint: ") {
		t.Errorf("without a binary: %v", err)
	}
	t.Run("types", func(t *testing.T) { checkTypes(t, project) })
}

// checkTypes lets TypeScript check programs against the types of the package.
func checkTypes(t *testing.T, project string) {
	if err := os.WriteFile(filepath.Join(project, "package.json"), []byte(`{"private": true, "devDependencies": {}}`), 0o666); err != nil {
		t.Fatal(err)
	}
	compiler := t.TempDir()
	if err := os.WriteFile(filepath.Join(compiler, "package.json"), []byte(`{"private": true}`), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := npm(t, compiler, true, "npm", "install", "--prefer-offline", "--ignore-scripts", "typescript@5.4.5"); err != nil {
		t.Skip("typescript cannot be had: ", err)
	}
	for name, text := range map[string]string{
		"good.ts": `import { snapshot, migrate, on, hop, secret, device } from 'thingsmig';
import type { Arrival, Device } from 'thingsmig';
async function main(): Promise<number> {
  const a: Arrival = await snapshot();
  const away: () => void = on('resume', async () => {});
  away();
  const pot: Device = device.get('pot');
  pot.call('calibrate', 1, { zero: [0, null] });
  const name: string = secret('TOKEN').value;
  await migrate();
  return hop().hops + a.hops + name.length;
}
main();
`,
		"bad.ts": `import { on, hop, device } from 'thingsmig';
on('later', () => {});
const n: string = hop().hops;
device.get(7);
`,
	} {
		if err := os.WriteFile(filepath.Join(project, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	tsc := func(module, resolution, file string) (string, error) {
		return npm(t, project, false, "node", filepath.Join(compiler, "node_modules", "typescript", "bin", "tsc"), "--noEmit", "--strict", "--target", "es2022",
			"--lib", "es2022", "--module", module, "--moduleResolution", resolution, file)
	}
	for _, r := range [][2]string{{"commonjs", "node10"}, {"node16", "node16"}, {"esnext", "bundler"}} {
		if out, err := tsc(r[0], r[1], "good.ts"); err != nil {
			t.Errorf("%s: %v\n%s", r[1], err, out)
		}
	}
	out, err := tsc("commonjs", "node10", "bad.ts")
	for _, want := range []string{"bad.ts(2,4): error TS2345", "bad.ts(3,7): error TS2322", "bad.ts(4,12): error TS2345"} {
		if err == nil || !strings.Contains(out, want) {
			t.Errorf("%q is not in\n%s", want, out)
		}
	}
}
