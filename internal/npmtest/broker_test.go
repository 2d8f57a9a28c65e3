package npmtest

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
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
)

const (
	sensorCount  = 3
	readings     = 150 // of each sensor, half an hour between them
	readingsOnce = 6   // of each sensor, sent before the averages of those before them are there
)

// sensors is a broker with what sends the readings of sensors to it and what receives the averages. These are Mosquitto's
// own clients and stay connected. The program comes to the broker by a relay, which can go away for a while.
type sensors struct {
	relay *relay
	to    []io.WriteCloser // one for each sensor: what is written to it is published line by line
	port  string

	mu       sync.Mutex
	averages []string
	more     chan struct{}
	came     func(n int) // is told how many averages have come
}

// mosquitto finds the programs of Mosquitto.
func mosquitto() (broker, pub, sub string, ok bool) {
	find := func(name string) string {
		for _, name := range []string{name, filepath.Join("/usr/sbin", name)} {
			if path, err := exec.LookPath(name); err == nil {
				return path
			}
		}
		return ""
	}
	broker, pub, sub = find("mosquitto"), find("mosquitto_pub"), find("mosquitto_sub")
	return broker, pub, sub, broker != "" && pub != "" && sub != ""
}

// freePort is a port at which nobody listens, for a program that is to.
func freePort(t *testing.T) string {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	_, port, _ := net.SplitHostPort(l.Addr().String())
	return port
}

// startBroker starts a broker at a port of its own and gives the port.
func startBroker(ctx context.Context, t *testing.T, broker, dir string) string {
	for range 5 {
		port := freePort(t)
		config := filepath.Join(dir, "mosquitto.conf")
		// Nothing is thrown away because much of it waits.
		text := "listener " + port + " 127.0.0.1\nallow_anonymous true\npersistence false\nmax_queued_messages 0\nlog_dest stderr\n"
		if err := os.WriteFile(config, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		cmd := exec.CommandContext(ctx, broker, "-c", config)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		ended := make(chan struct{})
		go func() {
			_ = cmd.Wait()
			close(ended)
		}()
		t.Cleanup(func() {
			_ = cmd.Process.Kill()
			<-ended
		})
		for {
			if c, err := net.Dial("tcp", "127.0.0.1:"+port); err == nil {
				_ = c.Close()
				return port
			}
			select {
			case <-time.After(10 * time.Millisecond):
				continue
			case <-ended: // somebody else was faster to take the port, say
			}
			break
		}
	}
	t.Fatal("the broker does not start")
	return ""
}

func newSensors(ctx context.Context, t *testing.T) *sensors {
	broker, pub, sub, ok := mosquitto()
	if !ok {
		t.Skip("mosquitto is not here, or mosquitto_pub, or mosquitto_sub")
	}
	dir := t.TempDir()
	s := &sensors{more: make(chan struct{}, 1), port: startBroker(ctx, t, broker, dir)}
	start := func(name string, args ...string) (io.WriteCloser, io.Reader) {
		cmd := exec.CommandContext(ctx, name, args...)
		in, err := cmd.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		log, err := os.CreateTemp(dir, filepath.Base(name)) // not a pipe that might fill up
		if err != nil {
			t.Fatal(err)
		}
		cmd.Stderr = log
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() {
			_ = cmd.Process.Kill()
			_ = cmd.Wait()
			_ = log.Close()
			if t.Failed() {
				text, _ := os.ReadFile(log.Name())
				t.Logf("%s: %s", filepath.Base(name), text[max(0, len(text)-1000):])
			}
		})
		return in, out
	}

	at := []string{"-h", "127.0.0.1", "-p", s.port, "-q", "2", "-k", "600"}
	_, out := start(sub, append(at, "-i", "collector", "-c", "-v", "-t", "average/#")...)
	go func() {
		for lines := bufio.NewScanner(out); lines.Scan(); {
			s.mu.Lock()
			s.averages = append(s.averages, lines.Text())
			n, came := len(s.averages), s.came
			s.mu.Unlock()
			if came != nil {
				came(n)
			}
			select {
			case s.more <- struct{}{}:
			default:
			}
		}
	}()
	for id := range sensorCount {
		in, _ := start(pub, append(at, "-i", fmt.Sprintf("sensor%d", id), "-l", "-t", fmt.Sprintf("sensor/s%d", id))...)
		s.to = append(s.to, in)
	}
	s.relay = newRelay(t, "127.0.0.1:"+s.port)
	t.Cleanup(s.relay.close)
	return s
}

// send replays what the sensors send.
func (s *sensors) send(ctx context.Context) error {
	if err := s.wait(ctx, 1); err != nil { // that the program is ready
		return err
	}
	rnd := rand.New(rand.NewPCG(11, 22))
	for n := 1; n <= readings; n++ {
		for id := range sensorCount {
			value := math.Round(1000*(20+5*math.Sin(float64(n)/7+float64(id))+rnd.Float64())) / 1000
			text, err := json.Marshal(map[string]any{"n": n, "time": n * 1800, "value": value})
			if err != nil {
				return err
			}
			if _, err := s.to[id].Write(append(text, '\n')); err != nil {
				return err
			}
		}
		if n%readingsOnce == 0 {
			// What was sent last is under way while more comes.
			if err := s.wait(ctx, 1+(n-readingsOnce)*sensorCount); err != nil {
				return err
			}
		}
	}
	if err := s.wait(ctx, 1+readings*sensorCount); err != nil {
		return err
	}
	_, pub, _, _ := mosquitto()
	if out, err := exec.CommandContext(ctx, pub, "-h", "127.0.0.1", "-p", s.port, "-q", "2", "-t", "control/end", "-m", "{}").CombinedOutput(); err != nil {
		return fmt.Errorf("mosquitto_pub: %w\n%s", err, out)
	}
	return s.wait(ctx, 2+readings*sensorCount)
}

// wait waits until so many messages of the program are there.
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
