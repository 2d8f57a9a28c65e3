package runtime

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"thingsmig/snapshot"
)

// lines is output of a program that a test can wait for.
type lines struct {
	mu   sync.Mutex
	text bytes.Buffer
	more chan struct{}
}

func newLines() *lines { return &lines{more: make(chan struct{}, 1)} }

func (l *lines) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.text.Write(p)
	select {
	case l.more <- struct{}{}:
	default:
	}
	return len(p), nil
}

func (l *lines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

// after waits for a line that begins so, and gives the rest of it.
func (l *lines) after(t *testing.T, prefix string) string {
	t.Helper()
	for {
		for line := range strings.Lines(l.String()) {
			if rest, ok := strings.CutPrefix(line, prefix); ok && strings.HasSuffix(line, "\n") {
				return strings.TrimSpace(rest)
			}
		}
		select {
		case <-l.more:
		case <-t.Context().Done():
			t.Fatal("the program never said", prefix)
		case <-time.After(30 * time.Second):
			t.Fatalf("the program never said %s:\n%s", prefix, l)
		}
	}
}

// running runs a program, or goes on with one, on a goroutine of its own.
type runningProgram struct {
	*Machine
	out  *lines
	done chan Result
}

func begin(t *testing.T, opts Options, doc *snapshot.Document, source string) *runningProgram {
	t.Helper()
	r := &runningProgram{out: newLines(), done: make(chan Result, 1)}
	opts.Stdout, opts.Stderr = r.out, r.out
	r.Machine = New(opts)
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	t.Cleanup(cancel)
	go func() {
		var res Result
		var err error
		if doc != nil {
			res, err = r.Resume(ctx, doc)
		} else {
			res, err = r.Run(ctx, compiledText(t, source))
		}
		if err != nil {
			t.Error(err)
		}
		r.done <- res
	}()
	return r
}

// stop takes the program away from its machine.
func (r *runningProgram) stop(t *testing.T) *snapshot.Document {
	t.Helper()
	r.RequestSnapshot()
	res := <-r.done
	if !res.Stopped {
		t.Fatalf("it was not captured: %+v\n%s", res, r.out)
	}
	var text bytes.Buffer
	if err := snapshot.Write(&text, res.Snapshot); err != nil {
		t.Fatal(err)
	}
	doc, err := snapshot.Read(&text)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

const echoServer = `
	const net = require("net");
	let count = 0;
	const server = net.createServer((s) => {
		const id = ++count;
		console.log("connection", id);
		s.setEncoding("utf8");
		s.on("data", (d) => s.write(id + " " + d));
		s.on("error", (e) => console.log("error of", id, e.code, e.syscall, e.message));
		s.on("close", (bad) => console.log("close of", id, bad));
		s.on("data", (d) => { if (d === "end\n") server.close(() => console.log("ended")); });
	});
	server.on("error", (e) => {
		console.log("server:", e.message, e.code, e.syscall, e.errno, server.listening);
		setTimeout(() => server.listen(port, "127.0.0.1"), 20);
	});
	let port = 0;
	server.on("listening", () => { port = server.address().port; console.log("port", port); });
	server.listen(0, "127.0.0.1");`

func dialEcho(t *testing.T, port string) (net.Conn, *bufio.Reader) {
	t.Helper()
	c, err := net.Dial("tcp", "127.0.0.1:"+port)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	_ = c.SetDeadline(time.Now().Add(30 * time.Second))
	return c, bufio.NewReader(c)
}

func say(t *testing.T, c net.Conn, r *bufio.Reader, text, want string) {
	t.Helper()
	if _, err := io.WriteString(c, text+"\n"); err != nil {
		t.Fatal(err)
	}
	if got, err := r.ReadString('\n'); err != nil || got != want+"\n" {
		t.Fatalf("said %q, got %q, %v", text, got, err)
	}
}

// TestServerMoves: a server listens where the program goes on, at the same port; its connections
// are reset, and on both sides that is what Node tells.
func TestServerMoves(t *testing.T) {
	here := begin(t, Options{}, nil, echoServer)
	port := here.out.after(t, "port ")
	c, r := dialEcho(t, port)
	say(t, c, r, "a", "1 a")
	doc := here.stop(t)
	if _, err := r.ReadString('\n'); !errors.Is(err, syscall.ECONNRESET) {
		t.Errorf("the client learns %v", err)
	}
	if _, err := net.Dial("tcp", "127.0.0.1:"+port); err == nil {
		t.Error("nobody listens, but somebody answers")
	}
	there := begin(t, Options{}, doc, "")
	if got := there.out.after(t, "error of 1 "); got != "ECONNRESET read read ECONNRESET" {
		t.Errorf("the program learns %q", got)
	}
	if got := there.out.after(t, "close of 1 "); got != "true" {
		t.Errorf("closed: %s", got)
	}
	c, r = dialEcho(t, port)
	say(t, c, r, "b", "2 b")
	say(t, c, r, "end", "2 end")
	_ = c.Close()
	<-there.done
	there.out.after(t, "ended")
}

// TestPortIsTaken: where somebody else has the port, the server gets the error that listen gives.
func TestPortIsTaken(t *testing.T) {
	here := begin(t, Options{}, nil, echoServer)
	port := here.out.after(t, "port ")
	doc := here.stop(t)
	other, err := net.Listen("tcp", "127.0.0.1:"+port)
	if err != nil {
		t.Fatal(err)
	}
	there := begin(t, Options{}, doc, "")
	want := fmt.Sprintf("listen EADDRINUSE: address already in use 127.0.0.1:%s EADDRINUSE listen -98 false", port)
	if got := there.out.after(t, "server: "); got != want {
		t.Errorf("the program learns %q, not %q", got, want)
	}
	_ = other.Close()
	if got := there.out.after(t, "port "); got != port { // the program tries again, as in Node
		t.Errorf("it listens at %s, not %s", got, port)
	}
	c, r := dialEcho(t, port)
	say(t, c, r, "end", "1 end")
	_ = c.Close()
	<-there.done
}

// TestConnectionsStayHere: a snapshot after which the program goes on where it is disturbs no connection.
func TestConnectionsStayHere(t *testing.T) {
	taken := make(chan struct{}, 100)
	here := begin(t, Options{OnSnapshot: func(*snapshot.Document) (bool, error) {
		taken <- struct{}{}
		return true, nil
	}}, nil, echoServer)
	port := here.out.after(t, "port ")
	c, r := dialEcho(t, port)
	for i := range 10 {
		say(t, c, r, strconv.Itoa(i), "1 "+strconv.Itoa(i))
		here.RequestSnapshot()
		<-taken
	}
	d, r2 := dialEcho(t, port)
	say(t, d, r2, "x", "2 x")
	say(t, c, r, "end", "1 end")
	_ = c.Close()
	_ = d.Close()
	if res := <-here.done; res.Stopped || strings.Contains(here.out.String(), "error of") {
		t.Errorf("%+v\n%s", res, here.out)
	}
}

// TestRequestInFlight: a request that is under way when the program leaves fails as one whose
// connection was lost, and names that were being looked up are looked up again.
func TestRequestInFlight(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	asked := make(chan struct{}, 2)
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go func() {
				defer c.Close()
				line, _ := bufio.NewReader(c).ReadString('\n')
				asked <- struct{}{}
				if strings.Contains(line, "again") {
					_, _ = io.WriteString(c, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
				}
				_, _ = io.Copy(io.Discard, c)
			}()
		}
	}()
	here := begin(t, Options{}, nil, strings.ReplaceAll(`
		const http = require("http"), dns = require("dns");
		http.get("http://127.0.0.1:PORT/first", () => console.log("answered?"))
			.on("error", (e) => {
				console.log("error", e.code, e.syscall);
				dns.lookup("localhost", { family: 4 }, (err, a) => console.log("found", err, a));
				http.get("http://127.0.0.1:PORT/again", { agent: false }, (res) => { console.log("status", res.statusCode); res.resume(); });
			})
			.on("close", () => console.log("closed"));`, "PORT", strconv.Itoa(l.Addr().(*net.TCPAddr).Port)))
	<-asked
	there := begin(t, Options{}, here.stop(t), "")
	<-there.done
	for _, want := range []string{"error ECONNRESET read\n", "closed\n", "found null 127.0.0.1\n", "status 200\n"} {
		if !strings.Contains(there.out.String(), want) {
			t.Errorf("it does not say %q:\n%s", want, there.out)
		}
	}
}
