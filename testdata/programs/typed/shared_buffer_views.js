// Typed arrays of all kinds and DataViews over one ArrayBuffer at offsets, written in loops and read through each other.
const buf = new ArrayBuffer(32), u8 = new Uint8Array(buf), i8 = new Int8Array(buf, 4, 8), u16 = new Uint16Array(buf, 2, 5), i32 = new Int32Array(buf, 8), f32 = new Float32Array(buf, 12, 2), f64 = new Float64Array(buf, 16, 2), c8 = new Uint8ClampedArray(buf, 28), b64 = new BigInt64Array(buf, 8, 1), dv = new DataView(buf, 3, 20);
const views = { u8, i8, u16, i32, f32, f64, c8, b64 }, sum = () => { let s = 0; for (const x of u8) { s = (s * 31 + x) % 65521; } return s; };
for (let i = 0; i < u8.length; i++) { u8[i] = i * 37; } console.log('fill ' + sum() + ' ' + [...i8].join() + ' ' + u16.join());
i32[0] = -2; console.log('i32 ' + sum() + ' ' + u8.slice(8, 12).join() + ' ' + i8[4] + ' ' + String(b64[0] & 0xffffffffn));
f32[0] = 1.5; f64[1] = -0; console.log('float ' + sum() + ' ' + u8.subarray(12, 16).join() + ' ' + Object.is(f64[1], -0) + u8[31]);
for (const [i, v] of [300, -5, 1.5, 2.5, NaN].entries()) { c8[i % 4] = v; console.log('clamp ' + v + ' ' + c8[i % 4] + ' ' + u8[28 + i % 4]); }
b64[0] = -1n; dv.setInt16(0, -300); dv.setFloat64(8, Math.PI, true); console.log('dv ' + dv.getInt16(0) + ' ' + dv.getUint16(0, true) + ' ' + dv.getFloat64(8, true) + ' ' + sum() + ' ' + dv.getBigUint64(5));
for (const [n, v] of Object.entries(views)) { console.log(n + ' ' + v.length + ' ' + v.byteOffset + ' ' + v.byteLength + ' ' + v.BYTES_PER_ELEMENT + ' ' + (v.buffer === buf) + ' ' + Object.prototype.toString.call(v)); }
try { new Int32Array(buf, 3); } catch (e) { console.log(e.name); } try { dv.getInt32(18); } catch (e) { console.log(e.name); } try { new Uint8Array(buf, 40); } catch (e) { console.log(e.name); }
u8[99] = 5; u8.extra = 'prop'; u8[-1] = 3; console.log(String(u8[99]) + u8.extra + String(u8[-1]) + (99 in u8) + Object.keys(u8).length + delete u8.extra); const copy = buf.slice(8, 16), cv = new Uint8Array(copy); cv[0] = 1; console.log(u8[8] + ' ' + cv[0] + ' ' + copy.byteLength + ArrayBuffer.isView(dv) + ArrayBuffer.isView(buf));
const sub = u8.subarray(4, 12); sub.set(u8.subarray(0, 6), 2); u8.copyWithin(20, 4, 10); sub.fill(7, 0, 2).reverse(); console.log(sum() + ' ' + sub.join());
