package cli

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"slices"

	"github.com/spf13/cobra"

	"thingsmig/engines"
	"thingsmig/instrument"
	"thingsmig/snapshot"
)

// The engines that a program can run on.
const (
	engineGoja = "goja"
	engineNode = "node"
	// engineBrowser is V8 in a page. It may also be called browser.
	engineBrowser = "chromium"
)

// engineFlag is --engine.
func (s *session) engineFlag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&s.engine, "engine", engineGoja, "run on `ENGINE`: goja, which is built in, or node or chromium, which must be installed")
}

// checkEngine checks the name of an engine, and brings it to the one that is used here.
func checkEngine(flag string, name *string) error {
	switch *name {
	case engineGoja, engineNode, engineBrowser:
	case "browser":
		*name = engineBrowser
	default:
		return usage(flag+" "+*name+": unknown engine", "known are goja, node and chromium")
	}
	return nil
}

// v8Engine is an engine that is built on V8.
type v8Engine struct {
	// start and resume make what runs; alone: where nothing of thingsmig is beside it.
	start  func(p *instrument.Program, args []string, alone bool) (string, error)
	resume func(doc *snapshot.Document, alone bool) (string, error)
	run    func(context.Context, string, engines.RunOptions) (engines.Result, error)
}

var v8Engines = map[string]v8Engine{
	engineNode:    {startNode, resumeNode, engines.RunNode},
	engineBrowser: {startBrowser, resumeBrowser, engines.RunBrowser},
}

func startNode(p *instrument.Program, args []string, alone bool) (string, error) {
	if alone {
		return engines.Node(p, args)
	}
	return engines.NodeBeside(p, args)
}

func resumeNode(doc *snapshot.Document, alone bool) (string, error) {
	if alone {
		return engines.ResumeNode(doc)
	}
	return engines.ResumeNodeBeside(doc)
}

func resumeBrowser(doc *snapshot.Document, _ bool) (string, error) {
	return engines.ResumeBrowserJob(doc)
}

func startBrowser(p *instrument.Program, args []string, _ bool) (string, error) {
	return engines.BrowserJob(p, args)
}

// startV8 is what an engine that is built on V8 runs: a program from its beginning.
func startV8(engine string, p *instrument.Program, args []string, alone bool) (string, error) {
	list, err := p.CheckV8(instrument.V8Host{Alone: alone, Modules: engine == engineNode})
	if err == nil && len(list) > 0 {
		err = list
	}
	if err != nil {
		return "", err
	}
	return v8Engines[engine].start(p, args, alone)
}

// runV8 runs a program on an engine that is built on V8, and goes on after a snapshot if it is to.
func (s *session) runV8(ctx context.Context, module func() (string, error)) error {
	engine := v8Engines[s.engine]
	t, err := s.triggers()
	if err != nil {
		return err
	}
	text, err := module()
	if err != nil {
		return err
	}
	signals := make(chan os.Signal, 8)
	signal.Notify(signals, append(slices.Clone(endingSignals), t.signals...)...)
	defer signal.Stop(signals)
	for {
		res, err := engine.run(ctx, text, engines.RunOptions{
			Stdin: s.In, Stdout: s.Out, Stderr: s.Err, SnapshotAfter: t.poll, Triggers: s.on, CountPolls: s.count, Fuel: s.meter.fuel, Signals: signals,
		})
		if errors.Is(err, engines.ErrNoNode) {
			return &failure{Exit: exitCapability, Message: err.Error(), Hint: "install Node 20 or newer, or use --engine goja"}
		}
		if errors.Is(err, engines.ErrNoBrowser) {
			return &failure{Exit: exitCapability, Message: err.Error(), Hint: "install Chromium, or say where it is in " + engines.BrowserVariable + ", or use --engine goja"}
		}
		if err != nil {
			return err
		}
		if res.Snapshot == nil || !s.leaveRunning {
			s.used(res.Cycles)
		}
		switch {
		case res.Snapshot != nil:
			goOn, err := s.write(res.Snapshot)
			if err != nil && !goOn {
				return err
			}
			if goOn {
				if text, err = engine.resume(res.Snapshot, false); err != nil {
					return err
				}
				t.poll = 0
				continue
			}
		case res.Uncaught != "":
			s.uncaught(res.Uncaught)
			return exitStatus(exitError)
		case res.Broken != "":
			return &failure{Exit: exitCapability, Message: res.Broken}
		}
		if s.json {
			s.event("end", struct {
				Exit    int    `json:"exit"`
				Polls   int64  `json:"polls"`
				Cycles  uint64 `json:"cycles,omitempty"`
				Stopped bool   `json:"stopped"`
			}{res.Exit, res.Polls, res.Cycles, res.Snapshot != nil})
		}
		if res.Exit == exitOK {
			return nil
		}
		return exitStatus(res.Exit)
	}
}

// lacks says what an engine does not have that a snapshot needs.
func lacks(engine string, doc *snapshot.Document) ([]string, error) {
	switch engine {
	case engineNode:
		return engines.NodeLacks(doc)
	case engineBrowser:
		return engines.BrowserLacks(doc)
	}
	return engines.GojaLacks(doc)
}
