package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"thingsmig/snapshot"
)

func (s *shell) verifyCommand() *cobra.Command {
	var engine string
	cmd := &cobra.Command{
		Use:   "verify snap.json",
		Short: "Check a snapshot: format, hash and internal references",
		Args:  arguments(1, 1, "a snapshot"),
		RunE: func(_ *cobra.Command, args []string) error {
			doc, err := readSnapshot(args[0])
			if err != nil {
				return errNotFound("the snapshot", args[0], err)
			}
			if engine != "" {
				if err := checkEngine("--for", &engine); err != nil {
					return err
				}
				missing, err := lacks(engine, doc)
				if err != nil {
					return err
				}
				if len(missing) > 0 {
					return &failure{Exit: exitCapability, Message: args[0] + " needs what " + engine + " lacks: " + strings.Join(missing, ", ")}
				}
			}
			result := struct {
				File   string `json:"file"`
				OK     bool   `json:"ok"`
				Format int    `json:"format"`
				Hash   string `json:"hash"`
				Tool   string `json:"tool"`
			}{args[0], true, snapshot.Format, doc.Hash, doc.Tool}
			return s.print(result, func(w io.Writer) {
				fmt.Fprintf(w, "%s: good (format %d, %s)\n", args[0], result.Format, doc.Hash)
			})
		},
	}
	cmd.Flags().StringVar(&engine, "for", "", "check also that `ENGINE` (goja, node or chromium) has what the snapshot needs")
	return cmd
}
