package diag

import "strings"

// At fills in the place of d: offset is a byte offset in source, length a number of bytes.
func (d Diagnostic) At(file, source string, offset, length int) Diagnostic {
	offset = min(max(offset, 0), len(source))
	start := strings.LastIndexAny(source[:offset], "\n\r") + 1
	end := len(source)
	if i := strings.IndexAny(source[offset:], "\n\r"); i >= 0 {
		end = offset + i
	}
	d.File = file
	d.Line = 1 + lineEnds(source[:offset])
	d.Col = 1 + Units(source[start:offset])
	d.Len = Units(source[offset:min(offset+max(length, 0), end)])
	d.Text = source[start:end]
	return d
}

// lineEnds counts LF, CR and CR LF.
func lineEnds(s string) int {
	n := strings.Count(s, "\n")
	for i := strings.IndexByte(s, '\r'); i >= 0; {
		if i+1 == len(s) || s[i+1] != '\n' {
			n++
		}
		next := strings.IndexByte(s[i+1:], '\r')
		if next < 0 {
			break
		}
		i += 1 + next
	}
	return n
}
