package runtime

import (
	"context"
	"net"
	"strconv"

	"github.com/dop251/goja"
)

// dnsFunctions are the questions about names. An answer is an event of the kind "answer".
func (r *realm) dnsFunctions(def func(string, func(c goja.FunctionCall) goja.Value)) {
	ask := func(id int64, f func() ([]any, error)) {
		t := r.m.network()
		go func() {
			results, err := f()
			if err != nil {
				t.happened(netEvent{id: id, what: "answer", n: lookupError(err)})
				return
			}
			t.happened(netEvent{id: id, what: "answer", more: func(r *realm) goja.Value { return r.list(results) }})
		}()
	}
	// lookup(number, name, family) gives addresses.
	def("lookup", func(c goja.FunctionCall) goja.Value {
		id, name, family := c.Argument(0).ToInteger(), c.Argument(1).String(), c.Argument(2).ToInteger()
		r.mayNet("lookup", name, 0)
		ask(id, func() ([]any, error) {
			kind := "ip"
			if family != 0 {
				kind = "ip" + strconv.FormatInt(family, 10)
			}
			ips, err := net.DefaultResolver.LookupNetIP(context.Background(), kind, name)
			if err != nil {
				return nil, err
			}
			list, names := []any{}, []string{}
			for _, ip := range ips {
				list, names = append(list, ip.Unmap().String()), append(names, ip.Unmap().String())
			}
			r.m.resolvedTo(name, names)
			return []any{list}, nil
		})
		return goja.Undefined()
	})
	// lookupService(number, address, port) gives the name of the host and of the service.
	def("lookupService", func(c goja.FunctionCall) goja.Value {
		id, address, port := c.Argument(0).ToInteger(), c.Argument(1).String(), c.Argument(2).ToInteger()
		r.mayNet("lookup", address, 0)
		ask(id, func() ([]any, error) {
			name := address
			if names, err := net.DefaultResolver.LookupAddr(context.Background(), address); err == nil && len(names) > 0 {
				name = trimDot(names[0])
			}
			service := serviceName(int(port))
			return []any{name, service}, nil
		})
		return goja.Undefined()
	})
	r.queryFunctions(def)
}

// list makes an array of an array, with the lists and records in it.
func (r *realm) list(values []any) goja.Value {
	out := make([]any, len(values))
	for i, v := range values {
		switch v := v.(type) {
		case []any:
			out[i] = r.list(v)
		case dnsRecord:
			o := r.rt.NewObject()
			for _, f := range v {
				if list, ok := f.value.([]any); ok {
					_ = o.Set(f.name, r.list(list))
				} else {
					_ = o.Set(f.name, f.value)
				}
			}
			out[i] = o
		default:
			out[i] = v
		}
	}
	return r.rt.NewArray(out...)
}

// services are those that getnameinfo knows by name on a usual system.
var services = map[int]string{20: "ftp-data", 21: "ftp", 22: "ssh", 23: "telnet", 25: "smtp", 53: "domain", 80: "http", 110: "pop3",
	123: "ntp", 143: "imap2", 443: "https", 465: "submissions", 587: "submission", 993: "imaps", 995: "pop3s", 1883: "mqtt", 8080: "http-alt", 8883: "secure-mqtt"}

func serviceName(port int) string {
	if name := services[port]; name != "" {
		return name
	}
	return strconv.Itoa(port)
}
