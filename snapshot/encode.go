package snapshot

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"math"
	"strconv"
)

// Write writes the document in canonical form, sets d.Hash, and ends with a newline. It does not
// verify d; use Verify before if it was not made by a capture.
func Write(w io.Writer, d *Document) error {
	if d == nil {
		return ErrNone
	}
	e := newEncoder(w)
	e.document(d, false)
	e.flush()
	if e.err != nil {
		return e.err
	}
	d.Hash = e.digest()
	end := ",\n\"hash\":\"" + d.Hash + "\""
	if d.SealWith != nil {
		if d.Seal = d.SealWith(d.Hash); d.Seal != "" {
			end += ",\n\"seal\":\"" + d.Seal + "\""
		}
	}
	_, err := io.WriteString(w, end+"}\n")
	return err
}

// StateHash is the hash of what the program is, without what tells how it came here and what is around it: Tool, Work,
// Hops and Needs. Capturing a program, restoring it and capturing it again does not change it.
func StateHash(d *Document) (string, error) {
	if d == nil {
		return "", ErrNone
	}
	e := newEncoder(io.Discard)
	e.document(d, true)
	e.flush()
	return e.digest(), e.err
}

// canonicalHash is what Write would put into Hash.
func canonicalHash(d *Document) (string, error) {
	e := newEncoder(io.Discard)
	e.document(d, false)
	e.flush()
	return e.digest(), e.err
}

const flushSize = 1 << 16

// An encoder writes a document and hashes what it writes.
type encoder struct {
	w    io.Writer
	buf  []byte
	hash hash.Hash // nil: of the whole document, later
	err  error
}

func newEncoder(w io.Writer) *encoder {
	return &encoder{w: w, buf: make([]byte, 0, flushSize+4096), hash: sha256.New()}
}

func (e *encoder) flush() {
	e.put(e.buf)
	e.buf = e.buf[:0]
}

func (e *encoder) put(b []byte) {
	if e.err == nil {
		if e.hash != nil {
			e.hash.Write(b)
		}
		_, e.err = e.w.Write(b)
	}
}

// digest is the hash of everything written and the closing brace.
func (e *encoder) digest() string {
	e.hash.Write([]byte("}\n"))
	return "sha256:" + hex.EncodeToString(e.hash.Sum(nil))
}

func (e *encoder) fail(format string, args ...any) {
	if e.err == nil {
		e.err = fmt.Errorf("snapshot: "+format, args...)
	}
}

func (e *encoder) document(d *Document, stateOnly bool) {
	e.raw(`{"format":`)
	e.int(Format)
	if !stateOnly {
		e.raw(",\n\"tool\":")
		e.string(d.Tool)
		e.raw(",\n\"work\":{\"polls\":")
		e.uint(d.Work.Polls)
		if d.Work.Hops > 0 {
			e.raw(`,"hops":`)
			e.uint(d.Work.Hops)
		}
		if d.Work.Micros != 0 {
			e.raw(",\"micros\":")
			e.uint(d.Work.Micros)
		}
		if d.Work.Cycles != 0 {
			e.raw(",\"cycles\":")
			e.uint(d.Work.Cycles)
		}
		e.raw("}")
		list(e, ",\n\"hops\":[", d.Hops, (*encoder).hop)
	}
	e.program(&d.Program)
	if d.Packed != nil {
		e.packed(",\n\"frames\":[", &d.Packed.frames, nil)
	} else {
		list(e, ",\n\"frames\":[", d.Frames, (*encoder).frame)
	}
	if len(d.Suspended) > 0 {
		list(e, ",\n\"suspended\":[", d.Suspended, (*encoder).frame)
	}
	e.raw(",\n\"main\":")
	e.values(d.Main)
	if len(d.Texts) > 0 {
		list(e, ",\n\"texts\":[", d.Texts, (*encoder).textUnit)
	}
	list(e, ",\n\"scopes\":[", d.Scopes, (*encoder).scope)
	list(e, ",\n\"code\":[", d.Code, (*encoder).code)
	list(e, ",\n\"shapes\":[", d.Shapes, (*encoder).shape)
	if d.Packed != nil {
		e.packed(",\n\"heap\":[", &d.Packed.heap, d.Packed.late)
	} else {
		list(e, ",\n\"heap\":[", d.Heap, (*encoder).entry)
	}
	list(e, ",\n\"realm\":[", d.Realm, (*encoder).change)
	if !d.Console.Empty() {
		e.console(&d.Console)
	}
	if !stateOnly && !d.Needs.Empty() {
		e.needs(&d.Needs)
	}
}

// list writes one item a line.
func list[T any](e *encoder, open string, items []T, item func(*encoder, *T)) {
	e.raw(open)
	for i := range items {
		if i > 0 {
			e.raw(",")
		}
		e.raw("\n")
		item(e, &items[i])
		if len(e.buf) >= flushSize {
			e.flush()
			if e.err != nil {
				return
			}
		}
	}
	e.raw("]")
}

func (e *encoder) hop(h *Hop) {
	e.raw(`{"host":`)
	e.string(h.Host)
	e.raw(`,"arch":`)
	e.string(h.Arch)
	e.raw(`,"engine":`)
	e.string(h.Engine)
	e.raw(`,"time":`)
	e.string(h.Time)
	e.raw(`,"polls":`)
	e.uint(h.Polls)
	e.raw("}")
}

func (e *encoder) program(p *Program) {
	e.raw(",\n\"program\":{\"name\":")
	e.string(p.Name)
	e.raw(`,"sha256":`)
	e.string(p.SHA256)
	e.raw(`,"args":[`)
	for i, a := range p.Args {
		e.comma(i)
		e.string(a)
	}
	e.raw(`],"source":`)
	e.string(p.Source)
	if p.Map != "" {
		e.raw(`,"map":`)
		e.string(p.Map)
	}
	e.raw("}")
}

func (e *encoder) textUnit(t *TextUnit) {
	e.raw(`{"unit":`)
	e.int(t.Unit)
	e.raw(`,"kind":`)
	e.string(t.Kind)
	e.raw(`,"source":`)
	e.string(t.Source)
	if t.Place != "" {
		e.raw(`,"place":`)
		e.string(t.Place)
	}
	if len(t.Main) > 0 {
		e.raw(`,"main":`)
		e.values(t.Main)
	}
	e.raw("}")
}

func (e *encoder) frame(f *Frame) {
	e.raw("{")
	e.unit(f.Unit)
	e.raw(`"fn":`)
	e.int(f.Fn)
	e.raw(`,"site":`)
	e.int(f.Site)
	e.optional(`,"this":`, f.This)
	e.optional(`,"newTarget":`, f.NewTarget)
	e.optional(`,"home":`, f.Home)
	e.raw(`,"locals":`)
	e.values(f.Locals)
	if f.Scope >= 0 {
		e.raw(`,"scope":`)
		e.int(f.Scope)
	}
	if f.Outer >= 0 {
		e.raw(`,"outer":`)
		e.int(f.Outer)
	}
	if len(f.Blocks) > 0 {
		e.raw(`,"blocks":[`)
		for i, b := range f.Blocks {
			e.comma(i)
			e.int(b)
		}
		e.raw("]")
	}
	if len(f.Flags) > 0 {
		e.raw(`,"flags":[`)
		for i, s := range f.Flags {
			e.comma(i)
			e.string(s)
		}
		e.raw("]")
	}
	e.optional(`,"generator":`, f.Generator)
	e.raw("}")
}

func (e *encoder) scope(s *Scope) {
	e.raw("{")
	e.unit(s.Unit)
	e.raw(`"scope":`)
	e.int(s.Scope)
	if s.Parent >= 0 {
		e.raw(`,"parent":`)
		e.int(s.Parent)
	}
	e.raw(`,"vars":`)
	e.values(s.Vars)
	e.raw("}")
}

func (e *encoder) code(c *Code) {
	e.raw("{")
	e.unit(c.Unit)
	e.raw(`"fn":`)
	e.int(c.Fn)
	e.raw(`,"name":`)
	e.value(c.Name)
	e.raw(`,"length":`)
	e.value(c.Length)
	e.raw("}")
}

// unit writes the number of a unit unless it is the program's.
func (e *encoder) unit(u int) {
	if u != 1 {
		e.raw(`"unit":`)
		e.int(u)
		e.raw(",")
	}
}

func (e *encoder) shape(s *Shape) {
	e.raw(`{"keys":`)
	e.values(s.Keys)
	if s.Attrs != nil {
		e.raw(`,"attrs":[`)
		for i, a := range s.Attrs {
			e.comma(i)
			e.raw(`"`)
			e.raw(attrNames[a&15])
			e.raw(`"`)
		}
		e.raw("]")
	}
	e.raw("}")
}

// attrNames are the letters of all sets of attributes.
var attrNames = func() (names [16]string) {
	for i := range names {
		for bit, letter := range "weca" {
			if i>>bit&1 != 0 {
				names[i] += string(letter)
			}
		}
	}
	return names
}()

func (e *encoder) change(c *Change) {
	e.raw(`{"path":`)
	e.string(c.Path)
	e.optional(`,"proto":`, c.Proto)
	if c.Fixed {
		e.raw(`,"fixed":true`)
	}
	if len(c.Deleted) > 0 {
		e.raw(`,"deleted":`)
		e.values(c.Deleted)
	}
	e.properties(c.Shape, c.Values)
	e.raw("}")
}

func (e *encoder) properties(shape int, values []Value) {
	if shape < 0 {
		return
	}
	e.raw(`,"shape":`)
	e.int(shape)
	e.raw(`,"v":`)
	e.values(values)
}

func (e *encoder) optional(name string, v Value) {
	if v.Kind != Absent {
		e.raw(name)
		e.value(v)
	}
}

func (e *encoder) values(vs []Value) {
	e.raw("[")
	for i := range vs {
		e.comma(i)
		e.value(vs[i])
		if len(e.buf) >= flushSize {
			e.flush()
			if e.err != nil {
				return
			}
		}
	}
	e.raw("]")
}

func (e *encoder) value(v Value) {
	switch v.Kind {
	case Absent:
		e.raw("[]")
	case Undefined:
		e.raw(`["u"]`)
	case Null:
		e.raw("null")
	case False:
		e.raw("false")
	case True:
		e.raw("true")
	case Number:
		e.number(v.Num)
	case String:
		e.string(v.Str)
	case UTF16:
		e.tagged("utf16", v.Str)
	case BigInt:
		e.tagged("big", v.Str)
	case Ref:
		e.raw("[")
		e.buf = strconv.AppendInt(e.buf, int64(v.Num), 10)
		e.raw("]")
	case Intrinsic:
		e.tagged("in", v.Str)
	case WellKnown:
		e.tagged("sym", v.Str)
	case Registered:
		e.tagged("key", v.Str)
	case Registered16:
		e.tagged("key16", v.Str)
	case TDZ:
		e.raw(`["tdz"]`)
	case Hole:
		e.raw(`["hole",`)
		e.buf = strconv.AppendInt(e.buf, int64(v.Num), 10)
		e.raw("]")
	default:
		e.fail("value of unknown kind %d", v.Kind)
	}
}

func (e *encoder) tagged(tag, s string) {
	e.raw(`["`)
	e.raw(tag)
	e.raw(`",`)
	e.string(s)
	e.raw("]")
}

func (e *encoder) raw(s string) { e.buf = append(e.buf, s...) }

func (e *encoder) int(i int) { e.buf = strconv.AppendInt(e.buf, int64(i), 10) }

func (e *encoder) uint(i uint64) { e.buf = strconv.AppendUint(e.buf, i, 10) }

func (e *encoder) comma(i int) {
	if i > 0 {
		e.buf = append(e.buf, ',')
	}
}

// number writes a number as JavaScript prints it, which is the shortest text that reads back the
// same; what JSON cannot say becomes a tagged array.
func (e *encoder) number(f float64) {
	switch {
	case f != f:
		e.raw(`["nan"]`)
	case f > math.MaxFloat64:
		e.raw(`["+inf"]`)
	case f < -math.MaxFloat64:
		e.raw(`["-inf"]`)
	case f == 0 && math.Signbit(f):
		e.raw(`["-0"]`)
	default:
		e.buf = appendNumber(e.buf, f)
	}
}

func appendNumber(b []byte, f float64) []byte {
	if i := int64(f); float64(i) == f && i > -1<<53 && i < 1<<53 {
		return strconv.AppendInt(b, i, 10)
	}
	abs := math.Abs(f)
	if abs >= 1e-6 && abs < 1e21 {
		return strconv.AppendFloat(b, f, 'f', -1, 64)
	}
	b = strconv.AppendFloat(b, f, 'e', -1, 64)
	if n := len(b); b[n-4] == 'e' && b[n-2] == '0' { // e-07 is e-7
		b[n-2] = b[n-1]
		b = b[:n-1]
	}
	return b
}

// string writes a string with the fewest escapes.
func (e *encoder) string(s string) {
	e.buf = append(e.buf, '"')
	start, all := 0, s
	ascii := true
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= 0x20 && c != '"' && c != '\\' {
			if c >= 0x80 {
				ascii = false
			}
			continue
		}
		e.raw(s[start:i])
		start = i + 1
		if len(e.buf) >= flushSize {
			e.flush()
		}
		switch c {
		case '"', '\\':
			e.buf = append(e.buf, '\\', c)
		case '\b':
			e.raw(`\b`)
		case '\f':
			e.raw(`\f`)
		case '\n':
			e.raw(`\n`)
		case '\r':
			e.raw(`\r`)
		case '\t':
			e.raw(`\t`)
		default:
			e.raw(`\u00`)
			e.buf = append(e.buf, "0123456789abcdef"[c>>4], "0123456789abcdef"[c&15])
		}
	}
	for s = s[start:]; len(s) > flushSize; s = s[flushSize:] {
		e.raw(s[:flushSize])
		e.flush()
	}
	e.raw(s)
	e.buf = append(e.buf, '"')
	if !ascii && !validUTF8(all) {
		e.fail("string is not valid UTF-8: %.40q", all)
	}
}
