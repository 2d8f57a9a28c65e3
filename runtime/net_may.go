package runtime

import (
	"net"
	"slices"
	"strings"
	"sync"
)

// mayReach is mayNet for a kind of network of Go. A socket in the file system is a file that is read and written. It returns
// where the operation is to go.
func (r *realm) mayReach(op, kind, host string, port int) string {
	if kind != "unix" {
		r.mayNet(op, host, port)
		return host
	}
	r.path(PermitRead, host, true)
	if host = r.path(PermitWrite, host, true); strings.HasPrefix(host, "@") {
		host = "./" + host // for Go it has no file
	}
	return host
}

// mayNet is asked before the program does something with the network: op is "listen", "connect" or "lookup". What is not
// permitted is thrown at the program.
func (r *realm) mayNet(op, host string, port int) {
	p := r.m.opts.Permissions
	switch {
	case op == "lookup":
		r.m.asked.note(PermitNet, host)
		if err := p.Lookup(host); err != nil {
			r.denied(err, host)
		}
		r.m.resolved.mayBe(host)
	case op == "connect" && r.m.resolved.permits(p, host, port):
	default:
		r.must(PermitNet, hostAndPort(host, port))
	}
}

// Lookup gives a *PermissionError if the program may not ask for the addresses of a host: if it may not talk to it at any port.
func (p *Permissions) Lookup(host string) error {
	err := p.Net(host, 0)
	if err == nil {
		return nil
	}
	name := netName(host)
	p.mu.Lock()
	defer p.mu.Unlock()
	a, d := p.allow[PermitNet], p.deny[PermitNet]
	if a == nil || d != nil && (d.all || slices.Contains(d.names, name)) {
		return err
	}
	for _, n := range a.names {
		if h, _, e := net.SplitHostPort(n); e == nil && h == name {
			return nil
		}
	}
	return err
}

// resolved are the hosts that the program was told the addresses of on this machine. Permissions name hosts, and connections
// go to addresses.
type resolved struct {
	mu      sync.Mutex
	hosts   map[string]bool
	address map[string][]string // address -> hosts
}

// mayBe notes that the program has asked for a host that it may know.
func (a *resolved) mayBe(host string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.hosts == nil {
		a.hosts = map[string]bool{}
	}
	a.hosts[netName(host)] = true
}

// resolvedTo notes the addresses of a host that the program has asked for. It may be called from any goroutine.
func (m *Machine) resolvedTo(host string, addresses []string) {
	a, name := &m.resolved, netName(host)
	a.mu.Lock()
	defer a.mu.Unlock()
	if !a.hosts[name] {
		return
	}
	if a.address == nil {
		a.address = map[string][]string{}
	}
	for _, addr := range addresses {
		if addr = netName(addr); !slices.Contains(a.address[addr], name) {
			a.address[addr] = append(a.address[addr], name)
		}
	}
}

// permits reports whether an address is that of a host to which the program may talk at this port, and none that it may not.
func (a *resolved) permits(p *Permissions, address string, port int) bool {
	if p == nil {
		return false // whoever asks next permits it
	}
	a.mu.Lock()
	names := slices.Clone(a.address[netName(address)])
	a.mu.Unlock()
	return !p.forbids(PermitNet, netName(hostAndPort(address, port))) &&
		slices.ContainsFunc(names, func(name string) bool { return p.Has(PermitNet, hostAndPort(name, port)) })
}

// forbids reports whether something is denied, whatever is allowed.
func (p *Permissions) forbids(kind, name string) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	d := p.deny[kind]
	return d != nil && (d.all || slices.ContainsFunc(d.names, func(n string) bool { return covers(kind, n, name) }))
}
