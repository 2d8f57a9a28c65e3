package runtime

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestOpenFiles: an open file goes on where it was, if it still has what was in it; else the program gets an error that it
// knows how to handle.
func TestOpenFiles(t *testing.T) {
	const source = `
import fs from 'fs';
import { snapshot } from 'thingsmig';
const fd = fs.openSync('in.txt'), log = fs.openSync('log.txt', 'a');
const b = Buffer.alloc(4);
const read = () => b.toString('utf8', 0, fs.readSync(fd, b));
console.log(read());
fs.writeSync(log, 'before ');
await snapshot();
for (const f of [read, () => fs.writeSync(log, 'after '), () => fs.fstatSync(fd).size, () => fs.closeSync(fd), () => fs.readSync(fd, b)]) {
  try {
    console.log(f());
  } catch (e) {
    console.log(e.code, e.errno, e.syscall, e.message);
  }
}
`
	const closed = "undefined\nEBADF -9 read EBADF: bad file descriptor, read\n"
	stale := func(call string) string {
		return fmt.Sprintf("ESTALE -116 %s ESTALE: stale file handle, %s\n", call, call)
	}
	gone := func(call string) string {
		return strings.ReplaceAll(fmt.Sprintf("ENOENT -2 %s ENOENT: no such file or directory, %s\n", call, call), "\r", "")
	}
	big := strings.Repeat("0123456789abcdef", 3<<20/16*8) // 24 MB: only samples are looked at
	for name, c := range map[string]struct {
		content string
		change  func()
		want    string
	}{
		"same":     {"abcdefgh", func() {}, "efgh\n6\n8\n" + closed},
		"appended": {"abcdefgh", func() { _ = os.WriteFile("in.txt", []byte("abcdefghij"), 0o666) }, "efgh\n6\n10\n" + closed},
		"touched":  {"abcdefgh", func() { _ = os.Chtimes("in.txt", time.Now(), time.UnixMilli(5e11)) }, "efgh\n6\n8\n" + closed},
		"changed":  {"abcdefgh", func() { _ = os.WriteFile("in.txt", []byte("abcdefgX"), 0o666) }, stale("read") + "6\n" + stale("fstat") + closed},
		"cut":      {"abcdefgh", func() { _ = os.WriteFile("in.txt", []byte("abcdefg"), 0o666) }, stale("read") + "6\n" + stale("fstat") + closed},
		"gone":     {"abcdefgh", func() { _ = os.Remove("in.txt") }, gone("read") + "6\n" + gone("fstat") + closed},
		"log":      {"abcdefgh", func() { _ = os.WriteFile("log.txt", []byte("elsewhere"), 0o666) }, "efgh\n" + stale("write") + "8\n" + closed},
		"big":      {big, func() { _ = os.WriteFile("in.txt", []byte("X"+big[1:]), 0o666) }, stale("read") + "6\n" + stale("fstat") + closed},
		"big end":  {big, func() { _ = os.WriteFile("in.txt", []byte(big[:len(big)-1]+"X"), 0o666) }, stale("read") + "6\n" + stale("fstat") + closed},
		"big same": {big, func() {}, "4567\n6\n" + fmt.Sprint(len(big)) + "\n" + closed},
	} {
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			if err := os.WriteFile("in.txt", []byte(c.content), 0o666); err != nil {
				t.Fatal(err)
			}
			p := newPartaking(t)
			p.run(source)
			// What this process has done since is undone: the program goes on from its snapshot.
			if err := os.WriteFile("log.txt", []byte("before "), 0o666); err != nil {
				t.Fatal(err)
			}
			c.change()
			out, _ := p.resume(p.own[0])
			expect(t, name, out, c.want)
		})
	}
}

// TestOpenFilesNeedPermissions: what a program holds it must be permitted to hold.
func TestOpenFilesNeedPermissions(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	p := newPartaking(t)
	p.run(`
import fs from 'fs';
import { snapshot } from 'thingsmig';
const fd = fs.openSync('log.txt', 'w');
await snapshot();
fs.writeSync(fd, 'x');
`)
	for _, c := range []struct {
		path string
		ok   bool
	}{{filepath.Join(dir, "log.txt"), true}, {filepath.Join(dir, "other"), false}, {dir, true}} {
		p.opts.Permissions = &Permissions{}
		p.opts.Permissions.Allow(PermitWrite, c.path)
		_, err := New(p.opts).Resume(context.Background(), p.own[0])
		var refused *PermissionError
		if c.ok && err != nil || !c.ok && (!errors.As(err, &refused) || refused.Kind != PermitWrite || !strings.HasSuffix(refused.Name, "log.txt")) {
			t.Errorf("%s: %v", c.path, err)
		}
	}
}

// TestClockOff: what is left of timers is the same where the clock shows another time, before or behind.
func TestClockOff(t *testing.T) {
	for _, off := range []time.Duration{time.Hour, -time.Hour, 10 * 365 * 24 * time.Hour} {
		p := newPartaking(t)
		at := time.UnixMilli(1_700_000_000_000)
		clock := NewVirtualClock(at)
		p.opts.Clock = clock
		p.run(`
import { snapshot } from 'thingsmig';
let begin = performance.now();
const show = (what) => console.log(what, Math.round(performance.now() - begin));
setTimeout(() => show('second'), 1000);
setTimeout(() => show('first'), 500);
const t = setInterval(() => show('tick'), 300);
setTimeout(() => clearInterval(t), 1000);
await new Promise((f) => setTimeout(f, 200));
await snapshot();
show('went on');
`)
		there := NewVirtualClock(at.Add(off))
		p.opts.Clock = there
		out, _ := p.resume(p.own[0])
		expect(t, off.String(), out, "went on 200\ntick 300\nfirst 500\ntick 600\ntick 900\nsecond 1000\n")
		if took := there.Now().Sub(at.Add(off)); took != 800*time.Millisecond {
			t.Errorf("it took %v", took)
		}
	}
}
