package runtime

import (
	"testing"

	"github.com/dop251/goja"
)

// BenchmarkRealmStock is what every realm pays so that its heap can be written and read.
func BenchmarkRealmStock(b *testing.B) {
	for range b.N {
		rt := goja.New()
		r, err := newHeapRealm(rt)
		if err != nil {
			b.Fatal(err)
		}
		if err := r.takeStock(); err != nil {
			b.Fatal(err)
		}
	}
}
