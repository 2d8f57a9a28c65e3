// Math as Node 20 has it, to the last digit: newer versions of V8 compute with other methods. These are the algorithms of fdlibm,
// as in package internal/fdlibm, where the reasons stand.

const makeMath = () => {
const float = new Float64Array(1), words32 = new Int32Array(float.buffer), wide = new BigUint64Array(float.buffer);
const H = (() => {
  float[0] = 1;
  return words32[1] === 0 ? 0 : 1; // where the high word is
})();
const absOf = Math.abs, sqrtOf = Math.sqrt, truncOf = Math.trunc, asWide = BigInt.asUintN, bigOf = BigInt, numberOf = Number, zerosOf = Math.clz32;
const highOne = 0x3ff00000, highInf = 0x7ff00000, ln2Hi = 6.93147180369123816490e-01, ln2Lo = 1.90821492927058770002e-10, ln2 = 6.93147180559945286227e-01;
const two54 = 18014398509481984;

const toInt = (x) => truncOf(x) | 0;
const toWord = (x) => truncOf(x) >>> 0;
function high(x) {
  float[0] = x;
  return words32[H];
}
function highAbs(x) {
  float[0] = x;
  return words32[H] & 0x7fffffff;
}
function words(hi, lo) {
  words32[H] = hi;
  words32[1 - H] = lo;
  return float[0];
}
function withHigh(x, hi) {
  float[0] = x;
  words32[H] = hi;
  return float[0];
}
function clearLow(x) {
  float[0] = x;
  words32[1 - H] = 0;
  return float[0];
}
const pow2 = (k) => words(k + 1023 << 20, 0);
function addExponent(x, k) {
  float[0] = x;
  words32[H] += k << 20;
  return float[0];
}
const inf = (sign) => sign < 0 ? -Infinity : Infinity;
const isNegative = (x) => high(x) < 0;
const withSign = (x, sign) => isNegative(x) === isNegative(sign) ? x : -x;
function roundedBits(t) {
  float[0] = t;
  wide[0] = wide[0] + 0x80000000n & ~0x3fffffffn;
  return float[0];
}

// reduceLarge multiplies the 53 bits of x by those 256 bits of 2/pi that matter.
const twoOverPi = 0x0000000000000000a2f9836e4e441529fc2757d1f534ddc0db6295993c439041fe5163abdebbc561b7246e3a424dd2e006492eea09d1921cfe1deb1cb129a73ee88235f52ebb4484e99c7026b45f7e413991d639835339f49c845f8bbdf9283b1ff897ffde05980fef2f118b5a0a6d1f6d367ecf27cb09b74f463f669e5fea2d7527bac7ebe5f17b3d0739f78a5292ea6bfb5fb11f8d5d0856033046fc7b6babf0cfbc209af4361da9e391615ee61b08n;
function reduceLarge(x) {
  float[0] = x;
  const b = wide[0], e = numberOf(b >> 52n) - 1075, m = b & 0xfffffffffffffn | 0x10000000000000n;
  const p = m * asWide(256, twoOverPi >> bigOf(1408 - 256 - (e + 62)));
  let n = numberOf(asWide(2, p >> 254n)), f = asWide(192, p >> 62n), sign = 1;
  if (f >> 191n !== 0n) {
    n++;
    sign = -1;
    f = asWide(192, -f);
  }
  let zeros = 0;
  for (let at = 160n; at >= 64n; at -= 32n) {
    const word = numberOf(asWide(32, f >> at));
    zeros += zerosOf(word);
    if (word !== 0) break;
  }
  let scale = e + 29;
  if (scale >= 3) scale = (scale - 3) % 24 + 3;
  const border = scale + 24, start = truncOf((zeros + border) / 24) * 24 - border;
  const v = start < 0 ? f >> bigOf(64 - start) : asWide(192, f << bigOf(start)) >> 64n; // 128 bits
  const piece = (shift) => numberOf(asWide(24, asWide(128, v) >> shift));
  const qa = piece(104n), qb = piece(80n) * 5.9604644775390625e-8, qc = piece(56n) * 3.552713678800501e-15;
  const qd = piece(32n) * 2.117582368135751e-22, qe = piece(8n) * 1.262177448353619e-29;
  const sa = pio2P0 * qa, sb = pio2P0 * qb + pio2P1 * qa, sc = pio2P0 * qc + pio2P1 * qb + pio2P2 * qa;
  const sd = pio2P0 * qd + pio2P1 * qc + pio2P2 * qb + pio2P3 * qa, se = pio2P0 * qe + pio2P1 * qd + pio2P2 * qc + pio2P3 * qb + pio2P4 * qa;
  const y0 = se + sd + sc + sb + sa, y1 = sa - y0 + sb + sc + sd + se, unit = sign * pow2(-24 - start);
  return [n, y0 * unit, y1 * unit];
}

// intPow multiplies where base and exponent are small integers and the result is exact; otherwise it is undefined.
function intPow(x, y) {
  const b = absOf(x);
  if (!(y >= 3 && y <= 52 && b < 262144) || truncOf(y) !== y || truncOf(b) !== b) return undefined;
  let r = 1;
  for (let i = 0; i < y; i++) {
    r *= b;
    if (r > 9007199254740992) return undefined;
    if (r <= 1) break;
  }
  return y % 2 === 1 && isNegative(x) ? -r : r;
}

const fraction = 0, odd = 1, even = 2;
function parity(y) {
  const a = absOf(y);
  if (truncOf(a) !== a) return fraction;
  return a % 2 === 1 ? odd : even;
}

const sin1 = -1.66666666666666324348e-01;
const sin2 = 8.33333333332248946124e-03;
const sin3 = -1.98412698298579493134e-04;
const sin4 = 2.75573137070700676789e-06;
const sin5 = -2.50507602534068634195e-08;
const sin6 = 1.58969099521155010221e-10;
const cos1 = 4.16666666666666019037e-02;
const cos2 = -1.38888888888741095749e-03;
const cos3 = 2.48015872894767294178e-05;
const cos4 = -2.75573143513906633035e-07;
const cos5 = 2.08757232129817482790e-09;
const cos6 = -1.13596475577881948265e-11;
const highPio4 = 0x3fe921fb;

// kernelSin is the sine of x+y for |x| <= pi/4, where y is the tail of x (msun/src/k_sin.c).
function kernelSin(x, y) {
  if (highAbs(x) < 0x3e400000) { // |x| < 2^-27
    return x;
  }
  let z = (x * x);
  let v = (z * x);
  let r = sin5 + (z*sin6);
  r = sin4 + (z*r);
  r = sin3 + (z*r);
  r = sin2 + (z*r);
  return x - (((z*((0.5*y)-(v*r))) - y) - (v*sin1));
}

// kernelSin0 is kernelSin without a tail.
function kernelSin0(x) {
  let z = (x * x);
  let r = sin5 + (z*sin6);
  r = sin4 + (z*r);
  r = sin3 + (z*r);
  r = sin2 + (z*r);
  return x + ((z*x)*(sin1+(z*r)));
}

// kernelCos is the cosine of x+y for |x| <= pi/4, where y is the tail of x (fdlibm's k_cos.c).
function kernelCos(x, y) {
  let h = highAbs(x);
  if (h < 0x3e400000) { // |x| < 2^-27
    return 1;
  }
  let z = (x * x);
  let r = cos5 + (z*cos6);
  r = cos4 + (z*r);
  r = cos3 + (z*r);
  r = cos2 + (z*r);
  r = cos1 + (z*r);
  r = (z*(z*r)) - (x*y);
  if (h < 0x3fd33333) { // |x| < 0.3
    return 1 - ((0.5*z) - r);
  }
  let q = 0.28125;
  if (h <= 0x3fe90000) { // |x| <= 0.78125
    q = words(h-0x00200000, 0); // x/4
  }
  return (1 - q) - (((0.5*z) - q) - r);
}

// Sin is the sine (msun/src/s_sin.c).
function Sin(x) {
  let h = highAbs(x);
  if (h < 0x3e400000) { // |x| < 2^-27
    return x;
  } else if (h <= highPio4) {
    return kernelSin0(x);
  } else if (h >= highInf) {
    return NaN;
  }
  let n, y0, y1;
  { const all = reduce(x); n = all[0]; y0 = all[1]; y1 = all[2]; }
  if ((n & 3) === 0) {
    return kernelSin(y0, y1);
  } else if ((n & 3) === 1) {
    return kernelCos(y0, y1);
  } else if ((n & 3) === 2) {
    return -kernelSin(y0, y1);
  }
  return -kernelCos(y0, y1);
}

// Cos is the cosine (msun/src/s_cos.c).
function Cos(x) {
  let h = highAbs(x);
  if (h <= highPio4) {
    return kernelCos(x, 0);
  } else if (h >= highInf) {
    return NaN;
  }
  let n, y0, y1;
  { const all = reduce(x); n = all[0]; y0 = all[1]; y1 = all[2]; }
  if ((n & 3) === 0) {
    return kernelCos(y0, y1);
  } else if ((n & 3) === 1) {
    return -kernelSin(y0, y1);
  } else if ((n & 3) === 2) {
    return -kernelCos(y0, y1);
  }
  return kernelSin(y0, y1);
}

const invPio2 = 6.36619772367581382433e-01;
const pio2A = 1.57079632673412561417e+00; // the first 33 bits of pi/2
const pio2At = 6.07710050650619224932e-11; // pi/2 - pio2A
const pio2B = 6.07710050630396597660e-11; // the next 33 bits
const pio2Bt = 2.02226624879595063154e-21; // pi/2 - (pio2A+pio2B)
const pio2C = 2.02226624871116645580e-21; // the next 33 bits
const pio2Ct = 8.47842766036889956997e-32; // pi/2 - (pio2A+pio2B+pio2C)

// pio2High holds the high words of the multiples of pi/2 from 1 to 32.
const pio2High = [0x3ff921fb, 0x400921fb, 0x4012d97c, 0x401921fb, 0x401f6a7a, 0x4022d97c, 0x4025fdbb, 0x402921fb, 0x402c463a, 0x402f6a7a, 0x4031475c, 0x4032d97c, 0x40346b9c, 0x4035fdbb, 0x40378fdb, 0x403921fb, 0x403ab41b, 0x403c463a, 0x403dd85a, 0x403f6a7a, 0x40407e4c, 0x4041475c, 0x4042106c, 0x4042d97c, 0x4043a28c, 0x40446b9c, 0x404534ac, 0x4045fdbb, 0x4046c6cb, 0x40478fdb, 0x404858eb, 0x404921fb];

// reduce finds the multiple n of pi/2 that is next to a finite x beyond pi/4, and what is left,
// x - n*pi/2 = y0+y1 (fdlibm's e_rem_pio2.c). Only the last two bits of n count.
function reduce(x) {
  let n, y0, y1;
  let h = highAbs(x);
  if (h < 0x4002d97c) { // |x| < 3/4 pi
    { const all = [1, absOf(x)-pio2A, pio2At]; n = all[0]; y0 = all[1]; y1 = all[2]; }
    if (h === 0x3ff921fb) { // near pi/2
      { const all = [y0-pio2B, pio2Bt]; y0 = all[0]; y1 = all[1]; }
    }
    let z = y0;
    y0 = z - y1;
    y1 = (z - y0) - y1;
  } else if (h <= 0x413921fb) { // |x| <= 2^19 * pi/2
    { const all = reduceMedium(absOf(x), h); n = all[0]; y0 = all[1]; y1 = all[2]; }
  } else {
    { const all = reduceLarge(absOf(x)); n = all[0]; y0 = all[1]; y1 = all[2]; }
  }
  if (x < 0) {
    return [-n, -y0, -y1];
  }
  return [n, y0, y1];
}

// reduceMedium subtracts as many parts of n*pi/2 as the cancellation asks for.
function reduceMedium(x, h) {
  let n, y0, y1;
  n = toInt((x*invPio2) + 0.5);
  let fn = (n);
  let r = x - (fn*pio2A);
  let w = (fn * pio2At);
  y0 = r - w;
  if (n >= 32 || h === pio2High[n-1]) {
    if ((h >> 20) - (highAbs(y0) >> 20) > 16) {
      let t = r;
      w = (fn * pio2B);
      r = t - w;
      w = (fn*pio2Bt) - ((t - r) - w);
      y0 = r - w;
      if ((h >> 20) - (highAbs(y0) >> 20) > 49) {
        t = r;
        w = (fn * pio2C);
        r = t - w;
        w = (fn*pio2Ct) - ((t - r) - w);
        y0 = r - w;
      }
    }
  }
  return [n, y0, (r - y0) - w];
}

// pi/2 in pieces of 24 bits.
const pio2P0 = 1.57079625129699707031e+00;
const pio2P1 = 7.54978941586159635335e-08;
const pio2P2 = 5.39030252995776476554e-15;
const pio2P3 = 3.28200341580791294123e-22;
const pio2P4 = 1.27065575308067607349e-29;

const tan0 = 3.33333333333334091986e-01;
const tan1 = 1.33333333333201242699e-01;
const tan2 = 5.39682539762260521377e-02;
const tan3 = 2.18694882948595424599e-02;
const tan4 = 8.86323982359930005737e-03;
const tan5 = 3.59207910759131235356e-03;
const tan6 = 1.45620945432529025516e-03;
const tan7 = 5.88041240820264096874e-04;
const tan8 = 2.46463134818469906812e-04;
const tan9 = 7.81794442939557092300e-05;
const tan10 = 7.14072491382608190305e-05;
const tan11 = -1.85586374855275456654e-05;
const tan12 = 2.59073051863633712884e-05;
const pio4Lo = 3.06161699786838301793e-17;

// Tan is the tangent (msun/src/s_tan.c).
function Tan(x) {
  let h = highAbs(x);
  if (h < 0x3e300000) { // |x| < 2^-28
    return x;
  } else if (h <= highPio4) {
    return kernelTan(x, 0, false);
  } else if (h >= highInf) {
    return NaN;
  }
  let n, y0, y1;
  { const all = reduce(x); n = all[0]; y0 = all[1]; y1 = all[2]; }
  return kernelTan(y0, y1, (n & 1) !== 0);
}

// kernelTan is the tangent of x+y for |x| <= pi/4, or -1 over it (msun/src/k_tan.c).
function kernelTan(x, y, inverse) {
  let h = highAbs(x);
  if (h < 0x3e300000) { // |x| < 2^-28
    if (!inverse) {
      return x;
    }
    return minusInverse(x+y, x, y);
  }
  let sign = 1.0;
  if (h >= 0x3fe59428) { // |x| >= 0.6744
    if (x < 0) {
      { const all = [-x, -y, -1]; x = all[0]; y = all[1]; sign = all[2]; }
    }
    x = (pio4Hi - x) + (pio4Lo - y);
    y = 0;
  }
  let z = (x * x);
  let w = (z * z);
  // The even and the odd terms of the polynomial.
  let r = tan9 + (w*tan11);
  r = tan7 + (w*r);
  r = tan5 + (w*r);
  r = tan3 + (w*r);
  r = tan1 + (w*r);
  let v = tan10 + (w*tan12);
  v = tan8 + (w*v);
  v = tan6 + (w*v);
  v = tan4 + (w*v);
  v = tan2 + (w*v);
  v = (z * v);
  let s = (z * x);
  r = y + (z*((s*(r+v))+y));
  r += (tan0 * s);
  w = x + r;
  if (h >= 0x3fe59428) {
    v = 1;
    if (inverse) {
      v = -1;
    }
    return (sign * (v - (2*(x-((w*w)/(w+v)-r)))));
  }
  if (!inverse) {
    return w;
  }
  return minusInverse(w, x, r);
}

// minusInverse is -1/(x+r) to full accuracy, where w = x+r rounded.
function minusInverse(w, x, r) {
  let z = clearLow(w);
  let v = r - (z - x);
  let a = -1 / w;
  let t = clearLow(a);
  let s = 1 + (t*z);
  return t + (a*(s+(t*v)));
}

const pio2Hi = 1.57079632679489655800e+00;
const pio2Lo = 6.12323399573676603587e-17;
const pio4Hi = 7.85398163397448278999e-01;
const asinP0 = 1.66666666666666657415e-01;
const asinP1 = -3.25565818622400915405e-01;
const asinP2 = 2.01212532134862925881e-01;
const asinP3 = -4.00555345006794114027e-02;
const asinP4 = 7.91534994289814532176e-04;
const asinP5 = 3.47933107596021167570e-05;
const asinQ1 = -2.40339491173441421878e+00;
const asinQ2 = 2.02094576023350569471e+00;
const asinQ3 = -6.88283971605453293030e-01;
const asinQ4 = 7.70381505559019352791e-02;

// asinR is the rational approximation of (asin(x)-x)/x of t = x^2 (msun/src/e_asin.c).
function asinR(t) {
  let p = asinP4 + (t*asinP5);
  p = asinP3 + (t*p);
  p = asinP2 + (t*p);
  p = asinP1 + (t*p);
  p = asinP0 + (t*p);
  p = (t * p);
  let q = asinQ3 + (t*asinQ4);
  q = asinQ2 + (t*q);
  q = asinQ1 + (t*q);
  q = 1 + (t*q);
  return p / q;
}

// Asin is the inverse sine (msun/src/e_asin.c).
function Asin(x) {
  let h = highAbs(x);
  let a = absOf(x);
  if (!(a <= 1)) {
    return NaN;
  } else if (a === 1) {
    return (x*pio2Hi) + (x*pio2Lo);
  } else if (h < 0x3e400000) { // |x| < 2^-27
    return x;
  } else if (h < 0x3fe00000) { // |x| < 0.5
    return x + (x*asinR((x*x)));
  }
  let t = ((1 - a) * 0.5);
  let r = asinR(t);
  let s = sqrtOf(t);
  let y = 0;
  if (h >= 0x3fef3333) { // |x| > 0.975
    y = pio2Hi - ((2*(s+(s*r))) - pio2Lo);
  } else {
    let w = clearLow(s);
    let c = (t - (w*w)) / (s + w);
    let p = ((2*s)*r) - (pio2Lo - (2*c));
    y = pio4Hi - (p - (pio4Hi - (2*w)));
  }
  if (x < 0) {
    return -y;
  }
  return y;
}

// Acos is the inverse cosine (msun/src/e_acos.c).
function Acos(x) {
  let h = highAbs(x);
  if (!(absOf(x) <= 1)) {
    return NaN;
  } else if (x === 1) {
    return 0;
  } else if (x === -1) {
    return Math.PI;
  } else if (h <= 0x3c600000) { // |x| < 2^-57
    return pio2Hi;
  } else if (h < 0x3fe00000) { // |x| < 0.5
    return pio2Hi - (x - (pio2Lo - (x*asinR((x*x)))));
  } else if (x < 0) {
    let z = ((1 + x) * 0.5);
    let s = sqrtOf(z);
    let w = (asinR(z)*s) - pio2Lo;
    return Math.PI - (2*(s+w));
  }
  let z = ((1 - x) * 0.5);
  let s = sqrtOf(z);
  let d = clearLow(s);
  let c = (z - (d*d)) / (s + d);
  let w = (asinR(z)*s) + c;
  return (2 * (d + w));
}

// The arc tangents of 1/2, 1, 3/2 and infinity, each in two parts.
const atanHi = [4.63647609000806093515e-01, 7.85398163397448278999e-01, 9.82793723247329054082e-01, 1.57079632679489655800e+00];
const atanLo = [2.26987774529616870924e-17, 3.06161699786838301793e-17, 1.39033110312309984516e-17, 6.12323399573676603587e-17];

const atan0 = 3.33333333333329318027e-01;
const atan1 = -1.99999999998764832476e-01;
const atan2 = 1.42857142725034663711e-01;
const atan3 = -1.11111104054623557880e-01;
const atan4 = 9.09088713343650656196e-02;
const atan5 = -7.69187620504482999495e-02;
const atan6 = 6.66107313738753120669e-02;
const atan7 = -5.83357013379057348645e-02;
const atan8 = 4.97687799461593236017e-02;
const atan9 = -3.65315727442169155270e-02;
const atan10 = 1.62858201153657823623e-02;
const piLo = 1.2246467991473531772e-16;

// Atan is the inverse tangent (msun/src/s_atan.c): the argument is brought below 7/16 by one of
// four points where the result is known.
function Atan(x) {
  let h = highAbs(x);
  let t = absOf(x);
  let id = 0;
  if (x !== x) {
    return NaN;
  } else if (h >= 0x44100000) { // |x| >= 2^66
    if (x < 0) {
      return -pio2Hi;
    }
    return pio2Hi;
  } else if (h < 0x3e400000) { // |x| < 2^-27
    return x;
  } else if (h < 0x3fdc0000) { // |x| < 7/16
    return x - (x*atanR(x));
  } else if (h < 0x3fe60000) { // |x| < 11/16
    t = ((2*t) - 1) / (2 + t);
  } else if (h < 0x3ff30000) { // |x| < 19/16
    { const all = [1, (t-1)/(t+1)]; id = all[0]; t = all[1]; }
  } else if (h < 0x40038000) { // |x| < 39/16
    { const all = [2, (t-1.5)/(1+(1.5*t))]; id = all[0]; t = all[1]; }
  } else {
    { const all = [3, -1/t]; id = all[0]; t = all[1]; }
  }
  let z = atanHi[id] - (((t*atanR(t)) - atanLo[id]) - t);
  if (x < 0) {
    return -z;
  }
  return z;
}

// atanR is the sum of the odd and the even half of the polynomial.
function atanR(x) {
  let z = (x * x);
  let w = (z * z);
  let a = atan8 + (w*atan10);
  a = atan6 + (w*a);
  a = atan4 + (w*a);
  a = atan2 + (w*a);
  a = atan0 + (w*a);
  let b = atan7 + (w*atan9);
  b = atan5 + (w*b);
  b = atan3 + (w*b);
  b = atan1 + (w*b);
  return (z*a) + (w*b);
}

// Atan2 is the angle of the point (x, y), between -pi and pi (msun/src/e_atan2.c).
function Atan2(y, x) {
  if (x !== x || y !== y) {
    return NaN;
  } else if (x === 1) {
    return Atan(y);
  }
  let negative = isNegative(x);
  let z = 0; // the angle without the sign of y
  let hx = highAbs(x), hy = highAbs(y);
  if (y === 0 || hx === highInf && hy !== highInf) {
    if (negative) {
      z = Math.PI;
    }
  } else if (hx === highInf) {
    z = pio4Hi;
    if (negative) {
      z = 3 * Math.PI / 4;
    }
  } else if (x === 0 || hy === highInf) {
    z = pio2Hi;
  } else {
    let k = ((((hy - hx) >> 20)));
    if (k > 60) { // |y/x| > 2^60
      z = pio2Hi;
    } else if (negative && k < -60) { // |y/x| < 2^-60
      z = Math.PI;
    } else if (negative) {
      z = Math.PI - (Atan(absOf(y/x)) - piLo);
    } else {
      z = Atan(absOf(y / x));
    }
  }
  if (isNegative(y)) {
    return -z;
  }
  return z;
}

const expMax = 7.09782712893383973096e+02;  // beyond, e^x is infinite
const expMin = -7.45133219101941108420e+02; // below, e^x is 0
const invLn2 = 1.44269504088896338700e+00;
const expP1 = 1.66666666666666019037e-01;
const expP2 = -2.77777777770155933842e-03;
const expP3 = 6.61375632143793436117e-05;
const expP4 = -1.65339022054652515390e-06;
const expP5 = 4.13813679705723846039e-08;

// expTail is r - r^2*P(r^2), the even part of the rational approximation that exp and pow share
// (e_exp.c): e^r = 1 + r + r*c/(2-c).
function expTail(r) {
  let t = (r * r);
  let p = expP4 + (t*expP5);
  p = expP3 + (t*p);
  p = expP2 + (t*p);
  p = expP1 + (t*p);
  return r - (t*p);
}

// Exp is e^x (msun/src/e_exp.c): x = k*ln2 + r, a rational approximation of e^r, and scaling.
function Exp(x) {
  let h = highAbs(x);
  if (h >= 0x40862e42) {
    if (x !== x) {
      return NaN;
    } else if (x > expMax) {
      return Infinity;
    } else if (x < expMin) {
      return 0;
    }
  }
  let hi = 0, lo = 0;
  let k = 0;
  if (h > 0x3fd62e42) { // |x| > ln2/2
    if (h < 0x3ff0a2b2) { // |x| < 3/2 ln2
      if (x === 1) {
        return Math.E; // one off by the general way; V8 has this as well
      }
      if (x > 0) {
        { const all = [x-ln2Hi, ln2Lo, 1]; hi = all[0]; lo = all[1]; k = all[2]; }
      } else {
        { const all = [x+ln2Hi, -ln2Lo, -1]; hi = all[0]; lo = all[1]; k = all[2]; }
      }
    } else {
      let half = 0.5;
      if (x < 0) {
        half = -0.5;
      }
      k = toInt((invLn2*x) + half);
      let t = (k);
      hi = x - (t*ln2Hi);
      lo = (t * ln2Lo);
    }
    x = hi - lo;
  } else if (h < 0x3e300000) { // |x| < 2^-28
    return 1 + x;
  }
  let c = expTail(x);
  if (k === 0) {
    return 1 - ((x*c)/(c-2) - x);
  }
  let y = 1 - ((lo - (x*c)/(2-c)) - hi);
  if (k === 1024) {
    return ((y*2) * 8.98846567431158e+307);
  } else if (k >= -1021) {
    return (y * pow2(k));
  }
  return ((y*pow2(k+1000)) * 9.332636185032189e-302);
}

const expm1Q1 = -3.33333333333331316428e-02;
const expm1Q2 = 1.58730158725481460165e-03;
const expm1Q3 = -7.93650757867487942473e-05;
const expm1Q4 = 4.00821782732936239552e-06;
const expm1Q5 = -2.01099218183624371326e-07;

// Expm1 is e^x - 1 without the loss of digits near 0 (msun/src/s_expm1.c).
function Expm1(x) {
  let h = highAbs(x);
  if (h >= 0x4043687a) { // |x| >= 56 ln2
    if (x !== x) {
      return NaN;
    } else if (x > expMax) {
      return Infinity;
    } else if (x < 0) {
      return -1;
    }
  }
  let k = 0;
  let c = 0; // what x lost in the reduction
  if (h > 0x3fd62e42) { // |x| > ln2/2
    let hi = 0, lo = 0;
    if (h < 0x3ff0a2b2) { // |x| < 3/2 ln2
      if (x > 0) {
        { const all = [x-ln2Hi, ln2Lo, 1]; hi = all[0]; lo = all[1]; k = all[2]; }
      } else {
        { const all = [x+ln2Hi, -ln2Lo, -1]; hi = all[0]; lo = all[1]; k = all[2]; }
      }
    } else {
      let half = 0.5;
      if (x < 0) {
        half = -0.5;
      }
      k = toInt((invLn2*x) + half);
      let t = (k);
      hi = x - (t*ln2Hi);
      lo = (t * ln2Lo);
    }
    x = hi - lo;
    c = (hi - x) - lo;
  } else if (h < 0x3c900000) { // |x| < 2^-54
    return x;
  }
  let hfx = (0.5 * x);
  let hxs = (x * hfx);
  let r = expm1Q4 + (hxs*expm1Q5);
  r = expm1Q3 + (hxs*r);
  r = expm1Q2 + (hxs*r);
  r = expm1Q1 + (hxs*r);
  r = 1 + (hxs*r);
  let t = 3 - (r*hfx);
  let e = (hxs * ((r - t) / (6 - (x*t))));
  if (k === 0) {
    return x - ((x*e) - hxs);
  }
  e = (x*(e-c)) - c;
  e -= hxs;
  if (k === -1) {
    return (0.5*(x-e)) - 0.5;
  } else if (k === 1) {
    if (x < -0.25) {
      return (-2 * (e - (x + 0.5)));
    }
    return 1 + (2*(x-e));
  } else if (k <= -2 || k > 56) {
    let y = 1 - (e - x);
    if (k === 1024) {
      // The constant of V8: 2^1023 with 15 digits, so the product is not exact.
      return ((y*2)*8.98846567431158e+307) - 1;
    }
    return (y*pow2(k)) - 1;
  } else if (k < 20) {
    t = words(highOne-(((0x200000 >> toWord(k)))), 0); // 1 - 2^-k
    return ((t - (e - x)) * pow2(k));
  }
  let y = x - (e + pow2(-k));
  y++;
  return (y * pow2(k));
}

const lg1 = 6.666666666666735130e-01;
const lg2 = 3.999999999940941908e-01;
const lg3 = 2.857142874366239149e-01;
const lg4 = 2.222219843214978396e-01;
const lg5 = 1.818357216161805012e-01;
const lg6 = 1.531383769920937332e-01;
const lg7 = 1.479819860511658591e-01;

// logR is the polynomial in s = f/(2+f) that completes log(1+f) (msun/src/k_log.h).
function logR(s) {
  let z = (s * s);
  let w = (z * z);
  let a = lg4 + (w*lg6);
  a = lg2 + (w*a);
  let b = lg5 + (w*lg7);
  b = lg3 + (w*b);
  b = lg1 + (w*b);
  return (z*b) + (w*a);
}

// logSpecial handles the arguments that no logarithm reduces: negative, zero, infinite, NaN.
function logSpecial(x) {
  if (x === 0) {
    return (-Infinity);
  } else if (x > 0) {
    return Infinity;
  }
  return NaN;
}

// Log is the natural logarithm (msun/src/e_log.c).
function Log(x) {
  if (!(x > 0) || x > 1.7976931348623157e308) {
    return logSpecial(x);
  }
  let k = 0;
  let h = high(x);
  if (h < 0x00100000) { // subnormal
    k = -54;
    x = (x * two54);
    h = high(x);
  }
  k += (h >> 20) - 1023;
  h &= 0x000fffff;
  let i = ((((h + 0x95f64) & 0x100000)));
  k += (i >> 20);
  let f = withHigh(x, h|(i^highOne)) - 1;
  let dk = (k);
  if ((((0x000fffff & (2+h)))) < 3) { // |f| < 2^-20
    if (f === 0) {
      if (k === 0) {
        return 0;
      }
      return (dk*ln2Hi) + (dk*ln2Lo);
    }
    let r = ((f*f) * (0.5 - (0.33333333333333333*f)));
    if (k === 0) {
      return f - r;
    }
    return (dk*ln2Hi) - ((r - (dk*ln2Lo)) - f);
  }
  let s = f / (2 + f);
  let r = logR(s);
  if ((h - 0x6147a | 0x6b851 - h) > 0) {
    let hfsq = ((0.5*f) * f);
    if (k === 0) {
      return f - (hfsq - (s*(hfsq+r)));
    }
    return (dk*ln2Hi) - ((hfsq - ((s*(hfsq+r)) + (dk*ln2Lo))) - f);
  }
  if (k === 0) {
    return f - (s*(f-r));
  }
  return (dk*ln2Hi) - (((s*(f-r)) - (dk*ln2Lo)) - f);
}

// Log1p is log(1+x) without the loss of digits near 0 (msun/src/s_log1p.c).
function Log1p(x) {
  let h = high(x);
  let ha = (h & 0x7fffffff);
  let f = 0, c = 0;
  let hu = toInt(1);
  let k = toInt(1);
  if (h < 0x3fda827a) { // 1+x < sqrt(2)
    if (ha >= highOne) { // x <= -1
      if (x === -1) {
        return (-Infinity);
      }
      return NaN;
    }
    if (ha < 0x3e200000) { // |x| < 2^-29
      if (ha < 0x3c900000) { // |x| < 2^-54
        return x;
      }
      return x - ((x*x)*0.5);
    }
    if (h > 0 || h <= -0x402d413c) { // sqrt(2)/2 <= 1+x; the constant is bfd2bec4
      { const all = [0, x]; k = all[0]; f = all[1]; }
    }
  }
  if (h >= highInf) {
    if (x !== x) {
      return NaN;
    }
    return x;
  }
  if (k !== 0) {
    let u = x;
    if (h < 0x43400000) { // x < 2^53
      u = 1 + x;
      k = (((high(u) >> 20))) - 1023;
      if (k > 0) {
        c = 1 - (u - x);
      } else {
        c = x - (u - 1);
      }
      c /= u;
    } else {
      k = (((high(u) >> 20))) - 1023;
    }
    hu = (((high(u) & 0x000fffff)));
    if (hu < 0x6a09e) { // u < sqrt(2)
      u = withHigh(u, hu|highOne);
    } else {
      k++;
      u = withHigh(u, hu|0x3fe00000);
      hu = ((((0x00100000 - hu) >> 2)));
    }
    f = u - 1;
  }
  let hfsq = ((0.5*f) * f);
  let dk = (k);
  if (hu === 0) { // |f| < 2^-20
    if (f === 0) {
      if (k === 0) {
        return 0;
      }
      return (dk*ln2Hi) + (c + (dk*ln2Lo));
    }
    let r = (hfsq * (1 - (0.66666666666666666*f)));
    if (k === 0) {
      return f - r;
    }
    return (dk*ln2Hi) - ((r - ((dk*ln2Lo) + c)) - f);
  }
  let s = f / (2 + f);
  let z = (s * s);
  let r = lg6 + (z*lg7);
  r = lg5 + (z*r);
  r = lg4 + (z*r);
  r = lg3 + (z*r);
  r = lg2 + (z*r);
  r = lg1 + (z*r);
  r = (z * r);
  if (k === 0) {
    return f - (hfsq - (s*(hfsq+r)));
  }
  return (dk*ln2Hi) - ((hfsq - ((s*(hfsq+r)) + ((dk*ln2Lo) + c))) - f);
}

const invLn2Hi = 1.44269504072144627571e+00; // 3ff71547 65200000
const invLn2Lo = 1.67517131648865118353e-10; // 3de705fc 2eefa200

// Log2 is the logarithm to base 2 (msun/src/e_log2.c): log(1+f) in two parts, so that the
// multiplication by 1/ln2 and the addition of the exponent lose nothing.
function Log2(x) {
  if (!(x > 0) || x > 1.7976931348623157e308) {
    return logSpecial(x);
  }
  if (x === 1) {
    return 0;
  }
  let k = 0;
  let h = high(x);
  if (h < 0x00100000) { // subnormal
    k = -54;
    x = (x * two54);
    h = high(x);
  }
  k += (h >> 20) - 1023;
  h &= 0x000fffff;
  let i = ((((h + 0x95f64) & 0x100000)));
  let y = (k + (i >> 20));
  let f = withHigh(x, h|(i^highOne)) - 1;
  let hfsq = ((0.5*f) * f);
  let s = f / (2 + f);
  let r = (s * (hfsq + logR(s)));

  let hi = clearLow(f - hfsq);
  let lo = (f - hi) - hfsq + r;
  let sumHi = (hi * invLn2Hi);
  let sumLo = ((lo+hi)*invLn2Lo) + (lo*invLn2Hi);
  let w = y + sumHi;
  sumLo += (y - w) + sumHi;
  return sumLo + w;
}

const invLn10 = 4.34294481903251816668e-01;
const log10Of2 = 3.01029995663611771306e-01; // 3fd34413 509f6000: multiples up to 2^13 are exact
const log10Low = 3.69423907715893078616e-13;

// Log10 is the logarithm to base 10 (fdlibm's e_log10.c): k*log10(2) + log(m)/ln10. It is exact
// for the powers of ten that a number can hold exactly.
function Log10(x) {
  if (!(x > 0) || x > 1.7976931348623157e308) {
    return logSpecial(x);
  }
  if (x === 1) {
    return 0;
  }
  let k = 0;
  let h = high(x);
  if (h < 0x00100000) { // subnormal
    k = -54;
    x = (x * two54);
    h = high(x);
  }
  k += (h >> 20) - 1023;
  let i = 0;
  if (k < 0) {
    i = 1;
  }
  let y = (k + i);
  x = withHigh(x, (h & 0x000fffff) | (0x3ff - i) << 20);
  let z = (y*log10Low) + (invLn10*Log(x));
  return z + (y*log10Of2);
}

const hyperbolicMax = 710.4758600739439; // beyond, sinh and cosh are infinite
const expOverflow = 709.7822265625;    // from here on, e^x may be infinite although its half is not

// Sinh is the hyperbolic sine (msun/src/e_sinh.c).
function Sinh(x) {
  let h = 0.5;
  if (x < 0) {
    h = -0.5;
  }
  let a = absOf(x);
  if (x !== x) {
    return NaN;
  } else if (a < 3.725290298461914e-09) {
    return x;
  } else if (a < 22) {
    let t = Expm1(a);
    if (a < 1) {
      return (h * ((2*t) - (t*t)/(t+1)));
    }
    return (h * (t + t/(t+1)));
  } else if (a < expOverflow) {
    return (h * Exp(a));
  } else if (a <= hyperbolicMax) {
    let w = Exp((0.5 * a));
    return ((h*w) * w);
  }
  return inf(x);
}

// Cosh is the hyperbolic cosine (msun/src/e_cosh.c).
function Cosh(x) {
  let h = highAbs(x);
  let a = absOf(x);
  if (x !== x) {
    return NaN;
  } else if (h < 0x3fd62e43) { // |x| < ln2/2
    let t = Expm1(a);
    let w = 1 + t;
    if (h < 0x3c800000) { // |x| < 2^-55
      return w;
    }
    return 1 + (t*t)/(w+w);
  } else if (h < 0x40360000) { // |x| < 22
    let t = Exp(a);
    return (0.5*t) + 0.5/t;
  } else if (h < 0x40862e42) {
    return (0.5 * Exp(a));
  } else if (a <= hyperbolicMax) {
    let w = Exp((0.5 * a));
    return ((0.5*w) * w);
  }
  return Infinity;
}

// Tanh is the hyperbolic tangent (msun/src/s_tanh.c).
function Tanh(x) {
  let h = highAbs(x);
  let a = absOf(x);
  let z = 0;
  if (x !== x) {
    return NaN;
  } else if (h < 0x3e300000) { // |x| < 2^-28
    return x;
  } else if (h < highOne) {
    let t = Expm1((-2 * a));
    z = -t / (t + 2);
  } else if (h < 0x40360000) { // |x| < 22
    let t = Expm1((2 * a));
    z = 1 - 2/(t+2);
  } else {
    z = 1;
  }
  if (x < 0) {
    return -z;
  }
  return z;
}

// Asinh is the inverse of Sinh (msun/src/s_asinh.c).
function Asinh(x) {
  let h = highAbs(x);
  let a = absOf(x);
  let w = 0;
  if (x !== x) {
    return NaN;
  } else if (h >= highInf || h < 0x3e300000) { // infinite, or |x| < 2^-28
    return x;
  } else if (h > 0x41b00000) { // |x| > 2^28
    w = Log(a) + ln2;
  } else if (h > 0x40000000) { // |x| > 2
    w = Log((2*a) + 1/(sqrtOf((x*x)+1)+a));
  } else {
    let t = (x * x);
    w = Log1p(a + t/(1+sqrtOf(1+t)));
  }
  if (x < 0) {
    return -w;
  }
  return w;
}

// Acosh is the inverse of Cosh (msun/src/e_acosh.c).
function Acosh(x) {
  let h = high(x);
  if (!(x >= 1)) {
    return NaN;
  } else if (h >= highInf) {
    return x;
  } else if (h >= 0x41b00000) { // x > 2^28
    return Log(x) + ln2;
  } else if (x === 1) {
    return 0;
  } else if (h > 0x40000000) { // x > 2
    let t = (x * x);
    return Log((2*x) - 1/(x+sqrtOf(t-1)));
  }
  let t = x - 1;
  return Log1p(t + sqrtOf((2*t)+(t*t)));
}

// Atanh is the inverse of Tanh (msun/src/e_atanh.c).
function Atanh(x) {
  let h = highAbs(x);
  let a = absOf(x);
  if (!(a <= 1)) {
    return NaN;
  } else if (a === 1) {
    return inf(x);
  } else if (h < 0x3e300000) { // |x| < 2^-28
    return x;
  }
  let t = 0;
  if (h < 0x3fe00000) { // |x| < 0.5
    t = a + a;
    t = (0.5 * Log1p(t+(t*a)/(1-a)));
  } else {
    t = (0.5 * Log1p((a+a)/(1-a)));
  }
  if (x < 0) {
    return -t;
  }
  return t;
}

const cbrtB1 = 715094163; // (1023-1023/3-0.03306235651) * 2^20
const cbrtB2 = 696219795; // (1023-1023/3-54/3-0.03306235651) * 2^20
const cbrtP0 = 1.87595182427177009643;
const cbrtP1 = -1.88497979543377169875;
const cbrtP2 = 1.621429720105354466140;
const cbrtP3 = -0.758397934778766047437;
const cbrtP4 = 0.145996192886612446982;

// Cbrt is the cube root (msun/src/s_cbrt.c): five bits from the exponent and the leading
// fraction, 23 from a polynomial, all of them from one step of Newton's method.
function Cbrt(x) {
  let h = highAbs(x);
  if (x !== x) {
    return NaN;
  } else if (h >= highInf || x === 0) {
    return x;
  }
  let sign = high(x) & -2147483648;
  let t = 0;
  if (h < 0x00100000) { // subnormal
    t = words(sign|(toInt(highAbs((x*two54)) / 3)+cbrtB2), 0);
  } else {
    t = words(sign|(toInt(h / 3)+cbrtB1), 0);
  }
  let r = ((t*t) * (t / x));
  let p = cbrtP0 + (r*(cbrtP1+(r*cbrtP2)));
  let q = (((r*r)*r) * (cbrtP3 + (r*cbrtP4)));
  t = (t * (p + q));

  t = roundedBits(t);
  let s = (t * t); // exact
  r = x / s;
  r = (r - t) / (t + t + r);
  return t + (t*r);
}

const powL1 = 5.99999999999994648725e-01;
const powL2 = 4.28571428578550184252e-01;
const powL3 = 3.33333329818377432918e-01;
const powL4 = 2.72728123808534006489e-01;
const powL5 = 2.30660745775561754067e-01;
const powL6 = 2.06975017800338417784e-01;
const lg2Hi = 6.93147182464599609375e-01;  // 3fe62e43 00000000
const lg2Lo = -1.90465429995776804525e-09; // be205c61 0ca86c39
const cp = 9.61796693925975554329e-01;  // 2/(3 ln2)
const cpHi = 9.61796700954437255859e-01;  // 3feec709 e0000000
const cpLo = -7.02846165095275826516e-09; // be3e2fe0 145b01f5
const invLn2A = 1.44269502162933349609e+00; // 3ff71547 60000000
const invLn2B = 1.92596299112661746887e-08; // 3e54ae0b f85ddf44
const powOverflow = 8.0085662595372944372e-17; // -(1024 - log2(largest + half an ulp))

// The logarithm of 1 or 3/2 to base 2, in two parts, for the two intervals of the fraction.
const powBase = [1, 1.5];
const powBaseHi = [0, 5.84962487220764160156e-01];
const powBaseLo = [0, 1.35003920212974897128e-08];

// Pow is x to the power of y as JavaScript defines it (msun/src/e_pow.c): log2(x) in two parts,
// their product with y, and 2 to the power of the fraction. It differs from C where the base is
// 1 or -1 and the exponent is infinite or NaN: the result is NaN.
function Pow(x, y) {
  if (y === 0) {
    return 1;
  } else if (x !== x || y !== y) {
    return NaN;
  } else if (y === 1) {
    return x;
  } else if (y === 2) {
    return (x * x);
  } else if (y === -1) {
    return 1 / x;
  } else if (y === 0.5 && x >= 0 && !isNegative(x)) {
    return sqrtOf(x);
  }
  const p = intPow(x, y);
  if (p !== undefined) return p;
  return powGeneral(x, y);
}

// powGeneral is Pow for exponents other than 0, 1, -1, 2 and for numbers only.
function powGeneral(x, y) {
  let ax = absOf(x);
  if (absOf(y) > 1.7976931348623157e308) {
    if (ax === 1) {
      return NaN;
    } else if ((ax > 1) === (y > 0)) {
      return Infinity;
    }
    return 0;
  }
  let s = 1.0;
  if (isNegative(x)) {
    if (parity(y) === odd) {
      s = -1;
    } else if (parity(y) === fraction) {
      if (x < 0 && x >= -1.7976931348623157e308) {
        return NaN;
      }
    }
  }
  if (ax === 0 || ax === 1 || ax > 1.7976931348623157e308) {
    if (y < 0) {
      ax = 1 / ax;
    }
    return (s * ax);
  }
  let t1 = 0, t2 = 0;                                   // log2(ax)
  let hx = high(ax), hy = highAbs(y);
  if (hy > 0x41e00000) { // |y| > 2^31
    if (hx < 0x3fefffff || hy > 0x43f00000 && hx < highOne) {
      return powLimit(s, y < 0);
    } else if (hx > highOne || hy > 0x43f00000) {
      return powLimit(s, y > 0);
    }
    { const all = log2NearOne(ax); t1 = all[0]; t2 = all[1]; }
  } else {
    { const all = log2Parts(ax); t1 = all[0]; t2 = all[1]; }
  }
  // (y1+y2) * (t1+t2)
  let y1 = clearLow(y);
  let pl = ((y-y1)*t1) + (y*t2);
  let ph = (y1 * t1);
  let z = pl + ph;
  if (z >= 1024) {
    if (z > 1024 || pl+powOverflow > z-ph) {
      return powLimit(s, true);
    }
  } else if (z <= -1075) {
    if (z < -1075 || pl <= z-ph) {
      return powLimit(s, false);
    }
  }
  return (s * exp2Parts(z, ph, pl));
}

// powLimit is what overflows or underflows.
function powLimit(s, over) {
  if (over) {
    return inf(s);
  }
  return withSign(0, s);
}

// log2NearOne is log2(x) for |1-x| <= 2^-20, where four terms of the series suffice.
function log2NearOne(x) {
  let hi, lo;
  let t = x - 1;
  let w = ((t*t) * (0.5 - (t*(0.3333333333333333333333-(t*0.25)))));
  let u = (invLn2A * t);
  let v = (t*invLn2B) - (w*invLn2);
  hi = clearLow(u + v);
  return [hi, v - (hi - u)];
}

// log2Parts is log2(x) for a positive, finite x other than 1. The high part has 21 bits.
function log2Parts(x) {
  let hi, lo;
  let n = 0;
  let h = high(x);
  if (h < 0x00100000) { // subnormal
    x = (x * 9007199254740992.0);
    n = -53;
    h = high(x);
  }
  n += (h >> 20) - 0x3ff;
  let j = (h & 0x000fffff);
  h = j | highOne;
  let k = 0;
  if (j <= 0x3988e) { // below sqrt(3/2)
  } else if (j < 0xbb67a) { // below sqrt(3)
    k = 1;
  } else {
    n++;
    h -= 0x00100000;
  }
  x = withHigh(x, h);
  let b = powBase[k];

  // ss = sh+sl = (x-b)/(x+b)
  let u = x - b;
  let v = 1 / (x + b);
  let ss = (u * v);
  let sh = clearLow(ss);
  let th = words(((h >> 1) | 0x20000000) + 0x00080000 + (toInt(k) << 18), 0); // the high part of x+b
  let tl = x - (th - b);
  let sl = (v * ((u - (sh*th)) - (sh*tl)));

  let s2 = (ss * ss);
  let r = powL5 + (s2*powL6);
  r = powL4 + (s2*r);
  r = powL3 + (s2*r);
  r = powL2 + (s2*r);
  r = powL1 + (s2*r);
  r = ((s2*s2) * r);
  r += (sl * (sh + ss));
  s2 = (sh * sh);
  th = clearLow(3 + s2 + r);
  tl = r - ((th - 3) - s2);

  // 2/(3 ln2) * (ss + ...)
  u = (sh * th);
  v = (sl*th) + (tl*ss);
  let ph = clearLow(u + v);
  let pl = v - (ph - u);
  let zh = (cpHi * ph);
  let zl = (cpLo*ph) + (pl*cp) + powBaseLo[k];

  let t = (n);
  hi = clearLow(((zh + zl) + powBaseHi[k]) + t);
  return [hi, zl - (((hi - t) - powBaseHi[k]) - zh)];
}

// exp2Parts is 2^(ph+pl), where z = ph+pl rounded lies between -1075 and 1024.
function exp2Parts(z, ph, pl) {
  let n = 0;
  let j = high(z);
  let i = (j & 0x7fffffff);
  if (i > 0x3fe00000) { // |z| > 0.5: n = z rounded
    n = j + (0x00100000 >> (i >> 20) - 0x3ff + 1);
    let k = ((n & 0x7fffffff) >> 20) - 0x3ff;
    let t = words(n & ~(0x000fffff >> k), 0);
    n = ((n & 0x000fffff) | 0x00100000) >> 20 - k;
    if (j < 0) {
      n = -n;
    }
    ph -= t;
  }
  let t = clearLow(pl + ph);
  let u = (t * lg2Hi);
  let v = ((pl-(t-ph))*ln2) + (t*lg2Lo);
  z = u + v;
  let w = v - (z - u);
  let t1 = expTail(z);
  let r = (z*t1) / ((t1 - 2) - (w + (z*w)));
  z = 1 - (r - z);
  if ((((high(z) >> 20)))+n <= 0) { // the result is subnormal
    return (addExponent(z, n+54) * 5.551115123125783e-17);
  }
  return addExponent(z, n);
}

  // Methods, because the functions of Math are no constructors. The conversions come first, in order.
  const one = (f) => ({ f(x) { return f(+x); } }).f;
  const functions = {
    __proto__: null,
    pow(x, y) {
      const a = +x, b = +y;
      return Pow(a, b);
    },
    atan2(y, x) {
      const a = +y, b = +x;
      return Atan2(a, b);
    },
  };
  const ones = { __proto__: null, acos: Acos, acosh: Acosh, asin: Asin, asinh: Asinh, atan: Atan, atanh: Atanh, cbrt: Cbrt, cos: Cos, cosh: Cosh, exp: Exp, expm1: Expm1,
    log: Log, log1p: Log1p, log2: Log2, log10: Log10, sin: Sin, sinh: Sinh, tan: Tan, tanh: Tanh };
  for (const name in ones) functions[name] = one(ones[name]);
  return functions;
};
