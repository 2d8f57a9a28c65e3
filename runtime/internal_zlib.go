package runtime

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"hash/crc32"
	"io"

	"github.com/dop251/goja"
)

// zlibFunctions are what the module zlib asks of the host.
func (r *realm) zlibFunctions(set func(string, any)) {
	rt := r.rt
	data := func(c goja.FunctionCall, i int) []byte {
		b, ok := bytesOf(c.Argument(i))
		if !ok {
			panic(rt.NewTypeError("not a view"))
		}
		return b
	}
	// zlib(kind, data, level, most, partial) is an ArrayBuffer, "large" or a list of a message and a number.
	set("zlib", func(c goja.FunctionCall) goja.Value {
		kind, most := c.Argument(0).String(), c.Argument(3).ToInteger()
		out, err := zlibWork(kind, data(c, 1), int(c.Argument(2).ToInteger()), most, c.Argument(4).ToBoolean())
		switch {
		case err == nil:
			return rt.ToValue(rt.NewArrayBuffer(out))
		case errors.Is(err, errTooLarge):
			return rt.ToValue("large")
		case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
			return rt.NewArray("unexpected end of file", -5)
		case errors.Is(err, gzip.ErrHeader), errors.Is(err, zlib.ErrHeader):
			return rt.NewArray("incorrect header check", -3)
		case errors.Is(err, gzip.ErrChecksum), errors.Is(err, zlib.ErrChecksum):
			return rt.NewArray("incorrect data check", -3)
		}
		return rt.NewArray("invalid block type", -3)
	})
	set("crc32", func(c goja.FunctionCall) goja.Value {
		return rt.ToValue(int64(crc32.Update(uint32(c.Argument(1).ToInteger()), crc32.IEEETable, data(c, 0))))
	})
}

var errTooLarge = errors.New("more than is wanted")

func zlibWork(kind string, data []byte, level int, most int64, partial bool) ([]byte, error) {
	var out bytes.Buffer
	var w io.WriteCloser
	var err error
	switch kind {
	case "gzip":
		w, err = gzip.NewWriterLevel(&out, level)
	case "deflate":
		w, err = zlib.NewWriterLevel(&out, level)
	case "deflateRaw":
		w, err = flate.NewWriter(&out, level)
	default:
		return unzip(kind, data, most, partial)
	}
	if err == nil {
		_, err = w.Write(data)
	}
	if err == nil {
		err = w.Close()
	}
	if err == nil && int64(out.Len()) > most {
		err = errTooLarge
	}
	return out.Bytes(), err
}

func unzip(kind string, data []byte, most int64, partial bool) ([]byte, error) {
	if kind == "inzip" {
		if kind = "inflate"; bytes.HasPrefix(data, []byte{0x1f, 0x8b}) {
			kind = "ingzip"
		}
	}
	var in io.Reader
	var err error
	switch kind {
	case "ingzip":
		in, err = gzip.NewReader(bytes.NewReader(data))
	case "inflateRaw":
		in = flate.NewReader(bytes.NewReader(data))
	default:
		in, err = zlib.NewReader(bytes.NewReader(data))
	}
	if err != nil {
		return nil, err
	}
	out, err := io.ReadAll(io.LimitReader(in, most+1))
	if int64(len(out)) > most {
		return nil, errTooLarge
	}
	if partial && errors.Is(err, io.ErrUnexpectedEOF) {
		err = nil
	}
	return out, err
}
