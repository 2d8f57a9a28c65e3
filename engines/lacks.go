package engines

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"thingsmig/instrument"
	"thingsmig/internal/nodelib"
	"thingsmig/restore"
	"thingsmig/runtime"
	"thingsmig/snapshot"
)

// What an engine lacks is found before a program goes there.

// newerThanNode are intrinsics of goja that Node 20 does not have.
var newerThanNode = []string{
	"Error.isError", "JSON.rawJSON", "Uint8Array.fromBase64", "Uint8Array.fromHex", "Uint8Array.prototype.setFromBase64",
	"Uint8Array.prototype.setFromHex", "Uint8Array.prototype.toBase64", "Uint8Array.prototype.toHex",
}

// NodeLacks lists what a snapshot needs that Node 20 does not have.
func NodeLacks(doc *snapshot.Document) ([]string, error) {
	out, err := v8Lacks(doc, true)
	if err != nil {
		return nil, err
	}
	used, err := intrinsicsIn(doc)
	if err != nil {
		return nil, err
	}
	for _, path := range used {
		if slices.ContainsFunc(newerThanNode, func(p string) bool { return path == p || strings.HasPrefix(path, p+".") }) {
			out = append(out, path)
		}
	}
	for i := range doc.Heap {
		if doc.Heap[i].Kind == snapshot.RawJSONKind {
			out = append(out, "JSON.rawJSON")
			break
		}
	}
	slices.Sort(out)
	return slices.Compact(out), nil
}

// BrowserLacks lists what a snapshot needs that a browser does not have. A stack may still be too deep: where that
// shows, the program does not begin to run.
func BrowserLacks(doc *snapshot.Document) ([]string, error) {
	out, err := v8Lacks(doc, false)
	if err != nil {
		return nil, err
	}
	slices.Sort(out)
	return slices.Compact(out), nil
}

// v8Lacks lists what a snapshot needs that a host on V8 has not, with the modules of Node or without them.
func v8Lacks(doc *snapshot.Document, modules bool) ([]string, error) {
	if err := doc.Unpack(); err != nil {
		return nil, err
	}
	var out []string
	frozen, err := frozenClasses(doc)
	if err != nil {
		return nil, err
	}
	out = append(out, frozen...)
	program, err := restore.Program(doc)
	if err != nil {
		return nil, err
	}
	refused, err := program.CheckV8(instrument.V8Host{Modules: modules})
	if err != nil {
		return nil, err
	}
	for i := range refused {
		out = append(out, refused[i].Msg)
	}
	for i := range doc.Texts {
		if t := &doc.Texts[i]; t.Kind == snapshot.ModuleText && !(modules && nodelib.Portable(t.Source)) {
			out = append(out, "the host's module "+t.Source)
		}
	}
	return out, nil
}

// frozenClasses lists derived classes whose parent nobody can change: fields are made there with another parent, for
// the moment, where a constructor was stopped in super().
func frozenClasses(doc *snapshot.Document) ([]string, error) {
	programs := map[int]*instrument.Program{}
	var out []string
	for i := range doc.Heap {
		e := &doc.Heap[i]
		f, ok := e.Detail.(*snapshot.Function)
		if !ok || e.Kind != snapshot.ClassKind || e.Level == snapshot.Extensible {
			continue
		}
		c := &doc.Code[f.Code]
		if programs[c.Unit] == nil {
			p, err := programOf(doc, c.Unit)
			if err != nil {
				return nil, err
			}
			programs[c.Unit] = p
		}
		if fn := &programs[c.Unit].Functions[c.Fn]; fn.Derived {
			out = append(out, "fields of the frozen class "+fn.Name)
		}
	}
	return out, nil
}

// programOf compiles a unit of a snapshot.
func programOf(doc *snapshot.Document, unit int) (*instrument.Program, error) {
	switch unit {
	case 0:
		return runtime.RealmUnit()
	case 1:
		return restore.Program(doc)
	}
	for i := range doc.Texts {
		if doc.Texts[i].Unit == unit {
			return restore.Text(&doc.Texts[i])
		}
	}
	return nil, fmt.Errorf("the snapshot has no unit %d", unit)
}

// GojaLacks lists what a snapshot needs that goja does not have.
func GojaLacks(doc *snapshot.Document) ([]string, error) {
	used, err := intrinsicsIn(doc)
	if err != nil {
		return nil, err
	}
	p, err := restore.Program(doc)
	if err != nil {
		return nil, err
	}
	all, err := runtime.Intrinsics(p)
	if err != nil {
		return nil, err
	}
	has := map[string]bool{}
	for _, i := range all {
		has[i.Path] = true
	}
	return slices.DeleteFunc(used, func(path string) bool { return has[path] }), nil
}

// intrinsicsIn lists the paths of all objects of the realm that a snapshot names.
func intrinsicsIn(doc *snapshot.Document) ([]string, error) {
	var b bytes.Buffer
	if err := snapshot.Write(&b, doc); err != nil {
		return nil, err
	}
	var all map[string]any
	if err := json.Unmarshal(b.Bytes(), &all); err != nil {
		return nil, err
	}
	var out []string
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case []any:
			if len(v) == 2 && v[0] == "in" {
				if path, ok := v[1].(string); ok {
					out = append(out, path)
					return
				}
			}
			for _, x := range v {
				walk(x)
			}
		case map[string]any:
			for _, x := range v {
				walk(x)
			}
		}
	}
	for _, part := range []string{"frames", "suspended", "main", "texts", "scopes", "heap", "realm"} {
		walk(all[part])
	}
	for i := range doc.Realm {
		out = append(out, doc.Realm[i].Path)
	}
	slices.Sort(out)
	return slices.Compact(out), nil
}
