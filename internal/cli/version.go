package cli

import (
	"fmt"
	"io"
	goruntime "runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"thingsmig/runtime"
	"thingsmig/snapshot"
)

func (s *shell) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  arguments(0, 0, ""),
		RunE:  func(*cobra.Command, []string) error { return s.printVersion() },
	}
}

func (s *shell) printVersion() error {
	result := struct {
		Version string `json:"version"`
		Format  int    `json:"format"`
		Engine  string `json:"engine"`
		Go      string `json:"go"`
		System  string `json:"system"`
	}{version(), snapshot.Format, engineVersion(), goruntime.Version(), goruntime.GOOS + "/" + goruntime.GOARCH}
	return s.print(result, func(w io.Writer) {
		fmt.Fprintf(w, "thingsmig %s (snapshot format %d, %s, %s, %s)\n",
			result.Version, result.Format, result.Engine, result.Go, result.System)
	})
}

// version is the number of the version.
func version() string { return strings.TrimPrefix(runtime.ToolVersion, "thingsmig ") }

// engineVersion is the version of the engine that was built in.
func engineVersion() string {
	const engine = "github.com/dop251/goja"
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, dep := range info.Deps {
			if dep.Path == engine {
				return "goja " + dep.Version
			}
		}
	}
	return "goja"
}
