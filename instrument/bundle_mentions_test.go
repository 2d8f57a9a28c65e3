package instrument

import (
	"regexp"
	"testing"
)

// TestMentions compares the quick ways to look for words with the obvious ones.
func TestMentions(t *testing.T) {
	lowering := regexp.MustCompile(`\b(async|await|using)\b|@|/[a-z]*[dv]`)
	for _, s := range []string{
		"", "x", "async", "asynchronous", "x.await", "await_", "using", "focusing", "a@b", "/a/d", "/a/gv", "/ d", "// d", "//d", "a / b", "/gimx",
		"/gimd", "/g1d", "/", "/\n/v", "import x", "important", "exports.x", "export {}", "require('x')", "required", "x.require",
	} {
		if got, want := mayNeedLowering(s), lowering.MatchString(s); got != want {
			t.Errorf("mayNeedLowering(%q) = %v", s, got)
		}
		if got, want := mayHaveModules(s), mentionsModules.MatchString(s); got != want {
			t.Errorf("mayHaveModules(%q) = %v", s, got)
		}
	}
}
