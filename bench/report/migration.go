package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// migration is what bench --snapshots, --drift and --latency print with --json. Only what becomes a
// bar or a table is read.
type migration struct {
	Snapshots *struct {
		Runs  int            `json:"runs"`
		Cases []snapshotCase `json:"cases"`
	} `json:"snapshots"`
	Drift *struct {
		Hops       int     `json:"hops"`
		Error      string  `json:"error"`
		FreshRatio float64 `json:"freshRatio"`
		SizeRatio  float64 `json:"sizeRatio"`
		LiveRatio  float64 `json:"liveRatio"`
		Points     []struct {
			Hop           int     `json:"hop"`
			WorkMS        float64 `json:"workMS"`
			CaptureMS     float64 `json:"captureMS"`
			RestoreMS     float64 `json:"restoreMS"`
			SnapshotBytes float64 `json:"snapshotBytes"`
			LiveBytes     float64 `json:"liveBytes"`
			ResidentBytes float64 `json:"residentBytes"`
		} `json:"points"`
	} `json:"drift"`
	Latency *struct {
		Requests int     `json:"requests"`
		Median   float64 `json:"median"`
		P99      float64 `json:"p99"`
		Worst    float64 `json:"worst"`
		WorstOf  string  `json:"worstOf"`
		Cause    string  `json:"cause"`
		Programs []struct {
			Name     string  `json:"name"`
			Error    string  `json:"error"`
			Requests int     `json:"requests"`
			Median   float64 `json:"median"`
			Worst    float64 `json:"worst"`
			Cause    string  `json:"cause"`
		} `json:"programs"`
	} `json:"latency"`
}

type snapshotCase struct {
	Name             string  `json:"name"`
	Size             int     `json:"size"`
	Error            string  `json:"error"`
	Objects          float64 `json:"objects"`
	FileBytes        float64 `json:"fileBytes"`
	CaptureMS        float64 `json:"captureMS"`
	RestoreMS        float64 `json:"restoreMS"`
	CapturePerSecond float64 `json:"capturePerSecond"`
	RestorePerSecond float64 `json:"restorePerSecond"`
	CaptureRatio     float64 `json:"captureRatio"`
	RestoreRatio     float64 `json:"restoreRatio"`
	PeakRatio        float64 `json:"peakRatio"`
	AddedRatio       float64 `json:"addedRatio"`
}

// sections makes of it what documents of other kinds bring themselves.
func (m *migration) sections() []*section {
	var out []*section
	if m.Snapshots != nil {
		out = append(out, snapshotSection(m.Snapshots.Cases, m.Snapshots.Runs))
	}
	if m.Drift != nil {
		out = append(out, m.driftSection())
	}
	if m.Latency != nil {
		out = append(out, m.latencySection())
	}
	return out
}

func snapshotSection(cases []snapshotCase, runs int) *section {
	s := &section{Kind: "snapshots", Title: "Capture and restore",
		Text: fmt.Sprintf("Capture is from the request to the whole text in a file, restore from opening the file to the first instruction; medians of %d runs, each in a process of its own. "+
			"The ratios are to `JSON.stringify` and `JSON.parse` of the same data on the engine; memory is the peak of the process while capturing by what was live before, added the same without what the process had beside the heap before.", runs)}
	t := table{Columns: []string{"heap", "objects", "file", "capture ms", "restore ms", "captured/s", "restored/s", "by stringify", "by parse", "memory", "added"}}
	for _, c := range cases {
		name := fmt.Sprintf("%s %s", c.Name, grouped(float64(c.Size)))
		if c.Error != "" {
			t.Rows = append(t.Rows, []any{name, "failed: " + oneLine(c.Error)})
			continue
		}
		t.Rows = append(t.Rows, []any{name, c.Objects, size(c.FileBytes), c.CaptureMS, c.RestoreMS, c.CapturePerSecond, c.RestorePerSecond,
			orDash(c.CaptureRatio), orDash(c.RestoreRatio), orDash(c.PeakRatio), orDash(c.AddedRatio)})
	}
	s.Tables = []table{t}
	s.Bars = snapshotBars(cases)
	return s
}

func orDash(x float64) any {
	if x == 0 {
		return nil
	}
	return x
}

// snapshotBars takes the worst of the heaps that a bar is about: the rates of all with 10⁵ objects,
// the ratios to JSON of all large ones. The memory is that of the process for large heaps; beside small ones the process
// itself is most of it, so for these only what the capture adds counts.
func snapshotBars(cases []snapshotCase) []bar {
	var bars []bar
	worst := func(id string, of func(snapshotCase) float64, atLeast bool, take func(snapshotCase) bool) {
		var found *bar
		for _, c := range cases {
			v := of(c)
			if c.Error != "" || v == 0 || !take(c) {
				continue
			}
			if found == nil || atLeast && v < *found.Value || !atLeast && v > *found.Value {
				found = &bar{ID: id, Value: &v, Where: fmt.Sprintf("%s %s", c.Name, grouped(float64(c.Size)))}
			}
		}
		if found != nil {
			bars = append(bars, *found)
		}
	}
	many := func(c snapshotCase) bool { return c.Objects >= 1e5 && c.Size <= 1e5 }
	// Small heaps measure the start of the program and of the process.
	large := func(c snapshotCase) bool { return c.Size >= 1e5 }
	small := func(c snapshotCase) bool { return c.Name == "counter" }
	worst("capture-rate", func(c snapshotCase) float64 { return c.CapturePerSecond }, true, many)
	worst("restore-rate", func(c snapshotCase) float64 { return c.RestorePerSecond }, true, many)
	worst("capture-json", func(c snapshotCase) float64 { return c.CaptureRatio }, false, large)
	worst("restore-json", func(c snapshotCase) float64 { return c.RestoreRatio }, false, large)
	worst("capture-memory", func(c snapshotCase) float64 {
		if large(c) {
			return c.PeakRatio
		}
		return c.AddedRatio
	}, false, func(snapshotCase) bool { return true })
	worst("small-capture", func(c snapshotCase) float64 { return c.CaptureMS }, false, small)
	worst("small-resume", func(c snapshotCase) float64 { return c.RestoreMS }, false, small)
	worst("small-size", func(c snapshotCase) float64 { return c.FileBytes }, false, small)
	at := func(size int) *snapshotCase {
		i := slices.IndexFunc(cases, func(c snapshotCase) bool {
			return c.Name == "records" && c.Size == size && c.Error == "" && c.CapturePerSecond > 0
		})
		if i < 0 {
			return nil
		}
		return &cases[i]
	}
	if few, all := at(10_000), at(1_000_000); few != nil && all != nil {
		v := few.CapturePerSecond / all.CapturePerSecond
		bars = append(bars, bar{ID: "capture-linear", Value: &v, Where: "records"})
	}
	return bars
}

func (m *migration) driftSection() *section {
	d := m.Drift
	s := &section{Kind: "drift", Title: "No drift", Text: fmt.Sprintf("One program whose state changes and does not grow, stopped and continued %s times in one process.", grouped(float64(d.Hops)))}
	if d.Error != "" {
		s.Text += " **It failed**: " + oneLine(d.Error)
		return s
	}
	s.Bars = []bar{
		{ID: "drift-speed", Value: &d.FreshRatio, Where: "in fresh processes that go on from the first and from the last snapshot"},
		{ID: "drift-size", Value: &d.SizeRatio},
		{ID: "drift-memory", Value: &d.LiveRatio, Where: "live heap"},
	}
	t := table{Columns: []string{"hop", "work ms", "capture ms", "restore ms", "snapshot", "live", "resident"}}
	for _, p := range d.Points {
		t.Rows = append(t.Rows, []any{float64(p.Hop), p.WorkMS, p.CaptureMS, p.RestoreMS, size(p.SnapshotBytes), size(p.LiveBytes), size(p.ResidentBytes)})
	}
	s.Tables = []table{t}
	return s
}

func (m *migration) latencySection() *section {
	l := m.Latency
	s := &section{Kind: "latency", Title: "Latency of a request",
		Text: fmt.Sprintf("From the request until the stack is captured, %s requests at random times: median %s ms, 99th percentile %s ms, worst %s ms (%s%s).",
			grouped(float64(l.Requests)), number(l.Median), number(l.P99), number(l.Worst), l.WorstOf, strings.TrimSuffix(": "+oneLine(l.Cause), ": ")),
		Bars: []bar{{ID: "latency-median", Value: &l.Median},
			{ID: "latency-p99", Value: &l.P99, Where: "worst: " + l.WorstOf + ", " + number(l.Worst) + " ms", Why: l.Cause}}}
	t := table{Columns: []string{"program", "requests", "median ms", "worst ms", "cause of the worst"}}
	for _, p := range l.Programs {
		if p.Error != "" {
			t.Rows = append(t.Rows, []any{p.Name, "failed: " + oneLine(p.Error)})
			continue
		}
		t.Rows = append(t.Rows, []any{p.Name, float64(p.Requests), p.Median, p.Worst, p.Cause})
	}
	s.Tables = []table{t}
	return s
}

// readMigration reads such a document, which has no kind.
func readMigration(raw json.RawMessage) ([]*section, error) {
	m := new(migration)
	if err := json.Unmarshal(raw, m); err != nil {
		return nil, err
	}
	return m.sections(), nil
}
