package fdlibm

import (
	"bytes"
	"encoding/binary"
	"math"
	"os/exec"
	"strings"
	"testing"
)

// nodeProgram reads pairs of arguments and writes the results of the function it is asked for.
const nodeProgram = `
const data = require("fs").readFileSync(0);
const view = new DataView(data.buffer, data.byteOffset, data.length);
const f = Math[process.argv[1]], two = process.argv[2] === "2";
const out = Buffer.alloc(data.length / 2);
for (let i = 0; i < data.length; i += 16) {
	const x = view.getFloat64(i), y = view.getFloat64(i + 8);
	out.writeDoubleBE(two ? f(x, y) : f(x), i / 2);
}
require("fs").writeSync(1, out);
`

// TestNode compares with Node 20, whose engine uses the same algorithms: no result may differ.
func TestNode(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("node is not installed")
	}
	version, err := exec.Command(node, "--version").Output()
	if err != nil || !strings.HasPrefix(string(version), "v20.") {
		t.Skipf("the reference is node 20, this is %q", version)
	}
	for i, fn := range functions {
		const count = 8000
		var in bytes.Buffer
		var results []float64
		each(i, count, func(x, y, result float64) {
			_ = binary.Write(&in, binary.BigEndian, [2]float64{x, y})
			results = append(results, result)
		})
		arity := "1"
		if fn.two != nil {
			arity = "2"
		}
		args := in.Bytes()
		cmd := exec.Command(node, "-e", nodeProgram, fn.name, arity)
		cmd.Stdin = bytes.NewReader(args)
		out, err := cmd.Output()
		if err != nil || len(out) != 8*count {
			t.Fatalf("%s: node wrote %d bytes: %v", fn.name, len(out), err)
		}
		differ := 0
		for j, got := range results {
			want := math.Float64frombits(binary.BigEndian.Uint64(out[8*j:]))
			if math.Float64bits(got) == math.Float64bits(want) || got != got && want != want {
				continue
			}
			if differ++; differ <= 5 {
				x := math.Float64frombits(binary.BigEndian.Uint64(args[16*j:]))
				y := math.Float64frombits(binary.BigEndian.Uint64(args[16*j+8:]))
				t.Errorf("%s(%v, %v) = %v, node has %v", fn.name, x, y, got, want)
			}
		}
		t.Logf("%s: %d of %d differ", fn.name, differ, count)
	}
}
