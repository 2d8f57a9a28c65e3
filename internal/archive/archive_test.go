package archive

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

func TestArchive(t *testing.T) {
	texts := map[string][]byte{"b": []byte(strings.Repeat("text ", 100)), "a": nil, "a longer name": {0, 1, 2}}
	data, err := Write(texts)
	if err != nil {
		t.Fatal(err)
	}
	again, _ := Write(texts)
	if !bytes.Equal(data, again) {
		t.Error("the same texts give other bytes")
	}
	a := Open(string(data))
	for name, want := range texts {
		if got, ok := a.Get(name); !ok || !bytes.Equal(got, want) {
			t.Errorf("%q: %q, %v", name, got, ok)
		}
	}
	if got, ok := a.Get("c"); ok {
		t.Errorf("there is a text of an unknown name: %q", got)
	}
	if got := a.Names(); !slices.Equal(got, []string{"a", "a longer name", "b"}) {
		t.Errorf("names: %q", got)
	}
}

// What is damaged has less in it, and nothing else.
func TestDamaged(t *testing.T) {
	texts := map[string][]byte{"one": []byte("some text"), "two": []byte("some more text")}
	data, err := Write(texts)
	if err != nil {
		t.Fatal(err)
	}
	for n := range data {
		a := Open(string(data[:n]))
		for name, want := range texts {
			if got, ok := a.Get(name); ok && !bytes.Equal(got, want) {
				t.Errorf("cut at %d: %s is %q", n, name, got)
			}
		}
	}
	for n := range data {
		bad := bytes.Clone(data)
		bad[n] ^= 0x91
		a := Open(string(bad))
		for _, name := range append(a.Names(), "one", "two") {
			a.Get(name)
		}
	}
}
