package runtime

import (
	"errors"
	"reflect"
	"sync"
	"unsafe"

	"github.com/dop251/goja"

	"thingsmig/instrument"
)

// twinLayout is where the engine keeps what the twins read (see twin.go). As everywhere, fields
// are found by name and checked by type; if the engine changes, there are no twins, and the realm
// does with its own part in JavaScript.
type twinLayout struct {
	self uintptr // of the implementation in an object: an interface
	// The types of implementations, as the first word of such an interface has them.
	array, plain, function, arrow, method, mapType, setType unsafe.Pointer
	elements, length, count, special                        uintptr    // of an array
	base                                                    baseFields // of an array
	plainBase                                               baseFields // of a plain object
	prg                                                     uintptr    // of a function
	mapData, setData                                        uintptr    // of a Map and a Set: a pointer to a list
	first, next, previous, key, value                       uintptr    // of that list and its entries
	engine                                                  *engineTypes
	stack                                                   *stackLayout
}

var errTwins = errors.New("runtime: this version of the engine keeps arrays or functions differently")

// twinFields learns the layout.
var twinFields = sync.OnceValues(func() (*twinLayout, error) {
	e, err := engine()
	if err != nil {
		return nil, err
	}
	stack, err := engineStack()
	if err != nil {
		return nil, err
	}
	l := &twinLayout{engine: e, stack: stack, self: reflect.TypeFor[goja.Object]().Field(e.self).Offset}
	rt := goja.New()
	for _, s := range []struct {
		code string
		to   *unsafe.Pointer
	}{
		{"[]", &l.array}, {"({})", &l.plain}, {"(function () {})", &l.function}, {"() => {}", &l.arrow}, {"({ m() {} }).m", &l.method},
		{"new Map()", &l.mapType}, {"new Set()", &l.setType},
	} {
		v, err := rt.RunString(s.code)
		if err != nil {
			return nil, err
		}
		o := v.(*goja.Object)
		*s.to = l.of(o).kind
		t := e.selfOf(o).Type()
		known := e.of[t]
		if known == nil || known.keeps == keepsHidden {
			return nil, errTwins
		}
		ok := true
		switch s.to {
		case &l.array:
			l.elements, l.length, l.special, l.base = e.array.elements, e.array.length, e.array.special, known.base
			ok = fields(t.Elem(), "objCount", typeInt, &l.count)
		case &l.plain:
			l.plainBase = known.base
		case &l.function, &l.arrow, &l.method:
			var at uintptr
			ok = fields(t.Elem(), "prg", reflect.TypeFor[*goja.Program](), &at) && (l.prg == 0 || l.prg == at)
			l.prg = at
		case &l.mapType:
			ok = l.list(t.Elem(), &l.mapData)
		case &l.setType:
			ok = l.list(t.Elem(), &l.setData)
		}
		if !ok {
			return nil, errTwins
		}
	}
	return l, nil
})

// list learns where a Map or a Set has its entries.
func (l *twinLayout) list(t reflect.Type, at *uintptr) bool {
	offset, list, ok := field(t, "m", nil)
	if !ok || list.Kind() != reflect.Pointer {
		return false
	}
	*at = offset
	first, entry, ok := field(list.Elem(), "iterFirst", nil)
	if !ok || entry.Kind() != reflect.Pointer {
		return false
	}
	l.first = first
	return fields(entry.Elem(), "iterNext", entry, &l.next, "iterPrev", entry, &l.previous,
		"key", typeValue, &l.key, "value", typeValue, &l.value)
}

// implementation is the interface behind an object.
type implementation struct{ kind, at unsafe.Pointer }

func (l *twinLayout) of(o *goja.Object) implementation {
	return *(*implementation)(unsafe.Add(unsafe.Pointer(o), l.self))
}

// twinCode are the places in the realm's own part at which a twin is captured.
type twinCode struct {
	fn    int
	sites []int
}

// wantedCode is a function in JavaScript, and the texts from the places of its call sites on.
type wantedCode struct {
	name  string
	texts []string
}

// twinCodes finds the frames that a twin stands for when somebody asks for the first time; nil if they are not there.
func twinCodes(p *instrument.Program, list ...wantedCode) func() []twinCode {
	return sync.OnceValue(func() (out []twinCode) {
		p.Complete()
		for _, w := range list {
			c, ok := findTwinCode(p, w.name, w.texts...)
			if !ok {
				return nil
			}
			out = append(out, c)
		}
		return out
	})
}

// findTwinCode finds a function of the realm's own part by its name and sites in it by how the text
// goes on there.
func findTwinCode(p *instrument.Program, name string, texts ...string) (c twinCode, ok bool) {
	for fn := range p.Functions {
		if p.Functions[fn].Name == name {
			c.fn = fn
		}
	}
	if c.fn == 0 {
		return c, false
	}
	for _, text := range texts {
		site := 0
		for s := range p.Sites {
			at := p.Sites[s].Pos
			if s > 0 && p.Sites[s].Func == c.fn && at >= 0 && len(p.Source) >= at+len(text) && p.Source[at:at+len(text)] == text {
				if site != 0 {
					return c, false
				}
				site = s
			}
		}
		if site == 0 {
			return c, false
		}
		c.sites = append(c.sites, site)
	}
	return c, true
}
