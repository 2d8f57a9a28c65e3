package fdlibm

import "math"

// Hypot is the square root of the sum of the squares, as Math.hypot gives it: infinite if one
// value is infinite, even if another is NaN. The method is that of V8: the values are divided by
// the largest one and their squares added with Kahan's compensation.
func Hypot(values ...float64) float64 {
	var largest float64
	nan := false
	for _, v := range values {
		if v != v {
			nan = true
		} else if a := math.Abs(v); a > largest {
			largest = a
		}
	}
	switch {
	case largest > math.MaxFloat64:
		return largest
	case nan:
		return math.NaN()
	case largest == 0:
		return 0
	}
	var sum, lost float64
	for _, v := range values {
		n := math.Abs(v) / largest
		square := float64(n*n) - lost
		next := sum + square
		lost = (next - sum) - square
		sum = next
	}
	return float64(math.Sqrt(sum) * largest)
}

// Hypot2 is Hypot of two values. The general way comes to the same: one of the quotients is 1.
func Hypot2(x, y float64) float64 {
	x, y = math.Abs(x), math.Abs(y)
	if x < y {
		x, y = y, x
	}
	if !(x > 0 && x <= math.MaxFloat64 && y <= x) { // zero, infinite or NaN
		return Hypot(x, y)
	}
	n := y / x
	return float64(math.Sqrt(1+float64(n*n)) * x)
}
