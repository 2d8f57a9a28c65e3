package weburl

import (
	"bufio"
	"encoding/json"
	"os"
	"strconv"
	"testing"
)

// TestAsNode compares with what Node 20 does with many URLs, and with values for parts of them:
// testdata/table.json was made by testdata/table.js. URL_TABLE names another table.
func TestAsNode(t *testing.T) {
	path := "testdata/table.json"
	if p := os.Getenv("URL_TABLE"); p != "" {
		path = p
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	n := 0
	for lines.Scan() {
		var c struct {
			Input string
			Base  *string
			Fails bool
			Is    []string
			Set   [][]string
		}
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		n++
		var base *URL
		ok := true
		about := strconv.Quote(c.Input)
		if c.Base != nil {
			base, ok = Parse(*c.Base, nil)
			about += " " + *c.Base
		}
		var u *URL
		if ok {
			u, ok = Parse(c.Input, base)
		}
		if ok == c.Fails {
			t.Errorf("%s: it is %v that this is a URL, Node has %q", about, ok, c.Is)
			continue
		}
		if !ok {
			continue
		}
		same(t, about, u, c.Is)
		for _, set := range c.Set {
			next := *u
			about += "\n\t" + set[0] + " = " + strconv.Quote(set[1])
			if next.Set(partNames[set[0]], set[1]) {
				u = &next
			}
			same(t, about, u, set[2:])
		}
	}
	if lines.Err() != nil || n < 1000 {
		t.Fatal(lines.Err(), n)
	}
}

var partNames = map[string]Part{
	"protocol": Protocol, "host": Host, "hostname": Hostname, "port": Port, "username": Username, "password": Password,
	"pathname": Pathname, "search": Search, "hash": Hash, "href": Href,
}

// same compares what the getters of class URL make of the text and its components.
func same(t *testing.T, about string, u *URL, want []string) {
	t.Helper()
	href, c := u.Text()
	cut := func(from, to int) string {
		if from >= to {
			return ""
		}
		return href[from:to]
	}
	start := c.HostStart
	if start < len(href) && href[start] == '@' {
		start++
	}
	host, port := "", ""
	if start != c.HostEnd {
		host = cut(start, c.PathnameStart)
	}
	if c.Port != None {
		port = strconv.Itoa(c.Port)
	}
	place := func(n int) int {
		if n == None {
			return len(href)
		}
		return n
	}
	hash := place(c.HashStart)
	search := min(place(c.SearchStart), hash)
	got := []string{href, cut(0, c.ProtocolEnd), cut(c.ProtocolEnd+2, c.UsernameEnd), cut(c.UsernameEnd+1, c.HostStart), host,
		cut(start, c.HostEnd), port, cut(c.PathnameStart, search), cut(search, hash), cut(hash, len(href))}
	for i := range got {
		if i >= 8 && len(got[i]) == 1 {
			got[i] = "" // a bare ? or #
		}
		if got[i] != want[i] {
			t.Errorf("%s\n got %q\nwant %q", about, got, want)
			return
		}
	}
}
