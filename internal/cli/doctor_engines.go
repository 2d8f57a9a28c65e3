package cli

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	goruntime "runtime"
	"slices"
	"strings"
	"time"

	"thingsmig/engines"
	"thingsmig/instrument"
	"thingsmig/internal/ring"
	"thingsmig/runtime"
	"thingsmig/snapshot"
)

// doctorProgram has a call stack, a closure, a typed array and digits that processors could make differently.
const doctorProgram = `
const seen = new Float64Array(24);
function depth(n) {
  if (n === 0) return 0;
  const part = depth(n - 1) + Math.sin(n) / 3;
  seen[n % 24] = part;
  return part;
}
let total = 0;
for (const add of [1, 2, 3].map(k => n => n * k)) for (let i = 0; i < 40; i++) total += depth(add(i) % 20);
console.log(total, seen.reduce((a, b) => a + b));
`

// checkGoja stops a program half-way, writes it down, and continues it.
func checkGoja(ctx context.Context) finding {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	began := time.Now()
	size, err := tryHop(ctx)
	if err != nil {
		return finding{Status: findingError, Detail: "a program that was stopped did not go on as it should: " + message(err),
			Hint: "this build does not work on this processor; please report it with the output of thingsmig version"}
	}
	return finding{Status: findingOK, Detail: fmt.Sprintf("%s: stopped and continued a program in %d ms, by %d KB of text", engineVersion(),
		time.Since(began).Milliseconds(), (size+1023)/1024)}
}

func tryHop(ctx context.Context) (size int, err error) {
	p, err := instrument.Compile(ctx, "doctor.js", instrument.Options{Source: []byte(doctorProgram)})
	if err != nil {
		return 0, err
	}
	var whole, parts bytes.Buffer
	res, err := runtime.New(runtime.Options{Stdout: &whole, CountPolls: true}).Run(ctx, p)
	if err != nil {
		return 0, err
	}
	first := runtime.New(runtime.Options{Stdout: &parts, SnapshotAfter: res.Polls / 2})
	if res, err = first.Run(ctx, p); err != nil {
		return 0, err
	}
	if !res.Stopped {
		return 0, fmt.Errorf("it was not stopped")
	}
	_ = first.Flush()
	var text bytes.Buffer
	if err := snapshot.Write(&text, res.Snapshot); err != nil {
		return 0, err
	}
	size = text.Len()
	doc, err := snapshot.Read(&text)
	if err != nil {
		return size, err
	}
	second := runtime.New(runtime.Options{Stdout: &parts})
	if _, err := second.Resume(ctx, doc); err != nil {
		return size, err
	}
	_ = second.Flush()
	if parts.String() != whole.String() || whole.Len() == 0 {
		return size, fmt.Errorf("it printed %q, not %q", parts.String(), whole.String())
	}
	return size, nil
}

// checkSandbox sees whether a program without permissions is kept from a file that the process can read.
func checkSandbox(ctx context.Context) finding {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	fail := func(err error) finding {
		return finding{Status: findingError, Detail: "a program without permissions is not kept from files: " + message(err),
			Hint: "run nothing here that you do not trust"}
	}
	self, err := os.Executable()
	if err != nil {
		return fail(err)
	}
	source := fmt.Sprintf(`try { require('fs').closeSync(require('fs').openSync(%q)); console.log('open'); } catch (e) { console.log(e.code); }`, self)
	p, err := instrument.Compile(ctx, "doctor.js", instrument.Options{Source: []byte(source)})
	if err != nil {
		return fail(err)
	}
	var out bytes.Buffer
	m := runtime.New(runtime.Options{Stdout: &out, Permissions: &runtime.Permissions{}})
	if _, err := m.Run(ctx, p); err != nil {
		return fail(err)
	}
	_ = m.Flush()
	if out.String() != "ERR_ACCESS_DENIED\n" {
		return fail(fmt.Errorf("it got %q", strings.TrimSpace(out.String())))
	}
	return finding{Status: findingOK, Detail: "programs have what they are granted"}
}

// checkNode looks for the other engine.
func checkNode(ctx context.Context) finding {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	v, err := engines.NodeVersion(ctx)
	switch {
	case err != nil:
		return finding{Status: findingAbsent, Detail: "there is no Node", Hint: "--engine node needs Node 20 or newer"}
	case v < 20:
		return finding{Status: findingAbsent, Detail: fmt.Sprintf("Node %d is too old", v), Hint: "--engine node needs Node 20 or newer"}
	}
	return finding{Status: findingOK, Detail: fmt.Sprintf("Node %d", v)}
}

// checkEmulators looks for what thingsmig demo --ring needs.
func checkEmulators(context.Context) finding {
	if goruntime.GOOS != "linux" {
		return finding{Status: findingAbsent, Detail: "QEMU's user mode is there on Linux only"}
	}
	there, absent := ring.Emulated()
	switch {
	case len(there) == 0:
		return finding{Status: findingAbsent, Detail: "there is no QEMU", Hint: "thingsmig demo --ring needs qemu-user"}
	case len(absent) > 0:
		return finding{Status: findingAbsent, Detail: "processors: " + strings.Join(there, ", ") + "; not " + strings.Join(absent, ", "),
			Hint: "thingsmig demo --ring needs them all"}
	}
	return finding{Status: findingOK, Detail: "processors: " + strings.Join(there, ", ")}
}

// checkSystemd looks for what thingsmig service needs.
func checkSystemd(context.Context) finding {
	_, err := exec.LookPath("systemctl")
	if err == nil {
		if _, err = os.Stat("/run/systemd/system"); err == nil {
			return finding{Status: findingOK, Detail: "services can be installed"}
		}
	}
	return finding{Status: findingAbsent, Detail: "systemd does not run here", Hint: "thingsmig service needs it; thingsmig keep does not"}
}

// tested are the systems and processors that are built for and tested; builds for the others may work.
var tested = map[string][]string{
	"linux":   {"amd64", "arm64", "arm", "386", "riscv64", "s390x", "ppc64le", "loong64"},
	"darwin":  {"amd64", "arm64"},
	"windows": {"amd64", "arm64"},
}

// checkSystem tells where this is.
func checkSystem(context.Context) finding {
	host, err := os.Hostname()
	if err != nil {
		host = "a host without a name"
	}
	f := finding{Status: findingOK, Detail: fmt.Sprintf("thingsmig %s on %s, %s/%s, %d processors", version(), host, goruntime.GOOS, goruntime.GOARCH, goruntime.NumCPU())}
	if strings.HasPrefix(goruntime.GOARCH, "mips") {
		f.Status, f.Hint = findingError, "the engine does not work on MIPS, see docs/devices.md"
	} else if !slices.Contains(tested[goruntime.GOOS], goruntime.GOARCH) {
		f.Status, f.Hint = findingWarning, "nobody has tested thingsmig on this system, see docs/devices.md"
	}
	return f
}
