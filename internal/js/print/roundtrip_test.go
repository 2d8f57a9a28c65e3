package print_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/dop251/goja"

	"thingsmig/internal/js/parse"
	"thingsmig/internal/js/print"
)

// reprint gives the printed form of src and checks that printing it again changes nothing.
func reprint(t *testing.T, name, src string) string {
	t.Helper()
	once := printed(t, name, src)
	if twice := printed(t, name+" as printed", once); twice != once {
		t.Errorf("%s: printing twice gives another text: %s", name, firstDifference(once, twice))
	}
	return once
}

func printed(t *testing.T, name, src string) string {
	t.Helper()
	n, err := parse.ParseWith(name, src, parse.Options{AllowReturn: true})
	if err != nil {
		t.Fatalf("%v in\n%.2000s", err, src)
	}
	return print.Print(n, print.Options{}).Code
}

func firstDifference(a, b string) string {
	la, lb := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i, l := range la {
		if i >= len(lb) || l != lb[i] {
			return fmt.Sprintf("line %d: %q, %q", i+1, l, append(lb, make([]string, len(la))...)[i])
		}
	}
	return "more lines"
}

// runGoja runs a program and gives what it writes. Timers run in the order of their times.
func runGoja(src string) string {
	vm := goja.New()
	var out strings.Builder
	log := func(c goja.FunctionCall) goja.Value {
		for i, a := range c.Arguments {
			if i > 0 {
				out.WriteString(" ")
			}
			out.WriteString(a.String())
		}
		out.WriteString("\n")
		return goja.Undefined()
	}
	console := vm.NewObject()
	for _, name := range []string{"log", "error", "warn", "info", "debug"} {
		console.Set(name, log)
	}
	vm.Set("console", console)
	stop := time.AfterFunc(time.Minute, func() { vm.Interrupt("too slow") })
	defer stop.Stop()
	if _, err := vm.RunString(timers); err != nil {
		return err.Error()
	}
	if _, err := vm.RunScript("program.js", src); err != nil {
		fmt.Fprintf(&out, "error: %v\n", stripPositions(err.Error()))
	}
	if _, err := vm.RunString("$runTimers()"); err != nil {
		fmt.Fprintf(&out, "error in timer: %v\n", stripPositions(err.Error()))
	}
	return out.String()
}

func stripPositions(s string) string {
	s, _, _ = strings.Cut(s, " at ")
	return s
}

const timers = `
var $timers = [], $id = 0, $now = 0;
function setTimeout(f, ms, ...a) { $timers.push({ id: ++$id, at: $now + (+ms || 1), f: () => f(...a) }); return $id; }
function setInterval(f, ms, ...a) { const id = ++$id; const go = () => { $timers.push({ id, at: $now + (+ms || 1), f: () => { go(); f(...a); } }) }; go(); return id; }
function setImmediate(f, ...a) { return setTimeout(f, 0, ...a); }
function clearTimeout(id) { $timers = $timers.filter(t => t.id !== id); }
var clearInterval = clearTimeout, clearImmediate = clearTimeout;
function queueMicrotask(f) { Promise.resolve().then(f); }
function $runTimers() {
  if ($timers.length === 0) return;
  $timers.sort((a, b) => a.at - b.at || a.id - b.id);
  const t = $timers.shift();
  $now = t.at;
  if ($now < 1e6) { t.f(); Promise.resolve().then($runTimers); }
}
`

// runNode runs a program in Node.
func runNode(t *testing.T, src string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "program.js")
	if err := os.WriteFile(file, []byte(src), 0o666); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, "node", file)
	var errs strings.Builder
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		for _, line := range strings.Split(errs.String(), "\n") {
			if strings.Contains(line, "Error") && !strings.HasPrefix(line, "    at ") {
				return string(out) + "error: " + line
			}
		}
	}
	return string(out)
}

func haveNode(t *testing.T) {
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("no node")
	}
}

func programs(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("../../../testdata/programs/*/*.js")
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// skipTexts skips the program that prints its own text: printed, that is another one.
func skipTexts(t *testing.T, file string) {
	t.Helper()
	if strings.HasSuffix(filepath.ToSlash(file), "reflect/texts.js") {
		t.Skip("it shows its own text")
	}
}

// TestProgramsGoja prints programs and runs both forms on the engine.
func TestProgramsGoja(t *testing.T) {
	for _, file := range programs(t) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			t.Parallel()
			if filepath.Base(filepath.Dir(file)) == "beyond" {
				t.Skip("the engine gets it wrong")
			}
			skipTexts(t, file)
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := goja.Compile(file, string(src), false); err != nil {
				t.Skip("not for this engine: ", err)
			}
			out := reprint(t, file, string(src))
			if want, got := runGoja(string(src)), runGoja(out); got != want {
				t.Errorf("the printed program writes something else: %s", firstDifference(want, got))
			}
		})
	}
}

// onTheClock finds programs that race with timers of real time, or with modules that load.
var onTheClock = regexp.MustCompile(`\bset(Timeout|Interval)\b|timers/promises|\bimport\(`)

// TestProgramsNode prints programs and runs both forms in Node.
func TestProgramsNode(t *testing.T) {
	haveNode(t)
	if testing.Short() {
		t.Skip("takes long")
	}
	for _, file := range programs(t) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			t.Parallel()
			skipTexts(t, file)
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if onTheClock.Match(src) {
				t.Skip("a busy machine changes what it prints, or what other programs find loaded")
			}
			n, err := parse.Parse(file, string(src))
			if err != nil {
				t.Skip("not for this engine: ", err)
			}
			out := print.Print(n, print.Options{}).Code
			if want, got := runNode(t, string(src)), runNode(t, out); got != want {
				t.Errorf("the printed program writes something else: %s", firstDifference(want, got))
			}
		})
	}
}

// TestLong prints trees that are deep on their left side.
func TestLong(t *testing.T) {
	for _, src := range []string{
		"x = 1" + strings.Repeat(" + a", 20_000),
		"x = a" + strings.Repeat(" && a", 20_000),
		"x" + strings.Repeat(".a", 20_000),
		"x" + strings.Repeat(".a(1)", 20_000),
		"if (a) {}" + strings.Repeat(" else if (b) {}", 20_000),
		"x = " + strings.Repeat("a = ", 20_000) + "1",
		strings.Repeat("(a, ", 2_900) + "1" + strings.Repeat(")", 2_900),
	} {
		reprint(t, src[:20], src)
	}
}
