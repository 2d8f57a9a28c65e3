package runtime

import (
	"crypto/hmac"
	"crypto/md5"
	"crypto/rand"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"crypto/subtle"
	"hash"
	"strings"

	"github.com/dop251/goja"
)

// hashes are those that createHash knows.
var hashes = map[string]func() hash.Hash{
	"md5": md5.New, "sha1": sha1.New, "sha224": sha256.New224, "sha256": sha256.New,
	"sha384": sha512.New384, "sha512": sha512.New, "sha512-256": sha512.New512_256,
}

// cryptoFunctions are what the module crypto asks of the host. A hash under way is the data that it
// has got: so it can go along.
func (r *realm) cryptoFunctions(set func(string, any)) {
	bytesIn := func(v goja.Value) []byte {
		data, ok := bytesOf(v)
		if !ok {
			panic(r.rt.NewTypeError("not a view"))
		}
		return data
	}
	set("hashes", r.rt.NewArray(anyStrings([]string{"md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha512-256"})...))
	// digest(algorithm, data, key) is an ArrayBuffer, undefined for an algorithm that is not known.
	set("digest", func(c goja.FunctionCall) goja.Value {
		make := hashes[strings.ReplaceAll(strings.ToLower(c.Argument(0).String()), "/", "-")]
		if make == nil {
			return goja.Undefined()
		}
		h := make()
		if key := c.Argument(2); !goja.IsUndefined(key) {
			h = hmac.New(make, bytesIn(key))
		}
		if data := c.Argument(1); !goja.IsUndefined(data) {
			h.Write(bytesIn(data))
		}
		return r.rt.ToValue(r.rt.NewArrayBuffer(h.Sum(nil)))
	})
	set("random", func(c goja.FunctionCall) goja.Value {
		data := make([]byte, c.Argument(0).ToInteger())
		_, _ = rand.Read(data) // never fails
		return r.rt.ToValue(r.rt.NewArrayBuffer(data))
	})
	set("sameBytes", func(c goja.FunctionCall) goja.Value {
		return r.rt.ToValue(subtle.ConstantTimeCompare(bytesIn(c.Argument(0)), bytesIn(c.Argument(1))) == 1)
	})
}
