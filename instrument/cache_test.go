package instrument

import (
	"context"
	"reflect"
	"testing"
)

type mapCache map[string][]byte

func (c mapCache) Get(key string) ([]byte, bool) { b, ok := c[key]; return b, ok }
func (c mapCache) Put(key string, data []byte)   { c[key] = data }

func TestCache(t *testing.T) {
	src := []byte("class A { m(a, ...b) { return () => [this, a, arguments]; } }\nfor (let i = 0; i < 3; i++) { const f = () => i; new A().m(f()); }")
	cache := mapCache{}
	fresh, err := Compile(context.Background(), "a.js", Options{Source: src, Cache: cache})
	if err != nil || len(cache) != 1 {
		t.Fatal(err, len(cache))
	}
	again, err := Compile(context.Background(), "a.js", Options{Source: src, Cache: cache})
	if err != nil {
		t.Fatal(err)
	}
	if again.tree.weak.Value() != nil {
		t.Error("it was compiled again")
	}
	site := len(fresh.Sites) - 1
	req := Request{Frames: []FrameKey{{Func: fresh.Sites[site].Func, Site: site}}}
	a, err := fresh.Resumable(req)
	if err != nil {
		t.Fatal(err)
	}
	b, err := again.Resumable(req)
	if err != nil {
		t.Fatal(err)
	}
	if a.Code != b.Code || again.Code != fresh.Code || !reflect.DeepEqual(again.Positions, fresh.Positions) ||
		len(again.Functions) != len(fresh.Functions) || len(again.Sites) != len(fresh.Sites) {
		t.Error("a program from the cache is another one")
	}
	if _, err := Compile(context.Background(), "b.js", Options{Source: src, Cache: cache}); err != nil || len(cache) != 2 {
		t.Error("the name is not part of the key")
	}
	for k := range cache {
		cache[k] = []byte("damaged")
	}
	if p, err := Compile(context.Background(), "a.js", Options{Source: src, Cache: cache}); err != nil || p.Code != fresh.Code {
		t.Error("a damaged entry is not passed over")
	}
}
