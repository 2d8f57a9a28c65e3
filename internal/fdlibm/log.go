package fdlibm

import "math"

const (
	lg1 = 6.666666666666735130e-01
	lg2 = 3.999999999940941908e-01
	lg3 = 2.857142874366239149e-01
	lg4 = 2.222219843214978396e-01
	lg5 = 1.818357216161805012e-01
	lg6 = 1.531383769920937332e-01
	lg7 = 1.479819860511658591e-01
)

// logR is the polynomial in s = f/(2+f) that completes log(1+f) (msun/src/k_log.h).
func logR(s float64) float64 {
	z := float64(s * s)
	w := float64(z * z)
	a := lg4 + float64(w*lg6)
	a = lg2 + float64(w*a)
	b := lg5 + float64(w*lg7)
	b = lg3 + float64(w*b)
	b = lg1 + float64(w*b)
	return float64(z*b) + float64(w*a)
}

// logSpecial handles the arguments that no logarithm reduces: negative, zero, infinite, NaN.
func logSpecial(x float64) float64 {
	switch {
	case x == 0:
		return math.Inf(-1)
	case x > 0:
		return math.Inf(1)
	}
	return math.NaN()
}

// Log is the natural logarithm (msun/src/e_log.c).
func Log(x float64) float64 {
	if !(x > 0) || x > math.MaxFloat64 {
		return logSpecial(x)
	}
	var k int32
	h := high(x)
	if h < 0x00100000 { // subnormal
		k = -54
		x = float64(x * two54)
		h = high(x)
	}
	k += h>>20 - 1023
	h &= 0x000fffff
	i := (h + 0x95f64) & 0x100000
	k += i >> 20
	f := withHigh(x, h|(i^highOne)) - 1
	dk := float64(k)
	if 0x000fffff&(2+h) < 3 { // |f| < 2^-20
		if f == 0 {
			if k == 0 {
				return 0
			}
			return float64(dk*ln2Hi) + float64(dk*ln2Lo)
		}
		r := float64(float64(f*f) * (0.5 - float64(0.33333333333333333*f)))
		if k == 0 {
			return f - r
		}
		return float64(dk*ln2Hi) - ((r - float64(dk*ln2Lo)) - f)
	}
	s := f / (2 + f)
	r := logR(s)
	if (h-0x6147a)|(0x6b851-h) > 0 {
		hfsq := float64(float64(0.5*f) * f)
		if k == 0 {
			return f - (hfsq - float64(s*(hfsq+r)))
		}
		return float64(dk*ln2Hi) - ((hfsq - (float64(s*(hfsq+r)) + float64(dk*ln2Lo))) - f)
	}
	if k == 0 {
		return f - float64(s*(f-r))
	}
	return float64(dk*ln2Hi) - ((float64(s*(f-r)) - float64(dk*ln2Lo)) - f)
}
