//go:build !linux

package runtime

import "errors"

func replaceMethods([]uintptr, map[string]int, map[string]any) error {
	return errors.New("not on this system")
}
