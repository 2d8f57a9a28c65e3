package snapshot

import (
	"maps"
	"slices"
	"strconv"
)

var consoleMembers = []string{"indent", "counts", "timers"}

func (e *encoder) console(c *Console) {
	e.raw(",\n\"console\":{\"indent\":")
	e.string(c.Indent)
	e.labels(`,"counts":[`, c.Counts)
	e.labels(`,"timers":[`, c.Timers)
	e.raw("}")
}

// labels writes numbers by label, as pairs in the order of the labels.
func (e *encoder) labels(open string, m map[string]int64) {
	e.raw(open)
	for i, label := range slices.Sorted(maps.Keys(m)) {
		e.comma(i)
		e.raw("[")
		e.string(label)
		e.raw(",")
		e.buf = strconv.AppendInt(e.buf, m[label], 10)
		e.raw("]")
	}
	e.raw("]")
}

func (s *scanner) console() (c Console) {
	s.members(consoleMembers, len(consoleMembers), func(i int) {
		switch i {
		case 0:
			c.Indent = s.str()
		case 1:
			c.Counts = s.labels()
		case 2:
			c.Timers = s.labels()
		}
	})
	return c
}

func (s *scanner) labels() map[string]int64 {
	out := map[string]int64{}
	s.items(func(int) {
		label := ""
		n := 0
		s.items(func(i int) {
			switch n++; i {
			case 0:
				label = s.str()
			case 1:
				out[label] = s.integer(0)
			default:
				s.fail("a label and a number are expected")
			}
		})
		if n != 2 {
			s.fail("a label and a number are expected")
		}
	})
	if len(out) == 0 {
		return nil
	}
	return out
}
