package cli

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"time"

	"thingsmig/snapshot"
)

// A program that runs can be asked through a socket in a folder of its user: who it is, for a
// snapshot, to stop. One line of JSON goes each way.

// controlRequest is what is asked.
type controlRequest struct {
	Do   string `json:"do"` // "info", "snapshot", "stop" or "end"
	Path string `json:"path,omitempty"`
}

// controlReply is the answer.
type controlReply struct {
	PID     int    `json:"pid"`
	Name    string `json:"name,omitempty"`
	Program string `json:"program"`
	Started string `json:"started"`
	// Path is where the snapshot is.
	Path  string `json:"path,omitempty"`
	Polls uint64 `json:"polls,omitempty"`
	Error string `json:"error,omitempty"`
}

// controlFolder is where the sockets of a user are.
func controlFolder() string {
	if dir := os.Getenv("XDG_RUNTIME_DIR"); dir != "" {
		return filepath.Join(dir, "thingsmig")
	}
	if uid := os.Getuid(); uid >= 0 {
		return filepath.Join(os.TempDir(), "thingsmig-"+strconv.Itoa(uid))
	}
	return filepath.Join(os.TempDir(), "thingsmig") // on Windows, where the temporary folder is the user's own
}

const socketSuffix = ".sock"

// control is the socket of a session.
type control struct {
	s        *session
	about    controlReply
	answers  sync.WaitGroup
	ready    chan struct{} // closed when the socket is open, or when there will be none
	listener net.Listener
	ask      func()      // asks the machine for a snapshot
	end      func(error) // ends the program

	mu     sync.Mutex
	wanted *wanted
	ended  bool
}

// wanted is a snapshot that somebody waits for.
type wanted struct {
	path string
	goOn bool
	done chan controlReply
}

// listen opens the socket. A program runs without one where there can be none.
func (c *control) listen() {
	defer close(c.ready)
	folder := controlFolder()
	path := filepath.Join(folder, strconv.Itoa(c.about.PID)+socketSuffix)
	for range 2 { // another program that ends may have removed the folder meanwhile
		if err := os.MkdirAll(folder, 0o700); err != nil {
			return
		}
		if info, err := os.Lstat(folder); err != nil || !info.IsDir() || runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
			return // somebody else's
		}
		_ = os.Remove(path) // of a process that had this number before
		l, err := net.Listen("unix", path)
		if err != nil {
			continue
		}
		_ = os.Chmod(path, 0o600)
		c.listener = l
		go c.accept(l)
		return
	}
}

func (c *control) accept(l net.Listener) {
	for {
		conn, err := l.Accept()
		if err != nil {
			return
		}
		c.answers.Add(1)
		go func() {
			defer c.answers.Done()
			c.serve(conn)
		}()
	}
}

// close ends the socket. Who waits for a snapshot is told that there will be none.
func (c *control) close() {
	<-c.ready
	if c.listener != nil {
		_ = c.listener.Close()         // removes the socket, too
		_ = os.Remove(controlFolder()) // if it was the last
	}
	c.mu.Lock()
	c.ended = true
	if c.wanted != nil {
		c.wanted.done <- c.failed(errors.New("the program has ended before"))
		c.wanted = nil
	}
	c.mu.Unlock()
	c.answers.Wait() // who has asked gets an answer before the process is gone
}

func (c *control) failed(err error) controlReply {
	r := c.about
	r.Error = err.Error()
	return r
}

func (c *control) serve(conn net.Conn) {
	defer conn.Close()
	_ = conn.SetDeadline(time.Now().Add(time.Second)) // nobody can keep the program from ending
	line, err := bufio.NewReader(conn).ReadBytes('\n')
	_ = conn.SetDeadline(time.Time{})
	var q controlRequest
	if err != nil || json.Unmarshal(line, &q) != nil {
		return
	}
	text, err := json.Marshal(c.answer(q))
	if err == nil {
		_ = conn.SetWriteDeadline(time.Now().Add(time.Second))
		_, _ = conn.Write(append(text, '\n'))
	}
}

func (c *control) answer(q controlRequest) controlReply {
	switch q.Do {
	case "info":
		return c.about
	case "end":
		c.end(errStopped)
		return c.about
	case "snapshot", "stop":
		w := &wanted{path: q.Path, goOn: q.Do == "snapshot", done: make(chan controlReply, 1)}
		c.mu.Lock()
		switch {
		case c.ended:
			w.done <- c.failed(errors.New("the program has ended before"))
		case c.wanted != nil:
			w.done <- c.failed(errors.New("another snapshot is under way"))
		default:
			c.wanted = w
		}
		mine := c.wanted == w
		c.mu.Unlock()
		if mine {
			c.ask()
		}
		return <-w.done
	}
	return c.failed(fmt.Errorf("nobody knows how to %q", q.Do))
}

// write is called with each snapshot. It reports whether somebody has asked for it through the
// socket and what is to happen then.
func (c *control) write(doc *snapshot.Document) (mine, goOn bool, err error) {
	if c == nil { // it runs on another engine, in a process without a socket
		return false, false, nil
	}
	c.mu.Lock()
	w := c.wanted
	c.wanted = nil
	c.mu.Unlock()
	if w == nil {
		return false, false, nil
	}
	path, err := c.s.store(doc, w.path)
	r := c.about
	r.Path, r.Polls = path, doc.Work.Polls
	if err != nil {
		r.Error = err.Error()
	}
	w.done <- r
	// A program whose snapshot is lost goes on.
	return true, w.goOn || err != nil, nil
}

// errStopped ends a program that was told to stop without a snapshot.
var errStopped = errors.New("stopped through its socket")

// running are the programs of this user that run, and their sockets.
func running() map[string]controlReply {
	found := map[string]controlReply{}
	entries, _ := os.ReadDir(controlFolder())
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), socketSuffix) {
			continue
		}
		path := filepath.Join(controlFolder(), e.Name())
		if r, err := askProgram(path, controlRequest{Do: "info"}, 5*time.Second); err == nil {
			found[path] = r
		} else if errors.Is(err, errNobody) {
			_ = os.Remove(path) // its process was killed
		}
	}
	return found
}

var errNobody = errors.New("nobody listens")

// askProgram sends a request and waits for the answer.
func askProgram(path string, q controlRequest, patience time.Duration) (controlReply, error) {
	var r controlReply
	conn, err := net.DialTimeout("unix", path, 5*time.Second)
	if err != nil {
		return r, errors.Join(errNobody, err)
	}
	defer conn.Close()
	if patience > 0 {
		_ = conn.SetDeadline(time.Now().Add(patience))
	}
	text, err := json.Marshal(q)
	if err == nil {
		_, err = conn.Write(append(text, '\n'))
	}
	if err != nil {
		return r, err
	}
	line, err := bufio.NewReader(conn).ReadBytes('\n')
	if err != nil {
		return r, err
	}
	return r, json.Unmarshal(line, &r)
}
