package fdlibm

import (
	"math"
	"testing"
)

var (
	negZero  = math.Copysign(0, -1)
	infinity = math.Inf(1)
	nan      = math.NaN()
)

// same compares bits, so that it tells the zeros apart and holds NaN to its one form.
func same(a, b float64) bool { return math.Float64bits(a) == math.Float64bits(b) }

// TestSpecialsOne holds what ECMA-262 prescribes for the functions of one argument.
func TestSpecialsOne(t *testing.T) {
	const tiny = math.SmallestNonzeroFloat64
	for name, cases := range map[string][][2]float64{
		"acos":  {{1, 0}, {-1, math.Pi}, {0, math.Pi / 2}, {1.0000000000000002, nan}, {-infinity, nan}},
		"acosh": {{1, 0}, {infinity, infinity}, {0.5, nan}, {-infinity, nan}, {0, nan}},
		"asin":  {{0, 0}, {negZero, negZero}, {1, math.Pi / 2}, {-1, -math.Pi / 2}, {2, nan}, {tiny, tiny}},
		"asinh": {{0, 0}, {negZero, negZero}, {infinity, infinity}, {-infinity, -infinity}, {-tiny, -tiny}},
		"atan":  {{0, 0}, {negZero, negZero}, {infinity, math.Pi / 2}, {-infinity, -math.Pi / 2}, {tiny, tiny}},
		"atanh": {{0, 0}, {negZero, negZero}, {1, infinity}, {-1, -infinity}, {1.5, nan}, {tiny, tiny}},
		"cbrt":  {{0, 0}, {negZero, negZero}, {infinity, infinity}, {-infinity, -infinity}, {-27, -3}, {1e-300, 1e-100}, {0x1p-1074, 0x1p-358}},
		"cos":   {{0, 1}, {negZero, 1}, {infinity, nan}, {-infinity, nan}, {tiny, 1}},
		"cosh":  {{0, 1}, {negZero, 1}, {infinity, infinity}, {-infinity, infinity}, {1000, infinity}, {tiny, 1}},
		"exp":   {{0, 1}, {negZero, 1}, {1, math.E}, {infinity, infinity}, {-infinity, 0}, {710, infinity}, {-746, 0}, {-745, tiny}, {tiny, 1}},
		"expm1": {{0, 0}, {negZero, negZero}, {infinity, infinity}, {-infinity, -1}, {-1000, -1}, {1000, infinity}, {tiny, tiny}},
		"log":   {{1, 0}, {0, -infinity}, {negZero, -infinity}, {infinity, infinity}, {-1, nan}, {-infinity, nan}, {tiny, -744.4400719213812}},
		"log1p": {{0, 0}, {negZero, negZero}, {-1, -infinity}, {infinity, infinity}, {-2, nan}, {tiny, tiny}},
		"log2":  {{1, 0}, {0, -infinity}, {negZero, -infinity}, {infinity, infinity}, {-1, nan}, {tiny, -1074}, {0x1p1023, 1023}},
		"log10": {{1, 0}, {0, -infinity}, {negZero, -infinity}, {infinity, infinity}, {-1, nan}, {1000, 3}, {1e22, 22}},
		"sin":   {{0, 0}, {negZero, negZero}, {infinity, nan}, {-infinity, nan}, {tiny, tiny}, {math.Pi, 1.2246467991473532e-16}, {1e22, -0.8522008497671888}},
		"sinh":  {{0, 0}, {negZero, negZero}, {infinity, infinity}, {-infinity, -infinity}, {-1000, -infinity}, {tiny, tiny}},
		"tan":   {{0, 0}, {negZero, negZero}, {infinity, nan}, {-infinity, nan}, {-tiny, -tiny}},
		"tanh":  {{0, 0}, {negZero, negZero}, {infinity, 1}, {-infinity, -1}, {30, 1}, {tiny, tiny}},
	} {
		for _, c := range append(cases, [2]float64{nan, nan}) {
			if got := call(t, name, c[0], 0); !same(got, c[1]) {
				t.Errorf("%s(%v) = %v, not %v", name, c[0], got, c[1])
			}
		}
	}
}

func TestSpecialsAtan2(t *testing.T) {
	for _, c := range [][3]float64{
		{1, nan, nan}, {nan, 1, nan},
		{1, 0, math.Pi / 2}, {1, negZero, math.Pi / 2}, {-1, 0, -math.Pi / 2}, {-1, negZero, -math.Pi / 2},
		{0, 1, 0}, {0, 0, 0}, {0, negZero, math.Pi}, {0, -1, math.Pi},
		{negZero, 1, negZero}, {negZero, 0, negZero}, {negZero, negZero, -math.Pi}, {negZero, -1, -math.Pi},
		{1, infinity, 0}, {1, -infinity, math.Pi}, {-1, infinity, negZero}, {-1, -infinity, -math.Pi},
		{infinity, 1, math.Pi / 2}, {-infinity, 1, -math.Pi / 2},
		{infinity, infinity, math.Pi / 4}, {infinity, -infinity, 3 * math.Pi / 4},
		{-infinity, infinity, -math.Pi / 4}, {-infinity, -infinity, -3 * math.Pi / 4},
		{1, 1, math.Pi / 4}, {1e-300, 1e300, 0}, {1e300, 1e-300, math.Pi / 2}, {1e-300, -1e300, math.Pi},
	} {
		if got := Atan2(c[0], c[1]); !same(got, c[2]) {
			t.Errorf("atan2(%v, %v) = %v, not %v", c[0], c[1], got, c[2])
		}
	}
}

func TestSpecialsPow(t *testing.T) {
	for _, c := range [][3]float64{
		{2, nan, nan}, {nan, 0, 1}, {nan, negZero, 1}, {nan, 1, nan}, {1, nan, nan},
		{2, infinity, infinity}, {-2, infinity, infinity}, {2, -infinity, 0}, {-2, -infinity, 0},
		{1, infinity, nan}, {-1, infinity, nan}, {1, -infinity, nan}, {-1, -infinity, nan},
		{0.5, infinity, 0}, {-0.5, infinity, 0}, {0.5, -infinity, infinity}, {-0.5, -infinity, infinity},
		{infinity, 2, infinity}, {infinity, 0.1, infinity}, {infinity, -2, 0},
		{-infinity, 3, -infinity}, {-infinity, 4, infinity}, {-infinity, 0.5, infinity},
		{-infinity, -3, negZero}, {-infinity, -4, 0}, {-infinity, -0.5, 0},
		{0, 3, 0}, {0, 0.1, 0}, {0, -1, infinity}, {0, -2, infinity},
		{negZero, 3, negZero}, {negZero, 4, 0}, {negZero, 0.5, 0},
		{negZero, -1, -infinity}, {negZero, -3, -infinity}, {negZero, -4, infinity}, {negZero, -0.5, infinity},
		{-8, 1.0 / 3, nan}, {-2, 0.5, nan}, {-1, 0.5, nan}, {-1, 1e300, 1}, {-1, 3, -1},
		{2, 0.5, math.Sqrt2}, {2, 1023, 0x1p1023}, {2, 1024, infinity}, {-2, 1025, -infinity},
		{2, -1074, 0x1p-1074}, {2, -1075, 0}, {-2, -1077, negZero}, {2, -1030, 0x1p-1030},
		{10, 308, 1e308}, {10, 22, 1e22}, {3, 33, 5559060566555523}, {-3, 33, -5559060566555523},
		{1.5, 1e300, infinity}, {0.5, 1e300, 0}, {0.5, -1e300, infinity}, {0x1p-1074, 0.5, 0x1p-537},
	} {
		if got := Pow(c[0], c[1]); !same(got, c[2]) {
			t.Errorf("pow(%v, %v) = %v, not %v", c[0], c[1], got, c[2])
		}
	}
}

func TestHypot(t *testing.T) {
	for _, c := range []struct {
		values []float64
		want   float64
	}{
		{nil, 0}, {[]float64{negZero}, 0}, {[]float64{-3}, 3}, {[]float64{3, -4}, 5},
		{[]float64{nan, 1, -infinity}, infinity}, {[]float64{nan, 1}, nan}, {[]float64{nan, 0}, nan},
		{[]float64{1e300, 1e300}, 1.4142135623730952e300}, {[]float64{3e-320, 4e-320}, 5e-320},
		{[]float64{1, 1, 1, 1}, 2}, {[]float64{0, negZero}, 0}, {[]float64{2, 3, 6}, 7},
	} {
		if got := Hypot(c.values...); !same(got, c.want) {
			t.Errorf("hypot%v = %v, not %v", c.values, got, c.want)
		}
	}
	// Two values give what the general way gives.
	g := generator(3)
	for range 5000 {
		x, y := g.pair()
		if a, b := Hypot2(x, y), Hypot(x, y); !same(a, b) {
			t.Errorf("hypot(%v, %v) = %v, in general %v", x, y, a, b)
		}
	}
}

// TestOneNaN: every result that is not a number has the same bits.
func TestOneNaN(t *testing.T) {
	other := math.Float64frombits(0xfff8000000000abc)
	for i, fn := range functions {
		if fn.one != nil {
			if got := fn.one(other); !same(got, nan) {
				t.Errorf("%s(NaN) has the bits %x", fn.name, math.Float64bits(got))
			}
		} else if got := fn.two(other, 2.5); !same(got, nan) {
			t.Errorf("%s(NaN, 2.5) has the bits %x", fn.name, math.Float64bits(got))
		}
		each(i, 2000, func(x, y, got float64) {
			if got != got && !same(got, nan) {
				t.Errorf("%s(%v, %v) has the bits %x", fn.name, x, y, math.Float64bits(got))
			}
		})
	}
}

// TestSymmetry: odd functions are odd and even ones even, to the last bit.
func TestSymmetry(t *testing.T) {
	sign := map[string]float64{"asin": -1, "asinh": -1, "atan": -1, "atanh": -1, "cbrt": -1, "sin": -1,
		"sinh": -1, "tan": -1, "tanh": -1, "cos": 1, "cosh": 1}
	for i, fn := range functions {
		s := sign[fn.name]
		if s == 0 {
			continue
		}
		each(i, 2000, func(x, _, got float64) {
			if other := fn.one(-x); got == got && !same(other, math.Copysign(1, s)*got) {
				t.Errorf("%s(%v) = %v, of the negative %v", fn.name, x, got, other)
			}
		})
	}
}
