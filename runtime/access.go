package runtime

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dop251/goja"

	"thingsmig/snapshot"
)

// What a program asks of its host goes through here: it is noted, so that a snapshot can ask for it, and
// refused where it is not permitted.

// mostAsked is how many things of a kind are told apart in what a program has asked for.
const mostAsked = 16

// asked is what a program has asked for so far, over all its hops.
type asked struct {
	list []snapshot.Access
	seen map[snapshot.Access]bool
}

func (a *asked) note(kind, name string) {
	at := snapshot.Access{Kind: kind, Name: name}
	all := snapshot.Access{Kind: kind}
	if a.seen[at] || a.seen[all] {
		return
	}
	if a.seen == nil {
		a.seen = map[snapshot.Access]bool{}
	}
	n := 0
	for _, other := range a.list {
		if other.Kind == kind {
			n++
		}
	}
	if n >= mostAsked || name == "" {
		at = all
		a.list = slices.DeleteFunc(a.list, func(other snapshot.Access) bool { return other.Kind == kind })
	}
	a.seen[at] = true
	a.list = append(a.list, at)
}

// may is asked before the program gets at anything of the host. The error is a *PermissionError.
func (r *realm) may(kind, name string) error {
	p := r.m.opts.Permissions
	if kind == PermitRead || kind == PermitWrite {
		// What is not absolute can be another file elsewhere.
		if abs, err := filepath.Abs(name); err == nil {
			r.m.asked.note(kind, abs)
		}
	} else {
		r.m.asked.note(kind, name)
	}
	return p.need(kind, name)
}

// must throws if something is not permitted.
func (r *realm) must(kind, name string) {
	if err := r.may(kind, name); err != nil {
		r.denied(err, name)
	}
}

// nodePermissions are Node's names of the kinds.
var nodePermissions = map[string]string{
	PermitRead: "FileSystemRead", PermitWrite: "FileSystemWrite", PermitNet: "Net", PermitEnv: "Environment", PermitRun: "ChildProcess", PermitSys: "System",
}

// denied throws the error of a refused permission: Deno's name and words, Node's properties.
func (r *realm) denied(err error, resource string) {
	var p *PermissionError
	if !errors.As(err, &p) {
		r.throw(err)
	}
	shown := *p
	if shown.Name != "" {
		shown.Name = resource
	}
	o, failed := r.rt.New(r.rt.Get("Error"), r.rt.ToValue(shown.Error()))
	if failed != nil {
		panic(failed)
	}
	if stack := stackOf(o); strings.HasPrefix(stack, "Error: ") {
		r.hiddenProperty(o, "stack", deniedName+strings.TrimPrefix(r.userStacks()(stack), "Error"))
	}
	r.hiddenProperty(o, "name", deniedName)
	_ = o.Set("code", "ERR_ACCESS_DENIED")
	_ = o.Set("permission", nodePermissions[p.Kind])
	_ = o.Set("resource", resource)
	panic(o)
}

const deniedName = "NotCapable"

func (r *realm) hiddenProperty(o *goja.Object, name, value string) {
	_ = o.DefineDataProperty(name, r.rt.ToValue(value), goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE)
}

// Paths of files. Where not everything is permitted an operation gets the path that was looked at, so that both
// mean the same file. last says whether a link at the end of the path is followed.

func (r *realm) path(kind, path string, last bool) string {
	if path == "" {
		return path // there is no such file
	}
	p := r.m.opts.Permissions
	if p == nil {
		r.must(kind, path)
		return path
	}
	full := ResolvePath(path, last)
	r.m.asked.note(kind, full)
	if !p.check(kind, full) {
		r.denied(&PermissionError{Kind: kind, Name: full}, path)
	}
	return full
}

func (r *realm) readable(path string) string { return r.path(PermitRead, path, true) }

func (r *realm) writable(path string) string { return r.path(PermitWrite, path, true) }

// openable is a path for these flags of open.
func (r *realm) openable(path string, flags int64) string {
	at := path
	for _, kind := range kindsOfOpen(flags) {
		at = r.path(kind, path, true)
	}
	return at
}

// kindsOfOpen are the permissions that these flags of open need.
func kindsOfOpen(flags int64) (kinds []string) {
	const accessMode, readWrite, create, truncate = 3, 2, 0o100, 0o1000
	if mode := flags & accessMode; mode == 0 || mode == readWrite {
		kinds = append(kinds, PermitRead)
	}
	if flags&accessMode != 0 || flags&(create|truncate) != 0 {
		kinds = append(kinds, PermitWrite)
	}
	return kinds
}

// entry is a path whose last part is meant itself, even if it is a link: to remove it, to rename it, with all that is in it.
func (r *realm) entry(path string, kinds ...string) string {
	at := path
	for _, kind := range kinds {
		at = r.path(kind, path, false)
		if p := r.m.opts.Permissions; p != nil && p.deniedIn(kind, at) {
			r.denied(&PermissionError{Kind: kind, Name: at}, path)
		}
	}
	return at
}

// environmentNames are the variables that the text of the program names.
func (r *realm) environmentNames() []string {
	const mark = "process.env."
	var names []string
	for text := r.program.Source; ; {
		at := strings.Index(text, mark)
		if at < 0 {
			return names
		}
		text = text[at+len(mark):]
		end := strings.IndexFunc(text, func(c rune) bool {
			return c != '_' && (c < '0' || c > '9') && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z')
		})
		if end < 0 {
			end = len(text)
		}
		if name := text[:end]; name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
		if len(names) > mostAsked {
			return names
		}
	}
}

// needs is what a snapshot says of what the program needs of its host.
func (r *realm) needs() (snapshot.Needs, error) {
	m := r.m
	var n snapshot.Needs
	n.Granted, n.Limited = m.opts.Permissions.Grants()
	if r.program.Mentions("env") {
		for _, name := range r.environmentNames() {
			m.asked.note(PermitEnv, name)
		}
	}
	n.Asked = slices.Clone(m.asked.list)
	err := m.describe(&n)
	return n, err
}
