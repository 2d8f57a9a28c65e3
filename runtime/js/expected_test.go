package js_test

func expectedCases() map[string]string {
	return map[string]string{}
}

func helperCases() map[string]string {
	return map[string]string{}
}
