package cli

import (
	"io"
	"strings"
	"testing"
)

func TestPrompt(t *testing.T) {
	for answer, want := range map[string]bool{
		"y\nrest": true, "Yes\n": true, "n\ny\n": false, "what\n\ny\n": true, "a\nb\nc\ny\n": false, "": false, "y": true, "\n": false,
	} {
		in := strings.NewReader(answer)
		var out strings.Builder
		p := prompt{in: in, out: &out, program: "app.js"}
		if got := p.allows(question{"read", []string{"/a", "/b\x1b[2J"}}); got != want {
			t.Errorf("%q: %v", answer, got)
		}
		if text := out.String(); !strings.Contains(text, `requests read access to "/a", "/b\x1b[2J".`) || !strings.Contains(text, "--allow-read") {
			t.Errorf("it asks %q", text)
		}
		if rest, _ := io.ReadAll(in); answer == "y\nrest" && string(rest) != "rest" {
			t.Errorf("the program would read %q", rest)
		}
	}
}
