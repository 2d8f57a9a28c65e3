package fdlibm

import "math"

// The algorithms look at a number as two words of 32 bits. The high one holds the sign, the
// exponent and the first 20 bits of the fraction.

const (
	highOne = 0x3ff00000 // high word of 1
	highInf = 0x7ff00000 // high word of infinity

	ln2Hi = 6.93147180369123816490e-01 // 3fe62e42 fee00000: multiples up to 2^20 are exact
	ln2Lo = 1.90821492927058770002e-10 // 3dea39ef 35793c76
	ln2   = 6.93147180559945286227e-01 // 3fe62e42 fefa39ef
	two54 = 1 << 54
)

func high(x float64) int32 { return int32(math.Float64bits(x) >> 32) }

// highAbs is the high word without the sign.
func highAbs(x float64) int32 { return int32(math.Float64bits(x) >> 32 & 0x7fffffff) }

// words makes a number of its two words.
func words(hi int32, lo uint32) float64 {
	return math.Float64frombits(uint64(uint32(hi))<<32 | uint64(lo))
}

// withHigh replaces the high word of x.
func withHigh(x float64, hi int32) float64 {
	return math.Float64frombits(uint64(uint32(hi))<<32 | math.Float64bits(x)&0xffffffff)
}

// clearLow sets the low word of x to zero.
func clearLow(x float64) float64 {
	return math.Float64frombits(math.Float64bits(x) &^ 0xffffffff)
}

// pow2 is 2^k for -1022 <= k <= 1023.
func pow2(k int32) float64 { return math.Float64frombits(uint64(k+1023) << 52) }

// addExponent is x * 2^k for results that are normal.
func addExponent(x float64, k int32) float64 {
	return math.Float64frombits(math.Float64bits(x) + uint64(k)<<52)
}

func inf(sign float64) float64 {
	if sign < 0 {
		return math.Inf(-1)
	}
	return math.Inf(1)
}
