package engines

import (
	"math"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/dop251/goja"

	"thingsmig/internal/fdlibm"
)

// TestBrowserMath compares the digits of browser_math.js with those of package fdlibm.
func TestBrowserMath(t *testing.T) {
	vm := goja.New()
	v, err := vm.RunString("(function () {" + file("browser_math.js") + "; return makeMath(); })()")
	if err != nil {
		t.Fatal(err)
	}
	one := map[string]func(float64) float64{
		"acos": fdlibm.Acos, "acosh": fdlibm.Acosh, "asin": fdlibm.Asin, "asinh": fdlibm.Asinh, "atan": fdlibm.Atan, "atanh": fdlibm.Atanh, "cbrt": fdlibm.Cbrt,
		"cos": fdlibm.Cos, "cosh": fdlibm.Cosh, "exp": fdlibm.Exp, "expm1": fdlibm.Expm1, "log": fdlibm.Log, "log1p": fdlibm.Log1p, "log2": fdlibm.Log2,
		"log10": fdlibm.Log10, "sin": fdlibm.Sin, "sinh": fdlibm.Sinh, "tan": fdlibm.Tan, "tanh": fdlibm.Tanh,
	}
	two := map[string]func(x, y float64) float64{"pow": fdlibm.Pow, "atan2": fdlibm.Atan2}
	special := []float64{0, math.Copysign(0, -1), 1, -1, math.NaN(), math.Inf(1), math.Inf(-1), 5e-324, math.MaxFloat64, 0x1p-1022, 0.5, 2, 3, -2, 1e22, 1e300, 710, -745.2, math.Pi, 1 - 0x1p-53}
	rnd := rand.New(rand.NewPCG(1, 2))
	number := func(i int) float64 {
		switch i % 5 {
		case 0:
			return special[rnd.IntN(len(special))]
		case 1:
			return rnd.Float64()*2 - 1
		case 2:
			return (rnd.Float64() - 0.5) * 200
		case 3:
			return math.Float64frombits(rnd.Uint64())
		}
		return math.Round((rnd.Float64() - 0.5) * 60)
	}
	same := func(x, y float64) bool { return math.Float64bits(x) == math.Float64bits(y) || x != x && y != y }
	all := v.ToObject(vm)
	if n := len(all.Keys()); n != len(one)+len(two) {
		t.Errorf("%d functions", n)
	}
	for _, name := range all.Keys() {
		f, ok := goja.AssertFunction(all.Get(name))
		if !ok {
			t.Fatal(name)
		}
		for i := range 4000 {
			x, y := number(i), number(i/5)
			got, err := f(goja.Undefined(), vm.ToValue(x), vm.ToValue(y))
			if err != nil {
				t.Fatal(err)
			}
			var want float64
			if g := one[name]; g != nil {
				want = g(x)
			} else {
				want = two[name](x, y)
			}
			if !same(got.ToFloat(), want) {
				t.Errorf("%s(%s, %s) = %v, want %v", name, strconv.FormatFloat(x, 'g', -1, 64), strconv.FormatFloat(y, 'g', -1, 64), got.ToFloat(), want)
				break
			}
		}
	}
}
