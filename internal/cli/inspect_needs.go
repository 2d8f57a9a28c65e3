package cli

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"

	"thingsmig/restore"
	"thingsmig/snapshot"
)

// needsView is what a snapshot needs of the host that continues it.
type needsView struct {
	Granted   *[]string      `json:"granted,omitempty"` // what the program was allowed, as flags; absent if that was everything
	Asked     []string       `json:"asked,omitempty"`   // what it has asked for so far, as flags
	Modules   []string       `json:"modules,omitempty"`
	Devices   []string       `json:"devices,omitempty"`
	Secrets   []string       `json:"secrets,omitempty"`
	Resources []resourceView `json:"resources,omitempty"`
	asked     []snapshot.Access
}

type resourceView struct {
	Kind  string `json:"kind"`
	Name  string `json:"name"`
	State string `json:"state"`
}

func needsOf(doc *snapshot.Document) needsView {
	n := &doc.Needs
	v := needsView{Devices: n.Devices, Secrets: n.Secrets, Modules: restore.Modules(doc), asked: n.Asked}
	if n.Limited {
		list := accessFlags(n.Granted)
		v.Granted = &list
	}
	v.Asked = accessFlags(n.Asked)
	for _, r := range n.Resources {
		v.Resources = append(v.Resources, resourceView(r))
	}
	return v
}

// accessFlags are the flags that allow, or deny, what a snapshot names.
func accessFlags(list []snapshot.Access) []string {
	out := []string{}
	for _, a := range list {
		flag := "--allow-" + a.Kind
		if strings.HasPrefix(a.Kind, "deny-") {
			flag = "--" + a.Kind
		}
		if a.Name != "" {
			flag += "=" + a.Name
		}
		out = append(out, flag)
	}
	return out
}

// text writes the needs for people. Texts of the snapshot are quoted where they could be anything.
func (v *needsView) text(w io.Writer) {
	if v.Granted != nil {
		granted := "nothing"
		if len(*v.Granted) > 0 {
			granted = printable(strings.Join(*v.Granted, " "))
		}
		fmt.Fprintf(w, "allowed: %s\n", granted)
	}
	for _, a := range v.asked {
		what := printable(a.Kind) + " access"
		if a.Name != "" {
			what += " to " + strconv.Quote(a.Name)
		}
		fmt.Fprintf(w, "asks for: %s\n", what)
	}
	list := func(what string, names []string) {
		if len(names) > 0 {
			quoted := make([]string, len(names))
			for i, n := range names {
				quoted[i] = strconv.Quote(n)
			}
			fmt.Fprintf(w, "%s: %s\n", what, strings.Join(quoted, ", "))
		}
	}
	list("needs modules", v.Modules)
	list("needs devices", v.Devices)
	list("needs secrets", v.Secrets)
	for _, r := range v.Resources {
		fmt.Fprintf(w, "holds %s %s: %s\n", printable(r.Kind), strconv.Quote(r.Name), printable(r.State))
	}
}

// printable is a text that cannot do anything to a terminal.
func printable(text string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsPrint(c) {
			return c
		}
		return unicode.ReplacementChar
	}, text)
}
