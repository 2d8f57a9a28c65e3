package runtime

import (
	"math"
	"strconv"
	"strings"

	"thingsmig/internal/diag"
)

// group puts the entries of a long array into columns.
func (f *formatting) group(output []string, padStart bool) []string {
	entries := len(output)
	if f.maxArray < entries {
		entries-- // the last one says how many are left out
	}
	const separator = 2
	total, longest := 0, 0
	widths := make([]int, entries)
	for i, text := range output[:entries] {
		widths[i] = diag.Width(text)
		total += widths[i] + separator
		longest = max(longest, widths[i])
	}
	column := longest + separator
	if column*3+f.indentation >= f.breakLength || float64(total)/float64(column) <= 5 && longest > 6 {
		return output
	}
	bias := math.Sqrt(float64(column) - float64(total)/float64(len(output)))
	biased := math.Max(float64(column)-3-bias, 1)
	columns := min(
		int(math.Floor(math.Sqrt(2.5*biased*float64(entries))/biased+0.5)),
		(f.breakLength-f.indentation)/column,
		f.compact*4,
		15,
	)
	if columns <= 1 {
		return output
	}
	widest := make([]int, columns)
	for i := range columns {
		for j := i; j < entries; j += columns {
			widest[i] = max(widest[i], widths[j])
		}
		widest[i] += separator
	}
	var rows []string
	for i := 0; i < entries; i += columns {
		end := min(i+columns, entries)
		var row strings.Builder
		for j := i; j < end-1; j++ {
			cell := output[j] + ", "
			blank := strings.Repeat(" ", max(widest[j-i]-widths[j]-separator, 0))
			if padStart {
				row.WriteString(blank + cell)
			} else {
				row.WriteString(cell + blank)
			}
		}
		if padStart {
			row.WriteString(strings.Repeat(" ", max(widest[end-1-i]-separator-widths[end-1], 0)))
		}
		row.WriteString(output[end-1])
		rows = append(rows, row.String())
	}
	if f.maxArray < len(output) {
		rows = append(rows, output[entries])
	}
	return rows
}

// layout joins the entries of an object on one line if they are few, short and not deeply
// nested, and otherwise puts each on its own.
func (f *formatting) layout(output []string, base, open, end string, isArray, padStart bool, recursion int) string {
	entries := len(output)
	if isArray && entries > 6 && f.compact >= 1 {
		output = f.group(output, padStart)
	}
	prefix := ""
	if base != "" {
		prefix = base + " "
	}
	if f.currentDepth-recursion < f.compact && entries == len(output) {
		start := len(output) + f.indentation + length(open) + length(base) + 10
		if f.fits(output, start, base) {
			if joined := strings.Join(output, ", "); !strings.Contains(joined, "\n") {
				return prefix + open + " " + joined + " " + end
			}
		}
	}
	indent := "\n" + strings.Repeat(" ", f.indentation)
	return prefix + open + indent + "  " + strings.Join(output, ","+indent+"  ") + indent + end
}

// fits reports whether all the entries can stand on one line.
func (f *formatting) fits(output []string, start int, base string) bool {
	total := len(output) + start
	if total+len(output) > f.breakLength {
		return false
	}
	for _, text := range output {
		if total += length(text); total > f.breakLength {
			return false
		}
	}
	return !strings.Contains(base, "\n")
}

// more says how many entries of a collection are not shown.
func more(n int, what string) string {
	text := "... " + strconv.Itoa(n) + " more " + what
	if n > 1 {
		text += "s"
	}
	return text
}
