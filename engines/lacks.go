package engines

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

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
	used, err := intrinsicsIn(doc)
	if err != nil {
		return nil, err
	}
	var out []string
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
