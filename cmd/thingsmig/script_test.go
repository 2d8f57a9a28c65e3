package main

import (
	"bufio"
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// status N command … runs a command that must end with exit status N.
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N command ...")
	}
	got := exitCode(ts, ts.Exec(args[1], args[2:]...))
	if strconv.Itoa(got) != args[0] {
		ts.Fatalf("exit status %d, not %s", got, args[0])
	}
}

func exitCode(ts *testscript.TestScript, err error) int {
	var exit *exec.ExitError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &exit):
		return exit.ExitCode()
	}
	ts.Fatalf("%v", err)
	return -1
}

// signal NAME N command … starts a command, sends it a signal when it has printed a line, and
// expects exit status N. What it prints goes to the files out and err.
func sendSignal(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: signal NAME N command ...")
	}
	sig, known := map[string]syscall.Signal{
		"SIGUSR1": sigusr1, "SIGUSR2": sigusr2,
		"SIGTERM": syscall.SIGTERM, "SIGINT": syscall.SIGINT, "SIGHUP": syscall.SIGHUP,
	}[args[0]]
	if !known {
		ts.Fatalf("unknown signal %s", args[0])
	}
	cmd := command(ts, args[2:])
	var out, stderr bytes.Buffer
	cmd.Stderr = &stderr
	pipe, err := cmd.StdoutPipe()
	ts.Check(err)
	ts.Check(cmd.Start())
	watchdog := time.AfterFunc(30*time.Second, func() { _ = cmd.Process.Kill() })
	defer watchdog.Stop()
	lines := bufio.NewReader(pipe)
	first, err := lines.ReadString('\n')
	out.WriteString(first)
	ts.Check(err)
	ts.Check(cmd.Process.Signal(sig))
	_, err = out.ReadFrom(lines)
	ts.Check(err)
	got := exitCode(ts, cmd.Wait())
	ts.Check(os.WriteFile(ts.MkAbs("out"), out.Bytes(), 0o666))
	ts.Check(os.WriteFile(ts.MkAbs("err"), stderr.Bytes(), 0o666))
	if strconv.Itoa(got) != args[1] {
		ts.Fatalf("exit status %d, not %s\n%s%s", got, args[1], out.String(), stderr.String())
	}
}

// full N command … runs a command whose standard output is a full disk. What it prints to
// standard error goes to the file err.
func full(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: full N command ...")
	}
	device, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	ts.Check(err)
	defer device.Close()
	var stderr bytes.Buffer
	cmd := command(ts, args[1:])
	cmd.Stdout, cmd.Stderr = device, &stderr
	got := exitCode(ts, cmd.Run())
	ts.Check(os.WriteFile(ts.MkAbs("err"), stderr.Bytes(), 0o666))
	if strconv.Itoa(got) != args[0] {
		ts.Fatalf("exit status %d, not %s\n%s", got, args[0], stderr.String())
	}
}

// command makes one that runs in the folder of the script.
func command(ts *testscript.TestScript, args []string) *exec.Cmd {
	cmd := exec.Command(filepath.Join(binFolder(ts), args[0]), args[1:]...)
	cmd.Dir = ts.MkAbs(".")
	cmd.Env = append(os.Environ(), "HOME="+ts.Getenv("HOME"), "TMPDIR="+ts.Getenv("TMPDIR"))
	return cmd
}

// binFolder is where the command under test is.
func binFolder(ts *testscript.TestScript) string {
	for _, folder := range filepath.SplitList(ts.Getenv("PATH")) {
		if _, err := os.Stat(filepath.Join(folder, "thingsmig")); err == nil {
			return folder
		}
	}
	ts.Fatalf("thingsmig is not in PATH")
	return ""
}

// hops N MIN app … runs a program that is stopped at every N-th poll and continued by another
// process until it ends. What all of them print goes to the file out. There must be at least
// MIN hops.
func hops(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: hops N MIN app ...")
	}
	least, err := strconv.Atoi(args[1])
	ts.Check(err)
	var out bytes.Buffer
	command := slices.Concat([]string{"run", "--snapshot-after", args[0], "--snapshot", "hop.json"}, args[2:])
	for n := 0; ; n++ {
		code := exitCode(ts, ts.Exec("thingsmig", command...))
		out.WriteString(ts.ReadFile("stdout"))
		if code != 10 {
			if code != 0 {
				ts.Fatalf("exit status %d after %d hops", code, n)
			}
			if n < least {
				ts.Fatalf("only %d hops", n)
			}
			break
		}
		if n > 20*least {
			ts.Fatalf("it does not come to an end")
		}
		command = []string{"resume", "--snapshot-after", args[0], "--snapshot", "hop.json", "hop.json"}
	}
	ts.Check(os.WriteFile(ts.MkAbs("out"), out.Bytes(), 0o666))
}

// edit file old new replaces a text that must be there.
func edit(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: edit file old new")
	}
	text := ts.ReadFile(args[0])
	if !strings.Contains(text, args[1]) {
		ts.Fatalf("%s does not contain %s", args[0], args[1])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Replace(text, args[1], args[2], 1)), 0o666))
}

// truncate file percent cuts a file.
func truncate(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: truncate file percent")
	}
	percent, err := strconv.Atoi(args[1])
	ts.Check(err)
	text := ts.ReadFile(args[0])
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text[:len(text)*percent/100]), 0o666))
}

// folder path name … checks that a folder holds exactly these files.
func folder(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 {
		ts.Fatalf("usage: folder path name ...")
	}
	entries, err := os.ReadDir(ts.MkAbs(args[0]))
	ts.Check(err)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	slices.Sort(args[1:])
	if !slices.Equal(names, args[1:]) {
		ts.Fatalf("%s holds %q", args[0], names)
	}
}

// wakes name waits until a program of that name can be asked through its socket.
func wakes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: wakes name")
	}
	for range 200 {
		cmd := command(ts, []string{"thingsmig", "--json", "ps"})
		cmd.Env = append(cmd.Env, "XDG_RUNTIME_DIR="+ts.Getenv("XDG_RUNTIME_DIR"))
		out, err := cmd.Output()
		ts.Check(err)
		if strings.Contains(string(out), `"name":"`+args[0]+`"`) {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	ts.Fatalf("%s does not run", args[0])
}
