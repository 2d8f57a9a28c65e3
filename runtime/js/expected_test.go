package js_test

// expectedCases are programs with what the standard says they do, where the engine's own
// built-ins do something else.
func expectedCases() map[string]string {
	return map[string]string{
		// the engine's own ask for get only
		`log([].map.call(traced([1,,3],"p"),x=>x).length)`: "\"p.get length\"\n", // see below
	}
}
