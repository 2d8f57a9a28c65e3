package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync/atomic"
	"time"
)

// Cache keeps what is expensive to make and can be made again. It never fails: where nothing
// can be written (no home folder, a disk that is read-only), it is always empty.
type Cache struct {
	root, folder string
	puts         atomic.Int64
}

// CacheVariable is the environment variable that says where the cache is: a folder, or "off" for
// none. Without it the cache is in the user's folder for such things.
const CacheVariable = "THINGSMIG_CACHE"

// cacheSize is how many bytes the cache may take, of all versions of this tool together. When it has
// more, what was not used for the longest time goes first, until only half is left.
const cacheSize = 256 << 20

// OpenCache opens the part of the user's cache that belongs to a version of this tool.
func OpenCache(version string) *Cache {
	root := CacheFolder()
	if root == "" {
		return &Cache{}
	}
	return &Cache{root: root, folder: filepath.Join(root, Key([]byte(version))[:16])}
}

// CacheFolder is where the cache is, empty if there is none.
func CacheFolder() string {
	root := os.Getenv(CacheVariable)
	switch root {
	case "off":
		return ""
	case "":
		base, err := os.UserCacheDir()
		if err != nil {
			return ""
		}
		root = filepath.Join(base, "thingsmig")
	}
	return root
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
	// That it was used is noted once a day: nearly every start would write to the disk otherwise.
	if info, err := os.Stat(c.path(key)); err == nil && time.Since(info.ModTime()) > 24*time.Hour {
		now := time.Now()
		_ = os.Chtimes(c.path(key), now, now)
	}
	return data, true
}

// Put keeps data under key. It does not wait for the disk: an entry that an outage has cut short is one that was damaged.
func (c *Cache) Put(key string, data []byte) {
	if c.folder == "" {
		return
	}
	if err := os.MkdirAll(filepath.Dir(c.path(key)), 0o700); err != nil {
		return
	}
	temp, err := createTemp(c.path(key), Private)
	if err != nil {
		return
	}
	sum := sha256.Sum256(data)
	_, err = temp.Write(append(data[:len(data):len(data)], sum[:]...))
	if e := temp.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Rename(temp.Name(), c.path(key))
	}
	if err != nil {
		_ = os.Remove(temp.Name())
	}
	// To look at all entries takes longer than to write one.
	if c.puts.Add(1)%trimEvery == 1 {
		c.trim(cacheSize)
	}
}

// trimEvery is how many entries are put between two looks at what the cache takes.
const trimEvery = 64

// trim removes what was not used for the longest time if there is more than limit.
func (c *Cache) trim(limit int64) {
	type entry struct {
		path string
		size int64
		used time.Time
	}
	var all []entry
	var sum int64
	_ = filepath.WalkDir(c.root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() || !ours(c.root, path) {
			return nil
		}
		if info, err := d.Info(); err == nil {
			all = append(all, entry{path, info.Size(), info.ModTime()})
			sum += info.Size()
		}
		return nil
	})
	if sum <= limit {
		return
	}
	slices.SortFunc(all, func(a, b entry) int { return a.used.Compare(b.used) })
	for _, e := range all {
		if sum <= limit/2 {
			return
		}
		if os.Remove(e.path) == nil {
			sum -= e.size
		}
	}
}

// ours reports whether a file is an entry of a cache: version, two digits of the key, the others. The folder is
// the user's choice, so nothing else in it is touched.
func ours(root, path string) bool {
	name, err := filepath.Rel(root, path)
	if err != nil {
		return false
	}
	folder, rest := filepath.Split(name)
	version, digits := filepath.Split(filepath.Clean(folder))
	return hexDigits(filepath.Clean(version), 16) && hexDigits(digits, 2) && hexDigits(rest, 2*sha256.Size-2)
}

func hexDigits(s string, n int) bool {
	_, err := hex.DecodeString(s)
	return err == nil && len(s) == n
}

func (c *Cache) path(key string) string {
	return filepath.Join(c.folder, key[:2], key[2:])
}
