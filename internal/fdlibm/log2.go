package fdlibm

import "math"

const (
	invLn2Hi = 1.44269504072144627571e+00 // 3ff71547 65200000
	invLn2Lo = 1.67517131648865118353e-10 // 3de705fc 2eefa200
)

// Log2 is the logarithm to base 2 (msun/src/e_log2.c): log(1+f) in two parts, so that the
// multiplication by 1/ln2 and the addition of the exponent lose nothing.
func Log2(x float64) float64 {
	if !(x > 0) || x > math.MaxFloat64 {
		return logSpecial(x)
	}
	if x == 1 {
		return 0
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
	y := float64(k + i>>20)
	f := withHigh(x, h|(i^highOne)) - 1
	hfsq := float64(float64(0.5*f) * f)
	s := f / (2 + f)
	r := float64(s * (hfsq + logR(s)))

	hi := clearLow(f - hfsq)
	lo := (f - hi) - hfsq + r
	sumHi := float64(hi * invLn2Hi)
	sumLo := float64((lo+hi)*invLn2Lo) + float64(lo*invLn2Hi)
	w := y + sumHi
	sumLo += (y - w) + sumHi
	return sumLo + w
}
