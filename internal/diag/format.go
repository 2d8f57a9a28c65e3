package diag

import (
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Style is what a terminal needs to show parts of a message in different colours. The zero
// Style adds nothing.
type Style struct{ Error, Warning, Place, Hint, Reset string }

// Colour is the style for terminals.
var Colour = Style{
	Error:   "\x1b[1;31m",
	Warning: "\x1b[1;33m",
	Place:   "\x1b[1m",
	Hint:    "\x1b[36m",
	Reset:   "\x1b[0m",
}

// maxLine is how much of a long source line is shown, in columns.
const maxLine = 120

// tab stands for a tab in what is shown of a source line, so that the caret stands right
// whatever the terminal's tab stops are.
const tab = "    "

// Format writes d for people: the place and the message, the source line, a caret below the
// construct, and the hint.
func (d Diagnostic) Format(w io.Writer, style Style) {
	level := style.Error
	if d.Severity != Error {
		level = style.Warning
	}
	place := d.place()
	if place != "" {
		place = style.Place + place + ": " + reset(style, style.Place)
	}
	name := d.Severity.String()
	if d.ID != "" {
		name += " " + d.ID
	}
	fmt.Fprintf(w, "%s%s%s:%s %s\n", place, level, name, reset(style, level), d.Msg)
	d.Excerpt(w, style)
	if d.Hint != "" {
		fmt.Fprintf(w, "  %shint:%s %s\n", style.Hint, reset(style, style.Hint), d.Hint)
	}
}

// Excerpt writes the source line, and below it a caret at the construct.
func (d Diagnostic) Excerpt(w io.Writer, style Style) {
	if d.Line == 0 || d.Text == "" {
		return
	}
	colour := style.Error
	if d.Severity != Error {
		colour = style.Warning
	}
	number := strconv.Itoa(d.Line)
	line, caret := excerpt(d.Text, d.Col, d.Len)
	fmt.Fprintf(w, " %s | %s\n", number, line)
	fmt.Fprintf(w, " %*s | %s%s%s\n", len(number), "", colour, caret, reset(style, colour))
}

func (d Diagnostic) place() string {
	if d.File == "" || d.Line == 0 {
		return d.File
	}
	return fmt.Sprintf("%s:%d:%d", d.File, d.Line, max(d.Col, 1))
}

// reset ends a colour that was begun.
func reset(style Style, begun string) string {
	if begun == "" {
		return ""
	}
	return style.Reset
}

// Format writes every diagnostic of the list.
func (l List) Format(w io.Writer, style Style) {
	for _, d := range l {
		d.Format(w, style)
	}
}

// excerpt is what is shown of a source line, and the line with the caret for it. Of a line that
// is too long (a minified one), the part around the construct is shown.
func excerpt(text string, col, length int) (line, caret string) {
	start := byteOffset(text, col-1)
	end := start + byteOffset(text[start:], max(length, 1))
	// Of a very long line only what can be shown is looked at.
	before, marked, after := text[:start], text[start:end], text[end:]
	if len(before) > farAway {
		before = strings.ToValidUTF8(before[len(before)-farAway:], "")
	}
	before, marked, after = visible(before), visible(upTo(marked, farAway)), visible(upTo(after, farAway))
	if Width(before)+Width(marked)+Width(after) > maxLine {
		before, marked, after = lastColumns(before, maxLine/2), firstColumns(marked, maxLine/2), firstColumns(after, maxLine/4)
	}
	return before + marked + after, strings.Repeat(" ", Width(before)) + "^" + strings.Repeat("~", max(Width(marked)-1, 0))
}

// farAway is more bytes than any part of a line needs that is shown.
const farAway = 16 * maxLine

// upTo is the beginning of s, without half a character at its end.
func upTo(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return strings.ToValidUTF8(s[:n], "")
}

// visible replaces what would upset a terminal.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return '?'
		}
		return r
	}, strings.ReplaceAll(s, "\t", tab))
}

const ellipsis = "..."

func firstColumns(s string, n int) string {
	if Width(s) <= n {
		return s
	}
	used := 0
	for i, r := range s {
		if used += runeWidth(r); used > n-len(ellipsis) {
			return s[:i] + ellipsis
		}
	}
	return s
}

func lastColumns(s string, n int) string {
	if Width(s) <= n {
		return s
	}
	drop := Width(s) - (n - len(ellipsis))
	for i, r := range s {
		if drop <= 0 {
			return ellipsis + s[i:]
		}
		drop -= runeWidth(r)
	}
	return ellipsis
}
