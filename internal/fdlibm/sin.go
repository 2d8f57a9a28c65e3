package fdlibm

import "math"

const (
	sin1 = -1.66666666666666324348e-01
	sin2 = 8.33333333332248946124e-03
	sin3 = -1.98412698298579493134e-04
	sin4 = 2.75573137070700676789e-06
	sin5 = -2.50507602534068634195e-08
	sin6 = 1.58969099521155010221e-10

	cos1 = 4.16666666666666019037e-02
	cos2 = -1.38888888888741095749e-03
	cos3 = 2.48015872894767294178e-05
	cos4 = -2.75573143513906633035e-07
	cos5 = 2.08757232129817482790e-09
	cos6 = -1.13596475577881948265e-11

	highPio4 = 0x3fe921fb
)

// kernelSin is the sine of x+y for |x| <= pi/4, where y is the tail of x (msun/src/k_sin.c).
func kernelSin(x, y float64) float64 {
	if highAbs(x) < 0x3e400000 { // |x| < 2^-27
		return x
	}
	z := float64(x * x)
	v := float64(z * x)
	r := sin5 + float64(z*sin6)
	r = sin4 + float64(z*r)
	r = sin3 + float64(z*r)
	r = sin2 + float64(z*r)
	return x - ((float64(z*(float64(0.5*y)-float64(v*r))) - y) - float64(v*sin1))
}

// kernelSin0 is kernelSin without a tail.
func kernelSin0(x float64) float64 {
	z := float64(x * x)
	r := sin5 + float64(z*sin6)
	r = sin4 + float64(z*r)
	r = sin3 + float64(z*r)
	r = sin2 + float64(z*r)
	return x + float64(float64(z*x)*(sin1+float64(z*r)))
}

// kernelCos is the cosine of x+y for |x| <= pi/4, where y is the tail of x (fdlibm's k_cos.c).
func kernelCos(x, y float64) float64 {
	h := highAbs(x)
	if h < 0x3e400000 { // |x| < 2^-27
		return 1
	}
	z := float64(x * x)
	r := cos5 + float64(z*cos6)
	r = cos4 + float64(z*r)
	r = cos3 + float64(z*r)
	r = cos2 + float64(z*r)
	r = cos1 + float64(z*r)
	r = float64(z*float64(z*r)) - float64(x*y)
	if h < 0x3fd33333 { // |x| < 0.3
		return 1 - (float64(0.5*z) - r)
	}
	q := 0.28125
	if h <= 0x3fe90000 { // |x| <= 0.78125
		q = words(h-0x00200000, 0) // x/4
	}
	return (1 - q) - ((float64(0.5*z) - q) - r)
}

// Sin is the sine (msun/src/s_sin.c).
func Sin(x float64) float64 {
	h := highAbs(x)
	switch {
	case h < 0x3e400000: // |x| < 2^-27
		return x
	case h <= highPio4:
		return kernelSin0(x)
	case h >= highInf:
		return math.NaN()
	}
	n, y0, y1 := reduce(x)
	switch n & 3 {
	case 0:
		return kernelSin(y0, y1)
	case 1:
		return kernelCos(y0, y1)
	case 2:
		return -kernelSin(y0, y1)
	}
	return -kernelCos(y0, y1)
}

// Cos is the cosine (msun/src/s_cos.c).
func Cos(x float64) float64 {
	h := highAbs(x)
	switch {
	case h <= highPio4:
		return kernelCos(x, 0)
	case h >= highInf:
		return math.NaN()
	}
	n, y0, y1 := reduce(x)
	switch n & 3 {
	case 0:
		return kernelCos(y0, y1)
	case 1:
		return -kernelSin(y0, y1)
	case 2:
		return -kernelCos(y0, y1)
	}
	return kernelSin(y0, y1)
}
