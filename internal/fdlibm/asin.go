package fdlibm

import "math"

const (
	pio2Hi = 1.57079632679489655800e+00
	pio2Lo = 6.12323399573676603587e-17
	pio4Hi = 7.85398163397448278999e-01

	asinP0 = 1.66666666666666657415e-01
	asinP1 = -3.25565818622400915405e-01
	asinP2 = 2.01212532134862925881e-01
	asinP3 = -4.00555345006794114027e-02
	asinP4 = 7.91534994289814532176e-04
	asinP5 = 3.47933107596021167570e-05
	asinQ1 = -2.40339491173441421878e+00
	asinQ2 = 2.02094576023350569471e+00
	asinQ3 = -6.88283971605453293030e-01
	asinQ4 = 7.70381505559019352791e-02
)

// asinR is the rational approximation of (asin(x)-x)/x of t = x^2 (msun/src/e_asin.c).
func asinR(t float64) float64 {
	p := asinP4 + float64(t*asinP5)
	p = asinP3 + float64(t*p)
	p = asinP2 + float64(t*p)
	p = asinP1 + float64(t*p)
	p = asinP0 + float64(t*p)
	p = float64(t * p)
	q := asinQ3 + float64(t*asinQ4)
	q = asinQ2 + float64(t*q)
	q = asinQ1 + float64(t*q)
	q = 1 + float64(t*q)
	return p / q
}

// Asin is the inverse sine (msun/src/e_asin.c).
func Asin(x float64) float64 {
	h := highAbs(x)
	a := math.Abs(x)
	switch {
	case !(a <= 1):
		return math.NaN()
	case a == 1:
		return float64(x*pio2Hi) + float64(x*pio2Lo)
	case h < 0x3e400000: // |x| < 2^-27
		return x
	case h < 0x3fe00000: // |x| < 0.5
		return x + float64(x*asinR(float64(x*x)))
	}
	t := float64((1 - a) * 0.5)
	r := asinR(t)
	s := math.Sqrt(t)
	var y float64
	if h >= 0x3fef3333 { // |x| > 0.975
		y = pio2Hi - (float64(2*(s+float64(s*r))) - pio2Lo)
	} else {
		w := clearLow(s)
		c := (t - float64(w*w)) / (s + w)
		p := float64(float64(2*s)*r) - (pio2Lo - float64(2*c))
		y = pio4Hi - (p - (pio4Hi - float64(2*w)))
	}
	if x < 0 {
		return -y
	}
	return y
}

// Acos is the inverse cosine (msun/src/e_acos.c).
func Acos(x float64) float64 {
	h := highAbs(x)
	switch {
	case !(math.Abs(x) <= 1):
		return math.NaN()
	case x == 1:
		return 0
	case x == -1:
		return math.Pi
	case h <= 0x3c600000: // |x| < 2^-57
		return pio2Hi
	case h < 0x3fe00000: // |x| < 0.5
		return pio2Hi - (x - (pio2Lo - float64(x*asinR(float64(x*x)))))
	case x < 0:
		z := float64((1 + x) * 0.5)
		s := math.Sqrt(z)
		w := float64(asinR(z)*s) - pio2Lo
		return math.Pi - float64(2*(s+w))
	}
	z := float64((1 - x) * 0.5)
	s := math.Sqrt(z)
	d := clearLow(s)
	c := (z - float64(d*d)) / (s + d)
	w := float64(asinR(z)*s) + c
	return float64(2 * (d + w))
}
