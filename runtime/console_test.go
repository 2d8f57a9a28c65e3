package runtime

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dop251/goja"
)

var updateConsole = flag.Bool("update-console", false, "write what Node prints to the golden files of the console")
var keepConsole = flag.String("keep-console", "", "write what is printed to this folder")

// TestConsoleAsNode compares what scripts print with what Node 20 printed. A script may be
// followed by files with the same name and the ending .out.
func TestConsoleAsNode(t *testing.T) {
	scripts, err := filepath.Glob("testdata/console/*.js")
	if err != nil || len(scripts) == 0 {
		t.Fatal(err, len(scripts))
	}
	for _, script := range scripts {
		t.Run(filepath.Base(script), func(t *testing.T) {
			golden := strings.TrimSuffix(script, ".js") + ".out"
			if *updateConsole {
				out, err := exec.Command("node", script).Output()
				if err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(golden, out, 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			source, err := os.ReadFile(script)
			if err != nil {
				t.Fatal(err)
			}
			var stdout, stderr bytes.Buffer
			c := runWithConsole(t, script, string(source), &stdout, &stderr)
			if err := c.Flush(); err != nil {
				t.Fatal(err)
			}
			if *keepConsole != "" {
				_ = os.WriteFile(filepath.Join(*keepConsole, filepath.Base(golden)), stdout.Bytes(), 0o666)
			}
			got, expected := strings.Split(stdout.String(), "\n"), strings.Split(string(want), "\n")
			for i := range max(len(got), len(expected)) {
				if line(got, i) != line(expected, i) {
					t.Fatalf("line %d:\n got %s\nwant %s", i+1, line(got, i), line(expected, i))
				}
			}
		})
	}
}

func line(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(none)"
}

// runWithConsole runs a script as the body of a CommonJS function.
func runWithConsole(t *testing.T, name, source string, stdout, stderr *bytes.Buffer) *console {
	t.Helper()
	rt := goja.New()
	c := newConsole(newInspector(rt), stdout, stderr)
	if err := rt.Set("console", c.Object()); err != nil {
		t.Fatal(err)
	}
	if _, err := rt.RunScript(name, "(function () {"+source+"\n}).call({})"); err != nil {
		t.Fatal(err)
	}
	return c
}
