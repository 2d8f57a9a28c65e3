package cli

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"thingsmig/internal/store"
	"thingsmig/runtime"
)

func (s *shell) resumeCommand() *cobra.Command {
	session := &session{shell: s}
	var to string
	cmd := &cobra.Command{
		Use:   "resume [flags] snap.json",
		Short: "Continue a program from a snapshot",
		Long: `Resume continues a program where its snapshot was taken. It takes the same flags as run, so
that the program can be stopped again, any number of times.

With --emit, the source text that continues the program is written instead of being run.`,
		Args: arguments(1, 1, "a snapshot"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if _, err := session.triggers(); err != nil {
				return err
			}
			doc, err := readSnapshot(args[0])
			if err != nil {
				return errNotFound("the snapshot", args[0], err)
			}
			if cmd.Flags().Changed("emit") {
				code, err := emit(doc)
				if err != nil {
					return err
				}
				return s.save(to, code+"\n")
			}
			session.program = args[0]
			return session.run(cmd.Context(), doc.Program.Args, func(m *runtime.Machine, ctx context.Context) (runtime.Result, error) {
				return m.Resume(ctx, doc)
			})
		},
	}
	session.flags(cmd)
	cmd.Flags().StringVar(&to, "emit", "", "write the source that continues the program to `FILE` (- for standard output)")
	return cmd
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
