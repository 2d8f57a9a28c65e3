package cli

import (
	"context"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"thingsmig/engines"
	"thingsmig/internal/store"
	"thingsmig/runtime"
	"thingsmig/snapshot"
)

func (s *shell) resumeCommand() *cobra.Command {
	session := &session{shell: s}
	var to, target string
	cmd := &cobra.Command{
		Use:   "resume [flags] snap.json",
		Short: "Continue a program from a snapshot",
		Long: `Resume continues a program where its snapshot was taken. It takes the same flags as run, so
that the program can be stopped again, any number of times.

With --emit, the source text that continues the program is written instead of being run; with --target node or chromium
that is a file that continues it by itself: node FILE, or a page (.html) or module (.js) for browsers.`,
		Args: arguments(1, 1, "a snapshot"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if _, err := session.triggers(); err != nil {
				return err
			}
			if err := checkEngine("--engine", &session.engine); err != nil {
				return err
			}
			if err := checkEngine("--target", &target); err != nil {
				return err
			}
			doc, err := readSnapshot(args[0])
			if err != nil {
				return errNotFound("the snapshot", args[0], err)
			}
			if cmd.Flags().Changed("emit") {
				code, err := emitFile(target, to, doc)
				if err != nil {
					return err
				}
				return s.save(to, code+"\n")
			}
			if err := session.meter.resumes(cmd, doc, session.leaveRunning); err != nil {
				return err
			}
			session.granted = session.forResume(doc)
			if err := session.enforceable(); err != nil {
				return err
			}
			if session.engine != engineGoja {
				return session.runV8(cmd.Context(), func() (string, error) { return emitFor(session.engine, doc, false) })
			}
			session.program = args[0]
			return session.run(cmd.Context(), doc.Program.Args, func(m *runtime.Machine, ctx context.Context) (runtime.Result, error) {
				return m.Resume(ctx, doc)
			})
		},
	}
	session.flags(cmd)
	cmd.Flags().StringVar(&to, "emit", "", "write the source that continues the program to `FILE` (- for standard output)")
	cmd.Flags().StringVar(&target, "target", engineGoja, "the `ENGINE` that --emit is for: goja, node or chromium")
	return cmd
}

// emitFor is the source that continues a snapshot on an engine; alone: where nothing of thingsmig is beside it.
func emitFor(engine string, doc *snapshot.Document, alone bool) (string, error) {
	if engine == engineGoja {
		return emit(doc)
	}
	missing, err := lacks(engine, doc)
	if err != nil {
		return "", err
	}
	if len(missing) > 0 {
		return "", &failure{Exit: exitCapability, Message: engineNames[engine] + " lacks what the snapshot needs: " + strings.Join(missing, ", "),
			Hint: "continue it with --engine goja"}
	}
	return v8Engines[engine].resume(doc, alone)
}

var engineNames = map[string]string{engineNode: "Node 20", engineBrowser: "a browser"}

// emitFile is the file that continues a snapshot on an engine.
func emitFile(engine, to string, doc *snapshot.Document) (string, error) {
	text, err := emitFor(engine, doc, true)
	if err == nil && engine == engineBrowser {
		text = browserFile(to, doc.Program.Name, text)
	}
	return text, err
}

// browserFile is the file that brings a job to a browser: a page, or a module for pages.
func browserFile(to, name, job string) string {
	if strings.HasSuffix(to, ".html") || strings.HasSuffix(to, ".htm") {
		return engines.BrowserPage(name, job)
	}
	return engines.BrowserModule(job)
}

// save writes a text to a file, or to standard output for "-".
func (s *shell) save(path, text string) error {
	write := func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	}
	if path == "-" || path == "" {
		return write(s.Out)
	}
	return store.WriteFile(path, store.Shared, write)
}
