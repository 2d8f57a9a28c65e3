package runtime

import (
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/hex"
	"encoding/pem"
	"errors"
	"io"
	"net"
	"os"
	"strings"
	"time"

	"github.com/dop251/goja"
)

// tlsOptions are those of one connection.
type tlsOptions struct {
	key, cert, ca          string
	minVersion, maxVersion string
	servername             string
	alpn                   []string
	isServer, requestCert  bool
	contexts               map[string]*tlsOptions // of a server, by name
}

var tlsVersions = map[string]uint16{"TLSv1": tls.VersionTLS10, "TLSv1.1": tls.VersionTLS11, "TLSv1.2": tls.VersionTLS12, "TLSv1.3": tls.VersionTLS13}

// tlsFunctions are what the module tls asks of the host.
func (r *realm) tlsFunctions(def func(string, func(c goja.FunctionCall) goja.Value)) {
	// secure(number, number of the request, options): the answer is an event of the kind "secure".
	def("secure", func(c goja.FunctionCall) goja.Value {
		id, number := c.Argument(0).ToInteger(), c.Argument(1).ToInteger()
		o := r.tlsOptions(c.Argument(2))
		t := r.m.network()
		config, err := o.config()
		if err != nil {
			t.happened(secureFailed(id, number, err))
			return goja.Undefined()
		}
		t.secure(id, number, config, o)
		return goja.Undefined()
	})
	def("checkSecure", func(c goja.FunctionCall) goja.Value {
		if _, err := r.tlsOptions(c.Argument(0)).config(); err != nil {
			panic(r.rt.NewGoError(err))
		}
		return goja.Undefined()
	})
	def("ciphers", func(goja.FunctionCall) goja.Value {
		var list []any
		for _, s := range tls.CipherSuites() {
			list = append(list, strings.ToLower(s.Name))
		}
		return r.list(list)
	})
	def("rootCertificates", func(goja.FunctionCall) goja.Value {
		list := []any{}
		for _, path := range []string{"/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem"} {
			data, err := os.ReadFile(path)
			if err != nil {
				continue
			}
			for b, rest := pem.Decode(data); b != nil; b, rest = pem.Decode(rest) {
				list = append(list, strings.TrimSpace(string(pem.EncodeToMemory(b))))
			}
			break
		}
		return r.list(list)
	})
	def("trustsAll", func(goja.FunctionCall) goja.Value {
		const name = "NODE_TLS_REJECT_UNAUTHORIZED"
		return r.rt.ToValue(os.Getenv(name) == "0" && r.m.opts.Permissions.Has(PermitEnv, name))
	})
	def("canonicalIP", func(c goja.FunctionCall) goja.Value {
		if ip := net.ParseIP(c.Argument(0).String()); ip != nil {
			return r.rt.ToValue(ip.String())
		}
		return goja.Undefined()
	})
}

func (r *realm) tlsOptions(v goja.Value) *tlsOptions {
	o := v.ToObject(r.rt)
	text := func(name string) string {
		if v := o.Get(name); v != nil && !goja.IsUndefined(v) {
			return v.String()
		}
		return ""
	}
	flag := func(name string) bool {
		v := o.Get(name)
		return v != nil && v.ToBoolean()
	}
	out := &tlsOptions{key: text("key"), cert: text("cert"), ca: text("ca"), minVersion: text("minVersion"), maxVersion: text("maxVersion"),
		servername: text("servername"), isServer: flag("isServer"), requestCert: flag("requestCert")}
	each := func(name string, f func(v goja.Value)) {
		list, ok := o.Get(name).(*goja.Object)
		if !ok {
			return
		}
		for i := range int(list.Get("length").ToInteger()) {
			f(list.Get(itoa(i)))
		}
	}
	each("alpn", func(v goja.Value) { out.alpn = append(out.alpn, v.String()) })
	each("contexts", func(v goja.Value) {
		if out.contexts == nil {
			out.contexts = map[string]*tlsOptions{}
		}
		pair := v.ToObject(r.rt)
		out.contexts[strings.ToLower(pair.Get("0").String())] = r.tlsOptions(pair.Get("1"))
	})
	return out
}

func (o *tlsOptions) config() (*tls.Config, error) {
	// What is wrong with the other side's certificate the program learns, and it decides.
	c := &tls.Config{InsecureSkipVerify: true, ServerName: o.servername, NextProtos: o.alpn, MinVersion: tlsVersions[o.minVersion], MaxVersion: tlsVersions[o.maxVersion]}
	if o.cert != "" && o.key != "" {
		pair, err := tls.X509KeyPair([]byte(o.cert), []byte(o.key))
		if err != nil {
			return nil, err
		}
		c.Certificates = []tls.Certificate{pair}
	}
	if o.requestCert {
		c.ClientAuth = tls.RequestClientCert
	}
	if len(o.contexts) > 0 {
		c.GetConfigForClient = func(hello *tls.ClientHelloInfo) (*tls.Config, error) {
			name := strings.ToLower(hello.ServerName)
			other := o.contexts[name]
			if _, rest, ok := strings.Cut(name, "."); ok && other == nil {
				other = o.contexts["*."+rest]
			}
			if other == nil {
				return nil, nil
			}
			named := *other
			named.isServer, named.requestCert, named.alpn, named.contexts = true, o.requestCert, o.alpn, nil
			return named.config()
		}
	}
	return c, nil
}

func secureFailed(id, number int64, err error) netEvent {
	code, message := tlsFailure(err)
	return netEvent{id: id, what: "secure", n: number, more: func(r *realm) goja.Value {
		o := r.rt.NewObject()
		_ = o.Set("code", code)
		_ = o.Set("message", message)
		return o
	}}
}

// tlsFailure is the code and text of a handshake that has failed.
func tlsFailure(err error) (code, message string) {
	var header tls.RecordHeaderError
	var alert tls.AlertError
	switch n := uvError(err); {
	case errors.As(err, &header):
		return "ERR_SSL_WRONG_VERSION_NUMBER", "error:0A00010B:SSL routines:ssl3_get_record:wrong version number"
	case errors.As(err, &alert):
		return "ERR_SSL_" + strings.ToUpper(strings.ReplaceAll(strings.TrimPrefix(alert.Error(), "tls: "), " ", "_")), err.Error()
	case n == uvEOF, n == uvConnReset, n == uvCanceled:
		return "ECONNRESET", "Client network socket disconnected before secure TLS connection was established"
	case n == uvUnknown:
		return "EPROTO", err.Error()
	}
	return "EPROTO", err.Error()
}

// secure puts TLS over a connection. A read that is under way is ended first; what it has read
// belongs to the handshake.
func (t *network) secure(id, number int64, config *tls.Config, o *tlsOptions) {
	c, under := t.conn(id)
	if c == nil {
		t.happened(secureFailed(id, number, io.EOF))
		return
	}
	go func() {
		early := t.endRead(c)
		if len(early) > 0 {
			under = &readAhead{Conn: under, early: early}
		}
		var conn *tls.Conn
		if o.isServer {
			conn = tls.Server(under, config)
		} else {
			conn = tls.Client(under, config)
		}
		err := conn.Handshake()
		select {
		case <-c.done:
			return
		default:
		}
		if err != nil {
			t.happened(secureFailed(id, number, err))
			return
		}
		t.mu.Lock()
		c.conn = conn
		t.mu.Unlock()
		state := conn.ConnectionState()
		refused := verify(state, o)
		t.happened(netEvent{id: id, what: "secure", n: number, more: func(r *realm) goja.Value { return r.session(state, refused) }})
	}()
}

// readAhead is a connection of which something was read before.
type readAhead struct {
	net.Conn
	early []byte
}

func (c *readAhead) Read(p []byte) (int, error) {
	if len(c.early) > 0 {
		n := copy(p, c.early)
		c.early = c.early[n:]
		return n, nil
	}
	return c.Conn.Read(p)
}

// NetConn is the connection under it.
func (c *readAhead) NetConn() net.Conn { return c.Conn }

// verify says what is wrong with the certificate of the other side: a code and a text of OpenSSL.
func verify(s tls.ConnectionState, o *tlsOptions) []string {
	if len(s.PeerCertificates) == 0 {
		if o.isServer && !o.requestCert {
			return nil
		}
		return []string{"UNABLE_TO_GET_ISSUER_CERT", "unable to get issuer certificate"}
	}
	leaf := s.PeerCertificates[0]
	opts := x509.VerifyOptions{Intermediates: x509.NewCertPool(), KeyUsages: []x509.ExtKeyUsage{x509.ExtKeyUsageAny}}
	for _, c := range s.PeerCertificates[1:] {
		opts.Intermediates.AddCert(c)
	}
	if o.ca != "" {
		opts.Roots = x509.NewCertPool()
		opts.Roots.AppendCertsFromPEM([]byte(o.ca))
	}
	_, err := leaf.Verify(opts)
	if err == nil {
		return nil
	}
	var invalid x509.CertificateInvalidError
	switch {
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired && time.Now().Before(leaf.NotBefore):
		return []string{"CERT_NOT_YET_VALID", "certificate is not yet valid"}
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired:
		return []string{"CERT_HAS_EXPIRED", "certificate has expired"}
	case leaf.CheckSignatureFrom(leaf) == nil || string(leaf.RawIssuer) == string(leaf.RawSubject):
		return []string{"DEPTH_ZERO_SELF_SIGNED_CERT", "self-signed certificate"}
	}
	last := s.PeerCertificates[len(s.PeerCertificates)-1]
	if len(s.PeerCertificates) > 1 && string(last.RawIssuer) == string(last.RawSubject) {
		return []string{"SELF_SIGNED_CERT_IN_CHAIN", "self-signed certificate in certificate chain"}
	}
	return []string{"UNABLE_TO_VERIFY_LEAF_SIGNATURE", "unable to verify the first certificate"}
}

// session describes a connection that is secure.
func (r *realm) session(s tls.ConnectionState, refused []string) goja.Value {
	o := r.rt.NewObject()
	set := func(name string, v any) { _ = o.Set(name, v) }
	for name, v := range tlsVersions {
		if v == s.Version {
			set("protocol", name)
		}
	}
	set("cipher", tls.CipherSuiteName(s.CipherSuite))
	set("alpn", s.NegotiatedProtocol)
	set("servername", s.ServerName)
	if refused != nil {
		set("unauthorized", r.rt.NewArray(anyStrings(refused)...))
	}
	if len(s.PeerCertificates) > 0 {
		set("peer", r.certificate(s.PeerCertificates[0]))
	}
	return o
}

func (r *realm) certificate(c *x509.Certificate) goja.Value {
	o := r.rt.NewObject()
	name := func(n pkix.Name) goja.Value {
		p := r.rt.NewObject()
		for _, f := range []struct {
			key    string
			values []string
		}{{"C", n.Country}, {"ST", n.Province}, {"L", n.Locality}, {"O", n.Organization}, {"OU", n.OrganizationalUnit}} {
			switch len(f.values) {
			case 0:
			case 1:
				_ = p.Set(f.key, f.values[0])
			default:
				_ = p.Set(f.key, r.rt.NewArray(anyStrings(f.values)...))
			}
		}
		if n.CommonName != "" {
			_ = p.Set("CN", n.CommonName)
		}
		return p
	}
	_ = o.Set("subject", name(c.Subject))
	_ = o.Set("issuer", name(c.Issuer))
	var alt []string
	for _, n := range c.DNSNames {
		alt = append(alt, "DNS:"+n)
	}
	for _, ip := range c.IPAddresses {
		alt = append(alt, "IP Address:"+ip.String())
	}
	for _, u := range c.URIs {
		alt = append(alt, "URI:"+u.String())
	}
	if len(alt) > 0 {
		_ = o.Set("subjectaltname", strings.Join(alt, ", "))
	}
	_ = o.Set("ca", c.IsCA)
	const date = "Jan _2 15:04:05 2006 GMT"
	_ = o.Set("valid_from", c.NotBefore.UTC().Format(date))
	_ = o.Set("valid_to", c.NotAfter.UTC().Format(date))
	colons := func(sum []byte) string {
		var parts []string
		for _, b := range sum {
			parts = append(parts, strings.ToUpper(hex.EncodeToString([]byte{b})))
		}
		return strings.Join(parts, ":")
	}
	s1, s256, s512 := sha1.Sum(c.Raw), sha256.Sum256(c.Raw), sha512.Sum512(c.Raw)
	_ = o.Set("fingerprint", colons(s1[:]))
	_ = o.Set("fingerprint256", colons(s256[:]))
	_ = o.Set("fingerprint512", colons(s512[:]))
	_ = o.Set("serialNumber", strings.ToUpper(hex.EncodeToString(c.SerialNumber.Bytes())))
	_ = o.Set("raw", r.rt.NewArrayBuffer(append([]byte(nil), c.Raw...)))
	return o
}
