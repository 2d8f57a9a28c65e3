package fuzz_test

import (
	"fmt"
	"os"
	"testing"

	"thingsmig/internal/fuzz"
)

func TestDump(t *testing.T) {
	if os.Getenv("FUZZ_DUMP") == "" {
		t.Skip()
	}
	s := fuzz.Program(fuzz.Seed(uint64(env("FUZZ_SEED", 1))), fuzz.Options{Off: names("FUZZ_OFF"), On: names("FUZZ_ON"), Size: env("FUZZ_SIZE", 0)})
	fmt.Println(s)
	v := check(s, startNode(t), effort{every: 120, random: 2, hops: 30})
	fmt.Fprintln(os.Stderr, v)
}
