package cli

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"thingsmig/internal/store"
	"thingsmig/runtime"
	"thingsmig/snapshot"
)

// permissionFlags are --allow-all, --allow-read and the others.
type permissionFlags struct {
	everything bool
	granted    runtime.Permissions // what the flags allow and deny
	allows     bool                // there is a flag that allows something
	denies     bool
	kinds      map[string]bool // those about which a flag says something
}

// allOfKind is what a flag means that has no value.
const allOfKind = "*"

func (f *permissionFlags) add(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.BoolVarP(&f.everything, "allow-all", "A", false, "allow the program everything")
	for _, k := range []struct{ kind, names, what string }{
		{runtime.PermitRead, "PATHS", "read files"}, {runtime.PermitWrite, "PATHS", "write files"}, {runtime.PermitNet, "HOSTS", "use the network"},
		{runtime.PermitEnv, "NAMES", "see environment variables"}, {runtime.PermitRun, "COMMANDS", "start commands"}, {runtime.PermitSys, "NAMES", "ask about the system"},
	} {
		for _, deny := range []bool{false, true} {
			verb, text := "allow", "allow the program to "+k.what
			if deny {
				verb, text = "deny", "do not allow the program to "+k.what
			}
			flag := flags.VarPF(&permissionFlag{f, k.kind, deny}, verb+"-"+k.kind, "", text+": `"+k.names+"`, or all of them")
			flag.NoOptDefVal = allOfKind
		}
	}
}

// permissionFlag is one of them.
type permissionFlag struct {
	f    *permissionFlags
	kind string
	deny bool
}

func (p *permissionFlag) String() string { return "" }
func (p *permissionFlag) Type() string   { return "list" }

func (p *permissionFlag) Set(value string) error {
	var names []string
	if value != allOfKind {
		for _, n := range strings.Split(value, ",") {
			if n == "" {
				return errors.New("a name is empty")
			}
			names = append(names, n)
		}
	}
	if p.f.kinds == nil {
		p.f.kinds = map[string]bool{}
	}
	p.f.kinds[p.kind] = true
	if p.deny {
		p.f.denies = true
		p.f.granted.Deny(p.kind, names...)
	} else {
		p.f.allows = true
		p.f.granted.Allow(p.kind, names...)
	}
	return nil
}

// over are the permissions that the flags make of those that a program has without them: flags that allow something
// take their place, flags that deny something are exceptions.
func (f *permissionFlags) over(had *runtime.Permissions) *runtime.Permissions {
	p := had
	switch {
	case f.everything:
		p = nil
	case f.allows:
		p = &f.granted
	}
	if f.denies && p != &f.granted {
		if p == nil {
			p = &runtime.Permissions{}
			p.AllowAll()
		}
		p.DenyAs(&f.granted)
	}
	return p
}

// forRun are the permissions of a program that is started: everything, if the flags say nothing.
func (f *permissionFlags) forRun() *runtime.Permissions { return guarded(f.over(nil)) }

// guarded keeps a program that may not do everything away from what others rely on.
func guarded(p *runtime.Permissions) *runtime.Permissions {
	if p != nil {
		p.Protect(controlFolder())
		if dir, err := stateFolder(); err == nil {
			p.Protect(dir)
		}
		if dir := store.CacheFolder(); dir != "" {
			p.Protect(dir)
		}
	}
	return p
}

// forResume are the permissions of a program that is continued. One whose snapshot this host has written has what it had;
// any other has nothing, or what somebody at the terminal allows.
func (s *session) forResume(doc *snapshot.Document) *runtime.Permissions {
	f := &s.permissions
	if s.key().made(doc) {
		return guarded(f.over(runtime.GrantedBefore(doc)))
	}
	p := f.over(&runtime.Permissions{})
	if p == nil || f.allows {
		return guarded(p)
	}
	open := s.undecided(doc)
	if s.json || !interactive(s.In, s.Err) {
		if len(open) > 0 {
			list := make([]string, len(open))
			for i, a := range open {
				list[i] = "--allow-" + a.kind
			}
			s.notice("warning", failed{"the snapshot was not made here: the program goes on without permissions"},
				"the snapshot was not made here: the program goes on without permissions", "it asks for "+strings.Join(list, " "))
		}
		return guarded(p)
	}
	ask := prompt{in: s.In, out: s.Err, program: doc.Program.Name, style: s.style()}
	for _, a := range open {
		if ask.allows(a) {
			p.Allow(a.kind, a.names...)
		}
	}
	return guarded(p)
}

// question is a kind of access that a snapshot asks for.
type question struct {
	kind  string
	names []string // none: all of the kind
}

// undecided is what a snapshot asks for and the flags say nothing about.
func (s *session) undecided(doc *snapshot.Document) []question {
	var out []question
	for _, kind := range runtime.PermissionKinds {
		if s.permissions.kinds[kind] {
			continue
		}
		q, asked := question{kind: kind}, false
		for _, a := range doc.Needs.Asked {
			if a.Kind != kind {
				continue
			}
			asked = true
			if a.Name == "" {
				q.names = nil
				break
			}
			q.names = append(q.names, a.Name)
		}
		if asked {
			out = append(out, q)
		}
	}
	return out
}

// enforceable reports an error if the engine cannot keep a program to what it may do.
func (s *session) enforceable() error {
	if s.engine != engineGoja && s.granted != nil {
		return &failure{Exit: exitRefused, Message: "on " + s.engine + " a program is not kept to what it may do",
			Hint: "run it with --engine goja, or allow it everything with --allow-all"}
	}
	return nil
}
