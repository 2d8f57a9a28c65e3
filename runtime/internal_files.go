package runtime

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"github.com/dop251/goja"
)

// What the module fs asks of the host. Nothing stays open between two calls: an open file of a
// program is a path, flags and a position, which the module keeps and a snapshot has.

// errnos are what Node says about the errors of the system.
var errnos = []struct {
	err     error
	code    string
	errno   int
	message string
}{
	{syscall.ENOENT, "ENOENT", -2, "no such file or directory"},
	{syscall.EEXIST, "EEXIST", -17, "file already exists"},
	{syscall.EACCES, "EACCES", -13, "permission denied"},
	{syscall.EPERM, "EPERM", -1, "operation not permitted"},
	{syscall.ENOTDIR, "ENOTDIR", -20, "not a directory"},
	{syscall.EISDIR, "EISDIR", -21, "illegal operation on a directory"},
	{syscall.ENOTEMPTY, "ENOTEMPTY", -39, "directory not empty"},
	{syscall.EINVAL, "EINVAL", -22, "invalid argument"},
	{syscall.EBADF, "EBADF", -9, "bad file descriptor"},
	{syscall.ENOSPC, "ENOSPC", -28, "no space left on device"},
	{syscall.EROFS, "EROFS", -30, "read-only file system"},
	{syscall.EXDEV, "EXDEV", -18, "cross-device link not permitted"},
	{syscall.ELOOP, "ELOOP", -40, "too many symbolic links encountered"},
	{syscall.ENAMETOOLONG, "ENAMETOOLONG", -36, "name too long"},
	{syscall.EMFILE, "EMFILE", -24, "too many open files"},
	{syscall.EBUSY, "EBUSY", -16, "resource busy or locked"},
	{errStale, "ESTALE", -116, "stale file handle"},
	{fs.ErrNotExist, "ENOENT", -2, "no such file or directory"},
	{fs.ErrExist, "EEXIST", -17, "file already exists"},
	{fs.ErrPermission, "EACCES", -13, "permission denied"},
}

// systemError throws the error that Node gives for one of the system.
func (r *realm) systemError(err error, call string, paths ...string) {
	code, errno, message := "EIO", -5, "i/o error"
	for _, e := range errnos {
		if errors.Is(err, e.err) {
			code, errno, message = e.code, e.errno, e.message
			break
		}
	}
	text := code + ": " + message + ", " + call
	for i, p := range paths {
		if i > 0 {
			text += " ->"
		}
		text += " '" + p + "'"
	}
	o, failed := r.rt.New(r.rt.Get("Error"), r.rt.ToValue(text))
	if failed != nil {
		panic(failed)
	}
	_ = o.Set("errno", errno)
	_ = o.Set("code", code)
	_ = o.Set("syscall", call)
	if len(paths) > 0 {
		_ = o.Set("path", paths[0])
	}
	if len(paths) > 1 {
		_ = o.Set("dest", paths[1])
	}
	panic(o)
}

func (r *realm) fileFunctions(set func(string, any)) {
	rt := r.rt
	files := rt.NewObject()
	set("files", files)
	def := func(name string, f func(c goja.FunctionCall) goja.Value) {
		if err := files.Set(name, f); err != nil {
			panic(err)
		}
	}
	text := func(c goja.FunctionCall, i int) string { return c.Argument(i).String() }
	number := func(c goja.FunctionCall, i int) int64 { return c.Argument(i).ToInteger() }
	view := func(v goja.Value) []byte {
		data, ok := bytesOf(v)
		if !ok {
			panic(rt.NewTypeError("not a view"))
		}
		return data
	}
	// simple defines an operation on one or two paths that gives nothing.
	simple := func(name, call string, paths int, f func(c goja.FunctionCall) error) {
		def(name, func(c goja.FunctionCall) goja.Value {
			if err := f(c); err != nil {
				names := []string{text(c, 0)}
				if paths == 2 {
					names = append(names, text(c, 1))
				}
				r.systemError(err, call, names...)
			}
			return goja.Undefined()
		})
	}
	r.openFileFunctions(def)
	// open(path, flags, mode) does what opening a file does to it.
	def("open", func(c goja.FunctionCall) goja.Value {
		f, err := os.OpenFile(r.openable(text(c, 0), number(c, 1)), int(number(c, 1)), os.FileMode(number(c, 2)))
		if err != nil {
			r.systemError(err, "open", text(c, 0))
		}
		_ = f.Close()
		return goja.Undefined()
	})
	// read(path, position, length) gives an ArrayBuffer: all from there if there is no length.
	def("read", func(c goja.FunctionCall) goja.Value {
		f, err := os.Open(r.readable(text(c, 0)))
		if err != nil {
			r.systemError(err, "open", text(c, 0))
		}
		defer f.Close()
		var from io.Reader = f
		if at := number(c, 1); at > 0 {
			_, err = f.Seek(at, io.SeekStart)
		}
		if n := c.Argument(2); !goja.IsUndefined(n) {
			from = io.LimitReader(f, n.ToInteger())
		}
		var data []byte
		if err == nil {
			data, err = io.ReadAll(from)
		}
		if err != nil {
			r.systemError(err, "read")
		}
		return rt.ToValue(rt.NewArrayBuffer(data))
	})
	// write(path, view, flags, mode, position) writes all; without a position, at the end if the flags say so.
	def("write", func(c goja.FunctionCall) goja.Value {
		f, err := os.OpenFile(r.openable(text(c, 0), number(c, 2)), int(number(c, 2)), os.FileMode(number(c, 3)))
		if err != nil {
			r.systemError(err, "open", text(c, 0))
		}
		data := view(c.Argument(1))
		if at := c.Argument(4); goja.IsUndefined(at) {
			_, err = f.Write(data)
		} else {
			_, err = f.WriteAt(data, at.ToInteger())
		}
		if failed := f.Close(); err == nil {
			err = failed
		}
		if err != nil {
			r.systemError(err, "write")
		}
		return rt.ToValue(len(data))
	})
	def("stat", func(c goja.FunctionCall) goja.Value {
		call, look, follow := "stat", os.Stat, true
		if c.Argument(1).ToBoolean() {
			call, look, follow = "lstat", os.Lstat, false
		}
		info, err := look(r.path(PermitRead, text(c, 0), follow))
		if err != nil {
			if c.Argument(2).ToBoolean() && errors.Is(err, fs.ErrNotExist) {
				return goja.Undefined()
			}
			r.systemError(err, call, text(c, 0))
		}
		return rt.NewArray(statOf(info)...)
	})
	def("readdir", func(c goja.FunctionCall) goja.Value {
		entries, err := os.ReadDir(r.readable(text(c, 0)))
		if err != nil {
			r.systemError(err, "scandir", text(c, 0))
		}
		var out []any
		for _, e := range entries {
			out = append(out, rt.NewArray(e.Name(), int64(unixType(e.Type()))))
		}
		return rt.NewArray(out...)
	})
	// mkdir(path, recursive, mode) gives the first folder that it has made.
	def("mkdir", func(c goja.FunctionCall) goja.Value {
		path, mode := r.writable(text(c, 0)), os.FileMode(number(c, 2))
		if !c.Argument(1).ToBoolean() {
			if err := os.Mkdir(path, mode); err != nil {
				r.systemError(err, "mkdir", text(c, 0))
			}
			return goja.Undefined()
		}
		first := ""
		full, _ := filepath.Abs(path)
		for p := full; ; p = filepath.Dir(p) {
			if _, err := os.Stat(p); err == nil || p == filepath.Dir(p) {
				break
			}
			first = p
		}
		if err := os.MkdirAll(path, mode); err != nil {
			r.systemError(err, "mkdir", text(c, 0))
		}
		if first == "" {
			return goja.Undefined()
		}
		return rt.ToValue(first)
	})
	def("mkdtemp", func(c goja.FunctionCall) goja.Value {
		dir, base := filepath.Split(text(c, 0))
		if dir == "" {
			dir = "."
		}
		path, err := os.MkdirTemp(r.writable(dir), base+"*")
		if err != nil {
			r.systemError(err, "mkdtemp", text(c, 0)+"XXXXXX")
		}
		return rt.ToValue(filepath.Join(dir, filepath.Base(path)))
	})
	def("readlink", func(c goja.FunctionCall) goja.Value {
		to, err := os.Readlink(r.entry(text(c, 0), PermitRead))
		if err != nil {
			r.systemError(err, "readlink", text(c, 0))
		}
		return rt.ToValue(to)
	})
	def("realpath", func(c goja.FunctionCall) goja.Value {
		path, err := filepath.EvalSymlinks(r.readable(text(c, 0)))
		if err == nil {
			path, err = filepath.Abs(path)
		}
		if err != nil {
			r.systemError(err, "lstat", text(c, 0))
		}
		return rt.ToValue(path)
	})
	simple("removeAll", "rm", 1, func(c goja.FunctionCall) error { return os.RemoveAll(r.entry(text(c, 0), PermitWrite)) })
	simple("rmdir", "rmdir", 1, func(c goja.FunctionCall) error {
		path := r.entry(text(c, 0), PermitWrite)
		info, err := os.Lstat(path)
		if err == nil && !info.IsDir() {
			err = syscall.ENOTDIR
		}
		if err != nil {
			return err
		}
		return os.Remove(path)
	})
	simple("unlink", "unlink", 1, func(c goja.FunctionCall) error {
		path := r.entry(text(c, 0), PermitWrite)
		info, err := os.Lstat(path)
		if err == nil && info.IsDir() {
			err = syscall.EISDIR
		}
		if err != nil {
			return err
		}
		return os.Remove(path)
	})
	simple("rename", "rename", 2, func(c goja.FunctionCall) error {
		return os.Rename(r.entry(text(c, 0), PermitRead, PermitWrite), r.entry(text(c, 1), PermitWrite))
	})
	simple("symlink", "symlink", 2, func(c goja.FunctionCall) error {
		// It can lead anywhere, for whoever follows it.
		r.must(PermitRead, "")
		r.must(PermitWrite, "")
		return os.Symlink(text(c, 0), r.entry(text(c, 1), PermitWrite))
	})
	simple("link", "link", 2, func(c goja.FunctionCall) error {
		return os.Link(r.entry(text(c, 0), PermitRead, PermitWrite), r.entry(text(c, 1), PermitRead, PermitWrite))
	})
	simple("chmod", "chmod", 1, func(c goja.FunctionCall) error {
		return os.Chmod(r.writable(text(c, 0)), os.FileMode(number(c, 1)))
	})
	simple("truncate", "truncate", 1, func(c goja.FunctionCall) error { return os.Truncate(r.writable(text(c, 0)), number(c, 1)) })
	simple("utimes", "utime", 1, func(c goja.FunctionCall) error {
		at := func(i int) time.Time { return time.UnixMicro(int64(c.Argument(i).ToFloat() * 1e6)) }
		return os.Chtimes(r.writable(text(c, 0)), at(1), at(2))
	})
	simple("access", "access", 1, func(c goja.FunctionCall) error { return access(r.readable(text(c, 0)), number(c, 1)) })
}

// access looks whether a file is there and its mode allows somebody what is wanted (4 read, 2 write,
// 1 execute); to read and to write it is tried.
func access(path string, want int64) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if want&1 != 0 && info.Mode()&0o111 == 0 {
		return syscall.EACCES
	}
	for bit, flag := range map[int64]int{4: os.O_RDONLY, 2: os.O_WRONLY} {
		if want&bit == 0 || info.IsDir() {
			continue
		}
		f, err := os.OpenFile(path, flag, 0)
		if err != nil {
			return err
		}
		_ = f.Close()
	}
	return nil
}

// unixType is the part of a mode that says what kind of file it is, as stat gives it on Unix.
func unixType(m fs.FileMode) uint32 {
	switch {
	case m.IsDir():
		return 0o040000
	case m&fs.ModeSymlink != 0:
		return 0o120000
	case m&fs.ModeNamedPipe != 0:
		return 0o010000
	case m&fs.ModeSocket != 0:
		return 0o140000
	case m&fs.ModeCharDevice != 0:
		return 0o020000
	case m&fs.ModeDevice != 0:
		return 0o060000
	}
	return 0o100000
}

// statOf is mode, size and the time of the last change in milliseconds.
func statOf(info fs.FileInfo) []any {
	return []any{int64(unixType(info.Mode()) | uint32(info.Mode().Perm())), info.Size(), float64(info.ModTime().UnixNano()) / 1e6}
}
