package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	goruntime "runtime"
	"runtime/debug"
	"time"
)

// childFlag is the argument that makes this program a worker: it reads jobs, lines of JSON, and
// answers each with a line for each stage that begins, each result, and the end of the job.
// Tests run in processes of their own because some things cannot be stopped or caught: a
// function of the engine that takes for ever, an overflow of Go's stack, memory without end.
const childFlag = "--child"

// mostMemory is how much heap a worker may use.
const mostMemory = 1 << 30

// gcPercent makes the collector rare: realms come and go, and collecting was a third of the time.
const gcPercent = 800

// statusMemory is the exit status of a worker that used more.
const statusMemory = 9

// message is a line that a worker writes.
type message struct {
	Mode   mode    `json:"mode,omitempty"`
	Stage  stage   `json:"stage,omitempty"`
	Result *Result `json:"result,omitempty"`
	Done   bool    `json:"done,omitempty"`
}

func childMain(root string, in io.Reader, out io.Writer) int {
	goruntime.GOMAXPROCS(1)
	debug.SetMaxStack(256 << 20)
	debug.SetMemoryLimit(mostMemory * 3 / 4)
	debug.SetGCPercent(gcPercent)
	go watchMemory()
	write := json.NewEncoder(out)
	send := func(m message) {
		if write.Encode(m) != nil {
			os.Exit(exitFailed) // nobody listens any more
		}
	}
	c := &checker{texts: texts{root: root}, begin: func(md mode, st stage) { send(message{Mode: md, Stage: st}) }}
	lines := bufio.NewReader(in)
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			return exitOK
		}
		var j job
		if err := json.Unmarshal(line, &j); err != nil {
			fmt.Fprintln(os.Stderr, "conformance:", err)
			return exitFailed
		}
		for _, md := range j.Modes {
			r := c.check(j, md)
			send(message{Result: &r})
		}
		send(message{Done: true})
	}
}

// watchMemory ends the process when it uses too much.
func watchMemory() {
	var m goruntime.MemStats
	for {
		time.Sleep(200 * time.Millisecond)
		goruntime.ReadMemStats(&m)
		if m.HeapAlloc > mostMemory {
			os.Exit(statusMemory)
		}
	}
}
