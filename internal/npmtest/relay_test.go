package npmtest

import (
	"io"
	"net"
	"sync"
	"testing"
	"time"
)

// relay passes connections on to a server.
type relay struct {
	to   string
	addr string

	mu       sync.Mutex
	listener net.Listener
	conns    map[net.Conn]bool
	accepted int
}

func newRelay(t *testing.T, to string) *relay {
	r := &relay{to: to, addr: "127.0.0.1:0", conns: map[net.Conn]bool{}}
	if err := r.open(); err != nil {
		t.Fatal(err)
	}
	return r
}

// open listens. That it listens again can fail for a moment, when its port is that of somebody's outgoing connection.
func (r *relay) open() error {
	l, err := net.Listen("tcp", r.addr)
	for tries := 0; err != nil && tries < 100; tries++ {
		time.Sleep(100 * time.Millisecond)
		l, err = net.Listen("tcp", r.addr)
	}
	if err != nil {
		return err
	}
	r.mu.Lock()
	r.listener, r.addr = l, l.Addr().String()
	r.mu.Unlock()
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go r.serve(c)
		}
	}()
	return nil
}

func (r *relay) serve(c net.Conn) {
	d, err := net.Dial("tcp", r.to)
	if err != nil {
		_ = c.Close()
		return
	}
	r.mu.Lock()
	r.accepted++
	r.conns[c], r.conns[d] = true, true
	r.mu.Unlock()
	var both sync.WaitGroup
	pass := func(to, from net.Conn) {
		_, _ = io.Copy(to, from)
		_ = to.Close()
	}
	both.Go(func() { pass(c, d) })
	pass(d, c)
	both.Wait()
	r.mu.Lock()
	delete(r.conns, c)
	delete(r.conns, d)
	r.mu.Unlock()
}

// close goes away, with all connections.
func (r *relay) close() {
	r.mu.Lock()
	defer r.mu.Unlock()
	_ = r.listener.Close()
	for c := range r.conns {
		_ = c.Close()
	}
}

func (r *relay) port() string {
	_, port, _ := net.SplitHostPort(r.addr)
	return port
}

// connections is how many there have been.
func (r *relay) connections() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.accepted
}
