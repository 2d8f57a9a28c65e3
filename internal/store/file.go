// Package store writes files so that they are there whole or not at all, and keeps what can be
// made again in the user's cache.
package store

import (
	"bufio"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// Private is the permission of files that hold the state of a program: it may be secret.
const Private fs.FileMode = 0o600

// Shared is the permission of other files, before the umask.
const Shared fs.FileMode = 0o666

// WriteFile makes write fill the file at path. The text goes to a temporary file in the same
// folder, which takes the place of an older file only when all of it is on the disk. After an
// error an older file is as it was and nothing else is left behind. What is not a regular file
// (a pipe, a device) is written to directly.
func WriteFile(path string, perm fs.FileMode, write func(io.Writer) error) error {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		if info.IsDir() {
			return &fs.PathError{Op: "write", Path: path, Err: errors.New("is a directory")}
		}
		return writeDirectly(path, write)
	}
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target // a link stays a link
	}
	temp, err := createTemp(path, perm)
	if err != nil {
		return named(err, path)
	}
	err = fill(temp, write)
	if err == nil {
		err = temp.Sync()
	}
	if e := temp.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Rename(temp.Name(), path)
	}
	if err != nil {
		_ = os.Remove(temp.Name())
		return named(err, path)
	}
	return syncFolder(filepath.Dir(path))
}

func fill(f *os.File, write func(io.Writer) error) error {
	b := bufio.NewWriterSize(f, 64<<10)
	if err := write(b); err != nil {
		return err
	}
	return b.Flush()
}

// createTemp makes a new file beside path.
func createTemp(path string, perm fs.FileMode) (*os.File, error) {
	name := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+"."+randomName()+".tmp")
	return os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, perm)
}

// randomName is text that no other file has in its name.
func randomName() string {
	var random [6]byte
	_, _ = rand.Read(random[:]) // never fails
	return hex.EncodeToString(random[:])
}

func writeDirectly(path string, write func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	err = fill(f, write)
	if e := f.Close(); err == nil {
		err = e
	}
	if err != nil {
		return named(err, path)
	}
	return nil
}

// named makes an error tell the path that the user knows and not that of the temporary file.
func named(err error, path string) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return &fs.PathError{Op: "write", Path: path, Err: p.Err}
	}
	var l *os.LinkError
	if errors.As(err, &l) {
		return &fs.PathError{Op: "write", Path: path, Err: l.Err}
	}
	return err
}

// syncFolder makes a new name in a folder last.
func syncFolder(folder string) error {
	if runtime.GOOS == "windows" || runtime.GOOS == "plan9" {
		return nil // folders cannot be opened there
	}
	f, err := os.Open(folder)
	if err != nil {
		return nil // a folder may be writable and not readable; the file is there
	}
	defer f.Close()
	if err := f.Sync(); err != nil && !errors.Is(err, errors.ErrUnsupported) && !errors.Is(err, fs.ErrInvalid) {
		return named(err, folder)
	}
	return nil
}
