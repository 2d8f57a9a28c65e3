package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"thingsmig/internal/store"
)

// service is what the commands about services of systemd have in common.
type service struct {
	*shell
	user bool
	name string
}

func (s *shell) serviceCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "service",
		Short: "Keep a program by systemd: install, uninstall, status",
		Long: `Service makes a program one that systemd starts at boot, by thingsmig keep: it writes its snapshot when it is
stopped and goes on from there, after a power cut from its last snapshot.`,
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			return usage("no command is given", "thingsmig service --help lists the commands")
		},
	}
	cmd.AddCommand(s.serviceInstallCommand(), s.serviceUninstallCommand(), s.serviceStatusCommand())
	return cmd
}

func (s *service) flags(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&s.user, "user", false, "a service of this user, not of the system")
}

// unitNames are the names that a service may have.
var unitNames = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$`)

func (s *shell) serviceInstallCommand() *cobra.Command {
	// The flags of thingsmig keep are checked here and handed on.
	session, keep := &session{shell: s}, keepFlags{}
	service := &service{shell: s}
	var handed []string
	var account string
	var only, notNow bool
	cmd := &cobra.Command{
		Use:   "install [flags] app.js [-- args]",
		Short: "Make a program a service, and start it",
		Long: `Install writes the unit of a service that keeps a program, and has systemd start it, now and at each boot. It takes the
flags of thingsmig keep. The program works in the folder where the command is given.`,
		Example: `  thingsmig service install --print station.js
  thingsmig service install --user --allow-read=/dev/ttyUSB0 station.js -- --port 8080`,
		Args: arguments(1, -1, "a program"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if _, err := keep.triggers(); err != nil {
				return err
			}
			service.name = session.name
			u, err := service.unit(args[0], ownArguments(args[1:]), account, session.path, handed)
			if err != nil {
				return err
			}
			if only {
				return s.print(struct {
					Unit string `json:"unit"`
					Text string `json:"text"`
				}{u.Name + ".service", u.text()}, func(w io.Writer) { _, _ = io.WriteString(w, u.text()) })
			}
			return service.install(cmd.Context(), u, !notNow)
		},
	}
	keep.add(session, cmd)
	cmd.Flags().Lookup("snapshot").DefValue = ""
	session.path = ""
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if f.Name != "snapshot" && f.Name != "name" {
			f.Value = &handedOn{f.Value, f, &handed}
		}
	})
	service.flags(cmd)
	cmd.Flags().StringVar(&account, "account", "", "the `USER` that a service of the system runs as (default root)")
	cmd.Flags().BoolVar(&only, "print", false, "print the unit and do nothing else")
	cmd.Flags().BoolVar(&only, "dry-run", false, "the same as --print")
	cmd.Flags().BoolVar(&notNow, "no-start", false, "start it at the next boot, not now")
	return cmd
}

// handedOn is the value of a flag that is written down, too.
type handedOn struct {
	pflag.Value
	flag *pflag.Flag
	list *[]string
}

// Set sets the flag.
func (h *handedOn) Set(text string) error {
	if err := h.Value.Set(text); err != nil {
		return err
	}
	word := "--" + h.flag.Name
	if text != h.flag.NoOptDefVal {
		word += "=" + text
	}
	*h.list = append(*h.list, word)
	return nil
}

// unit is the unit of a program.
func (s *service) unit(program string, args []string, account, path string, flags []string) (*unit, error) {
	if info, err := os.Stat(program); err != nil || info.IsDir() {
		return nil, &failure{Exit: exitError, Message: "the program " + program + " does not exist"}
	}
	if s.user && account != "" {
		return nil, usage("--account is for services of the system", "leave out --user or --account")
	}
	u := &unit{Name: s.name, User: s.user, Account: account, Flags: flags, Args: args}
	if u.Name == "" {
		base := filepath.Base(program)
		u.Name = strings.TrimSuffix(base, filepath.Ext(base))
	}
	if !unitNames.MatchString(u.Name) {
		return nil, usage("a service cannot be named "+u.Name, "say --name NAME, of letters, digits, _, . and -")
	}
	var err error
	if u.Folder, err = os.Getwd(); err != nil {
		return nil, err
	}
	if u.Program, err = filepath.Abs(program); err != nil {
		return nil, err
	}
	if path != "" {
		if u.Snapshot, err = filepath.Abs(path); err != nil {
			return nil, err
		}
	}
	if u.Binary, err = os.Executable(); err != nil {
		return nil, err
	}
	for _, text := range append([]string{u.Folder, u.Binary, u.Program, u.Account}, u.Args...) {
		if strings.ContainsAny(text, "\n\x00") {
			return nil, usage("systemd takes no names with line ends", "")
		}
	}
	return u, nil
}

// path is where the unit of a service is.
func (s *service) path(name string) (string, error) {
	if !s.user {
		return filepath.Join("/etc/systemd/system", name+".service"), nil
	}
	dir, err := os.UserConfigDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(dir, "systemd", "user", name+".service"), nil
}

// marker is in each unit that thingsmig has written: others are left alone.
const marker = "# Written by: thingsmig service install\n"

// ours reports whether a unit was written by thingsmig.
func ours(path string) (there, ours bool, err error) {
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return false, false, nil
	}
	return err == nil, bytes.HasPrefix(text, []byte(marker)), err
}

func (s *service) install(ctx context.Context, u *unit, now bool) error {
	path, err := s.path(u.Name)
	if err != nil {
		return err
	}
	if err := s.systemd(); err != nil {
		return err
	}
	there, mine, err := ours(path)
	switch {
	case err != nil:
		return err
	case there && !mine:
		return &failure{Exit: exitError, Message: path + " is there, and not of thingsmig's making", Hint: "say --name NAME"}
	case there:
		return &failure{Exit: exitError, Message: "there is a service " + u.Name + " already", Hint: "remove it first, with: thingsmig service uninstall " + s.flag() + u.Name}
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	if err := store.WriteFile(path, 0o644, func(w io.Writer) error { _, err := io.WriteString(w, u.text()); return err }); err != nil {
		return err
	}
	enable := []string{"enable", u.Name + ".service"}
	if now {
		enable = []string{"enable", "--now", u.Name + ".service"}
	}
	err = s.systemctl(ctx, nil, "daemon-reload")
	if err == nil {
		err = s.systemctl(ctx, nil, enable...)
	}
	if err != nil {
		_ = s.systemctl(ctx, nil, "disable", "--now", u.Name+".service")
		_ = os.Remove(path)
		_ = s.systemctl(ctx, nil, "daemon-reload")
		return err
	}
	return s.print(struct {
		Unit    string `json:"unit"`
		Path    string `json:"path"`
		Started bool   `json:"started"`
	}{u.Name + ".service", path, now}, func(w io.Writer) { fmt.Fprintln(w, path) })
}

// flag is --user as part of a hint.
func (s *service) flag() string {
	if s.user {
		return "--user "
	}
	return ""
}

func (s *shell) serviceUninstallCommand() *cobra.Command {
	service := &service{shell: s}
	cmd := &cobra.Command{
		Use:   "uninstall [flags] NAME",
		Short: "Stop a service and remove it; its snapshot stays",
		Args:  arguments(1, 1, "a service"),
		RunE: func(cmd *cobra.Command, args []string) error {
			path, err := service.installed(args[0])
			if err != nil {
				return err
			}
			unit := filepath.Base(path)
			if err := service.systemctl(cmd.Context(), nil, "disable", "--now", unit); err != nil {
				return err
			}
			if err := os.Remove(path); err != nil {
				return err
			}
			if err := service.systemctl(cmd.Context(), nil, "daemon-reload"); err != nil {
				return err
			}
			return s.print(struct {
				Unit string `json:"unit"`
				Path string `json:"path"`
			}{unit, path}, func(w io.Writer) { fmt.Fprintln(w, path) })
		},
	}
	service.flags(cmd)
	return cmd
}

// installed finds the unit of a service.
func (s *service) installed(name string) (string, error) {
	name = strings.TrimSuffix(name, ".service")
	if !unitNames.MatchString(name) {
		return "", usage("no service is named "+name, "")
	}
	if err := s.systemd(); err != nil {
		return "", err
	}
	path, err := s.path(name)
	if err != nil {
		return "", err
	}
	there, mine, err := ours(path)
	if err == nil && (!there || !mine) {
		hint := "services of users need --user"
		if s.user {
			hint = "services of the system need no --user"
		}
		err = &failure{Exit: exitError, Message: "no service " + name + " of thingsmig's is installed", Hint: hint}
	}
	return path, err
}

func (s *shell) serviceStatusCommand() *cobra.Command {
	service := &service{shell: s}
	cmd := &cobra.Command{
		Use:   "status [flags] NAME",
		Short: "Tell how a service is",
		Long:  `Status tells whether a service runs. The exit status is 0 if it does and 1 if not.`,
		Args:  arguments(1, 1, "a service"),
		RunE: func(cmd *cobra.Command, args []string) error {
			path, err := service.installed(args[0])
			if err != nil {
				return err
			}
			state, err := service.show(cmd.Context(), filepath.Base(path))
			if err != nil {
				return err
			}
			state.Path = path
			if err := s.print(state, func(w io.Writer) {
				fmt.Fprintf(w, "%s: %s (%s), %s", strings.TrimSuffix(state.Unit, ".service"), state.Active, state.Sub, state.Enabled)
				if state.PID != 0 {
					fmt.Fprintf(w, ", process %d", state.PID)
				} else {
					fmt.Fprintf(w, ", last exit status %d", state.Exit)
				}
				fmt.Fprintf(w, ", started anew %d times\n%s\n", state.Restarts, path)
			}); err != nil {
				return err
			}
			if state.Active != "active" {
				return exitStatus(exitError)
			}
			return nil
		},
	}
	service.flags(cmd)
	return cmd
}
