package runtime

import (
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"thingsmig/instrument"
	"thingsmig/snapshot"
)

// A functionTable knows the functions of the program.
type functionTable interface {
	// lookup finds a function literal by the number in its marker.
	lookup(unit, fn int) (*instrument.Function, *instrument.Program, bool)
	// ask calls a function that has a prologue in inspect mode. The result is laid out as f.Env says.
	ask(fn *goja.Object, unit int, f *instrument.Function) ([]goja.Value, error)
	// classOf gives the class that fn is or is a member of, and the env of the class.
	classOf(fn *goja.Object) (*goja.Object, []goja.Value, bool)
}

// A homeTable is a functionTable that knows the home objects of methods that use super.
type homeTable interface {
	homeOf(fn *goja.Object, f *instrument.Function) (*goja.Object, bool)
}

// A functionMaker makes the functions of a restored program.
type functionMaker interface {
	// function makes a function in a scope instance (-1 for the main scope).
	function(unit, fn, scope int) (goja.Value, error)
	// class makes a class with these keys of its computed fields. The result has it and its members
	// by the numbers of their functions.
	class(unit, fn, scope int, keys []goja.Value) (map[int]goja.Value, error)
}

// An argumentsMaker is a functionMaker that has made arguments objects together with the
// parameters that they are tied to.
type argumentsMaker interface {
	argumentsObject(entry int) *goja.Object
}

// A functionCopier is a functionMaker that can make a function as a copy of one that has been prepared: given the
// properties that it is born with. It gives nil if it is not to be made so.
type functionCopier interface {
	copyFunction(d *snapshot.Function, prepare func(*goja.Object)) *goja.Object
}

// A homeMaker is a functionMaker that can make methods that use super.
type homeMaker interface {
	method(unit, fn, scope int, home goja.Value) (goja.Value, error)
}

// marker reads the marker comment at the end of a function's source text: /*#U.N*/}.
func marker(source string) (unit, fn int, ok bool) {
	s, ok := strings.CutSuffix(source, "*/}")
	if !ok {
		return 0, 0, false
	}
	i := strings.LastIndex(s, "/*#")
	if i < 0 {
		return 0, 0, false
	}
	u, n, ok := strings.Cut(s[i+3:], ".")
	if !ok {
		return 0, 0, false
	}
	unit, err1 := strconv.Atoi(u)
	fn, err2 := strconv.Atoi(n)
	return unit, fn, err1 == nil && err2 == nil
}
