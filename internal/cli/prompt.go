package cli

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"thingsmig/internal/diag"
)

// prompt asks whoever sits at the terminal.
type prompt struct {
	in      io.Reader
	out     io.Writer
	program string
	style   diag.Style
}

// allows asks whether a program may do something. Anything but a clear yes is a no.
func (p prompt) allows(q question) bool {
	what := q.kind + " access"
	if len(q.names) > 0 {
		quoted := make([]string, len(q.names))
		for i, n := range q.names {
			quoted[i] = strconv.Quote(n) // the snapshot's text must not move the cursor
		}
		what += " to " + strings.Join(quoted, ", ")
	}
	fmt.Fprintf(p.out, "%sthingsmig:%s %s, which was not captured here, requests %s.\n", p.style.Place, p.style.Reset, strconv.Quote(p.program), what)
	fmt.Fprintf(p.out, "Run again with --allow-%s to bypass this prompt.\n", q.kind)
	for range 3 {
		fmt.Fprint(p.out, "Allow? [y/n] (y = yes, allow; n = no, deny) > ")
		line, err := readLine(p.in)
		switch strings.ToLower(strings.TrimSpace(line)) {
		case "y", "yes":
			return true
		case "n", "no":
			return false
		}
		if err != nil {
			break
		}
	}
	fmt.Fprintln(p.out)
	return false
}

// readLine reads a line and nothing after it: that is the program's.
func readLine(r io.Reader) (string, error) {
	var line []byte
	var b [1]byte
	for len(line) < 1000 {
		n, err := r.Read(b[:])
		if n > 0 {
			if b[0] == '\n' {
				return string(line), nil
			}
			line = append(line, b[0])
		}
		if err != nil {
			return string(line), err
		}
	}
	return string(line), nil
}

// interactive reports whether there is somebody to ask.
func interactive(in io.Reader, out io.Writer) bool {
	terminal := func(v any) bool {
		f, ok := v.(*os.File)
		if !ok {
			return false
		}
		info, err := f.Stat()
		return err == nil && info.Mode()&os.ModeCharDevice != 0
	}
	return terminal(in) && terminal(out)
}
