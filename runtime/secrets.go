package runtime

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"strings"
)

// SecretError says that a snapshot has a secret in it and was not written.
type SecretError struct{}

func (*SecretError) Error() string {
	return "the program keeps the value of a secret, which no snapshot may have in it"
}

// shortestSecret is the length from which the values of secrets are looked for: shorter ones can be anywhere by accident.
const shortestSecret = 8

// Guard gives a writer for snapshots of the machine's program that fails with a *SecretError before it writes the value of a
// secret that the program has read here: as text, or in the memory of a buffer.
func (m *Machine) Guard(w io.Writer) io.Writer {
	g := &guard{w: w}
	for _, value := range m.bindings.told {
		if len(value) >= shortestSecret {
			g.add(value)
		}
	}
	if len(g.wanted) == 0 {
		return w
	}
	return g
}

type guard struct {
	w       io.Writer
	wanted  [][]byte
	longest int
	tail    []byte // the end of what was written, shorter than the longest that is wanted
}

func (g *guard) add(value string) {
	forms := []string{escaped(value)}
	for shift := range 3 { // as base64 it depends on what stands before it
		text := base64.StdEncoding.EncodeToString([]byte(strings.Repeat("\x00", shift) + value))
		from := (shift*8 + 5) / 6 // the digits that no other byte has a part in
		to := (shift + len(value)) * 8 / 6
		forms = append(forms, text[from:to])
	}
	for _, f := range forms {
		g.wanted = append(g.wanted, []byte(f))
		g.longest = max(g.longest, len(f))
	}
}

func (g *guard) Write(p []byte) (int, error) {
	joint := append(g.tail, p[:min(len(p), g.longest)]...)
	for _, f := range g.wanted {
		if bytes.Contains(p, f) || bytes.Contains(joint, f) {
			return 0, &SecretError{}
		}
	}
	if len(p) >= g.longest {
		g.tail = append(g.tail[:0], p[len(p)-g.longest:]...)
	} else if g.tail = joint; len(joint) > g.longest {
		g.tail = append([]byte(nil), joint[len(joint)-g.longest:]...)
	}
	return g.w.Write(p)
}

// escaped is a text as snapshots have it between quotes.
func escaped(text string) string {
	var out strings.Builder
	for _, c := range []byte(text) {
		if short := strings.IndexByte("\"\\\b\f\n\r\t", c); short >= 0 {
			out.WriteString("\\" + string("\"\\bfnrt"[short]))
		} else if c < 0x20 {
			fmt.Fprintf(&out, "\\u%04x", c)
		} else {
			out.WriteByte(c)
		}
	}
	return out.String()
}
