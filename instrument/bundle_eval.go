package instrument

import (
	"github.com/evanw/esbuild/pkg/api"

	"thingsmig/internal/diag"
)

// refuseBlindEval is about direct calls of eval that would not see what their module imports: the bundler
// puts modules together, and gives such names only to what it can read.
var refuseBlindEval = refusal{"TM1013", "eval in a module with imports cannot migrate: it would not see what is imported", "call it as (0, eval)(text), or in a module of its own"}

// blindEvals lists these calls; the bundler warns of each direct call of eval.
func blindEvals(entry string, warnings []api.Message, meta metafile) diag.List {
	var found []api.Message
	for _, m := range warnings {
		if m.ID != "direct-eval" || m.Location == nil {
			continue
		}
		if in := meta.Inputs[m.Location.File]; in.Format == "esm" && len(in.Imports) > 0 {
			found = append(found, m)
		}
	}
	list := diagnostics(entry, found, diag.Error)
	for i := range list {
		list[i].ID, list[i].Msg, list[i].Hint = refuseBlindEval.id, refuseBlindEval.what, refuseBlindEval.hint
	}
	return list
}
