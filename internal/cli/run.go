package cli

import (
	"context"

	"github.com/spf13/cobra"

	"thingsmig/runtime"
)

func (s *shell) runCommand() *cobra.Command {
	session := &session{shell: s}
	var watch bool
	cmd := &cobra.Command{
		Use:   "run [flags] app.js [-- args]",
		Short: "Run a program",
		Long: `Run compiles a program (JavaScript or TypeScript, with the modules and npm packages that it
imports) and runs it. What stands after the name of the program are the program's own arguments.

A snapshot is taken upon a trigger, and the exit status is then 10.`,
		Example: `  thingsmig run app.js
  thingsmig run --snapshot-on SIGUSR1 app.ts -- --verbose
  thingsmig run --snapshot-after 1000 --snapshot state.json app.js`,
		Args: arguments(1, -1, "a program"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if _, err := session.triggers(); err != nil {
				return err
			}
			if err := checkEngine("--engine", &session.engine); err != nil {
				return err
			}
			if err := session.meter.check(cmd, session.leaveRunning); err != nil {
				return err
			}
			session.program = args[0]
			session.granted = session.permissions.forRun()
			if err := session.enforceable(); err != nil {
				return err
			}
			if watch {
				return session.watchFiles(cmd.Context(), args[0], ownArguments(args[1:]))
			}
			program, err := compileMetered(cmd.Context(), args[0], session.meter.counts())
			if err != nil {
				return errNotFound("the program", args[0], err)
			}
			if session.engine != engineGoja {
				return session.runV8(cmd.Context(), func() (string, error) {
					return startV8(session.engine, program, ownArguments(args[1:]), false)
				})
			}
			return session.run(cmd.Context(), ownArguments(args[1:]), func(m *runtime.Machine, ctx context.Context) (runtime.Result, error) {
				return m.Run(ctx, program)
			})
		},
	}
	session.flags(cmd)
	cmd.Flags().BoolVar(&watch, "watch", false, "run the program anew when one of its files changes")
	cmd.Flags().SetInterspersed(false)
	return cmd
}

// ownArguments are those of the program: a first "--" is not.
func ownArguments(args []string) []string {
	if len(args) > 0 && args[0] == "--" {
		return args[1:]
	}
	return args
}
