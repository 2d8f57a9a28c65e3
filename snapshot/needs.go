package snapshot

import "strconv"

// Needs is what a program needs of its host beside the engine. It can only ask: what it gets is the affair of
// the host that continues it.
type Needs struct {
	// Limited says that Granted is all that the program was allowed; else it was allowed everything.
	Limited bool
	Granted []Access
	// Asked is what the program has asked for so far.
	Asked []Access
	// Devices and Secrets are the names of those that the program uses.
	Devices, Secrets []string
	Resources        []Resource
}

// Access is something that a program may do, or may not: Kind is "read", "write", "net", "env", "run" or "sys", in
// Needs.Granted also "all", or with "deny-" before it for an exception; an empty Name means all of the kind.
type Access struct {
	Kind, Name string
}

// Resource is something of the host that a program holds.
type Resource struct {
	Kind string // "file", "device"
	Name string // by which the program knows it: the number of a file, the name of a device
	// State is what is known about it, in a form that is the kind's own.
	State string
}

// Empty reports whether there is nothing to say.
func (n *Needs) Empty() bool {
	return !n.Limited && len(n.Granted)+len(n.Asked)+len(n.Devices)+len(n.Secrets)+len(n.Resources) == 0
}

var needsMembers = []string{"granted", "asked", "devices", "secrets", "resources"}

func (e *encoder) needs(n *Needs) {
	e.raw(",\n\"needs\":{")
	first := true
	member := func(name string, count int, there bool, item func(i int)) {
		if !there {
			return
		}
		if !first {
			e.raw(",")
		}
		first = false
		e.string(name)
		e.raw(":[")
		for i := range count {
			e.comma(i)
			item(i)
		}
		e.raw("]")
	}
	access := func(list []Access) func(int) {
		return func(i int) {
			e.raw("[")
			e.string(list[i].Kind)
			if list[i].Name != "" {
				e.raw(",")
				e.string(list[i].Name)
			}
			e.raw("]")
		}
	}
	text := func(list []string) func(int) { return func(i int) { e.string(list[i]) } }
	member("granted", len(n.Granted), n.Limited, access(n.Granted))
	member("asked", len(n.Asked), len(n.Asked) > 0, access(n.Asked))
	member("devices", len(n.Devices), len(n.Devices) > 0, text(n.Devices))
	member("secrets", len(n.Secrets), len(n.Secrets) > 0, text(n.Secrets))
	member("resources", len(n.Resources), len(n.Resources) > 0, func(i int) {
		r := &n.Resources[i]
		e.raw(`{"kind":`)
		e.string(r.Kind)
		e.raw(`,"name":`)
		e.string(r.Name)
		e.raw(`,"state":`)
		e.string(r.State)
		e.raw("}")
	})
	e.raw("}")
}

func (s *scanner) needs() (n Needs) {
	s.members(needsMembers, 0, func(i int) {
		switch i {
		case 0:
			n.Limited = true
			n.Granted = s.accesses()
		case 1:
			n.Asked = s.accesses()
		case 2:
			s.items(func(int) { n.Devices = append(n.Devices, s.str()) })
		case 3:
			s.items(func(int) { n.Secrets = append(n.Secrets, s.str()) })
		case 4:
			s.items(func(int) {
				var r Resource
				s.members([]string{"kind", "name", "state"}, 3, func(i int) {
					*[]*string{&r.Kind, &r.Name, &r.State}[i] = s.str()
				})
				n.Resources = append(n.Resources, r)
			})
		}
	})
	return n
}

func (s *scanner) accesses() (list []Access) {
	s.items(func(int) {
		var a Access
		n := 0
		s.items(func(i int) {
			switch n++; i {
			case 0:
				a.Kind = s.str()
			case 1:
				a.Name = s.str()
			default:
				s.fail("a kind and a name are expected")
			}
		})
		if n == 0 {
			s.fail("a kind and a name are expected")
		}
		list = append(list, a)
	})
	return list
}

// A seal is what a host writes behind the hash, by a key that it does not give away: it shows that the host itself
// has written this document.

const (
	sealPrefix = "hmac-sha256:"
	sealDigits = 64
	sealMember = ",\n\"seal\":\"" + sealPrefix
	sealLength = len(sealMember) + sealDigits + len("\"")
)

// seal reads a seal: the prefix and 64 hexadecimal digits.
func (s *scanner) seal() string {
	text := s.str()
	if len(text) != len(sealPrefix)+sealDigits || text[:len(sealPrefix)] != sealPrefix || !hexDigits(text[len(sealPrefix):]) {
		s.fail("expected a seal, found %s", strconv.Quote(clip(text)))
	}
	return text
}

func hexDigits(text string) bool {
	for _, c := range []byte(text) {
		if (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return false
		}
	}
	return true
}

// unsealed is a text without its seal, if that stands where Write puts it. It has the length and all but the last two bytes
// of that text.
func unsealed(data []byte) []byte {
	at := len(data) - sealLength - len("}\n")
	if at < 0 || string(data[at:at+len(sealMember)]) != sealMember {
		return data
	}
	return data[:at+len("}\n")]
}
