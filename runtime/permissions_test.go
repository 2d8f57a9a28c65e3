package runtime

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"thingsmig/instrument"
	"thingsmig/snapshot"
)

func TestPermissionRules(t *testing.T) {
	var everything *Permissions
	if !everything.Has(PermitRead, "/etc") || !everything.Has(PermitNet, "") {
		t.Error("nil does not permit everything")
	}
	p := &Permissions{}
	if p.Has(PermitEnv, "HOME") || p.Has(PermitSys, "") {
		t.Error("the zero value permits something")
	}
	p.Allow(PermitNet, "Example.com.", "db:5432", "[::1]:80", "10.0.0.1")
	p.Deny(PermitNet, "example.com:22")
	p.Allow(PermitEnv, "AWS_*", "HOME")
	p.Deny(PermitEnv, "AWS_SECRET")
	p.Allow(PermitSys)
	p.Deny(PermitSys, "hostname")
	for _, c := range []struct {
		kind, name string
		want       bool
	}{
		{PermitNet, "example.com:443", true}, {PermitNet, "EXAMPLE.COM.:443", true}, {PermitNet, "example.com:22", false}, {PermitNet, "example.com", true},
		{PermitNet, "www.example.com:443", false}, {PermitNet, "db:5432", true}, {PermitNet, "db:5433", false}, {PermitNet, "db", false},
		{PermitNet, "[0:0::1]:80", true}, {PermitNet, "[::1]:81", false}, {PermitNet, "10.0.0.1:9", true}, {PermitNet, "", false},
		{PermitEnv, "AWS_REGION", true}, {PermitEnv, "AWS_SECRET", false}, {PermitEnv, "HOME", true}, {PermitEnv, "HOMEX", false},
		{PermitSys, "cpus", true}, {PermitSys, "hostname", false}, {PermitSys, "", false}, {PermitRun, "ls", false},
	} {
		if p.Has(c.kind, c.name) != c.want {
			t.Errorf("%s %q: %v", c.kind, c.name, !c.want)
		}
	}
	grants, limited := p.Grants()
	again := GrantedBefore(&snapshot.Document{Needs: snapshot.Needs{Limited: limited, Granted: grants}})
	if more, _ := again.Grants(); !slices.Equal(more, grants) {
		t.Errorf("%v becomes %v", grants, more)
	}
	if GrantedBefore(&snapshot.Document{}) != nil {
		t.Error("everything becomes something")
	}
	for err, want := range map[error]string{
		p.Net("a.b", 80): `Requires net access to "a.b:80", run again with the --allow-net flag`,
		p.Run("ls"):      `Requires run access to "ls", run again with the --allow-run flag`,
		p.Env("X"):       `Requires env access to "X", run again with the --allow-env flag`,
	} {
		var refused *PermissionError
		if !errors.As(err, &refused) || err.Error() != want {
			t.Errorf("%v instead of %s", err, want)
		}
	}
}

// TestPermittedPaths: what counts is where a path leads to, whatever way.
func TestPermittedPaths(t *testing.T) {
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range []string{"in/sub", "in/no", "out/deep"} {
		if err := os.MkdirAll(filepath.Join(dir, d), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	link := func(to, at string) {
		if err := os.Symlink(to, filepath.Join(dir, at)); err != nil {
			t.Skip(err)
		}
	}
	link("../out", "in/link")
	link(dir+"/out/new", "in/dangling")
	link("sub", "in/inner")
	link("../in", "out/back")
	link("loop", "in/loop")
	p := &Permissions{}
	p.Allow(PermitRead, dir+"/in")
	p.Deny(PermitRead, dir+"/in/no")
	for path, want := range map[string]bool{
		"in": true, "in/x": true, "in/sub/../x": true, "in/inner/x": true, "in/./sub//x": true,
		"inn": false, ".": false, "in/..": false, "in/../out": false, "out": false,
		"in/link": false, "in/link/deep": false, "in/link/..": false, "in/link/../in/x": true, "in/dangling": false,
		"out/back/x": true, "out/back/no/x": false, "in/no": false, "in/no/x": false, "in/nothing": true, "in/loop": true,
	} {
		if p.Has(PermitRead, dir+"/"+path) != want {
			t.Errorf("%s: %v", path, !want)
		}
	}
	if got := ResolvePath(dir+"/in/link", false); got != dir+"/in/link" {
		t.Errorf("the link itself is %s", got)
	}
	all := &Permissions{}
	all.Allow(PermitRead)
	all.Protect(dir + "/out")
	for path, want := range map[string]bool{
		dir + "/in": true, dir + "/out": false, dir + "/in/link/x": false, "/proc/self/environ": false, "/dev/null": true, "/dev/mem": false,
	} {
		if all.Has(PermitRead, path) != want {
			t.Errorf("with all files, %s: %v", path, !want)
		}
	}
	all.Allow(PermitRead, dir+"/out", "/sys/class")
	if !all.Has(PermitRead, dir+"/out/x") || !all.Has(PermitRead, "/sys/class/x") || all.Has(PermitRead, "/sys/x") {
		t.Error("to name a place does not help")
	}
}

// limited runs a program with permissions, in one piece and with some ten hops.
func limited(t *testing.T, source string, opts Options) string {
	t.Helper()
	p, err := instrument.Compile(context.Background(), "app.js", instrument.Options{Source: []byte(source)})
	if err != nil {
		t.Fatal(err)
	}
	run := func(after int64) (string, int64) {
		var out bytes.Buffer
		o := opts
		o.Stdout, o.Stderr, o.Clock, o.SnapshotAfter, o.CountPolls = &out, &out, testClock(), after, true
		res, err := New(o).Run(context.Background(), p)
		for n := int64(0); err == nil && res.Stopped; n++ {
			res, err = New(o).Resume(context.Background(), throughText(t, res.Snapshot))
		}
		if err != nil || res.Uncaught != nil {
			t.Fatal(err, res.Uncaught, out.String())
		}
		return out.String(), res.Polls
	}
	whole, polls := run(0)
	if hopped, _ := run(max(1, polls/10)); hopped != whole {
		t.Errorf("with hops it prints\n%s\ninstead of\n%s", hopped, whole)
	}
	return whole
}

// written is a document as another process reads it.
func throughText(t testing.TB, doc *snapshot.Document) *snapshot.Document {
	t.Helper()
	var text bytes.Buffer
	if err := snapshot.Write(&text, doc); err != nil {
		t.Fatal(err)
	}
	again, err := snapshot.Read(&text)
	if err != nil {
		t.Fatal(err)
	}
	return again
}

// TestDeniedOperations: each operation of fs and os that is not permitted gives the error that a program can handle, and does
// nothing.
func TestDeniedOperations(t *testing.T) {
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range []string{"in", "out"} {
		if err := os.Mkdir(filepath.Join(dir, d), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, d, "f"), []byte(d), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink("../out/f", filepath.Join(dir, "in", "link")); err != nil {
		t.Skip(err)
	}
	p := &Permissions{}
	p.Allow(PermitRead, dir+"/in")
	p.Allow(PermitWrite, dir+"/in")
	p.Allow(PermitSys, "cpus")
	p.Allow(PermitEnv, "SEEN")
	const source = `
const fs = require("fs"), os = require("os");
const dir = process.env.SEEN;
const attempts = {
  readFileSync: () => fs.readFileSync(dir + "/out/f"), openSync: () => fs.openSync(dir + "/out/f"), link: () => fs.readFileSync(dir + "/in/link"),
  throughLink: () => fs.writeFileSync(dir + "/in/link", "x"), statSync: () => fs.statSync(dir + "/out"), existsSync: () => fs.existsSync(dir + "/out/f"),
  readdirSync: () => fs.readdirSync(dir), writeFileSync: () => fs.writeFileSync(dir + "/out/new", "x"), mkdirSync: () => fs.mkdirSync(dir + "/out/d/e", { recursive: true }),
  rmSync: () => fs.rmSync(dir + "/out/f"), unlinkSync: () => fs.unlinkSync(dir + "/out/f"), renameSync: () => fs.renameSync(dir + "/in/f", dir + "/out/g"),
  renameFrom: () => fs.renameSync(dir + "/out/f", dir + "/in/g"), copyFileSync: () => fs.copyFileSync(dir + "/out/f", dir + "/in/g"),
  copyTo: () => fs.copyFileSync(dir + "/in/f", dir + "/out/g"), symlinkSync: () => fs.symlinkSync(dir + "/out/f", dir + "/in/s"),
  linkSync: () => fs.linkSync(dir + "/out/f", dir + "/in/h"), chmodSync: () => fs.chmodSync(dir + "/out/f", 0o600), truncateSync: () => fs.truncateSync(dir + "/out/f"),
  utimesSync: () => fs.utimesSync(dir + "/out/f", 1, 1), readlinkSync: () => fs.readlinkSync(dir + "/out/f"), realpathSync: () => fs.realpathSync(dir + "/out/f"),
  mkdtempSync: () => fs.mkdtempSync(dir + "/out/t"), accessSync: () => fs.accessSync(dir + "/out/f"), hostname: () => os.hostname(), homedir: () => os.homedir(), userInfo: () => os.userInfo(),
};
for (const name in attempts) {
  try {
    attempts[name]();
    console.log(name, "did it");
  } catch (e) {
    console.log(name, e.name, e.code, e.permission, String(e.resource).replace(dir, ""), e.message.replace(dir, ""), e instanceof Error, e.stack.startsWith("NotCapable: "));
  }
}
console.log(fs.readFileSync(dir + "/in/f", "utf8"), os.cpus().length > 0, Object.keys(process.env).join());
fs.writeFileSync(dir + "/in/new", "n");
fs.unlinkSync(dir + "/in/new");
const h = (s, r) => process.permission.has(s, r);
console.log(h("fs.read"), h("fs.read", dir + "/in/x"), h("fs.read", dir + "/in/link"), h("fs", dir + "/in"), h("child"), h("sys", "cpus"), h("x"));
fs.readFile(dir + "/out/f", (e) => console.log("callback", e.code));
fs.promises.readFile(dir + "/out/f").catch((e) => console.log("promise", e.code));
fs.createReadStream(dir + "/out/f").on("error", (e) => console.log("stream", e.code));
`
	out := limited(t, source, Options{Permissions: p, Env: []string{"SEEN=" + dir, "HIDDEN=x"}})
	t.Log(out)
	lines := strings.Split(strings.TrimSpace(out), "\n")
	const attempts = 27
	for _, l := range lines[:attempts] {
		if !strings.Contains(l, " NotCapable ERR_ACCESS_DENIED ") || !strings.HasSuffix(l, "true true") {
			t.Error(l)
		}
	}
	if want := `readFileSync NotCapable ERR_ACCESS_DENIED FileSystemRead /out/f Requires read access to "/out/f", run again with the --allow-read flag true true`; lines[0] != want {
		t.Errorf("%s\ninstead of\n%s", lines[0], want)
	}
	want := []string{"in true SEEN", "false true false true false true false", "callback ERR_ACCESS_DENIED", "promise ERR_ACCESS_DENIED", "stream ERR_ACCESS_DENIED"}
	if rest := slices.Sorted(slices.Values(lines[attempts+2:])); !slices.Equal(lines[attempts:attempts+2], want[:2]) ||
		!slices.Equal(rest, slices.Sorted(slices.Values(want[2:]))) {
		t.Errorf("%q", lines[attempts:])
	}
	if text, _ := os.ReadFile(dir + "/out/f"); string(text) != "out" {
		t.Errorf("the file outside has %q", text)
	}
	if entries, _ := os.ReadDir(dir + "/out"); len(entries) != 1 {
		t.Errorf("outside there are %v", entries)
	}
}
