package instrument

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"thingsmig/internal/diag"
	"thingsmig/internal/js/parse"
)

// bundleOptions says how a program is made into one script.
type bundleOptions struct {
	// HostModules are the modules of Node that the host has itself, without "node:".
	HostModules []string
}

// bundled is a program as one script: the body of a function with the parameters exports,
// require, module, __filename and __dirname.
type bundled struct {
	Source string
	// Map leads from Source to the user's files (JSON, version 3, without their content);
	// its sources are relative to the folder of the entry file. It is empty when Source is
	// the user's only file, in which case every byte has kept its place.
	Map string
	// Files are all the files that are in Source, relative to the folder of the entry file,
	// with slashes, sorted.
	Files []string
	// Warnings are about code that will probably not do what its author wants.
	Warnings diag.List
}

// bundle reads the program that begins at entry; src is the text of that file if it is not to
// be read from there. A script in a single file stays as it is; everything else (modules,
// packages, TypeScript, JSX, syntax that the engine's parser does not know) goes through the
// bundler. What is wrong with the program is returned as a diag.List.
func bundle(ctx context.Context, entry string, src []byte, opts bundleOptions) (bundled, error) {
	if src == nil {
		var err error
		if src, err = os.ReadFile(entry); err != nil {
			return bundled{}, err
		}
	}
	source := withoutHashbang(string(src))
	if err := ctx.Err(); err != nil {
		return bundled{}, err
	}
	if err := checkDepth(entry, source); err != nil {
		return bundled{}, err
	}
	script := isScriptName(entry)
	if script && !mayHaveModules(source) {
		if b, asItIs, err := plain(entry, source); asItIs || err != nil {
			return b, err
		}
		script = false
	}
	absolute, err := filepath.Abs(entry)
	if err != nil {
		return bundled{}, err
	}
	if !script && isModule(entry) {
		source += "\nexport {}" // what tells the bundler so
	}
	options := buildOptions(absolute, source, opts)
	options.Supported = loweredSyntax
	plugins := options.Plugins
	if len(opts.HostModules) > 0 {
		options.Plugins = append([]api.Plugin{importedHostModules(opts.HostModules)}, plugins...)
	}
	result := api.Build(options)
	if own := slices.DeleteFunc(slices.Clone(result.Errors), awaitsOf(filepath.Base(absolute))); len(own) > 0 {
		result.Errors = own // the other ones are none
	} else if len(result.Errors) > 0 {
		options.Supported = maps.Clone(loweredSyntax)
		delete(options.Supported, "top-level-await")
		options.Format, options.TreeShaking = api.FormatESModule, api.TreeShakingFalse
		if len(opts.HostModules) > 0 {
			options.Plugins = append([]api.Plugin{hostModules(opts.HostModules)}, plugins...)
		}
		result = api.Build(options)
	}
	if len(result.Errors) > 0 {
		return bundled{}, diagnostics(entry, result.Errors, diag.Error)
	}
	if err := ctx.Err(); err != nil {
		return bundled{}, err
	}
	var meta metafile
	if err := json.Unmarshal([]byte(result.Metafile), &meta); err != nil {
		return bundled{}, fmt.Errorf("bundling %s: %w", entry, err)
	}
	if list := blindEvals(entry, result.Warnings, meta); len(list) > 0 {
		return bundled{}, list
	}
	if script && meta.isScript() {
		if b, asItIs, err := plain(entry, source); asItIs || err != nil {
			return b, err
		}
	}
	b := bundled{Files: meta.files(), Warnings: diagnostics(entry, result.Warnings, diag.Warning)}
	for _, file := range result.OutputFiles {
		if strings.HasSuffix(file.Path, ".map") {
			b.Map = string(file.Contents)
		} else {
			b.Source = strings.ReplaceAll(withClassNames(withoutExports(string(file.Contents))), hostRequire, "require")
		}
	}
	if b.Source, b.Map, err = withHead(b.Source, b.Map, meta.strict(filepath.Dir(absolute), source), meta.isModule(filepath.Base(absolute))); err != nil {
		return bundled{}, fmt.Errorf("bundling %s: %w", entry, err)
	}
	return b, nil
}

// awaitsOf tells the errors about awaits at the top level of the entry file, which are none. A module that is
// imported cannot await yet: others would have to run while it waits.
func awaitsOf(entry string) func(api.Message) bool {
	return func(e api.Message) bool {
		return strings.HasPrefix(e.Text, "Top-level await") && e.Location != nil && e.Location.File == entry
	}
}

// ForEngine gives a text that is to run as it is in the syntax that the engine's parser takes: async
// generators and for await become older syntax, whose order of jobs is not exactly the same. A text that
// cannot be changed is given back.
func ForEngine(source string) string {
	if !asyncIteration.MatchString(source) {
		return source
	}
	result := api.Transform("(function(){"+source+"\n})", api.TransformOptions{
		Target: api.ESNext, Loader: api.LoaderJS, LogLevel: api.LogLevelSilent,
		Supported: map[string]bool{"async-generator": false, "for-await": false},
	})
	code := strings.TrimRight(string(result.Code), ";\n")
	head := strings.Index(code, "(function() {")
	if len(result.Errors) > 0 || head < 0 || !strings.HasSuffix(code, "})") {
		return source
	}
	strict := ""
	if beginsStrict(source) {
		strict = `"use strict";`
	}
	return strict + code[:head] + code[head+len("(function() {"):len(code)-len("})")]
}

var asyncIteration = regexp.MustCompile(`\basync\b[^;{}]*\*|\bfor\s+await\b`)

// plain makes a script stay as it is, unless there is something in it that has to be lowered.
// The bundler looks it over: it knows the early errors of the language, and explains them
// better than the engine.
func plain(entry, source string) (b bundled, asItIs bool, err error) {
	options := api.TransformOptions{
		Sourcefile: filepath.Base(entry),
		Target:     api.ESNext,
		Loader:     api.LoaderJS,
		LogLevel:   api.LogLevelSilent,
		// Nobody reads the text. Where hundreds of blocks nest it would be spaces for the most part, and to
		// find good names there takes time that grows with the cube of the depth.
		MinifyWhitespace:  true,
		MinifyIdentifiers: true,
	}
	text := source
	result := api.Transform(text, options)
	if len(result.Errors) > 0 {
		if t, ok := withoutAwaitNames(entry, source); ok {
			text = t
			result = api.Transform(text, options)
		}
	}
	if len(result.Errors) > 0 {
		return bundled{}, false, diagnostics(entry, result.Errors, diag.Error)
	}
	if mayNeedLowering(text) {
		options.Supported = loweredSyntax
		if lowered := api.Transform(text, options); !bytes.Equal(lowered.Code, result.Code) {
			return bundled{}, false, nil
		}
	}
	return bundled{
		Source:   source,
		Files:    []string{filepath.Base(entry)},
		Warnings: diagnostics(entry, result.Warnings, diag.Warning),
	}, true, nil
}

// mayNeedLowering reports whether a text has anything that loweredSyntax could apply to; it may report
// more: words, decorators, and what could be the flags d and v of a regular expression.
func mayNeedLowering(text string) bool {
	if strings.Contains(text, "async") || strings.Contains(text, "await") || strings.Contains(text, "using") {
		if loweredWords.MatchString(text) {
			return true
		}
	}
	for at := 0; at < len(text); at++ {
		switch text[at] {
		case '@':
			return true
		case '/':
			for i := at + 1; i < len(text) && text[i] >= 'a' && text[i] <= 'z'; i++ {
				if text[i] == 'd' || text[i] == 'v' {
					return true
				}
			}
		}
	}
	return false
}

var loweredWords = regexp.MustCompile(`\b(async|await|using)\b`)

// buildOptions are those of a build that depends on nothing but the files of the program.
func buildOptions(entry, source string, opts bundleOptions) api.BuildOptions {
	return api.BuildOptions{
		EntryPoints:   []string{entry},
		AbsWorkingDir: filepath.Dir(entry),
		Outfile:       filepath.Join(filepath.Dir(entry), bundleName),
		Plugins:       []api.Plugin{textOfEntry(entry, source), depthOfModules(), elsewhereModules(), externalModules(opts.HostModules)},
		Bundle:        true,
		Format:        api.FormatCommonJS,
		// With the neutral platform, a module of Node is found to be missing and reported as
		// such unless the program is ready to do without it (require inside try).
		Platform:       api.PlatformNeutral,
		MainFields:     []string{"main", "module"},
		Conditions:     []string{"node"},
		Target:         api.ESNext,
		Define:         importMeta,
		Charset:        api.CharsetASCII,
		Sourcemap:      api.SourceMapExternal,
		SourcesContent: api.SourcesContentExclude,
		LegalComments:  api.LegalCommentsNone,
		Metafile:       true,
		LogLevel:       api.LogLevelSilent,
		LogLimit:       0,
	}
}

// bundleName is the name that the bundler is told to write to. Nothing is written.
const bundleName = "bundle.thingsmig.js"

// loweredSyntax is what goja's parser does not take and the bundler can express in older
// syntax. Everything else stays as it is: lowered private members are 20 times slower.
var loweredSyntax = map[string]bool{
	"arbitrary-module-namespace-names": false,
	"decorators":                       false,
	"hashbang":                         false,
	"import-assertions":                false,
	"import-attributes":                false,
	"import-meta":                      false,
	"regexp-match-indices":             false,
	"regexp-set-notation":              false,
	"top-level-await":                  false,
	"using":                            false,
}

// importMetaURL stands for import.meta.url in what comes out of the bundler.
const importMetaURL = "import_meta_url_of_program"

// importMeta gives the parts of import.meta that make sense for a bundle.
var importMeta = map[string]string{
	"import.meta.url":      importMetaURL,
	"import.meta.filename": "__filename",
	"import.meta.dirname":  "__dirname",
}

// plainScript matches the names of files that are JavaScript and nothing more.
const plainScript = `\.[cm]?js$`

// checkDepth refuses a file that nests too deeply for the bundler, which would work at it for
// minutes and take all memory.
func checkDepth(name, source string) error {
	if ok, _ := regexp.MatchString(plainScript, name); !ok {
		return nil
	}
	if err := parse.CheckDepth(name, source); err != nil {
		return syntaxError(err, name, source, "")
	}
	return nil
}

// depthOfModules applies checkDepth to what is imported.
func depthOfModules() api.Plugin {
	return api.Plugin{Name: "depth", Setup: func(build api.PluginBuild) {
		build.OnLoad(api.OnLoadOptions{Filter: plainScript, Namespace: "file"}, func(args api.OnLoadArgs) (api.OnLoadResult, error) {
			text, err := os.ReadFile(args.Path)
			if err != nil {
				return api.OnLoadResult{}, nil // the bundler says so in its own words
			}
			return api.OnLoadResult{}, checkDepth(args.Path, string(text))
		})
	}}
}

// textOfEntry makes the bundler see the given text in place of the entry file.
func textOfEntry(entry, source string) api.Plugin {
	filter := "^" + regexp.QuoteMeta(entry) + "$"
	return api.Plugin{Name: "entry", Setup: func(build api.PluginBuild) {
		build.OnResolve(api.OnResolveOptions{Filter: filter}, func(args api.OnResolveArgs) (api.OnResolveResult, error) {
			if args.Kind != api.ResolveEntryPoint {
				return api.OnResolveResult{}, nil
			}
			return api.OnResolveResult{Path: entry, Namespace: "file"}, nil
		})
		build.OnLoad(api.OnLoadOptions{Filter: filter, Namespace: "file"}, func(api.OnLoadArgs) (api.OnLoadResult, error) {
			return api.OnLoadResult{Contents: &source, ResolveDir: filepath.Dir(entry), Loader: loaderFor(entry)}, nil
		})
	}}
}

// loaderFor is the syntax that the name of an entry file stands for. A name without a known
// ending is a script.
func loaderFor(name string) api.Loader {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".ts", ".mts", ".cts":
		return api.LoaderTS
	case ".tsx":
		return api.LoaderTSX
	case ".jsx":
		return api.LoaderJSX
	case ".json":
		return api.LoaderJSON
	}
	return api.LoaderJS
}

// isScriptName reports whether a file of that name can be a plain script.
func isScriptName(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".ts", ".mts", ".cts", ".tsx", ".jsx", ".mjs", ".json":
		return false
	}
	return !isModule(name)
}

// isModule reports whether Node takes a file for an ECMAScript module whatever is in it.
func isModule(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".mjs", ".mts":
		return true
	case ".js", ".ts", ".jsx", ".tsx":
		return packageType(filepath.Dir(name)) == "module"
	}
	return false
}

// packageType is what the nearest package.json says of the .js files beside it.
func packageType(folder string) string {
	folder, err := filepath.Abs(folder)
	if err != nil {
		return ""
	}
	for {
		if text, err := os.ReadFile(filepath.Join(folder, "package.json")); err == nil {
			var p struct{ Type string }
			_ = json.Unmarshal(text, &p) // the bundler complains about a broken one
			return p.Type
		}
		parent := filepath.Dir(folder)
		if parent == folder {
			return ""
		}
		folder = parent
	}
}

// mentionsModules matches what can have anything to do with other modules. Where it does, the
// bundler has the last word.
var mentionsModules = regexp.MustCompile(`\b(import|export|require)\b`)

// mayHaveModules is mentionsModules for whole programs, which mostly have none of the words: to look for words is
// a hundred times faster.
func mayHaveModules(source string) bool {
	for _, word := range []string{"import", "export", "require"} {
		if strings.Contains(source, word) {
			return mentionsModules.MatchString(source)
		}
	}
	return false
}

// withoutHashbang makes a first line for the shell a comment, in place.
func withoutHashbang(source string) string {
	if strings.HasPrefix(source, "#!") {
		return "//" + source[2:]
	}
	return source
}

// withHead puts a line with what the bundle needs at its top, and tells the map.
func withHead(source, sourceMap string, strict, module bool) (string, string, error) {
	head := ""
	if strict {
		head = `"use strict";`
	}
	if module {
		head += moduleMark
	}
	if strings.Contains(source, importMetaURL) {
		head += "var " + importMetaURL + ` = "file://" + encodeURI(__filename);`
	}
	if head == "" {
		return source, sourceMap, nil
	}
	var m map[string]any
	if err := json.Unmarshal([]byte(sourceMap), &m); err != nil {
		return "", "", err
	}
	mappings, _ := m["mappings"].(string)
	m["mappings"] = ";" + mappings
	text, err := json.Marshal(m)
	return head + "\n" + source, string(text), err
}

// metafile is what the bundler tells about its input.
type metafile struct {
	Inputs map[string]struct {
		Format  string
		Imports []struct {
			Path     string
			External bool
		}
	}
}

// isScript reports whether the program is a single file that is not a module.
func (m metafile) isScript() bool {
	if len(m.Inputs) != 1 {
		return false
	}
	for _, input := range m.Inputs {
		if input.Format == "esm" {
			return false
		}
	}
	return true
}

// isModule reports whether the entry file is a module.
func (m metafile) isModule(entry string) bool { return m.Inputs[entry].Format == "esm" }

func (m metafile) files() []string {
	files := make([]string, 0, len(m.Inputs))
	for name := range m.Inputs {
		files = append(files, name)
	}
	slices.Sort(files)
	return files
}

// strict reports whether all of the program is strict code. A bundle that has sloppy scripts
// in it is sloppy throughout: they would break otherwise.
func (m metafile) strict(folder, entrySource string) bool {
	for name, input := range m.Inputs {
		if input.Format == "esm" || strings.HasSuffix(name, ".json") {
			continue
		}
		text, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(name)))
		if err != nil {
			text = []byte(entrySource)
		}
		if !beginsStrict(string(text)) {
			return false
		}
	}
	return true
}

// beginsStrict reports whether a script says "use strict" before anything else.
func beginsStrict(source string) bool {
	for {
		source = strings.TrimLeft(source, " \t\r\n\ufeff;")
		switch {
		case strings.HasPrefix(source, "//"), strings.HasPrefix(source, "#!"):
			_, source, _ = strings.Cut(source, "\n")
		case strings.HasPrefix(source, "/*"):
			_, source, _ = strings.Cut(source, "*/")
		default:
			return strings.HasPrefix(source, `"use strict"`) || strings.HasPrefix(source, `'use strict'`)
		}
	}
}
