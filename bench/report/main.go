// Command report writes docs/BENCHMARKS.md and its plots from the JSON that
// bench and other measurements have written.
//
//	go run ./bench/report [-o docs/BENCHMARKS.md] FILE.json ...
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stderr))
}

func run(args []string, stderr io.Writer) int {
	flags := flag.NewFlagSet("report", flag.ContinueOnError)
	flags.SetOutput(stderr)
	out := flags.String("o", filepath.Join("docs", "BENCHMARKS.md"), "the `file` to write; plots go into the folder benchmarks beside it")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if flags.NArg() == 0 {
		fmt.Fprintln(stderr, "report: no result files; bench/README.md tells how to make them")
		return 2
	}
	if err := generate(flags.Args(), *out); err != nil {
		fmt.Fprintln(stderr, "report:", err)
		return 1
	}
	return 0
}

// generate reads the files, all before it writes anything.
func generate(files []string, out string) error {
	in, err := readFiles(files)
	if err != nil {
		return err
	}
	plots := filepath.Join(filepath.Dir(out), "benchmarks")
	if err := os.MkdirAll(plots, 0o755); err != nil {
		return err
	}
	for _, m := range in.programs {
		if svg := plotPrograms(m); svg != "" {
			if err := os.WriteFile(filepath.Join(plots, plotName(m)), []byte(svg), 0o644); err != nil {
				return err
			}
		}
	}
	return os.WriteFile(out, []byte(markdown(in)), 0o644)
}
