package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"thingsmig/bench/results"
)

// nodeTimes is how often a program runs in one process of Node for one figure:
// there it takes tens of milliseconds, of which much is the compiler's.
const nodeTimes = 10

// contestant is one way to run a program of a plain script.
type contestant struct {
	results.Contestant
	// prepare makes a program ready; the function it returns runs it once.
	prepare func(ctx context.Context, peers *peerSetup, script string) (peerRun, error)
}

// peerRun runs a program and returns what it has printed and the milliseconds
// of processor time of one run.
type peerRun func(ctx context.Context) (output string, ms float64, err error)

// peerSetup is where things are.
type peerSetup struct {
	dir  string // of --peers: node_modules and checkouts
	work string // for files of this run
	tool string // the scripts of peers/, written out
}

// contestants are all, the bases before what is divided by them.
func contestants() []*contestant {
	list := []*contestant{
		{results.Contestant{Name: "goja", Can: "nothing", Cannot: "-"}, gojaContestant(func(s *subject) runner { return s.plain })},
		{results.Contestant{Name: "thingsmig on goja", Base: "goja",
			Can:    "call stack, closures, generators, promises, all kinds of values, to another process and another engine",
			Cannot: "what `thingsmig check` refuses"}, gojaContestant(func(s *subject) runner { return s.instrumented })},
		{results.Contestant{Name: "Stopify on goja", Version: stopifyVersion, Base: "goja",
			Can: "the call stack, inside one process", Cannot: "nothing is written down; ES5 only"}, stopifyOnGoja},
		{results.Contestant{Name: "Node", Can: "nothing", Cannot: "-"}, nodeContestant("node", nodeTimes)},
	}
	if e, ok := engines["node"]; ok {
		list = append(list, &contestant{results.Contestant{Name: "thingsmig on Node", Base: "Node",
			Can:    "as on goja",
			Cannot: "as on goja"}, engineContestant(e)})
	}
	return append(list,
		&contestant{results.Contestant{Name: "Stopify on Node", Version: stopifyVersion, Base: "Node",
			Can: "the call stack, inside one process", Cannot: "nothing is written down; ES5 only"}, stopifyOnNode},
		&contestant{results.Contestant{Name: "ThingsJS on Node", Version: "abd5e5b", Base: "Node",
			Can:    "closures and timers between two turns of the event loop, as JSON",
			Cannot: "the call stack, generators, promises, classes, Map and Set, shared objects, NaN"}, nodeContestant("thingsjs", nodeTimes)},
		&contestant{results.Contestant{Name: "xsnap", Version: "0.15.0", Base: "goja",
			Can:    "the whole heap of its own engine, to the same build of it",
			Cannot: "the call stack; another engine or version"}, nodeContestant("xsnap", 1)},
		&contestant{results.Contestant{Name: "QuickJS in wasm", Version: "quickjs-emscripten 0.32.0", Base: "goja",
			Can:    "the whole memory of its module, to the same build of it",
			Cannot: "the call stack; another engine or version"}, nodeContestant("quickjs", 1)},
	)
}

// comparePeers runs every program once on every contestant, and again, so that
// what disturbs the machine disturbs all of them.
func comparePeers(ctx context.Context, setup *peerSetup, programs []program, runs int, objects int, progress io.Writer) (*results.Peers, error) {
	node, err := nodeVersion(ctx)
	if err != nil {
		return nil, err
	}
	debug.SetGCPercent(gcPercent)
	out := &results.Peers{Kind: results.KindPeers, Date: time.Now().UTC().Format(time.DateOnly), Machine: machine(),
		System: runtime.GOOS + "/" + runtime.GOARCH, Node: node, Runs: runs}
	all := contestants()
	for _, c := range all {
		out.Contestants = append(out.Contestants, &c.Contestant)
	}
	for i, p := range programs {
		fmt.Fprintf(progress, "[%d/%d] %s\n", i+1, len(programs), p.name)
		path, err := p.writeTo(setup.work)
		if err != nil {
			return nil, err
		}
		cells, err := peerCells(ctx, setup, all, path, runs)
		if err != nil {
			return nil, err
		}
		out.Programs = append(out.Programs, &results.PeerProgram{Name: p.name, Cells: cells})
	}
	if objects > 0 {
		fmt.Fprintln(progress, "snapshots")
		out.Snapshots = peerSnapshots(ctx, setup, objects, runs)
	}
	return out, ctx.Err()
}

func peerCells(ctx context.Context, setup *peerSetup, all []*contestant, path string, runs int) ([]*results.PeerCell, error) {
	cells := make([]*results.PeerCell, len(all))
	ready := make([]peerRun, len(all))
	ms := make([][]float64, len(all))
	for i, c := range all {
		cells[i] = &results.PeerCell{Contestant: c.Name}
		var err error
		if ready[i], err = c.prepare(ctx, setup, path); err != nil {
			cells[i].Error = firstLine(err)
		}
	}
	var expected string
	for range runs {
		for i, run := range ready {
			if cells[i].Error != "" {
				continue
			}
			output, took, err := run(ctx)
			if ctx.Err() != nil {
				return nil, ctx.Err()
			}
			if i == 0 && expected == "" {
				expected = output
			}
			if err == nil && output != expected {
				err = fmt.Errorf("prints %q and not %q", output, expected)
			}
			if err != nil {
				cells[i].Error = firstLine(err)
				continue
			}
			ms[i] = append(ms[i], took)
		}
	}
	for i, c := range all {
		if cells[i].Error != "" {
			continue
		}
		cells[i].MS = median(ms[i])
		base := slices.IndexFunc(all, func(b *contestant) bool { return b.Name == c.Base })
		if base >= 0 && cells[base].Error == "" {
			cells[i].Ratio = spreadOf(quotients(ms[i], ms[base]))
		}
	}
	return cells, nil
}

// quotients divides round by round.
func quotients(over, under []float64) []float64 {
	var out []float64
	for i := range min(len(over), len(under)) {
		out = append(out, over[i]/under[i])
	}
	return out
}

func firstLine(err error) string {
	var message string
	for line := range strings.Lines(err.Error()) {
		if line = strings.TrimSpace(line); line != "" {
			message = line
			break
		}
	}
	const most = 160
	if len(message) > most {
		message = message[:most] + " …"
	}
	return message
}

// newPeerSetup checks that dir has been made ready and writes the scripts out.
func newPeerSetup(dir, work string) (*peerSetup, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(filepath.Join(dir, "node_modules")); err != nil {
		return nil, errors.New("the folder of --peers has no node_modules; bench/README.md tells how to make it ready")
	}
	setup := &peerSetup{dir: dir, work: work, tool: filepath.Join(work, "peers")}
	return setup, os.CopyFS(work, peerFiles)
}
