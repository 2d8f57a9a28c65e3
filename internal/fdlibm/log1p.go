package fdlibm

import "math"

// Log1p is log(1+x) without the loss of digits near 0 (msun/src/s_log1p.c).
func Log1p(x float64) float64 {
	h := high(x)
	ha := h & 0x7fffffff
	var f, c float64
	hu := int32(1)
	k := int32(1)
	if h < 0x3fda827a { // 1+x < sqrt(2)
		if ha >= highOne { // x <= -1
			if x == -1 {
				return math.Inf(-1)
			}
			return math.NaN()
		}
		if ha < 0x3e200000 { // |x| < 2^-29
			if ha < 0x3c900000 { // |x| < 2^-54
				return x
			}
			return x - float64(float64(x*x)*0.5)
		}
		if h > 0 || h <= -0x402d413c { // sqrt(2)/2 <= 1+x; the constant is bfd2bec4
			k, f = 0, x
		}
	}
	if h >= highInf {
		if x != x {
			return math.NaN()
		}
		return x
	}
	if k != 0 {
		u := x
		if h < 0x43400000 { // x < 2^53
			u = 1 + x
			k = high(u)>>20 - 1023
			if k > 0 {
				c = 1 - (u - x)
			} else {
				c = x - (u - 1)
			}
			c /= u
		} else {
			k = high(u)>>20 - 1023
		}
		hu = high(u) & 0x000fffff
		if hu < 0x6a09e { // u < sqrt(2)
			u = withHigh(u, hu|highOne)
		} else {
			k++
			u = withHigh(u, hu|0x3fe00000)
			hu = (0x00100000 - hu) >> 2
		}
		f = u - 1
	}
	hfsq := float64(float64(0.5*f) * f)
	dk := float64(k)
	if hu == 0 { // |f| < 2^-20
		if f == 0 {
			if k == 0 {
				return 0
			}
			return float64(dk*ln2Hi) + (c + float64(dk*ln2Lo))
		}
		r := float64(hfsq * (1 - float64(0.66666666666666666*f)))
		if k == 0 {
			return f - r
		}
		return float64(dk*ln2Hi) - ((r - (float64(dk*ln2Lo) + c)) - f)
	}
	s := f / (2 + f)
	z := float64(s * s)
	r := lg6 + float64(z*lg7)
	r = lg5 + float64(z*r)
	r = lg4 + float64(z*r)
	r = lg3 + float64(z*r)
	r = lg2 + float64(z*r)
	r = lg1 + float64(z*r)
	r = float64(z * r)
	if k == 0 {
		return f - (hfsq - float64(s*(hfsq+r)))
	}
	return float64(dk*ln2Hi) - ((hfsq - (float64(s*(hfsq+r)) + (float64(dk*ln2Lo) + c))) - f)
}
