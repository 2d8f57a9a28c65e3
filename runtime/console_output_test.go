package runtime

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/dop251/goja"
)

// streams are two writers that remember in which order they were written to.
type streams struct {
	mu  sync.Mutex
	all strings.Builder
}

type stream struct {
	*streams
	name string
}

func (s stream) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.all.WriteString(s.name + "(" + string(b) + ")")
	return len(b), nil
}

func (s *streams) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.all.String()
}

func TestOutputKeepsOrder(t *testing.T) {
	s := &streams{}
	out, err := stream{s, "out"}, stream{s, "err"}
	var o output
	o.write(out, "1")
	o.write(out, "2")
	o.write(err, "3")
	o.write(out, "4")
	if e := o.Flush(); e != nil {
		t.Fatal(e)
	}
	if got := s.String(); got != "out(12)err(3)out(4)" {
		t.Error(got)
	}
}

func TestOutputDoesNotWaitForLong(t *testing.T) {
	s := &streams{}
	var o output
	for _, text := range []string{"first", "second"} {
		o.write(stream{s, ""}, text)
		for deadline := time.Now().Add(5 * time.Second); !strings.Contains(s.String(), text); time.Sleep(time.Millisecond) {
			if time.Now().After(deadline) {
				t.Fatalf("%s was not written", text)
			}
		}
	}
}

func TestOutputIsBounded(t *testing.T) {
	s := &streams{}
	var o output
	o.write(stream{s, ""}, strings.Repeat("x", outputSize))
	if len(s.String()) < outputSize {
		t.Error("a full buffer was not written")
	}
}

type brokenWriter struct{ writes int }

func (w *brokenWriter) Write([]byte) (int, error) {
	w.writes++
	return 0, errors.New("disk is full")
}

func TestOutputRemembersErrors(t *testing.T) {
	var o output
	broken, good := &brokenWriter{}, &bytes.Buffer{}
	o.write(broken, "lost")
	o.write(good, "kept")
	o.write(broken, "lost")
	if err := o.Flush(); err == nil || err.Error() != "disk is full" {
		t.Error(err)
	}
	if good.String() != "kept" || broken.writes != 1 {
		t.Error(good.String(), broken.writes)
	}
}

func TestConsoleStreams(t *testing.T) {
	var stdout, stderr bytes.Buffer
	c := runWithConsole(t, "t.js", `
		console.log('a'); console.info('b'); console.debug('c'); console.error('d'); console.warn('e %d', 5);
		console.assert(0, 'f %s', 'g'); console.assert(false); console.assert(1); console.trace('h');
		console.countReset('none'); console.timeEnd('none')`, &stdout, &stderr)
	if err := c.Flush(); err != nil {
		t.Fatal(err)
	}
	if got := stdout.String(); got != "a\nb\nc\n" {
		t.Errorf("%q", got)
	}
	want := "d\ne 5\nAssertion failed: f g\nAssertion failed\nTrace: h\n"
	if got := stderr.String(); !strings.HasPrefix(got, want) ||
		!strings.HasSuffix(got, "Warning: Count for 'none' does not exist\nWarning: No such label 'none' for console.timeEnd()\n") {
		t.Errorf("%q", got)
	}
}

func TestConsoleStateMoves(t *testing.T) {
	var first, second bytes.Buffer
	c := runWithConsole(t, "t.js", `console.group('g'); console.count('n'); console.count('n'); console.time('t')`, &first, &first)
	text, err := json.Marshal(c.State())
	if err != nil {
		t.Fatal(err)
	}
	rt := goja.New()
	c = newConsole(newInspector(rt), &second, &second)
	var s consoleState
	if err := json.Unmarshal(text, &s); err != nil {
		t.Fatal(err)
	}
	s.Timers["t"] += time.Hour
	c.SetState(s)
	if err := rt.Set("console", c.Object()); err != nil {
		t.Fatal(err)
	}
	if _, err := rt.RunString(`console.count('n'); console.timeEnd('t'); console.groupEnd(); console.log('x')`); err != nil {
		t.Fatal(err)
	}
	if err := c.Flush(); err != nil {
		t.Fatal(err)
	}
	if got := second.String(); !strings.HasPrefix(got, "  n: 3\n  t: 1:00:0") || !strings.HasSuffix(got, "(h:mm:ss)\nx\n") {
		t.Errorf("%s\n%q", text, got)
	}
}

// What a program does to its built-ins changes nothing.
func TestConsoleDoesNotTrustTheProgram(t *testing.T) {
	var stdout bytes.Buffer
	c := runWithConsole(t, "t.js", `
		const value = { a: [1, new Map([['k', 1]]), new Set([2])] }, date = new Date(0);
		const boom = () => { throw new Error('called') };
		for (const o of [Object, Reflect, Object.prototype, Array.prototype, Map.prototype, Set.prototype, Date.prototype, JSON, String.prototype, Function.prototype])
			for (const k of Object.getOwnPropertyNames(o))
				if (k !== 'constructor' && k !== 'getOwnPropertyNames' && typeof Object.getOwnPropertyDescriptor(o, k).value === 'function' && o[k] !== Object.getOwnPropertyDescriptor && k !== 'prototype')
					try { o[k] = boom } catch {}
		console.log(value, date, [function f() {}, /x/g], { get a() { return boom() } });
		console.log('%s %d %j', 'x', 1, { a: 1 })`, &stdout, &stdout)
	_ = c.Flush()
	want := "{ a: [ 1, Map(1) { 'k' => 1 }, Set(1) { 2 } ] } 1970-01-01T00:00:00.000Z [ [Function: f], /x/g ] { a: [Getter] }\nx 1 {\"a\":1}\n"
	if got := stdout.String(); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}

func TestConsoleThrows(t *testing.T) {
	rt := goja.New()
	c := newConsole(newInspector(rt), &bytes.Buffer{}, &bytes.Buffer{})
	if err := rt.Set("console", c.Object()); err != nil {
		t.Fatal(err)
	}
	v, err := rt.RunString(`
		let caught = '';
		try { console.log('%s', { toString() { throw new Error('mine') } }) } catch (e) { caught += e.message }
		try { console.log({ [Symbol.for('nodejs.util.inspect.custom')]() { throw new Error('too') } }) } catch (e) { caught += e.message }
		caught`)
	if err != nil || v.String() != "minetoo" {
		t.Error(v, err)
	}
}

func BenchmarkConsoleLog(b *testing.B) {
	for name, code := range map[string]string{
		"string": `console.log('a line of text')`,
		"mixed":  `console.log('n =', 5, true)`,
		"object": `console.log({ a: 1, b: [1, 2, 3], c: 'x' })`,
	} {
		b.Run(name, func(b *testing.B) {
			rt := goja.New()
			c := newConsole(newInspector(rt), &countingWriter{}, &countingWriter{})
			if err := rt.Set("console", c.Object()); err != nil {
				b.Fatal(err)
			}
			v, err := rt.RunString("(function (n) { for (let i = 0; i < n; i++) " + code + " })")
			if err != nil {
				b.Fatal(err)
			}
			f, _ := goja.AssertFunction(v)
			b.ReportAllocs()
			if _, err := f(nil, rt.ToValue(b.N)); err != nil {
				b.Fatal(err)
			}
		})
	}
}

type countingWriter struct{ n int }

func (w *countingWriter) Write(b []byte) (int, error) {
	w.n += len(b)
	return len(b), nil
}
