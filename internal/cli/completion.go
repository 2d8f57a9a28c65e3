package cli

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// shells are those that words can be completed in, and how the script gets into them.
var shells = map[string]struct {
	script func(root *cobra.Command, w io.Writer) error
	use    string
}{
	"bash": {func(root *cobra.Command, w io.Writer) error { return root.GenBashCompletionV2(w, true) },
		"thingsmig completion bash > ~/.local/share/bash-completion/completions/thingsmig"},
	"zsh": {func(root *cobra.Command, w io.Writer) error { return root.GenZshCompletion(w) },
		"thingsmig completion zsh > \"${fpath[1]}/_thingsmig\""},
	"fish": {func(root *cobra.Command, w io.Writer) error { return root.GenFishCompletion(w, true) },
		"thingsmig completion fish > ~/.config/fish/completions/thingsmig.fish"},
	"powershell": {func(root *cobra.Command, w io.Writer) error { return root.GenPowerShellCompletionWithDesc(w) },
		"thingsmig completion powershell | Out-String | Invoke-Expression"},
}

func (s *shell) completionCommand() *cobra.Command {
	names := slices.Sorted(maps.Keys(shells))
	var how strings.Builder
	for _, name := range names {
		how.WriteString("\n  " + shells[name].use)
	}
	return &cobra.Command{
		Use:       "completion SHELL",
		Short:     "Print the script that completes words in a shell",
		Long:      "Completion prints the script by which a shell completes commands, flags and the names of programs that run:\n" + how.String(),
		Args:      arguments(1, 1, "a shell"),
		ValidArgs: names,
		RunE: func(cmd *cobra.Command, args []string) error {
			shell, known := shells[args[0]]
			if !known {
				return usage("the shell "+args[0]+" is not known", "known are "+strings.Join(names, ", "))
			}
			var b strings.Builder
			if err := shell.script(cmd.Root(), &b); err != nil {
				return err
			}
			return s.print(struct {
				Shell  string `json:"shell"`
				Script string `json:"script"`
			}{args[0], b.String()}, func(w io.Writer) { fmt.Fprint(w, b.String()) })
		},
	}
}

// completions says what may stand in places that are not for files.
func completions(root *cobra.Command) {
	for _, cmd := range root.Commands() {
		switch cmd.Name() {
		case "snapshot", "stop":
			cmd.ValidArgsFunction = func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
				if len(args) > 0 {
					return nil, cobra.ShellCompDirectiveNoFileComp
				}
				return runningNames(), cobra.ShellCompDirectiveNoFileComp
			}
		case "ps", "demo", "version", "doctor", "service":
			cmd.ValidArgsFunction = cobra.NoFileCompletions
		}
		for _, flag := range []string{"engine", "target", "for"} {
			if cmd.Flags().Lookup(flag) != nil {
				_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions([]string{engineGoja, engineNode}, cobra.ShellCompDirectiveNoFileComp))
			}
		}
		if cmd.Flags().Lookup("snapshot-on") != nil {
			triggers := append(slices.Sorted(maps.Keys(snapshotSignals)), "exit", "idle", "heap", "interval:10s", "interval:1m")
			_ = cmd.RegisterFlagCompletionFunc("snapshot-on", cobra.FixedCompletions(triggers, cobra.ShellCompDirectiveNoFileComp))
		}
	}
}

// runningNames are the names and numbers of the programs that run, with what runs there.
func runningNames() []string {
	var out []string
	for _, p := range running() {
		if p.Name != "" {
			out = append(out, p.Name+"\t"+p.Program)
		} else {
			out = append(out, fmt.Sprintf("%d\t%s", p.PID, p.Program))
		}
	}
	slices.Sort(out)
	return out
}
