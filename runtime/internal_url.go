package runtime

import (
	"github.com/dop251/goja"

	"thingsmig/internal/weburl"
)

// urlFunctions gives modules the parser of URLs. What it makes of a text is another text and where the parts
// of that are, so no object of the host is in a URL of the program.
func (r *realm) urlFunctions(set func(string, any)) {
	rt := r.rt
	o := rt.NewObject()
	set("url", o)
	def := func(name string, f func(c goja.FunctionCall) goja.Value) {
		if err := o.Set(name, f); err != nil {
			panic(err)
		}
	}
	set("wellFormed", func(c goja.FunctionCall) goja.Value {
		return rt.ToValue(wellFormed(c.Argument(0).String()))
	})
	text := func(v goja.Value) string { return wellFormed(v.String()) }
	result := func(u *weburl.URL) goja.Value {
		href, c := u.Text()
		return rt.NewArray(href, c.ProtocolEnd, c.UsernameEnd, c.HostStart, c.HostEnd, offset(c.Port), c.PathnameStart, offset(c.SearchStart), offset(c.HashStart), c.Kind)
	}
	// parse(input, base) and update(href, part, value) give the list of what URLContext has, or undefined.
	def("parse", func(c goja.FunctionCall) goja.Value {
		var base *weburl.URL
		if b := c.Argument(1); !goja.IsUndefined(b) {
			var ok bool
			if base, ok = weburl.Parse(text(b), nil); !ok {
				return goja.Undefined()
			}
		}
		u, ok := weburl.Parse(text(c.Argument(0)), base)
		if !ok {
			return goja.Undefined()
		}
		return result(u)
	})
	def("update", func(c goja.FunctionCall) goja.Value {
		u, ok := weburl.Parse(text(c.Argument(0)), nil)
		if !ok || !u.Set(weburl.Part(c.Argument(1).ToInteger()), text(c.Argument(2))) {
			return goja.Undefined()
		}
		return result(u)
	})
	// domainToASCII and domainToUnicode give an empty string for what is no domain.
	domain := func(c goja.FunctionCall) (*weburl.URL, bool) {
		return weburl.Parse("ws://"+text(c.Argument(0)), nil)
	}
	def("domainToASCII", func(c goja.FunctionCall) goja.Value {
		if u, ok := domain(c); ok {
			return rt.ToValue(u.Host)
		}
		return rt.ToValue("")
	})
	def("domainToUnicode", func(c goja.FunctionCall) goja.Value {
		if u, ok := domain(c); ok {
			return rt.ToValue(weburl.DomainToUnicode(u.Host))
		}
		return rt.ToValue("")
	})
	// format(href, fragment, unicode, search, auth) is url.format of a URL.
	def("format", func(c goja.FunctionCall) goja.Value {
		u, ok := weburl.Parse(text(c.Argument(0)), nil)
		if !ok {
			return c.Argument(0)
		}
		if !c.Argument(1).ToBoolean() {
			u.HasFragment = false
		}
		if c.Argument(2).ToBoolean() && u.Host != "" {
			u.Host = weburl.DomainToUnicode(u.Host)
		}
		if !c.Argument(3).ToBoolean() {
			u.HasQuery = false
		}
		if !c.Argument(4).ToBoolean() {
			u.Username, u.Password = "", ""
		}
		return rt.ToValue(u.String())
	})
	// toASCII is for the old url.parse: a host that cannot be translated gives an empty string.
	def("toASCII", func(c goja.FunctionCall) goja.Value {
		name, ok := weburl.DomainToASCII(text(c.Argument(0)))
		if !ok {
			name = ""
		}
		return rt.ToValue(name)
	})
}

// offset is a place in a URL as Node's binding has it.
func offset(n int) int64 {
	if n == weburl.None {
		return 1<<32 - 1
	}
	return int64(n)
}
