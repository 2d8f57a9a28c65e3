package runtime

import (
	"bytes"
	"context"
	"testing"

	"thingsmig/snapshot"
)

// TestDetachedBuffers: a buffer whose memory was taken away stays without, and so do its views.
func TestDetachedBuffers(t *testing.T) {
	p := compiled(t, `
const taken = new ArrayBuffer(16), kept = new ArrayBuffer(0), full = new Uint8Array([1, 2]);
const views = [new Int16Array(taken, 4, 2), new DataView(taken, 8), taken, full];
views[0].extra = "property";
detachArrayBuffer(taken);
let turns = 0;
while (turns < 3) turns++;
const state = f => { try { return String(f()) } catch (e) { return e.name } };
console.log(state(() => taken.byteLength), state(() => kept.slice(0).byteLength));
console.log(views[0].length, views[0].byteOffset, views[0][0], views[0].extra, state(() => views[0].fill(1)), state(() => new Int8Array(taken)));
console.log(state(() => views[1].getInt8(0)), state(() => views[1].byteLength), views[1].buffer === taken, views[0].buffer === taken);
console.log(String(full), full.buffer.byteLength);
`)
	run := func(after int64) (string, bool) {
		var out bytes.Buffer
		opts := Options{Stdout: &out, SnapshotAfter: after, CountPolls: true, DetachArrayBuffer: true}
		res, err := New(opts).Run(context.Background(), p)
		if err == nil && res.Stopped {
			var text bytes.Buffer
			if err := snapshot.Write(&text, res.Snapshot); err != nil {
				t.Fatal(err)
			}
			doc, err2 := snapshot.Read(&text)
			if err2 != nil {
				t.Fatal(err2)
			}
			opts.SnapshotAfter = 0
			res, err = New(opts).Resume(context.Background(), doc)
			if err != nil || res.Uncaught != nil {
				t.Fatal(err, res.Uncaught)
			}
			return out.String(), true
		}
		if err != nil || res.Uncaught != nil {
			t.Fatal(err, res.Uncaught)
		}
		return out.String(), false
	}
	want := "0 0\n0 0 undefined property TypeError TypeError\nTypeError TypeError true true\n1,2 2\n"
	for after := int64(0); ; after++ {
		got, hopped := run(after)
		if got != want {
			t.Errorf("captured at poll %d, it prints\n%swant\n%s", after, got, want)
		}
		if after > 0 && !hopped {
			if after < 3 {
				t.Error("there was no capture")
			}
			break
		}
	}
}

// TestIgnoreRejections: the switch is about how the program ends and nothing else.
func TestIgnoreRejections(t *testing.T) {
	p := compiled(t, `Promise.reject(1); Promise.resolve().then(() => console.log("job"));`)
	for _, ignore := range []bool{false, true} {
		var out bytes.Buffer
		res, err := New(Options{Stdout: &out, IgnoreRejections: ignore}).Run(context.Background(), p)
		if err != nil {
			t.Fatal(err)
		}
		if (res.Uncaught == nil) != ignore || out.String() != "job\n" {
			t.Errorf("IgnoreRejections %v: it prints %q and ends with %v", ignore, out.String(), res.Uncaught)
		}
	}
}
