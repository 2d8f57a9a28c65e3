// Package archive keeps many small texts in one file that is part of the program: each can be had without reading the others.
package archive

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
)

// An Archive is what Write has written. It starts with the directory: how long that is, then the length of each name, the
// name, and how long its text is before and after compression; the texts follow in the same order.
type Archive struct {
	data string
	once sync.Once
	at   map[string]entry
}

type entry struct{ start, end, size int }

// Open gives access to what Write has written. Where that is damaged, there is nothing in it.
func Open(data string) *Archive { return &Archive{data: data} }

// Write packs texts. The same texts give the same bytes.
func Write(texts map[string][]byte) ([]byte, error) {
	names := make([]string, 0, len(texts))
	for name := range texts {
		names = append(names, name)
	}
	slices.Sort(names)
	var dir, body []byte
	for _, name := range names {
		var b bytes.Buffer
		w, err := flate.NewWriter(&b, flate.BestCompression)
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(texts[name]); err != nil {
			return nil, err
		}
		if err := w.Close(); err != nil {
			return nil, err
		}
		dir = binary.AppendUvarint(dir, uint64(len(name)))
		dir = append(dir, name...)
		dir = binary.AppendUvarint(dir, uint64(len(texts[name])))
		dir = binary.AppendUvarint(dir, uint64(b.Len()))
		body = append(body, b.Bytes()...)
	}
	return append(append(binary.AppendUvarint(nil, uint64(len(dir))), dir...), body...), nil
}

// Get gives the text of a name.
func (a *Archive) Get(name string) ([]byte, bool) {
	a.once.Do(a.read)
	e, ok := a.at[name]
	if !ok {
		return nil, false
	}
	out := make([]byte, e.size)
	r := flate.NewReader(strings.NewReader(a.data[e.start:e.end]))
	if _, err := io.ReadFull(r, out); err != nil {
		return nil, false
	}
	return out, true
}

// Names are the names of all texts, sorted.
func (a *Archive) Names() []string {
	a.once.Do(a.read)
	names := make([]string, 0, len(a.at))
	for name := range a.at {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

func (a *Archive) read() {
	at, err := directory(a.data)
	if err != nil {
		at = nil
	}
	a.at = at
}

func directory(data string) (map[string]entry, error) {
	rest := []byte(data[:min(len(data), binary.MaxVarintLen64)])
	size, n := binary.Uvarint(rest)
	if n <= 0 || size > uint64(len(data)-n) {
		return nil, fmt.Errorf("archive: damaged")
	}
	dir := []byte(data[n : n+int(size)])
	next := n + int(size)
	number := func() int {
		v, n := binary.Uvarint(dir)
		if n <= 0 || v > 1<<30 {
			dir = nil
			return -1
		}
		dir = dir[n:]
		return int(v)
	}
	at := map[string]entry{}
	for len(dir) > 0 {
		length := number()
		if length < 0 || length > len(dir) {
			return nil, fmt.Errorf("archive: damaged")
		}
		name := string(dir[:length])
		dir = dir[length:]
		size, packed := number(), number()
		if size < 0 || packed < 0 || next+packed > len(data) {
			return nil, fmt.Errorf("archive: damaged")
		}
		at[name] = entry{next, next + packed, size}
		next += packed
	}
	return at, nil
}
