package fdlibm

import (
	"math"
	"testing"
)

// TestIntPow checks that the short cut for integers gives what the general way gives.
func TestIntPow(t *testing.T) {
	tried := 0
	check := func(x, y float64) bool {
		got, ok := intPow(x, y)
		if !ok {
			return false
		}
		tried++
		if want := powGeneral(x, y); math.Float64bits(got) != math.Float64bits(want) {
			t.Errorf("%v ** %v is %v in integers and %v in general", x, y, got, want)
		}
		return true
	}
	for x := 0.0; x < 1<<18; x++ {
		if x > 2000 {
			x += 6
		}
		for y := 3.0; check(x, y) && check(-x, y); y++ {
		}
	}
	check(math.Copysign(0, -1), 3)
	check(math.Copysign(0, -1), 4)
	if tried < 10000 {
		t.Errorf("only %d powers were tried", tried)
	}
}

func TestParity(t *testing.T) {
	for y, want := range map[float64]kind{
		0.5: fraction, 1: odd, -1: odd, 2: even, 3: odd, 3.5: fraction, -7: odd, 1e-300: fraction,
		0x1p52: even, 0x1p52 + 1: odd, 0x1p53: even, 0x1p53 - 1: odd, 1e300: even,
		math.SmallestNonzeroFloat64: fraction,
	} {
		if got := parity(y); got != want {
			t.Errorf("%v is of kind %d, not %d", y, got, want)
		}
	}
}
