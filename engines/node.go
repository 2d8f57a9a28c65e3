package engines

import (
	"bytes"
	"encoding/json"
	"strings"

	"thingsmig/instrument"
	"thingsmig/snapshot"
)

// Node is a module for Node 20 and newer that runs a program: node out.mjs. It can be stopped there; its arguments
// are those of thingsmig run.
// It needs nothing beside it.
func Node(p *instrument.Program, args []string) (string, error) {
	job, err := start(p, args)
	if err != nil {
		return "", err
	}
	return module(job, nil)
}

// NodeBeside is Node for RunNode, which has the compiler beside it: modules of Node are asked for when they are loaded.
func NodeBeside(p *instrument.Program, args []string) (string, error) {
	job, err := startBeside(p, args)
	if err != nil {
		return "", err
	}
	return module(job, nil)
}

// PlainNode is a module for Node that runs a program that was not instrumented, in a thread like the other one's:
// what that is compared with. source is the body of the program's module.
func PlainNode(source string) (string, error) { return module(nil, &source) }

// ResumeNode is a module for Node that continues a snapshot. It needs nothing beside it.
func ResumeNode(doc *snapshot.Document) (string, error) { return resumeNode(doc, resume) }

// ResumeNodeBeside is ResumeNode for RunNode, as NodeBeside.
func ResumeNodeBeside(doc *snapshot.Document) (string, error) { return resumeNode(doc, resumeBeside) }

// workerFiles are the host's part that is particular to Node, in the worker.
var workerFiles = []string{"node_files.js", "node_stdin.js", "node_system.js", "node_virtual.js", "node_worker.js"}

func resumeNode(doc *snapshot.Document, resume func(*snapshot.Document, string) (*payload, error)) (string, error) {
	var b bytes.Buffer
	if err := snapshot.Write(&b, doc); err != nil {
		return "", err
	}
	if err := doc.Unpack(); err != nil { // it may have been captured in this process
		return "", err
	}
	job, err := resume(doc, b.String())
	if err != nil {
		return "", err
	}
	return module(job, nil)
}

func module(job *payload, plain *string) (string, error) {
	text, err := encode(job)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	if plain == nil {
		b.WriteString("const plainText = undefined;\n")
	} else if quoted, err := encode(*plain); err != nil {
		return "", err
	} else {
		b.WriteString("const plainText = " + quoted + ";\n")
	}
	worker := "\"use strict\";\n"
	for _, name := range workerFiles {
		worker += file(name)
	}
	for _, c := range []struct{ name, text string }{{"workerText", worker}, {"hostText", host()}, {"jobText", text}} {
		quoted, err := encode(c.text)
		if err != nil {
			return "", err
		}
		b.WriteString("const " + c.name + " = " + quoted + ";\n")
	}
	main := file("node_main.js")
	imports, rest, _ := strings.Cut(main, "\n\n")
	return imports + "\n\n" + b.String() + "\n" + rest, nil
}

// encode is JSON that keeps <, > and & as they are.
func encode(v any) (string, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return strings.TrimSuffix(b.String(), "\n"), err
}
