package snapshot

// Kind is the kind of a heap entry.
type Kind uint8

// The kinds of heap entries.
const (
	ObjectKind    Kind = iota
	ArrayKind          // Items are the elements, with runs of holes
	FunctionKind       // Detail *Function
	ClassKind          // Detail *Function
	BoundKind          // Detail *Bound
	ErrorKind          //
	DateKind           // Detail Date
	RegExpKind         // Detail *RegExp
	MapKind            // Items are key, value, key, value …
	SetKind            // Items are the members
	WeakMapKind        // Items as in a map, only those whose keys are alive
	WeakSetKind        //
	BufferKind         // Detail Buffer or DetachedBuffer
	TypedKind          // Detail *View
	DataViewKind       // Detail *View
	BoxedKind          // Detail Boxed
	SymbolKind         // Detail Symbol
	ArgumentsKind      //
	StringKind         // Detail Text: a long string, which may be shared
	IteratorKind       // Detail *Iterator
	GeneratorKind      // Detail *Generator
	RawJSONKind        // Detail RawJSON
	ProxyKind          // Detail *Proxy
	kindCount
)

var kindNames = [kindCount]string{
	"object", "array", "function", "class", "bound", "error", "date", "regexp", "map", "set", "weakmap",
	"weakset", "buffer", "typed", "dataview", "boxed", "symbol", "arguments", "string", "iterator",
	"generator", "rawjson", "proxy",
}

func (k Kind) String() string {
	if k < kindCount {
		return kindNames[k]
	}
	return "unknown"
}

// Entry is an object of the heap, an own symbol, or a long string.
type Entry struct {
	Kind  Kind
	Level Level
	// FixedLength: the property length of an array is not writable.
	FixedLength bool
	// Proto is the prototype; Absent stands for the one that objects of this kind have by default
	// (see DefaultProto).
	Proto Value
	// Shape is the list of own properties; -1 if the object has only those that objects of its
	// kind are born with (none for most).
	Shape  int
	Values []Value // of the properties
	Items  []Value // contents, depending on Kind
	Detail Detail
	// Private are the private members that the object has, by class, in the order of the classes
	// in the heap.
	Private []Private
}

// Private are the private members that an object has of one class.
type Private struct {
	Class Value // a reference to the class
	// Fields are the values of the private fields of its instances in the order in which they are
	// declared; Absent for one that is not initialised.
	Fields []Value
}

// Detail is what only entries of some kinds have.
type Detail interface{ detail() }

// Function is the detail of a function or a class.
type Function struct {
	Code  int   // index in Document.Code
	Scope int   // the scope instance that it was made in, -1 for the main scope
	Class Value // the class whose member it is; else Absent
	Home  Value // the home object of a method that uses super; else Absent
	// Prototype is the value of the property prototype of a function whose own properties are
	// those that it was born with, if anything else refers to that object; else Absent.
	Prototype Value
	// Keys are the keys of the instance fields of a class whose keys are computed, Statics the
	// values of its own private fields (as Private.Fields), both in the order of declaration.
	Keys, Statics []Value
}

// Bound is the detail of a bound function.
type Bound struct {
	Target Value
	This   Value
	Args   []Value
}

// Date is the detail of a Date: milliseconds, NaN for an invalid one.
type Date float64

// RegExp is the detail of a RegExp. Without a shape, lastIndex is 0.
type RegExp struct {
	Source Value // String or UTF16
	Flags  string
}

// Buffer is the detail of an ArrayBuffer.
type Buffer []byte

// DetachedBuffer is the detail of an ArrayBuffer whose memory was taken away.
type DetachedBuffer struct{}

// View is the detail of a typed array or DataView.
type View struct {
	Type   string // as "Uint8Array"; empty for a DataView
	Buffer Value
	Offset int // in bytes
	Length int // in elements; for a DataView in bytes
}

// Iterator is the detail of an iterator over an array, a string, a Map …
type Iterator struct {
	Type     string // a key of IteratorTypes
	Source   Value  // what it goes over; Undefined at its end
	Position Value  // how many values it has given; of a regexp one, the string that it searches
}

// Generator is the detail of a generator object.
type Generator struct {
	State GeneratorState
	Frame int // index in Document.Suspended; -1 for one that runs or is done
}

// GeneratorState says how far a generator is.
type GeneratorState uint8

// The states of generators.
const (
	GeneratorStart   GeneratorState = iota // nothing of its body has run
	GeneratorYield                         // it waits at a yield
	GeneratorRunning                       // one of the frames on the stack is its
	GeneratorDone
)

var generatorStates = [...]string{"start", "yield", "running", "done"}

// IteratorTypes are the types of iterators and the prototypes that they have by default.
var IteratorTypes = map[string]string{
	"array.values": "%ArrayIteratorPrototype%", "array.keys": "%ArrayIteratorPrototype%",
	"array.entries": "%ArrayIteratorPrototype%", "typed.values": "%ArrayIteratorPrototype%",
	"typed.keys": "%ArrayIteratorPrototype%", "typed.entries": "%ArrayIteratorPrototype%",
	"map.entries": "%MapIteratorPrototype%", "map.keys": "%MapIteratorPrototype%",
	"map.values": "%MapIteratorPrototype%", "set.values": "%SetIteratorPrototype%",
	"set.entries": "%SetIteratorPrototype%", "string": "%StringIteratorPrototype%",
	"regexp": "%RegExpStringIteratorPrototype%", "regexp.global": "%RegExpStringIteratorPrototype%",
	"regexp.unicode": "%RegExpStringIteratorPrototype%",
}

// Boxed is the detail of a Number, String, Boolean, Symbol or BigInt object.
type Boxed Value

// RawJSON is the detail of what JSON.rawJSON makes: its text, a String or UTF16. The object is frozen
// and has no prototype.
type RawJSON Value

// Symbol is the detail of an own symbol: its description, or Absent.
type Symbol Value

// Text is the detail of a long string.
type Text string

func (*Function) detail()      {}
func (*Bound) detail()         {}
func (Date) detail()           {}
func (*RegExp) detail()        {}
func (Buffer) detail()         {}
func (DetachedBuffer) detail() {}
func (*View) detail()          {}
func (*Iterator) detail()      {}
func (*Generator) detail()     {}
func (*Proxy) detail()         {}
func (Boxed) detail()          {}
func (Symbol) detail()         {}
func (RawJSON) detail()        {}
func (Text) detail()           {}

// LongString is the length in bytes from which a string is a heap entry of its own, so that it
// is written once however often it is used.
const LongString = 1024

// ElementSizes of the typed arrays.
var ElementSizes = map[string]int{
	"Int8Array": 1, "Uint8Array": 1, "Uint8ClampedArray": 1, "Int16Array": 2, "Uint16Array": 2,
	"Int32Array": 4, "Uint32Array": 4, "Float32Array": 4, "Float64Array": 8, "BigInt64Array": 8,
	"BigUint64Array": 8,
}

var protoPaths = [kindCount]string{
	"Object.prototype", "Array.prototype", "Function.prototype", "Function.prototype", "Function.prototype",
	"Error.prototype", "Date.prototype", "RegExp.prototype", "Map.prototype", "Set.prototype",
	"WeakMap.prototype", "WeakSet.prototype", "ArrayBuffer.prototype", "", "DataView.prototype", "", "",
	"Object.prototype", "", "", "", "",
}

// DefaultProto is the path of the prototype that e has if Proto is Absent; empty if there
// is none and Proto must say it.
func (e *Entry) DefaultProto() string {
	switch d := e.Detail.(type) {
	case *View:
		if d.Type != "" {
			return d.Type + ".prototype"
		}
	case *Iterator:
		return IteratorTypes[d.Type]
	case Boxed:
		switch d.Kind {
		case Number:
			return "Number.prototype"
		case String, UTF16:
			return "String.prototype"
		case True, False:
			return "Boolean.prototype"
		case BigInt:
			return "BigInt.prototype"
		case WellKnown, Registered, Registered16:
			return "Symbol.prototype"
		}
		return "" // behind a reference may be a symbol or a long string: Proto says it
	}
	return protoPaths[e.Kind]
}
