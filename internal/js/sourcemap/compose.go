package sourcemap

// Compose chains two maps: outer leads from a text to the only source of it, inner from there
// to the user's files. Names of the inner map win, because they are the user's own.
func Compose(outer, inner *Map) *Map {
	m := &Map{File: outer.File, Sources: inner.Sources, Content: inner.Content}
	names := map[string]int{}
	name := func(s string) int {
		i, known := names[s]
		if !known {
			i = len(m.Names)
			names[s] = i
			m.Names = append(m.Names, s)
		}
		return i
	}
	for _, s := range outer.Segments {
		c := Segment{GenLine: s.GenLine, GenCol: s.GenCol, Source: -1, Name: -1}
		if s.Source >= 0 {
			if found, ok := inner.Find(s.Line, s.Col); ok {
				c.Source, c.Line, c.Col = found.Source, found.Line, found.Col
				switch {
				case found.Name >= 0 && found.GenCol == s.Col:
					c.Name = name(inner.Names[found.Name])
				case s.Name >= 0:
					c.Name = name(outer.Names[s.Name])
				}
			}
		}
		if c.Source < 0 && (len(m.Segments) == 0 || m.Segments[len(m.Segments)-1].Source < 0) {
			continue // nothing follows nothing
		}
		m.Segments = append(m.Segments, c)
	}
	return m
}
