package cli

import (
	"fmt"
	"strings"
)

// A unit is a service of systemd that keeps a program.
type unit struct {
	Name    string   // without .service
	User    bool     // of the user's own systemd
	Account string   // who runs it; empty for root, or for the user
	Binary  string   // thingsmig, as an absolute path
	Folder  string   // where the program works
	Program string   // an absolute path
	Flags   []string // for thingsmig keep, without --snapshot and --name
	Args    []string // the program's own
	// Snapshot is where the snapshot is; empty for the folder that systemd makes for the service.
	Snapshot string
}

// lasting are the exit statuses of which a new start changes nothing: the command line, the program, the snapshot or the
// host must change first.
var lasting = []int{exitUsage, exitUnsupported, exitCorrupt, exitVersion, exitRefused, exitCapability, exitFenced}

// stateName is the folder below systemd's state folder.
func (u *unit) stateName() string { return "thingsmig/" + u.Name }

// text is the unit file.
func (u *unit) text() string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	line("# Written by: thingsmig service install")
	line("[Unit]")
	line("Description=%s, kept by thingsmig", escapeUnit(u.Name))
	if !u.User {
		line("Wants=network-online.target")
		line("After=network-online.target")
	}
	line("# An error that comes again each time ends in peace.")
	line("StartLimitIntervalSec=10min")
	line("StartLimitBurst=5")
	line("")
	line("[Service]")
	line("Type=exec")
	line("ExecStart=%s", u.command())
	line("WorkingDirectory=%s", escapeUnit(u.Folder))
	if u.Account != "" {
		line("User=%s", escapeUnit(u.Account))
	}
	line("# The snapshot is there; for services of the system also the key by which it is known again.")
	line("StateDirectory=%s", u.stateName())
	line("StateDirectoryMode=0700")
	if !u.User {
		line("CacheDirectory=%s", u.stateName())
		line("CacheDirectoryMode=0700")
		line("Environment=XDG_STATE_HOME=%%S/%s THINGSMIG_CACHE=%%C/%s", u.stateName(), u.stateName())
	}
	line("# SIGTERM makes it write its snapshot and end with status %d. It may take its time over that.", exitStopped)
	line("KillSignal=SIGTERM")
	line("KillMode=mixed")
	line("TimeoutStopSec=2min")
	line("SuccessExitStatus=%d", exitStopped)
	line("Restart=on-failure")
	line("RestartSec=5")
	line("RestartPreventExitStatus=%s", strings.Trim(fmt.Sprint(lasting), "[]"))
	line("")
	line("[Install]")
	if u.User {
		line("WantedBy=default.target")
	} else {
		line("WantedBy=multi-user.target")
	}
	return b.String()
}

// command is the command line of the service.
func (u *unit) command() string {
	words := []string{quoteUnit(u.Binary), "keep", "--name", quoteUnit(u.Name), "--snapshot"}
	if u.Snapshot != "" {
		words = append(words, quoteUnit(u.Snapshot))
	} else {
		words = append(words, "%S/"+u.stateName()+"/snap.json")
	}
	for _, f := range u.Flags {
		words = append(words, quoteUnit(f))
	}
	words = append(words, quoteUnit(u.Program))
	if len(u.Args) > 0 {
		words = append(words, "--")
	}
	for _, a := range u.Args {
		words = append(words, quoteUnit(a))
	}
	return strings.Join(words, " ")
}

// escapeUnit writes a text so that systemd finds no specifier in it.
func escapeUnit(text string) string { return strings.ReplaceAll(text, "%", "%%") }

// quoteUnit writes a word of a command line as systemd reads it.
func quoteUnit(word string) string {
	plain := word != "" && word != ";" && strings.IndexFunc(word, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("-_./:=,@+", r))
	}) < 0
	if plain {
		return word
	}
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range word {
		switch {
		case r == '"' || r == '\\':
			b.WriteString(`\` + string(r))
		case r == '$' || r == '%':
			b.WriteString(strings.Repeat(string(r), 2))
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&b, `\x%02x`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
