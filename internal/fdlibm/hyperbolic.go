package fdlibm

import "math"

const (
	hyperbolicMax = 710.4758600739439 // beyond, sinh and cosh are infinite
	expOverflow   = 709.7822265625    // from here on, e^x may be infinite although its half is not
)

// Sinh is the hyperbolic sine (msun/src/e_sinh.c).
func Sinh(x float64) float64 {
	h := 0.5
	if x < 0 {
		h = -0.5
	}
	a := math.Abs(x)
	switch {
	case x != x:
		return math.NaN()
	case a < 0x1p-28:
		return x
	case a < 22:
		t := Expm1(a)
		if a < 1 {
			return float64(h * (float64(2*t) - float64(t*t)/(t+1)))
		}
		return float64(h * (t + t/(t+1)))
	case a < expOverflow:
		return float64(h * Exp(a))
	case a <= hyperbolicMax:
		w := Exp(float64(0.5 * a))
		return float64(float64(h*w) * w)
	}
	return inf(x)
}

// Cosh is the hyperbolic cosine (msun/src/e_cosh.c).
func Cosh(x float64) float64 {
	h := highAbs(x)
	a := math.Abs(x)
	switch {
	case x != x:
		return math.NaN()
	case h < 0x3fd62e43: // |x| < ln2/2
		t := Expm1(a)
		w := 1 + t
		if h < 0x3c800000 { // |x| < 2^-55
			return w
		}
		return 1 + float64(t*t)/(w+w)
	case h < 0x40360000: // |x| < 22
		t := Exp(a)
		return float64(0.5*t) + 0.5/t
	case h < 0x40862e42:
		return float64(0.5 * Exp(a))
	case a <= hyperbolicMax:
		w := Exp(float64(0.5 * a))
		return float64(float64(0.5*w) * w)
	}
	return math.Inf(1)
}

// Tanh is the hyperbolic tangent (msun/src/s_tanh.c).
func Tanh(x float64) float64 {
	h := highAbs(x)
	a := math.Abs(x)
	var z float64
	switch {
	case x != x:
		return math.NaN()
	case h < 0x3e300000: // |x| < 2^-28
		return x
	case h < highOne:
		t := Expm1(float64(-2 * a))
		z = -t / (t + 2)
	case h < 0x40360000: // |x| < 22
		t := Expm1(float64(2 * a))
		z = 1 - 2/(t+2)
	default:
		z = 1
	}
	if x < 0 {
		return -z
	}
	return z
}
