package runtime_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"strings"

	"thingsmig/instrument"
	"thingsmig/runtime"
	"thingsmig/snapshot"
)

// must ends an example that goes wrong.
func must[T any](v T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return v
}

// A program is stopped in the middle of a recursion, written to an io.Writer, and continued from an io.Reader by another
// machine, which could be in another process on another processor.
func Example() {
	ctx := context.Background()
	program := must(instrument.Compile(ctx, "hanoi.js", instrument.Options{Source: []byte(`
		let moves = 0;
		function hanoi(n, from, to, by) {
			if (n === 0) return;
			hanoi(n - 1, from, by, to);
			moves++;
			if (n === 7) console.log('the largest one, after', moves, 'moves');
			hanoi(n - 1, by, to, from);
		}
		hanoi(7, 'a', 'b', 'c');
		console.log(moves, 'moves in all');
	`)}))

	var wire bytes.Buffer // a file, a connection, a column of a database ...
	{
		m := runtime.New(runtime.Options{Stdout: os.Stdout, SnapshotAfter: 90})
		res := must(m.Run(ctx, program))
		if err := m.Flush(); err != nil {
			log.Fatal(err)
		}
		fmt.Println("stopped:", res.Stopped)
		if err := snapshot.Write(&wire, res.Snapshot); err != nil {
			log.Fatal(err)
		}
	}
	{
		m := runtime.New(runtime.Options{Stdout: os.Stdout})
		res := must(m.Resume(ctx, must(snapshot.Read(&wire))))
		if err := m.Flush(); err != nil {
			log.Fatal(err)
		}
		fmt.Println("stopped:", res.Stopped)
	}
	// Output:
	// the largest one, after 64 moves
	// stopped: true
	// 127 moves in all
	// stopped: false
}

// A service keeps what its program has reached, without stopping it: after a crash it would begin where the last text was
// written.
func ExampleOptions_onSnapshot() {
	ctx := context.Background()
	program := must(instrument.Compile(ctx, "sum.js", instrument.Options{Source: []byte(`
		let sum = 0;
		for (let i = 1; i <= 1000; i++) sum += i;
		console.log(sum);
	`)}))
	var last bytes.Buffer
	m := runtime.New(runtime.Options{
		Stdout:        os.Stdout,
		SnapshotAfter: 500,
		OnSnapshot: func(doc *snapshot.Document) (goOn bool, err error) {
			last.Reset()
			return true, snapshot.Write(&last, doc)
		},
	})
	must(m.Run(ctx, program))
	must(0, m.Flush())

	again := runtime.New(runtime.Options{Stdout: os.Stdout})
	must(again.Resume(ctx, must(snapshot.Read(&last))))
	must(0, again.Flush())
	// Output:
	// 500500
	// 500500
}

// Another goroutine stops a program that computes without end.
func ExampleMachine_RequestSnapshot() {
	ctx := context.Background()
	program := must(instrument.Compile(ctx, "forever.js", instrument.Options{Source: []byte(`
		const { device } = require('thingsmig');
		device.get('service').call('begun');
		for (let n = 0; ; n++);
	`)}))
	begun := make(chan bool, 1)
	m := runtime.New(runtime.Options{Devices: map[string]runtime.Device{
		"service": runtime.DeviceFunc(func(string, []any) (any, error) { begun <- true; return nil, nil }),
	}})
	go func() {
		<-begun
		m.RequestSnapshot()
	}()
	res := must(m.Run(ctx, program))
	fmt.Println(res.Stopped, res.Snapshot.Program.Name)
	// Output: true forever.js
}

// Go functions that a program calls: it knows them by name, and after a hop calls those of the new host.
func ExampleDeviceFunc() {
	ctx := context.Background()
	program := must(instrument.Compile(ctx, "report.js", instrument.Options{Source: []byte(`
		const { device } = require('thingsmig');
		const shop = device.get('shop');
		const names = ['tea', 'milk', 'salt'];
		for (const name of names) {
			try {
				const { price, currency } = shop.call('price', name, { discount: 0.5 });
				console.log(name, price, currency);
			} catch (e) {
				console.log(name, e.code + ':', e.message);
			}
		}
	`)}))
	var here *runtime.Machine
	shop := func(currency string, prices map[string]float64) runtime.Device {
		return runtime.DeviceFunc(func(method string, args []any) (any, error) {
			if method != "price" {
				return nil, errors.New("the shop has no " + method)
			}
			price, ok := prices[args[0].(string)]
			if !ok {
				return nil, soldOut(args[0].(string))
			}
			here.RequestSnapshot() // at the next place where the program can be stopped
			return map[string]any{"price": price * args[1].(map[string]any)["discount"].(float64), "currency": currency}, nil
		})
	}
	here = runtime.New(runtime.Options{
		Stdout:  os.Stdout,
		Devices: map[string]runtime.Device{"shop": shop("EUR", map[string]float64{"tea": 3})},
	})
	res := must(here.Run(ctx, program))
	must(0, here.Flush())

	there := runtime.New(runtime.Options{
		Stdout:  os.Stdout,
		Devices: map[string]runtime.Device{"shop": shop("CHF", map[string]float64{"tea": 4, "milk": 2})},
	})
	must(there.Resume(ctx, res.Snapshot))
	must(0, there.Flush())

	_, err := runtime.New(runtime.Options{}).Resume(ctx, res.Snapshot)
	fmt.Println(err)
	// Output:
	// tea 1.5 EUR
	// milk 1 CHF
	// salt ERR_SOLD_OUT: there is no salt
	// the snapshot needs the device "shop", which is not here
}

// soldOut is an error that programs can tell from others by its code.
type soldOut string

func (s soldOut) Error() string { return "there is no " + string(s) }
func (soldOut) Code() string    { return "ERR_SOLD_OUT" }

// feed is a device that remembers how far it was read: it is a Resource, too.
type feed struct {
	lines []string
	next  int
	read  func() // is told of each line
}

// Call gives the next line.
func (f *feed) Call(method string, args []any) (any, error) {
	if f.next == len(f.lines) {
		return nil, nil
	}
	f.next++
	f.read()
	return f.lines[f.next-1], nil
}

// Describe says how far it was read.
func (f *feed) Describe() (json.RawMessage, error) { return json.Marshal(f.next) }

// Attach goes to where it was.
func (f *feed) Attach(state json.RawMessage) error {
	if err := json.Unmarshal(state, &f.next); err != nil {
		return err
	}
	if f.next > len(f.lines) {
		return fmt.Errorf("it has %d lines, and %d were read", len(f.lines), f.next)
	}
	return nil
}

// Fail lets the program go on all the same: it gets the error when it reads.
func (f *feed) Fail(err error) error { return err }

// A device with a state of its own takes it along.
func ExampleResource() {
	ctx := context.Background()
	program := must(instrument.Compile(ctx, "lines.js", instrument.Options{Source: []byte(`
		const { device } = require('thingsmig');
		const feed = device.get('feed');
		try {
			for (let line; (line = feed.read()) !== undefined; ) console.log(line);
		} catch (e) {
			console.log('lost:', e.message);
		}
	`)}))
	continueWith := func(doc *snapshot.Document, lines string) {
		m := runtime.New(runtime.Options{Stdout: os.Stdout, Devices: map[string]runtime.Device{"feed": &feed{lines: strings.Fields(lines), read: func() {}}}})
		must(m.Resume(ctx, doc))
		must(0, m.Flush())
	}
	here := &feed{lines: strings.Fields("a b c d")}
	m := runtime.New(runtime.Options{Stdout: os.Stdout, Devices: map[string]runtime.Device{"feed": here}})
	here.read = func() {
		if here.next == 2 {
			m.RequestSnapshot()
		}
	}
	res := must(m.Run(ctx, program))
	must(0, m.Flush())
	fmt.Println("elsewhere:")
	continueWith(res.Snapshot, "A B C D")
	fmt.Println("where there is less:")
	continueWith(res.Snapshot, "A")
	// Output:
	// a
	// elsewhere:
	// b
	// C
	// D
	// where there is less:
	// b
	// lost: it has 1 lines, and 2 were read
}

// A program that nobody trusts: it sees one variable, and no files.
func ExamplePermissions() {
	ctx := context.Background()
	program := must(instrument.Compile(ctx, "stranger.js", instrument.Options{Source: []byte(`
		console.log(Object.keys(process.env).join());
		try {
			require('fs').readFileSync('/etc/passwd');
		} catch (e) {
			console.log(e.message);
		}
		process.exit(3);
	`)}))
	var may runtime.Permissions
	may.Allow(runtime.PermitEnv, "LANG")
	m := runtime.New(runtime.Options{Stdout: os.Stdout, Permissions: &may, Env: []string{"LANG=C", "TOKEN=secret"}})
	res := must(m.Run(ctx, program))
	must(0, m.Flush())
	fmt.Println("exit status", res.Exit)
	// Output:
	// LANG
	// Requires read access to "/etc/passwd", run again with the --allow-read flag
	// exit status 3
}

// A service moves its programs by HTTP or whatever it likes: a snapshot is a stream of text.
func Example_stream() {
	ctx := context.Background()
	program := must(instrument.Compile(ctx, "count.js", instrument.Options{Source: []byte(`
		for (let i = 1; i <= 2000; i++) if (i % 500 === 0) console.log(i);
	`)}))
	from, to := io.Pipe()
	go func() {
		m := runtime.New(runtime.Options{Stdout: os.Stdout, SnapshotAfter: 1200})
		res, err := m.Run(ctx, program)
		if err == nil {
			err = m.Flush()
		}
		if err == nil {
			err = snapshot.Write(to, res.Snapshot)
		}
		_ = to.CloseWithError(err)
	}()
	doc := must(snapshot.Read(from))
	fmt.Println("arrived:", doc.Program.Name, "after", len(doc.Hops), "hop")
	m := runtime.New(runtime.Options{Stdout: os.Stdout})
	must(m.Resume(ctx, doc))
	must(0, m.Flush())
	// Output:
	// 500
	// 1000
	// arrived: count.js after 1 hop
	// 1500
	// 2000
}
