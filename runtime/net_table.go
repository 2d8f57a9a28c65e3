package runtime

import (
	"errors"
	"net"
	"sync"
	"syscall"
	"time"
)

// network has the connections and servers of a machine. They belong to the machine and not to a
// realm: a program that is captured and goes on here finds them as they were. Everything about
// them that must come along is in the program's own state (internal/tcp of nodelib), which knows
// them by numbers that are never used twice.
//
// What happens is put into a list by other goroutines, and the program's loop takes it from there.
type network struct {
	mu        sync.Mutex
	conns     map[int64]*netConn
	listeners map[int64]*netListener
	events    []netEvent
	wake      func()
	closed    bool
}

// netEvent is something that has happened to a connection, or to a question of the program.
type netEvent struct {
	id   int64
	what string
	n    int64
	data []byte // of a read
	more any    // status of a write, or an answer
}

// netConn is a connection, or one to be.
type netConn struct {
	conn    net.Conn
	queued  []netWrite    // what is not written yet; guarded by the table, as the next two
	writing bool          // somebody writes it
	ended   bool          // nothing more is written
	mapped  bool          // the server that has accepted it listens to IPv4 and IPv6
	reads   *reading      // what is being read, guarded by the table
	giveUp  func()        // gives up a connection to be
	done    chan struct{} // closed with the connection
}

type netWrite struct {
	number int64
	data   []byte
	end    bool
}

// netListener is a server. What it has accepted waits until the program takes it.
type netListener struct {
	listener net.Listener
	waiting  chan net.Conn
	done     chan struct{}
	mapped   bool // it listens to IPv4 and IPv6
}

func newNetwork(wake func()) *network {
	return &network{conns: map[int64]*netConn{}, listeners: map[int64]*netListener{}, wake: wake}
}

// happened tells the program's loop.
func (t *network) happened(e netEvent) {
	t.mu.Lock()
	if !t.closed {
		t.events = append(t.events, e)
	}
	t.mu.Unlock()
	t.wake()
}

// take gives what has happened since the last time.
func (t *network) take() []netEvent {
	t.mu.Lock()
	defer t.mu.Unlock()
	out := t.events
	t.events = nil
	return out
}

// conn is an entry, if there is a connection, and the connection, which TLS replaces by another.
func (t *network) conn(id int64) (*netConn, net.Conn) {
	t.mu.Lock()
	defer t.mu.Unlock()
	c := t.conns[id]
	if c == nil || c.conn == nil {
		return nil, nil
	}
	return c, c.conn
}

func (t *network) has(id int64) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.conns[id] != nil || t.listeners[id] != nil
}

// add makes an entry for a connection; conn may be nil as long as there is none.
func (t *network) add(id int64, conn net.Conn) *netConn {
	c := &netConn{conn: conn, done: make(chan struct{})}
	t.mu.Lock()
	t.conns[id] = c
	t.mu.Unlock()
	return c
}

// close ends a connection or a server. reset tells the other side that it was lost.
func (t *network) close(id int64, reset bool) {
	t.mu.Lock()
	c, l := t.conns[id], t.listeners[id]
	delete(t.conns, id)
	delete(t.listeners, id)
	var conn net.Conn
	var giveUp func()
	if c != nil {
		conn, giveUp = c.conn, c.giveUp
	}
	t.mu.Unlock()
	if c != nil {
		close(c.done)
		closeConn(conn, giveUp, reset)
	}
	if l != nil {
		l.close()
	}
}

// closeAll ends everything. A program that goes on elsewhere has lost its connections, and the
// other sides must not take that for their regular end.
func (t *network) closeAll(left bool) {
	t.mu.Lock()
	t.closed = true
	conns, listeners := t.conns, t.listeners
	t.conns, t.listeners, t.events = nil, nil, nil
	var ends []func()
	for _, c := range conns {
		conn, giveUp, reset := c.conn, c.giveUp, left && !(c.ended && len(c.queued) == 0)
		ends = append(ends, func() {
			close(c.done)
			closeConn(conn, giveUp, reset)
		})
	}
	t.mu.Unlock()
	for _, l := range listeners {
		l.close()
	}
	for _, end := range ends {
		end()
	}
}

// closeConn ends a connection, or gives one up that is to be.
func closeConn(conn net.Conn, giveUp func(), reset bool) {
	if giveUp != nil {
		giveUp()
	}
	switch {
	case conn == nil:
	case reset:
		resetConn(conn)
		_ = underTLS(conn).Close() // TLS would say that this is the regular end
	default:
		_ = conn.Close()
	}
}

// resetConn makes that closing a connection resets it.
func resetConn(c net.Conn) {
	c = underTLS(c)
	if tcp, ok := c.(*net.TCPConn); ok {
		_ = tcp.SetLinger(0)
	}
}

func (l *netListener) close() {
	close(l.done)
	_ = l.listener.Close()
	l.refuse()
}

// refuse resets the connections that nobody will take any more.
func (l *netListener) refuse() {
	for {
		select {
		case c := <-l.waiting:
			resetConn(c)
			_ = c.Close()
		default:
			return
		}
	}
}

// acceptAll accepts connections, at most so many ahead of the program as fit into waiting.
func (t *network) acceptAll(id int64, l *netListener) {
	for {
		c, err := l.listener.Accept()
		if err != nil {
			var passing net.Error
			if errors.As(err, &passing) && !errors.Is(err, net.ErrClosed) {
				select { // too many open files, say: the next may succeed
				case <-l.done:
					return
				case <-time.After(50 * time.Millisecond):
					continue
				}
			}
			return
		}
		plain(c)
		select {
		case l.waiting <- c:
			select {
			case <-l.done: // perhaps after close has looked for such
				l.refuse()
				return
			default:
			}
			t.happened(netEvent{id: id, what: "connection"})
		case <-l.done:
			resetConn(c)
			_ = c.Close()
			return
		}
	}
}

// plain sets a connection to what the system gives by itself: Node leaves that to its programs.
func plain(c net.Conn) {
	if tcp, ok := c.(*net.TCPConn); ok {
		_ = tcp.SetNoDelay(false)
		_ = tcp.SetKeepAlive(false)
	}
}

// accepted gives a connection that was accepted the number id.
func (t *network) accepted(server, id int64) bool {
	t.mu.Lock()
	l := t.listeners[server]
	t.mu.Unlock()
	if l == nil {
		return false
	}
	select {
	case c := <-l.waiting:
		t.add(id, c).mapped = l.mapped
		return true
	default:
		return false
	}
}

// maxRead is how much is read at a time, as in Node.
const maxRead = 64 << 10

var readBuffers = sync.Pool{New: func() any { b := make([]byte, maxRead); return &b }}

// reading is a read that is under way.
type reading struct {
	taken bool // somebody else wants what it reads
	data  []byte
	done  chan struct{}
}

// read reads once.
func (t *network) read(id int64) {
	c, conn := t.conn(id)
	if c == nil {
		return // the program will hear that the connection is lost
	}
	now := &reading{done: make(chan struct{})}
	t.mu.Lock()
	c.reads = now
	t.mu.Unlock()
	go func() {
		buf := readBuffers.Get().(*[]byte)
		n, err := conn.Read(*buf)
		e := netEvent{id: id, what: "read", n: int64(n)}
		if n > 0 {
			e.data = append([]byte(nil), (*buf)[:n]...)
		} else {
			e.n = uvError(err)
		}
		readBuffers.Put(buf)
		t.mu.Lock()
		now.data = e.data
		taken := now.taken
		close(now.done)
		if c.reads == now {
			c.reads = nil
		}
		t.mu.Unlock()
		if taken {
			return
		}
		select {
		case <-c.done:
		default:
			t.happened(e)
		}
	}()
}

// endRead ends a read that is under way and gives what it has read.
func (t *network) endRead(c *netConn) []byte {
	t.mu.Lock()
	now := c.reads
	if now != nil {
		now.taken = true
	}
	conn := c.conn
	t.mu.Unlock()
	if now == nil {
		return nil
	}
	_ = conn.SetReadDeadline(time.Unix(1, 0))
	<-now.done
	_ = conn.SetReadDeadline(time.Time{})
	return now.data
}

// write writes data: at once if the system takes it, which it reports.
func (t *network) write(id, number int64, data []byte) (done bool, err error) {
	c, conn := t.conn(id)
	if c == nil {
		// Lost on the way here; the program hears of it by itself. Its write fails like others then.
		t.happened(netEvent{id: id, what: "write", n: number, more: int64(uvConnReset)})
		return false, nil
	}
	t.mu.Lock()
	waiting := c.writing
	t.mu.Unlock()
	if !waiting {
		n, err := tryWrite(conn, data)
		if err != nil || n == len(data) {
			return true, err
		}
		data = data[n:]
	}
	t.queue(id, c, netWrite{number: number, data: append([]byte(nil), data...)})
	return false, nil
}

// shutdown ends what is written.
func (t *network) shutdown(id, number int64) error {
	c, _ := t.conn(id)
	if c == nil {
		return syscall.ENOTCONN
	}
	t.queue(id, c, netWrite{number: number, end: true})
	return nil
}

// queue has a write done behind those before it.
func (t *network) queue(id int64, c *netConn, w netWrite) {
	t.mu.Lock()
	defer t.mu.Unlock()
	c.queued = append(c.queued, w)
	if w.end {
		c.ended = true
	}
	if !c.writing {
		c.writing = true
		go t.writeAll(id, c)
	}
}

func (t *network) writeAll(id int64, c *netConn) {
	for {
		t.mu.Lock()
		if len(c.queued) == 0 {
			c.writing = false
			t.mu.Unlock()
			return
		}
		w, conn := c.queued[0], c.conn
		t.mu.Unlock()
		var err error
		if w.end {
			err = closeWrite(conn)
		} else {
			_, err = conn.Write(w.data)
		}
		t.mu.Lock()
		c.queued = c.queued[1:]
		t.mu.Unlock()
		select {
		case <-c.done:
			return
		default:
		}
		e := netEvent{id: id, what: "write", n: w.number, more: int64(0)}
		if err != nil {
			e.more = uvError(err)
		}
		t.happened(e)
	}
}

// closeWrite tells the other side that no more comes.
func closeWrite(c net.Conn) error {
	if half, ok := c.(interface{ CloseWrite() error }); ok {
		return half.CloseWrite()
	}
	return c.Close()
}

// address is a side of a connection or of a server: address, family and port.
func (t *network) address(id int64, peer bool) []any {
	t.mu.Lock()
	l := t.listeners[id]
	t.mu.Unlock()
	c, conn := t.conn(id)
	var a net.Addr
	switch {
	case l != nil && !peer:
		a = l.listener.Addr()
	case c == nil:
		return nil
	case peer:
		a = conn.RemoteAddr()
	default:
		a = conn.LocalAddr()
	}
	tcp, ok := a.(*net.TCPAddr)
	if !ok {
		return nil
	}
	family, ip := "IPv6", tcp.IP.String()
	if tcp.IP.To4() != nil {
		family = "IPv4"
		if c != nil && c.mapped {
			family, ip = "IPv6", "::ffff:"+ip
		}
	}
	if tcp.Zone != "" {
		ip += "%" + tcp.Zone
	}
	return []any{ip, family, int64(tcp.Port)}
}

// option sets an option of a connection.
func (t *network) option(id int64, name string, value int) error {
	c, conn := t.conn(id)
	if c == nil {
		return nil // it is lost, as the program will hear
	}
	tcp, ok := underTLS(conn).(*net.TCPConn)
	if !ok {
		return nil
	}
	switch name {
	case "noDelay":
		return tcp.SetNoDelay(value != 0)
	case "keepAlive":
		return tcp.SetKeepAliveConfig(net.KeepAliveConfig{Enable: value != 0, Idle: time.Duration(value) * time.Second,
			Interval: time.Second, Count: 10})
	}
	return syscall.EINVAL
}

// underTLS is the connection that another one goes over.
func underTLS(c net.Conn) net.Conn {
	for {
		under, ok := c.(interface{ NetConn() net.Conn })
		if !ok {
			return c
		}
		c = under.NetConn()
	}
}
