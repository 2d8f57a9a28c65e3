package cli

import (
	"errors"
	"strings"
	"testing"
	"time"
)

func TestParseTriggers(t *testing.T) {
	got, err := parseTriggers([]string{" SIGTERM", "interval:1m30s"})
	if err != nil || len(got.signals) != 1 || got.interval != 90*time.Second {
		t.Errorf("%+v, %v", got, err)
	}
	got, err = parseTriggers([]string{"exit"})
	if err != nil || len(got.signals) != len(endingSignals) {
		t.Errorf("%+v, %v", got, err)
	}
	if got, err := parseTriggers(nil); err != nil || got.signals != nil || got.interval != 0 {
		t.Errorf("%+v, %v", got, err)
	}
	for _, bad := range []string{"", "idle:1", "SIGKILL", "sigusr1", "interval", "interval:", "interval:-1s", "interval:10", "exit:now", "SIGTERM:1"} {
		_, err := parseTriggers([]string{bad})
		var f *failure
		if !errors.As(err, &f) || f.Exit != exitUsage || f.Hint == "" || !strings.HasPrefix(f.Message, "--snapshot-on ") {
			t.Errorf("%q: %v", bad, err)
		}
	}
}
