package runtime

import (
	"bufio"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/netip"
	"os"
	"strings"
	"time"

	"github.com/dop251/goja"
	"golang.org/x/net/dns/dnsmessage"
)

// Questions to name servers, as dns.resolve asks them: with the time that each record lives, and
// of kinds that the resolver of the system does not know.

// dnsRecord is an answer that has parts.
type dnsRecord []dnsField

type dnsField struct {
	name  string
	value any
}

// dnsFailure is one of the errors of c-ares.
type dnsFailure string

func (f dnsFailure) Error() string { return string(f) }

const (
	typeNAPTR dnsmessage.Type = 35
	typeCAA   dnsmessage.Type = 257
)

var dnsTypes = map[string]dnsmessage.Type{
	"A": dnsmessage.TypeA, "AAAA": dnsmessage.TypeAAAA, "CNAME": dnsmessage.TypeCNAME, "MX": dnsmessage.TypeMX, "NS": dnsmessage.TypeNS,
	"TXT": dnsmessage.TypeTXT, "SRV": dnsmessage.TypeSRV, "PTR": dnsmessage.TypePTR, "REVERSE": dnsmessage.TypePTR, "SOA": dnsmessage.TypeSOA,
	"NAPTR": typeNAPTR, "CAA": typeCAA, "ANY": dnsmessage.TypeALL,
}

func (r *realm) queryFunctions(def func(string, func(c goja.FunctionCall) goja.Value)) {
	def("nameServers", func(goja.FunctionCall) goja.Value {
		var list []any
		for _, s := range nameServers() {
			list = append(list, []any{s.Addr().String(), int64(s.Port())})
		}
		return r.list(list)
	})
	// query(number, type, name, servers, timeout, tries, whether the servers are the program's choice)
	def("query", func(c goja.FunctionCall) goja.Value {
		id, kind, name := c.Argument(0).ToInteger(), c.Argument(1).String(), c.Argument(2).String()
		r.mayNet("lookup", name, 0)
		var servers []netip.AddrPort
		list := c.Argument(3).ToObject(r.rt)
		for i := range int(list.Get("length").ToInteger()) {
			pair := list.Get(itoa(i)).ToObject(r.rt)
			if a, err := netip.ParseAddr(pair.Get("0").String()); err == nil {
				server := netip.AddrPortFrom(a, uint16(pair.Get("1").ToInteger()))
				if c.Argument(6).ToBoolean() {
					r.mayNet("connect", a.String(), int(server.Port()))
				}
				servers = append(servers, server)
			}
		}
		wait := 5 * time.Second
		if ms := c.Argument(4).ToInteger(); ms > 0 {
			wait = time.Duration(ms) * time.Millisecond
		}
		tries := int(c.Argument(5).ToInteger())
		t := r.m.network()
		go func() {
			e := netEvent{id: id, what: "answer"}
			results, err := resolve(kind, name, servers, wait, tries)
			if err != nil {
				var failure dnsFailure
				if !errors.As(err, &failure) {
					failure = "ECONNREFUSED"
				}
				e.n, e.more = uvUnknown, string(failure)
			} else {
				e.more = func(r *realm) goja.Value { return r.list(results) }
			}
			t.happened(e)
		}()
		return goja.Undefined()
	})
}

// nameServers are those of the system.
func nameServers() []netip.AddrPort {
	var out []netip.AddrPort
	if f, err := os.Open("/etc/resolv.conf"); err == nil {
		defer f.Close()
		for lines := bufio.NewScanner(f); lines.Scan(); {
			if fields := strings.Fields(lines.Text()); len(fields) > 1 && fields[0] == "nameserver" {
				if a, err := netip.ParseAddr(fields[1]); err == nil {
					out = append(out, netip.AddrPortFrom(a, 53))
				}
			}
		}
	}
	if len(out) == 0 {
		out = append(out, netip.MustParseAddrPort("127.0.0.1:53"))
	}
	return out
}

// resolve gives the results that oncomplete gets behind the status.
func resolve(kind, name string, servers []netip.AddrPort, wait time.Duration, tries int) ([]any, error) {
	if kind == "REVERSE" {
		a, err := netip.ParseAddr(name)
		if err != nil {
			return nil, dnsFailure("ENOTIMP")
		}
		name = reverseName(a)
	}
	if !strings.HasSuffix(name, ".") {
		name += "."
	}
	n, err := dnsmessage.NewName(name)
	if err != nil {
		return nil, dnsFailure("EBADNAME")
	}
	q := dnsmessage.Question{Name: n, Type: dnsTypes[kind], Class: dnsmessage.ClassINET}
	failure := error(dnsFailure("ECONNREFUSED"))
	for try := range max(1, tries) {
		for _, s := range servers {
			answers, err := askServer(s, q, wait<<min(try, 4))
			if err == nil {
				return dnsResults(kind, answers)
			}
			failure = err
			var told dnsFailure
			if errors.As(err, &told) && (told == "ENOTFOUND" || told == "ENODATA") {
				return nil, err
			}
		}
	}
	var late net.Error
	if errors.As(failure, &late) && late.Timeout() {
		failure = dnsFailure("ETIMEOUT")
	}
	return nil, failure
}

// askServer asks one server: by datagram, and if the answer is too long for that by a connection.
func askServer(s netip.AddrPort, q dnsmessage.Question, wait time.Duration) ([]dnsmessage.Resource, error) {
	m := dnsmessage.Message{Header: dnsmessage.Header{ID: uint16(rand.Uint32()), RecursionDesired: true}, Questions: []dnsmessage.Question{q}}
	packed, err := m.Pack()
	if err != nil {
		return nil, dnsFailure("EBADNAME")
	}
	ctx, cancel := context.WithTimeout(context.Background(), wait)
	defer cancel()
	var got dnsmessage.Message
	for _, network := range []string{"udp", "tcp"} {
		if got, err = exchange(ctx, network, s.String(), packed, m.ID); err != nil {
			return nil, err
		}
		if !got.Truncated {
			break
		}
	}
	switch got.RCode {
	case dnsmessage.RCodeSuccess:
	case dnsmessage.RCodeNameError:
		return nil, dnsFailure("ENOTFOUND")
	case dnsmessage.RCodeFormatError:
		return nil, dnsFailure("EFORMERR")
	case dnsmessage.RCodeNotImplemented:
		return nil, dnsFailure("ENOTIMP")
	case dnsmessage.RCodeRefused:
		return nil, dnsFailure("EREFUSED")
	default:
		return nil, dnsFailure("ESERVFAIL")
	}
	return got.Answers, nil
}

func exchange(ctx context.Context, network, address string, packed []byte, id uint16) (got dnsmessage.Message, err error) {
	c, err := (&net.Dialer{}).DialContext(ctx, network, address)
	if err != nil {
		return got, err
	}
	defer c.Close()
	if end, ok := ctx.Deadline(); ok {
		_ = c.SetDeadline(end)
	}
	if network == "tcp" {
		packed = append(binary.BigEndian.AppendUint16(nil, uint16(len(packed))), packed...)
	}
	if _, err := c.Write(packed); err != nil {
		return got, err
	}
	for {
		buf := make([]byte, 65535)
		if network == "tcp" {
			if _, err := io.ReadFull(c, buf[:2]); err != nil {
				return got, err
			}
			buf = buf[:binary.BigEndian.Uint16(buf)]
			if _, err := io.ReadFull(c, buf); err != nil {
				return got, err
			}
		} else {
			n, err := c.Read(buf)
			if err != nil {
				return got, err
			}
			buf = buf[:n]
		}
		if err := got.Unpack(buf); err != nil {
			return got, dnsFailure("EBADRESP")
		}
		if got.ID == id && got.Response {
			return got, nil
		}
	}
}

func reverseName(a netip.Addr) string {
	var b strings.Builder
	if a = a.Unmap(); a.Is4() {
		ip := a.As4()
		fmt.Fprintf(&b, "%d.%d.%d.%d.in-addr.arpa.", ip[3], ip[2], ip[1], ip[0])
		return b.String()
	}
	ip := a.As16()
	for i := 15; i >= 0; i-- {
		fmt.Fprintf(&b, "%x.%x.", ip[i]&15, ip[i]>>4)
	}
	return b.String() + "ip6.arpa."
}

func trimDot(name string) string { return strings.TrimSuffix(name, ".") }

// dnsResults are the answers in the form that Node has for them.
func dnsResults(kind string, answers []dnsmessage.Resource) ([]any, error) {
	list, ttls := []any{}, []any{}
	for _, a := range answers {
		if kind != "ANY" && a.Header.Type != dnsTypes[kind] {
			continue
		}
		v := dnsValue(a)
		if v == nil {
			continue
		}
		if kind == "ANY" {
			v = anyRecord(a, v)
		}
		list = append(list, v)
		ttls = append(ttls, int64(a.Header.TTL))
	}
	if len(list) == 0 {
		return nil, dnsFailure("ENODATA")
	}
	switch kind {
	case "A", "AAAA":
		return []any{list, ttls}, nil
	case "SOA":
		return []any{list[0]}, nil
	}
	return []any{list}, nil
}

// anyRecord is a record among those of all kinds.
func anyRecord(a dnsmessage.Resource, v any) any {
	kind := strings.TrimPrefix(a.Header.Type.String(), "Type")
	var out dnsRecord
	switch v := v.(type) {
	case dnsRecord:
		out = append(out, v...)
	case []any:
		out = append(out, dnsField{"entries", v})
	case string:
		switch kind {
		case "A", "AAAA":
			out = append(out, dnsField{"address", v}, dnsField{"ttl", int64(a.Header.TTL)})
		default:
			out = append(out, dnsField{"value", v})
		}
	}
	return append(out, dnsField{"type", kind})
}

// dnsValue is the value of a record, nil if it is of another kind.
func dnsValue(a dnsmessage.Resource) any {
	switch b := a.Body.(type) {
	case *dnsmessage.AResource:
		return netip.AddrFrom4(b.A).String()
	case *dnsmessage.AAAAResource:
		return netip.AddrFrom16(b.AAAA).String()
	case *dnsmessage.CNAMEResource:
		return trimDot(b.CNAME.String())
	case *dnsmessage.NSResource:
		return trimDot(b.NS.String())
	case *dnsmessage.PTRResource:
		return trimDot(b.PTR.String())
	case *dnsmessage.MXResource:
		return dnsRecord{{"exchange", trimDot(b.MX.String())}, {"priority", int64(b.Pref)}}
	case *dnsmessage.TXTResource:
		list := []any{}
		for _, t := range b.TXT {
			list = append(list, t)
		}
		return list
	case *dnsmessage.SRVResource:
		return dnsRecord{{"name", trimDot(b.Target.String())}, {"port", int64(b.Port)}, {"priority", int64(b.Priority)}, {"weight", int64(b.Weight)}}
	case *dnsmessage.SOAResource:
		return dnsRecord{{"nsname", trimDot(b.NS.String())}, {"hostmaster", trimDot(b.MBox.String())}, {"serial", int64(b.Serial)},
			{"refresh", int64(b.Refresh)}, {"retry", int64(b.Retry)}, {"expire", int64(b.Expire)}, {"minttl", int64(b.MinTTL)}}
	case *dnsmessage.UnknownResource:
		return unknownRecord(b.Type, b.Data)
	}
	return nil
}

// unknownRecord reads those records of which the library knows nothing.
func unknownRecord(kind dnsmessage.Type, data []byte) any {
	text := func() (s string) { // with its length before it
		if len(data) == 0 || int(data[0]) >= len(data) {
			data = nil
			return ""
		}
		s, data = string(data[1:1+data[0]]), data[1+data[0]:]
		return s
	}
	switch kind {
	case typeCAA:
		if len(data) < 2 {
			return nil
		}
		critical := int64(data[0])
		data = data[1:]
		tag := text()
		return dnsRecord{{"critical", critical}, {tag, string(data)}}
	case typeNAPTR:
		if len(data) < 4 {
			return nil
		}
		order, preference := binary.BigEndian.Uint16(data), binary.BigEndian.Uint16(data[2:])
		data = data[4:]
		flags, service, regexp := text(), text(), text()
		var labels []string
		for l := text(); l != ""; l = text() {
			labels = append(labels, l)
		}
		return dnsRecord{{"flags", flags}, {"service", service}, {"regexp", regexp}, {"replacement", strings.Join(labels, ".")},
			{"order", int64(order)}, {"preference", int64(preference)}}
	}
	return nil
}
