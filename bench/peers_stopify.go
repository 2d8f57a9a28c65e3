package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	tmruntime "thingsmig/runtime"
)

const stopifyVersion = "0.7.7"

// stopifyHead is the runtime that a stopified program finds. Nobody ever asks it
// to stop: the time that it estimates is compared with infinity, as cheaply as it
// can be.
const stopifyHead = `var RTS = require('@stopify/continuations-runtime/dist/src/runtime/runtime');
var Suspend = require('@stopify/stopify/dist/src/runtime/suspend').RuntimeWithSuspend;
var Countdown = require('@stopify/estimators').CountdownTimeEstimator;
var stopify = Object.assign({}, RTS, {
  // What needs no care when it is called with new, by the list of its compiler as far as the engine has it.
  compiler: { knownBuiltIns: ('Object Function Boolean Symbol Error EvalError RangeError ReferenceError SyntaxError TypeError URIError ' +
    'Number Math Date String RegExp Array Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array ' +
    'Float32Array Float64Array Map Set WeakMap WeakSet ArrayBuffer TextDecoder TextEncoder').split(' ')
    .filter(function (name) { return name in globalThis; }).map(function (name) { return globalThis[name]; }) },
  init: function (rts) {
    var s = new Suspend(rts, Infinity, new Countdown(1), function () { return false; }, function () { return true; },
      function (x) { this.estimator.cancel(); if (x.type === 'exception') throw x.value; });
    s.g = globalThis;
    return s;
  },
});
`

// stopified compiles a script with Stopify (call stacks captured lazily by
// exceptions, its default) and bundles its runtime with it.
func stopified(ctx context.Context, setup *peerSetup, script string) (string, error) {
	out := strings.TrimSuffix(script, ".js") + ".stopify.js"
	command := exec.CommandContext(ctx, filepath.Join(setup.dir, "node_modules", ".bin", "stopify"), script, out, "-t", "lazy")
	if text, err := command.CombinedOutput(); err != nil {
		return "", fmt.Errorf("%s (%w)", thrown(strings.TrimPrefix(string(text), "Stopify error\n")), err)
	}
	text, err := os.ReadFile(out)
	if err != nil {
		return "", err
	}
	stubs := filepath.Join(setup.tool, "stubs.cjs")
	result := api.Build(api.BuildOptions{
		Stdin:    &api.StdinOptions{Contents: stopifyHead + string(text), ResolveDir: setup.dir},
		Alias:    map[string]string{"assert": stubs, "detect-browser": stubs},
		Bundle:   true,
		Outfile:  out,
		Write:    true,
		Platform: api.PlatformNode,
		Format:   api.FormatIIFE,
		LogLevel: api.LogLevelSilent,

		AllowOverwrite: true,
	})
	if len(result.Errors) > 0 {
		return "", fmt.Errorf("bundling: %s", result.Errors[0].Text)
	}
	return out, nil
}

func stopifyOnGoja(ctx context.Context, setup *peerSetup, script string) (peerRun, error) {
	path, err := stopified(ctx, setup, script)
	if err != nil {
		return nil, err
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return runInProcess(func(ctx context.Context, stdout, stderr io.Writer) error {
		return tmruntime.RunPlain(ctx, "stopified.js", string(text), tmruntime.Options{Stdout: stdout, Stderr: stderr})
	}, nil), nil
}

func stopifyOnNode(ctx context.Context, setup *peerSetup, script string) (peerRun, error) {
	path, err := stopified(ctx, setup, script)
	if err != nil {
		return nil, err
	}
	return nodeContestant("node", nodeTimes)(ctx, setup, path)
}
