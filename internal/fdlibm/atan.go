package fdlibm

import "math"

// The arc tangents of 1/2, 1, 3/2 and infinity, each in two parts.
var (
	atanHi = [4]float64{
		4.63647609000806093515e-01, 7.85398163397448278999e-01,
		9.82793723247329054082e-01, 1.57079632679489655800e+00,
	}
	atanLo = [4]float64{
		2.26987774529616870924e-17, 3.06161699786838301793e-17,
		1.39033110312309984516e-17, 6.12323399573676603587e-17,
	}
)

const (
	atan0  = 3.33333333333329318027e-01
	atan1  = -1.99999999998764832476e-01
	atan2  = 1.42857142725034663711e-01
	atan3  = -1.11111104054623557880e-01
	atan4  = 9.09088713343650656196e-02
	atan5  = -7.69187620504482999495e-02
	atan6  = 6.66107313738753120669e-02
	atan7  = -5.83357013379057348645e-02
	atan8  = 4.97687799461593236017e-02
	atan9  = -3.65315727442169155270e-02
	atan10 = 1.62858201153657823623e-02

	piLo = 1.2246467991473531772e-16
)

// Atan is the inverse tangent (msun/src/s_atan.c): the argument is brought below 7/16 by one of
// four points where the result is known.
func Atan(x float64) float64 {
	h := highAbs(x)
	t := math.Abs(x)
	id := 0
	switch {
	case x != x:
		return math.NaN()
	case h >= 0x44100000: // |x| >= 2^66
		if x < 0 {
			return -pio2Hi
		}
		return pio2Hi
	case h < 0x3e400000: // |x| < 2^-27
		return x
	case h < 0x3fdc0000: // |x| < 7/16
		return x - float64(x*atanR(x))
	case h < 0x3fe60000: // |x| < 11/16
		t = (float64(2*t) - 1) / (2 + t)
	case h < 0x3ff30000: // |x| < 19/16
		id, t = 1, (t-1)/(t+1)
	case h < 0x40038000: // |x| < 39/16
		id, t = 2, (t-1.5)/(1+float64(1.5*t))
	default:
		id, t = 3, -1/t
	}
	z := atanHi[id] - ((float64(t*atanR(t)) - atanLo[id]) - t)
	if x < 0 {
		return -z
	}
	return z
}

// atanR is the sum of the odd and the even half of the polynomial.
func atanR(x float64) float64 {
	z := float64(x * x)
	w := float64(z * z)
	a := atan8 + float64(w*atan10)
	a = atan6 + float64(w*a)
	a = atan4 + float64(w*a)
	a = atan2 + float64(w*a)
	a = atan0 + float64(w*a)
	b := atan7 + float64(w*atan9)
	b = atan5 + float64(w*b)
	b = atan3 + float64(w*b)
	b = atan1 + float64(w*b)
	return float64(z*a) + float64(w*b)
}

// Atan2 is the angle of the point (x, y), between -pi and pi (msun/src/e_atan2.c).
func Atan2(y, x float64) float64 {
	switch {
	case x != x || y != y:
		return math.NaN()
	case x == 1:
		return Atan(y)
	}
	negative := math.Signbit(x)
	var z float64 // the angle without the sign of y
	switch hx, hy := highAbs(x), highAbs(y); {
	case y == 0 || hx == highInf && hy != highInf:
		if negative {
			z = math.Pi
		}
	case hx == highInf:
		z = pio4Hi
		if negative {
			z = 3 * math.Pi / 4
		}
	case x == 0 || hy == highInf:
		z = pio2Hi
	default:
		switch k := (hy - hx) >> 20; {
		case k > 60: // |y/x| > 2^60
			z = pio2Hi
		case negative && k < -60: // |y/x| < 2^-60
			z = math.Pi
		case negative:
			z = math.Pi - (Atan(math.Abs(y/x)) - piLo)
		default:
			z = Atan(math.Abs(y / x))
		}
	}
	if math.Signbit(y) {
		return -z
	}
	return z
}
