package runtime

import (
	"context"
	"errors"
	"io"
	"net"
	"os"
	"syscall"
)

// The numbers that Node gives to errors, on Linux; internal/uv of nodelib has the names.
const (
	uvEOF       = -4095
	uvCanceled  = -125
	uvConnReset = -104
	uvTimedOut  = -110
	uvNoName    = -3008
	uvAgain     = -3001
	uvUnknown   = -4094
)

var netErrnos = []struct {
	err   error
	errno int64
}{
	{syscall.ECONNREFUSED, -111}, {syscall.ECONNRESET, uvConnReset}, {syscall.ECONNABORTED, -103}, {syscall.EPIPE, -32},
	{syscall.EADDRINUSE, -98}, {syscall.EADDRNOTAVAIL, -99}, {syscall.ETIMEDOUT, uvTimedOut}, {syscall.EHOSTUNREACH, -113},
	{syscall.ENETUNREACH, -101}, {syscall.ENETDOWN, -100}, {syscall.EACCES, -13}, {syscall.EPERM, -1}, {syscall.EINVAL, -22},
	{syscall.ENOENT, -2}, {syscall.ENOTCONN, -107}, {syscall.EAFNOSUPPORT, -97}, {syscall.EMFILE, -24}, {syscall.ENFILE, -23},
	{syscall.ENOBUFS, -105}, {syscall.ENOTDIR, -20}, {syscall.ENAMETOOLONG, -36},
	// Windows has numbers of its own for these.
	{syscall.Errno(10061), -111}, {syscall.Errno(10054), uvConnReset}, {syscall.Errno(10053), -103}, {syscall.Errno(10048), -98},
	{syscall.Errno(10049), -99}, {syscall.Errno(10060), uvTimedOut}, {syscall.Errno(10051), -101}, {syscall.Errno(10065), -113},
}

// uvError is Node's number for an error of the network.
func uvError(err error) int64 {
	switch {
	case err == nil:
		return 0
	case errors.Is(err, io.EOF):
		return uvEOF
	case errors.Is(err, net.ErrClosed), errors.Is(err, context.Canceled):
		return uvCanceled
	case errors.Is(err, os.ErrDeadlineExceeded), errors.Is(err, context.DeadlineExceeded):
		return uvTimedOut
	case errors.Is(err, io.ErrClosedPipe):
		return -32
	case errors.Is(err, io.ErrUnexpectedEOF):
		return uvConnReset
	}
	for _, e := range netErrnos {
		if errors.Is(err, e.err) {
			return e.errno
		}
	}
	return uvUnknown
}

// lookupError is that for a name that was not found.
func lookupError(err error) int64 {
	var d *net.DNSError
	if errors.As(err, &d) && !d.IsNotFound && (d.IsTemporary || d.IsTimeout) {
		return uvAgain
	}
	return uvNoName
}
