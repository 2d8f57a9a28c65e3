//go:build unix

package runtime

import (
	"net"
	"syscall"
)

// tryWrite writes as much as the system takes at once. Node does so, too, and calls back what
// waits for a write at once then.
func tryWrite(c net.Conn, data []byte) (n int, err error) {
	sys, ok := c.(syscall.Conn)
	if !ok || len(data) == 0 {
		return 0, nil
	}
	raw, err := sys.SyscallConn()
	if err != nil {
		return 0, err
	}
	var failed error
	err = raw.Write(func(fd uintptr) bool {
		for n < len(data) {
			m, err := syscall.Write(int(fd), data[n:])
			if err == syscall.EINTR {
				continue
			}
			if err != nil {
				if err != syscall.EAGAIN {
					failed = err
				}
				return true
			}
			n += m
		}
		return true
	})
	if err == nil {
		err = failed
	}
	return n, err
}
