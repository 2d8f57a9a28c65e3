// Package ring moves programs around processors: one is started here, stopped, continued by a
// thingsmig that was built for another processor, stopped there, and so on until it is back. The
// processors are emulated by QEMU's user mode.
package ring

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// Order are the processors that a program visits. It begins and ends on the first.
var Order = []string{"amd64", "arm64", "arm", "s390x", "riscv64", "386"}

// emulators are the names that QEMU has for processors of Go.
var emulators = map[string]string{"arm64": "aarch64", "arm": "arm", "s390x": "s390x", "riscv64": "riscv64", "386": "i386", "amd64": "x86_64"}

// Station is a thingsmig for one processor, and what runs it here.
type Station struct {
	Arch     string `json:"arch"`
	Binary   string `json:"binary"`
	Emulator string `json:"emulator"` // empty if this machine runs the binary itself
}

// ErrMissing is what Stations says of processors that cannot be had here.
var ErrMissing = errors.New("missing")

// Stations finds the stations of a ring. A binary is thingsmig-linux-ARCH in the folder dir; one that is not there is
// built, which needs Go and the source of thingsmig at source (empty: there is none). The errors of what is
// missing wrap ErrMissing and say what to install.
func Stations(ctx context.Context, dir, source string, archs []string) ([]Station, error) {
	if runtime.GOOS != "linux" {
		return nil, fmt.Errorf("%w: QEMU's user mode is there on Linux only", ErrMissing)
	}
	var out []Station
	for _, arch := range archs {
		s := Station{Arch: arch, Binary: filepath.Join(dir, "thingsmig-linux-"+arch)}
		if !native(arch) {
			var err error
			if s.Emulator, err = emulator(arch); err != nil {
				return nil, err
			}
		}
		if _, err := os.Stat(s.Binary); err != nil {
			if source == "" {
				return nil, fmt.Errorf("%w: %s", ErrMissing, s.Binary)
			}
			if err := build(ctx, s.Binary, source, arch); err != nil {
				return nil, err
			}
		}
		out = append(out, s)
	}
	return out, nil
}

// native reports whether this machine runs code for a processor itself.
func native(arch string) bool {
	return arch == runtime.GOARCH || arch == "386" && runtime.GOARCH == "amd64"
}

func emulator(arch string) (string, error) {
	for _, suffix := range []string{"", "-static"} {
		if path, err := exec.LookPath("qemu-" + emulators[arch] + suffix); err == nil {
			return path, nil
		}
	}
	return "", fmt.Errorf("%w: qemu-%s (Debian: apt-get install qemu-user)", ErrMissing, emulators[arch])
}

// build makes a static binary; armv6 is the oldest ARM that Go knows with a floating point unit.
func build(ctx context.Context, to, source, arch string) error {
	if _, err := exec.LookPath("go"); err != nil {
		return fmt.Errorf("%w: %s, and Go to build it", ErrMissing, to)
	}
	abs, err := filepath.Abs(to)
	if err != nil {
		return err
	}
	cmd := exec.CommandContext(ctx, "go", "build", "-trimpath", "-o", abs, "./cmd/thingsmig")
	cmd.Dir = source
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS=linux", "GOARCH="+arch, "GOARM=6")
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("build for %s: %w: %s", arch, err, strings.TrimSpace(string(out)))
	}
	return nil
}

// command is a thingsmig on this station.
func (s Station) command(ctx context.Context, args ...string) *exec.Cmd {
	if s.Emulator == "" {
		return exec.CommandContext(ctx, s.Binary, args...)
	}
	return exec.CommandContext(ctx, s.Emulator, append([]string{s.Binary}, args...)...)
}
