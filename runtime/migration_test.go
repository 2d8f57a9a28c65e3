package runtime

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"thingsmig/instrument"
	"thingsmig/snapshot"
)

// partaking runs programs that take part in their migration.
type partaking struct {
	t    *testing.T
	out  bytes.Buffer
	opts Options
	own  []*snapshot.Document // that the program has asked for
}

func newPartaking(t *testing.T) *partaking {
	p := &partaking{t: t}
	p.opts = Options{Stdout: &p.out, Stderr: &p.out, Clock: testClock(), OnOwnSnapshot: func(doc *snapshot.Document, stop bool) (bool, error) {
		p.own = append(p.own, throughText(t, doc))
		return !stop, nil
	}}
	return p
}

func (p *partaking) compile(source string) *instrument.Program {
	prog, err := instrument.Compile(context.Background(), "app.mjs", instrument.Options{Source: []byte(source)})
	if err != nil {
		p.t.Fatal(err)
	}
	return prog
}

// ended gives what was printed since, and how it ended.
func (p *partaking) ended(res Result, err error) (string, Result) {
	p.t.Helper()
	if err != nil {
		p.t.Fatal(err, p.out.String())
	}
	text := p.out.String()
	p.out.Reset()
	if res.Uncaught != nil {
		text += "uncaught " + res.Uncaught.Error()
	}
	return text, res
}

func (p *partaking) run(source string) (string, Result) {
	p.t.Helper()
	return p.ended(New(p.opts).Run(context.Background(), p.compile(source)))
}

func (p *partaking) resume(doc *snapshot.Document) (string, Result) {
	p.t.Helper()
	return p.ended(New(p.opts).Resume(context.Background(), throughText(p.t, doc)))
}

func expect(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s:\n%s\ninstead of\n%s", what, got, want)
	}
}

// TestOwnSnapshots: snapshot and migrate return on both sides and tell which.
func TestOwnSnapshots(t *testing.T) {
	p := newPartaking(t)
	const source = `
import { snapshot, migrate, hop, on } from 'thingsmig';
on('resume', async () => {
  await new Promise((f) => setTimeout(f, 5));
  console.log('here');
});
const show = (what, s) => console.log(what, s.resumed, typeof s.host === 'string' && s.host === hop().host, s.hops, hop().from === undefined);
async function inner(x) {
  show('snapshot ' + x, await snapshot());
  return x;
}
show('start', { host: hop().host, hops: hop().hops });
console.log(await inner('a') + await inner('b'));
show('migrate', await migrate());
`
	out, res := p.run(source)
	expect(t, "one run", out, "start undefined true 0 true\nsnapshot a false true 1 false\nsnapshot b false true 2 false\nab\n")
	if !res.Stopped && len(p.own) != 3 {
		t.Fatalf("%+v, %d snapshots", res, len(p.own))
	}
	all := p.own
	out, _ = p.resume(all[2])
	expect(t, "after migrate", out, "here\nmigrate true true 3 false\n")
	out, _ = p.resume(all[0])
	expect(t, "after the first snapshot", out, "here\nsnapshot a true true 1 false\nsnapshot b false true 2 false\nab\n")
	out, _ = p.resume(all[1])
	expect(t, "after the second snapshot", out, "here\nsnapshot b true true 2 false\nab\n")

	// Who has none for them: snapshots are for nobody, migrate stops.
	p.opts.OnOwnSnapshot = nil
	out, res = p.run(source)
	if !res.Stopped || res.Snapshot == nil || !strings.HasSuffix(out, "\nab\n") {
		t.Errorf("%+v\n%s", res, out)
	}

	p.opts.OnOwnSnapshot = func(*snapshot.Document, bool) (bool, error) { return false, errors.New("the disk is full") }
	out, _ = p.run(`
import { migrate, snapshot } from 'thingsmig';
for (const f of [migrate, snapshot]) {
  try {
    await f();
  } catch (e) {
    console.log(e.code, e.message);
  }
}
`)
	line := "ERR_SNAPSHOT_NOT_WRITTEN The snapshot could not be written: the disk is full\n"
	expect(t, "a snapshot that is lost", out, line+line)
}

// TestBeforeSnapshot: the functions are called, and done, before a capture that others ask for.
func TestBeforeSnapshot(t *testing.T) {
	const source = `
import { on, hop } from 'thingsmig';
let prepared = 0;
const off = on('before-snapshot', async () => {
  await new Promise((f) => setTimeout(f, 3));
  console.log('prepare', ++prepared);
});
on('resume', () => console.log('resumed with', prepared));
let n = 0;
const timer = setInterval(() => {
  for (let i = 0; i < 10; i++) n++;
  if (n === 100) clearInterval(timer);
  if (n === 90) off();
  if (n % 30 === 0) console.log(n);
}, 10);
`
	whole := "30\n60\n90\n"
	p := newPartaking(t)
	out, _ := p.run(source)
	expect(t, "without a snapshot", out, whole)

	p.opts.SnapshotAfter = 25
	out, res := p.run(source)
	if !res.Stopped || !strings.HasSuffix(out, "prepare 1\n") {
		t.Fatalf("%+v\n%s", res, out)
	}
	p.opts.SnapshotAfter = 0
	rest, _ := p.resume(res.Snapshot)
	expect(t, "with a hop", strings.ReplaceAll(out, "prepare 1\n", "")+strings.ReplaceAll(rest, "resumed with 1\n", ""), whole)
	if !strings.Contains(rest, "resumed with 1\n") {
		t.Errorf("resumed: %s", rest)
	}

	// One that waits is captured there, when they are done, and not again and again.
	p.opts.SnapshotOnIdle = true
	captures := 0
	var last *snapshot.Document
	p.opts.OnSnapshot = func(doc *snapshot.Document) (bool, error) {
		captures++
		last = throughText(t, doc)
		if captures < 10 && len(doc.Frames) > 0 {
			t.Errorf("capture %d has %d frames", captures, len(doc.Frames))
		}
		return true, nil
	}
	out, _ = p.run(source)
	if n := strings.Count(out, "prepare"); n < 5 || n > 12 || captures < n || captures > n+2 {
		t.Errorf("%d captures\n%s", captures, out)
	}
	expect(t, "while idle", strings.Join(strings.FieldsFunc(withoutLines(out, "prepare"), func(c rune) bool { return c == '\r' }), ""), whole)
	_ = last

	// An error of theirs is one of the program's.
	p = newPartaking(t)
	p.opts.SnapshotAfter = 50
	out, res = p.run(`import { on } from 'thingsmig'; on('before-snapshot', () => { throw new Error('not now') }); setInterval(() => {}, 5)`)
	if res.Stopped || !strings.HasPrefix(out, "uncaught Error: not now") {
		t.Errorf("%+v %s", res, out)
	}
}

func withoutLines(text, prefix string) string {
	var out strings.Builder
	for _, l := range strings.SplitAfter(text, "\n") {
		if !strings.HasPrefix(l, prefix) {
			out.WriteString(l)
		}
	}
	return out.String()
}

// TestRequestsFromOutside: a request that comes while the program waits wakes it, and its functions are called first.
func TestRequestsFromOutside(t *testing.T) {
	p := newPartaking(t)
	p.opts.Clock = nil
	m := New(p.opts)
	go func() {
		time.Sleep(20 * time.Millisecond)
		m.RequestSnapshot()
	}()
	out, res := p.ended(m.Run(context.Background(), p.compile(`
import { on } from 'thingsmig';
on('before-snapshot', () => console.log('prepare'));
const begin = Date.now();
setTimeout(() => console.log('done'), 3600e3);
`)))
	if !res.Stopped {
		t.Fatal("not stopped", out)
	}
	expect(t, "asked", out, "prepare\n")
	p.opts.Clock = testClock()
	out, _ = p.resume(res.Snapshot)
	expect(t, "resumed", out, "done\n")
}

// TestSecrets: their values are those of the host, and never in a snapshot.
func TestSecrets(t *testing.T) {
	const source = `
import { secret, snapshot } from 'thingsmig';
const token = secret('TOKEN'), key = secret('KEY');
const use = () => console.log(token.name, token.value, String(key), JSON.stringify({ key }), key);
use();
const { resumed } = await snapshot();
console.log(resumed, token.value, key.value);
try {
  secret('NONE');
} catch (e) {
  console.log(e.code, e.message);
}
`
	p := newPartaking(t)
	p.opts.Env = []string{"TOKEN=first-secret-value"}
	p.opts.Secrets = func(name string) (string, bool) { return "key of one host", name == "KEY" }
	out, _ := p.run(source)
	expect(t, "here", out, "TOKEN first-secret-value [secret KEY] {\"key\":\"[secret KEY]\"} [secret KEY]\nfalse first-secret-value key of one host\n"+
		"ERR_SECRET_NOT_FOUND There is no secret 'NONE' on this host\n")
	doc := p.own[0]
	var text bytes.Buffer
	if err := snapshot.Write(&text, doc); err != nil {
		t.Fatal(err)
	}
	for _, value := range []string{"first-secret-value", "key of one host"} {
		if strings.Contains(text.String(), value) {
			t.Errorf("the snapshot has %q in it", value)
		}
	}
	p.opts.Env = []string{"TOKEN=second"}
	p.opts.Secrets = func(name string) (string, bool) { return "key of another", name == "KEY" }
	out, _ = p.resume(doc)
	expect(t, "there", out, "true second key of another\nERR_SECRET_NOT_FOUND There is no secret 'NONE' on this host\n")
	p.opts.Env = nil
	var missing *MissingError
	if _, err := New(p.opts).Resume(context.Background(), doc); !errors.As(err, &missing) || missing.Kind != "secret" || missing.Name != "TOKEN" {
		t.Errorf("without it: %v", err)
	}
}

// TestGuard: a snapshot with a secret in it is not written, in whatever form a program keeps it.
func TestGuard(t *testing.T) {
	for code, want := range map[string]bool{
		"const kept = token.name":                                        false,
		"const kept = token.value":                                       true,
		"const kept = 'Bearer ' + token.value":                           true,
		"const kept = 'x'.repeat(100_000) + token.value":                 true,
		"const kept = Buffer.from(token.value)":                          true,
		"const kept = Buffer.from('a' + token.value + 'z')":              true,
		"const kept = Buffer.from('ab' + token.value)":                   true,
		"const kept = { [token.value]: 1 }":                              true,
		"const kept = Symbol(token.value)":                               true,
		"const kept = token.value.length; (() => { token.value + 1 })()": false,
	} {
		p := newPartaking(t)
		p.opts.Env = []string{"TOKEN=quoted \"secret\"\tvalue"}
		var m *Machine
		found := false
		p.opts.OnOwnSnapshot = func(doc *snapshot.Document, stop bool) (bool, error) {
			err := snapshot.Write(m.Guard(&bytes.Buffer{}), doc)
			var secret *SecretError
			found = errors.As(err, &secret)
			if found && strings.Contains(err.Error(), "quoted") || err != nil && !found {
				t.Error(err)
			}
			return true, nil
		}
		m = New(p.opts)
		p.ended(m.Run(context.Background(), p.compile("import { secret, snapshot } from 'thingsmig';\nconst token = secret('TOKEN');\n"+code+
			";\nawait snapshot();\nconsole.log(typeof kept);")))
		if found != want {
			t.Errorf("%s: %v", code, found)
		}
	}
}

// thermometer is a device that remembers something.
type thermometer struct {
	place  string
	offset float64
	refuse error // of Attach
	gentle bool  // the program can go on without it
}

func (d *thermometer) Call(method string, args []any) (any, error) {
	switch method {
	case "read":
		return map[string]any{"place": d.place, "value": 20 + d.offset}, nil
	case "write":
		d.offset = args[0].(float64)
		return nil, nil
	case "raw":
		return []byte{1, 2, 255}, nil
	}
	return nil, errors.New("it cannot " + method)
}

func (d *thermometer) Describe() (json.RawMessage, error) { return json.Marshal(d.offset) }
func (d *thermometer) Attach(state json.RawMessage) error {
	if d.refuse != nil {
		return d.refuse
	}
	return json.Unmarshal(state, &d.offset)
}

func (d *thermometer) Fail(err error) error {
	if d.gentle {
		return coded{err}
	}
	return nil
}

type coded struct{ error }

func (coded) Code() string { return "ENODEV" }

// TestDevices: what a program knows by a name is what has that name where it goes on.
func TestDevices(t *testing.T) {
	const source = `
import { device, snapshot } from 'thingsmig';
const sensor = device.get('sensor');
sensor.write(1.5);
console.log(sensor.read(), sensor.call('raw'), sensor.name, device.get('other').read('x', [1, null]));
const { resumed } = await snapshot();
try {
  console.log(resumed, sensor.read().place, sensor.read().value);
  sensor.call('fly');
} catch (e) {
  console.log(e.code, e.message);
}
try {
  device.get('none');
} catch (e) {
  console.log(e.code);
}
`
	p := newPartaking(t)
	echo := DeviceFunc(func(method string, args []any) (any, error) { return append([]any{method}, args...), nil })
	p.opts.Devices = map[string]Device{"sensor": &thermometer{place: "kitchen"}, "other": echo, "third": echo}
	out, _ := p.run(source)
	tail := "ERR_DEVICE it cannot fly\nERR_DEVICE_NOT_FOUND\n"
	expect(t, "here", out, "{ place: 'kitchen', value: 21.5 } <Buffer 01 02 ff> sensor [ 'read', 'x', [ 1, null ] ]\nfalse kitchen 21.5\n"+tail)
	doc := p.own[0]
	if got := strings.Join(doc.Needs.Devices, ","); got != "sensor,other" {
		t.Errorf("it needs %s", got)
	}
	p.opts.Devices["sensor"] = &thermometer{place: "garden"}
	out, _ = p.resume(doc)
	expect(t, "there", out, "true garden 21.5\n"+tail)
	broken := errors.New("the cable is cut")
	p.opts.Devices["sensor"] = &thermometer{refuse: broken, gentle: true}
	out, _ = p.resume(doc)
	expect(t, "where it cannot be had", out, "ENODEV the cable is cut\nERR_DEVICE_NOT_FOUND\n")
	for _, devices := range []map[string]Device{{"sensor": &thermometer{refuse: broken}, "other": echo}, {"other": echo}} {
		p.opts.Devices = devices
		var missing *MissingError
		if _, err := New(p.opts).Resume(context.Background(), doc); !errors.As(err, &missing) || missing.Kind != "device" || missing.Name != "sensor" {
			t.Errorf("without it: %v", err)
		}
	}
}
