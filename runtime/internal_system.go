package runtime

import (
	"os"
	"os/user"
	goruntime "runtime"
	"strconv"
	"strings"

	"github.com/dop251/goja"
)

// system is what the module os tells of this machine. The argument names, as Deno does, what the program wants to know of it,
// if that is for it to be permitted.
func (r *realm) system(c goja.FunctionCall) goja.Value {
	if what := c.Argument(0); !goja.IsUndefined(what) {
		r.must(PermitSys, what.String())
	}
	o := r.rt.NewObject()
	set := func(name string, v any) { _ = o.Set(name, v) }
	host, _ := os.Hostname()
	home, _ := os.UserHomeDir()
	kernel := map[string]string{"linux": "Linux", "darwin": "Darwin", "windows": "Windows_NT", "freebsd": "FreeBSD"}[goruntime.GOOS]
	machine := map[string]string{"amd64": "x86_64", "386": "i686", "arm64": "aarch64"}[goruntime.GOARCH]
	if machine == "" {
		machine = goruntime.GOARCH
	}
	var m goruntime.MemStats
	goruntime.ReadMemStats(&m)
	total, free := memory()
	set("arch", archName())
	set("cpus", goruntime.NumCPU())
	set("endianness", "LE") // that of typed arrays, on every host
	set("freemem", free)
	set("totalmem", total)
	set("homedir", home)
	set("hostname", host)
	set("machine", machine)
	set("platform", goruntime.GOOS)
	set("release", readLine("/proc/sys/kernel/osrelease"))
	set("version", readLine("/proc/sys/kernel/version"))
	set("tmpdir", strings.TrimSuffix(os.TempDir(), "/"))
	set("type", kernel)
	who := r.rt.NewObject()
	if u, err := user.Current(); err == nil {
		uid, _ := strconv.Atoi(u.Uid)
		gid, _ := strconv.Atoi(u.Gid)
		_ = who.Set("uid", uid)
		_ = who.Set("gid", gid)
		_ = who.Set("username", u.Username)
		_ = who.Set("homedir", u.HomeDir)
		_ = who.Set("shell", os.Getenv("SHELL"))
	}
	set("user", who)
	return o
}

func readLine(path string) string {
	text, err := os.ReadFile(path)
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(text))
}

// memory is how much there is and how much is free, 0 where nobody tells.
func memory() (total, free int64) {
	for _, line := range strings.Split(readLine("/proc/meminfo"), "\n") {
		name, value, _ := strings.Cut(line, ":")
		n, _ := strconv.ParseInt(strings.TrimSuffix(strings.TrimSpace(value), " kB"), 10, 64)
		switch name {
		case "MemTotal":
			total = n * 1024
		case "MemAvailable":
			free = n * 1024
		}
	}
	return total, free
}
