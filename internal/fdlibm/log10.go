package fdlibm

import "math"

const (
	invLn10  = 4.34294481903251816668e-01
	log10Of2 = 3.01029995663611771306e-01 // 3fd34413 509f6000: multiples up to 2^13 are exact
	log10Low = 3.69423907715893078616e-13
)

// Log10 is the logarithm to base 10 (fdlibm's e_log10.c): k*log10(2) + log(m)/ln10. It is exact
// for the powers of ten that a number can hold exactly.
func Log10(x float64) float64 {
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
	var i int32
	if k < 0 {
		i = 1
	}
	y := float64(k + i)
	x = withHigh(x, h&0x000fffff|(0x3ff-i)<<20)
	z := float64(y*log10Low) + float64(invLn10*Log(x))
	return z + float64(y*log10Of2)
}
