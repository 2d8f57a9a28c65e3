package restore_test

import (
	"context"
	"fmt"
	"log"
	"strings"

	"thingsmig/instrument"
	"thingsmig/restore"
	"thingsmig/runtime"
)

// The source that continues a program can be looked at: what was left to do is there, from where it was stopped.
func ExampleEmit() {
	ctx := context.Background()
	p, err := instrument.Compile(ctx, "app.js", instrument.Options{Source: []byte(`
		for (let i = 0; i < 1000; i++) console.log(i);
		console.log('the end');
	`)})
	if err != nil {
		log.Fatal(err)
	}
	res, err := runtime.New(runtime.Options{SnapshotAfter: 500}).Run(ctx, p)
	if err != nil {
		log.Fatal(err)
	}
	text, err := restore.Emit(res.Snapshot)
	if err != nil {
		log.Fatal(err)
	}
	again, err := restore.Program(res.Snapshot)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(strings.Contains(text, "the end"), again.Name, again.Source == p.Source)
	// Output: true app.js true
}
