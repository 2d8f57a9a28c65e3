package runtime

import (
	"fmt"
	"net"
	"os"
	"slices"
	"strings"
	"sync"

	"thingsmig/snapshot"
)

// The kinds of permissions, with Deno's names.
const (
	PermitRead  = "read"
	PermitWrite = "write"
	PermitNet   = "net"
	PermitEnv   = "env"
	PermitRun   = "run"
	PermitSys   = "sys"
)

// PermissionKinds are all kinds of permissions.
var PermissionKinds = []string{PermitRead, PermitWrite, PermitNet, PermitEnv, PermitRun, PermitSys}

const (
	denyPrefix = "deny-"
	allKinds   = "all"
)

// Permissions are what a program may do on this host. A nil *Permissions allows everything; the zero value
// nothing. They may be changed while a program runs, from any goroutine.
type Permissions struct {
	mu            sync.Mutex
	everything    bool // but what is denied
	allow, deny   map[string]*permitted
	protectedDirs []string
}

// permitted is what is allowed, or denied, of one kind.
type permitted struct {
	all   bool
	names []string
}

// PermissionError is the refusal of a permission, in Deno's words.
type PermissionError struct {
	Kind string // one of PermissionKinds
	Name string // what for; empty if all of the kind is needed
}

func (e *PermissionError) Error() string {
	what := e.Kind + " access"
	if e.Name != "" {
		what += fmt.Sprintf(" to %q", e.Name)
	}
	return "Requires " + what + ", run again with the --allow-" + e.Kind + " flag"
}

// Allow permits what the names say, all of the kind without any. Names are paths (with what is below them) for read and
// write; hosts, with or without a port, for net; variables for env, where a "*" at the end stands for any rest; commands
// for run; and for sys the names that Deno has.
func (p *Permissions) Allow(kind string, names ...string) { p.put(&p.allow, kind, names) }

// Deny forbids what the names say, whatever is allowed.
func (p *Permissions) Deny(kind string, names ...string) { p.put(&p.deny, kind, names) }

// AllowAll permits everything that is not denied.
func (p *Permissions) AllowAll() {
	p.mu.Lock()
	p.everything = true
	p.mu.Unlock()
}

// DenyAs forbids what other forbids.
func (p *Permissions) DenyAs(other *Permissions) {
	grants, _ := other.Grants()
	for _, g := range grants {
		if kind, denied := strings.CutPrefix(g.Kind, denyPrefix); denied {
			p.Deny(kind, namesOf(g)...)
		}
	}
}

// namesOf are the names of one access.
func namesOf(a snapshot.Access) []string {
	if a.Name == "" {
		return nil
	}
	return []string{a.Name}
}

// Protect makes paths so that they must be named to be read or written: that all paths are allowed does not suffice.
func (p *Permissions) Protect(paths ...string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, path := range paths {
		p.protectedDirs = append(p.protectedDirs, ResolvePath(path, true))
	}
}

func (p *Permissions) put(to *map[string]*permitted, kind string, names []string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if *to == nil {
		*to = map[string]*permitted{}
	}
	k := (*to)[kind]
	if k == nil {
		k = &permitted{}
		(*to)[kind] = k
	}
	k.all = k.all || len(names) == 0
	for _, n := range names {
		if n = canonicalName(kind, n); !slices.Contains(k.names, n) {
			k.names = append(k.names, n)
		}
	}
}

// canonicalName is how the name of something is kept.
func canonicalName(kind, name string) string {
	switch kind {
	case PermitRead, PermitWrite:
		return ResolvePath(name, true)
	case PermitNet:
		return netName(name)
	}
	return name
}

// netName is a host, or a host and a port, in one form: without the dot at the end of a name, in lower case,
// IP addresses without brackets and as short as they can be.
func netName(name string) string {
	host, port, err := net.SplitHostPort(name)
	if err != nil {
		host, port = strings.Trim(name, "[]"), ""
	}
	host = strings.TrimSuffix(strings.ToLower(host), ".")
	if ip := net.ParseIP(host); ip != nil {
		host = ip.String()
	}
	if port == "" {
		return host
	}
	return net.JoinHostPort(host, port)
}

// check looks whether something is permitted. path says that the name is one that ResolvePath has given.
func (p *Permissions) check(kind, name string) bool {
	if p == nil {
		return true
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if d := p.deny[kind]; d != nil && (d.all || slices.ContainsFunc(d.names, func(n string) bool { return name == "" || covers(kind, n, name) })) {
		return false
	}
	a := p.allow[kind]
	if p.everything || a == nil {
		return p.everything
	}
	if a.all && (name == "" || !p.special(kind, name)) {
		return true
	}
	return name != "" && slices.ContainsFunc(a.names, func(n string) bool {
		return covers(kind, n, name) && (!p.special(kind, name) || p.special(kind, n))
	})
}

// deniedIn reports whether something in a folder is not permitted.
func (p *Permissions) deniedIn(kind, dir string) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	inside := func(n string) bool { return below(dir, n) }
	d := p.deny[kind]
	return d != nil && slices.ContainsFunc(d.names, inside) || !p.everything && slices.ContainsFunc(p.protectedDirs, inside) && !p.special(kind, dir)
}

// special reports whether a path must be named to be permitted: the files of the system that show or change more than
// files do, and what Protect has been told.
func (p *Permissions) special(kind, path string) bool {
	if kind != PermitRead && kind != PermitWrite {
		return false
	}
	if slices.Contains(harmlessDevices, path) {
		return false
	}
	for _, dir := range specialFolders {
		if below(dir, path) {
			return true
		}
	}
	return slices.ContainsFunc(p.protectedDirs, func(dir string) bool { return below(dir, path) })
}

var (
	specialFolders  = []string{"/dev", "/proc", "/sys"}
	harmlessDevices = []string{"/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom"}
)

// covers reports whether what is named n has the thing named name in it.
func covers(kind, n, name string) bool {
	switch kind {
	case PermitRead, PermitWrite:
		return below(n, name)
	case PermitNet:
		if n == name {
			return true
		}
		host, _, err := net.SplitHostPort(name)
		return err == nil && n == host
	case PermitEnv:
		if prefix, ok := strings.CutSuffix(n, "*"); ok {
			return strings.HasPrefix(name, prefix)
		}
	}
	return n == name
}

// below reports whether a path is a folder or something in it.
func below(dir, path string) bool {
	return path == dir || strings.HasPrefix(path, strings.TrimSuffix(dir, string(os.PathSeparator))+string(os.PathSeparator))
}

// Has reports whether something is permitted; all of the kind if the name is empty. Paths may be relative and have links
// in them.
func (p *Permissions) Has(kind, name string) bool {
	if p == nil {
		return true
	}
	if name != "" {
		name = canonicalName(kind, name)
	}
	return p.check(kind, name)
}

// need is Has with an error that says what is missing, in the words of whoever asked.
func (p *Permissions) need(kind, name string) error {
	if p.Has(kind, name) {
		return nil
	}
	return &PermissionError{Kind: kind, Name: name}
}

// Net gives a *PermissionError if the program may not talk to a host, or listen there. The port is 0 where there is none.
func (p *Permissions) Net(host string, port int) error {
	return p.need(PermitNet, hostAndPort(host, port))
}

func hostAndPort(host string, port int) string {
	if port == 0 {
		return host
	}
	return net.JoinHostPort(strings.Trim(host, "[]"), itoa(port))
}

// Read gives a *PermissionError if the program may not read a file or folder.
func (p *Permissions) Read(path string) error { return p.need(PermitRead, path) }

// Write gives a *PermissionError if the program may not change a file or folder.
func (p *Permissions) Write(path string) error { return p.need(PermitWrite, path) }

// Env gives a *PermissionError if the program may not see an environment variable.
func (p *Permissions) Env(name string) error { return p.need(PermitEnv, name) }

// Run gives a *PermissionError if the program may not start a command.
func (p *Permissions) Run(command string) error { return p.need(PermitRun, command) }

// Sys gives a *PermissionError if the program may not ask something about the system.
func (p *Permissions) Sys(what string) error { return p.need(PermitSys, what) }

// Grants is what is permitted, as a snapshot says it: limited is false if that is everything.
func (p *Permissions) Grants() (grants []snapshot.Access, limited bool) {
	if p == nil {
		return nil, false
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	add := func(prefix string, from map[string]*permitted) {
		for _, kind := range PermissionKinds {
			k := from[kind]
			if k == nil {
				continue
			}
			if k.all {
				grants = append(grants, snapshot.Access{Kind: prefix + kind})
			}
			names := slices.Clone(k.names)
			slices.Sort(names)
			for _, n := range names {
				grants = append(grants, snapshot.Access{Kind: prefix + kind, Name: n})
			}
		}
	}
	if p.everything {
		grants = append(grants, snapshot.Access{Kind: allKinds})
	}
	add("", p.allow)
	add(denyPrefix, p.deny)
	return grants, true
}

// GrantedBefore are the permissions that a program had where its snapshot was taken: nil if that was everything. Only who
// knows that nobody else has written the snapshot can go by it.
func GrantedBefore(doc *snapshot.Document) *Permissions {
	if !doc.Needs.Limited {
		return nil
	}
	p := &Permissions{}
	for _, g := range doc.Needs.Granted {
		if kind, denied := strings.CutPrefix(g.Kind, denyPrefix); denied {
			p.Deny(kind, namesOf(g)...)
		} else if kind == allKinds {
			p.AllowAll()
		} else {
			p.Allow(kind, namesOf(g)...)
		}
	}
	return p
}
