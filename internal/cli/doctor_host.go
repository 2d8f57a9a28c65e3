package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	goruntime "runtime"
	"strconv"
	"strings"
	"time"

	"thingsmig/internal/store"
)

// checkFiles sees whether a snapshot can be written where it goes without a flag, and in the fallback folder.
func checkFiles(context.Context) finding {
	here, elsewhere := writable("."), writable(os.TempDir())
	switch {
	case here == nil && elsewhere == nil:
		return finding{Status: findingOK, Detail: "snapshots can be written here, and into " + os.TempDir()}
	case here == nil:
		return finding{Status: findingWarning, Detail: "snapshots that cannot be written elsewhere are lost: " + message(elsewhere), Hint: "say --snapshot-fallback DIR"}
	case elsewhere == nil:
		return finding{Status: findingWarning, Detail: "no snapshot can be written here: " + message(here), Hint: "say --snapshot FILE"}
	}
	return finding{Status: findingError, Detail: "no snapshot can be written: " + message(errors.Join(here, elsewhere)), Hint: "say --snapshot FILE and --snapshot-fallback DIR"}
}

// writable tries to make a file in a folder.
func writable(dir string) error {
	f, err := os.CreateTemp(dir, ".thingsmig-doctor-*")
	if err != nil {
		return &fs.PathError{Op: "write to", Path: dir, Err: errors.Unwrap(err)}
	}
	_, err = f.WriteString("x")
	if e := f.Close(); err == nil {
		err = e
	}
	if e := os.Remove(f.Name()); err == nil {
		err = e
	}
	return err
}

// creatable tries to make a file in a folder, or in the one in which the folder can be made.
func creatable(dir string) error {
	for {
		info, err := os.Stat(dir)
		if err == nil && !info.IsDir() {
			return &fs.PathError{Op: "use", Path: dir, Err: errors.New("not a folder")}
		}
		if err == nil {
			return writable(dir)
		}
		up := filepath.Dir(dir)
		if !errors.Is(err, fs.ErrNotExist) || up == dir {
			return err
		}
		dir = up
	}
}

// checkState looks at the folder of the host's key.
func checkState(context.Context) finding {
	hint := "snapshots are not known again here, and go on without permissions"
	dir, err := stateFolder()
	if err != nil {
		return finding{Status: findingWarning, Detail: message(err), Hint: hint}
	}
	path := filepath.Join(dir, "host.key")
	_, err = loadHostKey(path)
	if errors.Is(err, fs.ErrNotExist) {
		if err = creatable(dir); err == nil {
			return finding{Status: findingOK, Detail: "the key of this host will be " + path}
		}
	}
	if err != nil {
		return finding{Status: findingWarning, Detail: "there is no key of this host: " + message(err), Hint: hint}
	}
	return finding{Status: findingOK, Detail: "the key of this host is " + path}
}

// checkCache looks at the folder of compiled programs.
func checkCache(context.Context) finding {
	dir := store.CacheFolder()
	if dir == "" {
		return finding{Status: findingAbsent, Detail: "compiled programs are not kept", Hint: "starts are slower; " + store.CacheVariable + " names a folder"}
	}
	if err := creatable(dir); err != nil {
		return finding{Status: findingWarning, Detail: "compiled programs cannot be kept: " + message(err), Hint: "starts are slower; " + store.CacheVariable + " names another folder"}
	}
	return finding{Status: findingOK, Detail: "compiled programs are in " + dir}
}

// checkSocket opens a socket where those of programs are, and talks to itself.
func checkSocket(context.Context) finding {
	folder := controlFolder()
	if err := trySocket(folder); err != nil {
		return finding{Status: findingWarning, Detail: "thingsmig ps, snapshot and stop find no programs: " + message(err),
			Hint: "XDG_RUNTIME_DIR must name a folder with a short name that only you can use"}
	}
	return finding{Status: findingOK, Detail: "programs can be asked through " + folder}
}

func trySocket(folder string) error {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	defer os.Remove(folder) // if it is empty
	if info, err := os.Lstat(folder); err != nil {
		return err
	} else if goruntime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
		return errors.New(folder + " can be used by others")
	}
	path := filepath.Join(folder, strconv.Itoa(os.Getpid())+".try")
	l, err := net.Listen("unix", path)
	if err != nil {
		return err
	}
	defer l.Close() // removes it
	go func() {
		if conn, err := l.Accept(); err == nil {
			_, _ = conn.Write([]byte("x"))
			_ = conn.Close()
		}
	}()
	conn, err := net.DialTimeout("unix", path, 5*time.Second)
	if err != nil {
		return err
	}
	defer conn.Close()
	_ = conn.SetDeadline(time.Now().Add(5 * time.Second))
	_, err = conn.Read(make([]byte, 1))
	return err
}

// checkClock sees whether the time of day can be right, and whether time passes.
func checkClock(context.Context) finding {
	now := time.Now()
	time.Sleep(5 * time.Millisecond)
	if time.Since(now) <= 0 {
		return finding{Status: findingError, Detail: "the clock stands still", Hint: "timers of programs never pass"}
	}
	if self, err := os.Executable(); err == nil {
		if info, err := os.Stat(self); err == nil && now.Before(info.ModTime().Add(-24*time.Hour)) || now.Year() < 2025 {
			return finding{Status: findingWarning, Detail: "the clock shows " + now.UTC().Format(time.RFC3339) + ", before this program was made",
				Hint: "set it; what programs print as dates is wrong, their timers are right all the same"}
		}
	}
	return finding{Status: findingOK, Detail: "the clock shows " + now.UTC().Format(time.RFC3339)}
}

// A realm, the compiler and a small program need about so much.
const littleMemory = 64 << 20

// checkMemory tells how much memory programs can have.
func checkMemory(context.Context) finding {
	free, limit := memoryHere()
	if free == 0 {
		return finding{Status: findingAbsent, Detail: "how much memory there is cannot be found out on this system"}
	}
	text := fmt.Sprintf("%d MB are free", free>>20)
	if limit > 0 {
		text += fmt.Sprintf(", and this process may have %d MB", limit>>20)
		free = min(free, limit)
	}
	if free < littleMemory {
		return finding{Status: findingWarning, Detail: text, Hint: "large programs do not fit; --max-heap and --snapshot-on heap save them before the system ends them"}
	}
	return finding{Status: findingOK, Detail: text}
}

// memoryHere is the memory that is free on Linux, and the limit of this process's group, if it has one.
func memoryHere() (free, limit int64) {
	text, _ := os.ReadFile("/proc/meminfo")
	for _, line := range strings.Split(string(text), "\n") {
		if rest, ok := strings.CutPrefix(line, "MemAvailable:"); ok {
			kb, _ := strconv.ParseInt(strings.TrimSuffix(strings.TrimSpace(rest), " kB"), 10, 64)
			free = kb << 10
		}
	}
	for _, path := range []string{"/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"} {
		text, err := os.ReadFile(path)
		if n, e := strconv.ParseInt(strings.TrimSpace(string(text)), 10, 64); err == nil && e == nil && n < 1<<60 {
			limit = n
		}
	}
	return free, limit
}
