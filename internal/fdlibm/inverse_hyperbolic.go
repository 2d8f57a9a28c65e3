package fdlibm

import "math"

// Asinh is the inverse of Sinh (msun/src/s_asinh.c).
func Asinh(x float64) float64 {
	h := highAbs(x)
	a := math.Abs(x)
	var w float64
	switch {
	case x != x:
		return math.NaN()
	case h >= highInf || h < 0x3e300000: // infinite, or |x| < 2^-28
		return x
	case h > 0x41b00000: // |x| > 2^28
		w = Log(a) + ln2
	case h > 0x40000000: // |x| > 2
		w = Log(float64(2*a) + 1/(math.Sqrt(float64(x*x)+1)+a))
	default:
		t := float64(x * x)
		w = Log1p(a + t/(1+math.Sqrt(1+t)))
	}
	if x < 0 {
		return -w
	}
	return w
}

// Acosh is the inverse of Cosh (msun/src/e_acosh.c).
func Acosh(x float64) float64 {
	h := high(x)
	switch {
	case !(x >= 1):
		return math.NaN()
	case h >= highInf:
		return x
	case h >= 0x41b00000: // x > 2^28
		return Log(x) + ln2
	case x == 1:
		return 0
	case h > 0x40000000: // x > 2
		t := float64(x * x)
		return Log(float64(2*x) - 1/(x+math.Sqrt(t-1)))
	}
	t := x - 1
	return Log1p(t + math.Sqrt(float64(2*t)+float64(t*t)))
}

// Atanh is the inverse of Tanh (msun/src/e_atanh.c).
func Atanh(x float64) float64 {
	h := highAbs(x)
	a := math.Abs(x)
	switch {
	case !(a <= 1):
		return math.NaN()
	case a == 1:
		return inf(x)
	case h < 0x3e300000: // |x| < 2^-28
		return x
	}
	var t float64
	if h < 0x3fe00000 { // |x| < 0.5
		t = a + a
		t = float64(0.5 * Log1p(t+float64(t*a)/(1-a)))
	} else {
		t = float64(0.5 * Log1p((a+a)/(1-a)))
	}
	if x < 0 {
		return -t
	}
	return t
}
