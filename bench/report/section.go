package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// writeSection prints a document of a kind that this program does not know: its
// text and tables, and what it holds besides, lists of objects as tables.
func writeSection(b *strings.Builder, s *section) {
	title := s.Title
	if title == "" {
		title = s.Kind
	}
	fmt.Fprintf(b, "## %s\n\n", title)
	if s.Text != "" {
		fmt.Fprintf(b, "%s\n\n", s.Text)
	}
	for _, t := range s.Tables {
		if t.Title != "" {
			fmt.Fprintf(b, "### %s\n\n", t.Title)
		}
		var rows [][]string
		for _, row := range t.Rows {
			var cells []string
			for _, cell := range row {
				cells = append(cells, valueText(cell))
			}
			rows = append(rows, cells)
		}
		writeTable(b, t.Columns, rows)
	}
	if s.Kind != "startup" { // whose tables have it all
		writeRest(b, s.rest)
	}
}

func writeRest(b *strings.Builder, fields []field) {
	var single [][]string
	for _, f := range fields {
		if len(objects(f.value)) == 0 {
			single = append(single, []string{f.name, valueText(f.value)})
		}
	}
	if single != nil {
		writeTable(b, []string{"", ""}, single)
	}
	for _, f := range fields {
		list := objects(f.value)
		if len(list) == 0 {
			continue
		}
		fmt.Fprintf(b, "### %s\n\n", f.name)
		var columns []string
		for _, object := range list {
			for name := range object {
				if !slices.Contains(columns, name) {
					columns = append(columns, name)
				}
			}
		}
		slices.SortFunc(columns, compareColumns)
		var rows [][]string
		for _, object := range list {
			var cells []string
			for _, name := range columns {
				cells = append(cells, valueText(object[name]))
			}
			rows = append(rows, cells)
		}
		writeTable(b, columns, rows)
	}
}

// compareColumns puts what names a row first.
func compareColumns(a, b string) int {
	first := func(s string) int {
		if s == "name" || s == "program" {
			return 0
		}
		return 1
	}
	if d := first(a) - first(b); d != 0 {
		return d
	}
	return strings.Compare(a, b)
}

// objects are the elements of a list of objects; nil for anything else.
func objects(value any) []map[string]any {
	list, _ := value.([]any)
	var out []map[string]any
	for _, element := range list {
		object, ok := element.(map[string]any)
		if !ok {
			return nil
		}
		out = append(out, object)
	}
	return out
}

func valueText(value any) string {
	switch v := value.(type) {
	case nil:
		return "-"
	case string:
		return v
	case float64:
		return number(v)
	}
	text, err := json.Marshal(value)
	if err != nil {
		return fmt.Sprint(value)
	}
	return string(text)
}
