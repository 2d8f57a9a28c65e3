package fdlibm

import (
	"math"
	"math/bits"
)

const (
	invPio2 = 6.36619772367581382433e-01
	pio2A   = 1.57079632673412561417e+00 // the first 33 bits of pi/2
	pio2At  = 6.07710050650619224932e-11 // pi/2 - pio2A
	pio2B   = 6.07710050630396597660e-11 // the next 33 bits
	pio2Bt  = 2.02226624879595063154e-21 // pi/2 - (pio2A+pio2B)
	pio2C   = 2.02226624871116645580e-21 // the next 33 bits
	pio2Ct  = 8.47842766036889956997e-32 // pi/2 - (pio2A+pio2B+pio2C)
)

// pio2High holds the high words of the multiples of pi/2 from 1 to 32.
var pio2High = [...]int32{
	0x3ff921fb, 0x400921fb, 0x4012d97c, 0x401921fb, 0x401f6a7a, 0x4022d97c, 0x4025fdbb, 0x402921fb,
	0x402c463a, 0x402f6a7a, 0x4031475c, 0x4032d97c, 0x40346b9c, 0x4035fdbb, 0x40378fdb, 0x403921fb,
	0x403ab41b, 0x403c463a, 0x403dd85a, 0x403f6a7a, 0x40407e4c, 0x4041475c, 0x4042106c, 0x4042d97c,
	0x4043a28c, 0x40446b9c, 0x404534ac, 0x4045fdbb, 0x4046c6cb, 0x40478fdb, 0x404858eb, 0x404921fb,
}

// reduce finds the multiple n of pi/2 that is next to a finite x beyond pi/4, and what is left,
// x - n*pi/2 = y0+y1 (fdlibm's e_rem_pio2.c). Only the last two bits of n count.
func reduce(x float64) (n int32, y0, y1 float64) {
	h := highAbs(x)
	switch {
	case h < 0x4002d97c: // |x| < 3/4 pi
		n, y0, y1 = 1, math.Abs(x)-pio2A, pio2At
		if h == 0x3ff921fb { // near pi/2
			y0, y1 = y0-pio2B, pio2Bt
		}
		z := y0
		y0 = z - y1
		y1 = (z - y0) - y1
	case h <= 0x413921fb: // |x| <= 2^19 * pi/2
		n, y0, y1 = reduceMedium(math.Abs(x), h)
	default:
		n, y0, y1 = reduceLarge(math.Abs(x))
	}
	if x < 0 {
		return -n, -y0, -y1
	}
	return n, y0, y1
}

// reduceMedium subtracts as many parts of n*pi/2 as the cancellation asks for.
func reduceMedium(x float64, h int32) (n int32, y0, y1 float64) {
	n = int32(float64(x*invPio2) + 0.5)
	fn := float64(n)
	r := x - float64(fn*pio2A)
	w := float64(fn * pio2At)
	y0 = r - w
	if n >= 32 || h == pio2High[n-1] {
		if h>>20-highAbs(y0)>>20 > 16 {
			t := r
			w = float64(fn * pio2B)
			r = t - w
			w = float64(fn*pio2Bt) - ((t - r) - w)
			y0 = r - w
			if h>>20-highAbs(y0)>>20 > 49 {
				t = r
				w = float64(fn * pio2C)
				r = t - w
				w = float64(fn*pio2Ct) - ((t - r) - w)
				y0 = r - w
			}
		}
	}
	return n, y0, (r - y0) - w
}

// twoOverPi holds the bits of 2/pi, after a word of zeros.
var twoOverPi = [...]uint64{
	0x0000000000000000, 0xa2f9836e4e441529, 0xfc2757d1f534ddc0, 0xdb6295993c439041,
	0xfe5163abdebbc561, 0xb7246e3a424dd2e0, 0x06492eea09d1921c, 0xfe1deb1cb129a73e,
	0xe88235f52ebb4484, 0xe99c7026b45f7e41, 0x3991d639835339f4, 0x9c845f8bbdf9283b,
	0x1ff897ffde05980f, 0xef2f118b5a0a6d1f, 0x6d367ecf27cb09b7, 0x4f463f669e5fea2d,
	0x7527bac7ebe5f17b, 0x3d0739f78a5292ea, 0x6bfb5fb11f8d5d08, 0x56033046fc7b6bab,
	0xf0cfbc209af4361d, 0xa9e391615ee61b08,
}

// pi/2 in pieces of 24 bits.
const (
	pio2P0 = 1.57079625129699707031e+00
	pio2P1 = 7.54978941586159635335e-08
	pio2P2 = 5.39030252995776476554e-15
	pio2P3 = 3.28200341580791294123e-22
	pio2P4 = 1.27065575308067607349e-29
)

// reduceLarge multiplies the 53 bits of x by those 256 bits of 2/pi that matter: what lies above
// them makes multiples of 4, what lies below is beyond the precision (the method of Payne and
// Hanek). The fraction is then multiplied by pi/2 in the same pieces of 24 bits and with the same
// additions as in fdlibm's k_rem_pio2.c, so that the two parts of the result are the same.
func reduceLarge(x float64) (n int32, y0, y1 float64) {
	b := math.Float64bits(x)
	e := int(b>>52) - 1075 // x = m * 2^e
	m := b&(1<<52-1) | 1<<52

	// w0..w3 are 2/pi from the bit of weight 2^(1-e) on.
	at := uint(e + 62)
	t := (*[5]uint64)(twoOverPi[at>>6:])
	s := at & 63
	w0, w1 := shifted(t[0], t[1], s), shifted(t[1], t[2], s)
	w2, w3 := shifted(t[2], t[3], s), shifted(t[3], t[4], s)

	// p = m*w mod 2^256: two bits of n, then the fraction.
	h3, p3 := bits.Mul64(m, w3)
	h2, p2 := bits.Mul64(m, w2)
	h1, p1 := bits.Mul64(m, w1)
	p2, c := bits.Add64(p2, h3, 0)
	p1, c = bits.Add64(p1, h2, c)
	p0 := m*w0 + h1 + c
	n = int32(p0 >> 62)
	f0, f1, f2 := p0<<2|p1>>62, p1<<2|p2>>62, p2<<2|p3>>62
	sign := 1.0
	if f0>>63 != 0 { // beyond one half: count from the next multiple
		n++
		sign = -1
		f2, c = bits.Sub64(0, f2, 0)
		f1, c = bits.Sub64(0, f1, c)
		f0, _ = bits.Sub64(0, f0, c)
	}

	// Five pieces of the fraction. Their borders depend on the exponent of x only; the first
	// piece is the first one that is not zero.
	zeros := bits.LeadingZeros64(f0)
	if f0 == 0 {
		zeros += bits.LeadingZeros64(f1)
	}
	scale := e + 29 // x = t * 2^scale with 24 bits of t before the point
	if scale >= 3 {
		scale = (scale-3)%24 + 3
	}
	border := scale + 24 // one of the borders, in bits before the point
	start := (zeros+border)/24*24 - border
	var v0, v1 uint64
	switch z := uint(start) & 63; {
	case start < 0:
		v0, v1 = shifted(0, f0, z), shifted(f0, f1, z)
	case start < 64:
		v0, v1 = shifted(f0, f1, z), shifted(f1, f2, z)
	default:
		v0, v1 = shifted(f1, f2, z), shifted(f2, 0, z)
	}
	qa := piece(v0 >> 40)
	qb := float64(piece(v0>>16) * 0x1p-24)
	qc := float64(piece(v0<<8|v1>>56) * 0x1p-48)
	qd := float64(piece(v1>>32) * 0x1p-72)
	qe := float64(piece(v1>>8) * 0x1p-96)

	sa := float64(pio2P0 * qa)
	sb := float64(pio2P0*qb) + float64(pio2P1*qa)
	sc := float64(pio2P0*qc) + float64(pio2P1*qb) + float64(pio2P2*qa)
	sd := float64(pio2P0*qd) + float64(pio2P1*qc) + float64(pio2P2*qb) + float64(pio2P3*qa)
	se := float64(pio2P0*qe) + float64(pio2P1*qd) + float64(pio2P2*qc) + float64(pio2P3*qb) +
		float64(pio2P4*qa)
	y0 = se + sd + sc + sb + sa
	y1 = (sa - y0) + sb + sc + sd + se
	unit := float64(sign * pow2(int32(-24-start)))
	return n, float64(y0 * unit), float64(y1 * unit)
}

// shifted is the upper word of a:b << s, for s < 64.
func shifted(a, b uint64, s uint) uint64 { return a<<(s&63) | b>>1>>(63-s&63) }

// piece is the number in the last 24 bits of v.
func piece(v uint64) float64 { return float64(int32(v & 0xffffff)) }
