package fdlibm

import (
	"bufio"
	"crypto/sha256"
	"encoding/binary"
	"flag"
	"fmt"
	"math"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the table of hashes anew")

const (
	hashFile   = "testdata/hashes.txt"
	hashInputs = 5000
)

// TestHashes compares the results of 5,000 fixed inputs a function with those of the machine that
// wrote the table. It is the test to run on other processors.
func TestHashes(t *testing.T) {
	got := make([]string, len(functions))
	for i := range functions {
		sum := sha256.New()
		each(i, hashInputs, func(_, _, result float64) {
			var b [8]byte
			binary.BigEndian.PutUint64(b[:], math.Float64bits(result))
			sum.Write(b[:])
		})
		got[i] = fmt.Sprintf("%s %x", functions[i].name, sum.Sum(nil))
	}
	if *update {
		if err := os.WriteFile(hashFile, []byte(strings.Join(got, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	f, err := os.Open(hashFile)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	want := map[string]string{}
	for s := bufio.NewScanner(f); s.Scan(); {
		name, _, _ := strings.Cut(s.Text(), " ")
		want[name] = s.Text()
	}
	if len(want) != len(functions) {
		t.Errorf("the table has %d functions, the package %d", len(want), len(functions))
	}
	for i, fn := range functions {
		if got[i] != want[fn.name] {
			t.Errorf("results differ: %s, the table has %q", got[i], want[fn.name])
		}
	}
}
