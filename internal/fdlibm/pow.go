package fdlibm

import (
	"math"
	"math/bits"
)

const (
	powL1 = 5.99999999999994648725e-01
	powL2 = 4.28571428578550184252e-01
	powL3 = 3.33333329818377432918e-01
	powL4 = 2.72728123808534006489e-01
	powL5 = 2.30660745775561754067e-01
	powL6 = 2.06975017800338417784e-01

	lg2Hi = 6.93147182464599609375e-01  // 3fe62e43 00000000
	lg2Lo = -1.90465429995776804525e-09 // be205c61 0ca86c39

	cp   = 9.61796693925975554329e-01  // 2/(3 ln2)
	cpHi = 9.61796700954437255859e-01  // 3feec709 e0000000
	cpLo = -7.02846165095275826516e-09 // be3e2fe0 145b01f5

	invLn2A = 1.44269502162933349609e+00 // 3ff71547 60000000
	invLn2B = 1.92596299112661746887e-08 // 3e54ae0b f85ddf44

	powOverflow = 8.0085662595372944372e-17 // -(1024 - log2(largest + half an ulp))
)

// The logarithm of 1 or 3/2 to base 2, in two parts, for the two intervals of the fraction.
var (
	powBase   = [2]float64{1, 1.5}
	powBaseHi = [2]float64{0, 5.84962487220764160156e-01}
	powBaseLo = [2]float64{0, 1.35003920212974897128e-08}
)

// Pow is x to the power of y as JavaScript defines it (msun/src/e_pow.c): log2(x) in two parts,
// their product with y, and 2 to the power of the fraction. It differs from C where the base is
// 1 or -1 and the exponent is infinite or NaN: the result is NaN.
func Pow(x, y float64) float64 {
	switch {
	case y == 0:
		return 1
	case x != x || y != y:
		return math.NaN()
	case y == 1:
		return x
	case y == 2:
		return float64(x * x)
	case y == -1:
		return 1 / x
	case y == 0.5 && x >= 0 && !math.Signbit(x):
		return math.Sqrt(x)
	}
	if p, ok := intPow(x, y); ok {
		return p
	}
	return powGeneral(x, y)
}

// intPow multiplies where base and exponent are small integers and the result is exact. The
// general way finds the same.
func intPow(x, y float64) (float64, bool) {
	if !(y >= 3 && y <= 52 && math.Abs(x) < 0x1p18) {
		return 0, false
	}
	e, b := uint32(y), uint64(math.Abs(x))
	if float64(e) != y || float64(b) != math.Abs(x) {
		return 0, false
	}
	r := uint64(1)
	sign := 1.0
	if e&1 != 0 {
		sign = math.Copysign(1, x)
	}
	for {
		var over uint64
		if e&1 != 0 {
			if over, r = bits.Mul64(r, b); over != 0 || r > 1<<53 {
				return 0, false
			}
		}
		if e >>= 1; e == 0 {
			break
		}
		if over, b = bits.Mul64(b, b); over != 0 || b > 1<<53 {
			return 0, false
		}
	}
	return math.Copysign(float64(int64(r)), sign), true
}

// powGeneral is Pow for exponents other than 0, 1, -1, 2 and for numbers only.
func powGeneral(x, y float64) float64 {
	ax := math.Abs(x)
	if math.Abs(y) > math.MaxFloat64 {
		switch {
		case ax == 1:
			return math.NaN()
		case (ax > 1) == (y > 0):
			return math.Inf(1)
		}
		return 0
	}
	s := 1.0
	if math.Signbit(x) {
		switch parity(y) {
		case odd:
			s = -1
		case fraction:
			if x < 0 && x >= -math.MaxFloat64 {
				return math.NaN()
			}
		}
	}
	if ax == 0 || ax == 1 || ax > math.MaxFloat64 {
		if y < 0 {
			ax = 1 / ax
		}
		return float64(s * ax)
	}
	var t1, t2 float64                                   // log2(ax)
	if hx, hy := high(ax), highAbs(y); hy > 0x41e00000 { // |y| > 2^31
		switch {
		case hx < 0x3fefffff, hy > 0x43f00000 && hx < highOne:
			return powLimit(s, y < 0)
		case hx > highOne, hy > 0x43f00000:
			return powLimit(s, y > 0)
		}
		t1, t2 = log2NearOne(ax)
	} else {
		t1, t2 = log2Parts(ax)
	}
	// (y1+y2) * (t1+t2)
	y1 := clearLow(y)
	pl := float64((y-y1)*t1) + float64(y*t2)
	ph := float64(y1 * t1)
	z := pl + ph
	switch {
	case z >= 1024:
		if z > 1024 || pl+powOverflow > z-ph {
			return powLimit(s, true)
		}
	case z <= -1075:
		if z < -1075 || pl <= z-ph {
			return powLimit(s, false)
		}
	}
	return float64(s * exp2Parts(z, ph, pl))
}

// powLimit is what overflows or underflows.
func powLimit(s float64, over bool) float64 {
	if over {
		return inf(s)
	}
	return math.Copysign(0, s)
}

type kind uint8

const (
	fraction kind = iota
	odd
	even
)

// parity tells which kind of number a finite y other than 0 is.
func parity(y float64) kind {
	b := math.Float64bits(y)
	e := int(b>>52&0x7ff) - 1023
	switch {
	case e < 0:
		return fraction
	case e > 52:
		return even
	}
	m := b&(1<<52-1) | 1<<52
	unit := uint64(1) << uint(52-e)
	switch {
	case m&(unit-1) != 0:
		return fraction
	case m&unit != 0:
		return odd
	}
	return even
}

// log2NearOne is log2(x) for |1-x| <= 2^-20, where four terms of the series suffice.
func log2NearOne(x float64) (hi, lo float64) {
	t := x - 1
	w := float64(float64(t*t) * (0.5 - float64(t*(0.3333333333333333333333-float64(t*0.25)))))
	u := float64(invLn2A * t)
	v := float64(t*invLn2B) - float64(w*invLn2)
	hi = clearLow(u + v)
	return hi, v - (hi - u)
}

// log2Parts is log2(x) for a positive, finite x other than 1. The high part has 21 bits.
func log2Parts(x float64) (hi, lo float64) {
	var n int32
	h := high(x)
	if h < 0x00100000 { // subnormal
		x = float64(x * 0x1p53)
		n = -53
		h = high(x)
	}
	n += h>>20 - 0x3ff
	j := h & 0x000fffff
	h = j | highOne
	k := 0
	switch {
	case j <= 0x3988e: // below sqrt(3/2)
	case j < 0xbb67a: // below sqrt(3)
		k = 1
	default:
		n++
		h -= 0x00100000
	}
	x = withHigh(x, h)
	b := powBase[k]

	// ss = sh+sl = (x-b)/(x+b)
	u := x - b
	v := 1 / (x + b)
	ss := float64(u * v)
	sh := clearLow(ss)
	th := words((h>>1|0x20000000)+0x00080000+int32(k)<<18, 0) // the high part of x+b
	tl := x - (th - b)
	sl := float64(v * ((u - float64(sh*th)) - float64(sh*tl)))

	s2 := float64(ss * ss)
	r := powL5 + float64(s2*powL6)
	r = powL4 + float64(s2*r)
	r = powL3 + float64(s2*r)
	r = powL2 + float64(s2*r)
	r = powL1 + float64(s2*r)
	r = float64(float64(s2*s2) * r)
	r += float64(sl * (sh + ss))
	s2 = float64(sh * sh)
	th = clearLow(3 + s2 + r)
	tl = r - ((th - 3) - s2)

	// 2/(3 ln2) * (ss + ...)
	u = float64(sh * th)
	v = float64(sl*th) + float64(tl*ss)
	ph := clearLow(u + v)
	pl := v - (ph - u)
	zh := float64(cpHi * ph)
	zl := float64(cpLo*ph) + float64(pl*cp) + powBaseLo[k]

	t := float64(n)
	hi = clearLow(((zh + zl) + powBaseHi[k]) + t)
	return hi, zl - (((hi - t) - powBaseHi[k]) - zh)
}

// exp2Parts is 2^(ph+pl), where z = ph+pl rounded lies between -1075 and 1024.
func exp2Parts(z, ph, pl float64) float64 {
	var n int32
	j := high(z)
	if i := j & 0x7fffffff; i > 0x3fe00000 { // |z| > 0.5: n = z rounded
		n = j + 0x00100000>>uint32(i>>20-0x3ff+1)
		k := uint32(n&0x7fffffff>>20 - 0x3ff)
		t := words(n&^(0x000fffff>>k), 0)
		n = (n&0x000fffff | 0x00100000) >> (20 - k)
		if j < 0 {
			n = -n
		}
		ph -= t
	}
	t := clearLow(pl + ph)
	u := float64(t * lg2Hi)
	v := float64((pl-(t-ph))*ln2) + float64(t*lg2Lo)
	z = u + v
	w := v - (z - u)
	t1 := expTail(z)
	r := float64(z*t1) / ((t1 - 2) - (w + float64(z*w)))
	z = 1 - (r - z)
	if high(z)>>20+n <= 0 { // the result is subnormal
		return float64(addExponent(z, n+54) * 0x1p-54)
	}
	return addExponent(z, n)
}
