package cli

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	goruntime "runtime"

	"thingsmig/snapshot"
)

// A host seals the snapshots that it writes with a key that only its user can read. So it knows its own ones again: what
// a document says of where it was made shows nothing.

// hostKey is the key; nil if there can be none.
type hostKey []byte

const hostKeySize = 32

// stateFolder is where the user's programs keep what must outlast them.
func stateFolder() (string, error) {
	if dir := os.Getenv("XDG_STATE_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "thingsmig"), nil
	}
	switch goruntime.GOOS {
	case "windows", "darwin", "ios":
		dir, err := os.UserConfigDir()
		return filepath.Join(dir, "thingsmig"), err
	}
	home, err := os.UserHomeDir()
	if err == nil && !filepath.IsAbs(home) {
		err = errors.New("the home folder is not known")
	}
	return filepath.Join(home, ".local", "state", "thingsmig"), err
}

// key is the key of this host and user, which is made when it is wanted first.
func (s *session) key() hostKey {
	if s.hostKey == nil {
		key, err := readHostKey()
		if err != nil {
			key = []byte{} // tried
		}
		s.hostKey = key
	}
	return s.hostKey
}

func readHostKey() (hostKey, error) {
	dir, err := stateFolder()
	if err != nil {
		return nil, err
	}
	path := filepath.Join(dir, "host.key")
	key, err := loadHostKey(path)
	if !errors.Is(err, fs.ErrNotExist) {
		return key, err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	fresh := make([]byte, hostKeySize)
	_, _ = rand.Read(fresh) // never fails
	temp, err := os.CreateTemp(dir, ".host.key.*")
	if err != nil {
		return nil, err
	}
	defer os.Remove(temp.Name())
	_, err = temp.WriteString(hex.EncodeToString(fresh) + "\n")
	if err == nil {
		err = temp.Sync()
	}
	if e := temp.Close(); err == nil {
		err = e
	}
	if err != nil {
		return nil, err
	}
	// Another process may be doing the same: there is one key, and it is whole.
	if err := os.Link(temp.Name(), path); err != nil && !errors.Is(err, fs.ErrExist) {
		if err := os.Rename(temp.Name(), path); err != nil {
			return nil, err
		}
	}
	return loadHostKey(path)
}

// loadHostKey reads the key, if nobody else can.
func loadHostKey(path string) (hostKey, error) {
	info, err := os.Lstat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() || goruntime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
		return nil, errors.New("others can read the key of this host")
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	key := make([]byte, hostKeySize)
	if len(text) < 2*hostKeySize {
		return nil, errors.New("the key of this host is damaged")
	}
	_, err = hex.Decode(key, text[:2*hostKeySize])
	return key, err
}

// seal is the seal of a document with this hash; empty without a key.
func (k hostKey) seal(hash string) string {
	if len(k) == 0 {
		return ""
	}
	h := hmac.New(sha256.New, k)
	h.Write([]byte("thingsmig snapshot\n" + hash))
	return "hmac-sha256:" + hex.EncodeToString(h.Sum(nil))
}

// made reports whether a document was written by this host. The document has been read, so its hash is right.
func (k hostKey) made(doc *snapshot.Document) bool {
	return len(k) > 0 && doc.Seal != "" && hmac.Equal([]byte(k.seal(doc.Hash)), []byte(doc.Seal))
}
