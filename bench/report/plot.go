package main

import (
	"fmt"
	"html"
	"math"
	"strings"

	"thingsmig/bench/results"
)

// Sizes of the plot, in its own units.
const (
	rowHeight  = 15
	labelWidth = 250
	plotWidth  = 560
	margin     = 14
	headHeight = 46
)

var suiteColours = []string{"#2563a8", "#b4530f", "#2f7d4f", "#8a3a8f", "#8a6d1a", "#555"}

func plotName(m *results.Report) string {
	return "time-" + m.Engine + ".svg"
}

// plotPrograms draws one line for each program: the smallest and the largest
// ratio as a stroke, the median as a dot, on a logarithmic scale.
func plotPrograms(m *results.Report) string {
	programs := measured(m)
	if len(programs) == 0 {
		return ""
	}
	low, high := 0.8, 1.3
	for _, p := range programs {
		low, high = min(low, p.Time.Min), max(high, p.Time.Max)
	}
	x := func(ratio float64) float64 {
		return labelWidth + plotWidth*(math.Log(ratio)-math.Log(low))/(math.Log(high)-math.Log(low))
	}
	height := headHeight + rowHeight*len(programs) + 30
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="10">`+"\n",
		labelWidth+plotWidth+margin, height)
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" fill="#fff"/>`+"\n")
	fmt.Fprintf(&b, `<text x="%d" y="16" font-size="13">Time, instrumented by plain, on %s: median and range of %d pairs</text>`+"\n",
		margin, html.EscapeString(m.Engine), m.Runs)
	bottom := headHeight + rowHeight*len(programs)
	for _, tick := range ticks(low, high) {
		colour, dash := "#ddd", ""
		if tick == 1 {
			colour = "#000"
		} else if tick == 1.25 {
			colour, dash = "#c00", ` stroke-dasharray="4 3"`
		}
		fmt.Fprintf(&b, `<line x1="%.1f" x2="%.1f" y1="%d" y2="%d" stroke="%s"%s/>`, x(tick), x(tick), headHeight-6, bottom, colour, dash)
		fmt.Fprintf(&b, `<text x="%.1f" y="%d" text-anchor="middle">%s</text>`+"\n", x(tick), bottom+14, strings.TrimSuffix(fmt.Sprintf("%g", tick), ".0"))
	}
	colours := map[string]string{}
	for i, p := range programs {
		if colours[p.Suite] == "" {
			colours[p.Suite] = suiteColours[len(colours)%len(suiteColours)]
		}
		y := headHeight + rowHeight*i + rowHeight/2
		fmt.Fprintf(&b, `<text x="%d" y="%d" text-anchor="end">%s</text>`, labelWidth-8, y+3, html.EscapeString(p.Name))
		fmt.Fprintf(&b, `<line x1="%.1f" x2="%.1f" y1="%d" y2="%d" stroke="%s" stroke-width="2" opacity="0.5"/>`,
			x(p.Time.Min), x(p.Time.Max), y, y, colours[p.Suite])
		fmt.Fprintf(&b, `<circle cx="%.1f" cy="%d" r="3.5" fill="%s"><title>%s: %.3f</title></circle>`+"\n",
			x(p.Time.Median), y, colours[p.Suite], html.EscapeString(p.Name), p.Time.Median)
	}
	fmt.Fprintln(&b, `</svg>`)
	return b.String()
}

// ticks are the ratios at which the scale is labelled.
func ticks(low, high float64) []float64 {
	var out []float64
	for _, t := range []float64{0.05, 0.1, 0.25, 0.5, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2, 3, 5, 10, 20, 50} {
		if t >= low && t <= high {
			out = append(out, t)
		}
	}
	return out
}

// measured are the programs with figures, grouped by suite in the order in
// which the suites appear.
func measured(m *results.Report) []*results.ProgramReport {
	var out []*results.ProgramReport
	for _, suite := range suiteNames(m) {
		for _, p := range m.Programs {
			if p.Suite == suite && p.Time != nil {
				out = append(out, p)
			}
		}
	}
	return out
}

func suiteNames(m *results.Report) []string {
	var out []string
	seen := map[string]bool{}
	for _, p := range m.Programs {
		if !seen[p.Suite] {
			seen[p.Suite] = true
			out = append(out, p.Suite)
		}
	}
	return out
}
