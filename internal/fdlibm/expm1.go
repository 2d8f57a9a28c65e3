package fdlibm

import "math"

const (
	expm1Q1 = -3.33333333333331316428e-02
	expm1Q2 = 1.58730158725481460165e-03
	expm1Q3 = -7.93650757867487942473e-05
	expm1Q4 = 4.00821782732936239552e-06
	expm1Q5 = -2.01099218183624371326e-07
)

// Expm1 is e^x - 1 without the loss of digits near 0 (msun/src/s_expm1.c).
func Expm1(x float64) float64 {
	h := highAbs(x)
	if h >= 0x4043687a { // |x| >= 56 ln2
		switch {
		case x != x:
			return math.NaN()
		case x > expMax:
			return math.Inf(1)
		case x < 0:
			return -1
		}
	}
	var k int32
	var c float64 // what x lost in the reduction
	switch {
	case h > 0x3fd62e42: // |x| > ln2/2
		var hi, lo float64
		if h < 0x3ff0a2b2 { // |x| < 3/2 ln2
			if x > 0 {
				hi, lo, k = x-ln2Hi, ln2Lo, 1
			} else {
				hi, lo, k = x+ln2Hi, -ln2Lo, -1
			}
		} else {
			half := 0.5
			if x < 0 {
				half = -0.5
			}
			k = int32(float64(invLn2*x) + half)
			t := float64(k)
			hi = x - float64(t*ln2Hi)
			lo = float64(t * ln2Lo)
		}
		x = hi - lo
		c = (hi - x) - lo
	case h < 0x3c900000: // |x| < 2^-54
		return x
	}
	hfx := float64(0.5 * x)
	hxs := float64(x * hfx)
	r := expm1Q4 + float64(hxs*expm1Q5)
	r = expm1Q3 + float64(hxs*r)
	r = expm1Q2 + float64(hxs*r)
	r = expm1Q1 + float64(hxs*r)
	r = 1 + float64(hxs*r)
	t := 3 - float64(r*hfx)
	e := float64(hxs * ((r - t) / (6 - float64(x*t))))
	if k == 0 {
		return x - (float64(x*e) - hxs)
	}
	e = float64(x*(e-c)) - c
	e -= hxs
	switch {
	case k == -1:
		return float64(0.5*(x-e)) - 0.5
	case k == 1:
		if x < -0.25 {
			return float64(-2 * (e - (x + 0.5)))
		}
		return 1 + float64(2*(x-e))
	case k <= -2 || k > 56:
		y := 1 - (e - x)
		if k == 1024 {
			// The constant of V8: 2^1023 with 15 digits, so the product is not exact.
			return float64(float64(y*2)*8.98846567431158e+307) - 1
		}
		return float64(y*pow2(k)) - 1
	case k < 20:
		t = words(highOne-0x200000>>uint32(k), 0) // 1 - 2^-k
		return float64((t - (e - x)) * pow2(k))
	}
	y := x - (e + pow2(-k))
	y++
	return float64(y * pow2(k))
}
