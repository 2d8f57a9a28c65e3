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
)

// engineFlag is --engine.
func (s *session) engineFlag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&s.engine, "engine", engineGoja, "run on `ENGINE`: goja, which is built in, or node, which must be installed")
}

func checkEngine(flag, name string) error {
	if name != engineGoja && name != engineNode {
		return usage(flag+" "+name+": unknown engine", "known are goja and node")
	}
	return nil
}

// nodeModule is what Node runs: a program from its beginning.
func nodeModule(p *instrument.Program, args []string, alone bool) (string, error) {
	list, err := p.CheckV8(alone)
	if err == nil && len(list) > 0 {
		err = list
	}
	if err != nil {
		return "", err
	}
	return engines.Node(p, args)
}

// runNode runs a program on Node, and goes on after a snapshot if it is to.
func (s *session) runNode(ctx context.Context, module func() (string, error)) error {
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
		res, err := engines.RunNode(ctx, text, engines.RunOptions{
			Stdin: s.In, Stdout: s.Out, Stderr: s.Err, SnapshotAfter: t.poll, Triggers: s.on, CountPolls: s.count, Fuel: s.meter.fuel, Signals: signals,
		})
		if errors.Is(err, engines.ErrNoNode) {
			return &failure{Exit: exitCapability, Message: err.Error(), Hint: "install Node 20 or newer, or use --engine goja"}
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
				if text, err = engines.ResumeNode(res.Snapshot); err != nil {
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
	if engine == engineNode {
		return engines.NodeLacks(doc)
	}
	return engines.GojaLacks(doc)
}
