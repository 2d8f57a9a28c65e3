package fdlibm

import "math"

const (
	cbrtB1 = 715094163 // (1023-1023/3-0.03306235651) * 2^20
	cbrtB2 = 696219795 // (1023-1023/3-54/3-0.03306235651) * 2^20

	cbrtP0 = 1.87595182427177009643
	cbrtP1 = -1.88497979543377169875
	cbrtP2 = 1.621429720105354466140
	cbrtP3 = -0.758397934778766047437
	cbrtP4 = 0.145996192886612446982
)

// Cbrt is the cube root (msun/src/s_cbrt.c): five bits from the exponent and the leading
// fraction, 23 from a polynomial, all of them from one step of Newton's method.
func Cbrt(x float64) float64 {
	h := highAbs(x)
	switch {
	case x != x:
		return math.NaN()
	case h >= highInf || x == 0:
		return x
	}
	sign := high(x) & math.MinInt32
	var t float64
	if h < 0x00100000 { // subnormal
		t = words(sign|(highAbs(float64(x*two54))/3+cbrtB2), 0)
	} else {
		t = words(sign|(h/3+cbrtB1), 0)
	}
	r := float64(float64(t*t) * (t / x))
	p := cbrtP0 + float64(r*(cbrtP1+float64(r*cbrtP2)))
	q := float64(float64(float64(r*r)*r) * (cbrtP3 + float64(r*cbrtP4)))
	t = float64(t * (p + q))

	t = math.Float64frombits((math.Float64bits(t) + 0x80000000) &^ 0x3fffffff)
	s := float64(t * t) // exact
	r = x / s
	r = (r - t) / (t + t + r)
	return t + float64(t*r)
}
