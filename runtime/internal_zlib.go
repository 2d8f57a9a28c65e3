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
		case errors.Is(err, errMethod):
			return rt.NewArray(errMethod.Error(), -3)
		case errors.Is(err, gzip.ErrHeader), errors.Is(err, zlib.ErrHeader):
			return rt.NewArray("incorrect header check", -3)
		case errors.Is(err, gzip.ErrChecksum), errors.Is(err, zlib.ErrChecksum):
			return rt.NewArray("incorrect data check", -3)
		}
		return rt.NewArray("invalid block type", -3)
	})
	// checksum(kind, data, sum of what was before)
	set("checksum", func(c goja.FunctionCall) goja.Value {
		sum := uint32(c.Argument(2).ToInteger())
		if c.Argument(0).String() == "adler32" {
			return rt.ToValue(int64(adler32(sum, data(c, 1))))
		}
		return rt.ToValue(int64(crc32.Update(sum, crc32.IEEETable, data(c, 1))))
	})
}

// adler32 goes on with a sum, which the library does not.
func adler32(sum uint32, data []byte) uint32 {
	const mod = 65521
	a, b := sum&0xffff, sum>>16
	for _, c := range data {
		a = (a + uint32(c)) % mod
		b = (b + a) % mod
	}
	return b<<16 | a
}

var errTooLarge = errors.New("more than is wanted")

func zlibWork(kind string, data []byte, level int, most int64, partial bool) ([]byte, error) {
	var out bytes.Buffer
	var w io.WriteCloser
	var err error
	switch kind {
	case "gzip":
		gz, failed := gzip.NewWriterLevel(&out, level)
		if w, err = gz, failed; err == nil {
			gz.OS = 3 // as Node has it on all systems but a few
		}
	case "deflate":
		w, err = zlib.NewWriterLevel(&out, level)
	case "deflateRaw", "lastPart":
		w, err = flate.NewWriter(&out, level)
	case "part": // of a stream, up to a whole number of bytes
		part, err := flate.NewWriter(&out, level)
		if err == nil {
			_, err = part.Write(data)
		}
		if err == nil {
			err = part.Flush()
		}
		return out.Bytes(), err
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

var errMethod = errors.New("unknown compression method")

// memberError is what is wrong with the first bytes of a member of a gzip file, of which there may be too few.
func memberError(data []byte) error {
	switch n := len(data); {
	case n > 0 && data[0] != 0x1f || n > 1 && data[1] != 0x8b:
		return gzip.ErrHeader
	case n > 2 && data[2] != 8:
		return errMethod
	}
	return nil
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
	case "inflateRaw":
		in = flate.NewReader(bytes.NewReader(data))
	default:
		in, err = zlib.NewReader(bytes.NewReader(data))
	}
	if err != nil {
		return nil, err
	}
	var members *gzip.Reader
	rest := bytes.NewReader(data)
	if kind == "ingzip" { // what is behind a member is another one, or does not matter if it is zero
		if err := memberError(data); err != nil {
			return nil, err
		}
		if members, err = gzip.NewReader(rest); err != nil {
			return nil, err
		}
		members.Multistream(false)
		in = members
	}
	out, err := io.ReadAll(io.LimitReader(in, most+1))
	for members != nil && err == nil && int64(len(out)) <= most && rest.Len() > 0 && data[len(data)-rest.Len()] != 0 {
		if err := memberError(data[len(data)-rest.Len():]); err != nil {
			return nil, err
		}
		if err = members.Reset(rest); err != nil {
			break
		}
		members.Multistream(false)
		var more []byte
		more, err = io.ReadAll(io.LimitReader(members, most+1-int64(len(out))))
		out = append(out, more...)
	}
	if int64(len(out)) > most {
		return nil, errTooLarge
	}
	if partial && errors.Is(err, io.ErrUnexpectedEOF) {
		err = nil
	}
	return out, err
}
