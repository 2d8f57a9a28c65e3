// Package snapshot is the document that holds a captured program: its types, its text form,
// its canonical form and hash, and the checks that a document passes before anything uses it.
// The text form is described in docs/snapshot-format.md and by schema.json.
//
// The package knows no engine and no JavaScript parser.
package snapshot

// Format is the version of the text form that this package reads and writes.
const Format = 1

// Document is a captured program.
type Document struct {
	Tool    string // who wrote it, as "thingsmig 0.1.0"
	Work    Work
	Hops    []Hop
	Program Program

	Frames    []Frame    // the call stack, outermost first
	Suspended []Frame    // those of generators that are not running, which Heap refers to
	Main      []Value    // the variables of the program's main scope, by their number
	Texts     []TextUnit // what the program has made code of while it ran, by unit
	Scopes    []Scope    // scope instances
	Code      []Code     // function literals that Heap has functions of
	Shapes    []Shape    // lists of property keys that heap entries refer to
	Heap      []Entry
	Packed    *Packed  // of a document that was captured in this process, instead of Frames and Heap: see Unpack
	Realm     []Change // what is different from a fresh realm
	Console   Console  // what console remembers between calls
	Needs     Needs    // what the program needs of its host beside the engine

	// Hash is "sha256:" and the hash of the canonical form without it. Read checks it; Write
	// computes it and does not look at it.
	Hash string
	// Seal is what Read has found behind the hash, or empty. SealWith, if it is not nil, gives Write the seal for a hash:
	// "hmac-sha256:" and 64 hexadecimal digits.
	Seal     string
	SealWith func(hash string) string
}

// Work counts what the program has done so far, over all its hops.
type Work struct {
	Polls uint64
	Hops  uint64 // how many hops are left out of Document.Hops, see AddHop
	// Micros is how long the program has run, in microseconds, if it has ever asked: what its
	// timers and performance.now go by. The time that it spends in snapshots is not part of it.
	Micros uint64
	// Cycles is how many virtual cycles the program has counted, if it counts them.
	Cycles uint64
}

// KeptHops is how many hops a document has: the first and the latest.
const KeptHops = 16

// AddHop notes that the program has been somewhere. A program that hops all its life has a history that
// does not grow: of more than KeptHops hops, those after the first are left out, oldest first, and
// counted.
func (d *Document) AddHop(h Hop) {
	kept := d.Hops
	if n := len(kept) - (KeptHops - 1); n > 0 {
		d.Work.Hops += uint64(n)
		kept = append(kept[:1:1], kept[1+n:]...)
	}
	d.Hops = append(kept[:len(kept):len(kept)], h)
}

// Hop says where the program has been.
type Hop struct {
	Host   string
	Arch   string
	Engine string
	Time   string // RFC 3339, UTC
	Polls  uint64 // Work.Polls when it left
}

// Console is what console remembers between calls.
type Console struct {
	Indent string           // of the groups that are open
	Counts map[string]int64 // of console.count, by label
	Timers map[string]int64 // of console.time, by label: nanoseconds that they have run
}

// Empty reports whether there is nothing to remember.
func (c *Console) Empty() bool {
	return c.Indent == "" && len(c.Counts) == 0 && len(c.Timers) == 0
}

// Program is the text that runs.
type Program struct {
	Name   string   // the entry file as it was given
	Source string   // the text after bundling, which was instrumented
	Map    string   // source map from Source to the user's files; empty if there is none
	SHA256 string   // of Source, in hex
	Args   []string // the program's own arguments
}

// TextUnit is code that the program made of a text while it ran: a unit of its own.
type TextUnit struct {
	Unit   int    // from 2
	Kind   string // "eval", or "function" for what Function and its like made, or ModuleText
	Source string
	Place  string  // what a direct call of eval saw; the version of a module; empty for others
	Main   []Value // the variables of its main scope
}

// Frame is an active call.
type Frame struct {
	Unit      int // the unit of the function, 1 for the program
	Fn        int // the number of the function in its unit
	Site      int // the call site that it waits at
	This      Value
	NewTarget Value
	Home      Value   // home object of a method, for super
	Locals    []Value // in the order of the function's table
	Scope     int     // instance of the function's own scope, -1 for none
	Outer     int     // instance of the innermost scope around the function, -1 for none
	Blocks    []int   // instances of the block scopes that are active, outermost first
	Flags     []string
	Generator Value // the generator whose body it runs; else Absent
}

// Scope is an instance of a scope: a set of captured variables.
type Scope struct {
	Unit   int
	Scope  int     // the number of the scope in its unit
	Parent int     // the instance around it, -1 for the main scope
	Vars   []Value // by number; Absent for a variable that nothing can see
}

// Code is a function literal, with the properties that its functions are born with.
type Code struct {
	Unit   int
	Fn     int
	Name   Value // the own property name
	Length Value // the own property length
}

// Attr are the attributes of a property.
type Attr uint8

// Attributes of properties.
const (
	Writable Attr = 1 << iota
	Enumerable
	Configurable
	Accessor // two values stand for it: getter and setter

	DefaultAttr = Writable | Enumerable | Configurable
)

// Shape is a list of own property keys, in their order.
type Shape struct {
	Keys  []Value // strings and symbols
	Attrs []Attr  // nil if all are DefaultAttr
}

// Attr returns the attributes of property i.
func (s *Shape) Attr(i int) Attr {
	if s.Attrs == nil {
		return DefaultAttr
	}
	return s.Attrs[i]
}

// Width returns how many values an entry of this shape has.
func (s *Shape) Width() int {
	n := len(s.Keys)
	for _, a := range s.Attrs {
		if a&Accessor != 0 {
			n++
		}
	}
	return n
}

// Level says how far an object is closed to change.
type Level uint8

// Levels of integrity. The attributes in the shape of a sealed or frozen object are those
// before it was sealed or frozen: configurable, and for frozen data properties writable.
const (
	Extensible Level = iota
	Fixed            // not extensible
	Sealed           // nor has it a configurable property
	Frozen           // nor a writable one
)

// Change is what the program did to an object that every realm has.
type Change struct {
	Path    string  // the intrinsic
	Proto   Value   // its new prototype; Absent if it is the old one
	Fixed   bool    // it is no longer extensible
	Deleted []Value // keys of properties that are gone, or that come again at the end
	Shape   int     // properties that are new or different, in order; -1 for none
	Values  []Value
}
