package cli

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"thingsmig/instrument"
	"thingsmig/internal/diag"
)

// mostNotes is how many notes people are shown of a file, and mostErrors how many errors.
const (
	mostNotes  = 20
	mostErrors = 200
)

// checked is what check has found in one file.
type checked struct {
	File        string    `json:"file"`
	Exit        int       `json:"exit"`
	Diagnostics diag.List `json:"diagnostics"`
}

func (s *shell) checkCommand() *cobra.Command {
	var quiet, all bool
	cmd := &cobra.Command{
		Use:   "check [flags] app.js ...",
		Short: "List what cannot migrate in programs, without running them",
		Long: `Check reads programs as run does and lists, in the order of the source, what keeps them from being
run (errors), and the constructs in which a snapshot waits until they are over (notes).`,
		Example: `  thingsmig check app.js
  thingsmig check --quiet a.js b.ts`,
		Args: arguments(1, -1, "a program"),
		RunE: func(cmd *cobra.Command, args []string) error {
			result := struct {
				Files  []checked `json:"files"`
				Errors int       `json:"errors"`
				Notes  int       `json:"notes"`
			}{}
			worst := exitOK
			for _, file := range args {
				list, err := checkProgram(cmd.Context(), file)
				if err != nil {
					f := failureOf(errNotFound("the program", file, err))
					s.fail(f)
					worst = max(worst, f.Exit)
					continue
				}
				c := checked{file, exitOK, diag.List{}}
				for _, d := range list {
					if d.Severity == diag.Error || !quiet {
						c.Diagnostics = append(c.Diagnostics, d)
					}
				}
				errs := list.Errors()
				switch {
				case list.Unsupported():
					c.Exit = exitUnsupported
				case len(errs) > 0:
					c.Exit = exitError
				}
				worst = max(worst, c.Exit)
				result.Errors += len(errs)
				result.Notes += len(c.Diagnostics) - len(errs)
				result.Files = append(result.Files, c)
			}
			if s.json {
				for i := range result.Files {
					result.Files[i].Diagnostics = forPrograms(result.Files[i].Diagnostics)
				}
			}
			err := s.print(result, func(w io.Writer) {
				for _, c := range result.Files {
					s.showChecked(w, c, all)
				}
			})
			if err != nil || worst == exitOK {
				return err
			}
			return s.checkFailed(worst, result.Errors)
		},
	}
	cmd.Flags().BoolVarP(&quiet, "quiet", "q", false, "only errors, no notes")
	cmd.Flags().BoolVar(&all, "all", false, fmt.Sprintf("all notes, not only the first %d of each file", mostNotes))
	return cmd
}

// checkFailed ends check with a status other than 0; of files that could not be read it has been said.
func (s *shell) checkFailed(status, errs int) error {
	if errs == 0 {
		return exitStatus(status)
	}
	message := "1 error"
	if errs != 1 {
		message = fmt.Sprintf("%d errors", errs)
	}
	return &failure{Exit: status, Message: message}
}

// checkProgram is everything that can be said against a program.
func checkProgram(ctx context.Context, file string) (diag.List, error) {
	list, err := instrument.Check(ctx, file, instrument.Options{})
	var broken diag.List
	if errors.As(err, &broken) {
		list, err = broken, nil
	}
	withUserLines(list)
	return list, err
}

// showChecked shows people what was found in a file.
func (s *shell) showChecked(w io.Writer, c checked, all bool) {
	notes, shown := 0, 0
	for _, d := range c.Diagnostics {
		switch {
		case d.Severity == diag.Error:
			if shown++; shown > mostErrors && !all {
				continue
			}
		default:
			if notes++; notes > mostNotes && !all {
				continue
			}
		}
		d.Format(w, s.style())
	}
	more := func(n, most int, what string) {
		if n > most && !all {
			fmt.Fprintf(w, "%s: %d more %ss; --all shows them\n", c.File, n-most, what)
		}
	}
	more(shown, mostErrors, "error")
	more(notes, mostNotes, "note")
	if c.Exit == exitOK {
		fmt.Fprintf(w, "%s: can migrate\n", c.File)
	}
}

// longLine is the length from which on a source line is left out of what programs are told.
const longLine = 4000

// forPrograms leaves out source lines that are too long to be repeated for each diagnostic.
func forPrograms(list diag.List) diag.List {
	out := append(diag.List{}, list...)
	for i := range out {
		if len(out[i].Text) > longLine {
			out[i].Text = ""
		}
	}
	return out
}
