package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"
)

// Cache keeps what is expensive to make and can be made again. It never fails: where nothing
// can be written (no home folder, a disk that is read-only), it is always empty.
type Cache struct{ folder string }

// OpenCache opens the part of the user's cache that belongs to a version of this tool.
func OpenCache(version string) *Cache {
	base, err := os.UserCacheDir()
	if err != nil {
		return &Cache{}
	}
	return &Cache{folder: filepath.Join(base, "thingsmig", Key([]byte(version))[:16])}
}

// Key names what is made from these inputs.
func Key(inputs ...[]byte) string {
	h := sha256.New()
	for _, input := range inputs {
		sum := sha256.Sum256(input)
		h.Write(sum[:])
	}
	return hex.EncodeToString(h.Sum(nil))
}

// Get gives what was put under key. An entry that was damaged is not there.
func (c *Cache) Get(key string) ([]byte, bool) {
	if c.folder == "" {
		return nil, false
	}
	data, err := os.ReadFile(c.path(key))
	if err != nil || len(data) < sha256.Size {
		return nil, false
	}
	data, sum := data[:len(data)-sha256.Size], data[len(data)-sha256.Size:]
	if want := sha256.Sum256(data); !bytes.Equal(sum, want[:]) {
		return nil, false
	}
	return data, true
}

// Put keeps data under key.
func (c *Cache) Put(key string, data []byte) {
	if c.folder == "" {
		return
	}
	if err := os.MkdirAll(filepath.Dir(c.path(key)), 0o700); err != nil {
		return
	}
	_ = WriteFile(c.path(key), Private, func(w io.Writer) error {
		if _, err := w.Write(data); err != nil {
			return err
		}
		sum := sha256.Sum256(data)
		_, err := w.Write(sum[:])
		return err
	})
}

func (c *Cache) path(key string) string {
	return filepath.Join(c.folder, key[:2], key[2:])
}
