package store

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// WriteAnywhere writes a private file at path or, if that fails, in the folder fallback (the
// temporary folder of the system if it is empty). It gives the path where the file is, and the
// error that kept it from being written at the first path. The second error is not nil when the
// file is nowhere.
func WriteAnywhere(path, fallback string, write func(io.Writer) error) (written string, first, err error) {
	first = WriteFile(path, Private, write)
	if first == nil {
		return path, nil, nil
	}
	if fallback == "" {
		fallback = os.TempDir()
	}
	other := freePath(fallback, filepath.Base(path))
	if err := WriteFile(other, Private, write); err != nil {
		return "", first, errors.Join(first, err)
	}
	return other, first, nil
}

// freePath is the path of a file in a folder that does not exist yet.
func freePath(folder, base string) string {
	path := filepath.Join(folder, base)
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		return path
	}
	ext := filepath.Ext(base)
	return filepath.Join(folder, strings.TrimSuffix(base, ext)+"-"+randomName()+ext)
}
