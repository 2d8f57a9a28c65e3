package engines

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	goruntime "runtime"
	"strconv"
	"strings"
	"sync"
	"time"
)

// ErrNoBrowser says that there is no browser that can run programs.
var ErrNoBrowser = errors.New("there is no browser that is built on Chromium: none of chromium, chromium-headless-shell, google-chrome and the like is found")

// browserNames are the commands that start such a browser.
var browserNames = []string{
	"chromium-headless-shell", "chromium", "chromium-browser", "chrome-headless-shell", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "brave-browser",
}

// BrowserVariable is the environment variable that says which browser is to be used.
const BrowserVariable = "THINGSMIG_BROWSER"

// BrowserPath is the browser that programs run in.
func BrowserPath() (string, error) {
	if name := os.Getenv(BrowserVariable); name != "" {
		path, err := exec.LookPath(name)
		if err != nil {
			return "", fmt.Errorf("%w: %s is %s", ErrNoBrowser, BrowserVariable, name)
		}
		return path, nil
	}
	for _, name := range browserNames {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	for _, path := range installed[goruntime.GOOS] {
		if _, err := os.Stat(path); err == nil {
			return path, nil
		}
	}
	return "", ErrNoBrowser
}

// installed is where browsers are that no path leads to.
var installed = map[string][]string{
	"darwin": {
		"/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
		"/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
	},
	"windows": {
		`C:\Program Files\Google\Chrome\Application\chrome.exe`, `C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
	},
}

// here is this system, as the history of a snapshot names it.
const here = goruntime.GOOS + "/" + goruntime.GOARCH

func nodePlatform() string {
	if goruntime.GOOS == "windows" {
		return "win32"
	}
	return goruntime.GOOS
}

// Browser is a headless browser with one page, and the server that it talks to. Nothing but that page knows the server's address, of
// which a part is random.
type Browser struct {
	cmd    *exec.Cmd
	server *http.Server
	dir    string // its profile
	base   string // address of the server
	pipes  []*os.File
	said   bytes.Buffer // what it wrote to standard error

	mu     sync.Mutex
	runs   map[int]*pageRun
	last   int
	events []event
	news   chan struct{} // there are events
	gone   chan struct{} // the page cannot be reached any more
	err    error         // why
	closed chan struct{} // the process has ended
}

// StartBrowser starts a browser.
func StartBrowser(ctx context.Context) (b *Browser, err error) {
	path, err := BrowserPath()
	if err != nil {
		return nil, err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	secret := rand.Text()
	b = &Browser{
		runs: map[int]*pageRun{}, news: make(chan struct{}, 1), gone: make(chan struct{}), closed: make(chan struct{}),
		base: "http://" + listener.Addr().String() + "/" + secret + "/",
	}
	b.server = &http.Server{Handler: http.StripPrefix("/"+secret, b.routes(listener.Addr().String())), ReadHeaderTimeout: time.Minute}
	go func() { _ = b.server.Serve(listener) }()
	if b.dir, err = os.MkdirTemp("", "thingsmig-browser-"); err == nil {
		err = b.start(ctx, path)
	}
	if err != nil {
		b.Close()
		return nil, err
	}
	return b, nil
}

// start starts the process. It ends when its pipes are closed, so it does not outlive this one.
func (b *Browser) start(ctx context.Context, path string) error {
	args := []string{
		"--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--no-default-browser-check", "--mute-audio", "--disable-extensions",
		"--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-breakpad", "--disable-background-timer-throttling",
		"--disable-backgrounding-occluded-windows", "--disable-renderer-backgrounding", "--user-data-dir=" + filepath.Join(b.dir, "profile"),
	}
	if os.Geteuid() == 0 { // where its sandbox does not work
		args = append(args, "--no-sandbox")
	}
	b.cmd = exec.CommandContext(ctx, path)
	if goruntime.GOOS != "windows" {
		for range 2 {
			r, w, err := os.Pipe()
			if err != nil {
				return err
			}
			b.pipes = append(b.pipes, r, w)
		}
		b.cmd.ExtraFiles = []*os.File{b.pipes[0], b.pipes[3]}
		args = append(args, "--remote-debugging-pipe")
	}
	b.cmd.Args = append(append([]string{path}, args...), b.base)
	b.cmd.Stderr = &b.said
	b.cmd.SysProcAttr = apart()
	b.cmd.WaitDelay = time.Second
	if err := b.cmd.Start(); err != nil {
		close(b.closed)
		return err
	}
	go func() {
		err := b.cmd.Wait()
		close(b.closed)
		b.leave(fmt.Errorf("the browser has ended (%w)%s", orEnd(err), lastLine(b.said.String())))
	}()
	return nil
}

func orEnd(err error) error {
	if err == nil {
		return errors.New("status 0")
	}
	return err
}

func lastLine(s string) string {
	s = strings.TrimSpace(s)
	if s == "" {
		return ""
	}
	return ": " + s[strings.LastIndexByte(s, '\n')+1:]
}

// Close ends the browser.
func (b *Browser) Close() {
	b.leave(errors.New("the browser was closed"))
	if b.cmd != nil && b.cmd.Process != nil {
		_ = b.cmd.Process.Kill()
		<-b.closed
	}
	for _, f := range b.pipes {
		f.Close()
	}
	b.server.Close()
	if b.dir != "" {
		removeSoon(b.dir)
	}
}

// removeSoon removes a folder in which processes that were killed may still be writing.
func removeSoon(dir string) {
	for range 20 {
		if os.RemoveAll(dir) == nil {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// leave notes that the page cannot be reached, and why.
func (b *Browser) leave(err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.err == nil {
		b.err = err
		close(b.gone)
	}
}

func (b *Browser) why() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.err
}

func (b *Browser) add(r *pageRun) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.err != nil {
		return 0, b.err
	}
	b.last++
	b.runs[b.last] = r
	return b.last, nil
}

func (b *Browser) remove(id int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	delete(b.runs, id)
}

// tell gives the page an event.
func (b *Browser) tell(e event) {
	b.mu.Lock()
	b.events = append(b.events, e)
	b.mu.Unlock()
	select {
	case b.news <- struct{}{}:
	default:
	}
}

// routes answers the page.
func (b *Browser) routes(host string) http.Handler {
	m := http.NewServeMux()
	m.HandleFunc("GET /{$}", b.page)
	m.HandleFunc("GET /events", b.serveEvents)
	run := func(pattern string, f func(*pageRun, http.ResponseWriter, *http.Request) error) {
		m.HandleFunc(pattern, func(w http.ResponseWriter, q *http.Request) {
			id, err := strconv.Atoi(q.PathValue("id"))
			b.mu.Lock()
			r := b.runs[id]
			b.mu.Unlock()
			if err != nil || r == nil {
				http.NotFound(w, q)
				return
			}
			if err := f(r, w, q); err != nil {
				http.Error(w, err.Error(), http.StatusInternalServerError)
			}
		})
	}
	run("GET /job/{id}", func(r *pageRun, w http.ResponseWriter, _ *http.Request) error {
		_, err := io.WriteString(w, r.job)
		return err
	})
	run("POST /out/{id}", func(r *pageRun, _ http.ResponseWriter, q *http.Request) error { return r.write(q.Body) })
	run("POST /compile/{id}", func(_ *pageRun, w http.ResponseWriter, q *http.Request) error { return ServeTexts(q.Body, w) })
	run("POST /snapshot/{id}", func(r *pageRun, _ http.ResponseWriter, q *http.Request) error {
		text, err := io.ReadAll(q.Body)
		r.mu.Lock()
		r.snapshot = text
		r.mu.Unlock()
		return err
	})
	run("POST /end/{id}", func(r *pageRun, _ http.ResponseWriter, q *http.Request) error {
		var end pageEnd
		if err := json.NewDecoder(q.Body).Decode(&end); err != nil {
			return err
		}
		select {
		case r.end <- end:
		default: // it has ended
		}
		return nil
	})
	return http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		if q.Host != host { // another page that found the port by a name of its own
			http.NotFound(w, q)
			return
		}
		h := w.Header() // without these a page has no shared memory
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Embedder-Policy", "require-corp")
		h.Set("Cache-Control", "no-store")
		m.ServeHTTP(w, q)
	})
}

// page is the page that runs programs.
func (b *Browser) page(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	fmt.Fprintf(w, "<!DOCTYPE html>\n<title>thingsmig</title>\n<script type=\"module\">\nconst base = %q;\n%s\n%s</script>\n", b.base, browserScript(""), file("browser_control.js"))
}

// serveEvents waits for events. The page always waits for some: when it goes, it cannot run anything any more.
func (b *Browser) serveEvents(w http.ResponseWriter, q *http.Request) {
	for {
		b.mu.Lock()
		list := b.events
		b.events = nil
		b.mu.Unlock()
		if len(list) > 0 {
			_ = json.NewEncoder(w).Encode(list)
			return
		}
		select {
		case <-b.news:
		case <-b.gone:
			http.Error(w, "closed", http.StatusGone)
			return
		case <-q.Context().Done():
			b.leave(errors.New("the page has gone; it may have had no more memory"))
			return
		}
	}
}
