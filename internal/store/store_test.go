package store

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

func text(s string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, s)
		return err
	}
}

var errBroken = errors.New("broken")

// broken writes a lot and then fails.
func broken(w io.Writer) error {
	if _, err := io.WriteString(w, strings.Repeat("x", 1<<20)); err != nil {
		return err
	}
	return errBroken
}

func names(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, e := range entries {
		list = append(list, e.Name())
	}
	return list
}

func content(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.json")
	for _, s := range []string{"one", "two", ""} {
		if err := WriteFile(path, Private, text(s)); err != nil {
			t.Fatal(err)
		}
		if got := content(t, path); got != s {
			t.Errorf("%q, not %q", got, s)
		}
	}
	if runtime.GOOS != "windows" {
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != Private {
			t.Error(info.Mode(), err)
		}
	}
	if got := names(t, dir); !slices.Equal(got, []string{"a.json"}) {
		t.Error(got)
	}
}

func TestWriteFileFails(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.json")
	if err := WriteFile(path, Private, broken); !errors.Is(err, errBroken) {
		t.Error(err)
	}
	if got := names(t, dir); got != nil {
		t.Error(got)
	}
	if err := WriteFile(path, Private, text("old")); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(path, Private, broken); !errors.Is(err, errBroken) {
		t.Error(err)
	}
	if got := content(t, path); got != "old" {
		t.Errorf("the old file is %.10q", got)
	}
	if got := names(t, dir); !slices.Equal(got, []string{"a.json"}) {
		t.Error(got)
	}
	for _, bad := range []string{filepath.Join(dir, "absent", "a.json"), dir} {
		err := WriteFile(bad, Private, text("x"))
		var p *fs.PathError
		if !errors.As(err, &p) || p.Path != bad || strings.Contains(err.Error(), "tmp.") {
			t.Error(err)
		}
	}
}

func TestWriteFileKeepsLinks(t *testing.T) {
	dir := t.TempDir()
	target, link := filepath.Join(dir, "target"), filepath.Join(dir, "link")
	if err := os.WriteFile(target, []byte("old"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("target", link); err != nil {
		t.Skip(err)
	}
	if err := WriteFile(link, Shared, text("new")); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 || content(t, target) != "new" {
		t.Error(info.Mode(), err, content(t, target))
	}
}

func TestWriteFileToDevice(t *testing.T) {
	if _, err := os.Stat("/dev/full"); err != nil {
		t.Skip(err)
	}
	err := WriteFile("/dev/full", Private, text("x"))
	if err == nil || !strings.Contains(err.Error(), "write /dev/full: no space left") {
		t.Error(err)
	}
	if info, err := os.Stat("/dev/full"); err != nil || info.Mode()&fs.ModeDevice == 0 {
		t.Error("the device is gone", err)
	}
}

func TestWriteAnywhere(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.json")
	written, first, err := WriteAnywhere(path, "", text("x"))
	if written != path || first != nil || err != nil {
		t.Error(written, first, err)
	}

	spare := filepath.Join(dir, "spare")
	if err := os.Mkdir(spare, 0o777); err != nil {
		t.Fatal(err)
	}
	bad := filepath.Join(dir, "absent", "a.json")
	written, first, err = WriteAnywhere(bad, spare, text("one"))
	if written != filepath.Join(spare, "a.json") || !errors.Is(first, fs.ErrNotExist) || err != nil {
		t.Error(written, first, err)
	}
	other, _, err := WriteAnywhere(bad, spare, text("two"))
	if other == written || filepath.Dir(other) != spare || err != nil || content(t, written) != "one" || content(t, other) != "two" {
		t.Error(other, err)
	}

	written, first, err = WriteAnywhere(bad, filepath.Join(dir, "absent2"), text("x"))
	if written != "" || first == nil || err == nil {
		t.Error(written, first, err)
	}

	t.Setenv("TMPDIR", spare)
	if written, _, err = WriteAnywhere(filepath.Join(dir, "absent", "b.json"), "", text("x")); err != nil {
		t.Error(written, err)
	}
}

func cacheHome(t *testing.T) string {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("XDG_CACHE_HOME", filepath.Join(home, "cache"))
	t.Setenv("LocalAppData", filepath.Join(home, "cache"))
	return home
}

func TestCache(t *testing.T) {
	home := cacheHome(t)
	c, key := OpenCache("1.0"), Key([]byte("a"), []byte("b"))
	if _, ok := c.Get(key); ok {
		t.Error("a new cache has an entry")
	}
	c.Put(key, []byte("data"))
	if data, ok := c.Get(key); !ok || string(data) != "data" {
		t.Errorf("%q, %v", data, ok)
	}
	if _, ok := OpenCache("1.1").Get(key); ok {
		t.Error("another version has the same entries")
	}
	if Key([]byte("ab")) == Key([]byte("a"), []byte("b")) {
		t.Error("keys do not tell inputs apart")
	}
	// A damaged entry is none.
	err := filepath.WalkDir(home, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		return os.WriteFile(path, []byte(strings.Repeat("damaged", 10)), 0o600)
	})
	if err != nil {
		t.Fatal(err)
	}
	if data, ok := c.Get(key); ok {
		t.Errorf("%q", data)
	}
}

func TestCacheVariable(t *testing.T) {
	home, elsewhere := cacheHome(t), t.TempDir()
	key := Key([]byte("a"))
	t.Setenv(CacheVariable, "off")
	c := OpenCache("1.0")
	c.Put(key, []byte("data"))
	if _, ok := c.Get(key); ok {
		t.Error("a cache that is off has an entry")
	}
	t.Setenv(CacheVariable, elsewhere)
	OpenCache("1.0").Put(key, []byte("data"))
	if _, ok := OpenCache("1.0").Get(key); !ok {
		t.Error("the folder that the variable names is not used")
	}
	if list, _ := os.ReadDir(filepath.Join(home, "cache")); len(list) > 0 {
		t.Error("the user's own folder is used")
	}
}

func TestCacheIsBounded(t *testing.T) {
	root := t.TempDir()
	t.Setenv(CacheVariable, root)
	other := filepath.Join(root, "notes", "ab", strings.Repeat("c", 62))
	if err := os.MkdirAll(filepath.Dir(other), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(other, make([]byte, 5000), 0o600); err != nil {
		t.Fatal(err)
	}
	old, c := OpenCache("1.0"), OpenCache("1.1")
	var keys []string
	for i := range 8 {
		key := Key([]byte{byte(i)})
		in := c
		if i < 2 {
			in = old
		}
		in.Put(key, make([]byte, 1000))
		used := time.Now().Add(time.Duration(i-100) * time.Hour)
		if err := os.Chtimes(in.path(key), used, used); err != nil {
			t.Fatal(err)
		}
		keys = append(keys, key)
	}
	if _, ok := old.Get(keys[0]); !ok { // which is a use of it
		t.Error("an entry is gone too early")
	}
	c.trim(8000) // less than the 8 entries are
	var left []int
	for i, key := range keys {
		if _, ok := old.Get(key); ok {
			left = append(left, i)
		}
		if _, ok := c.Get(key); ok {
			left = append(left, i)
		}
	}
	slices.Sort(left)
	if !slices.Equal(left, []int{0, 6, 7}) {
		t.Errorf("left are %v", left)
	}
	if _, err := os.Stat(other); err != nil {
		t.Error("a file that is no entry was removed")
	}
}

func TestCacheWithoutHome(t *testing.T) {
	for _, name := range []string{"HOME", "XDG_CACHE_HOME", "LocalAppData", "home"} {
		t.Setenv(name, "")
	}
	c := OpenCache("1.0")
	c.Put(Key(nil), []byte("data"))
	if _, ok := c.Get(Key(nil)); ok {
		t.Error("it is kept somewhere")
	}
}

func TestCacheThatCannotBeWritten(t *testing.T) {
	home := cacheHome(t)
	if err := os.WriteFile(filepath.Join(home, "cache"), nil, 0o600); err != nil { // a file in place of the folder
		t.Fatal(err)
	}
	c := OpenCache("1.0")
	c.Put(Key(nil), []byte("data"))
	if _, ok := c.Get(Key(nil)); ok {
		t.Error("it is kept somewhere")
	}
}
