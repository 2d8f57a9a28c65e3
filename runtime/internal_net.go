package runtime

import (
	"context"
	"net"
	"strconv"
	"syscall"

	"github.com/dop251/goja"
)

// network is that of the machine, which is made when a program needs it first.
func (m *Machine) network() *network {
	if m.net == nil {
		m.net = newNetwork(m.wakeUp)
	}
	return m.net
}

// netFunctions are what the modules of the network ask of the host. Errors are Node's numbers,
// below zero.
func (r *realm) netFunctions(set func(string, any)) {
	rt := r.rt
	o := rt.NewObject()
	set("net", o)
	def := func(name string, f func(c goja.FunctionCall) goja.Value) {
		if err := o.Set(name, f); err != nil {
			panic(err)
		}
	}
	text := func(c goja.FunctionCall, i int) string { return c.Argument(i).String() }
	number := func(c goja.FunctionCall, i int) int64 { return c.Argument(i).ToInteger() }
	status := func(err error) goja.Value { return rt.ToValue(uvError(err)) }
	nothing := goja.Undefined()

	// arrived tells once that the program has come from another machine, where its connections are.
	def("arrived", func(goja.FunctionCall) goja.Value {
		arrived := r.m.arrived
		r.m.arrived = false
		return rt.ToValue(arrived)
	})
	def("has", func(c goja.FunctionCall) goja.Value { return rt.ToValue(r.m.network().has(number(c, 0))) })
	// events gives what has happened: lists of a number, what, and what belongs to it.
	def("events", func(goja.FunctionCall) goja.Value {
		events := r.m.network().take()
		if len(events) == 0 {
			return nothing
		}
		list := make([]any, len(events))
		for i, e := range events {
			more := e.more
			if e.data != nil {
				more = rt.NewArrayBuffer(e.data)
			}
			if f, ok := more.(func(*realm) goja.Value); ok {
				more = f(r)
			}
			list[i] = rt.NewArray(e.id, e.what, e.n, more)
		}
		return rt.NewArray(list...)
	})
	// listen(number, network, address, port, flags) gives the port.
	def("listen", func(c goja.FunctionCall) goja.Value {
		id, kind, host, port := number(c, 0), text(c, 1), text(c, 2), int(number(c, 3))
		host = r.mayReach("listen", kind, host, port)
		address, mapped := host, false
		if kind == "tcp" {
			address = net.JoinHostPort(host, strconv.Itoa(port))
			switch ip := net.ParseIP(host); {
			case ip == nil || ip.To4() != nil:
				kind = "tcp4"
			case ip.IsUnspecified() && number(c, 4)&1 == 0:
				mapped = true
			default:
				kind = "tcp6"
			}
		}
		l, err := net.Listen(kind, address)
		if err == nil && mapped && l.Addr().(*net.TCPAddr).IP.To4() != nil { // a host without IPv6
			_ = l.Close()
			err = syscall.EAFNOSUPPORT
		}
		if err != nil {
			return status(err)
		}
		t := r.m.network()
		t.mu.Lock()
		t.listeners[id] = &netListener{listener: l, waiting: make(chan net.Conn, 64), done: make(chan struct{}), mapped: mapped}
		t.mu.Unlock()
		if a, ok := l.Addr().(*net.TCPAddr); ok {
			port = a.Port
		}
		return rt.ToValue(port)
	})
	def("accepts", func(c goja.FunctionCall) goja.Value {
		t, id := r.m.network(), number(c, 0)
		t.mu.Lock()
		l := t.listeners[id]
		t.mu.Unlock()
		if l != nil {
			go t.acceptAll(id, l)
		}
		return nothing
	})
	def("accept", func(c goja.FunctionCall) goja.Value {
		return rt.ToValue(r.m.network().accepted(number(c, 0), number(c, 1)))
	})
	// connect(number, network, address, port, local address, local port)
	def("connect", func(c goja.FunctionCall) goja.Value {
		id, kind, host, port := number(c, 0), text(c, 1), text(c, 2), int(number(c, 3))
		host = r.mayReach("connect", kind, host, port)
		d := net.Dialer{KeepAlive: -1, FallbackDelay: -1}
		address := host
		if kind == "tcp" {
			address = net.JoinHostPort(host, strconv.Itoa(port))
			if local, at := text(c, 4), int(number(c, 5)); local != "" || at != 0 {
				d.LocalAddr = &net.TCPAddr{IP: net.ParseIP(local), Port: at}
			}
		}
		t := r.m.network()
		entry := t.add(id, nil)
		ctx, cancel := context.WithCancel(context.Background())
		entry.giveUp = cancel
		go func() {
			conn, err := d.DialContext(ctx, kind, address)
			if err != nil {
				t.happened(netEvent{id: id, what: "connect", n: uvError(err)})
				return
			}
			plain(conn)
			t.mu.Lock()
			mine := t.conns[id] == entry
			if mine {
				entry.conn, entry.giveUp = conn, nil
			}
			t.mu.Unlock()
			if !mine {
				_ = conn.Close()
				return
			}
			t.happened(netEvent{id: id, what: "connect"})
		}()
		return rt.ToValue(0)
	})
	def("read", func(c goja.FunctionCall) goja.Value {
		r.m.network().read(number(c, 0))
		return nothing
	})
	// write(number, number of the write, view) gives 1 if it is done, 0 if there will be an event.
	def("write", func(c goja.FunctionCall) goja.Value {
		data, ok := bytesOf(c.Argument(2))
		if !ok {
			panic(rt.NewTypeError("not a view"))
		}
		done, err := r.m.network().write(number(c, 0), number(c, 1), data)
		if err != nil {
			return status(err)
		}
		if done {
			return rt.ToValue(1)
		}
		return rt.ToValue(0)
	})
	def("shutdown", func(c goja.FunctionCall) goja.Value {
		return status(r.m.network().shutdown(number(c, 0), number(c, 1)))
	})
	def("close", func(c goja.FunctionCall) goja.Value {
		r.m.network().close(number(c, 0), c.Argument(1).ToBoolean())
		return nothing
	})
	def("address", func(c goja.FunctionCall) goja.Value {
		a := r.m.network().address(number(c, 0), c.Argument(1).ToBoolean())
		if a == nil {
			return nothing
		}
		return rt.NewArray(a...)
	})
	def("option", func(c goja.FunctionCall) goja.Value {
		return status(r.m.network().option(number(c, 0), text(c, 1), int(number(c, 2))))
	})
	r.dnsFunctions(def)
	r.tlsFunctions(def)
}
