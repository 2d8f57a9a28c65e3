package cli

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"

	"github.com/spf13/cobra"

	"thingsmig/runtime"
)

// bindingFlags are --device and --secret: what a program knows by name, and what that is on this host.
type bindingFlags struct {
	devices map[string]runtime.Device
	secrets map[string]binding
}

// binding is what stands behind a name.
type binding struct{ kind, value string }

func (b *bindingFlags) add(cmd *cobra.Command) {
	cmd.Flags().Var(&bindingFlag{kinds: []string{"file", "exec"}, put: func(name string, to binding) {
		if b.devices == nil {
			b.devices = map[string]runtime.Device{}
		}
		b.devices[name] = device(to)
	}}, "device", "the device that the program knows as NAME: `NAME=file:PATH|exec:COMMAND`")
	cmd.Flags().Var(&bindingFlag{kinds: []string{"env", "file"}, put: func(name string, to binding) {
		if b.secrets == nil {
			b.secrets = map[string]binding{}
		}
		b.secrets[name] = to
	}}, "secret", "where the secret NAME is read: `NAME=env:VARIABLE|file:PATH`")
}

// bindingFlag is one of them, which can be given several times.
type bindingFlag struct {
	kinds []string
	put   func(name string, to binding)
}

func (f *bindingFlag) String() string { return "" }
func (f *bindingFlag) Type() string   { return "binding" }

func (f *bindingFlag) Set(text string) error {
	name, to, ok := strings.Cut(text, "=")
	kind, value, hasValue := strings.Cut(to, ":")
	for _, k := range f.kinds {
		if ok && hasValue && name != "" && value != "" && kind == k {
			f.put(name, binding{kind, value})
			return nil
		}
	}
	return fmt.Errorf("write it as NAME=%s:VALUE", strings.Join(f.kinds, ":VALUE or NAME="))
}

// secret is the value of a secret that a flag names. The line end at the end of a file is not part of it.
func (b *bindingFlags) secret(name string) (string, bool) {
	switch s := b.secrets[name]; s.kind {
	case "env":
		return os.LookupEnv(s.value)
	case "file":
		text, err := os.ReadFile(s.value)
		return strings.TrimRight(string(text), "\r\n"), err == nil
	}
	return "", false
}

// device is a device behind a file or a command: read() gives what is in the file, or what the command prints; write(text) puts
// the text there.
type device binding

var errNoSuchCall = errors.New("it has only read and write")

// Call is one of read and write.
func (d device) Call(method string, args []any) (any, error) {
	var text string
	switch {
	case method == "read":
	case method == "write" && len(args) == 1:
		text = fmt.Sprint(args[0])
	default:
		return nil, errNoSuchCall
	}
	if d.kind == "file" {
		if method == "write" {
			return nil, d.write(text)
		}
		data, err := os.ReadFile(d.value)
		return string(data), err
	}
	words := strings.Fields(d.value)
	if len(words) == 0 {
		return nil, errors.New("no command is given")
	}
	cmd := exec.Command(words[0], words[1:]...)
	cmd.Stdin = strings.NewReader(text)
	var out, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &stderr
	if err := cmd.Run(); err != nil {
		if said := strings.TrimSpace(stderr.String()); said != "" {
			err = fmt.Errorf("%w: %s", err, said)
		}
		return nil, err
	}
	if method == "write" {
		return nil, nil
	}
	return out.String(), nil
}

// write puts a text into a file as it is: devices are not replaced.
func (d device) write(text string) error {
	f, err := os.OpenFile(d.value, os.O_WRONLY|os.O_TRUNC, 0)
	if err != nil {
		return err
	}
	_, err = f.WriteString(text)
	if e := f.Close(); err == nil {
		err = e
	}
	return err
}
