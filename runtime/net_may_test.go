package runtime

import "testing"

// TestPermittedAddresses: a connection goes to an address, and is permitted by the name that was looked up for it.
func TestPermittedAddresses(t *testing.T) {
	p := &Permissions{}
	p.Allow(PermitNet, "db.example:5432", "web.example", "10.9.9.9:80")
	p.Deny(PermitNet, "10.0.0.3")
	m := New(Options{Permissions: p})
	for host, want := range map[string]bool{
		"db.example": true, "DB.example.": true, "web.example": true, "other.example": false, "10.9.9.9": true, "10.0.0.3": false,
	} {
		if (p.Lookup(host) == nil) != want {
			t.Errorf("lookup of %s: %v", host, !want)
		}
	}
	m.resolved.mayBe("db.example")
	m.resolved.mayBe("web.example")
	m.resolvedTo("db.example", []string{"10.0.0.1", "fd00::1"})
	m.resolvedTo("web.example", []string{"10.0.0.2", "10.0.0.3"})
	m.resolvedTo("other.example", []string{"10.0.0.4"}) // nobody has asked for it
	for _, c := range []struct {
		address string
		port    int
		want    bool
	}{
		{"10.0.0.1", 5432, true}, {"fd00:0::1", 5432, true}, {"10.0.0.1", 22, false}, {"10.0.0.2", 22, true}, {"10.0.0.3", 80, false}, {"10.0.0.4", 80, false}, {"10.0.0.5", 80, false},
	} {
		if m.resolved.permits(p, c.address, c.port) != c.want {
			t.Errorf("%s port %d: %v", c.address, c.port, !c.want)
		}
	}
	everything := &Permissions{}
	everything.AllowAll()
	everything.Deny(PermitNet, "db.example")
	if everything.Lookup("db.example") == nil || everything.Lookup("web.example") != nil {
		t.Error("what is denied, and only that, is not to be looked up")
	}
}
