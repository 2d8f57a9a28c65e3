package runtime

import "github.com/dop251/goja"

// The methods that stand in the engine's tables are functions of their own for each kind of elements: a method is called
// with nothing but the array that it belongs to.

var elementKinds = [...]elementKind{
	{constructor: "Int16Array", size: 2},
	{constructor: "Uint16Array", size: 2},
	{constructor: "Int32Array", size: 4},
	{constructor: "Uint32Array", size: 4},
	{constructor: "Float32Array", size: 4},
	{constructor: "Float64Array", size: 8},
	{constructor: "BigInt64Array", size: 8},
	{constructor: "BigUint64Array", size: 8},
}

// elementMethods are the functions for each of elementKinds.
var elementMethods = [len(elementKinds)]map[string]any{
	{
		"get":    func(a *[]byte, i int) goja.Value { return elementKinds[0].getTurned(a, i) },
		"set":    func(a *[]byte, i int, v goja.Value) { elementKinds[0].setTurned(a, i, v) },
		"getRaw": func(a *[]byte, i int) uint64 { return elementKinds[0].getRawTurned(a, i) },
		"setRaw": func(a *[]byte, i int, raw uint64) { elementKinds[0].setRawTurned(a, i, raw) },
		"less":   func(a *[]byte, i, k int) bool { return elementKinds[0].lessTurned(a, i, k) },
	},
	{
		"get":    func(a *[]byte, i int) goja.Value { return elementKinds[1].getTurned(a, i) },
		"set":    func(a *[]byte, i int, v goja.Value) { elementKinds[1].setTurned(a, i, v) },
		"getRaw": func(a *[]byte, i int) uint64 { return elementKinds[1].getRawTurned(a, i) },
		"setRaw": func(a *[]byte, i int, raw uint64) { elementKinds[1].setRawTurned(a, i, raw) },
		"less":   func(a *[]byte, i, k int) bool { return elementKinds[1].lessTurned(a, i, k) },
	},
	{
		"get":    func(a *[]byte, i int) goja.Value { return elementKinds[2].getTurned(a, i) },
		"set":    func(a *[]byte, i int, v goja.Value) { elementKinds[2].setTurned(a, i, v) },
		"getRaw": func(a *[]byte, i int) uint64 { return elementKinds[2].getRawTurned(a, i) },
		"setRaw": func(a *[]byte, i int, raw uint64) { elementKinds[2].setRawTurned(a, i, raw) },
		"less":   func(a *[]byte, i, k int) bool { return elementKinds[2].lessTurned(a, i, k) },
	},
	{
		"get":    func(a *[]byte, i int) goja.Value { return elementKinds[3].getTurned(a, i) },
		"set":    func(a *[]byte, i int, v goja.Value) { elementKinds[3].setTurned(a, i, v) },
		"getRaw": func(a *[]byte, i int) uint64 { return elementKinds[3].getRawTurned(a, i) },
		"setRaw": func(a *[]byte, i int, raw uint64) { elementKinds[3].setRawTurned(a, i, raw) },
		"less":   func(a *[]byte, i, k int) bool { return elementKinds[3].lessTurned(a, i, k) },
	},
	{
		"get":    func(a *[]byte, i int) goja.Value { return elementKinds[4].getTurned(a, i) },
		"set":    func(a *[]byte, i int, v goja.Value) { elementKinds[4].setTurned(a, i, v) },
		"getRaw": func(a *[]byte, i int) uint64 { return elementKinds[4].getRawTurned(a, i) },
		"setRaw": func(a *[]byte, i int, raw uint64) { elementKinds[4].setRawTurned(a, i, raw) },
		"less":   func(a *[]byte, i, k int) bool { return elementKinds[4].lessTurned(a, i, k) },
	},
	{
		"get":    func(a *[]byte, i int) goja.Value { return elementKinds[5].getTurned(a, i) },
		"set":    func(a *[]byte, i int, v goja.Value) { elementKinds[5].setTurned(a, i, v) },
		"getRaw": func(a *[]byte, i int) uint64 { return elementKinds[5].getRawTurned(a, i) },
		"setRaw": func(a *[]byte, i int, raw uint64) { elementKinds[5].setRawTurned(a, i, raw) },
		"less":   func(a *[]byte, i, k int) bool { return elementKinds[5].lessTurned(a, i, k) },
	},
	{
		"get":    func(a *[]byte, i int) goja.Value { return elementKinds[6].getTurned(a, i) },
		"set":    func(a *[]byte, i int, v goja.Value) { elementKinds[6].setTurned(a, i, v) },
		"getRaw": func(a *[]byte, i int) uint64 { return elementKinds[6].getRawTurned(a, i) },
		"setRaw": func(a *[]byte, i int, raw uint64) { elementKinds[6].setRawTurned(a, i, raw) },
		"less":   func(a *[]byte, i, k int) bool { return elementKinds[6].lessTurned(a, i, k) },
	},
	{
		"get":    func(a *[]byte, i int) goja.Value { return elementKinds[7].getTurned(a, i) },
		"set":    func(a *[]byte, i int, v goja.Value) { elementKinds[7].setTurned(a, i, v) },
		"getRaw": func(a *[]byte, i int) uint64 { return elementKinds[7].getRawTurned(a, i) },
		"setRaw": func(a *[]byte, i int, raw uint64) { elementKinds[7].setRawTurned(a, i, raw) },
		"less":   func(a *[]byte, i, k int) bool { return elementKinds[7].lessTurned(a, i, k) },
	},
}
