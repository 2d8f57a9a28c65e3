// Package runtime runs instrumented programs on goja: it captures their state as a snapshot and
// rebuilds it. It is the only package that knows the engine.
//
// A [Machine] runs one program, on the goroutine that calls [Machine.Run]:
//
//	p, err := instrument.Compile(ctx, "app.js", instrument.Options{})
//	m := runtime.New(runtime.Options{Stdout: os.Stdout})
//	res, err := m.Run(ctx, p)
//	err = m.Flush()
//
// Any other goroutine may call [Machine.RequestSnapshot]. The program is then stopped where it is, in the middle of a loop or
// a call, and res.Snapshot is its state; snapshot.Write makes it text. [Machine.Resume] of another machine, in another
// process, on another processor, continues it:
//
//	doc, err := snapshot.Read(r)
//	res, err := runtime.New(runtime.Options{Stdout: os.Stdout}).Resume(ctx, doc)
//
// A program that is to go on while its snapshots are kept has an [Options].OnSnapshot that says so.
//
// # Functions of the host
//
// Go functions are known to programs as devices: a [Device] is a name with methods, a [DeviceFunc] a single function. A
// program that has said device.get("store") (of its module thingsmig) keeps that object wherever it goes, and calls what
// the host there has under the name. A host that has nothing under it does not continue the program ([MissingError]). A Device
// that is a [Resource] takes state of its own along.
//
// # What a program may do
//
// Programs are not kept from the host's files unless there are [Permissions]: those of the zero value allow nothing. Memory
// is limited by Options.MaxHeap, time by the context.
//
// # Errors
//
// What the program does wrong is in the [Result]: an uncaught error, an exit status. An error is about the host, the
// document or the context. A panic of a Device goes through to the caller of Run.
package runtime
