package main

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"thingsmig/bench/results"
)

// writeTable prints a table of Markdown; the columns named are aligned to the right.
func writeTable(b *strings.Builder, columns []string, rows [][]string, right ...int) {
	line := func(cells []string) {
		for i := range columns {
			cell := ""
			if i < len(cells) {
				cell = strings.ReplaceAll(oneLine(cells[i]), "|", "\\|")
			}
			fmt.Fprintf(b, "| %s ", cell)
		}
		fmt.Fprintln(b, "|")
	}
	line(columns)
	for i := range columns {
		if slices.Contains(right, i) {
			b.WriteString("| ---: ")
		} else {
			b.WriteString("| --- ")
		}
	}
	fmt.Fprintln(b, "|")
	for _, row := range rows {
		line(row)
	}
	fmt.Fprintln(b)
}

func oneLine(text string) string {
	return strings.Join(strings.Fields(text), " ")
}

// ratio prints a ratio; 0 stands for one that was not measured.
func ratio(x float64) string {
	if x == 0 {
		return "-"
	}
	return fmt.Sprintf("%.3f", x)
}

func ratioOf(r *results.Ratio) string {
	if r == nil {
		return "-"
	}
	return ratio(r.Ratio)
}

func quantity(x float64, unit string) string {
	switch unit {
	case "×":
		return fmt.Sprintf("%.2f×", x)
	case "":
		return number(x)
	}
	return number(x) + " " + unit
}

// number prints three significant digits, or a whole number in groups.
func number(x float64) string {
	switch {
	case x == math.Trunc(x) || math.Abs(x) >= 1000:
		return grouped(x)
	case math.Abs(x) >= 100:
		return strconv.FormatFloat(x, 'f', 0, 64)
	}
	return strconv.FormatFloat(x, 'g', 3, 64)
}

// grouped prints a whole number with commas.
func grouped(x float64) string {
	digits := strconv.FormatFloat(math.Abs(math.Round(x)), 'f', 0, 64)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	if math.Round(x) < 0 {
		return "-" + digits
	}
	return digits
}

func size(bytes float64) string {
	switch {
	case bytes >= 1e6:
		return fmt.Sprintf("%.1f MB", bytes/1e6)
	case bytes >= 1e3:
		return fmt.Sprintf("%.1f KB", bytes/1e3)
	}
	return fmt.Sprintf("%.0f B", bytes)
}
