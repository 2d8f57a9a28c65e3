package snapshot

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"math"
	"slices"
)

// Read reads a document that was written by Write, in any layout, and checks its hash and its
// internal references. Its errors are ErrCorrupt, ErrVersion, or those of r.
func Read(r io.Reader) (*Document, error) {
	var text bytes.Buffer
	if f, ok := r.(interface{ Stat() (fs.FileInfo, error) }); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() && info.Size() < math.MaxInt-bytes.MinRead {
			text.Grow(int(info.Size()) + bytes.MinRead) // room for all of it, so that it is not moved about
		}
	}
	if _, err := text.ReadFrom(r); err != nil {
		return nil, err
	}
	return Parse(text.Bytes())
}

// Parse is Read for text that is in memory. It keeps no reference to data.
func Parse(data []byte) (*Document, error) {
	written := make(chan string, 1)
	go func() { written <- hashOfText(data) }()
	d, err := parse(data)
	if err != nil {
		return nil, err
	}
	if <-written != d.Hash { // it is laid out in another way, or damaged
		hash, err := canonicalHash(d)
		if err != nil {
			return nil, &CorruptError{Offset: -1, Reason: err.Error()}
		}
		if hash != d.Hash {
			return nil, &CorruptError{Offset: -1, Path: "hash", Reason: "the document has hash " + hash + ", but says " + clip(d.Hash)}
		}
	}
	if err := Verify(d); err != nil {
		return nil, err
	}
	return d, nil
}

// hashOfText is the hash that Write would have given a document with this text, if it has written it:
// then there is no need to write it once more.
func hashOfText(data []byte) string {
	const tail = len(",\n\"hash\":\"sha256:") + 2*sha256.Size + len("\"}\n")
	data = unsealed(data)
	if len(data) < tail {
		return ""
	}
	h := sha256.New()
	h.Write(data[:len(data)-tail])
	h.Write([]byte("}\n"))
	return "sha256:" + hex.EncodeToString(h.Sum(nil))
}

func parse(data []byte) (d *Document, err error) {
	s := &scanner{data: data}
	defer func() {
		switch e := recover().(type) {
		case nil:
		case error:
			var corrupt *CorruptError
			var version *VersionError
			if !errors.As(e, &corrupt) && !errors.As(e, &version) {
				panic(e)
			}
			d, err = nil, e
		default:
			panic(e)
		}
	}()
	if len(bytes.TrimSpace(data)) == 0 {
		s.fail("it is empty")
	}
	if s.peek() != '{' {
		s.fail("this is not a snapshot: expected '{', found %s", s.describe())
	}
	d = s.document()
	if s.peek() != 0 || s.pos < len(s.data) {
		s.fail("there is text after the document")
	}
	return d, nil
}

func clip(s string) string {
	if len(s) > 80 {
		return s[:80] + "…"
	}
	return s
}

var documentMembers = []string{
	"format", "tool", "work", "hops", "program", "frames", "main", "scopes", "code", "shapes", "heap", "realm", "hash",
	"console", "suspended", "texts", "needs", "seal", // may be missing
}

// lines tells how many items the list has that comes, if it is written one object a line, as Write does, and
// nothing useful for others.
func (s *scanner) lines() int {
	n := 0
	for rest := s.data[s.pos:]; ; n++ {
		i := bytes.IndexByte(rest, '\n')
		if i < 0 || i+1 == len(rest) || rest[i+1] != '{' {
			return min(n, (len(s.data)-s.pos)/usualEntry)
		}
		rest = rest[i+1:]
	}
}

// usualEntry is a length that entries have at least, as a rule: a text of line ends only must not
// make the reader ask for many times its size.
const usualEntry = 24

func (s *scanner) document() *Document {
	d := &Document{}
	versioned := false
	s.members(documentMembers, len(documentMembers)-5, func(i int) {
		if !versioned && i != 0 {
			s.path = s.path[:0]
			s.fail("this is not a snapshot: its first member is not \"format\"")
		}
		switch i {
		case 0:
			versioned = true
			s.format()
		case 1:
			d.Tool = s.str()
		case 2:
			s.members([]string{"polls", "hops", "micros", "cycles"}, 1, func(i int) {
				switch i {
				case 0:
					d.Work.Polls = uint64(s.integer(0))
				case 1:
					d.Work.Hops = uint64(s.integer(1))
				case 2:
					d.Work.Micros = uint64(s.integer(1))
				case 3:
					d.Work.Cycles = uint64(s.integer(1))
				}
			})
		case 3:
			s.items(func(int) { d.Hops = append(d.Hops, s.hop()) })
		case 4:
			d.Program = s.program()
		case 5:
			s.items(func(int) { d.Frames = append(d.Frames, s.frame()) })
		case 6:
			d.Main = s.values()
		case 7:
			d.Scopes = make([]Scope, 0, s.lines())
			s.items(func(int) { d.Scopes = append(d.Scopes, s.scope()) })
		case 8:
			s.items(func(int) { d.Code = append(d.Code, s.code()) })
		case 9:
			s.items(func(int) { d.Shapes = append(d.Shapes, s.shape()) })
		case 10:
			d.Heap = make([]Entry, 0, s.lines())
			s.items(func(int) {
				d.Heap = append(d.Heap, Entry{Shape: -1})
				s.entry(&d.Heap[len(d.Heap)-1])
			})
		case 11:
			s.items(func(int) { d.Realm = append(d.Realm, s.change()) })
		case 12:
			d.Hash = s.str()
		case 13:
			d.Console = s.console()
		case 14:
			s.items(func(int) { d.Suspended = append(d.Suspended, s.frame()) })
		case 15:
			s.items(func(int) { d.Texts = append(d.Texts, s.textUnit()) })
		case 16:
			d.Needs = s.needs()
		case 17:
			d.Seal = s.seal()
		}
	})
	return d
}

// format reads the version; of a document of another one nothing more is read.
func (s *scanner) format() {
	if c := s.peek(); c == '"' || c == '-' || c >= '0' && c <= '9' {
		var found string
		if c == '"' {
			found = clip(string(s.bytes()))
		} else {
			found = clip(string(s.literal()))
		}
		if found != "1" || c == '"' {
			panic(&VersionError{Found: found})
		}
		return
	}
	s.fail("expected the number of the format, found %s", s.describe())
}

func (s *scanner) hop() (h Hop) {
	s.members([]string{"host", "arch", "engine", "time", "polls"}, 5, func(i int) {
		switch i {
		case 0:
			h.Host = s.str()
		case 1:
			h.Arch = s.str()
		case 2:
			h.Engine = s.str()
		case 3:
			h.Time = s.str()
		case 4:
			h.Polls = uint64(s.integer(0))
		}
	})
	return h
}

func (s *scanner) program() (p Program) {
	s.members([]string{"name", "sha256", "args", "source", "map"}, 4, func(i int) {
		switch i {
		case 0:
			p.Name = s.str()
		case 1:
			p.SHA256 = s.str()
		case 2:
			s.items(func(int) { p.Args = append(p.Args, s.str()) })
		case 3:
			p.Source = s.str()
		case 4:
			p.Map = s.str()
		}
	})
	return p
}

func (s *scanner) textUnit() (t TextUnit) {
	s.members([]string{"unit", "kind", "source", "place", "main"}, 3, func(i int) {
		switch i {
		case 0:
			t.Unit = s.index()
		case 1:
			t.Kind = s.str()
		case 2:
			t.Source = s.str()
		case 3:
			t.Place = s.str()
		case 4:
			t.Main = s.values()
		}
	})
	return t
}

var frameMembers = []string{
	"fn", "site", "locals", "unit", "this", "newTarget", "home", "scope", "outer", "blocks", "flags",
	"generator",
}

func (s *scanner) frame() Frame {
	f := Frame{Unit: 1, Scope: -1, Outer: -1}
	s.members(frameMembers, 3, func(i int) {
		switch i {
		case 0:
			f.Fn = s.index()
		case 1:
			f.Site = s.index()
		case 2:
			f.Locals = s.values()
		case 3:
			f.Unit = s.index()
		case 4:
			f.This = s.value()
		case 5:
			f.NewTarget = s.value()
		case 6:
			f.Home = s.value()
		case 7:
			f.Scope = s.index()
		case 8:
			f.Outer = s.index()
		case 9:
			s.items(func(int) { f.Blocks = append(f.Blocks, s.index()) })
		case 10:
			s.items(func(int) { f.Flags = append(f.Flags, s.str()) })
		case 11:
			f.Generator = s.value()
		}
	})
	return f
}

func (s *scanner) scope() Scope {
	c := Scope{Unit: 1, Parent: -1}
	s.members([]string{"scope", "vars", "unit", "parent"}, 2, func(i int) {
		switch i {
		case 0:
			c.Scope = s.index()
		case 1:
			c.Vars = s.values()
		case 2:
			c.Unit = s.index()
		case 3:
			c.Parent = s.index()
		}
	})
	return c
}

func (s *scanner) code() Code {
	c := Code{Unit: 1}
	s.members([]string{"fn", "name", "length", "unit"}, 3, func(i int) {
		switch i {
		case 0:
			c.Fn = s.index()
		case 1:
			c.Name = s.value()
		case 2:
			c.Length = s.value()
		case 3:
			c.Unit = s.index()
		}
	})
	return c
}

func (s *scanner) shape() (h Shape) {
	s.members([]string{"keys", "attrs"}, 1, func(i int) {
		if i == 0 {
			h.Keys = s.values()
			return
		}
		h.Attrs = []Attr{}
		s.items(func(int) {
			s.peek()
			at := s.pos
			text := s.bytes()
			for a, name := range attrNames {
				if name == string(text) {
					h.Attrs = append(h.Attrs, Attr(a))
					return
				}
			}
			s.failAt(at, "unknown attributes %.40q", text)
		})
	})
	return h
}

func (s *scanner) change() Change {
	c := Change{Shape: -1}
	s.members([]string{"path", "proto", "fixed", "deleted", "shape", "v"}, 1, func(i int) {
		switch i {
		case 0:
			c.Path = s.str()
		case 1:
			c.Proto = s.value()
		case 2:
			c.Fixed = s.yes()
		case 3:
			c.Deleted = s.values()
		case 4:
			c.Shape = s.index()
		case 5:
			c.Values = s.values()
		}
	})
	return c
}

// yes reads a member that is there only if it is true.
func (s *scanner) yes() bool {
	s.peek()
	s.word("true")
	return true
}

func (s *scanner) word(w string) {
	if end := s.pos + len(w); end > len(s.data) || string(s.data[s.pos:end]) != w {
		s.fail("expected %s, found %s", w, s.describe())
	}
	s.pos += len(w)
}

// values reads an array of values.
func (s *scanner) values() []Value {
	s.expect('[')
	if s.peek() == ']' {
		s.pos++
		return nil
	}
	s.path = append(s.path, segment{})
	read := s.read[:0]
	for i := 0; ; i++ {
		s.path[len(s.path)-1].index = i
		read = append(read, s.value())
		switch s.peek() {
		case ',':
			s.pos++
			continue
		case ']':
			s.pos++
		default:
			s.fail("expected ',' or ']', found %s", s.describe())
		}
		break
	}
	s.path = s.path[:len(s.path)-1]
	s.read = read
	return s.keep(read)
}

// keep copies values to where they stay. Short lists share a piece of memory.
func (s *scanner) keep(values []Value) []Value {
	const piece = 512
	n := len(values)
	if n > piece/4 {
		return slices.Clone(values)
	}
	if len(s.room) < n {
		s.room = make([]Value, piece)
	}
	kept := s.room[:n:n]
	s.room = s.room[n:]
	copy(kept, values)
	return kept
}

func (s *scanner) value() Value {
	switch c := s.peek(); c {
	case '"':
		return Str(s.str())
	case 'n':
		s.word("null")
		return Value{Kind: Null}
	case 't':
		s.word("true")
		return Value{Kind: True}
	case 'f':
		s.word("false")
		return Value{Kind: False}
	case '[':
		return s.tagged()
	case '{':
		s.fail("expected a value, found an object")
	}
	return Num(s.number())
}

// tagged reads a value that is written as an array.
func (s *scanner) tagged() (v Value) {
	s.expect('[')
	switch c := s.peek(); {
	case c == ']':
		s.pos++
		return Value{}
	case c != '"':
		v = RefTo(s.index())
	default:
		at := s.pos
		tag := s.bytes()
		switch string(tag) {
		case "u":
			v.Kind = Undefined
		case "-0":
			v = Num(math.Copysign(0, -1))
		case "nan":
			v = Num(math.NaN())
		case "+inf":
			v = Num(math.Inf(1))
		case "-inf":
			v = Num(math.Inf(-1))
		case "tdz":
			v.Kind = TDZ
		case "hole":
			s.expect(',')
			v = Holes(int(s.integer(1)))
		case "big":
			v = s.operand(BigInt)
			if !validBigInt(v.Str) {
				s.failAt(at, "bad BigInt %.40q", v.Str)
			}
		case "utf16", "key16":
			kind := UTF16
			if tag[0] == 'k' {
				kind = Registered16
			}
			v = s.operand(kind)
			if u, ok := unhexUnits(v.Str); !ok || wellFormed(u) {
				s.failAt(at, "bad code units %.40q", v.Str)
			}
		case "in":
			v = s.operand(Intrinsic)
		case "sym":
			v = s.operand(WellKnown)
		case "key":
			v = s.operand(Registered)
		default:
			s.failAt(at, "unknown value tag %.40q", tag)
		}
	}
	s.expect(']')
	return v
}

func (s *scanner) operand(kind ValueKind) Value {
	s.expect(',')
	return Value{Kind: kind, Str: s.str()}
}
