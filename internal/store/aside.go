package store

import (
	"os"
	"path/filepath"
)

// PutAside renames a file to its name with a suffix, and removes it if the suffix is empty. It lasts: an outage does not
// bring the file back.
func PutAside(path, suffix string) error {
	err := error(nil)
	if suffix == "" {
		err = os.Remove(path)
	} else {
		err = os.Rename(path, path+suffix)
	}
	if err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}
