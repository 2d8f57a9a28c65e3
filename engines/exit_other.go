//go:build !unix

package engines

import "os"

func exitOf(s *os.ProcessState) int { return s.ExitCode() }
