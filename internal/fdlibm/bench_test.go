package fdlibm

import (
	"math"
	"testing"
)

var sink float64

// standard lists the functions of Go's math package, in the order of functions.
var standard = map[string]struct {
	one func(float64) float64
	two func(x, y float64) float64
}{
	"acos": {one: math.Acos}, "acosh": {one: math.Acosh}, "asin": {one: math.Asin},
	"asinh": {one: math.Asinh}, "atan": {one: math.Atan}, "atanh": {one: math.Atanh},
	"atan2": {two: math.Atan2}, "cbrt": {one: math.Cbrt}, "cos": {one: math.Cos},
	"cosh": {one: math.Cosh}, "exp": {one: math.Exp}, "expm1": {one: math.Expm1},
	"hypot": {two: math.Hypot}, "log": {one: math.Log}, "log1p": {one: math.Log1p},
	"log2": {one: math.Log2}, "log10": {one: math.Log10}, "pow": {two: math.Pow},
	"sin": {one: math.Sin}, "sinh": {one: math.Sinh}, "tan": {one: math.Tan},
	"tanh": {one: math.Tanh},
}

// BenchmarkFunctions times each function next to that of Go's math package, over arguments that
// programs use: from 0.01 to 100, below 1 where the function asks for it.
func BenchmarkFunctions(b *testing.B) {
	for _, fn := range functions {
		g := generator(7)
		var xs, ys [256]float64
		for i := range xs {
			xs[i], ys[i] = math.Abs(g.scaled(-6, 5)), g.scaled(-6, 5)
			switch fn.name {
			case "asin", "acos", "atanh":
				xs[i] = float64(xs[i] * 0x1p-6)
			case "acosh":
				xs[i]++
			}
		}
		run := func(one func(float64) float64, two func(x, y float64) float64) func(*testing.B) {
			return func(b *testing.B) {
				var sum float64
				for i := 0; i < b.N; i++ {
					if one != nil {
						sum += one(xs[i&255])
					} else {
						sum += two(xs[i&255], ys[i&255])
					}
				}
				sink = sum
			}
		}
		b.Run(fn.name+"/fdlibm", run(fn.one, fn.two))
		std := standard[fn.name]
		b.Run(fn.name+"/go", run(std.one, std.two))
	}
}

// BenchmarkLarge times the reduction of large arguments.
func BenchmarkLarge(b *testing.B) {
	b.Run("fdlibm", func(b *testing.B) {
		for i := 0; i < b.N; i++ {
			sink = Sin(1e20 + float64(i)*1e15)
		}
	})
	b.Run("go", func(b *testing.B) {
		for i := 0; i < b.N; i++ {
			sink = math.Sin(1e20 + float64(i)*1e15)
		}
	})
}
