package weburl

import (
	"math"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/net/idna"
)

// parseHost is the host parser. opaque: the scheme is not special, and a host is any text.
func parseHost(input string, opaque bool) (string, bool) {
	if strings.HasPrefix(input, "[") {
		if !strings.HasSuffix(input, "]") {
			return "", false
		}
		a, ok := parseIPv6(input[1 : len(input)-1])
		return "[" + textOfIPv6(a) + "]", ok
	}
	if opaque {
		return encode(input, controlSet), !strings.ContainsAny(input, forbiddenHost)
	}
	domain := decode(input)
	if !utf8.ValidString(domain) {
		domain = strings.ToValidUTF8(domain, "\ufffd")
	}
	domain, ok := DomainToASCII(domain)
	if !ok || domain == "" || strings.ContainsFunc(domain, isForbiddenInDomain) {
		return "", false
	}
	if endsInNumber(domain) {
		return parseIPv4(domain)
	}
	return domain, true
}

const forbiddenHost = "\x00\t\n\r #/:<>?@[\\]^|"

func isForbiddenInDomain(c rune) bool {
	return c <= ' ' || c == 0x7f || c == '%' || strings.ContainsRune(forbiddenHost, c)
}

// profile is the standard's use of UTS #46.
var profile = sync.OnceValue(func() *idna.Profile {
	return idna.New(idna.MapForLookup(), idna.Transitional(false), idna.StrictDomainName(false), idna.CheckHyphens(false),
		idna.CheckJoiners(true), idna.BidiRule(), idna.VerifyDNSLength(false))
})

// DomainToASCII is a domain in the form that is looked up; for one without anything to translate that is
// what it is, in small letters.
func DomainToASCII(domain string) (string, bool) {
	ascii := true
	for i := range len(domain) {
		ascii = ascii && domain[i] < utf8.RuneSelf
	}
	if ascii {
		domain = strings.ToLower(domain)
		if !strings.HasPrefix(domain, "xn--") && !strings.Contains(domain, ".xn--") {
			return domain, true
		}
	}
	text, err := profile().ToASCII(domain)
	return text, err == nil
}

// DomainToUnicode is a domain as people read it.
func DomainToUnicode(domain string) string {
	text, _ := profile().ToUnicode(domain)
	return text
}

// endsInNumber reports whether a domain is meant to be an IPv4 address.
func endsInNumber(domain string) bool {
	parts := strings.Split(domain, ".")
	if parts[len(parts)-1] == "" {
		if len(parts) == 1 {
			return false
		}
		parts = parts[:len(parts)-1]
	}
	last := parts[len(parts)-1]
	if last != "" && strings.Trim(last, "0123456789") == "" {
		return true
	}
	_, ok := ipv4Number(last)
	return ok
}

// ipv4Number is a number in decimal, octal or hexadecimal notation; large ones are Inf.
func ipv4Number(text string) (float64, bool) {
	if text == "" {
		return 0, false
	}
	radix := 10
	switch {
	case len(text) >= 2 && text[0] == '0' && text[1]|0x20 == 'x':
		text, radix = text[2:], 16
	case len(text) >= 2 && text[0] == '0':
		text, radix = text[1:], 8
	}
	n := 0.0
	for _, c := range text {
		d, err := strconv.ParseUint(string(c), radix, 8)
		if err != nil {
			return 0, false
		}
		n = n*float64(radix) + float64(d)
	}
	return n, true
}

func parseIPv4(domain string) (string, bool) {
	parts := strings.Split(domain, ".")
	if parts[len(parts)-1] == "" && len(parts) > 1 {
		parts = parts[:len(parts)-1]
	}
	if len(parts) > 4 {
		return "", false
	}
	var address uint32
	for i, part := range parts {
		n, ok := ipv4Number(part)
		last := i == len(parts)-1
		if !ok || !last && n > 255 || last && n >= math.Pow(256, float64(5-len(parts))) {
			return "", false
		}
		if last {
			address += uint32(n)
		} else {
			address += uint32(n) << (8 * (3 - i))
		}
	}
	var text []string
	for shift := 24; shift >= 0; shift -= 8 {
		text = append(text, strconv.Itoa(int(address>>shift&255)))
	}
	return strings.Join(text, "."), true
}

func parseIPv6(input string) (a [8]uint16, ok bool) {
	piece, compress, at := 0, -1, 0
	peek := func(i int) byte {
		if at+i < len(input) {
			return input[at+i]
		}
		return 0
	}
	if peek(0) == ':' {
		if peek(1) != ':' {
			return a, false
		}
		at += 2
		piece++
		compress = piece
	}
	for at < len(input) {
		if piece == 8 {
			return a, false
		}
		if peek(0) == ':' {
			if compress >= 0 {
				return a, false
			}
			at++
			piece++
			compress = piece
			continue
		}
		value, length := 0, 0
		for length < 4 && isHex(peek(0)) {
			value = value*16 + hexValue(peek(0))
			at++
			length++
		}
		switch {
		case peek(0) == '.' && at < len(input):
			if length == 0 || piece > 6 {
				return a, false
			}
			at -= length
			return finishIPv6(a, piece, compress, input[at:])
		case at >= len(input):
		case peek(0) == ':':
			if at++; at >= len(input) {
				return a, false
			}
		default:
			return a, false
		}
		a[piece] = uint16(value)
		piece++
	}
	return compressed(a, piece, compress)
}

// finishIPv6 reads an IPv4 address at the end of an IPv6 address.
func finishIPv6(a [8]uint16, piece, compress int, input string) ([8]uint16, bool) {
	parts := strings.Split(input, ".")
	if len(parts) != 4 {
		return a, false
	}
	for i, part := range parts {
		n, err := strconv.ParseUint(part, 10, 16)
		if err != nil || n > 255 || len(part) > 1 && part[0] == '0' || part[0] == '+' {
			return a, false
		}
		a[piece] = a[piece]<<8 + uint16(n)
		if i%2 == 1 {
			piece++
		}
	}
	return compressed(a, piece, compress)
}

// compressed moves the pieces behind a :: to the end.
func compressed(a [8]uint16, piece, compress int) ([8]uint16, bool) {
	if compress < 0 {
		return a, piece == 8
	}
	swaps := piece - compress
	for to := 7; to != 0 && swaps > 0; to, swaps = to-1, swaps-1 {
		from := compress + swaps - 1
		a[to], a[from] = a[from], a[to]
	}
	return a, true
}

func textOfIPv6(a [8]uint16) string {
	from, length := -1, 1
	for i := 0; i < 8; i++ {
		n := 0
		for i+n < 8 && a[i+n] == 0 {
			n++
		}
		if n > length {
			from, length = i, n
		}
		i += n
	}
	var b strings.Builder
	for i := 0; i < 8; i++ {
		if i == from {
			if i == 0 {
				b.WriteString(":")
			}
			b.WriteString(":")
			i += length - 1
			continue
		}
		b.WriteString(strconv.FormatUint(uint64(a[i]), 16))
		if i < 7 {
			b.WriteString(":")
		}
	}
	return b.String()
}
