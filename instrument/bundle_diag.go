package instrument

import (
	"path"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"thingsmig/internal/diag"
)

// mostMessages is how many messages of the bundler are looked at: each can be about a line that is as
// long as the program.
const mostMessages = 500

// diagnostics turns what the bundler says into diagnostics in the user's words.
func diagnostics(entry string, messages []api.Message, severity diag.Severity) diag.List {
	messages = messages[:min(len(messages), mostMessages)]
	list := make(diag.List, 0, len(messages))
	for _, m := range messages {
		d := diag.Diagnostic{Severity: severity, Msg: m.Text}
		if at := m.Location; at != nil {
			d.File = userPath(entry, at.File)
			d.Line = at.Line
			d.Col = 1 + diag.Units(at.LineText[:min(at.Column, len(at.LineText))])
			end := min(at.Column+at.Length, len(at.LineText))
			d.Len = diag.Units(at.LineText[min(at.Column, end):end])
			d.Text = at.LineText
		}
		if severity == diag.Error {
			classify(&d)
		} else {
			d.ID = diag.Bundling
		}
		for _, note := range m.Notes {
			if d.Hint == "" && note.Location == nil && !strings.Contains(note.Text, "api.") {
				d.Hint = note.Text
			}
		}
		list = append(list, d)
	}
	list.Sort()
	return list
}

// userPath is a path that the bundler gives, relative to the entry's folder, as the user would
// write it.
func userPath(entry, file string) string {
	if filepath.IsAbs(file) {
		return file
	}
	return path.Join(filepath.ToSlash(filepath.Dir(entry)), file)
}

var (
	unresolved  = regexp.MustCompile(`^Could not resolve "(.*)"`)
	notExported = regexp.MustCompile(`^No matching export in "(.*)" for import "(.*)"`)
	noTransform = regexp.MustCompile(`^(Transforming .* is not supported yet|Bundling .* is not supported|.* is not available in the configured target environment)`)
)

// classify finds out what kind of error a message of the bundler is.
func classify(d *diag.Diagnostic) {
	d.ID = diag.Syntax
	switch m := d.Msg; {
	case unresolved.MatchString(m):
		name := unresolved.FindStringSubmatch(m)[1]
		if refuseElsewhere(d, name) {
			return
		}
		if isNodeModule(name) {
			d.ID = diag.HostModule
			d.Msg = "the module \"" + name + "\" of Node is not available here"
			d.Hint = "leave it out, or pass what the program needs from it as arguments or on standard input"
			return
		}
		d.ID = diag.NotFound
		d.Msg = "module \"" + name + "\" was not found"
		if !strings.HasPrefix(name, ".") && !strings.HasPrefix(name, "/") {
			d.Hint = "install it with: npm install " + packageName(name)
		} else {
			d.Hint = "paths are relative to the file that imports"
		}
	case notExported.MatchString(m):
		d.ID = diag.NotExported
	case strings.HasPrefix(m, "Top-level await"):
		d.ID = diag.TopLevelAwait
		d.Msg = "await outside of a function in a module that is imported cannot migrate yet"
		d.Hint = "put it into an async function and call that, or move it into the entry file"
	case noTransform.MatchString(m):
		d.ID = diag.NotTransformable
		d.Msg = strings.TrimSuffix(targetEnvironment.ReplaceAllString(m, ""), " is") + " cannot be compiled"
		if what, bundling := strings.CutPrefix(m, "Bundling "); bundling {
			what, _, _ = strings.Cut(what, " with the ")
			d.Msg = what + " cannot be compiled"
			d.Hint = "import the module in the usual way"
		}
	case strings.HasPrefix(m, "The JSX syntax extension"):
		d.Msg = "JSX in a file that is not named .jsx or .tsx"
		d.Hint = "rename the file to end in .jsx"
	case strings.HasPrefix(m, "Cannot read"), strings.HasPrefix(m, "Could not read"):
		d.ID = diag.Unreadable
	case strings.HasPrefix(m, "No loader is configured"):
		d.ID = diag.Bundling
		d.Hint = "only scripts, TypeScript, JSX, JSON and text can be imported"
	}
}

var targetEnvironment = regexp.MustCompile(` (not available in the configured target environment.*|is not supported yet|to the configured target environment.*)`)

// packageName is the part of an import path that names a package.
func packageName(name string) string {
	parts := strings.SplitN(name, "/", 3)
	if strings.HasPrefix(name, "@") && len(parts) > 1 {
		return parts[0] + "/" + parts[1]
	}
	return parts[0]
}
