package fdlibm

import "math"

const (
	tan0  = 3.33333333333334091986e-01
	tan1  = 1.33333333333201242699e-01
	tan2  = 5.39682539762260521377e-02
	tan3  = 2.18694882948595424599e-02
	tan4  = 8.86323982359930005737e-03
	tan5  = 3.59207910759131235356e-03
	tan6  = 1.45620945432529025516e-03
	tan7  = 5.88041240820264096874e-04
	tan8  = 2.46463134818469906812e-04
	tan9  = 7.81794442939557092300e-05
	tan10 = 7.14072491382608190305e-05
	tan11 = -1.85586374855275456654e-05
	tan12 = 2.59073051863633712884e-05

	pio4Lo = 3.06161699786838301793e-17
)

// Tan is the tangent (msun/src/s_tan.c).
func Tan(x float64) float64 {
	h := highAbs(x)
	switch {
	case h < 0x3e300000: // |x| < 2^-28
		return x
	case h <= highPio4:
		return kernelTan(x, 0, false)
	case h >= highInf:
		return math.NaN()
	}
	n, y0, y1 := reduce(x)
	return kernelTan(y0, y1, n&1 != 0)
}

// kernelTan is the tangent of x+y for |x| <= pi/4, or -1 over it (msun/src/k_tan.c).
func kernelTan(x, y float64, inverse bool) float64 {
	h := highAbs(x)
	if h < 0x3e300000 { // |x| < 2^-28
		if !inverse {
			return x
		}
		return minusInverse(x+y, x, y)
	}
	sign := 1.0
	if h >= 0x3fe59428 { // |x| >= 0.6744
		if x < 0 {
			x, y, sign = -x, -y, -1
		}
		x = (pio4Hi - x) + (pio4Lo - y)
		y = 0
	}
	z := float64(x * x)
	w := float64(z * z)
	// The even and the odd terms of the polynomial.
	r := tan9 + float64(w*tan11)
	r = tan7 + float64(w*r)
	r = tan5 + float64(w*r)
	r = tan3 + float64(w*r)
	r = tan1 + float64(w*r)
	v := tan10 + float64(w*tan12)
	v = tan8 + float64(w*v)
	v = tan6 + float64(w*v)
	v = tan4 + float64(w*v)
	v = tan2 + float64(w*v)
	v = float64(z * v)
	s := float64(z * x)
	r = y + float64(z*(float64(s*(r+v))+y))
	r += float64(tan0 * s)
	w = x + r
	if h >= 0x3fe59428 {
		v = 1
		if inverse {
			v = -1
		}
		return float64(sign * (v - float64(2*(x-(float64(w*w)/(w+v)-r)))))
	}
	if !inverse {
		return w
	}
	return minusInverse(w, x, r)
}

// minusInverse is -1/(x+r) to full accuracy, where w = x+r rounded.
func minusInverse(w, x, r float64) float64 {
	z := clearLow(w)
	v := r - (z - x)
	a := -1 / w
	t := clearLow(a)
	s := 1 + float64(t*z)
	return t + float64(a*(s+float64(t*v)))
}
