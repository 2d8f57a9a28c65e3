package weburl

import (
	"slices"
	"strings"
)

type state int

const (
	schemeStart state = iota
	scheme
	noScheme
	specialRelativeOrAuthority
	pathOrAuthority
	relative
	relativeSlash
	specialAuthoritySlashes
	specialAuthorityIgnoreSlashes
	authority
	host
	port
	file
	fileSlash
	fileHost
	pathStart
	path
	opaquePath
	query
	fragment
)

// eof stands for the end of the input.
const eof rune = -1

// parser is the basic URL parser of the standard: a machine that goes through the input and fills the
// URL in. The names of its states are the standard's.
type parser struct {
	url, base *URL
	input     []rune
	at        int
	buffer    strings.Builder
	// override: one part of a URL is being set; the machine ends behind it. With hostnameOnly that is a
	// host without a port.
	override, hostnameOnly       bool
	atSign, brackets, passwordOn bool
	stopped                      bool // the part has been set
}

func (p *parser) run(s state) bool {
	for ; ; p.at++ {
		c := eof
		if p.at < len(p.input) {
			c = p.input[p.at]
		}
		next, ok := p.step(s, c)
		if !ok {
			return false
		}
		if p.stopped || p.at >= len(p.input) {
			return true
		}
		s = next
	}
}

func (p *parser) stop(s state) (state, bool) {
	p.stopped = true
	return s, true
}

// rest is what comes behind the current character.
func (p *parser) rest() []rune {
	if p.at+1 >= len(p.input) {
		return nil
	}
	return p.input[p.at+1:]
}

func (p *parser) restBegins(c rune) bool {
	r := p.rest()
	return len(r) > 0 && r[0] == c
}

func (p *parser) take() string {
	text := p.buffer.String()
	p.buffer.Reset()
	return text
}

// slash reports whether c separates parts of the path.
func (p *parser) slash(c rune) bool { return c == '/' || c == '\\' && p.url.special() }

func (p *parser) endsHost(c rune) bool { return c == eof || c == '?' || c == '#' || p.slash(c) }

// step does what a state does with a character, and gives the next state. p.at-- means that the next state
// is to see the same character.
func (p *parser) step(s state, c rune) (state, bool) {
	u, base := p.url, p.base
	switch s {
	case schemeStart:
		if isAlpha(c) {
			p.buffer.WriteRune(c | 0x20)
			return scheme, true
		}
		if p.override {
			return s, false
		}
		p.at--
		return noScheme, true

	case scheme:
		return p.scheme(c)

	case noScheme:
		switch {
		case base == nil || base.Opaque && c != '#':
			return s, false
		case base.Opaque:
			u.Scheme, u.Opaque, u.OpaquePath, u.Query, u.HasQuery = base.Scheme, true, base.OpaquePath, base.Query, base.HasQuery
			u.HasFragment = true
			return fragment, true
		case base.Scheme != "file":
			p.at--
			return relative, true
		}
		p.at--
		return file, true

	case specialRelativeOrAuthority:
		if c == '/' && p.restBegins('/') {
			p.at++
			return specialAuthorityIgnoreSlashes, true
		}
		p.at--
		return relative, true

	case pathOrAuthority:
		if c == '/' {
			return authority, true
		}
		p.at--
		return path, true

	case relative:
		u.Scheme = base.Scheme
		if p.slash(c) {
			return relativeSlash, true
		}
		p.copyAuthority()
		u.Path, u.Query, u.HasQuery = slices.Clone(base.Path), base.Query, base.HasQuery
		return p.relativeTo(s, c)

	case relativeSlash:
		switch {
		case u.special() && (c == '/' || c == '\\'):
			return specialAuthorityIgnoreSlashes, true
		case c == '/':
			return authority, true
		}
		p.copyAuthority()
		p.at--
		return path, true

	case specialAuthoritySlashes:
		if c == '/' && p.restBegins('/') {
			p.at++
		} else {
			p.at--
		}
		return specialAuthorityIgnoreSlashes, true

	case specialAuthorityIgnoreSlashes:
		if c != '/' && c != '\\' {
			p.at--
			return authority, true
		}

	case authority:
		return p.authority(c)
	case host:
		return p.host(c)
	case port:
		return p.port(c)
	case file, fileSlash, fileHost:
		return p.file(s, c)

	case pathStart:
		switch {
		case u.special():
			if c != '/' && c != '\\' {
				p.at--
			}
			return path, true
		case !p.override && c == '?':
			u.HasQuery = true
			return query, true
		case !p.override && c == '#':
			u.HasFragment = true
			return fragment, true
		case c != eof:
			if c != '/' {
				p.at--
			}
			return path, true
		case p.override && !u.HasHost:
			u.Path = append(u.Path, "")
		}

	case path:
		return p.path(c)

	case opaquePath:
		switch c {
		case '?':
			u.HasQuery = true
			return query, true
		case '#':
			u.HasFragment = true
			return fragment, true
		case eof:
		default:
			u.OpaquePath += encode(string(c), controlSet)
		}

	case query:
		if c != eof && (p.override || c != '#') {
			p.buffer.WriteRune(c)
			break
		}
		set := querySet
		if u.special() {
			set = specialQuerySet
		}
		u.Query += encode(p.take(), set)
		if c == '#' {
			u.HasFragment = true
			return fragment, true
		}

	case fragment:
		u.Fragment = encode(string(p.input[min(p.at, len(p.input)):]), fragmentSet)
		p.at = len(p.input)
	}
	return s, true
}

func (p *parser) scheme(c rune) (state, bool) {
	u := p.url
	switch {
	case isAlpha(c):
		p.buffer.WriteRune(c | 0x20)
		return scheme, true
	case isDigit(c) || c == '+' || c == '-' || c == '.':
		p.buffer.WriteRune(c)
		return scheme, true
	case c != ':' && p.override:
		return scheme, false
	case c != ':':
		p.buffer.Reset()
		p.at = -1
		return noScheme, true
	}
	name := p.take()
	if p.override {
		if isSpecial(u.Scheme) != isSpecial(name) || name == "file" && (u.hasCredentials() || u.Port >= 0) || u.Scheme == "file" && u.Host == "" {
			return scheme, false
		}
		u.Scheme = name
		u.setPort(u.Port)
		return p.stop(scheme)
	}
	u.Scheme = name
	switch {
	case name == "file":
		return file, true
	case u.special() && p.base != nil && p.base.Scheme == name:
		return specialRelativeOrAuthority, true
	case u.special():
		return specialAuthoritySlashes, true
	case p.restBegins('/'):
		p.at++
		return pathOrAuthority, true
	}
	u.Opaque = true
	return opaquePath, true
}

func (p *parser) copyAuthority() {
	u, b := p.url, p.base
	u.Username, u.Password, u.Host, u.HasHost, u.Port = b.Username, b.Password, b.Host, b.HasHost, b.Port
}

// relativeTo goes on where the path of the base has been taken over.
func (p *parser) relativeTo(s state, c rune) (state, bool) {
	u := p.url
	switch c {
	case '?':
		u.Query, u.HasQuery = "", true
		return query, true
	case '#':
		u.HasFragment = true
		return fragment, true
	case eof:
		return s, true
	}
	u.Query, u.HasQuery = "", false
	if s == file && startsWithDrive(p.input[p.at:]) {
		u.Path = nil
	} else {
		u.shorten()
	}
	p.at--
	return path, true
}

func (p *parser) authority(c rune) (state, bool) {
	u := p.url
	switch {
	case c == '@':
		text := p.take()
		if p.atSign {
			text = "%40" + text
		}
		p.atSign = true
		if !p.passwordOn {
			name, password, found := strings.Cut(text, ":")
			u.Username += encode(name, userinfoSet)
			p.passwordOn = found
			text = password
		}
		u.Password += encode(text, userinfoSet)
	case p.endsHost(c):
		text := p.take()
		if p.atSign && text == "" {
			return authority, false
		}
		p.at -= len([]rune(text)) + 1
		return host, true
	default:
		p.buffer.WriteRune(c)
	}
	return authority, true
}

func (p *parser) host(c rune) (state, bool) {
	u := p.url
	switch {
	case p.override && u.Scheme == "file":
		p.at--
		return fileHost, true
	case c == ':' && !p.brackets:
		if p.buffer.Len() == 0 || p.hostnameOnly {
			return host, false
		}
		if !p.setHost() {
			return host, false
		}
		return port, true
	case p.endsHost(c):
		p.at--
		if p.buffer.Len() == 0 && (u.special() || p.override && (u.hasCredentials() || u.Port >= 0)) {
			return host, false
		}
		if !p.setHost() {
			return host, false
		}
		if p.override {
			return p.stop(host)
		}
		return pathStart, true
	case c == '[':
		p.brackets = true
	case c == ']':
		p.brackets = false
	}
	p.buffer.WriteRune(c)
	return host, true
}

func (p *parser) setHost() bool {
	name, ok := parseHost(p.take(), !p.url.special())
	if ok {
		p.url.Host, p.url.HasHost = name, true
	}
	return ok
}

func (p *parser) port(c rune) (state, bool) {
	switch {
	case isDigit(c):
		p.buffer.WriteRune(c)
		return port, true
	case !p.endsHost(c) && !p.override:
		return port, false
	}
	digits := p.take()
	if digits != "" {
		n := 0
		for _, d := range digits {
			if n = n*10 + int(d-'0'); n > 65535 {
				// Where a host and a port are set together, the host is set nevertheless.
				return port, p.override && p.hostIsSet()
			}
		}
		p.url.setPort(n)
	}
	if p.override {
		p.stopped = true
		return port, digits != "" || p.hostIsSet()
	}
	p.at--
	return pathStart, true
}

// hostIsSet ends the machine if it has set a host before it came to the port.
func (p *parser) hostIsSet() bool {
	p.stopped = slices.Contains(p.input[:min(p.at, len(p.input))], ':')
	return p.stopped
}

func (p *parser) file(s state, c rune) (state, bool) {
	u, base := p.url, p.base
	if base != nil && base.Scheme != "file" {
		base = nil
	}
	slash := c == '/' || c == '\\'
	switch s {
	case file:
		u.Scheme, u.Host, u.HasHost = "file", "", true
		if slash {
			return fileSlash, true
		}
		if base != nil {
			u.Host, u.Path, u.Query, u.HasQuery = base.Host, slices.Clone(base.Path), base.Query, base.HasQuery
			return p.relativeTo(file, c)
		}
		p.at--
		return path, true
	case fileSlash:
		if slash {
			return fileHost, true
		}
		if base != nil {
			u.Host = base.Host
			if !startsWithDrive(p.input[min(p.at, len(p.input)):]) && len(base.Path) > 0 && isNormalDrive(base.Path[0]) {
				u.Path = append(u.Path, base.Path[0])
			}
		}
		p.at--
		return path, true
	}
	// fileHost
	if c != eof && !slash && c != '?' && c != '#' {
		p.buffer.WriteRune(c)
		return s, true
	}
	p.at--
	text := p.buffer.String()
	if !p.override && isDrive(text) {
		return path, true // it stays in the buffer: it is a part of the path
	}
	p.buffer.Reset()
	if text != "" {
		name, ok := parseHost(text, false)
		if !ok {
			return s, false
		}
		if name == "localhost" {
			name = ""
		}
		text = name
	}
	u.Host, u.HasHost = text, true
	if p.override {
		return p.stop(s)
	}
	return pathStart, true
}

func (p *parser) path(c rune) (state, bool) {
	u := p.url
	slash := p.slash(c)
	if c != eof && !slash && (p.override || c != '?' && c != '#') {
		p.buffer.WriteString(encode(string(c), pathSet))
		return path, true
	}
	part := p.take()
	switch {
	case isDoubleDot(part):
		u.shorten()
		if !slash {
			u.Path = append(u.Path, "")
		}
	case isSingleDot(part):
		if !slash {
			u.Path = append(u.Path, "")
		}
	default:
		if u.Scheme == "file" && len(u.Path) == 0 && isDrive(part) {
			part = part[:1] + ":"
		}
		u.Path = append(u.Path, part)
	}
	switch c {
	case '?':
		u.HasQuery = true
		return query, true
	case '#':
		u.HasFragment = true
		return fragment, true
	}
	return path, true
}

func isSingleDot(part string) bool { return part == "." || strings.EqualFold(part, "%2e") }

func isDoubleDot(part string) bool {
	switch strings.ToLower(part) {
	case "..", ".%2e", "%2e.", "%2e%2e":
		return true
	}
	return false
}

func isAlpha(c rune) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func isDigit(c rune) bool { return c >= '0' && c <= '9' }

// isDrive reports whether a text is a drive letter of Windows: C: or C|.
func isDrive(s string) bool {
	return len(s) == 2 && isAlpha(rune(s[0])) && (s[1] == ':' || s[1] == '|')
}

func isNormalDrive(s string) bool { return isDrive(s) && s[1] == ':' }

func startsWithDrive(s []rune) bool {
	if len(s) < 2 || !isAlpha(s[0]) || s[1] != ':' && s[1] != '|' {
		return false
	}
	return len(s) == 2 || strings.ContainsRune("/\\?#", s[2])
}
