package main

import (
	"bytes"
	"context"
	"embed"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"thingsmig/instrument"
	tmruntime "thingsmig/runtime"
	"thingsmig/snapshot"
)

//go:embed heaps/*.js
var heapFiles embed.FS

// A heap script makes something to be captured. It either has a function build(n) that returns data
// and check(data) that makes a text of it, or a function rest() that calls hold() where it is to be
// stopped. What is put before and after it makes a program of it that tells on standard error
// where it is: a line is there at once, because the line to standard output after it makes it so.
const (
	travelHead = `const size = Number(process.argv[2]), turns = Number(process.argv[3]);
function mark(text) {
  console.error(text);
  console.log("");
}
function hold() {
  mark("ready");
  for (let turn = 0; turn < turns; turn++) mark("turn");
}
`
	travelBuilt = `const data = build(size);
hold();
console.log(check(data));
`
	travelRest = "(async () => console.log(await rest()))();\n"
	// The same data in the engine's own JSON, on the engine as it is.
	jsonTail = `const data = build(Number(process.argv[2])), times = Number(process.argv[3]), runs = Number(process.argv[4]);
const result = { stringify: [], parse: [], length: 0, same: true };
for (let run = 0; run < runs; run++) {
  let text, copy;
  let start = Date.now();
  for (let i = 0; i < times; i++) text = JSON.stringify(data);
  result.stringify.push((Date.now() - start) / times);
  start = Date.now();
  for (let i = 0; i < times; i++) copy = JSON.parse(text);
  result.parse.push((Date.now() - start) / times);
  result.length = text.length;
  result.same = result.same && check(copy) === check(data);
}
console.log(JSON.stringify(result));
`
)

// The lines by which a program tells where it is.
const (
	markReady = "ready" // everything is built
	markTurn  = "turn"  // a turn of the loop in which it is captured
)

// heapScript reads a heap script and its description.
func heapScript(name string) (program, error) {
	source, err := heapFiles.ReadFile("heaps/" + name + ".js")
	if err != nil {
		return program{}, err
	}
	return parseProgram(name, string(source))
}

// travelProgram is the program that a heap script is made part of.
func travelProgram(p program) program {
	tail := travelRest
	if strings.Contains(p.source, "function build(") {
		tail = travelBuilt
	}
	return program{name: p.name, source: travelHead + p.source + tail}
}

// jsonProgram is the program that writes and reads the same data as JSON.
func jsonProgram(p program) program {
	return program{name: p.name + "-json", source: p.source + jsonTail}
}

// compileProgram compiles the script at path.
func compileProgram(ctx context.Context, path string) (*instrument.Program, error) {
	return instrument.Compile(ctx, path, instrument.Options{})
}

// lines calls a function with each line that is written to it.
type lines struct {
	rest []byte
	each func(line string)
}

func (l *lines) Write(p []byte) (int, error) {
	l.rest = append(l.rest, p...)
	for {
		line, rest, ok := bytes.Cut(l.rest, []byte("\n"))
		if !ok {
			return len(p), nil
		}
		l.each(string(line))
		l.rest = rest
	}
}

// traveller runs a program that tells where it is.
type traveller struct {
	args       []string
	onMark     func(m *tmruntime.Machine, mark string)
	onStage    func(tmruntime.Stage)
	onSnapshot func(*snapshot.Document) (goOn bool, err error)
	stdout     io.Writer
}

func (t *traveller) machine() *tmruntime.Machine {
	var m *tmruntime.Machine
	m = tmruntime.New(tmruntime.Options{
		Args: t.args, Stdout: t.stdout, OnStage: t.onStage, OnSnapshot: t.onSnapshot,
		Stderr: &lines{each: func(line string) {
			if t.onMark != nil {
				t.onMark(m, line)
			}
		}},
	})
	return m
}

func finished(r tmruntime.Result, err error) error {
	if err == nil && r.Uncaught != nil {
		err = r.Uncaught
	}
	return err
}

// run runs a program from its beginning.
func (t *traveller) run(ctx context.Context, p *instrument.Program) error {
	return finished(t.machine().Run(ctx, p))
}

// resume goes on from a snapshot.
func (t *traveller) resume(ctx context.Context, doc *snapshot.Document) error {
	return finished(t.machine().Resume(ctx, doc))
}

// readSnapshotFile does what the command resume does with a file.
func readSnapshotFile(path string) (*snapshot.Document, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return snapshot.Read(f)
}

// answer is the last line that a program printed.
func answer(stdout []byte) string {
	all := strings.Split(strings.TrimSpace(string(stdout)), "\n")
	return all[len(all)-1]
}

// runPlainly runs a program on the engine as it is and gives its last line.
func runPlainly(ctx context.Context, p program, args []string) (string, error) {
	var stdout, stderr bytes.Buffer
	err := tmruntime.RunPlain(ctx, p.name, p.source, tmruntime.Options{Args: args, Stdout: &stdout, Stderr: &stderr})
	if err != nil {
		return "", withStderr(err, stderr.String())
	}
	return answer(stdout.Bytes()), nil
}

// writeInto puts a program into a folder and compiles it.
func writeInto(ctx context.Context, dir string, p program) (*instrument.Program, error) {
	path := filepath.Join(dir, p.name+".js")
	if err := os.WriteFile(path, []byte(p.source), 0o600); err != nil {
		return nil, fmt.Errorf("%s: %w", p.name, err)
	}
	return compileProgram(ctx, path)
}
