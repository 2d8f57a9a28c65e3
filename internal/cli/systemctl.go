package cli

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"strconv"
	"strings"
)

// serviceState is what thingsmig service status tells.
type serviceState struct {
	Unit     string `json:"unit"`
	Path     string `json:"path"`
	Active   string `json:"active"`  // "active", "inactive", "failed", "activating" …
	Sub      string `json:"sub"`     // "running", "dead", "auto-restart" …
	Enabled  string `json:"enabled"` // "enabled": it starts at boot
	PID      int    `json:"pid"`     // 0 if it does not run
	Exit     int    `json:"exit"`    // the exit status of the last process
	Restarts int    `json:"restarts"`
}

// systemd reports an error where there is none.
func (s *service) systemd() error {
	if _, err := exec.LookPath("systemctl"); err != nil {
		return &failure{Exit: exitCapability, Message: "there is no systemd here: the command systemctl is not found",
			Hint: "let the system that starts services here run: thingsmig keep --snapshot FILE app.js"}
	}
	return nil
}

// systemctl runs a command of systemd; what it prints goes to out.
func (s *service) systemctl(ctx context.Context, out *bytes.Buffer, args ...string) error {
	if s.user {
		args = append([]string{"--user"}, args...)
	}
	cmd := exec.CommandContext(ctx, "systemctl", args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C", "SYSTEMD_COLORS=0", "SYSTEMD_PAGER=")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if out != nil {
		cmd.Stdout = out
	}
	err := cmd.Run()
	if err == nil {
		return nil
	}
	text := strings.ReplaceAll(strings.TrimSpace(stderr.String()), "\n", "; ")
	if text == "" {
		text = err.Error()
	}
	f := &failure{Exit: exitError, Message: "systemctl " + strings.Join(args, " ") + ": " + text}
	if !s.user && os.Geteuid() > 0 {
		f.Hint = "services of the system are for root; --user makes one of yours"
	}
	return f
}

// show asks systemd about a service.
func (s *service) show(ctx context.Context, unit string) (*serviceState, error) {
	var out bytes.Buffer
	err := s.systemctl(ctx, &out, "show", "--property=ActiveState,SubState,UnitFileState,MainPID,ExecMainStatus,NRestarts", unit)
	if err != nil {
		return nil, err
	}
	state := &serviceState{Unit: unit}
	for _, line := range strings.Split(out.String(), "\n") {
		key, value, _ := strings.Cut(strings.TrimSpace(line), "=")
		n, _ := strconv.Atoi(value)
		switch key {
		case "ActiveState":
			state.Active = value
		case "SubState":
			state.Sub = value
		case "UnitFileState":
			state.Enabled = value
		case "MainPID":
			state.PID = n
		case "ExecMainStatus":
			state.Exit = n
		case "NRestarts":
			state.Restarts = n
		}
	}
	return state, nil
}
