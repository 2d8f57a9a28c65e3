package runtime

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strconv"
	"time"

	"github.com/dop251/goja"

	"thingsmig/snapshot"
)

// Open files are resources: a snapshot says what was in them, and where the program goes on they must have that
// at their beginning still. What has come behind it since is no matter, as it would be none for a file that is open.

const fileResource = "file"

// openFile is a file that the program has open.
type openFile struct {
	path  string
	flags int64
	// about is what Describe has found out, and when the file was changed before that.
	about   fileState
	changed time.Time
	known   bool
	lost    error // why it is not to be used
}

// fileState is what a snapshot says of an open file.
type fileState struct {
	Path  string `json:"path"`
	Flags int64  `json:"flags"`
	// Size and Hash are of the content; absent of what is no regular file or cannot be read.
	Size *int64 `json:"size,omitempty"`
	Hash string `json:"hash,omitempty"`
}

// errStale is why a file whose content has changed is not to be used.
var errStale = errors.New("the file has changed")

// Describe says what the file has in it.
func (f *openFile) Describe() (json.RawMessage, error) {
	state := fileState{Path: f.path, Flags: f.flags}
	if info, err := os.Stat(f.path); err == nil && info.Mode().IsRegular() && f.lost == nil {
		if f.known && f.about.Size != nil && *f.about.Size == info.Size() && f.changed.Equal(info.ModTime()) {
			state = f.about
		} else if hash, err := contentHash(f.path, info.Size()); err == nil {
			size := info.Size()
			state.Size, state.Hash = &size, hash
			f.about, f.changed, f.known = state, info.ModTime(), true
		}
	}
	return json.Marshal(state)
}

// Attach looks whether the file is the one that it was.
func (f *openFile) Attach(text json.RawMessage) error {
	var state fileState
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(&state); err != nil {
		return err
	}
	f.path, f.flags = state.Path, state.Flags
	info, err := os.Stat(f.path)
	switch {
	case err != nil || state.Size == nil:
		return err
	case !info.Mode().IsRegular() || info.Size() < *state.Size:
		return errStale
	}
	hash, err := contentHash(f.path, *state.Size)
	if errors.Is(err, fs.ErrPermission) {
		return nil // it can be written, perhaps
	}
	if err == nil && hash != state.Hash {
		err = errStale
	}
	return err
}

// Fail gives the error of an operation on the file.
func (f *openFile) Fail(err error) error { return err }

// wholeFile is the size up to which all of a file is looked at; of larger ones it is so many samples of that size in all.
const (
	wholeFile   = 16 << 20
	fileSamples = 16
)

// contentHash is the hash of the first size bytes of a file.
func contentHash(path string, size int64) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if size <= wholeFile {
		_, err = io.CopyN(h, f, size)
	} else {
		const each = wholeFile / fileSamples
		for i := int64(0); i < fileSamples && err == nil; i++ {
			_, err = io.Copy(h, io.NewSectionReader(f, (size-each)*i/(fileSamples-1), each))
		}
	}
	return hex.EncodeToString(h.Sum(nil)), err
}

func (m *Machine) describeFiles(add func(kind, name string, r Resource) error) error {
	for _, fd := range slices.Sorted(maps.Keys(m.bindings.files)) {
		if err := add(fileResource, strconv.FormatInt(fd, 10), m.bindings.files[fd]); err != nil {
			return err
		}
	}
	return nil
}

// attachFile has a file of a snapshot open again. That the program may not do so is a *PermissionError: it would go on with
// something that it holds already.
func (m *Machine) attachFile(res snapshot.Resource) error {
	fd, err := strconv.ParseInt(res.Name, 10, 32)
	if err != nil {
		return &MissingError{Kind: fileResource, Name: res.Name, Err: err}
	}
	var state fileState
	if err := json.Unmarshal([]byte(res.State), &state); err != nil {
		return &MissingError{Kind: fileResource, Name: res.Name, Err: err}
	}
	for _, kind := range kindsOfOpen(state.Flags) {
		if err := m.opts.Permissions.need(kind, state.Path); err != nil {
			return err
		}
	}
	f := &openFile{}
	if err := f.Attach(json.RawMessage(res.State)); err != nil {
		f.lost = f.Fail(err)
	}
	if m.bindings.files == nil {
		m.bindings.files = map[int64]*openFile{}
	}
	m.bindings.files[fd] = f
	return nil
}

// openFileFunctions tell the host which files are open.
func (r *realm) openFileFunctions(def func(string, func(goja.FunctionCall) goja.Value)) {
	m := r.m
	fd := func(c goja.FunctionCall) int64 { return c.Argument(0).ToInteger() }
	def("opened", func(c goja.FunctionCall) goja.Value {
		if m.bindings.files == nil {
			m.bindings.files = map[int64]*openFile{}
		}
		m.bindings.files[fd(c)] = &openFile{path: c.Argument(1).String(), flags: c.Argument(2).ToInteger()}
		return goja.Undefined()
	})
	def("closed", func(c goja.FunctionCall) goja.Value {
		delete(m.bindings.files, fd(c))
		return goja.Undefined()
	})
	// use(fd, call) throws if the file is lost.
	def("use", func(c goja.FunctionCall) goja.Value {
		if f := m.bindings.files[fd(c)]; f != nil && f.lost != nil {
			r.systemError(f.lost, c.Argument(1).String())
		}
		return goja.Undefined()
	})
}
