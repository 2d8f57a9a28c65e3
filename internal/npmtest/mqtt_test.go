package npmtest

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math"
	"math/rand/v2"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	mqtt "github.com/mochi-mqtt/server/v2"
	"github.com/mochi-mqtt/server/v2/hooks/auth"
	"github.com/mochi-mqtt/server/v2/listeners"
	"github.com/mochi-mqtt/server/v2/packets"

	"thingsmig/instrument"
	"thingsmig/internal/testtext"
	"thingsmig/runtime"
	"thingsmig/snapshot"
)

// A broker, what sends the readings of sensors to it, and what receives the averages. Programs come
// to it by a relay, which can go away for a while.
type sensors struct {
	broker *mqtt.Server
	relay  *relay

	mu       sync.Mutex
	averages []string
	move     func() // takes the program away from its machine, if it is to move
	arrive   func() // lets it go on
	more     chan struct{}
}

const (
	sensorCount  = 3
	readings     = 150 // of each sensor, half an hour between them
	readingsOnce = 4   // sent before the averages of those before are there
)

func newSensors(t *testing.T) *sensors {
	s := &sensors{more: make(chan struct{}, 1)}
	s.broker = mqtt.New(&mqtt.Options{InlineClient: true, Logger: slog.New(slog.NewTextHandler(io.Discard, nil))})
	if err := s.broker.AddHook(new(auth.AllowHook), nil); err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	if err := s.broker.AddListener(listeners.NewNet("tests", l)); err != nil {
		t.Fatal(err)
	}
	if err := s.broker.Subscribe("average/#", 1, func(_ *mqtt.Client, _ packets.Subscription, p packets.Packet) {
		s.mu.Lock()
		s.averages = append(s.averages, p.TopicName+" "+string(p.Payload))
		s.mu.Unlock()
		select {
		case s.more <- struct{}{}:
		default:
		}
	}); err != nil {
		t.Fatal(err)
	}
	go func() { _ = s.broker.Serve() }()
	s.relay = newRelay(t, l.Addr().String())
	t.Cleanup(func() {
		s.relay.close()
		_ = s.broker.Close()
	})
	return s
}

// send replays what the sensors send, and never waits for more than it may.
func (s *sensors) send(ctx context.Context) error {
	if err := s.wait(ctx, 1); err != nil { // that the program is ready
		return err
	}
	rnd := rand.New(rand.NewPCG(11, 22))
	away := false
	for n := 1; n <= readings; n++ {
		// The handshakes of what was sent before are under way, and what comes next waits in the broker. (To send while a
		// session is taken over by another connection this broker does not stand: messages get lost or come twice, with Node, too.)
		if s.move != nil && n%readingsOnce == 1 && n/readingsOnce%3 != 0 {
			away = true
			s.move()
			if err := s.offline(ctx); err != nil {
				return err
			}
		}
		for id := range sensorCount {
			value := math.Round(1000*(20+5*math.Sin(float64(n)/7+float64(id))+rnd.Float64())) / 1000
			text, err := json.Marshal(map[string]any{"n": n, "time": n * 1800, "value": value})
			if err != nil {
				return err
			}
			if err := s.broker.Publish(fmt.Sprintf("sensor/s%d", id), text, false, 2); err != nil {
				return err
			}
		}
		if away && (n%readingsOnce == 0 || n == readings) {
			away = false
			s.arrive()
		}
		if n%readingsOnce == 0 {
			if err := s.wait(ctx, 1+n*sensorCount); err != nil {
				return err
			}
		}
	}
	if err := s.wait(ctx, 1+readings*sensorCount); err != nil {
		return err
	}
	return s.broker.Publish("control/end", []byte("{}"), false, 2)
}

// offline waits until the broker has noticed that the program is gone.
func (s *sensors) offline(ctx context.Context) error {
	for _, id := range []string{"averages", "results"} {
		for {
			if c, ok := s.broker.Clients.Get(id); !ok || c.Closed() {
				break
			}
			select {
			case <-time.After(time.Millisecond):
			case <-ctx.Done():
				return ctx.Err()
			}
		}
	}
	return nil
}

// wait waits until so many averages are there.
func (s *sensors) wait(ctx context.Context, n int) error {
	for {
		s.mu.Lock()
		have := len(s.averages)
		s.mu.Unlock()
		if have >= n {
			return nil
		}
		select {
		case <-s.more:
		case <-ctx.Done():
			return fmt.Errorf("%d of %d averages came: %w", have, n, ctx.Err())
		}
	}
}

// received are the averages, in the order of each topic.
func (s *sensors) received() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	lines := slices.Clone(s.averages)
	slices.SortStableFunc(lines, func(a, b string) int {
		a, _, _ = strings.Cut(a, " ")
		b, _, _ = strings.Cut(b, " ")
		return strings.Compare(a, b)
	})
	return strings.Join(lines, "\n") + "\n"
}

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

func (r *relay) open() error {
	l, err := net.Listen("tcp", r.addr)
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

// TestMQTT: the averages that a program makes with the mqtt client from npm are those of Node's undisturbed run, each
// of them once, though it goes to another machine many times and the broker is away after some of these moves.
func TestMQTT(t *testing.T) {
	if testing.Short() {
		t.Skip("-short")
	}
	npm, err := exec.LookPath("npm")
	if err != nil {
		t.Skip("npm is not here: programs from npm are not tested")
	}
	program := "../../testdata/npm-net/mqtt"
	dir, err := install(t.Context(), npm, program)
	if errors.Is(err, errUnreachable) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	defer cancel()
	p, err := instrument.Compile(ctx, filepath.Join(dir, "main.js"), instrument.Options{})
	if err != nil {
		t.Fatal(err)
	}

	// What an undisturbed run gives: Node's, where there is one.
	want, err := os.ReadFile(filepath.Join(program, "main.out"))
	if err != nil && os.Getenv("NPMTEST_UPDATE") == "" {
		t.Fatal(err)
	}
	s := newSensors(t)
	sent := make(chan error, 1)
	go func() { sent <- s.send(ctx) }()
	if out := runNode(ctx, t, p.Source, s.relay.port()); out != nil {
		if err := <-sent; err != nil {
			t.Fatal(err)
		}
		undisturbed := string(out) + s.received()
		if os.Getenv("NPMTEST_UPDATE") != "" {
			if err := os.WriteFile(filepath.Join(program, "main.out"), []byte(undisturbed), 0o644); err != nil {
				t.Fatal(err)
			}
			want = []byte(undisturbed)
		}
		if undisturbed != string(want) {
			t.Fatalf("Node's run is not the recorded one: %s", testtext.Diff(undisturbed, string(want)))
		}
	}

	for _, run := range []struct {
		name string
		hops bool
	}{{"stays", false}, {"moves", true}} {
		t.Run(run.name, func(t *testing.T) {
			s := newSensors(t)
			var out bytes.Buffer
			opts := runtime.Options{Stdout: &out, Stderr: &out, Args: []string{s.relay.port()}}
			stopped, resume := make(chan struct{}), make(chan struct{})
			var mu sync.Mutex
			var now *runtime.Machine
			machine := func() *runtime.Machine {
				mu.Lock()
				defer mu.Unlock()
				now = runtime.New(opts)
				return now
			}
			if run.hops {
				s.move = func() {
					mu.Lock()
					now.RequestSnapshot()
					mu.Unlock()
					<-stopped
				}
				s.arrive = func() { resume <- struct{}{} }
			}
			sent := make(chan error, 1)
			go func() { sent <- s.send(ctx) }()
			hops, away := 0, 0
			res, err := machine().Run(ctx, p)
			for err == nil && res.Stopped {
				hops++
				var text bytes.Buffer
				if err := snapshot.Write(&text, res.Snapshot); err != nil {
					t.Fatal(err)
				}
				doc, err2 := snapshot.Read(&text)
				if err2 != nil {
					t.Fatal(err2)
				}
				stopped <- struct{}{}
				<-resume
				if hops%6 == 0 { // the broker is not there when the program arrives
					away++
					s.relay.close()
					back := time.AfterFunc(100*time.Millisecond, func() {
						if err := s.relay.open(); err != nil {
							t.Error(err)
						}
					})
					defer back.Stop()
				}
				res, err = machine().Resume(ctx, doc)
			}
			if err != nil || res.Uncaught != nil {
				t.Fatalf("after %d hops: %v, %v, the replay: %v\n%s", hops, err, res.Uncaught, <-sent, out.String())
			}
			if err := <-sent; err != nil {
				t.Fatal(err)
			}
			if got := out.String() + s.received(); got != string(want) {
				t.Errorf("after %d hops: %s", hops, testtext.Diff(got, string(want)))
			}
			if run.hops && (hops < wantHops || s.relay.accepted < hops/2) {
				t.Errorf("%d hops, %d connections", hops, s.relay.accepted)
			}
			t.Logf("%d hops, %d connections, the broker was away %d times", hops, s.relay.accepted, away)
		})
	}
}
