// Package cli is the command line of thingsmig: what it promises is written in docs/cli.md.
// Each command has a file of its own and does no more than call the packages that do the work.
package cli

import (
	"errors"
	"io"
	"strings"

	"github.com/spf13/cobra"
)

// Stdio are the streams that a command works with.
type Stdio struct {
	In       io.Reader
	Out, Err io.Writer
}

// Run carries out a command line, without the name of the program, and gives the exit status.
func Run(args []string, stdio Stdio) int {
	s := &shell{Stdio: stdio}
	root := s.root()
	root.SetArgs(args)
	root.SetIn(stdio.In)
	root.SetOut(stdio.Out)
	root.SetErr(stdio.Err)
	return s.finish(root.Execute())
}

// shell is what the commands have in common.
type shell struct {
	Stdio
	json bool // --json
}

func (s *shell) root() *cobra.Command {
	version := false
	root := &cobra.Command{
		Use:   "thingsmig",
		Short: "Run JavaScript programs that can be stopped anywhere and continued elsewhere",
		Long: `thingsmig runs a JavaScript program so that it can be stopped in the middle of any loop or
call, written down as a JSON document, and continued by another process.`,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if version {
				return s.printVersion()
			}
			return usage("no command is given", "thingsmig --help lists the commands")
		},
	}
	root.Flags().BoolVar(&version, "version", false, "print the version")
	root.PersistentFlags().BoolVar(&s.json, "json", false, "print for programs instead of people")
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usage(err.Error(), cmd.CommandPath()+" --help lists the flags")
	})
	root.AddCommand(
		s.runCommand(),
		s.keepCommand(),
		s.serviceCommand(),
		s.resumeCommand(),
		s.checkCommand(),
		s.psCommand(),
		s.snapshotCommand(),
		s.stopCommand(),
		s.instrumentCommand(),
		s.inspectCommand(),
		s.verifyCommand(),
		s.demoCommand(),
		s.doctorCommand(),
		s.completionCommand(),
		s.manCommand(),
		s.versionCommand(),
	)
	completions(root)
	return root
}

// finish says what went wrong, if anything did, and gives the exit status.
func (s *shell) finish(err error) int {
	if err == nil {
		return exitOK
	}
	var status exitStatus
	if errors.As(err, &status) {
		return int(status)
	}
	f := failureOf(err)
	s.fail(f)
	return f.Exit
}

// arguments checks the number of arguments; what names the one that has to be there.
func arguments(least, most int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		hint := "usage: " + strings.TrimSpace(cmd.UseLine())
		switch {
		case len(args) < least:
			return usage("the name of "+what+" is missing", hint)
		case most >= 0 && len(args) > most:
			return usage("too many arguments: "+strings.Join(args[most:], " "), hint)
		}
		return nil
	}
}
