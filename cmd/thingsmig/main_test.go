package main

import (
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"thingsmig": main})
}

// TestScripts runs the promises of docs/cli.md; each is a script in testdata/script. Beside the
// usual commands the scripts have those in script_test.go.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			home, err := os.MkdirTemp("", "home") // where the cache is, out of the script's sight
			if err != nil {
				return err
			}
			env.Defer(func() { _ = os.RemoveAll(home) })
			env.Setenv("HOME", home)
			env.Setenv("XDG_CACHE_HOME", home)
			env.Setenv("TMPDIR", env.WorkDir+"/tmp")
			return os.Mkdir(env.WorkDir+"/tmp", 0o777)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status":   status,
			"signal":   sendSignal,
			"full":     full,
			"hops":     hops,
			"edit":     edit,
			"truncate": truncate,
			"folder":   folder,
			"wakes":    wakes,
		},
	})
}
