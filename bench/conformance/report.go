package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
)

// reportFormat is raised when a field changes its meaning or goes away.
const reportFormat = 1

// Counts are numbers of cases: a case is a test in a mode.
type Counts struct {
	Cases   int `json:"cases"`
	Skipped int `json:"skipped"`
	Unfit   int `json:"unfit"`   // does not pass plain when it is wrapped in a module's function
	Plain   int `json:"plain"`   // passes plain: the sum of the next four lines
	Refused int `json:"refused"` // cannot migrate, and the compiler says so
	Failed  int `json:"failed"`  // instrumented, before any capture
	HopFail int `json:"hopFailed"`
	Passed  int `json:"passed"`
	Hopped  int `json:"hopped"` // of Passed: captured and restored at one poll
	Every   int `json:"every"`  // of Passed: captured and restored at every poll
	Hops    int `json:"hops"`   // captures in these
}

func (c *Counts) add(r Result) {
	c.Cases++
	switch {
	case r.Outcome == skipped:
		c.Skipped++
		return
	case r.Outcome == unfit:
		c.Unfit++
		return
	}
	c.Plain++
	switch {
	case r.Outcome == refused:
		c.Refused++
	case r.Outcome == pass:
		c.Passed++
		if r.Hop > 0 {
			c.Hopped++
		}
		if r.Every > 0 {
			c.Every++
			c.Hops += r.Every
		}
	case r.Stage == hopStage || r.Stage == everyStage:
		c.HopFail++
	default:
		c.Failed++
	}
}

// Cause is a set of failures with similar messages.
type Cause struct {
	Stage   stage  `json:"stage"`
	Message string `json:"message"` // numbers and quoted texts left out
	Count   int    `json:"count"`
	Example string `json:"example"`
}

// Report is what --json prints.
type Report struct {
	Format  int                `json:"format"`
	Suite   string             `json:"suite"`
	Seed    uint64             `json:"seed"`
	Sample  int                `json:"sample"`
	Total   Counts             `json:"total"`
	Refused map[string]int     `json:"refusedByID"`
	Skipped map[string]int     `json:"skippedBy"`
	Dirs    map[string]*Counts `json:"directories"`
	Causes  []Cause            `json:"causes"`
	Unfit   []Cause            `json:"unfit"`
	// Failures are all of them, those that are refused too; Failed counts those that are not listed as exceptions.
	Failures []Result `json:"failures"`
	Failed   int      `json:"unlisted"`
	Stale    []string `json:"stale,omitempty"`
}

func newReport(suite string, opts options, results []Result) *Report {
	p := &Report{Format: reportFormat, Suite: suite, Seed: opts.seed, Sample: opts.sample,
		Refused: map[string]int{}, Skipped: map[string]int{}, Dirs: map[string]*Counts{}, Failures: []Result{}}
	slices.SortFunc(results, func(a, b Result) int {
		return cmp.Or(strings.Compare(a.Path, b.Path), strings.Compare(string(a.Mode), string(b.Mode)))
	})
	for _, r := range results {
		p.Total.add(r)
		d := directory(r.Path)
		if p.Dirs[d] == nil {
			p.Dirs[d] = &Counts{}
		}
		p.Dirs[d].add(r)
		switch r.Outcome {
		case refused:
			p.Refused[r.ID]++
			p.Failures = append(p.Failures, r)
		case skipped:
			p.Skipped[r.Detail]++
		case failure:
			p.Failures = append(p.Failures, r)
		}
	}
	p.Causes = causes(results, failure)
	p.Unfit = causes(results, unfit)
	return p
}

// directory is the row of the table that a test belongs to.
func directory(path string) string {
	parts := strings.Split(path, "/")
	return strings.Join(parts[:min(3, len(parts)-1)], "/")
}

var variable = regexp.MustCompile(`«[^»]*»|"[^"]*"|'[^']*'|\b[0-9][0-9.e+]*\b| at .*\(native\).*| at test262\.js:.*`)

// causes groups the results of an outcome by what their messages have in common, most first.
func causes(results []Result, of outcome) []Cause {
	byKey := map[string]*Cause{}
	for _, r := range results {
		if r.Outcome != of {
			continue
		}
		msg := variable.ReplaceAllString(r.Detail, "_")
		key := string(r.Stage) + " " + msg
		if byKey[key] == nil {
			byKey[key] = &Cause{Stage: r.Stage, Message: msg, Example: caseName(r.Path, r.Mode) + ": " + r.Detail}
		}
		byKey[key].Count++
	}
	list := []Cause{}
	for _, c := range byKey {
		list = append(list, *c)
	}
	slices.SortFunc(list, func(a, b Cause) int {
		return cmp.Or(b.Count-a.Count, strings.Compare(a.Example, b.Example))
	})
	return list
}

func printJSON(w io.Writer, p *Report) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(p)
}

// shownCauses is how many causes the table has.
const shownCauses = 40

func printTable(w io.Writer, p *Report) error {
	var b strings.Builder
	row := func(name string, c *Counts) {
		fmt.Fprintf(&b, "%-44s %6d %7d %6d %6d %7d %6d %6d %6d %6d %6d\n", name, c.Cases, c.Skipped, c.Unfit, c.Plain,
			c.Refused, c.Failed, c.HopFail, c.Passed, c.Hopped, c.Every)
	}
	fmt.Fprintf(&b, "%-44s %6s %7s %6s %6s %7s %6s %6s %6s %6s %6s\n", "", "cases", "skipped", "unfit", "plain", "refused",
		"failed", "hop f.", "passed", "hopped", "every")
	for _, d := range sortedKeys(p.Dirs) {
		row(d, p.Dirs[d])
	}
	row("all", &p.Total)
	if len(p.Refused) > 0 {
		b.WriteString("\nrefused:")
		for _, id := range sortedKeys(p.Refused) {
			fmt.Fprintf(&b, " %s %d", id, p.Refused[id])
		}
		b.WriteByte('\n')
	}
	for i, c := range p.Causes {
		if i == 0 {
			b.WriteString("\nfailures, by their messages:\n")
		}
		if i == shownCauses {
			fmt.Fprintf(&b, "and %d more\n", len(p.Causes)-i)
			break
		}
		fmt.Fprintf(&b, "%5d %-7s %s\n              %s\n", c.Count, c.Stage, c.Message, c.Example)
	}
	for _, s := range p.Stale {
		fmt.Fprintf(&b, "listed in exceptions.txt, but does not fail: %s\n", s)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func sortedKeys[V any](m map[string]V) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
