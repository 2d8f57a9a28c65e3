package runtime

import (
	"fmt"
	"reflect"

	"github.com/dop251/goja"

	"thingsmig/internal/fdlibm"
)

// The engine computes with Go's package math, whose results differ between processors in the last
// digits. A program that hops must not see that, so a realm gets other functions for those parts
// of Math that IEEE 754 does not define exactly.

var mathOfOne = map[string]func(float64) float64{
	"acos": fdlibm.Acos, "acosh": fdlibm.Acosh, "asin": fdlibm.Asin, "asinh": fdlibm.Asinh,
	"atan": fdlibm.Atan, "atanh": fdlibm.Atanh, "cbrt": fdlibm.Cbrt, "cos": fdlibm.Cos,
	"cosh": fdlibm.Cosh, "exp": fdlibm.Exp, "expm1": fdlibm.Expm1, "log": fdlibm.Log,
	"log1p": fdlibm.Log1p, "log2": fdlibm.Log2, "log10": fdlibm.Log10, "sin": fdlibm.Sin,
	"sinh": fdlibm.Sinh, "tan": fdlibm.Tan, "tanh": fdlibm.Tanh,
}

var mathOfTwo = map[string]func(x, y float64) float64{
	"atan2": fdlibm.Atan2, "pow": fdlibm.Pow,
}

// installMath replaces the functions of Math in a fresh realm, before anything keeps or lists
// them. Names, lengths and the attributes of the properties stay what they were.
func installMath(rt *goja.Runtime) error {
	m, ok := rt.Get("Math").(*goja.Object)
	if !ok {
		return fmt.Errorf("runtime: the realm has no Math")
	}
	for name, f := range mathOfOne {
		if err := installMathFunction(rt, m, name, 1, func(c goja.FunctionCall) goja.Value {
			return rt.ToValue(f(c.Argument(0).ToFloat()))
		}); err != nil {
			return err
		}
	}
	for name, f := range mathOfTwo {
		if err := installMathFunction(rt, m, name, 2, func(c goja.FunctionCall) goja.Value {
			x := c.Argument(0).ToFloat()
			y := c.Argument(1).ToFloat()
			return rt.ToValue(f(x, y))
		}); err != nil {
			return err
		}
	}
	return installMathFunction(rt, m, "hypot", 2, func(c goja.FunctionCall) goja.Value {
		if len(c.Arguments) == 2 {
			x := c.Arguments[0].ToFloat()
			y := c.Arguments[1].ToFloat()
			return rt.ToValue(fdlibm.Hypot2(x, y))
		}
		var few [4]float64
		values := few[:0]
		for _, v := range c.Arguments {
			values = append(values, v.ToFloat())
		}
		return rt.ToValue(fdlibm.Hypot(values...))
	})
}

func installMathFunction(rt *goja.Runtime, m *goja.Object, name string, length int, f func(goja.FunctionCall) goja.Value) error {
	fn, err := namedFunction(rt, name, length, f)
	if err != nil {
		return err
	}
	return m.DefineDataProperty(name, fn, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE)
}

// namedFunction makes a function like those that the engine brings along: it has a name and a
// length and is not a constructor.
func namedFunction(rt *goja.Runtime, name string, length int, f func(goja.FunctionCall) goja.Value) (*goja.Object, error) {
	fn := rt.ToValue(f).ToObject(rt)
	if err := fn.DefineDataProperty("length", rt.ToValue(length), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE); err != nil {
		return nil, err
	}
	return fn, fn.DefineDataProperty("name", rt.ToValue(name), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE)
}

// powCode brings the operands of ** to primitive numbers or BigInts, in order. The old value of
// an increment is just that conversion, and it is the only one that takes BigInts. They stay with
// the engine, and so does the complaint about a BigInt with a number.
const powCode = `(function (pow) {
	"use strict";
	return function (x, y) {
		const a = x++, b = y++;
		return typeof a === "bigint" || typeof b === "bigint" ? a ** b : pow(a, b);
	};
})`

var (
	intType   = reflect.TypeFor[int64]()
	floatType = reflect.TypeFor[float64]()
)

// number gives the value of a primitive number.
func number(v goja.Value) (float64, bool) {
	if _, ok := v.(*goja.Object); ok || v == nil {
		return 0, false
	}
	if t := v.ExportType(); t != intType && t != floatType {
		return 0, false
	}
	return v.ToFloat(), true
}

// powOperator makes the function $pow(x, y) that does what x ** y does, with the power of
// installMath. The engine's own operator uses Go's power, and the engine's compiler computes the
// operator of two literals with it, so generated code must not hold the operator for numbers.
func powOperator(rt *goja.Runtime) (goja.Value, error) {
	v, err := powScript.run(rt)
	if err != nil {
		return nil, err
	}
	mk, ok := goja.AssertFunction(v)
	if !ok {
		return nil, errNotFunction
	}
	general, err := mk(goja.Undefined(), rt.ToValue(func(c goja.FunctionCall) goja.Value {
		return rt.ToValue(fdlibm.Pow(c.Argument(0).ToFloat(), c.Argument(1).ToFloat()))
	}))
	if err != nil {
		return nil, err
	}
	convert, ok := goja.AssertFunction(general)
	if !ok {
		return nil, errNotFunction
	}
	return namedFunction(rt, "$pow", 2, func(c goja.FunctionCall) goja.Value {
		if x, ok := number(c.Argument(0)); ok {
			if y, ok := number(c.Argument(1)); ok {
				return rt.ToValue(fdlibm.Pow(x, y))
			}
		}
		v, err := convert(goja.Undefined(), c.Argument(0), c.Argument(1))
		if err != nil {
			panic(err)
		}
		return v
	})
}
