package snapshot

import (
	"encoding/base64"
	"math/bits"
)

// Members of a heap entry; those that most have come first, because they are looked for in this order.
const (
	entryShape = iota
	entryV
	entryKind
	entryItems
	entryCode
	entryScope
	entryProto
	entryLevel
	entryClass
	entryHome
	entryPrototype
	entryTarget
	entryThis
	entryArgs
	entryTime
	entrySource
	entryFlags
	entryData
	entryType
	entryBuffer
	entryOffset
	entryLength
	entryValue
	entryDescription
	entryText
	entryFixedLength
	entryPosition
	entryState
	entryFrame
	entryKeys
	entryStatics
	entryPrivate
	entryDetached
	entryHandler
	entryCallable
)

var entryMembers = []string{
	"shape", "v", "kind", "items", "code", "scope", "proto", "level", "class", "home", "prototype",
	"target", "this", "args", "time", "source", "flags", "data", "type", "buffer", "offset", "length",
	"value", "description", "text", "fixedLength", "position", "state", "frame", "keys", "statics",
	"private", "detached", "handler", "callable",
}

// entryNeeds says which members the entries of a kind have beside those that all can have;
// entryMay, which they may have.
var entryNeeds = [kindCount]uint64{
	ArrayKind:     1 << entryItems,
	FunctionKind:  1 << entryCode,
	ClassKind:     1 << entryCode,
	BoundKind:     1<<entryTarget | 1<<entryThis | 1<<entryArgs,
	DateKind:      1 << entryTime,
	RegExpKind:    1<<entrySource | 1<<entryFlags,
	MapKind:       1 << entryItems,
	SetKind:       1 << entryItems,
	WeakMapKind:   1 << entryItems,
	WeakSetKind:   1 << entryItems,
	TypedKind:     1<<entryType | 1<<entryBuffer | 1<<entryOffset | 1<<entryLength,
	DataViewKind:  1<<entryBuffer | 1<<entryOffset | 1<<entryLength,
	BoxedKind:     1 << entryValue,
	StringKind:    1 << entryText,
	IteratorKind:  1<<entryType | 1<<entrySource | 1<<entryPosition,
	GeneratorKind: 1 << entryState,
	RawJSONKind:   1 << entrySource,
}

var entryMay = [kindCount]uint64{
	ArrayKind:     1 << entryFixedLength,
	FunctionKind:  1<<entryScope | 1<<entryClass | 1<<entryHome | 1<<entryPrototype,
	ClassKind:     1<<entryScope | 1<<entryHome | 1<<entryKeys | 1<<entryStatics,
	BufferKind:    1<<entryData | 1<<entryDetached,
	SymbolKind:    1 << entryDescription,
	GeneratorKind: 1 << entryFrame,
	ProxyKind:     1<<entryTarget | 1<<entryHandler | 1<<entryCallable,
}

const entryCommon = 1<<entryKind | 1<<entryProto | 1<<entryLevel | 1<<entryShape | 1<<entryV | 1<<entryPrivate

// entry reads an entry into e.
func (s *scanner) entry(e *Entry) {
	start := s.pos
	fn := Function{Scope: -1}
	var bound Bound
	var proxy Proxy
	var date Date
	var re RegExp
	var data Buffer
	var view View
	var value, position Value
	var text string
	gen := Generator{Frame: -1}
	seen := s.members(entryMembers, 0, func(i int) {
		switch i {
		case entryKind:
			e.Kind = s.kind()
		case entryProto:
			e.Proto = s.value()
		case entryLevel:
			e.Level = s.level()
		case entryCode:
			fn.Code = s.index()
		case entryScope:
			fn.Scope = s.index()
		case entryClass:
			fn.Class = s.value()
		case entryHome:
			fn.Home = s.value()
		case entryPrototype:
			fn.Prototype = s.value()
		case entryTarget:
			bound.Target = s.value()
			proxy.Target = bound.Target
		case entryThis:
			bound.This = s.value()
		case entryArgs:
			bound.Args = s.values()
		case entryTime:
			v := s.value()
			if v.Kind != Number {
				s.fail("expected a number")
			}
			date = Date(v.Num)
		case entrySource:
			re.Source = s.value()
		case entryFlags:
			re.Flags = s.str()
		case entryData:
			data = s.base64()
		case entryDetached:
			s.yes()
		case entryType:
			view.Type = s.str()
		case entryBuffer:
			view.Buffer = s.value()
		case entryPosition:
			position = s.value()
		case entryState:
			gen.State = s.generatorState()
		case entryFrame:
			gen.Frame = s.index()
		case entryOffset:
			view.Offset = s.index()
		case entryLength:
			view.Length = s.index()
		case entryValue, entryDescription:
			value = s.value()
		case entryText:
			text = s.str()
		case entryItems:
			e.Items = s.values()
		case entryFixedLength:
			e.FixedLength = s.yes()
		case entryShape:
			e.Shape = s.index()
		case entryKeys:
			fn.Keys = s.values()
		case entryStatics:
			fn.Statics = s.values()
		case entryPrivate:
			e.Private = s.private()
		case entryHandler:
			proxy.Handler = s.value()
		case entryCallable:
			proxy.Callable = s.callable()
		case entryV:
			e.Values = s.values()
		}
	})
	needs := entryNeeds[e.Kind]
	if without := needs &^ seen; without != 0 {
		s.failAt(start, "%s without member %q", e.Kind, entryMembers[bits.TrailingZeros64(without)])
	}
	if more := seen &^ (needs | entryMay[e.Kind] | entryCommon); more != 0 {
		s.failAt(start, "%s with member %q", e.Kind, entryMembers[bits.TrailingZeros64(more)])
	}
	if seen>>entryShape&1 != seen>>entryV&1 {
		s.failAt(start, "of the members \"shape\" and \"v\" there is only one")
	}
	switch e.Kind {
	// Copies, so that the variables above need no memory for entries of other kinds.
	case FunctionKind, ClassKind:
		d := fn
		e.Detail = &d
	case BoundKind:
		d := bound
		e.Detail = &d
	case ProxyKind:
		if seen>>entryTarget&1 != seen>>entryHandler&1 {
			s.failAt(start, "of the members \"target\" and \"handler\" there is only one")
		}
		d := proxy
		e.Detail = &d
	case DateKind:
		e.Detail = date
	case RegExpKind:
		d := re
		e.Detail = &d
	case BufferKind:
		switch seen >> entryData & 1 {
		case seen >> entryDetached & 1:
			s.failAt(start, "a buffer has either the member \"data\" or \"detached\"")
		case 0:
			e.Detail = DetachedBuffer{}
		default:
			e.Detail = data
		}
	case TypedKind, DataViewKind:
		d := view
		e.Detail = &d
	case IteratorKind:
		e.Detail = &Iterator{Type: view.Type, Source: re.Source, Position: position}
	case GeneratorKind:
		if (gen.Frame >= 0) != (gen.State <= GeneratorYield) {
			s.failAt(start, "a generator that waits has a frame, another has none")
		}
		d := gen
		e.Detail = &d
	case BoxedKind:
		e.Detail = Boxed(value)
	case RawJSONKind:
		e.Detail = RawJSON(re.Source)
	case SymbolKind:
		e.Detail = Symbol(value)
	case StringKind:
		e.Detail = Text(text)
	}
}

func (s *scanner) private() []Private {
	var out []Private
	s.items(func(int) {
		var p Private
		s.members([]string{"class", "fields"}, 2, func(i int) {
			if i == 0 {
				p.Class = s.value()
			} else {
				p.Fields = s.values()
			}
		})
		out = append(out, p)
	})
	return out
}

func (s *scanner) kind() Kind { return Kind(s.named("kind", kindNames[:], 0)) }

func (s *scanner) generatorState() GeneratorState {
	return GeneratorState(s.named("state", generatorStates[:], 0))
}

func (s *scanner) level() Level { return Level(s.named("level", levelNames[:], 1)) }

// named reads one of the names from the first on and gives its number.
func (s *scanner) named(what string, names []string, first int) int {
	s.peek()
	at := s.pos
	name := s.bytes()
	for i, n := range names[first:] {
		if n == string(name) {
			return first + i
		}
	}
	s.failAt(at, "unknown %s %.40q", what, name)
	return 0
}

func (s *scanner) base64() Buffer {
	s.peek()
	at := s.pos
	text := s.bytes()
	b := make([]byte, base64.StdEncoding.DecodedLen(len(text)))
	n, err := base64.StdEncoding.Strict().Decode(b, text)
	if err != nil {
		s.failAt(at, "bad base64: %v", err)
	}
	return b[:n]
}
