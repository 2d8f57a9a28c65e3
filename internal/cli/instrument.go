package cli

import (
	"fmt"
	"io"
	"path/filepath"

	"github.com/spf13/cobra"
)

func (s *shell) instrumentCommand() *cobra.Command {
	var out, target string
	cmd := &cobra.Command{
		Use:   "instrument [-o app.mig.js] app.js",
		Short: "Show the program that is run in place of a program",
		Long: `Instrument bundles a program and compiles it into one that can be captured. Without -o the
code goes to standard output; with -o a source map is written beside it.

With --target node it is a file that runs by itself, and can be stopped: node out.mjs --snapshot-on SIGUSR1.
With --target chromium it is a page that runs the program when it is opened (-o out.html), or a module for pages.`,
		Args: arguments(1, 1, "a program"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := checkEngine("--target", &target); err != nil {
				return err
			}
			program, err := compile(cmd.Context(), args[0])
			if err != nil {
				return errNotFound("the program", args[0], err)
			}
			if target != engineGoja {
				text, err := startV8(target, program, nil, true)
				if err != nil {
					return err
				}
				if target == engineBrowser {
					text = browserFile(out, program.Name, text)
				}
				return s.save(out, text)
			}
			result := struct {
				File      string `json:"file,omitempty"`
				Map       string `json:"map,omitempty"`
				Bytes     int    `json:"bytes"`
				Functions int    `json:"functions"`
				Scopes    int    `json:"scopes"`
				Sites     int    `json:"sites"`
				Code      string `json:"code,omitempty"`
			}{
				Bytes:     len(program.Code),
				Functions: len(program.Functions),
				Scopes:    len(program.Scopes),
				Sites:     max(len(program.Sites)-1, 0),
			}
			if out == "" || out == "-" {
				result.Code = program.Code
				return s.print(result, func(w io.Writer) { fmt.Fprintln(w, program.Code) })
			}
			mapper, err := program.Mapper()
			if err != nil {
				return err
			}
			result.File, result.Map = out, out+".map"
			sourceMap := string(mapper.Map(filepath.Base(out)).JSON())
			code := program.Code + "\n//# sourceMappingURL=" + filepath.Base(result.Map) + "\n"
			if err := s.save(result.Map, sourceMap+"\n"); err != nil {
				return err
			}
			if err := s.save(out, code); err != nil {
				return err
			}
			return s.print(result, func(io.Writer) {})
		},
	}
	cmd.Flags().StringVarP(&out, "output", "o", "", "write the code to `FILE`, and its source map to FILE.map")
	cmd.Flags().StringVar(&target, "target", engineGoja, "the `ENGINE` that the code is for: goja, node or chromium")
	return cmd
}
