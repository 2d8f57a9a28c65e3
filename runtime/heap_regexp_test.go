package runtime

import "testing"

func TestPlainSlashes(t *testing.T) {
	for source, want := range map[string]string{
		`a\/b`: `a\/b`, `[^@\u002f]+`: `[^@/]+`, `\u002f[\u002f\]\u002f]\u002f`: `\u002f[/\]/]\u002f`, `[\\u002f]`: `[\\u002f]`, `\[\u002f`: `\[\u002f`,
	} {
		if got := plainSlashes(source); got != want {
			t.Errorf("%s gives %s, not %s", source, got, want)
		}
	}
}
