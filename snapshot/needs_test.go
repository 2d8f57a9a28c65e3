package snapshot_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"thingsmig/snapshot"
	"thingsmig/snapshot/snapshottest"
)

var someNeeds = snapshot.Needs{
	Limited: true,
	Granted: []snapshot.Access{{Kind: "read", Name: "/tmp"}, {Kind: "deny-read", Name: "/tmp/x"}, {Kind: "env"}},
	Asked:   []snapshot.Access{{Kind: "net", Name: "example.com:80"}},
	Devices: []string{"sensor"}, Secrets: []string{"TOKEN"},
	Resources: []snapshot.Resource{{Kind: "file", Name: "3", State: `{"size":3}`}},
}

// TestNeeds: what a program needs is read as it was written, and the state does not depend on it.
func TestNeeds(t *testing.T) {
	state, err := snapshot.StateHash(sample())
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range []snapshot.Needs{someNeeds, {Limited: true}, {Asked: someNeeds.Asked}, {Secrets: []string{"A", "B"}}} {
		d := sample()
		d.Needs = n
		text := write(t, d)
		snapshottest.Check(t, text)
		got, err := snapshot.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got.Needs, n) {
			t.Errorf("read\n%+v\nwrote\n%+v", got.Needs, n)
		}
		if h, err := snapshot.StateHash(d); err != nil || h != state {
			t.Errorf("the state has another hash with %+v: %v", n, err)
		}
		edited := strings.Replace(string(text), `"needs":{`, `"needs":{"devices":["x"],`, 1)
		if _, err := snapshot.Parse([]byte(edited)); !errors.Is(err, snapshot.ErrCorrupt) {
			t.Errorf("an edit of the needs is not noticed: %v", err)
		}
	}
	for _, bad := range []string{`{"granted":[[]]}`, `{"asked":[["read","a","b"]]}`, `{"resources":[{"kind":"file"}]}`, `{"x":1}`} {
		text := strings.Replace(string(write(t, sample())), ",\n\"hash\"", ",\n\"needs\":"+bad+",\n\"hash\"", 1)
		if _, err := snapshot.Parse([]byte(text)); !errors.Is(err, snapshot.ErrCorrupt) || !strings.Contains(err.Error(), "needs") {
			t.Errorf("%s: %v", bad, err)
		}
	}
}

// TestSeal: the seal stands behind the hash, which does not know of it, in any layout.
func TestSeal(t *testing.T) {
	plain := write(t, sample())
	d := sample()
	seal := "hmac-sha256:" + strings.Repeat("0a", 32)
	d.SealWith = func(hash string) string {
		if !strings.HasPrefix(hash, "sha256:") {
			t.Errorf("asked for the seal of %q", hash)
		}
		return seal
	}
	text := write(t, d)
	snapshottest.Check(t, text)
	var indented bytes.Buffer
	if err := json.Indent(&indented, text, "", " "); err != nil {
		t.Fatal(err)
	}
	for _, layout := range [][]byte{text, indented.Bytes()} {
		got, err := snapshot.Parse(layout)
		if err != nil {
			t.Fatal(err)
		}
		if got.Seal != seal {
			t.Errorf("the seal is %q", got.Seal)
		}
		if again := write(t, got); !bytes.Equal(again, plain) {
			t.Error("a seal is written that nobody has made for this text")
		}
	}
	for _, bad := range []string{"", "x", "hmac-sha256:00", "hmac-sha256:" + strings.Repeat("G0", 32)} {
		if _, err := snapshot.Parse([]byte(strings.Replace(string(text), seal, bad, 1))); !errors.Is(err, snapshot.ErrCorrupt) {
			t.Errorf("the seal %q: %v", bad, err)
		}
	}
	damaged := strings.Replace(string(text), `"polls":42`, `"polls":43`, 1)
	if _, err := snapshot.Parse([]byte(damaged)); !errors.Is(err, snapshot.ErrCorrupt) {
		t.Errorf("damage behind a seal is not noticed: %v", err)
	}
}
