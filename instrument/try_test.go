package instrument

import (
	"context"
	"fmt"
	"os"
	"testing"
)

func TestTry(t *testing.T) {
	f := os.Getenv("TRY")
	if f == "" {
		t.Skip()
	}
	p, err := Compile(context.Background(), f, Options{})
	if err != nil {
		t.Fatal(err)
	}
	fmt.Println(p.Code)
	if s := os.Getenv("SITE"); s != "" {
		var n int
		fmt.Sscan(s, &n)
		r, err := p.Resumable(Request{Frames: []FrameKey{{p.Sites[n].Func, n, false}}})
		if err != nil {
			t.Fatal(err)
		}
		fmt.Println("----")
		fmt.Println(r.Code)
	}
}
