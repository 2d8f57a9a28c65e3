package engines

import (
	"bytes"
	"encoding/json"
	"strings"
	"sync"

	"thingsmig/instrument"
	"thingsmig/runtime"
	"thingsmig/snapshot"
)

// Browsers run the host of js/*.js in a worker of a page. What is particular to them is in js/browser_*.js.

// browserHost is the host with the part that only pages need.
var browserHost = sync.OnceValue(func() string {
	return hostWith(file("browser_realm.js") + file("browser_host.js"))
})

// BrowserJob is what a page gets to know of a program that begins.
func BrowserJob(p *instrument.Program, args []string) (string, error) {
	job, err := startBeside(p, args)
	if err != nil {
		return "", err
	}
	return pageJob(job)
}

// pageJob leaves out the parts of the host that pages have not.
func pageJob(job *payload) (string, error) {
	job.Host = runtime.HostParts{Lazy: []runtime.LazyProperties{}, Events: []string{}, Environment: []string{}, Module: job.Host.Module}
	job.Modules = pageModules()
	return encode(job)
}

// ResumeBrowserJob is what a page gets to know of a program that continues.
func ResumeBrowserJob(doc *snapshot.Document) (string, error) {
	var b bytes.Buffer
	if err := snapshot.Write(&b, doc); err != nil {
		return "", err
	}
	if err := doc.Unpack(); err != nil { // it may have been captured in this process
		return "", err
	}
	job, err := resumeBeside(doc, b.String())
	if err != nil {
		return "", err
	}
	return pageJob(job)
}

// BrowserModule is an ECMAScript module for pages that runs a job (see js/browser_page.js for what it exports).
func BrowserModule(job string) string {
	return "// Made by thingsmig. start() runs the program in a worker; its options and what it returns are described below.\n\n" +
		browserScript(job) + "\nexport { start };\n"
}

// BrowserPage is a page that runs a job when it is opened, and shows what it prints.
func BrowserPage(title, job string) string {
	escape := strings.NewReplacer("&", "&amp;", "<", "&lt;")
	page := strings.Replace(file("browser_page.html"), "TITLE", escape.Replace(title), 2)
	before, after, _ := strings.Cut(page, "SCRIPT")
	return before + browserScript(job) + "\n" + file("browser_show.js") + after
}

// browserScript is the part of a page that starts a program. No text in it ends the element that it stands in.
func browserScript(job string) string {
	var b strings.Builder
	for _, c := range []struct{ name, text string }{
		{"workerText", file("browser_math.js") + file("browser_inspect.js") + file("browser_worker.js")}, {"hostText", browserHost()}, {"jobText", job},
	} {
		b.WriteString("const " + c.name + " = " + inPage(c.text) + ";\n")
	}
	b.WriteString("\n" + file("browser_page.js"))
	return b.String()
}

// inPage is a text as a literal that may stand in a page.
func inPage(s string) string {
	b, err := json.Marshal(s) // escapes <, > and & itself
	if err != nil {
		panic(err) // it is a string
	}
	return string(b)
}
