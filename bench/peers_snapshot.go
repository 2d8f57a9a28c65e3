package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"thingsmig/bench/results"
	"thingsmig/instrument"
	tmruntime "thingsmig/runtime"
	"thingsmig/snapshot"
)

// snapshotScript makes the same objects as peers/snapshot.cjs and then waits
// in a loop to be captured. What it prints on two streams makes the host write
// the first at once.
const snapshotScript = `var items = [];
function make(n, back) {
  var item = { id: n, name: 'object ' + n, list: [n, n + 1, n / 2], back: back, next: null };
  item.next = function () { n = n + 1; return n; };
  return item;
}
for (var i = 0; i < %d; i++) items.push(make(i, items[0] || null));
console.log('ready');
console.error('');
for (var turns = 0; turns < 1000; turns++);
console.log(items[5].next() + items[7].back.id);
`

// peerSnapshots measures what writing and reading the same state costs.
func peerSnapshots(ctx context.Context, setup *peerSetup, objects, runs int) []*results.PeerSnapshot {
	kinds := []struct {
		name string
		run  func(context.Context) (*results.PeerSnapshot, error)
	}{
		{"thingsmig on goja", func(ctx context.Context) (*results.PeerSnapshot, error) { return ownSnapshot(ctx, setup, objects) }},
		{"ThingsJS on Node", nodeSnapshot(setup, "thingsjs", objects)},
		{"xsnap", nodeSnapshot(setup, "xsnap", objects)},
		{"QuickJS in wasm", nodeSnapshot(setup, "quickjs", objects)},
		{"v8.serialize", nodeSnapshot(setup, "clone", objects)},
	}
	out := make([]*results.PeerSnapshot, len(kinds))
	writes, reads := make([][]float64, len(kinds)), make([][]float64, len(kinds))
	for i, k := range kinds {
		out[i] = &results.PeerSnapshot{Name: k.name, Objects: objects}
	}
	for range runs {
		for i, k := range kinds {
			got, err := k.run(ctx)
			if err != nil {
				out[i].Error = firstLine(err)
				continue
			}
			out[i].Bytes, out[i].Note = got.Bytes, got.Note
			writes[i], reads[i] = append(writes[i], got.WriteMS), append(reads[i], got.ReadMS)
		}
	}
	for i := range out {
		if out[i].Error == "" {
			out[i].WriteMS, out[i].ReadMS = median(writes[i]), median(reads[i])
		}
	}
	return out
}

func nodeSnapshot(setup *peerSetup, kind string, objects int) func(context.Context) (*results.PeerSnapshot, error) {
	return func(ctx context.Context) (*results.PeerSnapshot, error) {
		_, last, err := runNode(ctx, filepath.Join(setup.tool, "snapshot.cjs"), kind, setup.dir, strconv.Itoa(objects))
		if err != nil {
			return nil, err
		}
		out := new(results.PeerSnapshot)
		return out, json.Unmarshal(last, out)
	}
}

// requestOnOutput asks for a capture when the program prints that it is ready.
type requestOnOutput struct {
	machine *tmruntime.Machine
	at      time.Time
}

func (w *requestOnOutput) Write(text []byte) (int, error) {
	if strings.HasPrefix(string(text), "ready") {
		w.at = time.Now()
		w.machine.RequestSnapshot()
	}
	return len(text), nil
}

// ownSnapshot measures from the request to the document's text, and from the
// text to the end of a program that has little left to do.
func ownSnapshot(ctx context.Context, setup *peerSetup, objects int) (*results.PeerSnapshot, error) {
	path := filepath.Join(setup.work, "snapshot.js")
	if err := os.WriteFile(path, fmt.Appendf(nil, snapshotScript, objects), 0o600); err != nil {
		return nil, err
	}
	compiled, err := instrument.Compile(ctx, path, instrument.Options{})
	if err != nil {
		return nil, err
	}
	ready := new(requestOnOutput)
	ready.machine = tmruntime.New(tmruntime.Options{Stdout: ready})
	res, err := ready.machine.Run(ctx, compiled)
	if err := ended(res, err); err != nil {
		return nil, err
	}
	if !res.Stopped {
		return nil, errors.New("the program was not captured")
	}
	var text bytes.Buffer
	if err := snapshot.Write(&text, res.Snapshot); err != nil {
		return nil, err
	}
	out := &results.PeerSnapshot{Bytes: text.Len(), WriteMS: sinceMS(ready.at), Note: "read: with the start of a realm and the rest of a short loop"}
	start := time.Now()
	doc, err := snapshot.Read(&text)
	if err != nil {
		return nil, err
	}
	var stdout bytes.Buffer
	res, err = tmruntime.New(tmruntime.Options{Stdout: &stdout}).Resume(ctx, doc)
	if err := ended(res, err); err != nil {
		return nil, err
	}
	out.ReadMS = sinceMS(start)
	if stdout.String() != "6\n" {
		return nil, fmt.Errorf("the snapshot came back with other values: %q", stdout.String())
	}
	return out, nil
}

func sinceMS(start time.Time) float64 {
	return float64(time.Since(start).Microseconds()) / 1000
}
