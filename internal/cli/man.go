package cli

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"thingsmig/internal/store"
)

func (s *shell) manCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "man DIR",
		Short: "Write the manual pages into a folder",
		Long: `Man writes a page for each command, thingsmig.1, thingsmig-run.1 and so on, into a folder, which is made if it is not
there. They come from the commands themselves.`,
		Example: `  thingsmig man ~/.local/share/man/man1`,
		Args:    arguments(1, 1, "a folder"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := os.MkdirAll(args[0], 0o777); err != nil {
				return err
			}
			files := []string{}
			for _, page := range manPages(cmd.Root()) {
				path := filepath.Join(args[0], page.name)
				if err := store.WriteFile(path, store.Shared, func(w io.Writer) error { _, err := io.WriteString(w, page.text); return err }); err != nil {
					return err
				}
				files = append(files, path)
			}
			return s.print(struct {
				Files []string `json:"files"`
			}{files}, func(w io.Writer) { fmt.Fprintln(w, strings.Join(files, "\n")) })
		},
	}
}

// manPage is a page of the manual.
type manPage struct{ name, text string }

// manPages are the pages of a command and those below it.
func manPages(cmd *cobra.Command) []manPage {
	name := strings.ReplaceAll(cmd.CommandPath(), " ", "-")
	out := []manPage{{name + ".1", manText(name, cmd)}}
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() && c.Name() != "help" {
			out = append(out, manPages(c)...)
		}
	}
	return out
}

func manText(name string, cmd *cobra.Command) string {
	var b strings.Builder
	fmt.Fprintf(&b, ".TH %s 1 \"\" \"thingsmig %s\" \"thingsmig\"\n", manWord(strings.ToUpper(name)), version())
	fmt.Fprintf(&b, ".SH NAME\n%s \\- %s\n", manWord(name), manWord(cmd.Short))
	cmd.InitDefaultHelpFlag() // it counts as a flag in the line below
	use := cmd.UseLine()
	if !cmd.HasParent() {
		use = "thingsmig command [flags] ..."
	}
	fmt.Fprintf(&b, ".SH SYNOPSIS\n.B %s\n", manWord(use))
	long := cmd.Long
	if long == "" {
		long = cmd.Short + "."
	}
	b.WriteString(".SH DESCRIPTION\n")
	manParagraphs(&b, long)
	manFlags(&b, "OPTIONS", cmd.NonInheritedFlags())
	manFlags(&b, "OPTIONS OF ALL COMMANDS", cmd.InheritedFlags())
	if cmd.Example != "" {
		b.WriteString(".SH EXAMPLES\n.nf\n")
		for _, line := range strings.Split(cmd.Example, "\n") {
			b.WriteString(manLine(strings.TrimPrefix(line, "  ")) + "\n")
		}
		b.WriteString(".fi\n")
	}
	if !cmd.HasParent() {
		b.WriteString(".SH EXIT STATUS\n")
		for _, e := range manStatuses {
			fmt.Fprintf(&b, ".TP\n.B %s\n%s\n", e.status, manLine(e.meaning))
		}
		b.WriteString(".SH ENVIRONMENT\n.TP\n.B THINGSMIG_CACHE\nthe folder of compiled programs, or off\n.TP\n.B NO_COLOR\nmessages have no colours\n")
	}
	var also []string
	if cmd.HasParent() {
		also = append(also, strings.ReplaceAll(cmd.Parent().CommandPath(), " ", "-")+"(1)")
	}
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() && c.Name() != "help" {
			also = append(also, strings.ReplaceAll(c.CommandPath(), " ", "-")+"(1)")
		}
	}
	if len(also) > 0 {
		b.WriteString(".SH SEE ALSO\n" + manWord(strings.Join(also, ", ")) + "\n")
	}
	return b.String()
}

// manStatuses are the exit statuses; docs/cli.md has more about them.
var manStatuses = []struct{ status, meaning string }{
	{"0", "the program ended well; the command did its work"},
	{"1", "the program threw and nobody caught it, or has a syntax error; a file could not be read or written"},
	{"2", "the command line makes no sense; nothing was done"},
	{"3", "the program has a construct that cannot migrate; it was not started"},
	{"10", "the program was stopped, and its snapshot is written"},
	{"11", "the snapshot is damaged; nothing was run"},
	{"12", "the snapshot has a format that this version does not know; nothing was run"},
	{"13", "a signature or a permission is refused; nothing was run"},
	{"14", "this host lacks something that the snapshot needs; nothing was run"},
	{"15", "the program has been continued elsewhere"},
	{"128 + n", "signal n ended the program"},
	{"n", "the program called process.exit(n)"},
}

// manFlags writes the flags of a command.
func manFlags(b *strings.Builder, title string, flags *pflag.FlagSet) {
	if !flags.HasAvailableFlags() {
		return
	}
	b.WriteString(".SH " + title + "\n")
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		value, text := pflag.UnquoteUsage(f)
		word := "--" + f.Name
		switch {
		case value != "" && f.NoOptDefVal != "":
			word += "[=" + value + "]"
		case value != "":
			word += " " + value
		}
		if f.Shorthand != "" {
			word = "-" + f.Shorthand + ", " + word
		}
		if f.DefValue != "" && f.DefValue != "0" && f.DefValue != "0s" && f.DefValue != "false" && f.DefValue != "[]" {
			text += " (default: " + f.DefValue + ")"
		}
		fmt.Fprintf(b, ".TP\n.B %s\n%s\n", manWord(word), manLine(text))
	})
}

// manParagraphs writes a text: paragraphs, and lines that are indented as they are.
func manParagraphs(b *strings.Builder, text string) {
	asItIs := false
	for i, line := range strings.Split(strings.TrimSpace(text), "\n") {
		indented := strings.HasPrefix(line, "  ")
		switch {
		case indented && !asItIs:
			b.WriteString(".nf\n")
		case !indented && asItIs:
			b.WriteString(".fi\n")
		}
		asItIs = indented
		switch {
		case line == "" && i > 0:
			b.WriteString(".PP\n")
		case line != "":
			b.WriteString(manLine(line) + "\n")
		}
	}
	if asItIs {
		b.WriteString(".fi\n")
	}
}

// manWord writes a text so that roff takes none of it for its own.
func manWord(text string) string {
	return strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(text)
}

// manLine does so for a line, whose first character must not be a command.
func manLine(text string) string {
	text = manWord(text)
	if strings.HasPrefix(text, ".") || strings.HasPrefix(text, "'") {
		text = `\&` + text
	}
	return text
}
