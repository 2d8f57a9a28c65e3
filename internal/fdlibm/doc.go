// Package fdlibm computes the elementary functions of JavaScript's Math object with the same
// result, bit for bit, on every processor.
//
// The functions of Go's package math do not: some are written in assembly on some processors,
// and elsewhere the compiler may fuse a multiplication and an addition into one operation that
// rounds once. A program that moves from one processor to another would see its numbers change.
//
// The algorithms, their constants and the order of their operations are those of Sun's fdlibm
// ("Freely Distributable LIBM", netlib.org/fdlibm) as FreeBSD's msun maintains them, in the
// variants that the V8 engine uses (src/base/ieee754.cc); where the variants differ, V8's is
// followed, so that results agree with Node's. Each function names the file that documents its
// method.
//
// Rules that keep the results portable, and that a test of this package enforces:
//
//   - Every product is written float64(x * y). The Go specification lets a compiler fuse x*y + z
//     unless the product is rounded by an explicit conversion, even across statements.
//   - From package math only operations are used whose results IEEE 754 defines exactly: Abs,
//     Sqrt and access to the bits.
//   - A result that is not a number is always the same one (that of math.NaN), because the sign
//     and the payload that processors give it differ.
//
// The notice that covers the algorithms:
//
//	Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All rights reserved.
//
//	Developed at SunSoft, a Sun Microsystems, Inc. business.
//	Permission to use, copy, modify, and distribute this
//	software is freely granted, provided that this notice
//	is preserved.
package fdlibm
