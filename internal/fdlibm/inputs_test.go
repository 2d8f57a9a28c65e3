package fdlibm

import "math"

// functions lists what the package offers, in the order of the table of hashes.
var functions = []struct {
	name string
	one  func(float64) float64
	two  func(x, y float64) float64
}{
	{name: "acos", one: Acos},
	{name: "acosh", one: Acosh},
	{name: "asin", one: Asin},
	{name: "asinh", one: Asinh},
	{name: "atan", one: Atan},
	{name: "atanh", one: Atanh},
	{name: "atan2", two: Atan2},
	{name: "cbrt", one: Cbrt},
	{name: "cos", one: Cos},
	{name: "cosh", one: Cosh},
	{name: "exp", one: Exp},
	{name: "expm1", one: Expm1},
	{name: "hypot", two: Hypot2},
	{name: "log", one: Log},
	{name: "log1p", one: Log1p},
	{name: "log2", one: Log2},
	{name: "log10", one: Log10},
	{name: "pow", two: Pow},
	{name: "sin", one: Sin},
	{name: "sinh", one: Sinh},
	{name: "tan", one: Tan},
	{name: "tanh", one: Tanh},
}

// generator is SplitMix64. The inputs of the table of hashes come from it, so it uses integers
// and exact operations only.
type generator uint64

func (g *generator) next() uint64 {
	*g += 0x9e3779b97f4a7c15
	z := uint64(*g)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

func (g *generator) below(n uint64) uint64 { return g.next() % n }

// scaled is a number of either sign with an exponent from lo to hi.
func (g *generator) scaled(lo, hi int) float64 {
	b := g.next()
	e := uint64(lo + int(g.below(uint64(hi-lo+1))) + 1023)
	return math.Float64frombits(b&^(0x7ff<<52) | e<<52)
}

// nudge moves x by a few units in the last place.
func (g *generator) nudge(x float64) float64 {
	return math.Float64frombits(math.Float64bits(x) + g.below(9) - 4)
}

var specialInputs = []float64{
	0, math.Copysign(0, -1), 1, -1, 2, -2, 0.5, -0.5, 3, -3, 10, -10, 0.25, 1.5,
	math.Inf(1), math.Inf(-1), math.NaN(),
	math.MaxFloat64, -math.MaxFloat64, math.SmallestNonzeroFloat64, -math.SmallestNonzeroFloat64,
	0x1p-1022, -0x1p-1022, 0x1.fffffffffffffp-1023, 0x1p-1074, 0x1p-537, 0x1p-27, 0x1p-28, 0x1p-29,
	0x1p-54, 0x1p-55, 0x1p-57, 0x1p28, 0x1p52, 0x1p53, 0x1p54, 0x1p63, 0x1p66, 0x1p1023,
	math.Pi, math.Pi / 2, math.Pi / 4, 3 * math.Pi / 4, math.E, math.Ln2, math.Sqrt2,
	22, 709.782712893384, 709.7827128933841, 710.4758600739439, -745.1332191019411, -745.1332191019412,
	-37, 36.9, 1e22, 1e300, 1e-300, 5e-324, 823549.6645, 823549.66467,
}

// input makes one argument. The kinds cover all exponents, the ranges where the algorithms
// switch, integers and multiples of pi/4 with their neighbours, and the special numbers.
func (g *generator) input() float64 {
	switch g.below(16) {
	case 0:
		return math.Float64frombits(g.next())
	case 1:
		return specialInputs[g.below(uint64(len(specialInputs)))]
	case 2:
		return g.nudge(specialInputs[g.below(uint64(len(specialInputs)))])
	case 3:
		return g.nudge(float64(int64(g.below(2001)) - 1000))
	case 4:
		return g.nudge(float64(float64(int64(g.below(1<<21))-1<<20) * (math.Pi / 4)))
	case 5:
		return g.scaled(-1074+52, -30)
	case 6:
		return g.scaled(20, 1023)
	case 7, 8:
		return g.scaled(-60, 12)
	case 9, 10:
		return g.scaled(-5, 0)
	case 11:
		return math.Abs(g.scaled(-3, 3))
	case 12:
		return float64(g.scaled(0, 0) * 0.999999)
	case 13:
		return g.scaled(1, 9)
	case 14:
		return 1 + g.scaled(-40, -2)
	}
	return g.scaled(-10, 10)
}

// pair makes two arguments. Half of them are such that a power of them is neither 0 nor infinite.
func (g *generator) pair() (x, y float64) {
	switch g.below(8) {
	case 0, 1, 2:
		return g.input(), g.input()
	case 3:
		return float64(g.below(40)), float64(int64(g.below(41)) - 20)
	case 4:
		return g.scaled(-2, 2), float64(int64(g.below(801)) - 400)
	case 5:
		return math.Abs(g.scaled(-300, 300)), g.scaled(-6, 1)
	case 6:
		return 1 + g.scaled(-30, -10), g.scaled(5, 33)
	}
	x = g.scaled(-20, 20)
	return x, g.nudge(x)
}

// each calls f with count inputs for the function at index i of functions.
func each(i, count int, f func(x, y, result float64)) {
	g := generator(uint64(i) + 1)
	fn := functions[i]
	for range count {
		if fn.one != nil {
			x := g.input()
			f(x, 0, fn.one(x))
		} else {
			x, y := g.pair()
			f(x, y, fn.two(x, y))
		}
	}
}
