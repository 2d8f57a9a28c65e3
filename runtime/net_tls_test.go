package runtime

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	crand "crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/json"
	"encoding/pem"
	"math/big"
	"math/rand/v2"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"thingsmig/instrument"
	"thingsmig/internal/testtext"
)

// selfSigned makes a key and a certificate in PEM.
func selfSigned(t *testing.T) (key, cert string) {
	t.Helper()
	private, err := ecdsa.GenerateKey(elliptic.P256(), crand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	now := time.Now()
	template := &x509.Certificate{
		SerialNumber: big.NewInt(now.UnixNano()), Subject: pkix.Name{Organization: []string{"Test"}, CommonName: "localhost"},
		NotBefore: now.Add(-time.Hour), NotAfter: now.Add(24 * time.Hour), IsCA: true, BasicConstraintsValid: true,
		DNSNames: []string{"localhost", "*.example.test"}, IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1).To4()},
	}
	der, err := x509.CreateCertificate(crand.Reader, template, template, &private.PublicKey, private)
	if err != nil {
		t.Fatal(err)
	}
	text, err := x509.MarshalPKCS8PrivateKey(private)
	if err != nil {
		t.Fatal(err)
	}
	key = string(pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: text}))
	return key, string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}))
}

// TestTLS: a program that talks over TLS prints what it does in Node, also when it is moved at random polls and loses its
// connections each time.
func TestTLS(t *testing.T) {
	key, cert := selfSigned(t)
	body, err := os.ReadFile("testdata/tls/program.js")
	if err != nil {
		t.Fatal(err)
	}
	golden, err := os.ReadFile("testdata/tls/program.out")
	if err != nil {
		t.Fatal(err)
	}
	want := string(golden)
	quoted, err := json.Marshal([]string{key, cert})
	if err != nil {
		t.Fatal(err)
	}
	source := "const [key, cert] = " + string(quoted) + ";\n" + string(body)

	if node, err := exec.LookPath("node"); err == nil {
		file := filepath.Join(t.TempDir(), "program.js")
		if err := os.WriteFile(file, []byte(source), 0o600); err != nil {
			t.Fatal(err)
		}
		out, err := exec.CommandContext(t.Context(), node, file).Output()
		if err != nil || string(out) != want {
			t.Fatalf("Node does something else: %v %s", err, testtext.Diff(string(out), want))
		}
	}

	p, err := instrument.Compile(t.Context(), "program.js", instrument.Options{Source: []byte(source)})
	if err != nil {
		t.Fatal(err)
	}
	cache := &mapCache{entries: map[string][]byte{}}
	var out bytes.Buffer
	res, err := New(Options{Stdout: &out, Stderr: &out, CountPolls: true, Cache: cache}).Run(context.Background(), p)
	if err != nil || out.String() != want {
		t.Fatalf("it prints something else: %v %v %s", err, res.Uncaught, testtext.Diff(out.String(), want))
	}
	rng := rand.New(rand.NewPCG(3, 4))
	const hops = 20
	got, n, err := hopRun(t, p, hopping{next: func() int64 { return 1 + rng.Int64N(2*res.Polls/hops) }, most: hops, check: 1000, cache: cache, realTime: true})
	if err != nil || got != want {
		t.Fatalf("after %d hops: %v %s", n, err, testtext.Diff(got, want))
	}
	t.Logf("%d polls, %d hops", res.Polls, n)
	if n < hops/2 {
		t.Errorf("%d hops only", n)
	}
}
