package engines

import (
	"bufio"
	"encoding/json"
	"io"

	"thingsmig/instrument"
	"thingsmig/runtime"
	"thingsmig/snapshot"
)

// A program that makes code of texts asks the process that started it for the compiler.

type compileRequest struct {
	Unit   int    `json:"unit"`
	Kind   string `json:"kind"`
	Source string `json:"source"`
	Place  string `json:"place"`
}

type compileAnswer struct {
	Error string `json:"error,omitempty"`
	Unit  *unit  `json:"unit,omitempty"`
}

// ServeTexts compiles the texts that a program asks for, one request a line, until there are no more.
func ServeTexts(requests io.Reader, answers io.Writer) error {
	in := bufio.NewReader(requests)
	out := json.NewEncoder(answers)
	for {
		line, err := in.ReadBytes('\n')
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		var q compileRequest
		if err := json.Unmarshal(line, &q); err != nil {
			return err
		}
		var a compileAnswer
		if a.Unit, err = compileText(q); err != nil {
			a = compileAnswer{Error: err.Error()}
		}
		if err := out.Encode(a); err != nil {
			return err
		}
	}
}

func compileText(q compileRequest) (*unit, error) {
	if q.Kind == snapshot.ModuleText {
		return moduleUnit(q.Source, q.Unit)
	}
	t := instrument.Text{Kind: q.Kind, Source: q.Source, Place: q.Place}
	if err := runtime.CheckText(t); err != nil {
		return nil, err
	}
	p, err := instrument.UnitOfText(q.Unit, t)
	if err != nil {
		return nil, err
	}
	return unitOf(p)
}
