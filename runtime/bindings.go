package runtime

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"github.com/dop251/goja"

	"thingsmig/snapshot"
)

// bindings are the things of the host that a program knows by name, and that are those of the new host wherever it goes on.
type bindings struct {
	devices, secrets []string         // names that the program uses, in the order of their first use
	lost             map[string]error // devices that could not be attached
	told             []string         // the values of secrets that the program was given here
	files            map[int64]*openFile
}

func remember(names *[]string, name string) {
	if !slices.Contains(*names, name) {
		*names = append(*names, name)
	}
}

// secret is the value of a secret on this host: as Options.Secrets says, or the environment variable of that name, if the
// program may see it.
func (m *Machine) secret(name string) (string, bool) {
	if m.opts.Secrets != nil {
		if value, ok := m.opts.Secrets(name); ok {
			return value, true
		}
	}
	m.asked.note(PermitEnv, name)
	for _, v := range m.environment() {
		if v[0] == name {
			return v[1], true
		}
	}
	return "", false
}

// describe says in a snapshot what the program holds.
func (m *Machine) describe(n *snapshot.Needs) error {
	n.Devices = slices.Clone(m.bindings.devices)
	n.Secrets = slices.Clone(m.bindings.secrets)
	add := func(kind, name string, r Resource) error {
		state, err := r.Describe()
		if err == nil {
			n.Resources = append(n.Resources, snapshot.Resource{Kind: kind, Name: name, State: string(state)})
		}
		return err
	}
	for _, name := range n.Devices {
		if r, ok := m.opts.Devices[name].(Resource); ok {
			if err := add(deviceResource, name, r); err != nil {
				return err
			}
		}
	}
	return m.describeFiles(add)
}

const deviceResource = "device"

// attach has again what a snapshot says that its program holds.
func (m *Machine) attach(doc *snapshot.Document) error {
	n := &doc.Needs
	m.asked.list, m.asked.seen = nil, nil
	for _, a := range n.Asked {
		m.asked.note(a.Kind, a.Name)
	}
	m.bindings = bindings{devices: slices.Clone(n.Devices), secrets: slices.Clone(n.Secrets)}
	for _, name := range n.Devices {
		if m.opts.Devices[name] == nil {
			return &MissingError{Kind: "device", Name: name}
		}
	}
	for _, name := range n.Secrets {
		if _, ok := m.secret(name); !ok {
			return &MissingError{Kind: "secret", Name: name}
		}
	}
	for _, res := range n.Resources {
		switch res.Kind {
		case fileResource:
			if err := m.attachFile(res); err != nil {
				return err
			}
		case deviceResource:
			r, ok := m.opts.Devices[res.Name].(Resource)
			if !ok {
				continue // it has nothing to remember here
			}
			if err := r.Attach(json.RawMessage(res.State)); err != nil {
				lost := r.Fail(err)
				if lost == nil {
					return &MissingError{Kind: "device", Name: res.Name, Err: err}
				}
				if m.bindings.lost == nil {
					m.bindings.lost = map[string]error{}
				}
				m.bindings.lost[res.Name] = lost
			}
		default:
			return &MissingError{Kind: res.Kind, Name: res.Name, Err: errors.New("nobody knows this kind of resource")}
		}
	}
	return nil
}

// bindingFunctions are what the module thingsmig asks of the host about names.
func (r *realm) bindingFunctions(set func(string, any)) {
	m := r.m
	name := func(c goja.FunctionCall) string { return c.Argument(0).String() }
	// hasDevice(name) and hasSecret(name) note that the program uses it, if it is there.
	set("hasDevice", func(c goja.FunctionCall) goja.Value {
		there := m.opts.Devices[name(c)] != nil
		if there {
			remember(&m.bindings.devices, name(c))
		}
		return r.rt.ToValue(there)
	})
	set("hasSecret", func(c goja.FunctionCall) goja.Value {
		_, there := m.secret(name(c))
		if there {
			remember(&m.bindings.secrets, name(c))
		}
		return r.rt.ToValue(there)
	})
	set("secret", func(c goja.FunctionCall) goja.Value {
		value, there := m.secret(name(c))
		if !there {
			return goja.Undefined()
		}
		remember(&m.bindings.told, value)
		return r.rt.ToValue(strings.ToValidUTF8(value, "\ufffd"))
	})
	// device(name, method, arguments as JSON) gives JSON, or an ArrayBuffer.
	set("device", func(c goja.FunctionCall) goja.Value {
		if err := m.bindings.lost[name(c)]; err != nil {
			r.failed(err)
		}
		d := m.opts.Devices[name(c)]
		if d == nil {
			r.failed(&MissingError{Kind: "device", Name: name(c)})
		}
		var args []any
		if err := json.Unmarshal([]byte(c.Argument(2).String()), &args); err != nil {
			panic(r.rt.NewTypeError("the arguments are no JSON"))
		}
		result, err := d.Call(c.Argument(1).String(), args)
		if err != nil {
			r.failed(err)
		}
		if data, ok := result.([]byte); ok {
			return r.rt.ToValue(r.rt.NewArrayBuffer(slices.Clone(data)))
		}
		if result == nil {
			return goja.Undefined()
		}
		text, err := json.Marshal(result)
		if err != nil {
			r.failed(err)
		}
		return r.rt.ToValue(string(text))
	})
}

// failed throws the error of a device.
func (r *realm) failed(err error) {
	o, failed := r.rt.New(r.rt.Get("Error"), r.rt.ToValue(err.Error()))
	if failed != nil {
		panic(failed)
	}
	code := "ERR_DEVICE"
	var with ErrorCode
	if errors.As(err, &with) {
		code = with.Code()
	}
	_ = o.Set("code", code)
	panic(o)
}
