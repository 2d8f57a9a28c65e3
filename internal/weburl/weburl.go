// Package weburl parses URLs as the URL Standard says (https://url.spec.whatwg.org), the version of it
// that Node 20 has. net/url follows another standard.
package weburl

import (
	"strconv"
	"strings"
)

// A URL is a URL record.
type URL struct {
	Scheme             string // without the colon
	Username, Password string
	Host               string // "" where there is none or an empty one
	HasHost            bool
	Port               int // -1 if there is none, or it is the scheme's own
	// Opaque: the path is one text, OpaquePath, and not a list.
	Opaque     bool
	OpaquePath string
	Path       []string

	Query, Fragment       string
	HasQuery, HasFragment bool
}

// Parse parses a URL; base is what a relative one is relative to, or nil. It reports whether input is
// a URL.
func Parse(input string, base *URL) (*URL, bool) {
	u := &URL{Port: -1}
	p := parser{url: u, base: base, input: clean(strings.TrimFunc(input, func(c rune) bool { return c <= ' ' }))}
	return u, p.run(schemeStart)
}

// clean takes tabs and newlines away, which are nothing anywhere in a URL.
func clean(input string) []rune {
	if strings.ContainsAny(input, "\t\n\r") {
		input = strings.NewReplacer("\t", "", "\n", "", "\r", "").Replace(input)
	}
	return []rune(input)
}

// Scheme types, by the numbers that Node's own binding has for them.
const (
	HTTP = iota
	NotSpecial
	HTTPS
	WS
	FTP
	WSS
	File
)

var special = map[string]struct{ kind, port int }{
	"http": {HTTP, 80}, "https": {HTTPS, 443}, "ws": {WS, 80}, "wss": {WSS, 443}, "ftp": {FTP, 21}, "file": {File, -1},
}

func isSpecial(scheme string) bool {
	_, ok := special[scheme]
	return ok
}

// Kind is the type of the scheme.
func (u *URL) Kind() int {
	if s, ok := special[u.Scheme]; ok {
		return s.kind
	}
	return NotSpecial
}

func (u *URL) special() bool { return isSpecial(u.Scheme) }

func (u *URL) setPort(port int) {
	if s, ok := special[u.Scheme]; ok && s.port == port {
		port = -1
	}
	u.Port = port
}

func (u *URL) hasCredentials() bool { return u.Username != "" || u.Password != "" }

// hostless reports whether there is nothing that credentials and a port could belong to.
func (u *URL) hostless() bool { return u.Host == "" || u.Scheme == "file" }

// shorten drops the last part of the path, but no drive letter.
func (u *URL) shorten() {
	if u.Scheme == "file" && len(u.Path) == 1 && isNormalDrive(u.Path[0]) {
		return
	}
	if len(u.Path) > 0 {
		u.Path = u.Path[:len(u.Path)-1]
	}
}

// None stands for an offset of what is not there. (Node's own binding has 2³²-1 for it, which is no int on every processor.)
const None = -1

// Components are places in the text of a URL:
//
//	https://user:pass@example.com:1234/foo/bar?baz#quux
//	      |     |    |          |     |       |   |
//	      |     |    |          |     |       |   HashStart
//	      |     |    |          |     |       SearchStart
//	      |     |    |          |     PathnameStart
//	      |     |    |          HostEnd
//	      |     |    HostStart
//	      |     UsernameEnd
//	      ProtocolEnd
type Components struct {
	ProtocolEnd, UsernameEnd, HostStart, HostEnd, Port, PathnameStart, SearchStart, HashStart, Kind int
}

// String is the serialized URL.
func (u *URL) String() string {
	text, _ := u.Text()
	return text
}

// Text is the serialized URL, which is ASCII, and where its parts are.
func (u *URL) Text() (string, Components) {
	c := Components{Port: None, SearchStart: None, HashStart: None, Kind: u.Kind()}
	var b strings.Builder
	b.WriteString(u.Scheme)
	b.WriteByte(':')
	c.ProtocolEnd = b.Len()
	if u.HasHost {
		b.WriteString("//")
		b.WriteString(u.Username)
		c.UsernameEnd = b.Len()
		if u.Password != "" {
			b.WriteString(":" + u.Password)
		}
		c.HostStart = b.Len()
		if u.hasCredentials() {
			b.WriteByte('@')
		}
		b.WriteString(u.Host)
		c.HostEnd = b.Len()
		if u.Port >= 0 {
			c.Port = u.Port
			b.WriteString(":" + strconv.Itoa(u.Port))
		}
	} else {
		c.UsernameEnd, c.HostStart, c.HostEnd = b.Len(), b.Len(), b.Len()
		if !u.Opaque && len(u.Path) > 1 && u.Path[0] == "" {
			b.WriteString("/.") // else the path would look like a host
		}
	}
	c.PathnameStart = b.Len()
	if u.Opaque {
		b.WriteString(u.OpaquePath)
	}
	for _, part := range u.Path {
		b.WriteString("/" + part)
	}
	if u.HasQuery {
		c.SearchStart = b.Len()
		b.WriteString("?" + u.Query)
	}
	if u.HasFragment {
		c.HashStart = b.Len()
		b.WriteString("#" + u.Fragment)
	}
	return b.String(), c
}

// Part is a part of a URL that can be set by itself.
type Part int

// The parts, by the numbers that Node's URL class has for them.
const (
	Protocol Part = iota
	Host
	Hostname
	Port
	Username
	Password
	Pathname
	Search
	Hash
	Href
)

// Set sets a part, as the setters of class URL do. It reports whether the URL is another one, or could be: if
// not, the value was not good for anything and u must not be used further.
func (u *URL) Set(part Part, value string) bool {
	p := parser{url: u, override: true}
	switch part {
	case Protocol:
		p.input = clean(value + ":")
		return p.run(schemeStart)
	case Username, Password:
		if u.hostless() {
			return false
		}
		field := &u.Username
		if part == Password {
			field = &u.Password
		}
		*field = encode(value, userinfoSet)
		return true
	case Host, Hostname:
		if u.Opaque {
			return false
		}
		p.input = clean(value)
		p.hostnameOnly = part == Hostname
		return p.run(host)
	case Port:
		if u.hostless() {
			return false
		}
		if value == "" {
			u.Port = -1
			return true
		}
		p.input = clean(value)
		return p.run(port)
	case Pathname:
		if u.Opaque {
			return false
		}
		u.Path = nil
		p.input = clean(value)
		return p.run(pathStart)
	case Search, Hash:
		has, field, sign, begin := &u.HasQuery, &u.Query, "?", query
		if part == Hash {
			has, field, sign, begin = &u.HasFragment, &u.Fragment, "#", fragment
		}
		*has, *field = value != "", ""
		if value == "" {
			if u.Opaque && !u.HasFragment && !u.HasQuery {
				u.OpaquePath = strings.TrimRight(u.OpaquePath, " ")
			}
			return true
		}
		p.input = clean(strings.TrimPrefix(value, sign))
		return p.run(begin)
	}
	other, ok := Parse(value, nil)
	if ok {
		*u = *other
	}
	return ok
}
