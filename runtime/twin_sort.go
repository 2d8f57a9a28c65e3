package runtime

import (
	"slices"

	"github.com/dop251/goja"
)

// The sort of runtime/js/22_sort.js: the same comparisons in the same order, so that the loop there can go on
// at any of them.

// The sites of mergeSort, and how the text goes on there.
const (
	siteFirst uint8 = iota
	siteDown
	siteUp
	siteInsert
	siteMerge
	pollRun
	pollDown
	pollUp
	pollInsert
	pollMerge
)

var sortSites = []string{
	siteFirst:  "(list[high], list[low])",
	siteDown:   "(list[high], list[high - 1]) < 0) high++",
	siteUp:     "(list[high], list[high - 1]) < 0)) high++",
	siteInsert: "(v, list[middle])",
	siteMerge:  "(y, x)",
	pollRun:    "while (low < n)",
	pollDown:   "while (high < n && +compare",
	pollUp:     "while (high < n && !(+compare",
	pollInsert: "while (from < to)",
	pollMerge:  "for (;;)",
}

// sorting is the state of a sort: the variables of mergeSort and of the function that has called it.
type sorting struct {
	list, source, target []goja.Value
	merging              bool
	ends                 []int
	// n is how many values there are, length that of the array, undefineds how many of them are undefined.
	n, length, undefineds                        int
	shortest, low, high, least, from, to, middle int
	runs, left, run, i, j, k                     int
	v, x, y                                      goja.Value
	lists                                        map[*goja.Value]*goja.Object // arrays that were made for a snapshot
}

// array is an array of the sort, the same for each frame.
func (t *sorting) array(s *nativeTwins, items []goja.Value) goja.Value {
	if len(items) == 0 {
		return s.bare(items)
	}
	if t.lists == nil {
		t.lists = map[*goja.Value]*goja.Object{}
	}
	o := t.lists[&items[0]]
	if o == nil {
		o = s.bare(items)
		t.lists[&items[0]] = o
	}
	return o
}

// local is a variable of the i-th frame.
func (t *sorting) local(e *twinCall, i int, name string) goja.Value {
	s := e.set
	num := s.r.rt.ToValue
	if i > 0 { // sortRest, toSortedRest
		switch name {
		case "n":
			return num(t.length)
		case "k":
			return num(t.n)
		case "undefineds":
			return num(t.undefineds)
		case "list":
			return t.array(s, t.list)
		}
		return nil
	}
	switch name {
	case "list":
		return t.array(s, t.list)
	case "n":
		return num(t.n)
	case "shortest":
		return num(t.shortest)
	case "ends":
		if t.ends == nil {
			return goja.Null()
		}
		ends := make([]goja.Value, len(t.ends))
		for i, n := range t.ends {
			ends[i] = num(n)
		}
		return s.bare(ends)
	case "runs":
		return num(t.runs)
	case "low":
		return num(t.low)
	case "high":
		return num(t.high)
	case "least":
		return num(t.least)
	case "v":
		return t.v
	case "from":
		return num(t.from)
	case "to":
		return num(t.to)
	case "middle":
		return num(t.middle)
	}
	if !t.merging {
		return nil
	}
	switch name {
	case "source":
		return t.array(s, t.source)
	case "target":
		return s.bare(t.target[:t.k])
	case "left":
		return num(t.left)
	case "run":
		return num(t.run)
	case "i":
		return num(t.i)
	case "j":
		return num(t.j)
	case "k":
		return num(t.k)
	case "x":
		return t.x
	case "y":
		return t.y
	}
	return nil
}

// before asks whether a value goes before another that was before it.
func (e *twinCall) before(site uint8, v, than goja.Value) bool {
	e.site = site
	e.args[0], e.args[1] = v, than
	r := e.call()
	return r.ToNumber().ToFloat() < 0
}

// mergeSort sorts the list.
func (e *twinCall) mergeSort() []goja.Value {
	t, s := e.sort, e.set
	if t.n < 2 {
		return t.list
	}
	list, n := t.list, t.n
	t.shortest = 16
	if n < 64 {
		t.shortest = n
	}
	for t.low < n {
		if s.wanted() {
			e.poll(pollRun)
		}
		t.high = t.low + 1
		if t.high < n {
			if e.before(siteFirst, list[t.high], list[t.low]) {
				t.high++
				for t.high < n && e.before(siteDown, list[t.high], list[t.high-1]) {
					if s.wanted() {
						e.poll(pollDown)
					}
					t.high++
				}
				slices.Reverse(list[t.low:t.high])
			} else {
				t.high++
				for t.high < n && !e.before(siteUp, list[t.high], list[t.high-1]) {
					if s.wanted() {
						e.poll(pollUp)
					}
					t.high++
				}
			}
		}
		t.least = min(t.low+t.shortest, n)
		for ; t.high < t.least; t.high++ {
			t.v = list[t.high]
			t.from, t.to = t.low, t.high
			for t.from < t.to {
				if s.wanted() {
					e.poll(pollInsert)
				}
				t.middle = (t.from + t.to) / 2
				if e.before(siteInsert, t.v, list[t.middle]) {
					t.to = t.middle
				} else {
					t.from = t.middle + 1
				}
			}
			copy(list[t.from+1:t.high+1], list[t.from:t.high])
			list[t.from] = t.v
		}
		if t.high == n && t.runs == 0 {
			return list
		}
		t.ends = append(t.ends, t.high)
		t.runs++
		t.low = t.high
	}
	t.merging = true
	t.source, t.target = list, make([]goja.Value, n)
	for t.runs > 1 {
		t.low, t.left = 0, 0
		for t.run = 0; t.run < t.runs; t.run += 2 {
			t.middle = t.ends[t.run]
			t.k = t.low
			if t.run+1 == t.runs {
				t.k += copy(t.target[t.k:t.middle], t.source[t.k:t.middle])
				t.ends[t.left] = t.middle
				t.left++
				break
			}
			t.high = t.ends[t.run+1]
			e.merge()
			t.ends[t.left] = t.high
			t.left++
			t.low = t.high
		}
		t.runs = t.left
		t.source, t.target = t.target, t.source
	}
	return t.source
}

// merge merges two neighbours.
func (e *twinCall) merge() {
	t, s := e.sort, e.set
	source, target := t.source, t.target
	t.i, t.j = t.low, t.middle
	t.x, t.y = source[t.i], source[t.j]
	for {
		if s.wanted() {
			e.poll(pollMerge)
		}
		if e.before(siteMerge, t.y, t.x) {
			target[t.k] = t.y
			t.k++
			if t.j++; t.j == t.high {
				t.k += copy(target[t.k:], source[t.i:t.middle])
				return
			}
			t.y = source[t.j]
		} else {
			target[t.k] = t.x
			t.k++
			if t.i++; t.i == t.middle {
				t.k += copy(target[t.k:], source[t.j:t.high])
				return
			}
			t.x = source[t.i]
		}
	}
}

// collect begins to sort the elements of an array; false if it is not a plain one without holes.
func (e *twinCall) collect(c goja.FunctionCall) bool {
	e.self = goja.Undefined()
	if !e.over(c) {
		return false
	}
	items, ok := e.set.items(e.o)
	if !ok || len(items) != e.n {
		return false
	}
	list := make([]goja.Value, 0, len(items))
	undefined := goja.Undefined()
	for _, v := range items {
		if v == nil {
			return false
		}
		if v != undefined {
			list = append(list, v)
		}
	}
	e.sort = &sorting{list: list, n: len(list), length: e.n, undefineds: e.n - len(list)}
	return true
}

func twinSort(e *twinCall, c goja.FunctionCall) goja.Value {
	if !e.collect(c) {
		return e.general(c)
	}
	sorted := e.mergeSort()
	items, ok := e.set.items(e.o)
	if n := e.n; ok && len(items) >= n {
		for _, v := range items[:n] {
			ok = ok && v != nil
		}
		if ok {
			n := copy(items, sorted)
			for ; n < e.n; n++ {
				items[n] = goja.Undefined()
			}
			return e.o
		}
	}
	num := e.set.r.rt.ToValue
	return e.rest(0, e.o, num(e.n), num(0), e.set.bare(sorted), num(len(sorted)), num(e.sort.undefineds))
}

func twinToSorted(e *twinCall, c goja.FunctionCall) goja.Value {
	if !e.collect(c) {
		return e.general(c)
	}
	sorted := e.mergeSort()
	for len(sorted) < e.n {
		sorted = append(sorted, goja.Undefined())
	}
	return e.set.list(sorted)
}
