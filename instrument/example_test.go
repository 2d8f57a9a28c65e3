package instrument_test

import (
	"context"
	"errors"
	"fmt"

	"thingsmig/instrument"
)

// What is wrong with a program is known before it runs.
func ExampleCompile() {
	source := "let total = 0;\n$poll = 1;\n"
	_, err := instrument.Compile(context.Background(), "app.js", instrument.Options{Source: []byte(source)})
	var list instrument.Diagnostics
	if errors.As(err, &list) {
		for _, d := range list {
			fmt.Printf("%s:%d:%d: %s %s (%s)\n", d.File, d.Line, d.Col, d.ID, d.Msg, d.Hint)
		}
	}
	// Output: app.js:2:1: TM1023 the global variable $poll has a name that the compiler uses itself (rename it)
}

// Check tells where snapshots wait, too: those are notes, and the program runs.
func ExampleCheck() {
	source := "const o = { get sum() { let n = 0; for (let i = 0; i < 999; i++) n += i; return n; } };\nconsole.log(o.sum);\n"
	list, err := instrument.Check(context.Background(), "app.js", instrument.Options{Source: []byte(source)})
	if err != nil {
		fmt.Println(err)
	}
	for _, d := range list {
		fmt.Println(d.ID, d.Line, d.Severity == instrument.Note)
	}
	// Output: TM2003 1 true
}
