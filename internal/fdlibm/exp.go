package fdlibm

import "math"

const (
	expMax = 7.09782712893383973096e+02  // beyond, e^x is infinite
	expMin = -7.45133219101941108420e+02 // below, e^x is 0
	invLn2 = 1.44269504088896338700e+00

	expP1 = 1.66666666666666019037e-01
	expP2 = -2.77777777770155933842e-03
	expP3 = 6.61375632143793436117e-05
	expP4 = -1.65339022054652515390e-06
	expP5 = 4.13813679705723846039e-08
)

// expTail is r - r^2*P(r^2), the even part of the rational approximation that exp and pow share
// (e_exp.c): e^r = 1 + r + r*c/(2-c).
func expTail(r float64) float64 {
	t := float64(r * r)
	p := expP4 + float64(t*expP5)
	p = expP3 + float64(t*p)
	p = expP2 + float64(t*p)
	p = expP1 + float64(t*p)
	return r - float64(t*p)
}

// Exp is e^x (msun/src/e_exp.c): x = k*ln2 + r, a rational approximation of e^r, and scaling.
func Exp(x float64) float64 {
	h := highAbs(x)
	if h >= 0x40862e42 {
		switch {
		case x != x:
			return math.NaN()
		case x > expMax:
			return math.Inf(1)
		case x < expMin:
			return 0
		}
	}
	var hi, lo float64
	var k int32
	switch {
	case h > 0x3fd62e42: // |x| > ln2/2
		if h < 0x3ff0a2b2 { // |x| < 3/2 ln2
			if x == 1 {
				return math.E // one off by the general way; V8 has this as well
			}
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
	case h < 0x3e300000: // |x| < 2^-28
		return 1 + x
	}
	c := expTail(x)
	if k == 0 {
		return 1 - (float64(x*c)/(c-2) - x)
	}
	y := 1 - ((lo - float64(x*c)/(2-c)) - hi)
	switch {
	case k == 1024:
		return float64(float64(y*2) * 0x1p1023)
	case k >= -1021:
		return float64(y * pow2(k))
	}
	return float64(float64(y*pow2(k+1000)) * 0x1p-1000)
}
