package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"thingsmig/bench/results"
)

// input is everything that was read.
type input struct {
	programs []*results.Report // one for each engine, from all files; none of plain against plain
	null     *results.Report   // plain against plain
	peers    *results.Peers
	sections []*section
}

// section is a document of any other kind. What it holds beside these fields is
// shown as it is.
type section struct {
	Kind   string  `json:"kind"`
	Title  string  `json:"title"`
	Text   string  `json:"text"`
	Bars   []bar   `json:"bars"`
	Tables []table `json:"tables"`

	rest []field // what else the document has, in its order
}

// table is a table as it is to be printed.
type table struct {
	Title   string   `json:"title"`
	Columns []string `json:"columns"`
	Rows    [][]any  `json:"rows"`
}

// field is a member of a JSON object.
type field struct {
	name  string
	value any
}

var sectionFields = []string{"kind", "title", "text", "bars", "tables"}

func readFiles(files []string) (*input, error) {
	in := new(input)
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		if err := in.read(text); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	for _, m := range in.programs {
		m.Summarize()
	}
	return in, nil
}

// read reads the documents that a file holds, one after the other.
func (in *input) read(text []byte) error {
	decoder := json.NewDecoder(bytes.NewReader(text))
	for n := 0; ; n++ {
		var raw json.RawMessage
		if err := decoder.Decode(&raw); errors.Is(err, io.EOF) && n > 0 {
			return nil
		} else if err != nil {
			return err
		}
		if err := in.add(raw); err != nil {
			return err
		}
	}
}

func (in *input) add(raw json.RawMessage) error {
	var head struct {
		Kind   string `json:"kind"`
		Format int    `json:"format"`
	}
	if err := json.Unmarshal(raw, &head); err != nil {
		return err
	}
	switch head.Kind {
	case "":
		sections, err := readMigration(raw)
		if err == nil && sections == nil {
			err = errors.New(`a document has no "kind"`)
		}
		in.sections = append(in.sections, sections...)
		return err
	case results.KindPrograms:
		if head.Format != results.Format {
			return fmt.Errorf("format %d, this reads %d", head.Format, results.Format)
		}
		report := new(results.Report)
		if err := json.Unmarshal(raw, report); err != nil {
			return err
		}
		in.addPrograms(report)
		return nil
	case results.KindPeers:
		peers := new(results.Peers)
		if err := json.Unmarshal(raw, peers); err != nil {
			return err
		}
		in.addPeers(peers)
		return nil
	}
	s := new(section)
	if err := json.Unmarshal(raw, s); err != nil {
		return err
	}
	fields, err := objectFields(raw)
	if err != nil {
		return err
	}
	for _, f := range fields {
		if !slices.Contains(sectionFields, f.name) {
			s.rest = append(s.rest, f)
		}
	}
	in.sections = append(in.sections, s)
	return nil
}

// addPrograms puts the programs of one engine together. A program that is
// measured again replaces its older figures.
func (in *input) addPrograms(report *results.Report) {
	if report.Null {
		in.null = report
		return
	}
	i := slices.IndexFunc(in.programs, func(m *results.Report) bool { return m.Engine == report.Engine })
	if i < 0 {
		in.programs = append(in.programs, report)
		return
	}
	m := in.programs[i]
	for _, p := range report.Programs {
		at := slices.IndexFunc(m.Programs, func(old *results.ProgramReport) bool { return old.Name == p.Name })
		if at >= 0 {
			m.Programs[at] = p
		} else {
			m.Programs = append(m.Programs, p)
		}
	}
	for _, s := range report.Suites {
		at := slices.IndexFunc(m.Suites, func(old *results.Suite) bool { return old.Name == s.Name })
		if at >= 0 {
			m.Suites[at] = s
		} else {
			m.Suites = append(m.Suites, s)
		}
	}
	m.Hops = max(m.Hops, report.Hops)
	m.Instructions = m.Instructions || report.Instructions
	m.Date = max(m.Date, report.Date)
	m.Runs = min(m.Runs, report.Runs)
}

// addPeers puts the programs of several comparisons together; the contestants
// are those of the last.
func (in *input) addPeers(peers *results.Peers) {
	old := in.peers
	in.peers = peers
	if old == nil {
		return
	}
	var programs []*results.PeerProgram
	for _, p := range old.Programs {
		again := slices.ContainsFunc(peers.Programs, func(other *results.PeerProgram) bool { return other.Name == p.Name })
		if !again && len(p.Cells) == len(peers.Contestants) {
			programs = append(programs, p)
		}
	}
	peers.Programs = append(programs, peers.Programs...)
	if len(peers.Snapshots) == 0 {
		peers.Snapshots = old.Snapshots
	}
	peers.Runs = min(peers.Runs, old.Runs)
}

// objectFields are the members of an object in the order of its text.
func objectFields(raw json.RawMessage) ([]field, error) {
	decoder := json.NewDecoder(bytes.NewReader(raw))
	if _, err := decoder.Token(); err != nil {
		return nil, err
	}
	var out []field
	for decoder.More() {
		name, err := decoder.Token()
		if err != nil {
			return nil, err
		}
		var value any
		if err := decoder.Decode(&value); err != nil {
			return nil, err
		}
		out = append(out, field{name: name.(string), value: value})
	}
	return out, nil
}
